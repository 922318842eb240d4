"""Groups told otherwise than by the number's own phrase: "women accounted for 669, men for 289".

What stands before the verb, or before a second "for", says whom the number counts; what stands
after the number belongs to the next group. "In 142 files, the form of exploitation was not noted"
says it in the clause that follows.
"""

from tinglys.codebook.lexicon import NO_CONCEPTS
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site

_ACCOUNTED = frozenset("accounted account accounting".split())
_MADE = (("made", "up"), ("making", "up"))
_NUMBERED = frozenset("numbered constituted comprised represented totaled totalled".split())
_STOPS = frozenset("; : ( ) which that".split())
_LONGEST = 12
_PASSED = frozenset("the remaining other another further".split())
_FILES = frozenset(
    "n.case n.victim n.person n.population n.number q.people q.victims q.cases".split()
)


def accounted(scene: Scene, site: Site, keys: frozenset[str]) -> Breakdown:
    """The traits of the group that the number is said of; none where it is no such number."""
    stop = _subject_end(scene, site)
    if stop is None:
        return {}
    start, owner, words = stop, scene.clauses.layout.owner, scene.tokens.words
    while start > 0 and stop - start < _LONGEST:
        if start - 1 in owner or words[start - 1] in _STOPS:
            break
        start -= 1
    known = NO_CONCEPTS.union(*scene.tokens.concepts[start:stop])
    named = {
        "exploitation": breakdowns.exploitation(known),
        "sex": breakdowns.sex(known),
        "age": breakdowns.age(known, words[start:stop]),
    }
    return {key: value for key, value in named.items() if key in keys and value is not None}


def is_unspecified(scene: Scene, site: Site) -> bool:
    """As in "for the remaining 24, no type was recorded", "in 142 files, the form … was not"."""
    tokens, first = scene.tokens, site.quantity.first
    if "x.unspecified" not in tokens.spoken:
        return False
    lead = next((w for w in reversed(tokens.words[:first]) if w not in _PASSED), "")
    if lead not in ("in", "for") or tokens.words[site.noun_stop : site.noun_stop + 1] != [","]:
        return False
    told = tokens.concepts[site.noun_stop + 1 : site.noun_stop + _LONGEST]
    return not site.head - _FILES and any("x.unspecified" in known for known in told)


def _subject_end(scene: Scene, site: Site) -> int | None:
    """The token after the group's name."""
    words, first = scene.tokens.words, site.quantity.first
    if first < 2 or site.bracket >= 0:
        return None
    lead = words[first - 1]
    if lead in _NUMBERED:
        return first - 1
    if (words[first - 2], lead) in _MADE:
        return first - 2
    if lead != "for":
        return None
    if words[first - 2] in _ACCOUNTED:
        return first - 2
    return first - 1 if not _ACCOUNTED.isdisjoint(words[site.far_start : first]) else None
