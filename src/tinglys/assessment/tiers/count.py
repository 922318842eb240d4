"""Where a country stands in the count of years on the Watch List, as far as the data can tell.

A year that is not in the data may have been a year on the list or not. So the count is a range,
and what depends on an unknown year is unknown: a gap is never read as an interruption.
"""

from typing import Literal

import msgspec

from tinglys.assessment.tiers.history import TierGap, TierHistory
from tinglys.assessment.tiers.law import LOWEST, WATCH_LIST, WatchListLaw

Reinstated = Literal["no", "yes", "by_the_letter", "unknown"]
"""Whether the stay on the list follows a fall to Tier 3 from the list: ``yes`` under both readings
of the rule, ``by_the_letter`` under the literal one alone (see ``data/watch_list_rule.yaml``)."""


class Stay(msgspec.Struct, frozen=True):
    """Years in a row on the Watch List up to a report.

    ``low`` and ``high`` bound the count; they differ where a gap in the data stands before the
    years that are known. ``years`` are the known ones, oldest first, and ``waived`` those of them
    that the country can only have had by a waiver, whatever stands in the gap. ``gap`` is the gap
    that leaves the count open.
    """

    place: str
    year: int
    tier: str | None
    low: int
    high: int
    years: tuple[int, ...]
    waived: tuple[int, ...]
    reinstated: Reinstated
    gap: TierGap | None = None

    @property
    def exact(self) -> bool:
        """Whether the count is known."""
        return self.low == self.high


def stay(history: TierHistory, year: int, law: WatchListLaw) -> Stay:
    """The stay on the Watch List that the report of ``year`` continues or ends.

    Args:
        history: of the country.
        year: a report year; ``tier`` of the result is None where it is not in the data.
        law: gives the limit and the year counting begins with.
    """
    tiers = history.tiers
    tier = tiers.get(year)
    if tier is None:
        return _unplaced(history, year, law)
    first = year + 1
    while first - 1 >= law.count_from and tiers.get(first - 1) == WATCH_LIST:
        first -= 1
    years = tuple(range(first, year + 1))
    open_year = first - 1 if years and first > law.count_from and first - 1 not in tiers else None
    more = 0 if open_year is None else _back(tiers, open_year, law.count_from)
    return Stay(
        place=history.place,
        year=year,
        tier=tier,
        low=len(years),
        high=len(years) + more,
        years=years,
        waived=years[law.limit :],
        reinstated=_reinstated(tiers, first, law),
        gap=None if open_year is None else _gap(history, open_year),
    )


def _unplaced(history: TierHistory, year: int, law: WatchListLaw) -> Stay:
    """The stay up to a report of which the data say nothing: it may have begun in any gap year."""
    tiers = history.tiers
    high = _back(tiers, year, law.count_from)
    begun = {_reinstated(tiers, first, law) for first in range(year - high + 1, year + 1)}
    reinstated: Reinstated = "no" if begun <= {"no"} else "unknown"
    return Stay(history.place, year, None, 0, high, (), (), reinstated, _gap(history, year))


def _back(tiers: dict[int, str], year: int, count_from: int) -> int:
    """How many years back from ``year`` may have been on the list, unknown ones counted as such."""
    count = 0
    while year >= count_from and tiers.get(year, WATCH_LIST) == WATCH_LIST:
        count += 1
        year -= 1
    return count


def _gap(history: TierHistory, year: int) -> TierGap:
    """The gap that a year lies in; a gap of its own where the history ends before it."""
    found = next((gap for gap in history.gaps if gap.first <= year <= gap.last), None)
    return found or TierGap(year, year)


def _reinstated(tiers: dict[int, str], first: int, law: WatchListLaw) -> Reinstated:
    """Whether a stay that began in ``first`` came after a fall to Tier 3 from the list."""
    if law.reinstated is None:
        return "no"
    narrow = _follows_waived_fall(tiers, first, law)
    if narrow != "no":
        return narrow
    falls = (
        tiers.get(year) == LOWEST
        and all(tiers.get(year - back) == WATCH_LIST for back in range(1, law.limit + 1))
        for year in range(law.count_from + law.limit, first)
    )
    return "by_the_letter" if any(falls) else "no"


def _follows_waived_fall(tiers: dict[int, str], first: int, law: WatchListLaw) -> Reinstated:
    """Whether Tier 3 stands right before, and before that a waived stay, under this version.

    Every year in which the fall may have come is tried. ``yes`` where the placements say so,
    ``unknown`` where years not in the data leave it possible, ``no`` where nothing does.
    """
    fell, found = first - 1, False
    while fell >= law.first_report and tiers.get(fell, LOWEST) == LOWEST:
        before = range(fell - law.limit - 1, fell)
        possible = before[0] >= law.count_from and all(
            tiers.get(year, WATCH_LIST) == WATCH_LIST for year in before
        )
        if possible and all(year in tiers for year in range(before[0], first)):
            return "yes"
        found = found or possible
        fell -= 1
    return "unknown" if found else "no"
