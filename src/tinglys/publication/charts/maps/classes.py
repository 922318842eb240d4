"""Classes of a map: where one colour ends and the next begins."""

from collections.abc import Sequence

import msgspec

from tinglys.publication.charts.colours import STEPS, Family, step_colour


class Classes(msgspec.Struct, frozen=True):
    """Bounds between classes, rising; a value on a bound belongs to the class above it."""

    bounds: tuple[float, ...]
    family: Family = "warm"
    decimals: int | None = None

    def colour(self, value: float) -> str:
        """The colour of a value."""
        return self.colours[sum(value >= bound for bound in self.bounds)]

    @property
    def colours(self) -> tuple[str, ...]:
        """The colour of each class from low to high, spread over the whole sequence."""
        last = len(self.bounds)
        steps = (1 + round((STEPS - 1) * at / last) if last else 5 for at in range(last + 1))
        return tuple(step_colour(step, self.family) for step in steps)


def score_classes(family: Family = "warm") -> Classes:
    """Nine classes of one unit each on the scale from 1 to 10."""
    return Classes(tuple(float(bound) for bound in range(2, 10)), family)


def even_classes(values: Sequence[float], family: Family = "warm", count: int = 5) -> Classes:
    """Classes with about as many countries in each, their bounds rounded to two figures.

    For rates and counts, which lie close together at one end. Equal bounds are one.
    """
    ordered = sorted(values)
    cuts = [ordered[len(ordered) * at // count] for at in range(1, count)] if ordered else []
    bounds = sorted({float(f"{cut:.2g}") for cut in cuts})
    return Classes(tuple(bounds), family)
