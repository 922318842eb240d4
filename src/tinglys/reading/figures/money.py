"""Money: funding and restitution, each in its own currency, a conversion as a figure of its own."""

from collections.abc import Set

from msgspec.structs import replace

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.purposes import purpose
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.ranges import begins_sum

_CHANGE = frozenset(("v.rise", "v.fall"))
_DIRECTIONS = frozenset("up down opp ned".split())
_FROM = frozenset("between from mellom fra".split())
_FINED = frozenset(("n.fine_money", "v.fine", "n.penalty", "v.prescribe"))
_FINES = frozenset("fine fines fined bot bøter".split())
# Sums in whose clause one of these stands pay for nothing.
_NOT_FUNDING = frozenset(
    "fine fines fined ransom ransoms bribe bribes wage wages salary salaries debt debts fee fees "
    "price prices profit profits earned earn earning bot bøter lønn gjeld løsepenger bail assets "
    "confiscated seized forfeited sell sells sold selling buy bought smuggled".split()
)
# And these only where they lead to the sum.
_WORTH = frozenset(
    "cost costs worth verdi verdt pris prisen kostet koster losses loss tap utbytte loan loans "
    "beslaglagt".split()
)
_PLANS = frozenset("plan nap strategy program programme".split())
_AMOUNTS = frozenset("beløpet beløpene amount amounts".split())
_LOWEST = frozenset("laveste minste lowest smallest".split())
_RESTITUTION = "victim_restitution"
_PAIR = 2
_MILLIONS = frozenset("million millions millioner mill milliarder billion".split())
# What may follow millions that are of money.
_NO_NOUN = frozenset(", . ; ) i in for til fra per året mot compared and og to".split())
_LEAD = 12
_REACH = 7
_CLAUSE = 24
_CONVERSION_GAP = 6
_YEAR_AFTER = 4


def may_be_told(scene: Scene, kinds: Set[str]) -> bool:
    """Whether a sentence names a sum, or millions that may be one."""
    return "money" in kinds or "count" in kinds and not _MILLIONS.isdisjoint(scene.tokens.words)


_PER = frozenset(("per", "pr"))
_TERMS = frozenset("år year annum måned month week uke".split())


def measures_of(scene: Scene) -> list[Measure]:
    """The measures that the sums of money of a sentence give; fines and prices give none."""
    found: list[Measure] = []
    for number, quantity in enumerate(scene.quantities):
        if quantity.kind == "count" and _is_money(scene, number):
            quantity.kind, quantity.unit = "money", _currency(scene, number)
        if quantity.kind != "money":
            continue
        site = scene.clauses.site(number)
        converted = _converts(scene, site, number)
        if converted is not None:
            first = scene.quantities[converted].first
            bases = [base for base in found if base.first == first]
            found += [_conversion(base, site) for base in bases[:1]]
            found += _high_conversion(site, found)
            continue
        indicator = _indicator(scene, site)
        if indicator is not None:
            found.append(_measure(scene, site, indicator, found))
            scene.thread.paid = indicator
    return found


def _is_money(scene: Scene, number: int) -> bool:
    """As in "5,9 millioner kroner i 2023, mot 5,6 millioner i 2022": the currency is understood.

    In a Norwegian text also of a grant that no sum was named for: "tilskuddet økte til 12,3
    millioner".
    """
    quantity, words = scene.quantities[number], scene.tokens.words
    following = scene.quantities[number + 1 : number + 2]
    if following and begins_sum(scene.tokens, quantity, following[0]):
        return True
    if words[quantity.last] not in _MILLIONS:
        return False
    if words[quantity.last + 1 : quantity.last + 2] and words[quantity.last + 1] not in _NO_NOUN:
        return False
    if any(other.kind == "money" for other in scene.quantities[:number]):
        return True
    lead = NO_CONCEPTS.union(*scene.tokens.concepts[: quantity.first])
    return scene.tokens.language == "nb" and "n.budget" in lead


