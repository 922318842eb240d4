"""Histories made by hand, and the real table where it stands beside the repository."""

from functools import cache
from pathlib import Path

import pytest

from assessment.made import CODEBOOK
from tinglys.assessment.tiers import TierHistory, TierReading, histories, read_tier_table

TABLES = Path(__file__).parents[4] / "shared" / "data" / "tip"

needs_tables = pytest.mark.skipif(
    not TABLES.is_dir(), reason="the tier tables are not beside the repository"
)


def reading(tier, year=2020, source="kelley-heiss", place="NO", ref="", **more) -> TierReading:
    return TierReading(place, year, tier, source, ref, **more)


def history(first, *tiers, **span) -> TierHistory:
    """The history of a country from a year on; "-" is a year that is not in the data."""
    readings = [reading(tier, year) for year, tier in enumerate(tiers, first) if tier != "-"]
    return histories(readings, span=(first, first + len(tiers) - 1))["NO"]


@cache
def table(name):
    return read_tier_table((TABLES / name).read_bytes(), name, CODEBOOK)


@cache
def real_histories() -> dict[str, TierHistory]:
    return histories(table("tip_tiers_sources.csv").readings)
