"""Series that are one another's neighbours: breaks in definition, and sums in two currencies."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from tinglys.assessment.series.observations import Breakdown, Observation, SeriesKey
from tinglys.assessment.series.points import Series
from tinglys.codebook import Codebook

Difference = Literal["unit", "subset_of", "scale"]
_CONVERTED = "converted"


class Break(msgspec.Struct, frozen=True):
    """Two series of one thing whose definition differs: shown beside each other, never joined."""

    one: Series
    other: Series
    differs: tuple[Difference, ...]


class Sum(msgspec.Struct, frozen=True):
    """A sum of money in the currency it was given in, and the source's own conversion of it.

    Both are figures with claims of their own; ``converted`` is None where the source gives none.
    """

    given: Observation
    converted: Observation | None


def breaks(series: Sequence[Series]) -> list[Break]:
    """Every two series of one indicator, place and source that differ in definition alone.

    Differing in unit, in the whole that a part is counted of (``subset_of``) or in scale is a
    break. A conversion of money is none (see :func:`sums`).
    """
    groups: dict[tuple[object, ...], list[Series]] = {}
    for one in series:
        if _converted(one.key):
            continue
        plain = tuple(pair for pair in one.key.breakdown if pair[0] != "subset_of")
        key = (one.key.indicator, one.key.place, plain, one.key.source)
        groups.setdefault(key, []).append(one)
    return [
        Break(one, other, _differences(one.key, other.key))
        for group in groups.values()
        for at, one in enumerate(group)
        for other in group[at + 1 :]
    ]


def sums(observations: Iterable[Observation], codebook: Codebook) -> list[Sum]:
    """Sums of money with their conversions, in the order of document and text.

    A conversion belongs to the nearest sum before it, of the same document, indicator, place,
    period and remaining breakdown, that has none yet.
    """
    money = [one for one in observations if one.key.unit in codebook.currencies]
    money.sort(key=lambda one: (one.document, one.start))
    found: list[Sum] = []
    for one in money:
        if not _converted(one.key):
            found.append(Sum(one, None))
            continue
        for at in range(len(found) - 1, -1, -1):
            if found[at].converted is None and _fact(found[at].given) == _fact(one):
                found[at] = Sum(found[at].given, one)
                break
    return found


def _fact(one: Observation) -> tuple[object, ...]:
    rest: Breakdown = tuple(pair for pair in one.key.breakdown if pair[0] != _CONVERTED)
    return one.document, one.key.indicator, one.key.place, one.period, rest


def _converted(key: SeriesKey) -> bool:
    return any(name == _CONVERTED for name, _ in key.breakdown)


def _differences(one: SeriesKey, other: SeriesKey) -> tuple[Difference, ...]:
    found: list[Difference] = []
    if one.unit != other.unit:
        found.append("unit")
    if dict(one.breakdown).get("subset_of") != dict(other.breakdown).get("subset_of"):
        found.append("subset_of")
    if one.scale != other.scale:
        found.append("scale")
    return tuple(found)