def _currency(scene: Scene, number: int) -> str:
    """The currency named before, else that of the sum that follows, else the country's own."""
    before = [q.unit for q in scene.quantities[:number] if q.kind == "money" and q.unit]
    after = [q.unit for q in scene.quantities[number:] if q.kind == "money" and q.unit]
    return (before[-1:] or after[:1] or ["NOK"])[0]


def _carried(scene: Scene, site: Site) -> str | None:
    """As in "Det laveste beløpet var 35 000 kroner", after what victims were awarded."""
    lead = scene.tokens.words[site.far_start : site.quantity.first]
    paid = scene.thread.paid or ""
    if not paid.startswith("victim_restitution") or _AMOUNTS.isdisjoint(lead):
        return None
    return "victim_restitution" if _LOWEST.isdisjoint(lead) else "victim_restitution_min"


def _converts(scene: Scene, site: Site, number: int) -> int | None:
    """Index of the sum that this bracketed one restates in another currency."""
    if site.bracket < 0:
        return None
    for earlier in range(number - 1, -1, -1):
        other = scene.quantities[earlier]
        if other.kind == "money" and other.last < site.bracket:
            near = site.bracket - other.last - 1 <= _CONVERSION_GAP
            return earlier if near and other.unit != site.quantity.unit else None
    return None


def _high_conversion(site: Site, found: list[Measure]) -> list[Measure]:
    """The upper end of "from €1,000 to €35,000 ($1,200 to $42,020)", as a figure of its own."""
    quantity = site.quantity
    if quantity.high is None or len(found) < _PAIR or "funding" in found[-1].indicator:
        return []
    low, high = found[-2], found[-1]
    ends = low.high is not None and low is not high
    if low.kind == "money" and not low.breakdown and low.indicator == f"{_RESTITUTION}_min":
        # The lower end was a figure of its own: the conversion's lower end is its, not the upper's.
        high.indicator = low.indicator
    elif not ends and high.indicator != f"{_RESTITUTION}_min":
        high.indicator = f"{_RESTITUTION}_min"
    return [replace(high, indicator=_RESTITUTION, value=quantity.high)]


def _conversion(base: Measure, site: Site) -> Measure:
    quantity = site.quantity
    return Measure(
        indicator=base.indicator,
        value=quantity.value,
        unit=quantity.unit,
        breakdown={**base.breakdown, "converted": True},
        period=base.period,
        comparison=base.comparison,
        first=quantity.first,
        last=quantity.last,
        kind="money",
        bracketed=True,
        qualifier=quantity.qualifier,
        rule="money.converted",
    )


def _indicator(scene: Scene, site: Site) -> str | None:
    carried = _carried(scene, site)
    if carried is not None:
        return carried
    near = site.near | site.right | site.noun
    wide = near | site.far | _beyond(scene, site)
    words, first = scene.tokens.words, site.quantity.first
    lead = words[max(site.far_start, first - _LEAD) : first]
    paid = "v.pay" in wide and "n.victim" in wide and "n.fine_money" not in near
    if paid or "n.restitution" in wide:
        if lead[-1:] in (["til"], ["to"]) and not _FROM.isdisjoint(lead[-3:]):
            return "victim_restitution_max"
        lowest = site.quantity.qualifier == "at_least" or not _FROM.isdisjoint(lead[-3:])
        return "victim_restitution_min" if lowest else "victim_restitution"
    planned = not _PLANS.isdisjoint(words[site.far_start : first])
    worth = not _WORTH.isdisjoint(lead) and not planned
    if near & _FINED or not _FINES.isdisjoint(lead) or worth:
        return None
    if not _NOT_FUNDING.isdisjoint(words[site.far_start : site.right_stop]):
        return None
    if _is_rate(scene, site):
        return None
    if wide & {"v.allocate", "n.budget"} or "v.grant" in near:
        return "funding"
    if scene.thread.report and not wide & {"n.offender", "n.sentence"}:
        return "funding"
    return None


