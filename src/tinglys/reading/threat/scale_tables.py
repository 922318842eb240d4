"""The likelihood table a document prints: its rows, its bands, and where they contradict.

A table is told by its bands. Each band in the text is tied to the likelihood words before it (or
after it, where the numbers stand first), so rows of one line, rows of two lines, columns that a
PDF gave out one after the other, and lists inside a sentence are all read the same way.
"""

import re
from collections.abc import Iterator

import msgspec

from tinglys.codebook import Codebook, LikelihoodScale
from tinglys.reading.outline import Outline
from tinglys.reading.threat.likelihood import TermForm, forms_of_scales, term_of
from tinglys.reading.threat.scale_rows import ScaleRow, ScaleTable
from tinglys.reading.threat.scale_words import read_word_lists

_LEAST_ROWS = 3
_REACH = 220
_BAND = re.compile(
    r"""(?P<sign>[<>≤≥]|\b(?:under|over|mindre\ enn|mer\ enn|less\ than|more\ than|below|above)\b)?
        \s*(?<![\d.,])(?P<low>\d{1,3})\s*(?:%|\b(?:per\ cent|percent|prosent)\b)?
        (?:\s*(?:[-–—]|\bto\b|\btil\b)\s*(?P<less>[<≤]|less\ than\s*)?(?P<high>\d{1,3}))?
        \s*(?:%|\b(?:per\ cent|percent|prosent)\b)(?P<plus>\+)?""",
    re.VERBOSE | re.IGNORECASE,
)
_PERCENT = re.compile(r"%|(?i:per\s?cent|prosent)")
_WORDS_OF = {
    "<": "<",
    "≤": "<",
    "under": "<",
    "below": "<",
    "mindre enn": "<",
    "less than": "<",
    ">": ">",
    "≥": ">",
    "over": ">",
    "above": ">",
    "mer enn": ">",
    "more than": ">",
}
_NEAR = 0.011


class _Event(msgspec.Struct, frozen=True):
    start: int
    end: int
    form: TermForm | None
    band: tuple[float, float] | None
    printed: str = ""


def read_scale_tables(outline: Outline, codebook: Codebook) -> list[ScaleTable]:
    """Every likelihood table that the document prints, in order.

    At least three rows with different terms and bands make a table. Offsets are canonical.
    """
    text = outline.text
    forms = forms_of_scales(codebook)
    tables: list[ScaleTable] = []
    for cluster in _clusters(text, forms):
        rows = _rows(text, cluster)
        if len(rows) >= _LEAST_ROWS:
            tables.append(_table(rows, codebook))
    return tables or read_word_lists(text, codebook)


def _clusters(text: str, forms: dict[str, TermForm]) -> Iterator[list[_Event]]:
    """Runs of bands that stand near each other, with the likelihood words among them."""
    bands = [match for match in _bands(text) if _is_band(match)]
    group: list[re.Match[str]] = []
    for band in bands:
        if group and band.start() - group[-1].end() > _REACH:
            yield from _with_terms(text, group, forms)
            group = []
        group.append(band)
    yield from _with_terms(text, group, forms)


def _bands(text: str) -> Iterator[re.Match[str]]:
    """The bands, looked for only around signs and words of percent."""
    last = 0
    for sign in _PERCENT.finditer(text):
        if sign.start() < last:
            continue
        match = _BAND.search(text, max(sign.start() - 24, last), sign.end() + 12)
        if match is not None:
            yield match
            last = match.end()


def _is_band(match: re.Match[str]) -> bool:
    high = match.group("high")
    return (
        bool(match.group("sign") or match.group("plus") or high)
        and int(high or match.group("low")) <= 100
    )


def _with_terms(
    text: str, group: list[re.Match[str]], forms: dict[str, TermForm]
) -> Iterator[list[_Event]]:
    if len(group) < _LEAST_ROWS:
        return
    lower = text[max(group[0].start() - _REACH, 0) : group[-1].end() + _REACH].lower()
    offset = max(group[0].start() - _REACH, 0)
    events = [
        _Event(offset + match.start(), offset + match.end(), forms[_one_space(match.group())], None)
        for match in TermForm.pattern(forms).finditer(lower)
    ]
    events += [_Event(b.start(), b.end(), None, _band(b), b.group().strip()) for b in group]
    yield sorted(events, key=lambda event: event.start)


def _one_space(words: str) -> str:
    return " ".join(words.split())


def _band(match: re.Match[str]) -> tuple[float, float]:
    low = int(match.group("low")) / 100
    if match.group("high"):
        return low, int(match.group("high")) / 100
    sign = ">" if match.group("plus") else _WORDS_OF[_one_space(match.group("sign").lower())]
    return (0.0, low) if sign == "<" else (low, 1.0)


