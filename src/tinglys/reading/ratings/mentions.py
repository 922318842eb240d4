"""Scores of the index that an article mentions in its sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from tinglys.codebook import Codebook, IndexComponent
from tinglys.reading.claims import Rating, YearBasis
from tinglys.reading.outline import Outline, Sentence
from tinglys.reading.ratings.labels import labels_of
from tinglys.reading.ratings.spots import spots_of

_NAMES = ("crime index", "crime\nindex", "indeks", "ocindex")
_INDEX = re.compile(
    r"organi[sz]ed\s+crime\s+index|kriminalitetsindeks|indeks\w*\s+(?:for|over)\s+organisert|"
    r"ocindex",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:scor\w+|index|market|resilience|poeng|skår\w*|indeks\w*|marked\w*|"
    r"motstands\w+)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<value>10(?:[.,]0+)?|[1-9](?:[.,]\d{1,2})?)(?![\w%]|[.,]\d)"
    r"(?P<of>\s*(?:/|out\s+of|of|av)\s*(?:a\s+possible\s+)?(?:10|ten|ti)\b(?:\s*poeng)?)?"
)
_NOT_SCORE = re.compile(
    r"\s*(?:per\s?cent|percent|prosent|%|million|countries|land\b|points?\s+(?:higher|lower|more)|"
    r"market|marked|actors?\b|years?\b|år\b|(?:st|nd|rd|th)\b|\.?\s*plass)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+(?:[-&][^\W\d_]+)*")
_EDITION = re.compile(r"(?<![\d.,/-])20[12]\d(?![\d/-])")
_OWN_YEAR = re.compile(
    r"(?:\s*(?:points?|poeng))?[\s,]*\(?(?:in|i|for)\s+(?:the\s+)?(?P<year>20[12]\d)(?![\d/-])"
    r"(?!\s+(?:Global|edition|Organi))"
)
_EARLIER = re.compile(
    r"(?:\b(?:from|against|compared\s+(?:with|to)|versus|fra|mot|sammenlignet\s+med)\s+|\()$",
    re.IGNORECASE,
)
_DATES_NUMBER = re.compile(r"\d[.,]\d{1,2}\s*\(?(?:in|i|for)\s+(?:the\s+)?$")
_CAPITALS = re.compile(r"[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?")
_SCORED = re.compile(r"\b(?:scor\w+|skår\w*|poeng\w*)\b", re.IGNORECASE)
_STOP = re.compile(r"[.;:]\s")
_LONGEST_LABEL = 6


class _Named(msgspec.Struct, frozen=True):
    component: IndexComponent
    start: int
    end: int


def mentioned_scores(outline: Outline, codebook: Codebook) -> list[Rating]:
    """Every score of the index that a sentence gives with its component."""
    text = outline.text
    spots = spots_of(text, _NAMES)
    if not spots:
        return []
    found: list[Rating] = []
    active = -1
    year: int | None = None
    for sentence in outline.sentences:
        at = bisect_left(spots, sentence.start)
        near = at < len(spots) and spots[at] < sentence.end
        if near and _INDEX.search(text, sentence.start, sentence.end):
            active, year = sentence.block, None
        elif sentence.block != active or not _GOES_ON.search(text, sentence.start, sentence.end):
            continue
        ratings = list(_in_sentence(outline, codebook, sentence, year))
        year = _year(text, sentence) or year
        found += ratings
    return found


def _in_sentence(
    outline: Outline, codebook: Codebook, sentence: Sentence, carried: int | None
) -> Iterator[Rating]:
    text = outline.text
    numbers = list(_scores(text, sentence))
    if not numbers:
        return
    components = list(_components(text, sentence, codebook))
    place = country_in(text, sentence.start, sentence.end, codebook, sentence.language)
    for number, value in numbers:
        named = _owner(text, number, components) or _overall(
            text, number, components, sentence, codebook
        )
        if named is None:
            continue
        start, end = min(number.start(), named.start), max(number.end(), named.end)
        dated = _OWN_YEAR.match(text, number.end(), sentence.end)
        own = int(dated.group("year")) if dated else None
        stated = own or _year(text, sentence)
        year = stated or carried or outline.profile.year
        earlier = own is not None and bool(_EARLIER.search(text, sentence.start, number.start()))
        basis: YearBasis = "stated" if stated else "inferred" if year else "none"
        yield Rating(
            start=start,
            end=end,
            quote=text[start:end],
            rule="ratings.index_mention",
            language=sentence.language,
            indicator="ocindex_score",
            value=float(value),
            unit="score_1_10",
            year=year,
            year_basis=basis,
            breakdown={"component": named.component.code, "level": named.component.level},
            comparison=earlier,
            place=place or outline.profile.country,
            scale="score_1_10",
        )


def _scores(text: str, sentence: Sentence) -> Iterator[tuple[re.Match[str], str]]:
    """The numbers of a sentence that may be scores, with their values."""
    for number in _NUMBER.finditer(text, sentence.start, sentence.end):
        value = number.group("value").replace(",", ".")
        if "." not in value and not number.group("of"):
            continue
        if not _NOT_SCORE.match(text, number.end(), sentence.end):
            yield number, value


def country_in(text: str, start: int, end: int, codebook: Codebook, language: str) -> str | None:
    """The one country that a stretch names, the United States as a publisher aside."""
    found: set[str] = set()
    for match in _CAPITALS.finditer(text, start, end):
        for name in (match.group(), match.group().split()[0]):
            place = codebook.places.find(name, language)
            if place is not None and place.kind == "country":
                found.add(place.code)
                break
    found.discard("US")
    return found.pop() if len(found) == 1 else None


def _overall(
    text: str,
    number: re.Match[str],
    components: list[_Named],
    sentence: Sentence,
    codebook: Codebook,
) -> _Named | None:
    """A score of the index for which no component is named at all: that of criminality."""
    if components or not _SCORED.search(text, sentence.start, sentence.end):
        return None
    return _Named(codebook.index.by_code["criminality"], number.start(), number.end())


def _components(text: str, sentence: Sentence, codebook: Codebook) -> Iterator[_Named]:
    """The components a sentence names, the longest label at each place."""
    labels = labels_of(codebook)
    words = list(_WORDS.finditer(text, sentence.start, sentence.end))
    at = 0
    while at < len(words):
        for count in range(min(_LONGEST_LABEL, len(words) - at), 0, -1):
            start, end = words[at].start(), words[at + count - 1].end()
            component = labels.exact(text[start:end])
            if component is not None:
                yield _Named(component, start, end)
                at += count
                break
        else:
            at += 1


def _owner(text: str, number: re.Match[str], components: list[_Named]) -> _Named | None:
    """The component a number is the score of.

    "5.23 for criminality", "7.00, for financial crimes": the one after it, where a preposition
    leads to it; else the nearest one before it ("a criminality score of 4.87").
    """
    after = [c for c in components if c.start >= number.end()]
    if after:
        between = text[number.end() : after[0].start]
        if re.fullmatch(r"[\s,)]*(?:for|on|in|i|på|of|av|under)\s(?:[\w\s’'-]{0,25})?", between):
            return after[0]
    before = [c for c in components if c.end <= number.start()]
    if before and not _STOP.search(text, before[-1].end, number.start()):
        return before[-1]
    if after and not _STOP.search(text, number.end(), after[0].start):
        return after[0]
    return None


def _year(text: str, sentence: Sentence) -> int | None:
    """The edition a sentence names; years that belong to a number of their own do not count."""
    years = [
        int(match.group())
        for match in _EDITION.finditer(text, sentence.start, sentence.end)
        if not _DATES_NUMBER.search(text, max(sentence.start, match.start() - 24), match.start())
    ]
    return years[-1] if years else None
