"""Services that are stated without a count: hotlines, single shelters, liaison officers, ages."""

import re
from collections.abc import Iterator

from tinglys.codebook.lexicon import NO_CONCEPTS
from tinglys.codebook.number_words import number_words
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.breakdowns import sex
from tinglys.reading.figures.fact import fact, known_in, search
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

_LANGUAGE = "|".join(
    (
        "Norwegian|English|Spanish|Arabic|Thai|French|German|Russian|Latvian|Estonian|Lithuanian",
        "Finnish|Swedish|Danish|Icelandic|Polish|Romanian|Bulgarian|Hungarian|Portuguese|Italian",
        "Chinese|Mandarin|Cantonese|Vietnamese|Filipino|Tagalog|Urdu|Hindi|Bengali|Nepali|Farsi",
        "Persian|Dari|Pashto|Somali|Amharic|Tigrinya|Swahili|Turkish|Kurdish|Ukrainian|Burmese",
        "Khmer|Lao|Malay|Indonesian|Korean|Japanese|Creole|Albanian|Serbian|Czech|Slovak|Greek",
        "Dutch|Hebrew|Yoruba|Hausa|Igbo|Quechua|Aymara|Guarani|Wolof|Bambara|Sinhala|Tamil",
        "norsk|engelsk|spansk|arabisk|thai|fransk|tysk|russisk|polsk|rumensk|ukrainsk|litauisk",
        "portugisisk|somali|vietnamesisk|kinesisk",
    )
)
_ITEM = re.compile(rf"(?:{_LANGUAGE})\b")
_LANGUAGES = re.compile(
    rf"(?:{_LANGUAGE})(?:,?\s+(?:(?:and|og|&)\s+)?(?:[A-Z]\w+\s+)?(?:{_LANGUAGE}))+"
)
_NAME = r"[A-Z]\w+(?:\s[A-Z]\w+)?"
# A list of names, one of which is a language: the others are languages too.
_LISTED = re.compile(rf"{_NAME}(?:,\s+{_NAME})+,?\s+(?:and|og)\s+{_NAME}")
_BETWEEN = re.compile(r",\s+(?:and|og)\s|,|\s(?:and|og)\s")
_ROUND = re.compile(
    r"døgnåpent?|døgnet rundt|hele døgnet|around the clock|24/7|round-the-clock", re.IGNORECASE
)
_LIAISON = re.compile(
    r"\b(?:a|an|en)\s+(?:[\w-]+\s+){0,2}(?:liaison officer|sambandsmann|police attaché)"
    r"[^.,;(]{0,40}"
)
_SHELTER = re.compile(
    r"\b(?:operated|maintained|opened|ran|funded|maintains|operates|managed)\s+"
    r"(?P<np>(?:a|the\s+only|its\s+only|the\s+country[’']s\s+only)\s+"
    r"(?:new\s+|dedicated\s+|specialized\s+|government-run\s+|government-funded\s+)*"
    r"(?:shelter|safe house)\s+for\s+[^.,;(]{3,40})"
)
_ONLY_SHELTER = re.compile(
    r"\b(?:landets|Norges|distriktets|byens)\s+(?P<np>eneste\s+(?:botilbud|krisesenter|bosted)\s+"
    r"(?:til|for)\s+[^.,;(]{3,40})"
)
_CHILD = re.compile(r"child|minor|girls|boys|barn|mindreårige|jenter|gutter")
_MALE = re.compile(r"\bmale|\bmen\b|boys|mannlige|\bmenn\b|gutter")
_FEMALE = re.compile(r"female|women|girls|kvinner|jenter|kvinnelige")
_YOUNG = re.compile(
    r"(?:as young as|no older than|ned i|helt ned til|yngste(?:\s+\w+)?\s+var|"
    r"youngest(?:\s+\w+){0,2}\s+(?:was|being))\s+"
    r"(?P<age>\d{1,2}|[a-zæøå]+)"
    r"(?:\s+(?:years?(?:\s+old|\s+of\s+age)?|år))?",
    re.IGNORECASE,
)
# "Girls, some only 15 years of age", "boys aged six to 14", "children between the ages of six and".
_AGED = re.compile(
    r"(?:\b(?:some|many|most)(?:\s+of\s+them)?\s+(?:only\s+|just\s+)?(?P<some>\d{1,2}|[a-z]+)\s+years?"
    r"\s+(?:old|of\s+age))|\baged\s+(?:between\s+)?(?P<aged>\d{1,2}|[a-z]+)\s+(?:to|and|or)\s|"
    r"\bbetween\s+the\s+ages\s+of\s+(?P<ages>\d{1,2}|[a-z]+)\s+and\s",
    re.IGNORECASE,
)
_AT_RISK = frozenset("v.exploit x.sex x.labor x.begging x.criminality m.trafficking".split())
_NEAR = 6
_OF_AGE = 18
_OLDEST_YOUNG = 25


