"""Estimates of how many are exploited: who made them, of whom, and what they are no estimate of.

"IOM believes that as many as 20,000 women are taken abroad each year", "UNICEF puts the number of
such children at between 90,000 and 120,000", "a survey found 80 to 150 workers in forced labor". A
group that is only at risk, migrants or households, is context (``context_population``).
"""

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.dating import NO_PERIOD, period_of
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.sources import body_before
from tinglys.reading.figures.thread import Measure
from tinglys.reading.figures.wholes import of_these

_PERSONS = frozenset("n.person n.victim n.population n.number nat".split())
_EXPLOITED = frozenset(
    "x.sex x.labor x.servitude x.begging x.criminality x.marriage x.military x.organs x.sale "
    "m.trafficking v.exploit n.victim".split()
)
# Groups that are counted because they are at risk.
_AT_RISK = frozenset(
    "migrants migrant refugees refugee workers caregivers nationals foreigners households families "
    "asylum-seekers stateless undocumented citizens residents idps displaced expatriates "
    "students seafarers fishermen minors".split()
)
_ABROAD = frozenset(
    "cross crosses live lives living reside attend attends enter migrate migrates emigrate".split()
)
_OTHERWISE = frozenset(
    "v.train v.assist v.convict v.grant v.refer v.prosecute v.investigate v.sentence v.arrest "
    "v.shelter v.repatriate v.allocate v.screen v.kill v.identify".split()
)
_SURVEYS = frozenset("survey study research census assessment surveys researchers".split())
_FOUND = frozenset("found counted documented suggests suggested indicated indicates".split())
# Without the concept of estimating or one of these words nobody estimates in a sentence.
_ESTIMATING = _FOUND | {"estimated"}
_SUBJECT = frozenset("at exceeds exceed exceeded be high is was estimated as".split())
_SEVERAL = 20
_MANY = 500
_LONGEST = 14


def estimated(scene: Scene, site: Site) -> Measure | None:
    """The measure of an estimate; None for a number that nobody estimates."""
    tokens = scene.tokens
    if tokens.language != "en" or not scene.thread.report or site.quantity.value < _SEVERAL:
        return None
    if "v.estimate" not in tokens.spoken and _ESTIMATING.isdisjoint(tokens.words):
        return None
    at = _estimating(scene, site)
    if at is None or site.verb & _OTHERWISE or "n.official" in site.head:
        return None
    if of_these(scene, site):
        return None
    if site.head and not site.head & _PERSONS or "n.case" in site.head:
        return None
    subject = _subject(scene, site, at)
    known = site.noun | site.right | subject
    exploited = bool(known & _EXPLOITED)
    if not exploited and (not (site.head or subject) or _is_at_risk(scene, site, at)):
        return _context(scene, site)
    indicator = "victims_estimated"
    keys = scene.keys(indicator)
    breakdown: Breakdown = {
        **_traits_of(subject, keys),
        **_people(scene, site, at),
        **breakdowns.traits(tokens, site, keys),
    }
    body = body_before(tokens, at, site.far_start if at >= site.far_start else 0)
    if body:
        breakdown["source"] = body
    stated = period_of(scene, site, indicator, False)
    period = stated if stated.basis == "stated" else NO_PERIOD
    return build(scene, site, indicator, "persons", breakdown, period, compared=False)


def _estimating(scene: Scene, site: Site) -> int | None:
    """The token of the verb that estimates: before the number, in its clause."""
    tokens, first = scene.tokens, site.quantity.first
    for at in range(first - 1, max(-1, first - 2 * _LONGEST), -1):
        word = tokens.words[at]
        if word in (";", ".") or "c.compare" in tokens.concepts[at]:
            return None
        if "v.estimate" in tokens.concepts[at] and word != "estimated":
            counted = "counted" in tokens.words[at:first]
            return None if counted else at
        if word == "estimated" and at != first - 1:
            return at
        if (
            word == "counted"
            and site.head
            and site.quantity.qualifier != "exact"
            and at >= site.far_start
        ):
            # "An NGO has counted roughly 17,000 children in brick kilns."
            return at
        if word in _FOUND and not _SURVEYS.isdisjoint(tokens.words[max(0, at - _LONGEST) : at]):
            return at
    return None


def _subject(scene: Scene, site: Site, at: int) -> Concepts:
    """Whom "puts the number of … at" speaks of."""
    words, first = scene.tokens.words, site.quantity.first
    if site.head or first == 0 or words[first - 1] not in _SUBJECT | {"between"}:
        return NO_CONCEPTS
    start = next((n for n in range(at, first) if words[n] in ("number", "total")), None)
    if start is None:
        start = next((n for n in range(at) if words[n] in ("number", "total")), at)
    return NO_CONCEPTS.union(*scene.tokens.concepts[start:first])


def _traits_of(known: Concepts, keys: frozenset[str]) -> Breakdown:
    named = {
        "exploitation": breakdowns.exploitation(known),
        "sex": breakdowns.sex(known),
        "age": breakdowns.age(known, []),
    }
    return {key: value for key, value in named.items() if key in keys and value is not None}


def _people(scene: Scene, site: Site, at: int) -> Breakdown:
    """As in "puts the number of Bulgarian women trafficked abroad at": whose they are."""
    if site.head:
        return {}
    stretch = range(at, site.quantity.first)
    named = [scene.tokens.words[n] for n in stretch if "nat" in scene.tokens.concepts[n]]
    return {"nationality": " ".join(named)} if named else {}


def _is_at_risk(scene: Scene, site: Site, at: int) -> bool:
    words, last = scene.tokens.words, max(site.noun_stop, site.right_stop)
    counted = words[site.quantity.first : last]
    named = counted if site.head else words[at : site.quantity.first]
    if words[at] == "estimated" and not site.head:
        # "Undocumented workers in fisheries, estimated at 1,700": they stand before the verb.
        named = words[max(0, at - _LONGEST) : at]
    return not _AT_RISK.isdisjoint(named) or not _ABROAD.isdisjoint(counted)


def _context(scene: Scene, site: Site) -> Measure | None:
    if site.quantity.value < _MANY:
        return None
    words = scene.tokens.words[site.quantity.last + 1 : site.noun_stop]
    group = " ".join(word for word in words if word.isalpha())
    breakdown: Breakdown = {"group": group} if group else {}
    return build(scene, site, "context_population", "persons", breakdown, NO_PERIOD, compared=False)
