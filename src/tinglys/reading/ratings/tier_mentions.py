"""Tiers that articles and reports of other kinds mention, each with its own year."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from tinglys.codebook import Codebook
from tinglys.reading.claims import Rating, YearBasis
from tinglys.reading.outline import Outline, Sentence
from tinglys.reading.ratings.mentions import country_in
from tinglys.reading.ratings.spots import spots_of
from tinglys.reading.ratings.tier_words import (
    TIER_PATTERN,
    change_in,
    tier_code,
    tier_end,
    tier_spots,
)
from tinglys.reading.ratings.tiers import tier_rating

_SUBJECT = re.compile(
    r"trafficking\s+in\s+persons|state\s+department|department\s+of\s+state|\bTIP\b|utenriksdepart|"
    r"menneskehandelsrapport|menneskehandel|human\s+trafficking",
    re.IGNORECASE,
)
# A part of every wording of the subject.
_SUBJECTS = ("trafficking", "department", "tip", "utenriksdepart", "menneskehandel")
_SOURCE = re.compile(
    r"\bTier\b|utenriksdepartement|state\s+department|amerikansk|\bUSAs?\b|\bTIP\b", re.IGNORECASE
)
_GENERAL = re.compile(
    r"\b(?:countries|governments|states|land|stater)\s+(?:that|whose|which|are|on|in|som|på)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r";|[,)]?\s+(?:and|but|while|before|after\s+which|whereas|og|men|mens|før)\s+"
    r"(?=(?:by|in|i|since|then|was|it|had|ble|det|landet|fell|moved|rose|returned)\b)",
)
_YEAR = re.compile(r"(?<![\d.,/-])20[0-4]\d(?![\d/-])")
_AFTER = re.compile(
    r"[\s,(]{1,2}(?:in|i|of|for|since|by|siden|from|fra|ifølge|according\s+to)?\s*(?:its|the|their|"
    r"sin|den|årets)?\s*(?P<year>20[0-4]\d)(?:\s+(?:TIP\s+|annual\s+)?(?:report|edition|rapport\w*))?"
    r"|[\s,(]{1,2}(?:i|in)\s+(?:its|the)?\s*(?:rapporten?\s+(?:for|fra)\s+)(?P<other>20[0-4]\d)",
)
_FROM = re.compile(r"\b(?:from|fra)\s+[\"“«]?$", re.IGNORECASE)
_LONGEST = 170


def mentioned_tiers(outline: Outline, codebook: Codebook) -> list[Rating]:
    """The tiers a document mentions, and the changes of tier it reports in words."""
    text = outline.text
    spots = tier_spots(text)
    if not spots:
        return []
    named = [
        sentence
        for sentence in outline.sentences
        if (at := bisect_left(spots, sentence.start)) < len(spots)
        and spots[at] < sentence.end
        and TIER_PATTERN.search(text, sentence.start, sentence.end)
    ]
    if not named or not spots_of(text, _SUBJECTS) or not _SUBJECT.search(text):
        return []
    return [rating for sentence in named for rating in _in_sentence(outline, codebook, sentence)]


def _in_sentence(outline: Outline, codebook: Codebook, sentence: Sentence) -> Iterator[Rating]:
    text = outline.text
    body = text[sentence.start : sentence.end]
    block = outline.blocks[sentence.block]
    if _GENERAL.search(body) or not _SOURCE.search(text, block.start, block.end):
        return
    carried: int | None = None
    last: re.Match[str] | None = None
    country = outline.profile.country
    for start, end in _clauses(text, sentence):
        floor = start
        country = country_in(text, start, end, codebook, sentence.language) or country
        for match in TIER_PATTERN.finditer(text, start, end):
            if _FROM.search(text, start, match.start()):
                continue
            year, begin, stop = _dated(text, floor, match.start(), tier_end(match, text, end), end)
            if not _repeats(match, last):
                own = year or carried
                span = _span(text, floor, match.start(), begin, stop)
                yield from _claims(outline, match, span, floor, own, country)
            carried, last, floor = year or carried, match, stop


def _span(text: str, floor: int, at: int, begin: int | None, stop: int) -> tuple[int, int]:
    """The quote of a mention: its clause or, where that is long, from the year on."""
    if stop - floor <= _LONGEST:
        begin = floor
    elif begin is None:
        begin = max(floor, at - 60)
    return _word_start(text, begin, floor), stop


def _claims(
    outline: Outline,
    match: re.Match[str],
    span: tuple[int, int],
    floor: int,
    year: int | None,
    place: str | None,
) -> Iterator[Rating]:
    basis: YearBasis = "stated" if year else "inferred"
    year = year or outline.profile.year
    basis = basis if year else "none"
    yield tier_rating(outline, "tier", tier_code(match), span, "tier_mention", year, basis, place)
    change = change_in(outline.text, floor, span[1])
    if change is not None:
        yield tier_rating(
            outline, "tier_change", change.value, span, "tier_change_mention", year, basis, place
        )


def _repeats(match: re.Match[str], last: re.Match[str] | None) -> bool:
    """The same tier again in brackets: "nivå 2 (Tier 2)"."""
    return (
        last is not None and tier_code(match) == tier_code(last) and match.start() - last.end() <= 3
    )


def _clauses(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for cut in _CLAUSE.finditer(text, sentence.start, sentence.end):
        yield start, cut.start()
        start = cut.end()
    yield start, sentence.end


def _dated(
    text: str, start: int, at: int, stop: int, end: int
) -> tuple[int | None, int | None, int]:
    """The year of a tier, where its quote begins and where it ends."""
    after = _AFTER.match(text, stop, end)
    if after:
        year = int(after.group("year") or after.group("other"))
        return year, None, after.end()
    before = list(_YEAR.finditer(text, start, at))
    if before:
        return int(before[-1].group()), max(start, before[-1].start() - 3), stop
    later = _YEAR.search(text, stop, end)
    return (int(later.group()), None, stop) if later else (None, None, stop)


def _word_start(text: str, at: int, floor: int) -> int:
    while at > floor and not text[at - 1].isspace():
        at -= 1
    while text[at].isspace() or text[at] in ",;":
        at += 1
    return at
