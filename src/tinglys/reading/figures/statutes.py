"""Sections of statutes that a sentence cites: "Sections 257 and 258 of the penal code"."""

import re
from collections.abc import Iterator

from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.tokens import Tokens

_WORD = (
    r"(?:[Ss]ections?|[Ss]ecs?\.|[Aa]rticles?|[Aa]rts?\.|[Pp]aragraphs?|§§?|"
    r"[Pp]aragraf(?:ene|er)?|[Aa]rtikkel|[Aa]rtikler)"
)
_NUMBER = r"\d{1,4}(?:[-–.]\d{1,3})*(?:[ ]?bis|[ ]?ter)?[a-zA-Z]?(?:[ ]?\([a-z0-9]{1,3}\))*"
_JOIN = r"(?:\s*,\s*(?:and\s+|or\s+|og\s+)?|\s+(?:and|or|through|to|og|eller|til)\s+|\s*[–-]\s*)"
CITED = re.compile(
    rf"{_WORD}\s*(?P<list>{_NUMBER}(?:{_JOIN}(?:{_WORD}\s*)?{_NUMBER})*)"
    r"(?P<of>(?:\s+(?:of|in|under|i|av)\s+(?:the\s+|its\s+|[A-Z]\w+['’]s\s+)?"
    r"(?:[\w'’-]+\s+){0,5}?(?:[Cc]ode|[Aa]ct|[Ll]aw|[Ll]oven?|[Cc]onstitution|[Oo]rdinance|"
    r"[Dd]ecree|[Ss]tatute)\b)?)",
)
# A part of every word that forbids.
_FORBIDDING = "prohibit criminali outlaw prescrib ban penali".split()
# A part of every word that a citation begins with.
_STEMS = "§ ection ec. ecs. rticle rt. rts. aragra rtikkel rtikler".split()
_ITEM = re.compile(_NUMBER)
_NAMED = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Aa])\s+)?(?:(?:19|20)\d\d\s+)?(?:[A-Z][\w'’-]*(?:,)?\s+|of\s+|in\s+|"
    r"and\s+|to\s+|for\s+|the\s+|against\s+|[Aa]nti-[A-Z]\w+\s+)*?"
    r"[A-Z][\w'’-]*\s+(?:\([A-Z]\w+\)\s+)?(?:Act|Law|Code|Ordinance|Decree|Statute)"
    r"(?:\s+(?:No\.?\s*)?[\d/-]+)?(?:\s+of\s+(?:19|20)\d\d)?"
)
_FORBIDS = re.compile(
    r"\b(?:prohibit|criminali[sz]|outlaw|prescrib|ban(?:s|ned)\b|penali[sz])", re.IGNORECASE
)
_TRAFFICKING = re.compile(
    r"traffick|menneskehandel|personal freedom|persons|exploit", re.IGNORECASE
)
_IN_FORCE = re.compile(
    r"in force|in effect|took effect|provision|defin|strafferamme|straffes", re.IGNORECASE
)
_CODE_BEFORE = re.compile(r"(?:[Cc]ode|[Aa]ct|[Ll]aw|[Ll]oven?s?|[Cc]onstitution)['’]?s?,?\s*$")
_MORE_NAME = re.compile(r"(?:\s+(?:[A-Z][\w'’-]*|and|of|for))*?\s+(?:Act|Law|Code)\b")
_BY_NUMBER = re.compile(
    r"\b(?:Law|Act|Decree|Ordinance|Proclamation)\s+(?:[Nn]o\.?\s*)?"
    r"(?P<number>\d{1,5}(?:[-/.]\d{2,4})?)(?=\s|,)"
)
_LEADING = re.compile(r"^(?:[Tt]he|[Ii]ts|[Aa])\s+")


def measures_of(tokens: Tokens) -> list[Measure]:
    """One measure for each citation; the value is the list of sections, or the law's name."""
    text = tokens.text
    if not tokens.starts:
        return []
    start, end = tokens.starts[0], tokens.ends[-1]
    lower = text[start:end].lower()
    forbids = any(map(lower.__contains__, _FORBIDDING)) and bool(_FORBIDS.search(text, start, end))
    lawful = forbids or _IN_FORCE.search(text, start, end) is not None
    found = [
        _cited(tokens, match)
        for match in _citations(text, start, end)
        if lawful
        or match.group("of")
        or "§" in match.group()
        or _code_before(text, start, match.start())
    ]
    if lawful:
        found += [
            _measure(tokens, match.start(), match.end(), [match.group("number")])
            for match in _BY_NUMBER.finditer(text, start, end)
        ]
    if not found and forbids and _TRAFFICKING.search(text, start, end):
        named = _named(tokens, start, end)
        if named is not None:
            found.append(named)
    return [measure for measure in found if measure is not None]


def _citations(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if any(text.find(stem, start, end) >= 0 for stem in _STEMS):
        yield from CITED.finditer(text, start, end)


def sections_of(printed: str) -> list[str]:
    """The section numbers of a printed list, brackets kept: "257 and 258" gives ["257", "258"]."""
    return [item.group().replace(" ", "") for item in _ITEM.finditer(printed)]


def _code_before(text: str, start: int, at: int) -> bool:
    """As in "Criminal Code Section 224": the code is named right before the section."""
    return bool(_CODE_BEFORE.search(text, max(start, at - 30), at))


def _cited(tokens: Tokens, match: re.Match[str]) -> Measure | None:
    sections = sections_of(match.group("list"))
    if not sections:
        return None
    return _measure(tokens, match.start(), match.end(), sections)


def _named(tokens: Tokens, start: int, end: int) -> Measure | None:
    """A law cited by name alone, in a sentence that says what it forbids."""
    best: re.Match[str] | None = None
    for match in _NAMED.finditer(tokens.text, start, end):
        if best is None and len(match.group()) > 10:
            best = match
    if best is None:
        return None
    stop = best.end()
    more = _MORE_NAME.match(tokens.text, stop, end)
    if more is not None and more.group().lstrip()[:1].isupper():
        stop = more.end()
    name = _LEADING.sub("", tokens.text[best.start() : stop]).strip()
    return _measure(tokens, stop - len(name), stop, [name])


def _measure(tokens: Tokens, start: int, end: int, sections: list[str]) -> Measure:
    first = next(at for at, stop in enumerate(tokens.ends) if stop > start)
    last = max(at for at, begin in enumerate(tokens.starts) if begin < end)
    measure = Measure(
        indicator="statute_sections",
        value=None,
        unit=None,
        breakdown={},
        period=Period(None, "none"),
        comparison=False,
        first=first,
        last=last,
        kind="sections",
        rule="statutes",
    )
    measure.listed = sections
    return measure
