"""Who received how long a sentence: "three received less than two years, eight more than five".

Each number of offenders is tied to the term that follows it. Terms that only bound what some of
them received ("nine to more than ten years") are no one's sentence and say how the offenders are
shared out; their words become the breakdown ``sentence``.
"""

from typing import TYPE_CHECKING, NamedTuple

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.grammar.quantities import Quantity

if TYPE_CHECKING:
    from tinglys.reading.figures.scene import Scene

_LEADS = frozenset(
    "received receiving receive got getting given drew drawing handed were was being to of with "
    "terms term sentences sentence prison imprisonment jail for between from a the who which each "
    "serving served serve went had ranging ranged than longer shorter faced fikk får ble dømt til "
    "fengsel i mellom fra som på straffer straff dommer sentenced sentencing going jailed "
    "imprisoned up".split()
)
_RECEIVED = frozenset(
    "received receiving got getting given drew drawing handed sentenced sentencing jailed "
    "imprisoned serving went going fikk dømt".split()
)
_PERSONS = frozenset("n.offender n.person n.conviction n.official n.case nat".split())
_TRIED = frozenset("v.sentence v.convict n.conviction n.sentence n.offender".split())
_BOUNDED = frozenset("at_least at_most less_than".split())
_UNITS = frozenset(("years", "months"))
_REACH = 9
_FEW = 2


class Award(NamedTuple):
    """A term that so many received; ``shared`` says that it only bounds what they received."""

    term: Quantity
    shared: bool


def awards(scene: "Scene") -> dict[int, Award]:
    """The award of each number of offenders, by the first token of the number."""
    if not [q for q in scene.quantities if q.kind == "duration" and q.unit in _UNITS]:
        return {}
    found: dict[int, Quantity] = {}
    stated = False
    for counted, term in zip(scene.quantities, scene.quantities[1:], strict=False):
        if counted.kind != "count" or counted.high is not None or counted.first in found:
            continue
        said = _said(scene, counted, term, bool(found))
        stated = stated or said
        if said:
            found[counted.first] = term
    bounded = [term for term in found.values() if _is_bound(term)]
    several = len(bounded) >= _FEW
    return {
        first: Award(term, _is_bound(term) and (several or term.high is None))
        for first, term in found.items()
    }


def _is_bound(term: Quantity) -> bool:
    return term.qualifier in _BOUNDED or term.high is not None


def _said(scene: "Scene", counted: Quantity, term: Quantity, listed: bool) -> bool:
    """Whether the words between a number and a term say that so many received the term."""
    tokens = scene.tokens
    between = range(counted.last + 1, term.first)
    if len(between) > _REACH or not _is_term(term, listed):
        return False
    words = [tokens.words[at] for at in between]
    for at in between:
        known: Concepts = tokens.concepts[at]
        if tokens.words[at] not in _LEADS and not known & _PERSONS and known != _PARTICIPLE:
            return False
    if not _RECEIVED.isdisjoint(words):
        return True
    if listed:
        return True
    before = tokens.concepts[max(0, counted.first - 4) : counted.first]
    return "to" in words and any("v.sentence" in known for known in before)


_PARTICIPLE: Concepts = frozenset(("v.convict",))


def _is_term(term: Quantity, listed: bool) -> bool:
    """A time in years or months; after another term the unit may be left out."""
    if term.kind == "duration":
        return term.unit in _UNITS
    return listed and term.kind == "count" and _is_bound(term)
