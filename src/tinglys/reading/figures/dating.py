"""The period of a bound number: stated, implied by a comparison, or the report's own."""

from tinglys.codebook.frames import standing
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure

NO_PERIOD = Period(None, "none")
_BEGUN = frozenset("initiated begun opened started from fra".split())
_LEAD = 4


def period_of(scene: Scene, site: Site, indicator: str, compared: bool) -> Period:
    """The period that a number of this indicator speaks of."""
    calendar, thread = scene.calendar, scene.thread
    if compared:
        main = next((m for m in scene.measures if not m.comparison), None)
        return compared_period(scene, site, main)
    if _goes_on(scene, site):
        return Period(thread.data_year, "inferred")
    stated = calendar.own(site)
    stands = indicator in standing()
    if stated is None and not stands and thread.data_year and calendar.previous(site):
        return Period(thread.data_year - 1, "inferred", earlier=True)
    stated = stated or calendar.lead(site) or calendar.trailing(site)
    if stated is None and not stands:
        stated = calendar.since(site)
    if stated is not None:
        return stated
    return NO_PERIOD if stands else thread.period()


def compared_period(scene: Scene, site: Site, main: Measure | None) -> Period:
    """The period of a number compared with ``main``: its own, else the year before main's."""
    stated = scene.calendar.own(site)
    if stated is None and site.bracket >= 0:
        ends = (year for _, last, year in scene.calendar.spans if last == site.bracket - 1)
        named = next(ends, None)
        stated = Period(named, "stated") if named is not None else None
    if stated is None and main is not None and isinstance(main.period.year, int):
        led = scene.calendar.lead(site)
        before = led is not None and isinstance(led.year, int) and led.year < main.period.year
        stated = led if before else None
    if stated is not None:
        return stated
    year = main.period.year if main is not None else scene.thread.data_year
    return Period(year - 1, "inferred", earlier=True) if isinstance(year, int) else NO_PERIOD


def _goes_on(scene: Scene, site: Site) -> bool:
    """As in "continued 12 investigations from previous years": this year's, though begun before."""
    if _BEGUN.isdisjoint(scene.tokens.words[site.noun_stop : site.right_stop + 1]):
        return False
    after = scene.tokens.concepts[site.noun_stop : site.right_stop]
    if any("k.remaining" in known for known in after):
        # "17 prosecutions initiated in previous years were ongoing".
        return True
    start = max(site.near_start - 1, site.quantity.first - _LEAD, 0)
    lead = scene.tokens.concepts[start : site.quantity.first]
    return "v.continue" in site.noun or any("v.continue" in known for known in lead)
