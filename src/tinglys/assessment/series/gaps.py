"""Gaps: the years inside a series' span for which there is no value, and what kind of none it is.

That nobody says anything is not that the source says it did not report, and neither is zero.
"""

import msgspec

from tinglys.assessment.series.observations import STATE_LABELS, State
from tinglys.assessment.series.points import Point, Series
from tinglys.codebook import Label


class Gap(msgspec.Struct, frozen=True):
    """A run of years without a value, all of one state.

    ``claims`` are those by which the source says so; empty where nobody says anything.
    """

    first: int
    last: int
    state: State
    claims: tuple[str, ...] = ()

    @property
    def label(self) -> Label:
        """As ``2016–2019: not known``."""
        years = f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"
        what = STATE_LABELS[self.state]
        return Label(f"{years}: {what.en}", f"{years}: {what.nb}")


def gaps(series: Series, span: tuple[int, int] | None = None) -> list[Gap]:
    """The missing years of a series, as runs in order of time.

    Args:
        series: its points of whole years are looked at. A year that a longer or shorter period
            covers has no value of its own and is a gap all the same.
        span: first and last year to look at; None takes the first and last point of the series.

    Returns:
        Years whose point has no value (``not_reported``, ``withheld``) and years without a point
        (``unknown``). Zero is a value and no gap. Every year of the span is in at most one gap.
    """
    points = {point.period.year: point for point in series.of_kind("year")}
    if span is None:
        if not points:
            return []
        span = min(points), max(points)
    runs: list[Gap] = []
    for year in range(span[0], span[1] + 1):
        point = points.get(year)
        state = _state(point)
        if state is None:
            continue
        claims = point.current.claims if point is not None and point.current is not None else ()
        last = runs[-1] if runs else None
        if last is not None and last.last == year - 1 and last.state == state:
            joined = tuple(dict.fromkeys((*last.claims, *claims)))
            runs[-1] = Gap(last.first, year, state, joined)
        else:
            runs.append(Gap(year, year, state, claims))
    return runs


def _state(point: Point | None) -> State | None:
    """What kind of none the year is; None where there is a value."""
    if point is None:
        return "unknown"
    absent = point.current is not None and point.current.absent
    return point.state if absent else None
