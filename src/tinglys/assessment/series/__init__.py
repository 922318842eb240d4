"""Series: accepted and undecided claims as observations, in order of time, with every vintage."""

from tinglys.assessment.series.changes import UNLIKE_LABELS, Change, Unlike, changes
from tinglys.assessment.series.gaps import Gap, gaps
from tinglys.assessment.series.observations import (
    STATE_LABELS,
    Observation,
    SeriesKey,
    State,
    observations_of,
)
from tinglys.assessment.series.periods import Period, PeriodKind, calendar_year, period_of
from tinglys.assessment.series.points import Point, Role, Series, Vintage, compatible, series_of
from tinglys.assessment.series.related import Break, Sum, breaks, sums

__all__ = [
    "STATE_LABELS",
    "UNLIKE_LABELS",
    "Break",
    "Change",
    "Gap",
    "Observation",
    "Period",
    "PeriodKind",
    "Point",
    "Role",
    "Series",
    "SeriesKey",
    "State",
    "Sum",
    "Unlike",
    "Vintage",
    "breaks",
    "calendar_year",
    "changes",
    "compatible",
    "gaps",
    "observations_of",
    "period_of",
    "series_of",
    "sums",
]
