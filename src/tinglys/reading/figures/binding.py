"""Counts, shares, rates and masses: binding each number of a sentence to its indicator.

A number either has a frame of its own; or compares ("from 27 in 2023", "(10 in 2023)") and takes
the indicator of what it is compared with; or is a part ("(six sex trafficking, …)", "Of these, 61
…") and takes the indicator of its whole with a breakdown of its own; or is left over.
"""

from functools import cache

from tinglys.codebook.frames import Compiled, load_frames, load_policy
from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.figures import breakdowns, naming
from tinglys.reading.figures.applications import is_decided
from tinglys.reading.figures.asides import (
    KINDS,
    counts_calls,
    is_aside,
    is_base,
    is_compound,
    is_rate,
    is_ratio,
    led_by_in,
    restates,
    unread_before,
)
from tinglys.reading.figures.changes import Change, change_of
from tinglys.reading.figures.comparisons import is_compared
from tinglys.reading.figures.dating import period_of
from tinglys.reading.figures.events import WEAK
from tinglys.reading.figures.fitting import Fit, all_fitting
from tinglys.reading.figures.measuring import build
from tinglys.reading.figures.numbering import give_numbered
from tinglys.reading.figures.outcomes import outcome
from tinglys.reading.figures.particular import awarded, of_those, part_first, particular
from tinglys.reading.figures.parts import inherited, is_unknown_noun
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.figures.wholes import of_these
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.vocabulary import FRACTIONS

_GENERIC_HEADS = frozenset("n.person n.population n.victim n.case n.offender n.number".split())
_TRAITS = frozenset(
    "x.sex x.labor x.servitude x.begging x.criminality x.organs x.marriage x.military x.sale "
    "x.unspecified x.other x.both m.trafficking d.trafficking_offence a.child a.adult s.female "
    "s.male nat nat.foreign n.potential n.sentence".split()
)
_THEMES = frozenset("n.permit n.reflection n.hotline n.call n.training".split())
_CHANGE = frozenset(("v.rise", "v.fall"))
_TURNS = frozenset("to from til fra".split())
_SUMS = frozenset("totaled totalled numbered utgjorde".split())
_TRIALS = frozenset(("n.investigation", "n.prosecution", "n.conviction"))
_IN_CASES = frozenset(("investigations", "prosecutions", "convictions"))
# What is counted by frames of its own, or by none, whatever is said of victims around it.
_THINGS = frozenset(
    "n.ngo n.household n.document n.boat n.job n.campaign n.project n.training n.country "
    "n.inspection".split()
)
_SHARED_EVENTS = WEAK | {"v.suspect", "v.exploit", "v.pending", "v.appeal", "v.acquit", "v.suspend"}
_LINKED = 2
_LISTING = frozenset((",", "and", ";"))
_LEAST = 2.5
_STRONG = 5.0
_NEAR = 3


def bind(scene: Scene) -> list[Measure]:
    """The measures of the sentence's counts, in order; they are left in ``scene.measures``."""
    for number, quantity in enumerate(scene.quantities):
        if quantity.kind == "count" and is_rate(scene.tokens, quantity):
            quantity.kind = "rate"
        if quantity.kind == "times" and counts_calls(scene.tokens, quantity):
            quantity.kind = "count"
        if quantity.kind in KINDS and _counts(scene, number, quantity):
            scene.measures.extend(_measures(scene, scene.clauses.site(number)))
    return scene.measures


def _counts(scene: Scene, number: int, quantity: Quantity) -> bool:
    if number in scene.clauses.inner or _is_numbering(quantity) or _is_fraction(scene, quantity):
        return False
    if quantity.first in scene.shared_terms:
        return False
    return not is_compound(scene.tokens, quantity) and not is_base(scene.tokens, quantity)


def _is_fraction(scene: Scene, quantity: Quantity) -> bool:
    """As in "to tredjedeler av disse": a share is no count."""
    following = scene.tokens.words[quantity.last + 1 : quantity.last + 2]
    return not quantity.digits and bool(following) and following[0] in FRACTIONS


def _is_numbering(quantity: Quantity) -> bool:
    """The number of a section: "3.1 Identifiserte mulige ofre"."""
    fraction = quantity.value != int(quantity.value)
    return quantity.first == 0 and quantity.kind == "count" and quantity.digits and fraction


