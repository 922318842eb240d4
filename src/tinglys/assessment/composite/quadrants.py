"""Where a unit stands by two scores at once, and how sure that is."""

from fractions import Fraction
from typing import Literal

import msgspec
import numpy as np

from tinglys.assessment.composite.distribution import score_distribution
from tinglys.assessment.composite.exact import exact_scores
from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.composite.score_error import ScoreError
from tinglys.assessment.composite.table import ScoreTable
from tinglys.codebook.scales import Quadrant
from tinglys.errors import DefectError

Side = Literal["low", "high"]
_SIDES: tuple[Side, Side] = ("low", "high")


class QuadrantChance(msgspec.Struct, frozen=True):
    """The quadrant of one unit and the chance of each, by the quadrant's code; sums to 1.

    ``leaves`` is the chance that the unit belongs in another quadrant than the one it is put in.
    """

    unit: str
    quadrant: str
    chances: dict[str, float]

    @property
    def leaves(self) -> float:
        """One less the chance of the quadrant the unit is put in."""
        return 1 - self.chances[self.quadrant]


def quadrant_chances(
    model: IndexModel,
    table: ScoreTable,
    error: ScoreError,
    quadrants: tuple[Quadrant, ...],
    high_from: Fraction,
) -> list[QuadrantChance]:
    """Quadrants by criminality and resilience; a score of exactly ``high_from`` is high.

    Units that lack one of the two scores are left out.

    Raises:
        DefectError: the two components share an indicator, so that their errors depend on one
            another and the chances do not multiply.
    """
    axes = ("criminality", "resilience")
    if set(model.below(axes[0])) & set(model.below(axes[1])):
        raise DefectError(f"index {model.code}: its two composites share an indicator")
    scores = exact_scores(model, table)
    chances = {
        axis: score_distribution(model, table, error, axis).chance_at_least(high_from)
        for axis in axes
    }
    codes = {(one.criminality, one.resilience): one.code for one in quadrants}
    found = []
    for at, unit in enumerate(scores.units):
        crime, resilience = (scores.score(unit, axis) for axis in axes)
        if crime is None or resilience is None:
            continue
        high = [float(chances[axis][at]) for axis in axes]
        found.append(
            QuadrantChance(
                unit,
                codes[_side(crime, high_from), _side(resilience, high_from)],
                {
                    codes[a, b]: _share(a, high[0]) * _share(b, high[1])
                    for a in _SIDES
                    for b in _SIDES
                },
            )
        )
    return found


def _side(score: Fraction, high_from: Fraction) -> Side:
    return "high" if score >= high_from else "low"


def _share(side: Side, high: float) -> float:
    return float(np.clip(high if side == "high" else 1 - high, 0.0, 1.0))
