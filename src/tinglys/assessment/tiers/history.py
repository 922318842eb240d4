"""Tier histories: every reading kept, one chosen for each year by a stated rule, gaps shown."""

from collections.abc import Iterable

import msgspec

from tinglys.assessment.tiers.readings import TierReading
from tinglys.assessment.tiers.trust import TierSources, load_tier_sources
from tinglys.codebook import Label


class TierYear(msgspec.Struct, frozen=True):
    """One report year of a country.

    ``tier`` is what the most trusted source says; None where sources of that rank differ among
    themselves. ``chosen`` are the readings that say it, ``others`` all the rest.
    """

    place: str
    year: int
    tier: str | None
    chosen: tuple[TierReading, ...]
    others: tuple[TierReading, ...] = ()

    @property
    def readings(self) -> tuple[TierReading, ...]:
        """Everything that is said of this year."""
        return (*self.chosen, *self.others)

    @property
    def conflict(self) -> bool:
        """Whether any two sources differ."""
        return len({reading.tier for reading in self.readings}) > 1


class TierGap(msgspec.Struct, frozen=True):
    """A run of report years of which the data say nothing usable."""

    first: int
    last: int

    @property
    def label(self) -> Label:
        """As ``2016–2019: not in the data``."""
        years = f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"
        return Label(f"{years}: not in the data", f"{years}: ikke i dataene")


class TierHistory(msgspec.Struct, frozen=True):
    """A country's tiers in order of report year, from the first year known to the last."""

    place: str
    years: tuple[TierYear, ...]
    gaps: tuple[TierGap, ...]

    def tier(self, year: int) -> str | None:
        """The tier of a report year; None where nothing usable is known."""
        return next((one.tier for one in self.years if one.year == year), None)

    @property
    def tiers(self) -> dict[int, str]:
        """The known tiers by report year."""
        return {one.year: one.tier for one in self.years if one.tier is not None}

    @property
    def conflicts(self) -> tuple[TierYear, ...]:
        """The years on which sources differ."""
        return tuple(one for one in self.years if one.conflict)


def histories(
    readings: Iterable[TierReading],
    *,
    span: tuple[int, int] | None = None,
    sources: TierSources | None = None,
) -> dict[str, TierHistory]:
    """The history of every country in the readings, by place code in alphabetical order.

    The rule: for each country and year the most trusted source decides (the order stands in
    ``data/sources.yaml``); sources of one rank that differ leave the year undecided. Readings are
    never dropped: those that were not followed stand in ``others``.

    Args:
        readings: from files and documents, in any order.
        span: report years to look for gaps in; None takes each country's own first and last.
        sources: the order of trust; None takes the one that ships.
    """
    trusted = sources or load_tier_sources()
    by_place: dict[str, dict[int, list[TierReading]]] = {}
    for reading in readings:
        by_place.setdefault(reading.place, {}).setdefault(reading.year, []).append(reading)
    return {place: _history(place, by_place[place], span, trusted) for place in sorted(by_place)}


def _history(
    place: str,
    by_year: dict[int, list[TierReading]],
    span: tuple[int, int] | None,
    trusted: TierSources,
) -> TierHistory:
    years = tuple(_year(place, year, by_year[year], trusted) for year in sorted(by_year))
    known = {one.year for one in years if one.tier is not None}
    first, last = span or (years[0].year, years[-1].year)
    gaps: list[TierGap] = []
    for year in range(first, last + 1):
        if year in known:
            continue
        if gaps and gaps[-1].last == year - 1:
            gaps[-1] = TierGap(gaps[-1].first, year)
        else:
            gaps.append(TierGap(year, year))
    return TierHistory(place, years, tuple(gaps))


def _year(place: str, year: int, readings: list[TierReading], trusted: TierSources) -> TierYear:
    ordered = sorted(readings, key=lambda one: (trusted.of(one.source).rank, one.source, one.ref))
    best = trusted.of(ordered[0].source).rank
    leading = {one.tier for one in ordered if trusted.of(one.source).rank == best}
    tier = leading.pop() if len(leading) == 1 else None
    chosen = tuple(one for one in ordered if one.tier == tier)
    others = tuple(one for one in ordered if one.tier != tier)
    return TierYear(place, year, tier, chosen, others)
