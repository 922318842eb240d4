"""The role one place has in a flow, by the preposition, verb or noun that governs it."""

import re
from collections.abc import Iterable
from typing import Literal

from tinglys.reading.threat import flows
from tinglys.reading.threat.flow_clauses import Clause
from tinglys.reading.threat.geography import Mention
from tinglys.reading.threat.place_words import HITHER, is_route_name

Role = Literal["origin", "via", "destination", "between", "seized", "located"]
"""``seized`` and ``located`` places get their role when the other ends are known."""

_REACH = 5
_FAR = 12
_AHEAD = 8
_STOPS = frozenset("av by og and som who which that at der hvor where men but mens while".split())
_PLACE_OF = frozenset(
    "port ports coast coasts city cities airport airports island islands region harbour harbours "
    "area shores waters markets part parts streets country countries".split()
)
_LEAVING = frozenset(
    "leave leaves leaving left bound destined heading head depart departs sail".split()
)
_ALL_OVER = frozenset("hele the store".split())
_OUTWARD = {"av": "ut", "of": "out"}
_CHECKS = ("kontrollen", "kontroller", "tollkontroll", "controls", "checks")
_GROUPS = ("-klanen", "-nettverket", "-gjengen", "-gruppen", "-grupperingen", "-kartellet")
_MODALS = frozenset("vil kan skal å kunne".split())
_STATIONS: tuple[tuple[re.Pattern[str], Role], ...] = (
    (flows.END_STATION, "destination"),
    (flows.START_STATION, "origin"),
    (flows.WAY_STATION, "via"),
)


def _by_word(*groups: tuple[Iterable[str], Role]) -> dict[str, Role]:
    """Each word with the role of the first group it is in."""
    return {word: role for words, role in reversed(groups) for word in words}


_VERBS = _by_word(
    (flows.SEIZE, "seized"),
    (flows.DEPART, "origin"),
    (flows.PASS, "via"),
    (flows.ARRIVE, "destination"),
)
_PREPOSITIONS = _by_word((flows.FROM, "origin"), (flows.TO, "destination"), (flows.VIA, "via"))


def role_of(clause: Clause, mention: Mention, limit: int) -> Role | None:
    """The role of a mention; None where nothing gives it one.

    Args:
        clause: what the mention stands in.
        mention: a place or a list of places.
        limit: index of the first word that may govern it (those before belong to another place).
    """
    if mention.chain:
        return None
    fixed = _by_its_own_words(clause, mention)
    if fixed is not None:
        return fixed
    governed, locative = _governed(clause, mention, limit)
    if governed is not None or not locative:
        return governed
    return _of_location(clause, mention)


def _by_its_own_words(clause: Clause, mention: Mention) -> Role | None:
    """The role that a place's last word or what follows it says: "X as destination", "hit"."""
    last = clause.words[mention.last - 1]
    if last.lower == HITHER:
        return "destination"
    after = clause.passage.lower[last.end : last.end + 60]
    if after.startswith((" som ", " as ")):
        for station, role in _STATIONS:
            if station.match(after):
                return role
    follower = clause.words[mention.last].lower if mention.last < len(clause.words) else ""
    if follower in ("seized", "intercepted", "stanset", "beslagla"):
        return "seized"
    route = last.lower in ("route", "corridor") or is_route_name(last.lower)
    return "via" if route else None


def _governed(clause: Clause, mention: Mention, limit: int) -> tuple[Role | None, bool]:
    """The role by the nearest governing word to the left, and whether "in" stands between."""
    words = clause.words
    locative = False
    for steps, at in enumerate(range(mention.first - 1, limit - 1, -1)):
        word = words[at].lower
        if steps > _REACH or words[at].start < clause.start or _cut(clause, at, steps):
            break
        if word in flows.LOCATIVE or _all_over(clause, at):
            locative = True
            continue
        if word == "mot" and locative or word in _STOPS and not _out_of(clause, at):
            break
        if word in flows.LINKING and not _out_of(clause, at):
            if at and words[at - 1].lower not in _PLACE_OF:
                return None, False
            continue
        if locative and word.startswith(_CHECKS):
            # "kontrollen på Gardermoen økes": where it is checked is no end of a flow.
            return None, False
        role = _of_word(clause, at, locative)
        if role == "none":
            return None, False
        if role is not None:
            return role, locative
    return None, locative


def _cut(clause: Clause, at: int, steps: int) -> bool:
    """Whether punctuation parts a word from the place it might govern."""
    between = clause.passage.text[clause.words[at].end : clause.words[at + 1].start]
    return between != " " and any(mark in between for mark in (",;:()" if steps else ";:"))


def _all_over(clause: Clause, at: int) -> bool:
    """Whether "over" only spreads ("over hele landet"), and is no way."""
    if clause.words[at].lower not in ("over", "across"):
        return False
    return clause.words[at + 1].lower in _ALL_OVER


def _out_of(clause: Clause, at: int) -> bool:
    outward = _OUTWARD.get(clause.words[at].lower)
    return outward is not None and at > 0 and clause.words[at - 1].lower == outward


def _of_word(clause: Clause, at: int, locative: bool) -> Role | Literal["none"] | None:
    """The role that one word gives what it governs; ``none`` where it takes every role away."""
    words = clause.words
    word = words[at].lower
    if _out_of(clause, at):
        return "origin"
    role = _PREPOSITIONS.get(word)
    if role is not None:
        related = at and (
            words[at - 1].lower in flows.RELATIONS or _is_named_group(words[at - 1].text)
        )
        return "none" if role == "origin" and related else role
    if not locative and word in flows.BETWEEN:
        return "between"
    if not locative and word == "for":
        before = {one.lower for one in words[max(at - 8, 0) : at]}
        return "destination" if before & _LEAVING else "none"
    return _of_verb(clause, word)


def _is_named_group(word: str) -> bool:
    """As in "Škaljari-klanen fra Kotor": where a group is from is not where its goods are."""
    return word[:1].isupper() and word.endswith(_GROUPS)


def _of_verb(clause: Clause, word: str) -> Role | None:
    role = _VERBS.get(word)
    # What is sold in a place came there, but the money for it leaves from there.
    return "origin" if role is not None and clause.money and word in flows.SOLD else role


def _of_location(clause: Clause, mention: Mention) -> Role | None:
    """The role of "in X": by the nearest verb before it in the clause, else one soon after."""
    words = clause.words
    for at in range(mention.first - 1, max(mention.first - _FAR, -1), -1):
        word = words[at].lower
        if words[at].start < clause.start:
            break
        if word in flows.BASED:
            return None
        role = _of_verb(clause, word)
        if role is not None:
            return role
        if word == "nå" and words[at - 1].lower in _MODALS:
            return "destination"
        if word in _PREPOSITIONS:
            found = _seized(clause, 0, at) or _seized(clause, mention.last, mention.last + 2)
            return "seized" if found else None
    if _seized(clause, mention.last, mention.last + _AHEAD):
        return "seized"
    before = clause.passage.lower[clause.start : clause.begin(mention)]
    return "destination" if clause.money and flows.MONEY_END.search(before) else "located"


def _seized(clause: Clause, first: int, last: int) -> bool:
    return any(
        word.lower in flows.SEIZE for word in clause.words[first:last] if word.start >= clause.start
    )
