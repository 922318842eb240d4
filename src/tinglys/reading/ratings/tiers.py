"""The tier of a Trafficking in Persons report: from its header, with the change it reports.

The header line decides ("NORWAY (Tier 1)", "LATVIA: TIER 2 WATCH LIST"). Tiers that stand elsewhere
in such a report, in lists of former rankings or in the rules, are not this year's placement.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from tinglys.codebook import Codebook
from tinglys.reading.claims import Rating, YearBasis
from tinglys.reading.outline import Outline, Sentence
from tinglys.reading.ratings.tier_words import (
    TIER,
    TIER_PATTERN,
    TierChange,
    change_in,
    tier_code,
    tier_end,
    tier_spots,
)

_LINE = 130
_HEADER = re.compile(
    rf"[\W_]*(?P<name>[^\W\d_][^\n:()\[\]]{{1,60}}?)?[\s:,–—-]*[(\[]?\s*{TIER}\s*[)\]]?[\s*=|.]*$",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"\W*(?:current\s+)?tier(?:\s+(?:rating|ranking|placement))?\s*:\s*(?:tier\s*)?"
    r"(?P<number>[123])(?P<watch>\s*watch\s*list)?(?P<special>(?!))?",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"rank(?:ing|ed)s?\s+by|by year|placements|\btiers\b|countries", re.IGNORECASE
)
_PLACED = re.compile(rf"\bplaced\s+on\s+(?:the\s+)?{TIER}", re.IGNORECASE)
_OTHER_REPORT = re.compile(
    r"\b(?:in|since|of)\s+(?:the\s+)?(20\d\d)\s+(?:TIP\s+|Trafficking\s+in\s+Persons\s+)?(?:report|TIP)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:(?:[Tt]he\s+)?[A-ZÀ-Þ][\w’'.&-]*(?:[\s,]+(?:of|and|the|da|do|d’)?\s*[A-ZÀ-Þ][\w’'.&-]*)*"
    r"|[Tt]he\s+(?:country|government|Department)|[Ii]t|[Ll]andet)\s+"
    r"(?:(?:is|was|has|had|have|were|ble|er|blir|been|therefore|again|also|once|thus|"
    r"automatically|subsequently)\s+)*$"
)
_LEAD = frozenset(("Therefore", "However", "Consequently", "Thus", "Accordingly", "Because", "As"))


def report_tiers(outline: Outline, codebook: Codebook) -> list[Rating]:
    """The tier of each country header (one in most documents) and the change reported with it."""
    found: dict[str | None, Rating] = {}
    spots = tier_spots(outline.text)
    for header in _headers(outline, codebook, spots):
        found.setdefault(header.place, header)
    claims = list(found.values())
    sentence_tier, change = _change(outline, spots)
    if not claims and sentence_tier is not None:
        claims.append(sentence_tier)
    if change is not None:
        claims.append(change)
    return claims


def tier_rating(
    outline: Outline,
    indicator: str,
    value: str,
    span: tuple[int, int],
    rule: str,
    year: int | None,
    basis: YearBasis,
    place: str | None,
) -> Rating:
    """A tier or a change of tier as a claim; a change compares with the year before."""
    change = indicator == "tier_change"
    return Rating(
        start=span[0],
        end=span[1],
        quote=outline.text[span[0] : span[1]],
        rule=f"ratings.{rule}",
        language=outline.profile.language,
        indicator=indicator,
        value=value,
        unit=None if change else "tier",
        year=year,
        year_basis=basis,
        comparison=change,
        place=place,
        scale=None if change else "tip_tiers",
    )


def _headers(outline: Outline, codebook: Codebook, spots: list[int]) -> Iterator[Rating]:
    text, profile = outline.text, outline.profile
    for begin, stop in _candidates(text, spots):
        if _LISTING.search(text, begin, stop):
            continue
        match = _RATED.match(text, begin, stop)
        name = None
        if match is None:
            match = _HEADER.match(text, begin, stop)
            name = match.group("name") if match else None
        if match is None or len(TIER_PATTERN.findall(text, begin, stop)) > 1:
            continue
        place = profile.country
        if name is not None:
            place = _country(name.strip(" ,*=#–—-"), codebook)
            if place is None and not _heads(name, text, stop):
                continue
        start = match.start("name") if name else _first_letter(text, begin)
        end = tier_end(match, text, stop)
        end += 1 if text[end : end + 1] in (")", "]") else 0
        yield tier_rating(
            outline,
            "tier",
            tier_code(match),
            (start, end),
            "tier_header",
            profile.year,
            "stated" if profile.year else "none",
            place or profile.country,
        )


def _candidates(text: str, spots: list[int]) -> Iterator[tuple[int, int]]:
    """The short lines that may name a tier, each once."""
    last = -1
    for spot in spots:
        start = text.rfind("\n", 0, spot) + 1
        end = text.find("\n", spot)
        end = len(text) if end < 0 else end
        if start > last and end - start <= _LINE:
            yield start, end
            last = start


def _country(name: str, codebook: Codebook) -> str | None:
    for form in (name, name.title(), name.removeprefix("The ").removeprefix("THE ").title()):
        found = codebook.places.find(form, "en")
        if found is not None and found.kind in ("country", "territory"):
            return found.code
    return None


def _heads(name: str, text: str, end: int) -> bool:
    """Whether an unknown name in capitals heads a narrative: prose stands below it."""
    below = text[end : end + 300].strip()
    return name.strip().isupper() and len(below.split("\n", 1)[0]) > 120


def _first_letter(text: str, start: int) -> int:
    while text[start].isspace() or text[start] in "*=#([":
        start += 1
    return start


def _change(outline: Outline, spots: list[int]) -> tuple[Rating | None, Rating | None]:
    """The first sentence that reports this year's placement: its tier, and the change if any."""
    text, profile = outline.text, outline.profile
    for sentence in outline.sentences:
        at = bisect_left(spots, sentence.start)
        if at == len(spots) or spots[at] >= sentence.end:
            continue
        for start, end in _clauses(text, sentence):
            if not TIER_PATTERN.search(text, start, end) or _past(text, start, end, profile.year):
                continue
            change = change_in(text, start, end)
            if change is not None:
                return _sentence_claims(outline, sentence, change)
            placed = _PLACED.search(text, start, end)
            if placed is not None:
                change = TierChange("remained", placed.start(), placed.end())
                return _sentence_claims(outline, sentence, change)[0], None
    return None, None


def _clauses(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between semicolons."""
    start = sentence.start
    while (cut := text.find(";", start, sentence.end)) >= 0:
        yield start, cut
        start = cut + 1
    yield start, sentence.end


def _past(text: str, start: int, end: int, year: int | None) -> bool:
    """A clause about another year's report: "In the 2013 report, … was downgraded"."""
    named = _OTHER_REPORT.search(text, start, end)
    return bool(named and year and int(named.group(1)) < year)


def _sentence_claims(
    outline: Outline, sentence: Sentence, change: TierChange
) -> tuple[Rating | None, Rating | None]:
    text, profile = outline.text, outline.profile
    tiers = list(TIER_PATTERN.finditer(text, change.start, sentence.end))
    inside = [tier for tier in tiers if tier.start() < change.end]
    if not inside:
        return None, None
    start = _subject_start(text, sentence.start, change.start)
    span = (start, tier_end(inside[-1], text, sentence.end))
    basis: YearBasis = "stated" if profile.year else "none"
    tier = tier_rating(
        outline,
        "tier",
        tier_code(inside[-1]),
        span,
        "tier_sentence",
        profile.year,
        basis,
        profile.country,
    )
    moved = tier_rating(
        outline,
        "tier_change",
        change.value,
        span,
        "tier_change",
        profile.year,
        basis,
        profile.country,
    )
    return tier, moved


def _subject_start(text: str, start: int, verb: int) -> int:
    """Where the subject of the verb begins; the verb itself where none is found."""
    match = _SUBJECT.search(text, max(start, verb - 90), verb)
    if match is None:
        return verb
    begin = match.start()
    first = re.match(r"([A-Za-z]+),?\s+", text[begin:verb])
    while first and first.group(1) in _LEAD:
        begin += first.end()
        first = re.match(r"([A-Za-z]+),?\s+", text[begin:verb])
    return begin
