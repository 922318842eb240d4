"""Judgements: sentences in which a threat assessment forecasts or assesses, one claim each.

The whole sentence is the claim; where two halves of a sentence ("…; this may …", "…, but …") are
two judgements, each half is one. Term and level come from the scale in force, everything else
from the wording. Tables, definitions, headings and other people's descriptions of the present are
no judgements.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import msgspec

from tinglys.reading.claims import Claim, Judgement
from tinglys.reading.threat.cues import FORECAST, LIKELY, TIME
from tinglys.reading.threat.forecasts import Marker, Markers
from tinglys.reading.threat.holders import Whose, whose
from tinglys.reading.threat.horizons import horizon_of
from tinglys.reading.threat.likelihood import Found
from tinglys.reading.threat.passages import Document, Passage
from tinglys.reading.threat.propositions import proposition_of
from tinglys.reading.threat.publisher import Publisher
from tinglys.reading.threat.scale_in_force import ScaleInForce, scale_in_force
from tinglys.reading.threat.scale_rows import ScaleTable

_NOT_HERE = frozenset({"definitions", "scale", "recommendations", "contents", "references"})
_TRAILING = re.compile(
    r"(?:,\s+(?=noe\s+som\s+(?:kan|vil)\b)|,\s+(?=which\s+(?:could|may|will|is\s+likely)\b))"
)
_STRONG = re.compile(r";\s+|,\s+(?=(?:men|but)\s)|:\s+(?=[a-zæøå])")
_WEAK = re.compile(r",\s+(?=(?:mens|while|whereas|samtidig\s+som)\s)")
_HEDGE = frozenset(
    "sannsynligvis trolig neppe antakelig antagelig muligens probably plausible "
    "conceivable possible "
    "doubtful certain mulig inevitable tenkelig sikkert".split()
)
_HINDSIGHT = re.compile(
    r"^det\s+er\s+(?:meget\s+god\s+|god\s+|liten\s+|"
    r"svært\s+liten\s+)?grunn\s+til\s+å\s+forvente[….\s]*$"
)
_QUOTED_TERM = re.compile(
    r"[«“\"'‘](?:[\w-]+\s+){0,2}(?:sannsynlig|mulig|likely|unlikely|certain|possible)[»”\"'’]"
)
_PRESENT = re.compile(
    r"\b(?:er|vurderes\s+å\s+være|vurderes\s+som|is|are|"
    r"assessed\s+as)\s+(?:\w+\s+){0,2}(?:økende|avtakende|voksende|tiltakende|"
    r"increasing|growing|rising|declining|decreasing)\b|\bhave\s+\w+ed\b|\bhas\s+\w+ed\b"
)


class Bench(msgspec.Struct):
    """What judging a sentence needs, built once for a document."""

    document: Document
    own: Publisher
    scale: ScaleInForce
    markers: dict[str, Markers]
    excluded: list[tuple[int, int]]


def bench_of(
    document: Document, tables: list[ScaleTable], glossary: list[tuple[int, int]]
) -> Bench:
    """What judging takes.

    Args:
        document: its publisher and profile.
        tables: the likelihood tables it prints; their rows are not judgements.
        glossary: canonical stretches that define terms; nothing in them is a judgement.
    """
    own = document.publisher
    names = sorted(own.names, key=len, reverse=True)
    return Bench(
        document,
        own,
        scale_in_force(document.outline, document.codebook, tables, own.codes),
        {language: Markers(language, names) for language in ("nb", "en")},
        sorted([(table.start, table.end) for table in tables] + glossary),
    )


def find_judgements(passages: Iterable[Passage], bench: Bench) -> Iterator[Claim]:
    """Every judgement of some passages, in order."""
    for passage in passages:
        if passage.flags & FORECAST and _may_judge(passage, bench):
            yield from _judgements(passage, bench)


def _may_judge(passage: Passage, bench: Bench) -> bool:
    if passage.kind in _NOT_HERE or passage.block.kind in ("heading", "row", "furniture"):
        return False
    text = passage.text.rstrip()
    if len(_QUOTED_TERM.findall(passage.lower)) > 1:
        # "Standarden går fra «svært lite sannsynlig» til «meget sannsynlig»": of the scale itself.
        return False
    if text.endswith("?") or len(passage.texts) < 4 or _HINDSIGHT.match(passage.lower):
        return False
    return not _inside(bench.excluded, passage.plain.start, passage.plain.end)


def _inside(stretches: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch overlaps one of those, which are sorted by start and do not nest."""
    at = bisect_left(stretches, (end, 0))
    return at > 0 and stretches[at - 1][1] > start