def languages(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """How many languages a hotline answers in, where they are named."""
    if not known_in(tokens) & {"n.hotline", "n.language", "n.call"}:
        return
    for match in search(tokens, _LISTED):
        if _ITEM.search(match.group()):
            yield _spoken(tokens, match, len(_BETWEEN.split(match.group())))
            return
    for match in search(tokens, _LANGUAGES):
        yield _spoken(tokens, match, len(_ITEM.findall(match.group())))
        return


def _spoken(tokens: Tokens, match: re.Match[str], count: int) -> Measure:
    return fact(tokens, match, "hotline_languages", float(count), "languages")


def hours(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """A hotline that is answered around the clock."""
    if known_in(tokens) & {"n.hotline", "n.call"}:
        for match in search(tokens, _ROUND):
            yield fact(tokens, match, "hotline_hours", 24.0, "hours/day")


def liaisons(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """As in "a liaison officer in the Philippines": the article counts."""
    for match in search(tokens, _LIAISON):
        yield fact(tokens, match, "liaison_officers", 1.0, "persons")


def single_shelters(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    """As in "a shelter for child trafficking victims": the article counts."""
    if thread.report and thread.section in (None, "summary") and tokens.language == "en":
        # What is told at the head of a report as an achievement is stated again further on.
        return
    for match in (*search(tokens, _SHELTER), *search(tokens, _ONLY_SHELTER)):
        body = match.group("np").lower()
        breakdown: Breakdown = {}
        if _CHILD.search(body):
            breakdown["age"] = "child"
        if _MALE.search(body):
            breakdown["sex"] = "male"
        elif _FEMALE.search(body):
            breakdown["sex"] = "female"
        yield fact(tokens, match, "shelters", 1.0, "shelters", breakdown=breakdown)


def youngest(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """As in "girls as young as 12"."""
    for match in search(tokens, _YOUNG):
        yield from _of_age(tokens, match, match.group("age"))


def aged(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    """As in "girls, some only 15 years of age, are exploited"."""
    if not thread.report or not known_in(tokens) & _AT_RISK:
        return
    for match in search(tokens, _AGED):
        word = match.group("some") or match.group("aged") or match.group("ages")
        yield from _of_age(tokens, match, word)


def _who(tokens: Tokens, at: int) -> Breakdown:
    """Who is so young, from the words before, and what for, from the clause."""
    words, concepts = tokens.words, tokens.concepts
    start, stop = at, at
    while start > 0 and not (
        words[start - 1] == ";" or words[start - 1 : start + 1] == [",", "and"]
    ):
        start -= 1
    while stop < len(words) and not (words[stop] == ";" or words[stop : stop + 2] == [",", "and"]):
        stop += 1
    near = range(max(start, at - _NEAR), at)
    found: Breakdown = {}
    named = sex(NO_CONCEPTS.union(*(concepts[n] for n in near)))
    if named is not None:
        found["sex"] = named
    people = [words[n] for n in near if "nat" in concepts[n]]
    if people:
        found["nationality"] = " ".join(people)
    forced = NO_CONCEPTS.union(*concepts[start:stop])
    if "x.sex" in forced and "x.labor" not in forced:
        found["exploitation"] = "sex"
    return found


def _of_age(tokens: Tokens, match: re.Match[str], printed: str) -> Iterator[Measure]:
    word = printed.lower()
    value = int(word) if word.isdecimal() else number_words(tokens.language).units.get(word)
    if value is None or not 0 < value < _OLDEST_YOUNG:
        return
    breakdown: Breakdown = {"age": "child"} if value < _OF_AGE else {}
    at = next(n for n, stop in enumerate(tokens.ends) if stop > match.start())
    breakdown.update(_who(tokens, at))
    yield fact(tokens, match, "victim_min_age", float(value), "years", breakdown=breakdown)
