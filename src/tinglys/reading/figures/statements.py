"""Statements without a number that still state one: "did not report", "identified none", "no …".

"Did not report" is its own value, not zero: the figure has no value and the qualifier
``not_reported``. "None", "no", "no one" and "did not identify any" are zero; an article before an
official who is convicted or a person who is sentenced counts one.
"""

from tinglys.codebook.frames import Compiled, load_frames, standing
from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.clauses import Clauses
from tinglys.reading.figures.events import EVENTS
from tinglys.reading.figures.fitting import all_fitting
from tinglys.reading.figures.officials import COMPLICITY, involves
from tinglys.reading.figures.outcomes import outcome
from tinglys.reading.figures.periods import Calendar, Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_NOT = frozenset("not never ikke didn’t didn't".split())
_ANY = frozenset("any noen some".split())
_NONE = frozenset("no ingen nobody".split())
_DENIALS = _NOT | _NONE
_ARTICLES = frozenset("a an en et ei".split())
_REPORTS = frozenset(
    "report reported provide rapporterte rapportert rapportere oppga oppgitt".split()
)
_AWARDS = frozenset("order award grant receive pay obtain".split())
_BEGINS = frozenset("open launch initiate begin start pursue bring take".split())
_TRIED = frozenset("convicted sentenced arrested charged indicted prosecuted dømte".split())
TRIGGERS = _NOT | _NONE | _TRIED
_COUNTED = frozenset(
    "investigations prosecutions convictions victims_identified victims_assisted victims_referred "
    "victims_sheltered residence_permits_granted reflection_periods_granted "
    "official_complicity_cases assisted_returns hotline_calls shelters".split()
)
_TRIALS = frozenset(("n.investigation", "n.prosecution", "n.conviction"))
_HOUSES = frozenset(("n.shelter", "n.safe_house"))
_HOLD = frozenset(("v.operate", "v.be", "f.be", "v.have"))
_NO_COUNT = frozenset("longer later doubt indication less more fewer".split())
_COMPLICIT = frozenset(
    "evidence reports reported cases known officials new investigations government allegations "
    "credible prosecutions convictions indication indications report action".split()
)
_SPOKEN = (None, "prosecution", "protection", "prevention", "summary")
_TITLE = 8
_BOUNDS = frozenset(", ; : . ( ) that which by with to from".split())
_NO_TITLE = frozenset("v.train n.training v.investigate v.identify n.victim n.offender".split())
_SURE = 6.5
_LIKELY = 4.0
_LONGEST = 22
_NEAR = 12


def measures_of(scene: Scene) -> list[Measure]:
    """Zeroes, missing reports and single persons that the sentence states in words."""
    words = scene.tokens.words
    if TRIGGERS.isdisjoint(words):
        return []
    found: list[Measure] = []
    if not _DENIALS.isdisjoint(words):
        for at, word in enumerate(words):
            if word in _NOT:
                found.extend(_negated(scene, at))
            elif word in _NONE:
                found.extend(_none(scene, at))
    if scene.thread.report and not _TRIED.isdisjoint(words):
        found.extend(_single(scene))
    return found


def _negated(scene: Scene, at: int) -> list[Measure]:
    """As in "did not report any investigations …", "did not identify any victims in 2024"."""
    tokens, section = scene.tokens, scene.thread.section
    verb = _verb_of(tokens, at)
    words, concepts = tokens.words, tokens.concepts
    acts = verb is not None and (concepts[verb] & EVENTS or words[verb] in _BEGINS)
    if verb is None or not (acts or words[verb] in _REPORTS):
        return []
    reports = words[verb] in _REPORTS
    start = max(verb, at) + 1
    stop = _object_end(words, start)
    together: Concepts = NO_CONCEPTS.union(*concepts[start:stop])
    complicit = "v.complicit" in together and together & (_TRIALS | {"n.official"})
    if complicit or scene.thread.report and involves(tokens, start, stop):
        return [_measure(scene, at, stop, "official_complicity_cases", {}, reports)]
    if "n.restitution" in together and scene.thread.report and words[verb] in _AWARDS:
        return [_measure(scene, at, stop, "victim_restitution", {}, reports)]
    if section not in _SPOKEN and scene.thread.report and tokens.language == "en":
        return []
    asked = _ANY | _ARTICLES if words[at] == "never" else _ANY
    if not (asked & set(words[start : start + 4]) or reports or tokens.language == "nb"):
        return []
    return _asked_for(scene, at, (start, stop), reports)