def _is_rate(scene: Scene, site: Site) -> bool:
    """As in "5 000 kroner per konto": what one of something costs; "per år" is still a grant."""
    after = site.quantity.last + 1
    words = scene.tokens.words[after : after + 2]
    return len(words) > 1 and words[0] in _PER and words[1] not in _TERMS


def _beyond(scene: Scene, site: Site) -> Concepts:
    """Concepts after the sum, past a conversion in brackets, up to the end of the clause."""
    words, start = scene.tokens.words, site.quantity.last + 1
    stop = start
    while stop < len(words) and words[stop] not in (",", ";", ".") and stop - start < _CLAUSE - 1:
        stop += 1
    return NO_CONCEPTS.union(*scene.tokens.concepts[start:stop])


def _measure(scene: Scene, site: Site, indicator: str, found: list[Measure]) -> Measure:
    quantity = site.quantity
    compared = bool(found) and _is_compared(scene, site)
    main = next((m for m in found if not m.comparison and m.indicator == indicator), None)
    period = _period(scene, site, main, compared)
    breakdown: Breakdown = {}
    if indicator == "funding":
        named = purpose(scene.tokens, site)
        breakdown = {"purpose": named} if named else {}
        breakdown = dict(main.breakdown) if compared and main else breakdown
    earlier = not compared and bool(found) and scene.thread.earlier(indicator, period.year)
    return Measure(
        indicator=indicator,
        value=quantity.value,
        unit=quantity.unit,
        breakdown=breakdown,
        period=period,
        comparison=compared or earlier,
        first=quantity.first,
        last=quantity.last,
        kind="money",
        qualifier=quantity.qualifier,
        high=quantity.high,
        rule="money",
    )


def _period(scene: Scene, site: Site, main: Measure | None, compared: bool) -> Period:
    calendar, thread = scene.calendar, scene.thread
    stated = calendar.own(site)
    if stated is None and compared:
        stated = _year_past_bracket(scene, site)
    elif stated is None:
        stated = calendar.lead(site) or calendar.trailing(site)
    if stated is not None:
        return stated
    if thread.data_year and calendar.previous(site):
        return Period(thread.data_year - 1, "inferred", earlier=True)
    if compared and main is not None and isinstance(main.period.year, int):
        return Period(main.period.year - 1, "inferred", earlier=True)
    return thread.period()


def _year_past_bracket(scene: Scene, site: Site) -> Period | None:
    """The year after a conversion: "16 million NOK ($1.41 million) in 2023"."""
    words, at = scene.tokens.words, site.quantity.last + 1
    if words[at : at + 1] == ["("]:
        at = scene.clauses.layout.closes.get(at, len(words))
    for first, _, year in scene.calendar.spans:
        if at < first <= at + _YEAR_AFTER:
            return Period(year, "stated")
    return None


def _is_compared(scene: Scene, site: Site) -> bool:
    words, concepts, first = scene.tokens.words, scene.tokens.concepts, site.quantity.first
    if words[first] == "over" and _changed(scene, first, _REACH + 1):
        # "an increase over 2 million": the word compares, it does not say "more than".
        site.quantity.qualifier = "exact"
        return True
    for at in range(first - 1, max(site.near_start, first - _REACH) - 1, -1):
        if "c.compare" in concepts[at]:
            return True
        if words[at] == "than" and at > 0 and concepts[at - 1] & _CHANGE:
            return True
        if words[at] == "on" and at + 1 == first and _changed(scene, at, _REACH - 2):
            # "a 30 percent increase on 50 million".
            return True
        if words[at] in ("from", "fra") or words[at] == "over" and at + 1 == first:
            return _changed(scene, at, _REACH - 2) or at > 0 and words[at - 1] in _DIRECTIONS
    return False


def _changed(scene: Scene, at: int, reach: int) -> bool:
    concepts = scene.tokens.concepts[max(0, at - reach) : at]
    return any(known & _CHANGE for known in concepts)