def _measures(scene: Scene, site: Site) -> list[Measure]:
    if site.quantity.kind == "percent":
        change = change_of(scene.tokens, site, scene.measures, scene.thread)
        if change is not None:
            return [_changed(scene, site, change)]
    if is_aside(scene, site) or is_ratio(scene, site) or restates(scene, site):
        return []
    if "n.case" in site.head and led_by_in(scene, site):
        if not scene.measures and unread_before(scene, site):
            return []
        counted = _in_cases(scene, site)
        if counted is not None:
            return [counted]
    compared = is_compared(scene, site)
    _give_subject(scene, site)
    return _bound(scene, site, _fitting(scene, site), compared)


def _bound(scene: Scene, site: Site, fitted: list[Fit], compared: bool) -> list[Measure]:
    """By its own frame, or by the measure it compares with or is a part of."""
    special = particular(scene, site, fitted, compared)
    if special is not None:
        return [special]
    if is_decided(scene, site):
        return []
    parts = part_first(scene, site, compared)
    if parts:
        return parts
    strong = bool(fitted) and _is_strong(site, fitted[0])
    own = strong or bool(fitted) and (fitted[0][0].frame.least > 0 or not _is_elliptical(site))
    verb_follows = site.verb_at > site.quantity.last and bool(site.verb - WEAK)
    if compared and not site.head and not scene.measures and unread_before(scene, site):
        # "had 19 staff, down from 22": compared with what is not read.
        return []
    if not own or compared and not verb_follows and not strong:
        taken = [] if _specific(site.head) else inherited(scene, site, compared)
        if taken and (compared or not _has_own_event(scene, site)):
            return taken
        if not own:
            return []
    return [_from_frame(scene, site, compiled, compared) for compiled, _ in fitted]


def _fitting(scene: Scene, site: Site) -> list[Fit]:
    quantity = site.quantity
    return [
        (compiled, weight)
        for compiled, weight in all_fitting(
            load_frames()[quantity.kind], site, scene.thread.section
        )
        if weight >= _LEAST
        and quantity.value >= compiled.frame.least
        and (quantity.high is not None or not compiled.frame.ranged)
        and not _counts_other(scene, site, compiled)
    ]


def _counts_other(scene: Scene, site: Site, compiled: Compiled) -> bool:
    """A frame that asks for no noun does not take a number whose noun is something else."""
    if compiled.frame.to == "victims_estimated" and not scene.thread.report:
        # "Gang members are put at between 100 and 150": only of victims, in an article on crime.
        return not any("n.victim" in known for known in scene.tokens.concepts)
    if compiled.head or compiled.noun or scene.tokens.language != "en":
        return False
    after = scene.tokens.words[site.quantity.last + 1 : site.quantity.last + 3]
    if after == ["of", "which"] and compiled.frame.to.startswith("victims"):
        # "111 centers, three of which reported victims": a part of things.
        return True
    asked = compiled.any | compiled.right | compiled.left | compiled.all
    if site.head:
        return bool(site.head & _THINGS) and not site.head & asked
    last = site.noun_stop - 1
    return last > site.quantity.last and is_unknown_noun(scene.tokens, last)


def _in_cases(scene: Scene, site: Site) -> Measure | None:
    """As in "prosecuted 43 suspects in 32 cases": the same act, counted in cases."""
    if not scene.measures:
        return None
    last = scene.measures[-1]
    if last.indicator not in _IN_CASES or site.quantity.first - last.last > _NEAR:
        return None
    breakdown = dict(last.breakdown)
    return build(
        scene, site, last.indicator, "cases", breakdown, last.period, compared=last.comparison
    )