def _rows(text: str, events: list[_Event]) -> list[tuple[_Event, _Event, _Event | None]]:
    """Pairs of term and band (and the second term on the row, which is NATO's)."""
    runs: list[list[_Event]] = []
    for event in events:
        if runs and (runs[-1][0].band is None) == (event.band is None):
            runs[-1].append(event)
        else:
            runs.append([event])
    while runs and runs[0][0].band is None and len(runs[0]) > 1 and len(runs) > 2:
        # Words of the running text before the table are not its first row.
        runs[0] = runs[0][-1:] if _apart(text, runs[0]) else runs[0]
        break
    runs = [_together(text, run) if run[0].band is not None else run for run in runs]
    for first, second in zip(runs, runs[1:], strict=False):
        terms, bands = (first, second) if first[0].band is None else (second, first)
        if len(bands) >= _LEAST_ROWS and len(terms) % len(bands) == 0:
            # A second line of terms under the first gives synonyms: "likely" over "probable".
            return [(t, b, None) for t, b in zip(terms, bands, strict=False)]
    bands_first = bool(runs) and runs[0][0].band is not None
    return list(_paired(runs, bands_first))


def _together(text: str, bands: list[_Event]) -> list[_Event]:
    """The first of some bands and those that follow with nothing but marks between them."""
    kept = bands[:1]
    for band in bands[1:]:
        if sum(map(str.isalpha, text[kept[-1].end : band.start])) > 3:
            break
        kept.append(band)
    return kept


def _apart(text: str, run: list[_Event]) -> bool:
    return "\n\n" in text[run[0].end : run[-1].start]


def _paired(
    runs: list[list[_Event]], bands_first: bool
) -> Iterator[tuple[_Event, _Event, _Event | None]]:
    seen: set[str] = set()
    for one, other in zip(runs, runs[1:], strict=False):
        if (one[0].band is not None) != bands_first:
            continue
        terms, bands = (other, one) if bands_first else (one, other)
        term = terms[0]
        if len(bands) != 1 or term.form is None or term.form.text in seen:
            continue
        seen.add(term.form.text)
        last = terms[-1]
        foreign = last.form is not None and last.form.language != term.form.language
        yield term, bands[0], last if foreign else None


def _table(rows: list[tuple[_Event, _Event, _Event | None]], codebook: Codebook) -> ScaleTable:
    scale = _best_scale(rows, codebook)
    ordered = _by_rank(rows, scale)
    made: list[ScaleRow] = []
    for level, (term, band, nato) in enumerate(ordered, 1):
        assert term.form is not None and band.band is not None
        known = term_of(scale, term.form.text) if scale else None
        corrected, conflict = None, None
        if known is not None and not _same(band.band, (known.low, known.high)):
            conflict = "differs from the scale's own band"
            if _overlaps_others(band.band, [b.band for t, b, _ in rows if t is not term]):
                conflict = "overlaps the bands of the other rows"
                corrected = (known.low, known.high)
        made.append(
            ScaleRow(
                start=min(term.start, band.start),
                end=max(term.end, band.end),
                term=term.form.text,
                level=known.level if known is not None else level,
                printed=band.printed,
                band=band.band,
                nato=nato.form.text if nato is not None and nato.form is not None else None,
                conflict=conflict,
                corrected=corrected,
            )
        )
    language = next(t.form.language for t, _, _ in rows if t.form is not None)
    return ScaleTable(
        start=min(row.start for row in made),
        end=max(row.end for row in made),
        language=language,
        rows=tuple(made),
        scale=scale.id if scale is not None else None,
    )


def _by_rank(
    rows: list[tuple[_Event, _Event, _Event | None]], scale: LikelihoodScale | None
) -> list[tuple[_Event, _Event, _Event | None]]:
    """From the least likely up: by the scale's ranks, else in the order printed."""
    if scale is not None:

        def rank(row: tuple[_Event, _Event, _Event | None]) -> int:
            known = term_of(scale, row[0].form.text) if row[0].form else None
            return known.level if known is not None else 0

        return sorted(rows, key=rank)
    first, last = rows[0][1].band, rows[-1][1].band
    falling = first is not None and last is not None and sum(first) > sum(last)
    return rows[::-1] if falling else rows


def _best_scale(
    rows: list[tuple[_Event, _Event, _Event | None]], codebook: Codebook
) -> LikelihoodScale | None:
    """The scale that knows every printed term, and most of the printed bands."""
    best: tuple[int, LikelihoodScale] | None = None
    for scale in codebook.likelihood_scales.values():
        known = [term_of(scale, t.form.text) for t, _, _ in rows if t.form]
        if not all(known) or len({term.level for term in known if term}) != len(rows):
            continue
        equal = sum(
            term is not None and band.band is not None and _same(band.band, (term.low, term.high))
            for term, (_, band, _) in zip(known, rows, strict=True)
        )
        if equal * 2 > len(rows) and (best is None or equal > best[0]):
            best = (equal, scale)
    return best[1] if best else None


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < _NEAR and abs(one[1] - other[1]) < _NEAR


def _overlaps_others(band: tuple[float, float], others: list[tuple[float, float] | None]) -> bool:
    inside = [o for o in others if o and min(band[1], o[1]) - max(band[0], o[0]) > _NEAR]
    return len(inside) * 2 >= len(others)
