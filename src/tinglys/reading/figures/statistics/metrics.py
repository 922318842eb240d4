"""How a number measures its topic: count, rate, share cleared, change or share of people."""

import msgspec

from tinglys.reading.figures.changes import sign_of
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.scene import MEASURED, STOPS, Scene
from tinglys.reading.figures.statistics.subjects import Subject

_DEFAULT_UNIT = {"perpetrator": "per_1000"}
_IT = frozenset("den it andelen raten tallet this".split())
_ADJACENT = frozenset((",", "and", "og", "or", "eller"))


class Metric(msgspec.Struct, frozen=True):
    """``name``: count, rate, cleared, change or share; ``sign`` of a change; a rate's unit."""

    name: str
    unit: str | None = None
    sign: int = 1


def metric_of(scene: Scene, context: Context, number: int, subject: Subject) -> Metric | None:
    """How the number measures; None for a percentage of something that is not followed."""
    quantity = scene.quantities[number]
    if quantity.kind == "percent":
        return _percentage(scene, context, number, subject)
    if _is_bare_clearance(scene, context, number):
        return Metric("cleared")
    rate = _rate(scene, context, number, subject)
    if rate is not None:
        return rate
    if (
        "q.cleared" in scene.known(scene.left_start(number), quantity.first)
        and subject.noun == "none"
    ):
        return None
    return None if scene.is_decimal(number) and quantity.value < 1000 else Metric("count")


def _is_bare_clearance(scene: Scene, context: Context, number: int) -> bool:
    """As in "Oppklaringsprosenten var 50,1 i 2021 og 49,0 i 2022": per cent without the word."""
    quantity = scene.quantities[number]
    if quantity.value > 100 or scene.noun(number) or number + 1 in scene.bases:
        return False
    if "q.cleared" in scene.known(scene.left_start(number), quantity.first):
        return True
    if context.measured == "cleared" and _is_bare(scene, number):
        return True
    lead = scene.tokens.words[scene.left_start(number) : quantity.first]
    if context.metric == "cleared" and _is_bare(scene, number) and not _IT.isdisjoint(lead):
        return True
    return scene.is_decimal(number) and context.metric == "cleared"


def _rate(scene: Scene, context: Context, number: int, subject: Subject) -> Metric | None:
    unit = base_after(scene, number) or _base_before(scene, number)
    if unit is not None:
        return Metric("rate", unit)
    if (
        context.metric == "rate"
        and scene.opened[scene.quantities[number].number_at] >= 0
        and not scene.noun(number)
    ):
        return Metric("rate", context.unit)
    quantity = scene.quantities[number]
    if subject.topic.code == "perpetrator" and (quantity.value < 1000):
        return Metric("rate", context.unit or "per_1000")
    default = _DEFAULT_UNIT.get(subject.topic.code, "per_100000")
    lead = scene.known(scene.left_start(number), quantity.first)
    named = "q.rate" in lead and "q.cleared" not in lead
    fraction = scene.is_decimal(number)
    if named and (fraction or "q.rate" in scene.known(quantity.first - 4, quantity.first)):
        return Metric("rate", context.unit or default)
    if context.measured == "rate" and subject.noun == "none" and _goes_on(scene, number):
        return Metric("rate", context.unit or default)
    if fraction and (context.metric == "rate" or context.unit and subject.topic.entry.rate):
        return Metric("rate", context.unit or default)
    return None


def _goes_on(scene: Scene, number: int) -> bool:
    """Whether nothing new is named since the number before ("from 212 in A to 836 in B")."""
    return not scene.mentions_in(scene.left_start(number), scene.quantities[number].first)


def base_after(scene: Scene, number: int) -> str | None:
    """The unit of "per 100,000" behind the number, before any other number."""
    quantity = scene.quantities[number]
    words = scene.tokens.words
    for at in range(quantity.last + 1, min(quantity.last + 5, len(words) - 1)):
        if words[at] in ("per", "pr") and words[at + 1] in ("million", "1m"):
            return "per_million"
        if words[at] in STOPS:
            break
    for other in range(number + 1, len(scene.quantities)):
        base = scene.quantities[other]
        if other in scene.bases:
            near = base.first - quantity.last <= 9
            return (
                scene.bases[other]
                if near and not _bounded(scene, quantity.last, base.first)
                else None
            )
        if base.kind in MEASURED:
            return None
    return None


