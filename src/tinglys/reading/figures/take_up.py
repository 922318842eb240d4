"""How many took what was offered: "a reflection period was offered; 148 persons used it".

The number's own clause says only that they used, accepted or received *it*; what it was stands
before: a reflection period or a residence permit.
"""

from tinglys.codebook.frames import load_policy
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.dating import period_of
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure

_PERSONS = frozenset("n.victim n.person n.population q.people q.victims".split())
_IT = frozenset("it this one them so these either".split())
_REACH = 5


def taken_up(scene: Scene, site: Site) -> Measure | None:
    """The measure of those who took it; None for any other number."""
    indicator = scene.thread.sought
    if scene.tokens.language != "en" or indicator is None or site.head - _PERSONS:
        return None
    if not (_uses_it(scene, site) or _which_received(scene, site)):
        return None
    keys = scene.keys(indicator)
    breakdown = breakdowns.traits(scene.tokens, site, keys - {"permit"})
    permit = breakdowns.permit(site.far)
    if permit is not None and "permit" in keys:
        breakdown["permit"] = permit
    period = period_of(scene, site, indicator, False)
    unit = load_policy().unit.get(indicator)
    return build(scene, site, indicator, unit, breakdown, period, compared=False)


def _uses_it(scene: Scene, site: Site) -> bool:
    """As in "148 persons used it", "twelve victims did so", "none took one"."""
    tokens = scene.tokens
    stop = min(site.right_stop, site.noun_stop + _REACH)
    used = [at for at in range(site.noun_stop, stop) if "v.use" in tokens.concepts[at]]
    return bool(used) and not _IT.isdisjoint(tokens.words[used[0] : stop])


def _which_received(scene: Scene, site: Site) -> bool:
    """As in "permanent residence, which 57 received"."""
    before = scene.tokens.words[max(0, site.quantity.first - 1) : site.quantity.first]
    return before == ["which"] and "v.grant" in site.verb
