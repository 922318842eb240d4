"""Which choice moves a country: variance-based sensitivity of scores and ranks.

First-order and total-order indices by the pick-freeze design of Saltelli et al. (2010, Comput.
Phys. Commun. 181, 259-270) with the estimators that they recommend: Saltelli's for the first order,
Jansen's (1999) for the total. Two matrices of N points each and one for each factor give N(k + 2)
runs of the whole index.
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from tinglys.assessment.composite.table import Floats
from tinglys.errors import DefectError

Run = Callable[[Floats], Floats]
"""From one point of the unit cube, one coordinate a factor, to one result a unit."""


class SobolIndices(msgspec.Struct, frozen=True, eq=False):
    """Indices of every factor for every unit, shape ``(factors, units)``.

    ``first`` is the share of the variance of a unit's result that goes with one factor alone,
    ``total`` that with everything the factor takes part in. Both are NaN for a unit whose result
    never moves. ``first_spread`` and ``total_spread`` are standard errors from resampling the
    points. ``runs`` is how often the index was computed.
    """

    factors: tuple[str, ...]
    first: Floats
    total: Floats
    first_spread: Floats
    total_spread: Floats
    runs: int


def sobol_indices(
    run: Run, factors: Sequence[str], points: int, seed: int = 0, resamples: int = 100
) -> SobolIndices:
    """Estimates the indices of factors that are uniform on the unit cube.

    Args:
        run: computes one result a unit from a point of shape ``(factors,)``.
        factors: names of the coordinates.
        points: N, the number of points of each matrix; at least 2.
        seed: the same seed gives the same indices.
        resamples: bootstrap samples for the standard errors.

    Raises:
        DefectError: fewer than two points or no factor.
    """
    if points < 2 or not factors:
        raise DefectError("Sobol indices: at least two points and one factor are needed")
    generator = np.random.default_rng(seed)
    first, second = np.split(generator.random((points, 2 * len(factors))), 2, axis=1)
    at_first, at_second = _results(run, first), _results(run, second)
    mixed = np.stack([_results(run, _swapped(first, second, at)) for at in range(len(factors))])
    chosen = generator.integers(0, points, size=(resamples, points))
    copies = np.stack(
        [_estimates(at_first[rows], at_second[rows], mixed[:, rows]) for rows in chosen]
    )
    estimates = _estimates(at_first, at_second, mixed)
    spread = copies.std(axis=0, ddof=1) if resamples > 1 else np.full(estimates.shape, np.nan)
    return SobolIndices(
        factors=tuple(factors),
        first=estimates[0],
        total=estimates[1],
        first_spread=spread[0],
        total_spread=spread[1],
        runs=points * (len(factors) + 2),
    )


def _results(run: Run, points: Floats) -> Floats:
    return np.stack([run(point) for point in points])


def _swapped(first: Floats, second: Floats, factor: int) -> Floats:
    """The points of the first matrix with one factor's coordinate from the second."""
    points = first.copy()
    points[:, factor] = second[:, factor]
    return points


def _estimates(at_first: Floats, at_second: Floats, mixed: Floats) -> Floats:
    """First-order and total-order indices, shape ``(2, factors, units)``.

    The mean is taken off first: it adds nothing to the indices and much to their noise.
    """
    centre = np.concatenate([at_first, at_second]).mean(axis=0)
    variance = np.concatenate([at_first, at_second]).var(axis=0)
    variance = np.where(variance > 0, variance, np.nan)
    alone = ((at_second - centre) * (mixed - at_first)).mean(axis=1) / variance
    together = ((at_first - mixed) ** 2).mean(axis=1) / (2 * variance)
    return np.stack([alone, together])
