"""Gaps and outliers before an index is computed (OECD/JRC Handbook 2008, steps 3 and 4).

Every function says what it changed: an imputed or a pulled-in score is no observation and is
marked wherever it is shown.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec
import numpy as np

from tinglys.assessment.composite.table import Flags, Floats, ScoreTable

Imputation = Literal["mean", "median", "group_mean", "group_median"]


class Repaired(msgspec.Struct, frozen=True, eq=False):
    """A table and which of its scores are not as they came, shape as the table's values."""

    table: ScoreTable
    touched: Flags


def screened(table: ScoreTable, least: float) -> tuple[ScoreTable, dict[str, float]]:
    """Leaves out units with too few scores.

    Args:
        table: the scores.
        least: the share of the indicators that a unit must have, from 0 to 1.

    Returns:
        The table of the units kept, and the share of each unit that was left out.
    """
    shares = 1 - np.isnan(table.values).mean(axis=1)
    out = {
        unit: float(share) for unit, share in zip(table.units, shares, strict=True) if share < least
    }
    return table.among([unit for unit in table.units if unit not in out]), out


def imputed(table: ScoreTable, method: Imputation, groups: Sequence[str] | None = None) -> Repaired:
    """Fills gaps with the mean or the median of an indicator, of all units or of the unit's group.

    A gap of a group in which nobody has a score stays a gap.

    Args:
        table: the scores.
        method: what fills a gap.
        groups: the group of each unit; needed by the methods that go by group.
    """
    values = table.values.copy()
    middle = np.nanmedian if method.endswith("median") else np.nanmean
    names = np.asarray(groups if groups and method.startswith("group") else [""] * len(table.units))
    for name in dict.fromkeys(names.tolist()):
        rows = np.flatnonzero(names == name)
        for column in range(values.shape[1]):
            inside = values[rows, column]
            gaps = np.isnan(inside)
            if gaps.any() and not gaps.all():
                values[rows[gaps], column] = middle(inside)
    touched: Flags = np.isnan(table.values) & ~np.isnan(values)
    return Repaired(table.with_values(values), touched)


def winsorised(
    table: ScoreTable, skewness: float = 2.0, kurtosis: float = 3.5, most: int = 5
) -> Repaired:
    """Pulls in outliers, one after the other, until an indicator is not extreme any more.

    An indicator is extreme while both its absolute skewness and its excess kurtosis exceed the
    limits (the rule of thumb of the JRC). Each step gives the score farthest out on the skewed side
    the value of the next one. After ``most`` steps the indicator is left as it came: then it has a
    long tail rather than outliers and needs a transformation.

    Args:
        table: the scores.
        skewness: limit of the absolute skewness.
        kurtosis: limit of the excess kurtosis.
        most: how many scores of one indicator may be pulled in.
    """
    values = table.values.copy()
    for column in range(values.shape[1]):
        pulled = _pulled_in(values[:, column], skewness, kurtosis, most)
        if pulled is not None:
            values[:, column] = pulled
    changed: Flags = ~np.isnan(values) & (values != table.values)
    return Repaired(table.with_values(values), changed)


def log_transformed(values: Floats) -> Floats:
    """The logarithm of scores shifted so that the least becomes 1; for long tails to the right."""
    shifted: Floats = np.log(values - np.nanmin(values) + 1)
    return shifted


def skewness_of(values: Floats) -> float:
    """The third standardised moment; NaN of a constant."""
    return _moment(values, 3)


def excess_kurtosis_of(values: Floats) -> float:
    """The fourth standardised moment less that of the normal distribution; NaN of a constant."""
    return _moment(values, 4) - 3


def _moment(values: Floats, order: int) -> float:
    known = values[~np.isnan(values)]
    spread = known.std() if len(known) else 0.0
    if spread == 0:
        return float("nan")
    return float((((known - known.mean()) / spread) ** order).mean())


def _pulled_in(values: Floats, skewness: float, kurtosis: float, most: int) -> Floats | None:
    """One indicator without outliers, or None where they are too many."""
    current = values.copy()
    for _ in range(most + 1):
        skew = skewness_of(current)
        if not (abs(skew) > skewness and excess_kurtosis_of(current) > kurtosis):
            return current
        distinct = np.unique(current[~np.isnan(current)])
        end, following = (distinct[-1], distinct[-2]) if skew > 0 else (distinct[0], distinct[1])
        current[current == end] = following
    return None