def _verb_of(tokens: Tokens, at: int) -> int | None:
    """The verb that "not" at ``at`` negates."""
    words = tokens.words
    if tokens.language == "nb" and at and words[at - 1] in _REPORTS:
        return at - 1
    verb = at + 1
    while verb < len(words) and (words[verb].endswith("ly") or words[verb] in ("also", "have")):
        verb += 1
    return verb if verb < len(words) else None


def _asked_for(scene: Scene, at: int, object_of: tuple[int, int], reports: bool) -> list[Measure]:
    """Fit the frames to a number that would stand where "any" stands."""
    tokens = scene.tokens
    start, stop = object_of
    asked = _ANY | _ARTICLES if tokens.words[at] == "never" else _ANY
    place = next((n for n in range(start, stop) if tokens.words[n] in asked), start - 1)
    ghost = _ghost(place)
    site = Clauses(tokens, [ghost]).site(0)
    out = []
    for compiled, weight in _fitted(scene, site):
        indicator = compiled.frame.to
        if weight < _LIKELY:
            continue
        keys = scene.keys(indicator)
        breakdown = breakdowns.traits(tokens, site, keys)
        breakdown.update(outcome(tokens, site, keys & {"setting"}))
        out.append(
            _measure(scene, at, max(site.noun_stop, place + 1), indicator, breakdown, reports)
        )
    return out


def _none(scene: Scene, at: int) -> list[Measure]:
    """As in "identified none", "no foreign victims were identified", "no one was convicted"."""
    tokens = scene.tokens
    words = tokens.words
    after = words[at + 1] if at + 1 < len(words) else ""
    if after in _NO_COUNT:
        return []
    ahead: Concepts = NO_CONCEPTS.union(*tokens.concepts[at + 1 : at + _NEAR])
    involved = scene.thread.report and involves(tokens, at + 1, min(at + _NEAR, len(words)))
    if ("v.complicit" in ahead or involved) and after in _COMPLICIT:
        stop = min(at + 6, len(words))
        return [_measure(scene, at, stop, "official_complicity_cases", {}, False)]
    site = _site_at(scene, at, at + 1 if after == "one" else at)
    out = []
    for compiled, weight in _fitted(scene, site):
        indicator = compiled.frame.to
        if not _states_none(scene, site, weight, words[at] == "ingen"):
            continue
        breakdown = breakdowns.traits(tokens, site, scene.keys(indicator))
        stop = max(site.noun_stop, at + 1)
        measure = _measure(scene, at, stop, indicator, breakdown, False)
        if _is_compared(tokens, at):
            measure.comparison = True
        out.append(measure)
    return out


def _states_none(scene: Scene, site: Site, weight: float, plain: bool) -> bool:
    """Whether "no" before this noun says that there were none of what the frame counts."""
    words, at = scene.tokens.words, site.quantity.first
    if site.head & _HOUSES:
        held = bool(site.verb & _HOLD or site.right & _HOLD)
        return held or words[at - 1 : at] in (["were"], ["are"], ["is"], ["was"], ["has"], ["had"])
    if site.crossed and not _is_compared(scene.tokens, at):
        return False
    if site.head & _TRIALS:
        return True
    persons = words[at] == "nobody" or words[at : at + 2] == ["no", "one"]
    if persons and site.passive:
        return weight >= 1.5
    return bool(site.verbs) and weight >= (_LIKELY if plain else _SURE)


def _is_compared(tokens: Tokens, at: int) -> bool:
    """Whether what is counted here is given to compare with: "compared with five … and no …"."""
    for back in range(at - 1, max(0, at - _NEAR) - 1, -1):
        if tokens.words[back] in (";", "."):
            return False
        if "c.compare" in tokens.concepts[back]:
            return True
    return False


