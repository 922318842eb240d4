"""Statements without a number that still state one: "did not report", "identified none", "no …".

"Did not report" is its own value, not zero: the figure has no value and the qualifier
``not_reported``. "None", "no" and "did not identify any" are zero.
"""

from tinglys.codebook.frames import load_frames, standing
from tinglys.reading.figures import breakdowns
from tinglys.reading.figures.fitting import all_fitting
from tinglys.reading.figures.periods import Calendar, Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import EVENTS, Clauses
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_NOT = frozenset("not ikke didn’t didn't".split())
_ANY = frozenset("any noen some".split())
_NONE = frozenset("no ingen nobody".split())
_REPORTS = frozenset("report reported provide rapporterte rapportert rapportere oppga oppgitt".split())
TRIGGERS = _NOT | _NONE
_COUNTED = frozenset(
    "investigations prosecutions convictions victims_identified victims_assisted victims_referred "
    "victims_sheltered residence_permits_granted reflection_periods_granted official_complicity_cases "
    "assisted_returns hotline_calls".split()
)


def measures_of(scene: Scene) -> list[Measure]:
    """Zeroes and missing reports that the sentence states in words."""
    tokens, quantities, thread, keys = scene.tokens, scene.quantities, scene.thread, scene.keys
    if not (_NOT | _NONE) & set(tokens.words):
        return []
    found: list[Measure] = []
    for at, word in enumerate(tokens.words):
        if word in _NOT:
            found.extend(_negated(tokens, at, thread, keys))
        elif word in _NONE:
            found.extend(_none(tokens, at, quantities, thread, keys))
    return found


def _negated(
    tokens: Tokens, at: int, thread: Thread, keys: dict[str, frozenset[str]]
) -> list[Measure]:
    """ "did not report any investigations …", "did not identify any victims in 2024"."""
    words, concepts = tokens.words, tokens.concepts
    verb = at + 1
    while verb < len(words) and (words[verb].endswith("ly") or words[verb] in ("also", "have")):
        verb += 1
    if tokens.language == "nb" and at and words[at - 1] in _REPORTS:
        verb = at - 1
    if verb >= len(words) or not (concepts[verb] & EVENTS or words[verb] in _REPORTS):
        return []
    reports = words[verb] in _REPORTS
    start = max(verb, at) + 1
    stop = _object_end(tokens, start)
    window = concepts[start:stop]
    together = frozenset().union(*window) if window else frozenset()
    if "v.complicit" in together and together & {"n.official", "n.investigation", "n.prosecution", "n.conviction"}:
        return [_measure(tokens, at, stop, "official_complicity_cases", thread, {}, reports)]
    if thread.section not in (None, "prosecution", "protection", "prevention", "summary") and thread.report:
        return []
    if not (_ANY & set(words[start : start + 4]) or reports or tokens.language == "nb"):
        return []
    return _by_frame(tokens, at, start, stop, thread, keys, reports)


def _by_frame(
    tokens: Tokens, at: int, start: int, stop: int, thread: Thread, keys: dict[str, frozenset[str]],
    reports: bool,
) -> list[Measure]:
    """Fit the frames to a number that would stand where "any" stands."""
    place = next((n for n in range(start, stop) if tokens.words[n] in _ANY), start - 1)
    ghost = Quantity(place, place, place, 0.0, "count", digits=False)
    site = Clauses(tokens, [ghost]).site(0)
    fitted = all_fitting(load_frames()["count"], site, thread.section)
    out = []
    for compiled, weight in fitted:
        indicator = compiled.frame.to
        if weight < 4.0 or indicator not in _COUNTED:
            continue
        breakdown = breakdowns.traits(tokens, site, keys.get(indicator, frozenset()))
        breakdown.update(breakdowns.outcome(tokens, site, keys.get(indicator, frozenset()) & {"setting"}))
        measure = _measure(tokens, at, max(site.noun_stop, place + 1), indicator, thread, breakdown, reports)
        out.append(measure)
    return out


def _none(
    tokens: Tokens, at: int, quantities: list[Quantity], thread: Thread,
    keys: dict[str, frozenset[str]],
) -> list[Measure]:
    """ "identified none", "no foreign victims were identified", "none in 2021"."""
    words = tokens.words
    if at + 1 < len(words) and words[at + 1] in ("longer", "later", "doubt", "indication", "less", "more", "fewer", "indication"):
        return []
    ahead = frozenset().union(*tokens.concepts[at + 1 : at + 12])
    if "v.complicit" in ahead and at + 1 < len(words) and words[at + 1] in ("evidence", "reports", "reported", "cases", "known", "officials", "new", "investigations", "government"):
        return [_measure(tokens, at, min(at + 6, len(words)), "official_complicity_cases", thread, {}, False)]
    ghost = Quantity(at, at, at, 0.0, "count", digits=False)
    merged = sorted([*quantities, ghost], key=lambda quantity: quantity.first)
    site = Clauses(tokens, merged).site(merged.index(ghost))
    fitted = all_fitting(load_frames()["count"], site, thread.section)
    floor = 4.0 if words[at] == "ingen" else 6.5
    out = []
    for compiled, weight in fitted:
        indicator = compiled.frame.to
        counted = site.head & {"n.investigation", "n.prosecution", "n.conviction"}
        if indicator not in _COUNTED or site.crossed:
            continue
        if weight < floor and not counted or not site.verbs and not counted:
            continue
        if words[at] == "no" and not site.passive and site.verb_at < at and not tokens.concepts[site.verb_at] & {"v.report"}:
            pass
        breakdown = breakdowns.traits(tokens, site, keys.get(indicator, frozenset()))
        out.append(_measure(tokens, at, max(site.noun_stop, at + 1), indicator, thread, breakdown, False))
    return out


def _object_end(tokens: Tokens, start: int) -> int:
    words = tokens.words
    stop = start
    while stop < len(words) and words[stop] not in (";", ".", "(") and stop - start < 22:
        stop += 1
    return stop


def _measure(
    tokens: Tokens, first: int, stop: int, indicator: str, thread: Thread, breakdown: dict[str, str | bool],
    reports: bool,
) -> Measure:
    calendar = Calendar(tokens, _years(tokens), thread.data_year)
    stated = next((year for at, _, year in calendar.spans if at >= first), None)
    if stated is None:
        stated = next((year for at, _, year in reversed(calendar.spans) if first - 12 <= at < first), None)
    earlier = thread.earlier(indicator, stated)
    if stated is not None:
        period = Period(stated, "stated")
    elif indicator in standing():
        period = Period(None, "none")
    else:
        period = Period(thread.data_year or thread.year, "inferred")
    return Measure(
        indicator=indicator, value=None if reports else 0.0, unit=None, breakdown=breakdown, period=period,
        comparison=earlier, first=first, last=max(stop - 1, first),
        qualifier="not_reported" if reports else "exact", rule="statements",
    )


def _years(tokens: Tokens) -> list[Quantity]:
    return [
        Quantity(at, at, at, float(word), "year")
        for at, word in enumerate(tokens.words)
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
    ]
