"""Periods of observations: year, half, quarter, month or span of years, as stretches of months."""

import re
from typing import Literal

import msgspec

PeriodKind = Literal["year", "half", "quarter", "month", "span"]

_FORMS = re.compile(
    r"(?P<year>\d{4})"
    r"(?:/(?P<last>\d{4}|\d{2})|-H(?P<half>[12])|-Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2]))?$"
)


class Period(msgspec.Struct, frozen=True, order=True):
    """A stretch of whole months, both ends included, with the words it was given in.

    Months are counted from year 0 (``year * 12 + month - 1``), so that periods sort in time and
    their length is a difference.
    """

    first: int
    last: int
    text: str

    @property
    def kind(self) -> PeriodKind:
        """What stretch it is; only periods of one kind and length are like for like."""
        kinds: dict[int, PeriodKind] = {1: "month", 3: "quarter", 6: "half", 12: "year"}
        whole_year = self.first % 12 == 0 or self.months != 12
        return kinds.get(self.months, "span") if whole_year else "span"

    @property
    def months(self) -> int:
        """Its length."""
        return self.last - self.first + 1

    @property
    def year(self) -> int:
        """The calendar year in which it begins."""
        return self.first // 12


def period_of(year: int | str | None) -> Period | None:
    """The period that the ``year`` of a claim names.

    Args:
        year: ``2023``, ``"2015/2016"``, ``"2014-H1"``, ``"2014-Q3"``, ``"2003-09"`` or None.

    Returns:
        None where the claim gives no year, or none of these forms, or one that runs backwards.
    """
    match = _FORMS.match(str(year)) if year is not None else None
    if match is None:
        return None
    begin = int(match["year"]) * 12
    if match["last"] is not None:
        last = int(match["year"][: 4 - len(match["last"])] + match["last"]) * 12 + 11
        return Period(begin, last, str(year)) if last > begin + 11 else None
    for name, length in (("half", 6), ("quarter", 3), ("month", 1)):
        if match[name] is not None:
            first = begin + (int(match[name]) - 1) * length
            return Period(first, first + length - 1, str(year))
    return Period(begin, begin + 11, str(year))


def calendar_year(year: int) -> Period:
    """The period of one calendar year."""
    return Period(year * 12, year * 12 + 11, str(year))
