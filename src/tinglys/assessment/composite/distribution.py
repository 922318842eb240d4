"""The exact distribution of an aggregate under independent errors of its scores.

A weighted sum of independent errors on a grid has a distribution that can be written down: the
convolution of theirs. Intervals and the chance of being high are therefore computed, not drawn;
only ranks, which depend on all units together, need simulation.
"""

from fractions import Fraction
from functools import cached_property

import msgspec
import numpy as np

from tinglys.assessment.composite.exact import ExactScores, exact_scores, integer_coefficients
from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.composite.score_error import ScoreError
from tinglys.assessment.composite.table import Flags, Floats, Integers, ScoreTable


class ScoreDistribution(msgspec.Struct, frozen=True, dict=True, eq=False):
    """The distribution of every unit's score on one component.

    ``masses`` has shape ``(units, support)``: the probability of the numerator ``lowest + column``
    of :class:`~tinglys.assessment.composite.exact.ExactScores`, relative to the unit's own.
    """

    code: str
    centre: Integers
    known: Flags
    lowest: int
    masses: Floats
    worth: Fraction

    @cached_property
    def _below(self) -> Floats:
        total: Floats = np.cumsum(self.masses, axis=1)
        return total

    def quantile(self, share: float) -> Floats:
        """The least score that at least ``share`` of the distribution does not exceed.

        Returns:
            One score a unit; NaN where the unit has none.
        """
        # A sum of floats may end a hair below the share that it stands for.
        place = (self._below < share - 1e-12).sum(axis=1)
        scores = (self.centre + self.lowest + place) * float(self.worth)
        return np.where(self.known, scores, np.nan)

    def interval(self, level: float = 0.9) -> tuple[Floats, Floats]:
        """Lower and upper bounds with equal tails, one of each a unit."""
        return self.quantile((1 - level) / 2), self.quantile((1 + level) / 2)

    def chance_at_least(self, value: Fraction) -> Floats:
        """The probability that a score is ``value`` or more, one a unit."""
        steps = -((-value / self.worth).__floor__())
        needed = np.clip(steps - self.centre - self.lowest, 0, self.masses.shape[1])
        reversed_sums = np.cumsum(self.masses[:, ::-1], axis=1)[:, ::-1]
        padded = np.concatenate([reversed_sums, np.zeros((len(self.centre), 1))], axis=1)
        chances = padded[np.arange(len(self.centre)), needed]
        return np.where(self.known, np.minimum(chances, 1.0), np.nan)


def score_distribution(
    model: IndexModel, table: ScoreTable, error: ScoreError, code: str
) -> ScoreDistribution:
    """The distribution of a component's score for every unit.

    Args:
        model: an index of arithmetic means whose scores lie on a grid.
        table: the scores as published.
        error: how each of them may be off.
        code: the component.

    Raises:
        DefectError: as :func:`~tinglys.assessment.composite.exact.exact_scores`.
    """
    scores = exact_scores(model, table)
    column = scores.codes.index(code)
    coefficients = integer_coefficients(model)[0][:, column]
    masses, lowest = np.ones((len(scores.units), 1)), 0
    for at, weight in enumerate(coefficients):
        if weight:
            parts, least = _error_masses(model, scores, at, error)
            masses = _convolved(masses, parts, int(weight))
            lowest += least * int(weight)
    worth = scores.unit / int(scores.denominators[column])
    return ScoreDistribution(
        code, scores.column(code), scores.is_known(code), lowest, masses, worth
    )


def _error_masses(
    model: IndexModel, scores: ExactScores, place: int, error: ScoreError
) -> tuple[Floats, int]:
    """The distribution of one indicator's error a unit, errors held inside the scale."""
    column = scores.column(model.indicators[place])
    low, high = (int(end / scores.unit) for end in (model.low, model.high))
    least, most = min(error.offsets), max(error.offsets)
    masses = np.zeros((len(column), most - least + 1))
    for offset, weight in zip(error.offsets, error.weights, strict=True):
        moved = np.clip(column + offset, low, high) - column
        # Where a score is missing the column holds 0; its row is never read.
        np.add.at(masses, (np.arange(len(column)), np.clip(moved, least, most) - least), weight)
    return masses, least


def _convolved(masses: Floats, parts: Floats, weight: int) -> Floats:
    """The distribution of the sum of a variable and ``weight`` times another, row by row."""
    span = (parts.shape[1] - 1) * weight
    total = np.zeros((masses.shape[0], masses.shape[1] + span))
    for at in range(parts.shape[1]):
        start = at * weight
        total[:, start : start + masses.shape[1]] += masses * parts[:, at : at + 1]
    return total
