"""Curves between places and the heads that say which way things go."""

import math

import msgspec

from tinglys.publication.charts.colours import PAPER
from tinglys.publication.charts.geography.view import Point
from tinglys.publication.charts.svg import coordinate, polygon

_BEND = 0.16
_SHORT = 34
"""Legs of fewer units have one head, longer ones a second in their middle."""


class Curve(msgspec.Struct, frozen=True):
    """A quadratic curve from a start over a control point to an end."""

    start: Point
    control: Point
    end: Point

    @property
    def path(self) -> str:
        """The curve as SVG writes it."""
        numbers = (coordinate(v) for point in (self.start, self.control, self.end) for v in point)
        return "M{} {}Q{} {} {} {}".format(*numbers)

    @property
    def length(self) -> float:
        """From end to end, straight."""
        return math.dist(self.start, self.end)

    def at(self, share: float) -> Point:
        """The point at a share of the way."""
        a, b, c = (1 - share) ** 2, 2 * (1 - share) * share, share**2
        return (
            a * self.start[0] + b * self.control[0] + c * self.end[0],
            a * self.start[1] + b * self.control[1] + c * self.end[1],
        )

    def direction(self, share: float) -> float:
        """The angle in which the curve goes at a share of the way, in radians."""
        ahead, here = self.at(min(1, share + 0.01)), self.at(max(0, share - 0.01))
        return math.atan2(ahead[1] - here[1], ahead[0] - here[0])


def bow(start: Point, end: Point) -> Curve:
    """A curve that bends to its left, so that there and back are two lines."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return Curve(
        start, ((start[0] + end[0]) / 2 + dy * _BEND, (start[1] + end[1]) / 2 - dx * _BEND), end
    )


def arrow(curve: Curve, colour: str, size: float = 8) -> str:
    """A head just before the end of a curve, and one in the middle of a long one."""
    if not curve.length:
        return ""
    shares = [max(0.5, 1 - 5 / curve.length)]
    if curve.length > _SHORT * 2:
        shares.append(0.55)
    return "".join(_head(curve.at(share), curve.direction(share), colour, size) for share in shares)


def _head(tip: Point, angle: float, colour: str, size: float) -> str:
    corners = [tip]
    for side in (-1, 1):
        back = angle + math.pi + side * 0.42
        corners.append((tip[0] + size * math.cos(back), tip[1] + size * math.sin(back)))
    return polygon(corners, fill=colour, stroke=PAPER, stroke_width=0.75)
