"""How wrong a single score may be: a stated model, since no index publishes its scorers' spread."""

from fractions import Fraction
from math import isclose, prod

import msgspec
import numpy as np
from numpy.typing import NDArray

from tinglys.assessment.composite.table import Floats
from tinglys.errors import DefectError

Steps = NDArray[np.int16]

_RESOLUTION = 1 << 16


class ScoreError(msgspec.Struct, frozen=True):
    """Independent errors of single scores, in steps of the grid.

    ``probabilities`` belong to ``offsets``, a whole number of steps each. A score that would leave
    the scale stays at its end. The probabilities are used in 65,536ths.
    """

    offsets: tuple[int, ...]
    probabilities: tuple[Fraction, ...]

    def __post_init__(self) -> None:
        """Refuses what is no distribution.

        Raises:
            DefectError: lengths differ, an offset stands twice, or the sum is not 1.
        """
        if len(self.offsets) != len(self.probabilities):
            raise DefectError("score error: each offset needs one probability")
        if len(set(self.offsets)) != len(self.offsets):
            raise DefectError("score error: an offset stands twice")
        if min(self.probabilities) < 0 or not isclose(sum(self.probabilities), 1):
            raise DefectError("score error: the probabilities do not add up to 1")

    @property
    def weights(self) -> Floats:
        """The probabilities as they are drawn, shape ``(offsets,)``."""
        drawn: Floats = np.diff(self._limits(), prepend=0.0) / _RESOLUTION
        return drawn

    def draw(self, generator: np.random.BitGenerator, shape: tuple[int, ...]) -> Steps:
        """Errors in steps, of any shape, all independent.

        The dice are the generator's raw words, whose order numpy promises to keep in all versions.
        """
        count = prod(shape)
        dice = generator.random_raw(-(-count // 4)).view(np.uint16)[:count].reshape(shape)
        errors = np.full(shape, self.offsets[0], dtype=np.int16)
        for at, limit in enumerate(self._limits()[:-1]):
            step = np.int16(self.offsets[at + 1] - self.offsets[at])
            errors += step * (dice >= limit)
        return errors

    def _limits(self) -> Floats:
        total = np.cumsum([float(one) for one in self.probabilities])
        limits: Floats = np.rint(total * _RESOLUTION)
        limits[-1] = _RESOLUTION
        return limits


HALF_POINT = ScoreError(
    offsets=(-1, 0, 1), probabilities=(Fraction(1, 4), Fraction(1, 2), Fraction(1, 4))
)
"""A score is right every second time and half a point off otherwise, up as often as down.

An assumption, not a finding: the index says that scores were verified in several rounds, and gives
no spread. An own scoring round gives its spread, and an error model can be made from it.
"""
