"""The subject of a bare number: "the number of identified victims was 76 in 2017, 66 in 2018"."""

from typing import NamedTuple

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.figures.events import EVENTS, NOUNS_TOO, nominal
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.tokens import Tokens

_NUMBER = frozenset(("number", "numbers"))
_LEADS = frozenset("was were is are reached to from at".split())
_STATES = frozenset(("f.be", "v.be", "v.rise", "v.fall"))
_TRIALS = frozenset(("n.investigation", "n.prosecution", "n.conviction"))
_PERSONS = frozenset(("n.victim", "n.person", "n.offender", "n.case"))
# Where the noun ends and what is said of it begins: "victims of …", "persons convicted".
_AFTER_NOUN = frozenset("of for to in into by who that with among from against under on".split())
_LONGEST = 16


class _Numbered(NamedTuple):
    """What is counted, all that its phrase says, and what was done to it."""

    head: Concepts
    noun: Concepts
    verbs: list[Concepts]


def give_numbered(scene: Scene, site: Site) -> bool:
    """Set the noun and verb of a bare number from its "the number of …"; whether it has one."""
    counted = _numbered(scene, site)
    if counted is None:
        return False
    site.head, site.noun, site.verbs = counted
    site.crossed = False
    return True


def _numbered(scene: Scene, site: Site) -> _Numbered | None:
    """What "the number of …" before a bare number counts; None where it is no such number."""
    words, first = scene.tokens.words, site.quantity.first
    if scene.tokens.language != "en" or not first or words[first - 1] not in _LEADS:
        return None
    if _NUMBER.isdisjoint(words[:first]):
        return None
    # Of "from 12 to 19" both numbers are of what is named before the first.
    pair = bool(scene.measures) and scene.measures[-1].comparison
    stated = scene.measures[:-1] if pair else scene.measures
    start = max(site.far_start, stated[-1].last + 1) if stated else site.far_start
    at = first - 1
    while at > start and not (words[at] == "of" and words[at - 1] in _NUMBER):
        at -= 1
    if at <= start:
        return None
    stop = _subject_stop(scene.tokens, at + 1, first)
    return _phrase(scene.tokens, at + 1, stop) if stop is not None else None


def _subject_stop(tokens: Tokens, start: int, first: int) -> int | None:
    """The verb that says how many they were; None where another clause comes between."""
    for at in range(start, min(first, start + _LONGEST)):
        if tokens.words[at] in (",", ";", "("):
            return None
        if tokens.concepts[at] & _STATES or tokens.words[at] in ("reached", "amounted", "stood"):
            return at
    return None


def _phrase(tokens: Tokens, start: int, stop: int) -> _Numbered | None:
    words, concepts = tokens.words, tokens.concepts
    head: Concepts = NO_CONCEPTS
    for at in range(start, stop):
        if words[at] in _AFTER_NOUN and at not in tokens.inside:
            break
        if nominal(concepts[at]):
            head = concepts[at]
    known: Concepts = NO_CONCEPTS.union(*concepts[start:stop])
    if head & _TRIALS:
        return _Numbered(head, known, [])
    done = NO_CONCEPTS.union(
        *(known & EVENTS for known in concepts[start:stop] if not known & NOUNS_TOO)
    )
    return _Numbered(head, known, [done]) if head & _PERSONS and done else None
