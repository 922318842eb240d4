"""Numbers given to compare with: "compared with 12 in 2017", "up from nine", "(10 in 2017)"."""

from tinglys.reading.figures.events import WEAK, does
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure

_REACH = 6
_OPENING = 7
_CHANGE_BEFORE = 5
_CHAIN = 8
_NEAR_BRACKET = 4
_CHANGE = frozenset(("v.rise", "v.fall"))
# Verbs that may stand between the comparing word and the number without breaking the comparison.
_PASSED = frozenset(
    "v.report v.be v.have v.receive_calls v.investigate v.prosecute v.convict v.identify "
    "v.initiate v.assist v.grant".split()
)
_CHAINS = frozenset(", and og in i during the a to".split())
_BREAKS = frozenset(", ; ( )".split())
_DATED = frozenset("against mot below above exceeding".split())
_LEADING = _DATED | frozenset("than enn on from fra".split())
_THE_NUMBER = frozenset(("tallet", "antallet"))
_FIGURES = frozenset("figure figures number numbers total totals tally".split())
_WERE = frozenset("was were had stood".split())
_FIGURE_REACH = 8
_LEAD = 9
_DIRECTIONS = frozenset("opp ned up down".split())


def is_compared(scene: Scene, site: Site) -> bool:
    """Whether the number is given to compare with."""
    first = site.quantity.first
    if scene.tokens.words[first] == "over" and _after_change(scene, first):
        # "an increase over 19": the word compares, it does not say "more than".
        site.quantity.qualifier = "exact"
        return True
    if _in_earlier_bracket(scene, site):
        return True
    led = _led(scene, site)
    if led is not None:
        return led
    if _explains_earlier(scene, site) or _is_same_number(scene, site) or _is_told_back(scene, site):
        return True
    return bool(scene.measures) and scene.measures[-1].comparison and _is_chained(scene, site)


def anchor(scene: Scene, site: Site, pool: list[Measure], compared: bool) -> Measure:
    """The measure of the pool that a comparison or a bracketed part belongs to."""
    if not compared:
        return _beside(site, pool)
    mains = [m for m in pool if not m.comparison and not m.bracketed and m.value]
    if not mains:
        return pool[-1]
    wholes = [measure for measure in mains if not measure.part]
    told = "respectively" in scene.tokens.words[site.quantity.first :]
    paired = _paired(scene, site, mains if told else wholes)
    if paired is not None:
        return paired
    if not site.quantity.value or not mains[-1].part:
        return mains[-1]
    # After "including 43 … and 51 …" it may be the last part or the whole: the nearer in size.
    return min([mains[-1], *wholes[-1:]], key=lambda m: _apart(m.value, site.quantity.value))


def _in_earlier_bracket(scene: Scene, site: Site) -> bool:
    """As in "(10 in 2017)", "(in the year before, 407)" after a number of a later year."""
    bracket, first = site.bracket, site.quantity.first
    if bracket < 0 or first - bracket > _OPENING or not scene.measures:
        return False
    own = scene.calendar.own(site)
    main = scene.measures[-1].period.year
    year = own.year if own is not None else None
    if isinstance(year, int) and (not isinstance(main, int) or year < main):
        return True
    if scene.calendar.previous(site):
        return True
    return any("c.previous" in known for known in scene.tokens.concepts[bracket + 1 : first])


def _explains_earlier(scene: Scene, site: Site) -> bool:
    """As in "an increase from the previous year (27)", "a 10% decrease from 2022 (4,598)"."""
    bracket, concepts = site.bracket, scene.tokens.concepts
    if bracket < 1 or site.quantity.first != bracket + 1 or site.head:
        return False
    dated = any(last == bracket - 1 for _, last, _ in scene.calendar.spans)
    if not dated and not any("c.previous" in known for known in concepts[bracket - 2 : bracket]):
        return False
    lead = range(max(0, bracket - _LEAD), bracket)
    return any(concepts[at] & (_CHANGE | {"c.compare"}) for at in lead)


def _is_same_number(scene: Scene, site: Site) -> bool:
    """As in "Året før var tallet 209": the number that was just stated, of an earlier year."""
    before = scene.tokens.words[site.far_start : site.quantity.first]
    if scene.tokens.language == "en":
        return _is_figure_of(scene, site, before)
    if site.head or not scene.thread.last:
        return False
    if _THE_NUMBER.isdisjoint(before) and not _is_there(scene, site):
        return False
    if scene.calendar.previous(site):
        return not scene.measures
    led, stated = scene.calendar.lead(site), scene.thread.last[0].period.year
    return led is not None and isinstance(led.year, int) and led.year < _year(stated)


def _is_there(scene: Scene, site: Site) -> bool:
    """As in "I 2022 var det 61.": nothing but the year and the number."""
    words = scene.tokens.words
    lead = words[: site.quantity.first]
    ended = all(word == "." for word in words[site.quantity.last + 1 :])
    return ended and lead[:1] == ["i"] and lead[-2:] == ["var", "det"] and len(lead) == 4


