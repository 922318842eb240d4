"""Aggregates as exact fractions, so that ties are ties and half a hundredth is rounded up.

Float arithmetic breaks ties: two countries with the same eight thirds differ in the sixteenth
digit, and one of them loses its rank. Scores on a grid are whole numbers of steps, so every
arithmetic mean of them is a whole number over a common denominator; all comparisons here are
between whole numbers.
"""

from fractions import Fraction
from functools import cached_property
from math import lcm

import msgspec
import numpy as np

from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.composite.table import Flags, Integers, ScoreTable
from tinglys.errors import DefectError

_FINEST = Fraction(1, 1_000_000)
"""The grid of scores for which an index names none."""


class ExactScores(msgspec.Struct, frozen=True, dict=True, eq=False):
    """Exact scores of units on the components of an index.

    ``numerators`` has shape ``(len(units), len(codes))``; the score of a unit on a component is
    its numerator times ``unit`` over the component's denominator. ``known`` is false where a score
    that the component rests on is missing.
    """

    units: tuple[str, ...]
    codes: tuple[str, ...]
    numerators: Integers
    denominators: Integers
    known: Flags
    unit: Fraction

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {unit: at for at, unit in enumerate(self.units)}

    @cached_property
    def _columns(self) -> dict[str, int]:
        return {code: at for at, code in enumerate(self.codes)}

    def score(self, unit: str, code: str) -> Fraction | None:
        """The exact score; None where it cannot be computed."""
        row, column = self._rows[unit], self._columns[code]
        if not self.known[row, column]:
            return None
        return int(self.numerators[row, column]) * self.unit / int(self.denominators[column])

    def column(self, code: str) -> Integers:
        """Whole numbers in the order of the scores on a component, one a unit."""
        column: Integers = self.numerators[:, self._columns[code]]
        return column

    def is_known(self, code: str) -> Flags:
        """Whether each unit has a score on a component."""
        column: Flags = self.known[:, self._columns[code]]
        return column

    def threshold(self, code: str, value: Fraction) -> int:
        """The least whole number of :meth:`column` that is at least ``value``."""
        wanted = value * int(self.denominators[self._columns[code]]) / self.unit
        return -(-wanted.numerator // wanted.denominator)

    def rounded(self, unit: str, code: str, step: Fraction = Fraction(1, 100)) -> Fraction | None:
        """A score rounded to a multiple of ``step``, halves away from zero."""
        score = self.score(unit, code)
        return None if score is None else round_half_up(score, step)


def round_half_up(value: Fraction, step: Fraction) -> Fraction:
    """The multiple of ``step`` nearest to ``value``; of two the one farther from zero."""
    steps = abs(value) / step + Fraction(1, 2)
    whole = steps.numerator // steps.denominator
    return (whole if value >= 0 else -whole) * step


def exact_scores(model: IndexModel, table: ScoreTable) -> ExactScores:
    """The score of every unit on every component.

    Args:
        model: an index whose every rule is the arithmetic mean.
        table: scores of its indicators; further columns are ignored.

    Raises:
        DefectError: the index has another rule, or a score lies off its grid.
    """
    if not model.is_linear(model.by_code):
        raise DefectError(f"index {model.code}: only arithmetic means are computed exactly")
    chosen = table.select(model.indicators)
    unit = model.step or _FINEST
    steps = _steps(chosen, unit)
    coefficients, denominators = integer_coefficients(model)
    missing = np.isnan(chosen.values)
    # A missing score counts 0 here; the flag keeps whatever rests on it from being read.
    numerators = np.where(missing, 0, steps) @ coefficients
    known = (missing.astype(np.int64) @ (coefficients > 0).astype(np.int64)) == 0
    return ExactScores(chosen.units, model.in_order, numerators, denominators, known, unit)


def integer_coefficients(model: IndexModel) -> tuple[Integers, Integers]:
    """The linear map from indicators to all components, in whole numbers.

    Returns:
        coefficients: shape ``(indicators, components)``, components as in ``model.in_order``.
        denominators: shape ``(components,)``; what the weighted sum is divided by.
    """
    places = {code: at for at, code in enumerate(model.indicators)}
    coefficients = np.zeros((len(places), len(model.in_order)), dtype=np.int64)
    denominators = np.ones(len(model.in_order), dtype=np.int64)
    for column, code in enumerate(model.in_order):
        shares = model.coefficients(code)
        denominator = lcm(*(share.denominator for share in shares.values()))
        denominators[column] = denominator
        for leaf, share in shares.items():
            coefficients[places[leaf], column] = int(share * denominator)
    return coefficients, denominators


def _steps(table: ScoreTable, unit: Fraction) -> Integers:
    scaled = table.values * (unit.denominator / unit.numerator)
    steps = np.rint(np.nan_to_num(scaled))
    off = np.abs(steps - np.nan_to_num(scaled)) > 1e-6
    if off.any():
        row, column = np.argwhere(off)[0]
        cell = f"{table.units[row]}, {table.indicators[column]}"
        raise DefectError(f"score table: {cell}: not on the grid of {unit}")
    return steps.astype(np.int64)
