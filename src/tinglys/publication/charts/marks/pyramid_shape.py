"""Where the parts of a pyramid lie: width by markets, height by actors, a wall by resilience."""

from collections.abc import Iterator

import msgspec

Corner = tuple[float, float]


class Frame(msgspec.Struct, frozen=True):
    """The plot in user units: the middle of the pyramid, the ground, and how far ten reaches."""

    centre: float
    ground: float
    half: float
    height: float
    wall_left: float
    wall_width: float
    low: float = 1
    high: float = 10

    def share(self, score: float) -> float:
        """How far up the scale a score is; the lowest score has no extent at all."""
        return min(1.0, max(0.0, (score - self.low) / (self.high - self.low)))

    def level(self, score: float) -> float:
        """The height of a score, downwards from the top of the picture."""
        return self.ground - self.share(score) * self.height

    def reach(self, score: float) -> float:
        """Half the width of a score."""
        return self.share(score) * self.half

    def triangle(self, markets: float, actors: float) -> list[Corner]:
        """Left foot, apex and right foot."""
        reach = self.reach(markets)
        return [
            (self.centre - reach, self.ground),
            (self.centre, self.level(actors)),
            (self.centre + reach, self.ground),
        ]

    def wall(self, resilience: float) -> list[Corner]:
        """The four corners of the wall."""
        right, top = self.wall_left + self.wall_width, self.level(resilience)
        return [(self.wall_left, self.ground), (self.wall_left, top), (right, top),
                (right, self.ground)]  # fmt: skip


def shells(low: float, high: float, steps: int = 5) -> Iterator[float]:
    """Values from the upper to the lower bound of an interval, the outermost first.

    Shapes drawn over one another at these values with a thin colour make a soft edge: dense where
    the value is at least, thin where it is at most.
    """
    for step in range(steps):
        yield high - (high - low) * step / (steps - 1)