def _bounded(scene: Scene, first: int, stop: int) -> bool:
    return any(word in (",", ";", ":", "(") for word in scene.tokens.words[first + 1 : stop])


def _base_before(scene: Scene, number: int) -> str | None:
    """As in "The number of offences per 100,000 inhabitants was 14,310, down from 14,970"."""
    for other in range(number - 1, -1, -1):
        if other in scene.bases:
            base = scene.quantities[other]
            if _belongs_to_earlier(scene, other):
                return None
            same = scene.segments[base.first] == scene.segments[scene.quantities[number].number_at]
            return (
                scene.bases[other]
                if same or scene.opened[scene.quantities[number].number_at] >= 0
                else None
            )
    return None


def _belongs_to_earlier(scene: Scene, base: int) -> bool:
    """Whether the base stands behind a number of its own."""
    return (
        base > 0
        and scene.quantities[base - 1].kind in MEASURED
        and base_after(scene, base - 1) is not None
    )


def _percentage(scene: Scene, context: Context, number: int, subject: Subject) -> Metric | None:
    quantity = scene.quantities[number]
    found = sign_of(scene.tokens, quantity, scene.left_start(number))
    if found is not None:
        return Metric("change", sign=found.sign)
    chained = _chained(scene, context, number)
    if chained is not None:
        return chained
    if _is_cleared(scene, number):
        return Metric("cleared")
    if subject.topic.entry.share is not None:
        return Metric("share")
    return Metric("cleared") if context.metric == "cleared" and _is_bare(scene, number) else None


def _is_bare(scene: Scene, number: int) -> bool:
    """A percentage that nothing follows but a boundary, a year or the next of a list."""
    words, concepts = scene.tokens.words, scene.tokens.concepts
    after = scene.quantities[number].last + 1
    if after >= len(words) or words[after] in STOPS or concepts[after] & {"f.and", "c.compare"}:
        return True
    return words[after] in ("in", "i", "mot", "against", "for") and not scene.noun(number)


def _chained(scene: Scene, context: Context, number: int) -> Metric | None:
    """The second of two coordinated changes: "fell by 7% and 12%"."""
    last = context.last
    if last is None or context.metric != "change" or last.kind != "percent" or number == 0:
        return None
    sign = -1 if (last.value or 0) < 0 else 1
    if context.measured == "change" and _is_elsewhere(scene, number):
        return Metric("change", sign=sign)
    before = scene.quantities[number - 1]
    between = scene.tokens.words[before.last + 1 : scene.quantities[number].first]
    if (
        before.kind in ("percent", "count")
        and between
        and all(word in _ADJACENT for word in between)
    ):
        return Metric("change", sign=sign)
    return None


def _is_elsewhere(scene: Scene, number: int) -> bool:
    """As in "Ran økte med 17 prosent i landet, og hele 44 prosent i Oslo": the change there."""
    words, after = scene.tokens.words, scene.quantities[number].last + 1
    at = scene.before(number)
    if at < 0 or words[at] not in _ADJACENT or words[after : after + 1] not in (["i"], ["in"]):
        return False
    first = scene.left_start(number)
    return not scene.mentions_in(first, scene.region_stop(number)) and any(
        scene.tokens.text[scene.tokens.starts[n]].isupper()
        for n in range(after + 1, min(after + 3, len(words)))
    )


def _is_cleared(scene: Scene, number: int) -> bool:
    quantity = scene.quantities[number]
    if "q.cleared" in scene.segment_known(number):
        return True
    bracket = scene.opened[quantity.number_at]
    if bracket >= 0:
        # "Almost all homicides (97 per cent) are solved": the clause around the bracket says it.
        return "q.cleared" in scene.known(bracket - 8, bracket + 8) and not scene.noun(number)
    stop = min(scene.region_stop(number) + 8, len(scene.tokens.words))
    return scene.opened[quantity.number_at] < 0 and "q.cleared" in scene.known(quantity.last, stop)
