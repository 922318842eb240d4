"""Indicators in different units brought to one scale (OECD/JRC Handbook 2008, step 5).

Every method takes the scores of one indicator, one a unit, and gives as many; missing scores (NaN)
stay missing and count for nothing. Where less is better the caller reverses the indicator first
(:func:`reversed_direction`), so that more is always more of what the index measures.
"""

from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np

from tinglys.assessment.composite.ranking import competition_ranks
from tinglys.assessment.composite.table import Floats, ScoreTable
from tinglys.errors import DefectError

Method = Literal[
    "none", "min_max", "z_score", "rank", "percentile_rank", "goalposts", "target", "share_of_best"
]


def min_max(values: Floats, low: float = 0.0, high: float = 1.0) -> Floats:
    """The least score becomes ``low``, the greatest ``high``; all equal ones the middle."""
    least, most = np.nanmin(values), np.nanmax(values)
    return goalposts(values, float(least), float(most), low, high)


def z_score(values: Floats, mean: float = 0.0, deviation: float = 1.0) -> Floats:
    """The scores with another mean and sample standard deviation; all equal ones the mean."""
    spread = np.nanstd(values, ddof=1)
    scaled = (values - np.nanmean(values)) / (spread if spread > 0 else 1.0)
    return mean + deviation * scaled


def rank(values: Floats) -> Floats:
    """Rank from the bottom: the least score has 1, equal scores the mean of their ranks."""
    known = ~np.isnan(values)
    best_first = competition_ranks(values, known)
    worst_first = competition_ranks(values, known, highest_first=False)
    from_bottom = (worst_first - best_first + known.sum() + 1) / 2
    return np.where(known, from_bottom, np.nan)


def percentile_rank(values: Floats) -> Floats:
    """Rank as a share of the way from the bottom (0) to the top (1)."""
    known = int((~np.isnan(values)).sum())
    return (rank(values) - 1) / max(known - 1, 1)


def goalposts(
    values: Floats, worst: float, best: float, low: float = 0.0, high: float = 1.0
) -> Floats:
    """``worst`` becomes ``low`` and ``best`` becomes ``high``; what lies beyond stays at the end.

    Equal posts put every unit in the middle.
    """
    if worst == best:
        return np.where(np.isnan(values), np.nan, (low + high) / 2)
    share = np.clip((values - worst) / (best - worst), 0, 1)
    return low + share * (high - low)


def target(values: Floats, wanted: float) -> Floats:
    """How near a score is to a target: 1 at it or beyond, 0 for the unit farthest below it."""
    least = float(np.nanmin(values))
    if least >= wanted:
        return np.where(np.isnan(values), np.nan, 1.0)
    return np.minimum((values - least) / (wanted - least), 1.0)


def share_of_best(values: Floats) -> Floats:
    """The score as a share of the greatest one.

    Raises:
        DefectError: the greatest score is not positive.
    """
    most = np.nanmax(values)
    if most <= 0:
        raise DefectError("normalisation: a share of the best needs a positive best score")
    shares: Floats = values / most
    return shares


def reversed_direction(values: Floats) -> Floats:
    """The scores with their order turned round: more becomes less."""
    return -values


METHODS: Mapping[Method, Callable[..., Floats]] = {
    "none": lambda values: values,
    "min_max": min_max,
    "z_score": z_score,
    "rank": rank,
    "percentile_rank": percentile_rank,
    "goalposts": goalposts,
    "target": target,
    "share_of_best": share_of_best,
}


def normalised(
    table: ScoreTable, methods: Mapping[str, tuple[Method, Mapping[str, float]]]
) -> ScoreTable:
    """A table in which every indicator is normalised by its own method.

    Args:
        table: the raw scores.
        methods: indicator -> the method and its settings; indicators not named stay as they are.

    Raises:
        DefectError: a method does not take a setting.
    """
    values = table.values.copy()
    for at, indicator in enumerate(table.indicators):
        if indicator in methods:
            method, settings = methods[indicator]
            try:
                values[:, at] = METHODS[method](table.values[:, at], **settings)
            except TypeError as error:
                raise DefectError(f"normalisation of {indicator}: {method}: {error}") from error
    return table.with_values(values)
