"""Periods as calendars have them: first and last day, and the time period of SDMX.

A period of a claim is a year, ``2015/2016``, ``2014-H1``, ``2014-Q3``, ``2003-09`` or
``2003-09-14``. What is none of these has no days and no SDMX period; its words stay in the table.
"""

import datetime
import re
from calendar import monthrange
from functools import lru_cache

import msgspec

_YEARS = re.compile(r"(\d{4})(?:[/–](\d{4}))?")
_PART = re.compile(r"(\d{4})-([HQ])([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTHS = {"H": 6, "Q": 3}


class Span(msgspec.Struct, frozen=True):
    """A period by its first and last day (ISO dates), and as SDMX 3.0 writes it.

    ``sdmx`` is an observational time period of SDMX 3.0, Technical Notes, section 4: a calendar
    year, ``2014-S1``, ``2014-Q3``, ``2003-09``, a day, or a time range ``2015-01-01/P2Y``.
    """

    start: str
    end: str
    sdmx: str


@lru_cache(maxsize=4096)
def span(period: int | str | None) -> Span | None:
    """The span of a period; None where there is none or it is none of the known forms."""
    text = "" if period is None else str(period)
    try:
        return _years(text) or _part(text) or _month(text) or _day(text)
    except ValueError:
        return None


def _years(text: str) -> Span | None:
    match = _YEARS.fullmatch(text)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first or first < datetime.MINYEAR:
        return None
    length = last - first + 1
    sdmx = text if length == 1 and match[2] is None else f"{first:04}-01-01/P{length}Y"
    return Span(f"{first:04}-01-01", f"{last:04}-12-31", sdmx)


def _part(text: str) -> Span | None:
    match = _PART.fullmatch(text)
    if match is None:
        return None
    year, months, number = int(match[1]), _MONTHS[match[2]], int(match[3])
    if months * number > 12:
        return None
    letter = "S" if match[2] == "H" else "Q"
    first, last = months * (number - 1) + 1, months * number
    return Span(_first(year, first), _last(year, last), f"{year:04}-{letter}{number}")


def _month(text: str) -> Span | None:
    match = _MONTH.fullmatch(text)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    return Span(_first(year, month), _last(year, month), text)


def _day(text: str) -> Span | None:
    if not _DAY.fullmatch(text):
        return None
    datetime.date.fromisoformat(text)
    return Span(text, text, text)


def _first(year: int, month: int) -> str:
    return datetime.date(year, month, 1).isoformat()


def _last(year: int, month: int) -> str:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return datetime.date(year, month, monthrange(year, month)[1]).isoformat()
