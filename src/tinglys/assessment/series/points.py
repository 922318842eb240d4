"""Series: observations of one thing in order of time, every vintage of each value kept.

A value that a later document tells otherwise is restated: both stand, ordered by when they were
published, and the later one is current. Nothing is overwritten and nothing is chosen in silence:
where one document gives two values that cannot both hold, the point has no current value and says
so.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from tinglys.assessment.series.observations import Observation, SeriesKey, State
from tinglys.assessment.series.periods import Period, PeriodKind

Role = Literal["first", "repeated", "restated", "conflicting"]
_NEAR = 0.05


class Vintage(msgspec.Struct, frozen=True):
    """A value as one document told it.

    ``first`` told first; ``repeated`` holds together with what was told before; ``restated`` does
    not, and comes later; ``conflicting`` does not, and stands in the same document.
    """

    observation: Observation
    role: Role


class Point(msgspec.Struct, frozen=True):
    """One period of a series: every vintage in order of publication, and the one that counts.

    ``current`` is None where the document that speaks last gives values that cannot both hold.
    """

    period: Period
    vintages: tuple[Vintage, ...]
    current: Observation | None

    @property
    def state(self) -> State:
        """What the point is now: a value, zero, not reported or withheld."""
        return "value" if self.current is None else self.current.state

    @property
    def conflict(self) -> bool:
        """Whether the last document contradicts itself."""
        return self.current is None

    @property
    def restated(self) -> bool:
        """Whether a later document tells it otherwise than an earlier one."""
        return any(vintage.role == "restated" for vintage in self.vintages)

    @property
    def first(self) -> Observation:
        """How it was told first."""
        return self.vintages[0].observation

    def told_by(self, document: str) -> Observation | None:
        """What one document says of it; None where it says nothing, or two things."""
        own = [v.observation for v in self.vintages if v.observation.document == document]
        return _told(own) if own else None


class Series(msgspec.Struct, frozen=True):
    """The points of one key in order of time; ``undated`` are observations without a period."""

    key: SeriesKey
    points: tuple[Point, ...]
    undated: tuple[Observation, ...] = ()

    def of_kind(self, kind: PeriodKind) -> tuple[Point, ...]:
        """The points of one kind of period."""
        return tuple(point for point in self.points if point.period.kind == kind)

    def at(self, year: int) -> Point | None:
        """The point of one calendar year."""
        return next((p for p in self.of_kind("year") if p.period.year == year), None)


def series_of(observations: Iterable[Observation]) -> list[Series]:
    """The observations as series, ordered by key; points in order of time.

    Every observation given is in exactly one series, as one vintage or undated.
    """
    by_key: dict[SeriesKey, list[Observation]] = {}
    for observation in observations:
        by_key.setdefault(observation.key, []).append(observation)
    ordered = sorted(by_key.items(), key=lambda item: item[0].order)
    return [_series(key, own) for key, own in ordered]


def compatible(one: Observation, other: Observation) -> bool:
    """Whether two statements of one thing can both hold.

    A bound holds together with every number on its side; "about" with every number within five
    per cent; an absence only with an absence.
    """
    if one.number is None or other.number is None:
        return (one.value, one.state) == (other.value, other.state)
    low, high = _range(one, one.number)
    other_low, other_high = _range(other, other.number)
    return low <= other_high and other_low <= high


def _series(key: SeriesKey, own: Sequence[Observation]) -> Series:
    by_period: dict[Period, list[Observation]] = {}
    for observation in own:
        if observation.period is not None:
            by_period.setdefault(observation.period, []).append(observation)
    points = [_point(period, by_period[period]) for period in sorted(by_period)]
    undated = tuple(sorted((o for o in own if o.period is None), key=lambda o: o.issue))
    return Series(key, tuple(points), undated)


def _point(period: Period, told: Sequence[Observation]) -> Point:
    by_document: dict[str, list[Observation]] = {}
    for observation in sorted(told, key=lambda o: o.issue):
        by_document.setdefault(observation.document, []).append(observation)
    vintages: list[Vintage] = []
    current: Observation | None = None
    for own in by_document.values():
        one = _told(own)
        lead = one or own[0]
        role: Role = "first" if not vintages else _role(vintages, current, lead)
        vintages.append(Vintage(lead, role))
        vintages += [
            Vintage(other, "repeated" if compatible(lead, other) else "conflicting")
            for other in own
            if other is not lead
        ]
        current = None if one is None else _counts(current, one)
    return Point(period, tuple(vintages), current)


def _role(vintages: list[Vintage], current: Observation | None, now: Observation) -> Role:
    """An absence never restates a value, and a value told after an absence is told first."""
    if current is None:
        told = [v.observation for v in vintages]
        return "repeated" if any(compatible(one, now) for one in told) else "restated"
    if current.absent and not now.absent:
        return "first"
    return "repeated" if now.absent or compatible(current, now) else "restated"


def _counts(before: Observation | None, now: Observation) -> Observation:
    """Which of two statements of different documents counts: the later, unless it says less."""
    if before is None:
        return now
    if now.absent:
        return before if not before.absent else now
    vaguer = now.qualifier != "exact" and before.qualifier == "exact" and not before.absent
    return before if vaguer and compatible(before, now) else now


def _told(own: Sequence[Observation]) -> Observation | None:
    """What one document says: the most exact of statements that hold together, else None."""
    valued = [one for one in own if not one.absent] or list(own)
    exact = [one for one in valued if one.qualifier == "exact"]
    best = (exact or valued)[0]
    return best if all(compatible(best, other) for other in valued) else None


def _range(statement: Observation, value: float) -> tuple[float, float]:
    """The numbers that a statement leaves possible."""
    if statement.qualifier == "at_least":
        return value, math.inf
    if statement.qualifier == "at_most":
        return -math.inf, value
    if statement.qualifier == "less_than":
        return -math.inf, math.nextafter(value, -math.inf)
    if statement.qualifier == "approx":
        return value - _NEAR * abs(value), value + _NEAR * abs(value)
    return value, value
