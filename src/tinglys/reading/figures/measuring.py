"""From a bound number to a measure: value, unit, span and whether it compares."""

from tinglys.codebook.frames import standing
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure

_CASES_OR_PERSONS = frozenset(("investigations", "prosecutions", "convictions"))
_PEOPLE = frozenset(("n.offender", "n.person", "n.victim", "n.official"))
_LEAD = 5
_OWN_UNITS = {"percent": "percent", "mass": "kg"}


def _counted(site: Site) -> str | None:
    """Whether the noun counts cases or persons; None where there is no such noun."""
    if "n.case" in site.head:
        return "cases"
    return "persons" if site.head & _PEOPLE else None


def _told_back(scene: Scene, site: Site, period: Period) -> bool:
    """As in "in 2014 the department had reported 140": an earlier year, told as one."""
    now = scene.thread.data_year if scene.thread.report else None
    if now is None or not isinstance(period.year, int) or period.basis != "stated":
        return False
    lead = scene.tokens.words[max(0, site.quantity.first - _LEAD) : site.quantity.first]
    return period.year < now and "had" in lead


def build(
    scene: Scene,
    site: Site,
    indicator: str,
    unit: str | None,
    breakdown: Breakdown,
    period: Period,
    *,
    compared: bool,
    part: bool = False,
) -> Measure:
    """The measure of a number; an earlier year than one already stated compares by itself."""
    quantity = site.quantity
    retold = False
    if indicator not in standing() and not (period.earlier or compared or part):
        compared = retold = scene.thread.earlier(indicator, period.year) or _told_back(
            scene, site, period
        )
    if quantity.kind in ("percent", "rate", "mass"):
        unit = _OWN_UNITS.get(quantity.kind, unit or "per_100000")
    elif indicator in _CASES_OR_PERSONS:
        unit = _counted(site) or unit
    return Measure(
        indicator=indicator,
        value=quantity.value,
        unit=unit,
        breakdown=breakdown,
        period=period,
        comparison=compared or period.earlier,
        retold=retold,
        first=quantity.first,
        last=max(site.noun_stop - 1, quantity.last),
        kind=quantity.kind,
        bracketed=site.bracket >= 0,
        part=part,
        qualifier=quantity.qualifier,
        high=quantity.high,
        share=quantity.share,
    )