def _is_figure_of(scene: Scene, site: Site, before: list[str]) -> bool:
    """As in "in 2016, the corresponding numbers were 114 and 157", "last year's figure was 20"."""
    if before[-1:] == ["been"]:
        before = before[:-1]
    if not before or before[-1] not in _WERE or _FIGURES.isdisjoint(before[-_FIGURE_REACH:]):
        return False
    if not (scene.measures or scene.thread.last):
        return False
    near = scene.tokens.concepts[max(0, site.quantity.first - _FIGURE_REACH) : site.quantity.first]
    if scene.calendar.previous(site) or any("c.previous" in known for known in near):
        return True
    led = scene.calendar.own(site) or scene.calendar.lead(site) or _dated_figure(scene, site)
    stated = (scene.measures or scene.thread.last)[-1].period.year
    return led is not None and isinstance(led.year, int) and led.year < _year(stated)


def _is_told_back(scene: Scene, site: Site) -> bool:
    """As in "in 2014 the department had reported 140", after this year's number."""
    known = scene.measures or scene.thread.last
    lead = scene.tokens.words[max(0, site.quantity.first - _REACH) : site.quantity.first]
    if site.head or site.bracket >= 0 or not known or "had" not in lead:
        return False
    if site.verb - WEAK - {"v.identify"}:
        return False
    led = scene.calendar.own(site) or scene.calendar.lead(site)
    if led is None:
        clause = scene.tokens.concepts[site.far_start : site.quantity.first]
        return any("c.previous" in known for known in clause)
    return isinstance(led.year, int) and led.year < _year(known[-1].period.year)


def _dated_figure(scene: Scene, site: Site) -> Period | None:
    """The year that stands before or after the word: "the 2014 figure", "the figure for 2014"."""
    start = site.quantity.first - _FIGURE_REACH
    for first, last, year in scene.calendar.spans:
        if start <= first and last < site.quantity.first:
            return Period(year, "stated")
    return None


def _year(year: int | str | None) -> int:
    return year if isinstance(year, int) else 0


def _led(scene: Scene, site: Site) -> bool | None:
    """Whether a comparing word leads to the number; None where nothing speaks for or against."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    start = max(site.near_start, site.quantity.first - _REACH)
    led = words[start : site.quantity.first]
    if _LEADING.isdisjoint(led) and "c.compare" not in scene.tokens.spoken:
        return None
    for at in range(site.quantity.first - 1, start - 1, -1):
        word, known = words[at], concepts[at]
        if word in _DATED:
            dated = scene.calendar.own(site) is not None or scene.calendar.previous(site)
            if dated and scene.measures:
                return True
        elif "c.compare" in known:
            return True
        if word in ("than", "enn"):
            return False
        if word == "on" and scene.calendar.own(site) is not None:
            # "an increase of 47 per cent on the 422 referrals of 2021".
            return _after_change(scene, at)
        if word in ("from", "fra"):
            if _is_from_to(scene, site) and any(known & _CHANGE for known in concepts[:at]):
                return True
            return _after_change(scene, at) or words[at - 1] in _DIRECTIONS and at > 0
        if word in _BREAKS or "f.rel" in known or does(known) - _PASSED:
            return None
    return None


def _is_from_to(scene: Scene, site: Site) -> bool:
    """As in "that of prosecutions from 12 to 19": the first of a pair."""
    after = site.quantity.last + 1
    if scene.tokens.words[after : after + 1] != ["to"]:
        return False
    return any(q.kind == "count" and q.first == after + 1 for q in scene.quantities)


def _after_change(scene: Scene, at: int) -> bool:
    concepts = scene.tokens.concepts
    return any(concepts[back] & _CHANGE for back in range(max(0, at - _CHANGE_BEFORE), at))


def _is_chained(scene: Scene, site: Site) -> bool:
    """Joined to the comparison before it by "and" or a comma alone."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    last = scene.measures[-1]
    between = range(last.last + 1, site.quantity.first)
    if len(between) > _CHAIN or (site.bracket != -1) != last.bracketed:
        return False
    joined = all(
        words[at] in _CHAINS
        or words[at][0].isdigit()
        or "f.rel" not in concepts[at]
        and not does(concepts[at])
        for at in between
    )
    return joined and any(words[at] in ("and", "og", ",") for at in between)


def _beside(site: Site, pool: list[Measure]) -> Measure:
    """The measure right before the bracket, else the last that compares with nothing."""
    for measure in reversed(pool):
        if not measure.bracketed and 0 < site.bracket - measure.last <= _NEAR_BRACKET:
            return measure
    for measure in reversed(pool):
        if not measure.comparison and not measure.bracketed:
            return measure
    return pool[-1]


def _paired(scene: Scene, site: Site, mains: list[Measure]) -> Measure | None:
    """As in "65 cases and 50 suspects, compared with 48 and 38": as many numbers, in one order."""
    if len(mains) < 2:
        return None
    kind, last = site.quantity.kind, mains[-1].last
    run = [q.first for q in scene.quantities if q.kind == kind and q.first > last]
    if "respectively" in scene.tokens.words[last:] and 1 < len(run) < len(mains):
        mains = mains[-len(run) :]
    if len(run) != len(mains) or site.quantity.first not in run:
        return None
    return mains[run.index(site.quantity.first)]


def _apart(one: float | None, other: float) -> float:
    """How many times the greater of two numbers is the smaller."""
    return max(one, other) / max(min(one, other), 1.0) if one else float("inf")
