"""Whether a number is an earlier value that the text gives to compare with."""

from tinglys.reading.figures.statistics import dating
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.scene import Scene
from tinglys.reading.figures.thread import Measure

_AGAINST = frozenset(("mot", "against", "versus", "compared"))
_FROM = frozenset(("from", "fra", "than", "enn"))
_BY_COMPARISON = frozenset(("sammenligning", "sammenlikning", "comparison"))
# "I fjor ble 28 drept": the year of the figures; only after "mot" is it compared with.
_LAST_YEAR = frozenset(("fjor",))
_REACH = 5
_TURN = 8


def compares(scene: Scene, context: Context, number: int, measures: list[Measure]) -> bool:
    """Whether "against", "down from", "the year before" or an earlier comparison leads to it.

    Args:
        scene: the sentence.
        context: what is in force before this number.
        number: index of the quantity.
        measures: the figures of the sentence so far.
    """
    if _is_led(scene, number) or _is_aside(scene, number) or _is_dated_before(scene, number):
        return True
    if _is_earlier_aside(scene, context, number):
        return True
    last = measures[-1] if measures else None
    if last is None or not last.comparison:
        return False
    between = scene.tokens.words[last.last + 1 : scene.quantities[number].first]
    return "and" in between[:4] + between[-1:] or "og" in between[-1:]


def _is_led(scene: Scene, number: int) -> bool:
    words, concepts = scene.tokens.words, scene.tokens.concepts
    before = scene.before(number)
    for at in range(before, max(dating.clause_start(scene, number), before - _REACH + 1) - 1, -1):
        relative = at > 0 and words[at - 1] == "relative"
        if words[at] == "tilsvarende" and number + 1 in scene.bases:
            # "305 600 lovbrudd, tilsvarende 55,7 per 1 000": the same told as a rate.
            return False
        previous = "c.previous" in concepts[at] and words[at] not in _LAST_YEAR
        if (previous or "c.compare" in concepts[at]) and not relative or words[at] in _AGAINST:
            return True
        if words[at] in _FROM and before - at <= 1:
            return True
    return False


def _is_dated_before(scene: Scene, number: int) -> bool:
    """As in "an increase of 14% from 2021, when 1,654 …", "up 12% on 2022 (1,051)"."""
    words, first = scene.tokens.words, scene.quantities[number].first
    if words[first - 1 : first] == ["when"]:
        at = first - 2 if words[first - 2] != "," else first - 3
    elif words[first - 1 : first] == ["("] and first > 1:
        at = first - 2
    else:
        return False
    span = next((s for s in scene.spans if s[0] <= at <= s[1]), None)
    if span is None or words[span[0] - 1] not in ("from", "on", "over"):
        return False
    lead = scene.tokens.concepts[max(0, span[0] - _TURN) : span[0]]
    return any(known & {"v.rise", "v.fall"} for known in lead)


def _is_aside(scene: Scene, number: int) -> bool:
    """As in "Til sammenligning …" at the head or in a short aside of the clause."""
    words = scene.tokens.words[scene.left_start(number) : scene.quantities[number].first]
    return not _BY_COMPARISON.isdisjoint(words)


def _is_earlier_aside(scene: Scene, context: Context, number: int) -> bool:
    """As in "3,210 in 2023 (2022: 2,940)", "412 (388 i 2023)", "fra 2023, da mengden var 42 kg"."""
    at = scene.quantities[number].first - 1
    main = dating.latest(context.spoken or context.year or context.data_year)
    when = dating.latest(dating.when(scene, number))
    if when is not None and main is not None and when < main:
        return True
    if at <= 0 or scene.opened[scene.quantities[number].number_at] < 0:
        return False
    if scene.tokens.words[at] == ":":
        return True
    own = dating.latest(dating.stated_for(scene, number))
    return own is not None and main is not None and own < main
