"""Monte Carlo over the errors of all scores of all units: what their ranks could be.

The reference method is that of Saisana, Saltelli and Tarantola (2005, J. R. Statist. Soc. A 168,
307-323). Scores are drawn as whole steps of the grid and summed with whole coefficients, so ties
between units stay exact ties in every draw. The draws run in batches; what is kept is how often
each unit had each rank, which does not grow with their number.
"""

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.exact import integer_coefficients
from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.composite.ranking import TIE_DIGITS
from tinglys.assessment.composite.score_error import ScoreError, Steps
from tinglys.assessment.composite.table import Floats, Integers, ScoreTable
from tinglys.errors import DefectError

Numbers = NDArray[np.int32] | NDArray[np.floating]

_CELLS_A_BATCH = 1_500_000
"""Scores drawn at a time: large enough for numpy, small enough for the processor's cache."""


class RankDistribution(msgspec.Struct, frozen=True, eq=False):
    """How often each unit had each rank on one component.

    ``counts`` has shape ``(units, units + 1)``: column ``r`` counts the draws with rank ``r``. A
    unit without a score has no rank and an empty row.
    """

    code: str
    counts: Integers
    draws: int

    def quantile(self, share: float) -> Integers:
        """The least rank that at least ``share`` of the draws do not exceed; 0 without a rank."""
        reached = np.cumsum(self.counts, axis=1)
        ranks: Integers = (reached < share * self.draws - 1e-9).sum(axis=1)
        return np.where(self.counts.sum(axis=1) > 0, ranks, 0)

    def interval(self, level: float = 0.9) -> tuple[Integers, Integers]:
        """The best and the worst rank with equal tails outside, one of each a unit."""
        return self.quantile((1 - level) / 2), self.quantile((1 + level) / 2)


def simulate_ranks(
    model: IndexModel,
    table: ScoreTable,
    error: ScoreError,
    codes: Sequence[str],
    draws: int = 10_000,
    seed: int = 0,
) -> dict[str, RankDistribution]:
    """Ranks of all units on some components under errors of their scores.

    Args:
        model: the index; any rule of aggregation.
        table: the scores as published, on the model's grid.
        error: how each of them may be off, independently.
        codes: the components to rank by; rank 1 has the greatest score.
        draws: how many tables are drawn.
        seed: the same seed gives the same ranks.

    Raises:
        DefectError: the index has no grid.
    """
    if not model.step:
        raise DefectError(f"index {model.code}: errors are drawn in steps, and it has no grid")
    chosen = table.select(model.indicators)
    units = len(chosen.units)
    counts = {code: np.zeros((units, units + 1), dtype=np.int64) for code in codes}
    known = {code: ~np.isnan(values) for code, values in _centre(model, chosen, codes).items()}
    rows = np.arange(units) * (units + 1)
    for drawn in _batches(model, chosen, error, draws, seed):
        for code, values in _totals(model, drawn, codes).items():
            present = known[code]
            ranks = ranks_of_rows(values[:, present])
            cells = (rows[present] + ranks).ravel()
            counts[code] += np.bincount(cells, minlength=units * (units + 1)).reshape(units, -1)
    return {code: RankDistribution(code, counts[code], draws) for code in codes}


def ranks_of_rows(values: Numbers) -> Integers:
    """Competition ranks along each row, rank 1 for the greatest; equal values share a rank.

    Args:
        values: shape ``(draws, units)``.

    Returns:
        Ranks of the same shape.
    """
    order = np.argsort(np.negative(values), axis=1, kind="stable")
    in_order = np.take_along_axis(values, order, axis=1)
    places = np.arange(1, values.shape[1] + 1)
    first = np.ones(values.shape, dtype=np.bool_)
    first[:, 1:] = in_order[:, 1:] != in_order[:, :-1]
    shared = np.maximum.accumulate(np.where(first, places, 0), axis=1)
    ranks = np.empty(values.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, shared, axis=1)
    return ranks


def _batches(
    model: IndexModel, table: ScoreTable, error: ScoreError, draws: int, seed: int
) -> Iterator[Steps]:
    """Tables of steps with errors, shape ``(batch, units, indicators)``."""
    generator = np.random.SFC64(seed)
    step = float(model.step)
    centre = np.rint(np.nan_to_num(table.values) / step).astype(np.int16)
    low, high = (np.int16(round(float(end / model.step))) for end in (model.low, model.high))
    batch = max(1, _CELLS_A_BATCH // centre.size)
    for start in range(0, draws, batch):
        drawn = error.draw(generator, (min(batch, draws - start), *centre.shape))
        drawn += centre
        yield np.clip(drawn, low, high, out=drawn)


def _totals(model: IndexModel, drawn: Steps, codes: Sequence[str]) -> dict[str, Numbers]:
    """What units are ranked by: whole numbers where all rules are arithmetic, else floats."""
    if not model.is_linear(codes):
        scores = drawn.astype(np.float64) * float(model.step)
        # The same scores in another order must tie though their sums differ in the last digit.
        return {
            code: values.round(TIE_DIGITS)
            for code, values in aggregate(model, scores, codes).items()
        }
    columns = [model.in_order.index(code) for code in codes]
    coefficients = integer_coefficients(model)[0][:, columns]
    # Whole numbers below 2 to the 24th are exact in single precision, and its product is fast.
    exact = np.float32 if np.abs(coefficients).sum() * int(drawn.max()) < 1 << 24 else np.float64
    totals = drawn.astype(exact) @ coefficients.astype(exact)
    return {code: totals[..., at].astype(np.int32) for at, code in enumerate(codes)}


def _centre(model: IndexModel, table: ScoreTable, codes: Sequence[str]) -> dict[str, Floats]:
    return {
        code: values.astype(np.float64)
        for code, values in aggregate(model, table.values, codes).items()
    }
