"""The choices that stand between scores and a rank, each as a factor of a sensitivity analysis."""

from collections.abc import Sequence
from typing import Protocol

import msgspec
import numpy as np

from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.model import IndexModel, Rule
from tinglys.assessment.composite.ranking import TIE_DIGITS, competition_ranks
from tinglys.assessment.composite.scenarios import weights_moved
from tinglys.assessment.composite.score_error import ScoreError
from tinglys.assessment.composite.sobol import SobolIndices, sobol_indices
from tinglys.assessment.composite.table import Floats, ScoreTable


class Choice(Protocol):
    """One factor: a number from 0 to 1 picks what is done to the index and its scores."""

    @property
    def name(self) -> str:
        """What the factor is called."""

    def apply(
        self, coordinate: float, model: IndexModel, table: ScoreTable
    ) -> tuple[IndexModel, ScoreTable]:
        """The index and the scores under the picked alternative."""


class RuleChoice(msgspec.Struct, frozen=True):
    """Which mean puts the parts of some components together."""

    name: str
    codes: tuple[str, ...]
    rules: tuple[Rule, ...] = ("arithmetic", "geometric", "median")

    def apply(
        self, coordinate: float, model: IndexModel, table: ScoreTable
    ) -> tuple[IndexModel, ScoreTable]:
        """The index with the picked rule."""
        return model.with_rule(self.rules[_place(coordinate, len(self.rules))], self.codes), table


class WeightChoice(msgspec.Struct, frozen=True):
    """How the parts are weighted: each weight moved by up to a share of itself."""

    name: str
    share: float = 0.25
    alternatives: int = 1000

    def apply(
        self, coordinate: float, model: IndexModel, table: ScoreTable
    ) -> tuple[IndexModel, ScoreTable]:
        """The index with the picked set of weights."""
        generator = np.random.default_rng(_place(coordinate, self.alternatives))
        return weights_moved(model, self.share, generator), table


class OmissionChoice(msgspec.Struct, frozen=True):
    """Which indicator is left out; the first alternative is none."""

    name: str
    indicators: tuple[str, ...]

    def apply(
        self, coordinate: float, model: IndexModel, table: ScoreTable
    ) -> tuple[IndexModel, ScoreTable]:
        """The index without the picked indicator."""
        place = _place(coordinate, len(self.indicators) + 1)
        if place == 0:
            return model, table
        return model.restricted(set(model.indicators) - {self.indicators[place - 1]}), table


class ErrorChoice(msgspec.Struct, frozen=True):
    """How the single scores are off."""

    name: str
    error: ScoreError
    alternatives: int = 1000

    def apply(
        self, coordinate: float, model: IndexModel, table: ScoreTable
    ) -> tuple[IndexModel, ScoreTable]:
        """The scores with the picked errors, held inside the scale."""
        generator = np.random.SFC64(_place(coordinate, self.alternatives))
        errors = self.error.draw(generator, table.values.shape) * float(model.step)
        moved = np.clip(table.values + errors, float(model.low), float(model.high))
        return model, table.with_values(moved)


def rank_sensitivity(
    model: IndexModel,
    table: ScoreTable,
    code: str,
    choices: Sequence[Choice],
    points: int,
    seed: int = 0,
) -> SobolIndices:
    """Sobol indices of every unit's rank on a component over some choices.

    Args:
        model: the index as published.
        table: the scores as published.
        code: the component to rank by.
        choices: the factors; applied in this order.
        points: N of :func:`~tinglys.assessment.composite.sobol.sobol_indices`.
        seed: the same seed gives the same indices.
    """
    chosen = table.select(model.indicators)

    def ranks(point: Floats) -> Floats:
        varied, scores = model, chosen
        for choice, coordinate in zip(choices, point, strict=True):
            varied, scores = choice.apply(float(coordinate), varied, scores)
        values = scores.select(varied.indicators).values
        totals: Floats = (
            aggregate(varied, values, [code])[code].astype(np.float64).round(TIE_DIGITS)
        )
        return competition_ranks(totals, ~np.isnan(totals)).astype(np.float64)

    return sobol_indices(ranks, [choice.name for choice in choices], points, seed)


def _place(coordinate: float, alternatives: int) -> int:
    return min(int(coordinate * alternatives), alternatives - 1)
