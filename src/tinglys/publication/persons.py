"""Names of living persons in a threat assessment: where they stand.

A threat assessment names persons who are suspected, not convicted, and a page that lists them
outlives the assessment. This detector knows one construction: a personal name of two to four
words joined to a role ("one of its leaders, First Last,"; "First Last, som leder nettverket").
It errs towards the person: a bar over something else costs a reader a click on the source.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

_ROLE = (
    r"(?:gjeng|nest|topp|kartell|klubb|celle|mellom|hoved|nettverks)?"
    r"(?:leder(?:en|e|ne|skikkelse\w{0,3})?|bakm[ae]nn(?:en|ene)?|hovedm[ae]nn(?:en|ene)?|"
    r"sjef(?:en|er|ene)?|siktede|tiltalte|mistenkte|domfelte|ettersøkte|ettersøkt|"
    r"ledet av|styrt av|under ledelse av|"
    r"(?:ring|gang|co-?)?leaders?|boss(?:es)?|heads?|kingpins?|fugitives?|suspects?|defendants?|"
    r"led by|headed by|run by|under the leadership of)"
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĆČĐĒĞĪŁŃŌŚŠŞŪŽ]"
_WORD = rf"{_CAPITAL}(?:[^\W\d_]|[’'-](?=[^\W\d_])){{1,24}}"
_PARTICLE = r"(?:(?:al|el|bin|ibn|abu|von|van|de|da|di|der|den|af|dos|del)[ \n-])"
_NAME = rf"(?:{_WORD}|{_CAPITAL}\.)(?:[ \n]{_PARTICLE}?(?:{_WORD}|{_CAPITAL}\.)){{1,3}}"
_OPEN = (
    r"(?:\s{0,3}[,:–—(«\"“]\s{0,3}|\s{1,3})"
    r"(?:(?:ved navn|kalt|alias|named|called|known as|er|is|var|was|har vært)\s{1,3})?"
)
_OF = r"(?:\s(?:av|for|i|of|in)\s[^.,;:()\n]{1,50},\s{1,3})"
_AFTER = re.compile(rf"\b(?i:{_ROLE})\b(?:{_OPEN}|{_OF})(?P<name>{_NAME})")
_NEXT = re.compile(rf"(?:,\s{{1,3}}|,?\s{{1,3}}(?:og|and|samt)\s{{1,3}})(?P<name>{_NAME})")
_BEFORE = re.compile(
    rf"(?P<name>{_NAME})\s{{0,3}}[,(–—]\s{{0,3}}(?:[^\W\d_]{{1,20}}\s{{1,3}}){{0,5}}"
    rf"(?:nettverkets\s|network[’']s\s)?(?i:{_ROLE}|leder|leads?|styrer|runs)\b"
)
_BODY = frozenset(
    """police politi politiet politidistrikt department departement ministry office agency unit
    service kingdom states united union nations european national nasjonal nasjonale kripos
    europol interpol cartel cartels kartell clan klan network nettverk group gruppe gang gjeng mc
    club klubb mafia brigade army front party region north south east west northern southern
    eastern western human trafficking crime drug drugs the this these most several many some
    other their report assessment annex
    january february march april may june july august september october november december
    """.split()
)


def persons(text: str, known: Collection[str] = ()) -> list[tuple[int, int]]:
    """Spans of personal names in a threat assessment, in order, none overlapping another.

    Args:
        text: the canonical text.
        known: names that are no persons (networks, places), in any case.
    """
    others = {name.casefold() for name in known}
    found: set[tuple[int, int]] = set()
    for match in _AFTER.finditer(text):
        found.update(_chain(text, match, others))
    for match in _BEFORE.finditer(text):
        if _is_person(match["name"], others):
            found.add(match.span("name"))
    return _apart(sorted(found))


def mentions(text: str, names: Collection[str], surnames: Collection[str]) -> list[tuple[int, int]]:
    """Every place where one of the names stands, whatever white space parts its words."""
    if not names and not surnames:
        return []
    anywhere = _anywhere(frozenset(names), frozenset(surnames))
    return [match.span() for match in anywhere.finditer(text)]


@lru_cache(maxsize=256)
def _anywhere(names: frozenset[str], surnames: frozenset[str]) -> re.Pattern[str]:
    """Any of the names, the longest first, as a word of its own or in the genitive."""
    patterns = [r"\s+".join(re.escape(word) for word in name.split()) for name in names]
    patterns += [re.escape(name) for name in surnames]
    ordered = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?=s?(?!\w))")


def _chain(text: str, match: re.Match[str], others: set[str]) -> Iterator[tuple[int, int]]:
    """A name and those that are listed after it."""
    at: re.Match[str] | None = match
    while at is not None and _is_person(at["name"], others):
        yield at.span("name")
        at = _NEXT.match(text, at.end("name"))


def _is_person(name: str, others: set[str]) -> bool:
    whole = " ".join(name.split()).casefold()
    words = re.split(r"[ -]", whole)
    first = name.split()[0]
    if whole in others or any(word in _BODY for word in words):
        return False
    if first.isupper() and not first.endswith("."):
        return False
    return not any(word.rstrip("s") in others for word in whole.split())


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept
