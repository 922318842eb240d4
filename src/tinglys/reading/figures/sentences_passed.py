"""Sentences that courts passed: the shortest and the longest that a sentence names."""

from itertools import pairwise

from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_LONGEST = frozenset(
    "longest highest heaviest harshest stiffest severest toughest maximum lengste høyeste "
    "strengeste".split()
)
_SHORTEST = frozenset("lowest shortest lightest mildest minimum laveste korteste mildeste".split())
_FROM = frozenset("from between fra mellom".split())
_TO = frozenset("to and til og".split())
_RANGED = _FROM | {"ranged", "ranging"}
# "Most sentences exceeded three years", "nine receiving sentences of more than two years".
_OF_SOME = frozenset("majority most receiving flesteparten flertallet".split())
_LEAD = 18
_QUIET = frozenset("’ ' imprisonment in prison".split())
_PERSONS = frozenset(("n.offender", "c.partitive"))


def sentences_passed(scene: Scene, site: Site) -> list[Measure]:
    """The sentence as ``sentence_min`` and ``sentence_max``, or as the end that it is of them."""
    quantity, tokens = site.quantity, scene.tokens
    if _is_exceeded(tokens, site) or quantity.qualifier == "at_least" and _is_of_some(tokens, site):
        # "five offenders receiving ten years or more" counts offenders; it is no one's sentence.
        return []
    period = _period(scene, site)
    earlier = scene.thread.earlier("sentences", period.year)
    unit = quantity.unit or "years"
    ends = {
        "sentence_min": (quantity.value, unit),
        "sentence_max": (quantity.value, unit),
    }
    if quantity.high is not None:
        ends["sentence_max"] = (quantity.high, quantity.high_unit or unit)
    else:
        which = _paired(scene, site) or _which(scene, site)
        ends = {which: ends[which]} if which else ends
    return [
        Measure(
            indicator=indicator,
            value=value,
            unit=measured,
            breakdown={},
            period=period,
            comparison=earlier,
            first=quantity.first,
            last=max(quantity.last, site.noun_stop - 1),
            kind="duration",
            qualifier=quantity.qualifier,
            rule="terms",
        )
        for indicator, (value, measured) in ends.items()
    ]


def _is_exceeded(tokens: Tokens, site: Site) -> bool:
    """As in "most sentences exceeded three years": a bound, not a sentence."""
    lead = tokens.words[max(0, site.quantity.first - 2) : site.quantity.first]
    return any(word.startswith(("exceed", "overst")) for word in lead)


def _period(scene: Scene, site: Site) -> Period:
    calendar = scene.calendar
    stated = calendar.own(site) or calendar.lead(site) or calendar.trailing(site)
    return stated or scene.thread.period()


def _is_of_some(tokens: Tokens, site: Site) -> bool:
    lead = tokens.words[max(site.far_start, site.near_start - 1) : site.quantity.first]
    return bool(site.near & _PERSONS) or not _OF_SOME.isdisjoint(lead)


def _paired(scene: Scene, site: Site) -> str:
    """As in "terms of five years and ten months and eight years": the lesser and the greater."""
    own = _in_months(site.quantity)
    terms = [q for q in scene.quantities if q.kind == "duration" and q.high is None]
    for one, other in pairwise(terms):
        between = [w for w in scene.tokens.words[one.last + 1 : other.first] if w not in _QUIET]
        if between != ["and"] or site.quantity not in (one, other):
            continue
        pair = _in_months(one), _in_months(other)
        if pair[0] != pair[1]:
            return "sentence_min" if own == min(pair) else "sentence_max"
    return ""


def _in_months(quantity: Quantity) -> float:
    return quantity.value * (12 if quantity.unit == "years" else 1)


def _lead_start(scene: Scene, site: Site) -> int:
    """Where the words that may say "the longest" begin: after the duration before this one."""
    first = site.quantity.first
    earlier = [q.last + 1 for q in scene.quantities if q.kind == "duration" and q.last < first]
    return max(site.far_start, first - _LEAD, *earlier[-1:])


def _which(scene: Scene, site: Site) -> str:
    """Which end of the sentences passed this one is; "" where it is the only one."""
    words, first, last = scene.tokens.words, site.quantity.first, site.quantity.last
    for word in reversed(words[_lead_start(scene, site) : first]):
        if word in _LONGEST or word in _SHORTEST:
            return "sentence_max" if word in _LONGEST else "sentence_min"
    before = words[max(0, first - 5) : first]
    if not _FROM.isdisjoint(before) and not _TO.isdisjoint(words[last + 1 : last + 6]):
        return "sentence_min"
    if not _TO.isdisjoint(before[-3:]) and not _RANGED.isdisjoint(
        words[max(0, first - 16) : first]
    ):
        # The second end of a range whose first end is another duration.
        return "sentence_max"
    around = words[max(0, first - 6) : last + 6]
    if site.quantity.qualifier == "at_most" or not (_LONGEST - {"strengeste"}).isdisjoint(around):
        return "sentence_max"
    return "sentence_min" if site.quantity.qualifier == "at_least" else ""
