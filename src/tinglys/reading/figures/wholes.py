"""Which earlier measure a number without an indicator of its own refers to."""

from tinglys.codebook.lexicon import NO_CONCEPTS
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.asides import PREPOSITIONS, unread_before
from tinglys.reading.figures.comparisons import anchor
from tinglys.reading.figures.events import nominal
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure

_PASSED = frozenset("the a an de only just bare kun".split())
_FROM = (["from"], ["fra"])
_PLACED = frozenset(("place", "nat"))
_TOLD = frozenset(("s.female", "s.male", "a.child", "nat", "nat.foreign"))
_TIED = frozenset(("c.of_these", "c.partitive"))
_PERSONAL = frozenset(("exploitation", "nationality"))
_COUNTRIES = "trafficking_victims_origin_countries"
_OF_PERSONS = frozenset(("n.person", "n.victim", "n.population", "q.people", "q.victims"))
_FORM_STOPS = frozenset(", ; : ( ) og and".split())
_FORM_REACH = 10


def wholes(scene: Scene, site: Site, compared: bool) -> list[Measure]:
    """The measures a number may take its indicator from: those of one earlier number."""
    bracketed = site.bracket >= 0
    if not compared and not bracketed and _after_preposition(scene, site):
        return []
    pool = _pool(scene, site, compared)
    if not pool:
        return []
    if bracketed and not compared and names_place(scene, site):
        return _persons(scene) or pool
    plain = [m for m in pool if not m.part and (compared or not m.comparison)] or pool
    if scene.measures and (bracketed or compared):
        first = anchor(scene, site, pool, compared).first
    else:
        first = plain[-1 if scene.measures else 0].first
    return [measure for measure in pool if measure.first == first]


def _pool(scene: Scene, site: Site, compared: bool) -> list[Measure]:
    """The measures of this sentence, else those that the sentence before left in force."""
    last = scene.thread.last
    if scene.measures:
        # Where all of this sentence are parts, a further one is a part of the same whole.
        own = site.bracket >= 0 or compared or not all(m.part for m in scene.measures)
        same = [m for m in last if m.indicator == scene.measures[-1].indicator]
        pool = scene.measures if own else same or last or scene.measures
        other = pool[-1].indicator == _COUNTRIES and "n.person" in site.head
        return _carried(scene) if other else pool
    if compared:
        return [] if unread_before(scene, site) else last
    named = form_before(scene, site) is not None
    if not (of_these(scene, site) or _continues(scene, site) or _from_place(scene, site) or named):
        return []
    personal = [measure for measure in last if scene.keys(measure.indicator) & _PERSONAL]
    return personal or _carried(scene)


def _carried(scene: Scene) -> list[Measure]:
    """The number of all victims that an earlier paragraph gave: in Norwegian its parts follow."""
    persons = scene.thread.persons
    return [persons] if persons is not None and scene.tokens.language == "nb" else []


def form_before(scene: Scene, site: Site) -> str | None:
    """The form of exploitation that a bracketed number is given for: "tvangsarbeid (98)"."""
    if site.bracket < 0 or site.head - _OF_PERSONS:
        return None
    words, start = scene.tokens.words, site.bracket
    while start > 0 and words[start - 1] not in _FORM_STOPS and site.bracket - start < _FORM_REACH:
        start -= 1
    return breakdowns.exploitation(NO_CONCEPTS.union(*scene.tokens.concepts[start : site.bracket]))


def _persons(scene: Scene) -> list[Measure]:
    """The last measure of persons, for a list of their countries."""
    found = [
        measure
        for measure in (*scene.thread.last, *scene.measures)
        if "nationality" in scene.keys(measure.indicator) and not measure.comparison
    ]
    return ([measure for measure in found if not measure.part] or found)[-1:]


def names_place(scene: Scene, site: Site) -> bool:
    """Whether a place or demonym stands right before the bracket: "Romania (21)"."""
    at = site.bracket - 1
    return at >= 0 and bool(scene.tokens.concepts[at] & _PLACED)


def of_these(scene: Scene, site: Site) -> bool:
    """Whether "of these", "of whom" or the like ties the number to what was counted before."""
    if _TIED.isdisjoint(scene.tokens.spoken):
        return False
    concepts = scene.tokens.concepts
    window = range(max(0, site.near_start - 1), min(site.right_stop, len(concepts)))
    return not all(_TIED.isdisjoint(concepts[at]) for at in window)


def _after_preposition(scene: Scene, site: Site) -> bool:
    """A number that a preposition leads to says where or when, not how many of those counted."""
    words = scene.tokens.words
    at = site.quantity.first - 1
    while at >= 0 and words[at] in _PASSED:
        at -= 1
    return at >= 0 and words[at] in PREPOSITIONS


def _from_place(scene: Scene, site: Site) -> bool:
    """As in "Most victims came from Romania (96)": places of those counted before."""
    if site.bracket < 0 or not names_place(scene, site):
        return False
    before = NO_CONCEPTS.union(*scene.tokens.concepts[: site.bracket])
    if scene.tokens.language == "nb" and before & {"n.country", "n.nationality"}:
        # "Fem land skiller seg ut: Romania (24), …".
        return True
    if "c.from" not in site.far:
        return False
    # "Most victims came from …", or "Most came from …" with no noun at all.
    return bool(site.far & {"n.victim", "n.person"}) or not nominal(site.far)


def _continues(scene: Scene, site: Site) -> bool:
    """A sentence that goes on counting what the one before counted: "Seventy were women"."""
    if site.verb - {"v.report", "v.exploit"}:
        return False
    words, stop = scene.tokens.words, site.noun_stop
    if "place" in site.right:
        if words[stop : stop + 1] in _FROM:
            return True
        if site.copular and not {"from", "fra"}.isdisjoint(words[stop : stop + 4]):
            return True
    if _is_included(scene, site):
        return True
    known = site.noun | site.right
    exploited = "v.exploit" in known | site.verb and scene.tokens.language == "nb"
    counted = scene.tokens.language == "nb" and bool(site.noun & _TOLD) and "v.report" in site.verb
    people = (exploited or counted) and not site.head - _OF_PERSONS - _TOLD
    if not site.copular and site.head and not people:
        return False
    trait = breakdowns.exploitation(known) or breakdowns.sex(known)
    told = known if site.copular and scene.tokens.language == "nb" else site.noun
    return bool(trait or told & {"a.child", "nat", "nat.foreign"})


def _is_included(scene: Scene, site: Site) -> bool:
    """As in "Victims included 361 men and 43 women": a list of those counted before."""
    first, concepts = site.quantity.first, scene.tokens.concepts
    if not first or "v.include" not in concepts[first - 1] or not site.noun & _TOLD:
        return False
    return any("n.victim" in known for known in concepts[max(0, site.near_start) : first])
