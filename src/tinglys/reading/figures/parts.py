"""Parts and comparisons: numbers that take their indicator from a measure before them."""

from tinglys.codebook.lexicon import NO_CONCEPTS
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures import breakdowns, naming
from tinglys.reading.figures.accounts import accounted, is_unspecified
from tinglys.reading.figures.dating import compared_period
from tinglys.reading.figures.events import does
from tinglys.reading.figures.gapping import is_further
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.outcomes import decided, outcome
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.figures.wholes import form_before, group_before, names_place, of_these, wholes
from tinglys.reading.grammar.tokens import Tokens

_CLOSED = frozenset(("exploitation", "age", "sex"))
_GROUP = frozenset(("age", "sex"))
_OF_OFFENDERS = frozenset(("convictions", "prosecutions", "persons_sentenced"))
_LONGEST_GAP = 12
_QUIET = frozenset(("v.be", "v.have", "v.exploit"))


def inherited(scene: Scene, site: Site, compared: bool) -> list[Measure]:
    """Measures of the indicator that this number compares with or is a part of."""
    if site.quantity.value == 0 and not compared:
        return []
    found: list[Measure] = []
    for whole in wholes(scene, site, compared):
        if whole.kind != site.quantity.kind or _is_of_victims(whole, site):
            continue
        keys = scene.keys(whole.indicator)
        own = accounted(scene, site, keys) or _own_traits(scene, site, keys)
        dropped = "v.dismiss" in site.verb | site.right
        told = frozenset(("sentence", "outcome") if dropped else ("sentence",))
        if whole.indicator == "hotline_calls":
            told = frozenset(("topic", "outcome"))
        own.update(outcome(scene.tokens, site, keys & told))
        if "outcome" in keys:
            own.update(decided(site))
        form = form_before(scene, site) if "exploitation" in keys - own.keys() else None
        if form is not None and not compared and _is_of_thread(scene, whole):
            own["exploitation"] = form
        if is_unspecified(scene, site):
            own["exploitation"] = "unspecified"
        if not compared and keys >= _GROUP:
            own = {**group_before(scene, site), **own}
        if compared:
            found.append(_comparison(scene, site, whole, own))
        elif own.keys() - {"source"} or _belongs(scene, site, whole, bool(own)):
            found.append(_part(scene, site, whole, own))
    return found


def _is_of_victims(whole: Measure, site: Site) -> bool:
    """As in "Ett av ofrene ble tilkjent …" after what offenders got: no part of the offenders."""
    of_victims = "n.victim" in site.noun and "c.of_these" in site.noun
    return of_victims and whole.indicator in _OF_OFFENDERS


def _own_traits(scene: Scene, site: Site, keys: frozenset[str]) -> Breakdown:
    own = naming.completed(scene, site, keys, breakdowns.traits(scene.tokens, site, keys))
    if scene.thread.bulletin:
        return {**_lead_age(scene, keys), **_placed(scene, site, own)}
    return own


def _placed(scene: Scene, site: Site, own: Breakdown) -> Breakdown:
    """As in "5% (207) by Wales": a country that counts says where."""
    after = scene.tokens.concepts[site.quantity.last + 1 : site.right_stop]
    if "source" in own and any("place" in known for known in after):
        return {**_without(own, frozenset(("source",))), "place": own["source"]}
    return own


def _lead_age(scene: Scene, keys: frozenset[str]) -> Breakdown:
    """As in "Child victims were most often referred for labour (46%; 799); 214 were …"."""
    first = scene.quantities[0].first
    lead = scene.tokens.concepts[:first]
    known = NO_CONCEPTS.union(*lead)
    if "age" not in keys or "n.victim" not in known or known & {"v.identify", "c.of_these"}:
        return {}
    age = breakdowns.age(known, scene.tokens.words[:first])
    return {"age": age} if age else {}


def _is_of_thread(scene: Scene, whole: Measure) -> bool:
    """Whether the whole stands in an earlier sentence, or is a part of such a one."""
    return whole.part or all(measure is not whole for measure in scene.measures)


