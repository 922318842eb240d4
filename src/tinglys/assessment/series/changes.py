"""Changes between points of a series, only where they are like for like."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from tinglys.assessment.series.observations import Observation
from tinglys.assessment.series.points import Point, Series
from tinglys.codebook import Label

Unlike = Literal["absent", "no_number", "conflict", "not_exact", "other_length", "overlap"]

UNLIKE_LABELS: dict[Unlike, Label] = {
    "absent": Label("one of the values is not given", "en av verdiene er ikke oppgitt"),
    "no_number": Label("the values are no numbers", "verdiene er ikke tall"),
    "conflict": Label("the source contradicts itself", "kilden motsier seg selv"),
    "not_exact": Label("one of the values is a bound or rounded", "en av verdiene er avrundet eller"
                       " en grense"),
    "other_length": Label("the periods differ in length", "periodene er ikke like lange"),
    "overlap": Label("the periods overlap", "periodene overlapper"),
}  # fmt: skip


class Change(msgspec.Struct, frozen=True):
    """From one point to the next.

    ``difference`` is later minus earlier in the series' unit and ``ratio`` later by earlier (None
    where the earlier is zero); both are None where the points are not alike, and then ``unlike``
    says why. ``same_document`` is True where one document tells both values: then a restatement
    cannot pass for a change. ``months_between`` counts the months that the series skips.
    """

    earlier: Observation | None
    later: Observation | None
    difference: float | None
    ratio: float | None
    unlike: Unlike | None
    same_document: bool
    months_between: int

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that the change rests on."""
        return tuple(
            dict.fromkeys(
                claim
                for one in (self.earlier, self.later)
                if one is not None
                for claim in one.claims
            )
        )


def changes(series: Series) -> list[Change]:
    """The change between each two neighbouring points, or why there is none to tell.

    The pair told by one document is preferred, the newest that tells both, as long as it tells the
    later point as it now counts; otherwise the two current values are compared.
    """
    return [_change(earlier, later) for earlier, later in pairwise(series.points)]


def _change(earlier: Point, later: Point) -> Change:
    before, now, together = _pair(earlier, later)
    gap = later.period.first - earlier.period.last - 1
    unlike = _unlike(earlier, later, before, now)
    if unlike is not None or before is None or now is None:
        return Change(before, now, None, None, unlike or "conflict", together, max(gap, 0))
    a, b = before.number, now.number
    assert a is not None
    assert b is not None
    return Change(before, now, b - a, b / a if a else None, None, together, gap)


def _pair(earlier: Point, later: Point) -> tuple[Observation | None, Observation | None, bool]:
    for document in _newest_first(later):
        both = earlier.told_by(document), later.told_by(document)
        if both[0] is None or both[1] is None or later.current is None:
            continue
        if both[1].value == later.current.value:
            return both[0], both[1], True
    return earlier.current, later.current, False


def _newest_first(point: Point) -> Iterator[str]:
    documents = dict.fromkeys(vintage.observation.document for vintage in point.vintages)
    yield from reversed(documents)


def _unlike(
    earlier: Point, later: Point, before: Observation | None, now: Observation | None
) -> Unlike | None:
    if before is None or now is None:
        return "conflict"
    if before.absent or now.absent:
        return "absent"
    if before.number is None or now.number is None:
        return "no_number"
    if earlier.period.months != later.period.months:
        return "other_length"
    if later.period.first <= earlier.period.last:
        return "overlap"
    exact = before.qualifier == now.qualifier == "exact"
    return None if exact else "not_exact"