def _judgements(passage: Passage, bench: Bench) -> Iterator[Judgement]:
    if _signs(passage, 0, len(passage.lower), bench, False) == (None, None):
        return
    holder = whose(passage.text, passage.language, bench.own, bench.document.codebook)
    for start, end in _halves(passage, bench, holder):
        # What a sentence adds to another's report ("…, noe som kan …") is its own inference.
        added = start > 0 and bool(_TRAILING.match(passage.lower, start - 2))
        mine = Whose(bench.own.name, False) if added else holder
        judged = _judged(passage, start, end, bench, mine)
        if judged is not None:
            yield judged


def _halves(passage: Passage, bench: Bench, holder: Whose) -> list[tuple[int, int]]:
    """The sentence, or its parts where each of them judges on its own."""
    lower = passage.lower
    for pattern, needs_term in ((_STRONG, False), (_WEAK, True), (_TRAILING, False)):
        parts: list[tuple[int, int]] = []
        at = 0
        for match in pattern.finditer(lower):
            parts.append((at, match.start()))
            at = match.end()
        parts.append((at, len(lower)))
        if len(parts) == 1:
            continue
        signs = [_signs(passage, a, b, bench, holder.attributed) for a, b in parts]
        judging = [
            part
            for part, (term, mark) in zip(parts, signs, strict=True)
            if term is not None or mark is not None
        ]
        with_term = sum(term is not None for term, _ in signs)
        if pattern is _TRAILING and len(judging) == 1 and judging[0][0] > 0:
            return judging
        if len(judging) > 1 and (not needs_term or with_term == len(judging)):
            return judging
    return [(0, len(lower))]


def _signs(
    passage: Passage, start: int, end: int, bench: Bench, attributed: bool
) -> tuple[Found | None, Marker | None]:
    """The likelihood word and the marker by which a clause is a judgement; read once for each."""
    key = f"signs {start} {end} {attributed}"
    if key not in passage.memo:
        passage.memo[key] = _read_signs(passage, start, end, bench, attributed)
    found: tuple[Found | None, Marker | None] = passage.memo[key]
    return found


def _read_signs(
    passage: Passage, start: int, end: int, bench: Bench, attributed: bool
) -> tuple[Found | None, Marker | None]:
    clause = passage.lower[start:end]
    marker = bench.markers[passage.language].find(clause, passage.flags, attributed)
    if not passage.flags & LIKELY:
        return None, marker
    terms = bench.scale.terms[passage.language].find(clause)
    chosen = next((term for term in terms if term.level is not None), None)
    if chosen is None and terms:
        chosen = terms[0]
    if chosen is None or marker is not None:
        return chosen, marker
    hedge = chosen.text in _HEDGE and (chosen.level is None or chosen.text == "sannsynligvis")
    return (None, None) if hedge or not _propositional(chosen) else (chosen, None)


def _propositional(term: Found) -> bool:
    return term.level is not None or term.predicative


def _judged(
    passage: Passage, start: int, end: int, bench: Bench, holder: Whose
) -> Judgement | None:
    lower = passage.lower[start:end]
    term, marker = _signs(passage, start, end, bench, holder.attributed)
    if term is None and marker is None:
        return None
    # The words are the document's own unless the holder is known to use another scale.
    shared = holder.scale in (None, bench.scale.scale) or not holder.attributed
    level = term.level if term is not None and shared else None
    future = marker.future if marker is not None else not _PRESENT.search(lower)
    condition = bench.markers[passage.language].condition(lower)
    clause = passage.text[start:end]
    code = marker.code if marker is not None else "non_scale_term"
    return Judgement(
        **passage.ground(bench.document.text, start, end),
        rule="judgement.term" if level is not None else f"judgement.{code}",
        term=term.text if term is not None else None,
        level=level.level if level is not None else None,
        scale=bench.scale.scale if level is not None else None,
        band=level.band if level is not None else None,
        marker="standard_term" if level is not None else code,
        horizon=horizon_of(
            clause,
            lower,
            passage.language,
            bench.document.outline.profile,
            future,
            timed=bool(passage.flags & TIME),
        ),
        holder=holder.name,
        attributed=holder.attributed,
        proposition=proposition_of(lower, passage.language),
        condition=clause[condition[0] : condition[1]].strip() if condition else None,
        negated=_negated(term, marker, lower),
    )


def _negated(term: Found | None, marker: Marker | None, lower: str) -> bool:
    if term is not None and term.negated:
        return True
    if marker is None:
        return False
    near = lower[max(marker.start - 12, 0) : marker.end + 12]
    return bool(re.search(r"\b(?:ikke|not|neppe|cannot)\b|n[’']t\b", near))
