"""Penalties that the law provides: the least and the most, in years of imprisonment."""

from tinglys.codebook.lexicon import NO_CONCEPTS
from tinglys.reading.claims import Breakdown, Qualifier
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.standing import standing_duration
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.tokens import Tokens

_AGES = frozenset(("a.child", "a.adult"))
_EXTREMES = frozenset("minimum minste minstestraff minstestraffen maximum mandatory".split())
_PASSED = frozenset("’ ' imprisonment in prison".split())
_LEAD = 9
_YEAR = 12


def penalties(tokens: Tokens, site: Site) -> list[Measure]:
    """The penalty as ``penalty_min_years`` or ``penalty_max_years``, a range as both."""
    quantity = site.quantity
    if quantity.unit == "days":
        return []
    breakdown = _age(tokens, site)
    value, unit = quantity.value, quantity.unit or "years"
    if quantity.high is not None:
        lowest = value / _YEAR if unit == "months" else value
        most = _penalty(site, "penalty_max_years", quantity.high, "years", breakdown, "at_most")
        return [_penalty(site, "penalty_min_years", lowest, "years", breakdown, "exact"), most]
    if unit == "months" and value % _YEAR == 0:
        value, unit = value / _YEAR, "years"
    lead = tokens.words[max(site.far_start, quantity.first - _LEAD) : quantity.first + 1]
    extremes = [word for word in lead if word in _EXTREMES]
    least = quantity.qualifier == "at_least" or _to_life(tokens.words, quantity.last + 1)
    if least or extremes and extremes[-1] != "maximum":
        return [_penalty(site, "penalty_min_years", value, unit, breakdown, "at_least")]
    return [_penalty(site, "penalty_max_years", value, unit, breakdown, "at_most")]


def _to_life(words: list[str], after: int) -> bool:
    """As in "15 years to life imprisonment": the years are the least."""
    following = [word for word in words[after : after + 5] if word not in _PASSED]
    return following[:2] == ["to", "life"]


def _penalty(
    site: Site, indicator: str, value: float, unit: str, breakdown: Breakdown, qualifier: Qualifier
) -> Measure:
    return standing_duration(site, indicator, value, unit, dict(breakdown), qualifier)


def _age(tokens: Tokens, site: Site) -> Breakdown:
    """Whose trafficking the penalty is for: the first age named after it."""
    stop = site.right_stop
    after = tokens.concepts[site.quantity.last + 1 : stop]
    told = next((known for known in after if known & _AGES), NO_CONCEPTS)
    if not told:
        # "where the victim is a child, … at least seven years".
        lead = tokens.concepts[max(site.far_start, site.near_start) : site.quantity.first]
        told = next((known for known in lead if known & _AGES), NO_CONCEPTS)
    if "a.child" in told:
        return {"age": "child"}
    if told or "adult" in " ".join(tokens.words[site.quantity.last + 1 : stop]):
        return {"age": "adult"}
    return {}
