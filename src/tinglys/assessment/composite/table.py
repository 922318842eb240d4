"""Scores of units (countries) on indicators, and the arrays that the engine computes with."""

from collections.abc import Collection, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from tinglys.errors import DefectError

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


class ScoreTable(msgspec.Struct, frozen=True, eq=False):
    """Scores, units by indicators.

    ``values`` has shape ``(len(units), len(indicators))``; a score that is missing is NaN.
    """

    units: tuple[str, ...]
    indicators: tuple[str, ...]
    values: Floats

    def __post_init__(self) -> None:
        """Refuses a table whose parts do not fit.

        Raises:
            DefectError: the shape is another one, or a unit or an indicator stands twice.
        """
        if self.values.shape != (len(self.units), len(self.indicators)):
            raise DefectError("score table: its values do not have the shape of its names")
        for names in (self.units, self.indicators):
            if len(set(names)) != len(names):
                raise DefectError("score table: a unit or an indicator stands twice")

    def column(self, indicator: str) -> Floats:
        """The scores of one indicator, one a unit.

        Raises:
            DefectError: no such indicator.
        """
        if indicator not in self.indicators:
            raise DefectError(f"score table: there is no indicator {indicator!r}")
        column: Floats = self.values[:, self.indicators.index(indicator)]
        return column

    def select(self, indicators: Sequence[str]) -> "ScoreTable":
        """The table with these indicators, in this order.

        Raises:
            DefectError: the table lacks one of them.
        """
        if lacking := [one for one in indicators if one not in self.indicators]:
            raise DefectError(f"score table: there is no indicator {lacking[0]!r}")
        places = [self.indicators.index(one) for one in indicators]
        return ScoreTable(self.units, tuple(indicators), self.values[:, places])

    def among(self, units: Collection[str]) -> "ScoreTable":
        """The table of some of the units, in the table's order."""
        rows = [at for at, unit in enumerate(self.units) if unit in units]
        kept = tuple(self.units[at] for at in rows)
        return ScoreTable(kept, self.indicators, self.values[rows])

    def with_values(self, values: Floats) -> "ScoreTable":
        """The same units and indicators with other scores."""
        return ScoreTable(self.units, self.indicators, values)


def table_of(scores: Mapping[str, Mapping[str, float]], indicators: Sequence[str]) -> ScoreTable:
    """A table from unit -> indicator -> score; what a unit lacks is missing (NaN)."""
    values = np.array(
        [[row.get(one, np.nan) for one in indicators] for row in scores.values()],
        dtype=np.float64,
    ).reshape(len(scores), len(indicators))
    return ScoreTable(tuple(scores), tuple(indicators), values)