def _single(scene: Scene) -> list[Measure]:
    """As in "convicted a police superintendent": the article counts one."""
    tokens = scene.tokens
    words = tokens.words
    out: list[Measure] = []
    for at in range(len(words) - 1):
        if words[at] not in _ARTICLES:
            continue
        if not at or words[at - 1] not in _TRIED:
            out.extend(_tried_official(scene, at))
            continue
        site = _site_at(scene, at, at)
        if not site.head & {"n.official", "n.offender", "n.person"} or at in scene.clauses.inner:
            continue
        for compiled, weight in _fitted(
            scene, site, ("official_complicity_cases", "persons_sentenced")
        ):
            if weight >= _LIKELY:
                measure = _measure(scene, at, site.noun_stop, compiled.frame.to, {}, False)
                measure.value = 1.0
                out.append(measure)
    return out


def _tried_official(scene: Scene, at: int) -> list[Measure]:
    """As in "a customs officer charged in 2016 was awaiting trial": one official."""
    words, stop = scene.tokens.words, at + 1
    while stop < len(words) and words[stop] not in _TRIED and stop - at < _TITLE:
        if words[stop] in _BOUNDS or scene.tokens.concepts[stop] & _NO_TITLE:
            return []
        stop += 1
    known = NO_CONCEPTS.union(*scene.tokens.concepts[at + 1 : stop])
    if stop - at == _TITLE or stop >= len(words) or "n.official" not in known:
        return []
    measure = _measure(scene, at, stop, COMPLICITY, {}, False)
    measure.value = 1.0
    return [measure]


def _site_at(scene: Scene, at: int, last: int) -> Site:
    """The site of a number that would stand at tokens ``at`` to ``last``."""
    ghost = Quantity(at, last, at, 0.0, "count", digits=False)
    kept = [quantity for quantity in scene.quantities if not at <= quantity.first <= last]
    merged = sorted([*kept, ghost], key=lambda quantity: quantity.first)
    return Clauses(scene.tokens, merged).site(merged.index(ghost))


def _ghost(at: int) -> Quantity:
    return Quantity(at, at, at, 0.0, "count", digits=False)


def _fitted(
    scene: Scene, site: Site, wanted: tuple[str, ...] | frozenset[str] = _COUNTED
) -> list[tuple[Compiled, float]]:
    fitted = all_fitting(load_frames()["count"], site, scene.thread.section)
    return [pair for pair in fitted if pair[0].frame.to in wanted]


def _object_end(words: list[str], start: int) -> int:
    stop = start
    while stop < len(words) and words[stop] not in (";", ".", "(") and stop - start < _LONGEST:
        stop += 1
    return stop


def _measure(
    scene: Scene, first: int, stop: int, indicator: str, breakdown: Breakdown, reports: bool
) -> Measure:
    period, earlier = _period(scene, first, indicator)
    return Measure(
        indicator=indicator,
        value=None if reports else 0.0,
        unit=None,
        breakdown=breakdown,
        period=period,
        comparison=earlier,
        first=first,
        last=max(stop - 1, first),
        qualifier="not_reported" if reports else "exact",
        rule="statements",
    )


def _period(scene: Scene, first: int, indicator: str) -> tuple[Period, bool]:
    """The period of a statement, and whether a later year has been stated of the same indicator."""
    thread = scene.thread
    calendar = Calendar(scene.tokens, _years(scene.tokens), thread.data_year)
    stated = next((year for at, _, year in calendar.spans if at >= first), None)
    if stated is None:
        before = reversed(calendar.spans)
        stated = next((year for at, _, year in before if first - _NEAR <= at < first), None)
    earlier = thread.earlier(indicator, stated)
    if stated is not None:
        return Period(stated, "stated"), earlier
    if indicator in standing():
        return Period(None, "none"), earlier
    return thread.period(), earlier


def _years(tokens: Tokens) -> list[Quantity]:
    return [
        Quantity(at, at, at, float(word), "year")
        for at, word in enumerate(tokens.words)
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
    ]
