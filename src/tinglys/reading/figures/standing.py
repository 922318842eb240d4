"""A duration that stands as a rule, without a year: a period, a permit, a penalty."""

from tinglys.reading.claims import Breakdown, Qualifier
from tinglys.reading.figures.fact import NO_PERIOD
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure


def standing_duration(
    site: Site,
    indicator: str,
    value: float,
    unit: str,
    breakdown: Breakdown,
    qualifier: Qualifier | None = None,
) -> Measure:
    """The measure of a rule; its qualifier is the quantity's unless one is given."""
    quantity = site.quantity
    return Measure(
        indicator=indicator,
        value=value,
        unit=unit,
        breakdown=breakdown,
        period=NO_PERIOD,
        comparison=False,
        first=quantity.first,
        last=max(quantity.last, site.noun_stop - 1),
        kind="duration",
        qualifier=qualifier or quantity.qualifier,
        rule="terms",
    )
