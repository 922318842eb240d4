"""Numbers that are read before any frame is asked: what is particular about their wording decides.

A number of offenders with the term they received, cases that were closed, an estimate, an offer
taken up; and numbers that are parts of one before whatever stands around them.
"""

from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.applications import granted
from tinglys.reading.figures.dating import period_of
from tinglys.reading.figures.dispositions import disposed
from tinglys.reading.figures.estimates import estimated
from tinglys.reading.figures.events import EVENTS, WEAK, does
from tinglys.reading.figures.fitting import Fit
from tinglys.reading.figures.gapping import is_further
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.officials import of_officials
from tinglys.reading.figures.parts import inherited
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.take_up import taken_up
from tinglys.reading.figures.thread import Measure

_CARE = frozenset(("victims_assisted", "victims_sheltered", "victims_referred"))
_EARLIER = frozenset("previous previously prior earlier tidligere".split())
_OF_COURTS = frozenset("persons_sentenced convictions official_complicity_cases".split())
_WHOM = (["of", "whom"], ["of", "them"], ["of", "which"], ["of", "these"])
_WERE = frozenset("were are was is".split())
_PRISON = frozenset("prison imprisonment jail".split())
_NEAR = 4
_LED = frozenset("led leading resulted".split())
_PASSED = frozenset("not also all mostly mainly".split())


def particular(scene: Scene, site: Site, fitted: list[Fit], compared: bool) -> Measure | None:
    """The measure of a number that its wording alone tells; None for the ordinary ones."""
    special = _earlier_part(scene, site, fitted) or granted(scene, site)
    special = special or _awarded(scene, site, fitted, compared) or taken_up(scene, site)
    if compared or not scene.thread.report:
        return special
    special = special or of_officials(scene, site) or disposed(scene, site)
    return special or estimated(scene, site)


def part_first(scene: Scene, site: Site, compared: bool) -> list[Measure]:
    """The measures of a number that is a part, whatever frame may fit it too."""
    if "c.of_these" in site.noun and "n.case" in site.head:
        # "16 av sakene gjelder tvangsarbeid": a part of the cases just counted, whatever they are.
        return inherited(scene, site, compared)
    if site.quantity.share is not None and not compared:
        taken = inherited(scene, site, compared)
        return taken if taken and (taken[0].value or 0) <= _of_whole(scene, taken[0]) else []
    if not site.head and is_further(scene.tokens, site) and _is_gap(scene, site):
        # "State shelters lodged 97 women, and four NGO shelters another 223."
        return inherited(scene, site, compared)
    if not compared and (_is_described(scene, site) or _is_led_on(scene, site)):
        return inherited(scene, site, compared)
    return []


def _is_led_on(scene: Scene, site: Site) -> bool:
    """As in "36 calls led to investigations and 12 to the identification of victims"."""
    words, after = scene.tokens.words, site.quantity.last + 1
    if site.head or words[after : after + 1] != ["to"] or not scene.measures:
        return False
    between = words[scene.measures[-1].last : site.quantity.first]
    return "and" in between[-1:] and not _LED.isdisjoint(between)


def of_those(scene: Scene, site: Site, indicator: str) -> Breakdown:
    """As in "thirty of those assisted were under 18": who assisted them was said before."""
    after = scene.tokens.words[site.quantity.last + 1 : site.quantity.last + 3]
    if after != ["of", "those"]:
        return {}
    sources = [m.breakdown["source"] for m in scene.thread.last if _gives(m, indicator)]
    return {"source": sources[-1]} if sources else {}


def _gives(measure: Measure, indicator: str) -> bool:
    return measure.indicator == indicator and "source" in measure.breakdown


def awarded(scene: Scene, site: Site, indicator: str) -> Breakdown:
    """As in "four received between 12 months' and seven years' imprisonment": a prison term."""
    award = scene.awards.get(site.quantity.first)
    if award is None or indicator != "persons_sentenced":
        return {}
    after = scene.tokens.words[award.term.first : award.term.last + _NEAR]
    return {"sentence": "prison"} if not _PRISON.isdisjoint(after) else {}


def _is_described(scene: Scene, site: Site) -> bool:
    """As in "138 of whom were Bulgarian women returning from abroad": who they were, not what."""
    words, concepts, at = scene.tokens.words, scene.tokens.concepts, site.quantity.last + 1
    if words[at : at + 2] not in _WHOM or not scene.measures:
        return False
    if scene.tokens.language != "en" or words[at + 2 : at + 3] == [] or words[at + 2] not in _WERE:
        return False
    at += 3
    while at < len(words) and words[at] in _PASSED:
        at += 1
    return at < len(words) and not concepts[at] & EVENTS


def _earlier_part(scene: Scene, site: Site, fitted: list[Fit]) -> Measure | None:
    """As in "including 24 identified in previous years" is a part of those assisted."""
    if not fitted or fitted[0][0].frame.to != "victims_identified":
        return None
    after = scene.tokens.words[site.noun_stop : site.right_stop + 2]
    if site.verb_at < site.quantity.last or _EARLIER.isdisjoint(after):
        return None
    for whole in reversed(scene.measures):
        if whole.indicator in _CARE and not whole.part:
            breakdown = {**whole.breakdown, "subset_of": "identified earlier"}
            return build(
                scene,
                site,
                whole.indicator,
                whole.unit,
                breakdown,
                whole.period,
                compared=False,
                part=True,
            )
    return None


def _awarded(scene: Scene, site: Site, fitted: list[Fit], compared: bool) -> Measure | None:
    """As in "eight received between two and five years": so many were sentenced to so much."""
    award = scene.awards.get(site.quantity.first)
    if award is None or any(fit.frame.to in _OF_COURTS for fit, _ in fitted[1:]):
        return None
    single = site.quantity.value == 1
    if not award.shared and (single or fitted and fitted[0][0].frame.to in _OF_COURTS):
        # "One ringleader was given 21 years" states a sentence, and no number of offenders.
        return None
    period = period_of(scene, site, "persons_sentenced", compared)
    term = scene.tokens.surface(award.term.first, award.term.last).lower()
    measure = build(
        scene, site, "persons_sentenced", "persons", {}, period, compared=compared, part=True
    )
    if award.shared:
        measure.breakdown = {"sentence": term}
        measure.last = award.term.last
    return measure


def _of_whole(scene: Scene, part: Measure) -> float:
    """The greatest number of the part's indicator so far: a share is never more than that."""
    before = (*scene.measures, *scene.thread.last, scene.thread.persons)
    return max((m.value or 0 for m in before if m and m.indicator == part.indicator), default=0)


def _is_gap(scene: Scene, site: Site) -> bool:
    """Whether no verb of its own leads to a number that repeats the statement before it."""
    first = site.quantity.first
    since = [m.last for m in scene.measures if m.last < first][-1:]
    between = range(since[0] + 1 if since else first, first)
    return bool(since) and not any(does(scene.tokens.concepts[at]) - WEAK for at in between)