def _comparison(scene: Scene, site: Site, whole: Measure, own: Breakdown) -> Measure:
    # "… from 30 victims in total" compares with the whole, whatever the last part was.
    other = own.keys() & _CLOSED or "n.number" in site.right
    kept = _without(whole.breakdown, _CLOSED) if other else whole.breakdown
    period = compared_period(scene, site, whole)
    breakdown = {**kept, **own}
    return build(scene, site, whole.indicator, whole.unit, breakdown, period, compared=True)


def _part(scene: Scene, site: Site, whole: Measure, own: Breakdown) -> Measure:
    kept = _kept(whole, near=any(measure is whole for measure in scene.measures))
    if own.keys() & _GROUP and site.bracket < 0 and not of_these(scene, site):
        # "31 women and seven children": who comes next in a list is another group.
        kept = _without(kept, _GROUP)
    if "exploitation" not in own and _are_forms_listed(scene, site, whole):
        # "27 in sex trafficking, 20 in labor trafficking; 34 were female": of all of them.
        kept = _without(kept, frozenset(("exploitation",)))
    breakdown = {**kept, **own}
    if site.bracket >= 0 and names_place(scene, site) and "exploitation" not in breakdown:
        form = breakdowns.exploitation(site.far)
        if form is not None:
            breakdown["exploitation"] = form
    period = scene.calendar.own(site) or whole.period
    # The parts in brackets after a number that compares belong to that earlier year too.
    after = site.bracket >= 0 and not whole.bracketed
    after = after or whole in scene.measures and of_these(scene, site)
    compared = whole.comparison and after
    return build(
        scene, site, whole.indicator, whole.unit, breakdown, period, compared=compared, part=True
    )


def _are_forms_listed(scene: Scene, site: Site, whole: Measure) -> bool:
    """Whether the sentence has listed several forms of exploitation before this number."""
    forms = {
        measure.breakdown.get("exploitation")
        for measure in scene.measures
        if measure.indicator == whole.indicator and measure.period.year == whole.period.year
    }
    near = site.bracket >= 0 and not names_place(scene, site)
    return len(forms - {None}) > 1 and not near and not of_these(scene, site)


def _belongs(scene: Scene, site: Site, whole: Measure, counted: bool) -> bool:
    """Whether a number without traits of its own is tied to the whole all the same.

    ``counted`` says that the same verb and subject govern it.
    """
    if site.quantity.share is not None:
        return True
    if site.bracket >= 0 or of_these(scene, site) or is_further(scene.tokens, site):
        return True
    if "n.case" in site.head and whole.indicator == "convictions":
        # "… resulting in 10 convictions; five cases remained open": cases of their own.
        return False
    if is_unknown_noun(scene.tokens, site.quantity.last + 1):
        return False
    return counted or _is_listed(scene, site)


def is_unknown_noun(tokens: Tokens, at: int) -> bool:
    """A word that the lexicon does not know, where the counted noun stands: it counts that."""
    if at >= len(tokens) or not tokens.words[at].isalpha() or tokens.words[at][-1] != "s":
        return False
    return all(code.startswith("q.") for code in tokens.concepts[at])


def _is_listed(scene: Scene, site: Site) -> bool:
    """In a list with the measure before: only commas, "and" and prepositions between."""
    if not scene.measures:
        return False
    between = range(scene.measures[-1].last + 1, site.quantity.first)
    concepts = scene.tokens.concepts
    return len(between) <= _LONGEST_GAP and not any(
        "f.rel" in concepts[at] or does(concepts[at]) - _QUIET for at in between
    )


def _without(breakdown: Breakdown, keys: frozenset[str]) -> Breakdown:
    return {key: value for key, value in breakdown.items() if key not in keys}


def _kept(whole: Measure, near: bool) -> Breakdown:
    """What a part keeps of its whole's breakdown; of one in another sentence only who counted."""
    dropped = frozenset(("nationality",)) if near else _CLOSED | {"nationality"}
    return _without(whole.breakdown, dropped)
