"""What one sentence leaves in force for the next: the measures stated and the year spoken of."""

import msgspec

from tinglys.reading.claims import Breakdown, Qualifier
from tinglys.reading.figures.periods import Period

_VICTIMS = frozenset(
    ("victims_identified", "victims_assisted", "victims_sheltered", "victims_referred")
)
_GROUPS = frozenset(("age", "sex", "exploitation", "nationality", "source"))


class Measure(msgspec.Struct, gc=False):
    """A figure as bound, before it becomes a claim; later parts and comparisons refer to it.

    ``first``/``last`` are the tokens it spans in its sentence; ``bracketed`` whether it stood in
    brackets; ``whole`` is the measure it is a part of. ``retold`` marks a number of an earlier year
    that nothing but its year compares: what is said of it next is of that year.
    """

    indicator: str
    value: float | None
    unit: str | None
    breakdown: Breakdown
    period: Period
    comparison: bool
    first: int
    last: int
    kind: str = "count"
    bracketed: bool = False
    part: bool = False
    qualifier: Qualifier = "exact"
    high: float | None = None
    rule: str = "frame"
    listed: list[str] | None = None
    text: str | None = None
    share: float | None = None
    retold: bool = False


class Thread:
    """The running context of one document.

    Args:
        data_year: the year that undated figures speak of.
        report: whether the document is about trafficking, not about crime at large.
        bulletin: whether it gives the numbers of one population over many paragraphs.
    """

    def __init__(self, data_year: int | None, report: bool, bulletin: bool = False) -> None:
        self.data_year = data_year
        self.report = report
        self.bulletin = bulletin
        self.section: str | None = None
        self.block = -1
        self.last: list[Measure] = []
        self.stated: dict[float, Measure] = {}
        self.persons: Measure | None = None
        self.paid: str | None = None
        self.sought: str | None = None
        self.applied = False
        self.year: int | str | None = None
        self._latest: dict[str, int] = {}

    def enter(self, block: int, section: str | None) -> None:
        """Move to another block: a new paragraph forgets the measures of the one before."""
        if block != self.block:
            self.block = block
            self.last = []
            self.paid = self.sought = None
            self.applied = False
            if not self.report:
                self.year = None
        self.section = section

    def period(self) -> Period:
        """The period of a figure that no year is stated for."""
        year = self.data_year if self.report or self.year is None else self.year
        year = year if year is not None else self.year
        return Period(year, "inferred") if year is not None else Period(None, "none")

    def earlier(self, indicator: str, year: int | str | None) -> bool:
        """Whether a later year of the same indicator has been stated: then this one compares."""
        if not self.report or not isinstance(year, int):
            return False
        latest = self._latest.get(indicator)
        if latest is None or year > latest:
            self._latest[indicator] = year
            return False
        return year < latest

    def pass_over(self, sought: str | None) -> None:
        """A sentence without figures: what the last one with figures stated stays in force."""
        self.sought = sought or self.sought

    def leave(self, measures: list[Measure], year: int | str | None) -> None:
        """Remember what a sentence stated."""
        own = [m for m in measures if not m.part and (m.retold or not m.comparison)]
        if own:
            self.last = measures
            for measure in own:
                if measure.value:
                    self.stated[measure.value] = measure
                    self._keep_persons(measure)
        if year is not None:
            self.year = year

    def _keep_persons(self, measure: Measure) -> None:
        """A number of all victims outlives its paragraph: lists of them come in the next."""
        if measure.indicator in _VICTIMS and not measure.breakdown.keys() & _GROUPS:
            self.persons = measure
