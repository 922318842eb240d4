"""Krippendorff's alpha: how far scorers agree beyond what chance would give.

Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; (2004) Content Analysis, ch. 11.
Alpha is 1 for full agreement, 0 for the agreement of chance, below 0 for less. Scorers may have
left out what they liked: only units with at least two values count.
"""

from typing import Literal

import msgspec
import numpy as np

from tinglys.assessment.composite.table import Floats
from tinglys.errors import DefectError

Level = Literal["nominal", "ordinal", "interval", "ratio"]


class Agreement(msgspec.Struct, frozen=True):
    """Alpha with its interval from resampled units; NaN where nothing varies or nothing pairs.

    ``units`` counts what at least two scorers scored, ``values`` the scores that count.
    """

    alpha: float
    low: float
    high: float
    units: int
    values: int


def agreement(
    scores: Floats,
    level: Level = "interval",
    confidence: float = 0.9,
    resamples: int = 1000,
    seed: int = 0,
) -> Agreement:
    """Alpha of a table of scores, with a bootstrap interval over its units.

    Args:
        scores: shape ``(units, scorers)``; NaN where a scorer gave none.
        level: how far apart two values are: different (nominal), by what lies between them
            (ordinal), by their difference (interval) or by it relative to their sum (ratio).
        confidence: share of the resampled alphas inside the interval.
        resamples: bootstrap samples of units; 0 gives no interval.
        seed: the same seed gives the same interval.
    """
    paired = scores[(~np.isnan(scores)).sum(axis=1) >= 2]
    values = int((~np.isnan(paired)).sum())
    alpha = krippendorff_alpha(paired, level)
    low = high = float("nan")
    if resamples and len(paired) > 1:
        generator = np.random.default_rng(seed)
        drawn = generator.integers(0, len(paired), size=(resamples, len(paired)))
        alphas = np.array([krippendorff_alpha(paired[rows], level) for rows in drawn])
        known = alphas[~np.isnan(alphas)]
        if len(known):
            ends = np.quantile(known, [(1 - confidence) / 2, (1 + confidence) / 2])
            low, high = float(ends[0]), float(ends[1])
    return Agreement(alpha, low, high, len(paired), values)


def krippendorff_alpha(scores: Floats, level: Level = "interval") -> float:
    """Krippendorff's alpha; NaN where no unit has two values or all values are the same.

    Args:
        scores: shape ``(units, scorers)``; NaN where a scorer gave none.
        level: the scale of measurement.

    Raises:
        DefectError: a negative value on a ratio scale.
    """
    coincidences, values = coincidence_matrix(scores)
    total = coincidences.sum()
    if total == 0:
        return float("nan")
    margins = coincidences.sum(axis=0)
    distances = _distances(values, margins, level)
    observed = (coincidences * distances).sum() / total
    expected = (np.outer(margins, margins) * distances).sum() / (total * (total - 1))
    return float(1 - observed / expected) if expected > 0 else float("nan")


def coincidence_matrix(scores: Floats) -> tuple[Floats, Floats]:
    """How often values meet within units, and the values.

    Every ordered pair of values within a unit counts one over the unit's number of values less one.

    Returns:
        A symmetric matrix, values by values, and the distinct values in order.
    """
    paired = scores[(~np.isnan(scores)).sum(axis=1) >= 2]
    values = np.unique(paired[~np.isnan(paired)])
    counts = (paired[:, :, None] == values).sum(axis=1).astype(np.float64)
    sizes = counts.sum(axis=1)
    shares = counts / np.maximum(sizes - 1, 1)[:, None]
    matrix: Floats = counts.T @ shares - np.diag(shares.sum(axis=0))
    return matrix, values


def _distances(values: Floats, margins: Floats, level: Level) -> Floats:
    """Squared distances between values at a level of measurement."""
    first, second = values[:, None], values[None, :]
    if level == "nominal":
        return np.not_equal(first, second).astype(np.float64)
    if level == "interval":
        return np.square(np.subtract.outer(values, values))
    if level == "ratio":
        if (values < 0).any():
            raise DefectError("agreement: a ratio scale has no negative values")
        sums = np.where(first + second > 0, first + second, 1)
        return np.square((first - second) / sums)
    # What lies between two values, each end counted half.
    reached = np.cumsum(margins) - margins / 2
    return np.square(reached[:, None] - reached[None, :])