def _give_subject(scene: Scene, site: Site) -> None:
    """As in "Investigations rose to 61 from 44": what changed is what the numbers count."""
    if unread_before(scene, site) and not scene.measures:
        return
    words, concepts, first = scene.tokens.words, scene.tokens.concepts, site.quantity.first
    lead = words[first - 1] if first else ""
    if site.head or site.noun:
        return
    if first > 1 and words[first - 2] in _LISTING and concepts[first - 1] & _TRIALS:
        # "Investigations totaled 61, prosecutions 14 and convictions nine."
        site.head, site.verbs = concepts[first - 1] & _TRIALS, []
        return
    if give_numbered(scene, site):
        return
    if lead not in _TURNS and lead not in _SUMS:
        return
    last = scene.measures[-1] if scene.measures else None
    if last is not None and not last.comparison:
        # "…, that of prosecutions from 12 to 19": only what is named since the number before.
        start = last.last + 1
        if not {"up", "down", "of"}.isdisjoint(words[first - 2 : first - 1]):
            return
    elif last is not None and first - last.last <= _LINKED:
        start = _opening(scene, last)
    else:
        start = site.far_start
    turn = first - 1 if lead in _SUMS else 0
    turn = turn or next((at for at in range(start, first) if concepts[at] & _CHANGE), first)
    named = [known for known in (concepts[at] & _TRIALS for at in range(start, turn)) if known]
    if len(named) == 1:
        site.head, site.verbs = named[0], []


def _opening(scene: Scene, last: Measure) -> int:
    """Where the words that lead to a pair of numbers begin: after the number before the pair."""
    before = [m.last for m in scene.measures if m.last < last.first]
    return before[-1] + 1 if before else 0


def _has_own_event(scene: Scene, site: Site) -> bool:
    """A verb of its own that no frame knows: what it counts is something else."""
    if site.copular and of_these(scene, site):
        return False
    if "v.acquit" in site.verb and site.verb_at == site.quantity.first - 1:
        return True
    return bool(site.verb - _SHARED_EVENTS) and not site.crossed


def _is_strong(site: Site, fitted: Fit) -> bool:
    compiled, weight = fitted
    if compiled.head & _specific(site.head):
        return True
    return weight >= _STRONG and not site.crossed and bool(site.head)


def _is_elliptical(site: Site) -> bool:
    """No noun of its own, or only a trait of persons, and no verb but "were"."""
    if _specific(site.head) or site.near & _THEMES:
        return False
    return site.crossed or not site.verbs


@cache
def _specific(head: Concepts) -> Concepts:
    """The nouns of a head that say more than "person" or "case"."""
    if "x.criminality" in head:
        # "Eleven forced criminality": the crime is what they were forced to, not what is counted.
        return NO_CONCEPTS
    nouns = frozenset(code for code in head if code.startswith(("n.", "d.")))
    return nouns - _GENERIC_HEADS - _TRAITS


def _from_frame(scene: Scene, site: Site, compiled: Compiled, compared: bool) -> Measure:
    indicator = compiled.frame.to
    keys = scene.keys(indicator)
    breakdown = breakdowns.traits(scene.tokens, site, keys)
    breakdown.update(compiled.frame.set)
    breakdown.update(outcome(scene.tokens, site, keys))
    breakdown = naming.completed(scene, site, keys, breakdown)
    breakdown = {**of_those(scene, site, indicator), **awarded(scene, site, indicator), **breakdown}
    if compared:
        mains = (m for m in scene.measures if m.indicator == indicator and not m.comparison)
        main = next(mains, None)
        if main is not None:
            breakdown = {**main.breakdown, **breakdown}
    period = period_of(scene, site, indicator, compared)
    unit = compiled.frame.unit or load_policy().unit.get(indicator)
    part = not compared and _is_part(scene, site, indicator)
    return build(scene, site, indicator, unit, breakdown, period, compared=compared, part=part)


def _is_part(scene: Scene, site: Site, indicator: str) -> bool:
    """A smaller number without a noun of its own, after one of the same indicator."""
    if site.head - _TRAITS or site.verb_at > site.quantity.last:
        return False
    return any(
        whole.indicator == indicator
        and not whole.part
        and (whole.value or 0) >= site.quantity.value
        for whole in scene.measures
    )


def _changed(scene: Scene, site: Site, change: Change) -> Measure:
    keys = scene.keys(change.indicator)
    breakdown = naming.completed(scene, site, keys, change.breakdown)
    period = period_of(scene, site, change.indicator, False)
    if period.earlier:
        # "a 4% increase on the year before" is of this year.
        period = scene.thread.period()
    measure = build(scene, site, change.indicator, "percent", breakdown, period, compared=False)
    measure.value = change.value
    return measure
