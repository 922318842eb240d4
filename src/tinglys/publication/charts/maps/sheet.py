"""Which part of the world a route map shows, and where far places stand at its edge."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from tinglys.publication.charts.geography.shapes import Degrees
from tinglys.publication.charts.geography.view import Point, View, region_view

_NEAR = math.radians(34)
_INSET = 12
_APART = 22


class Sheet(msgspec.Struct, frozen=True):
    """A view, where each place stands on it, and which of them lie beyond it."""

    view: View
    at: dict[Degrees, Point]
    beyond: frozenset[Degrees]


def sheet_for(ways: Sequence[Sequence[Degrees]], width: float) -> Sheet:
    """The sheet for some ways, each its places in their order.

    Where they span the world, the sheet holds the surroundings of the most frequent end, and
    places beyond stand at its edge in their true direction, as a newspaper would draw it.
    """
    places = list(dict.fromkeys(place for way in ways for place in way))
    ends = Counter(way[-1] for way in ways)
    heart = max(places, key=lambda place: ends[place])
    near = [place for place in places if _arc(place, heart) <= _NEAR]
    shown = near if 2 <= len(near) < len(places) else places
    view = region_view(shown, width, margin=width / 9)
    at = {place: view.place(*place) for place in shown}
    far = [place for place in places if place not in at]
    at |= dict(zip(far, _spread([_edge(view.place(*p), view) for p in far], view), strict=True))
    return Sheet(view, at, frozenset(far))


def _arc(one: Degrees, other: Degrees) -> float:
    """The angle between two places as seen from the middle of the globe."""
    up, down = math.radians(one[1]), math.radians(other[1])
    along = math.radians(one[0] - other[0])
    return math.acos(
        min(1.0, math.sin(up) * math.sin(down) + math.cos(up) * math.cos(down) * math.cos(along))
    )


def _edge(point: Point, view: View) -> float:
    """Where the ray from the middle to a point meets the frame: units along it, clockwise."""
    wide, high = view.width - 2 * _INSET, view.height - 2 * _INSET
    x, y = point[0] - view.width / 2, point[1] - view.height / 2
    scale = 1 / max(abs(x) / (wide / 2), abs(y) / (high / 2), 1e-9)
    x, y = x * scale + wide / 2, y * scale + high / 2
    if y <= 1e-6:
        return x
    if x >= wide - 1e-6:
        return wide + y
    if y >= high - 1e-6:
        return wide + high + (wide - x)
    return 2 * wide + high + (high - y)


def _spread(along: list[float], view: View) -> list[Point]:
    """Points on the frame, moved clockwise where they would cover one another."""
    order = sorted(range(len(along)), key=lambda at: along[at])
    moved = list(along)
    for before, at in pairwise(order):
        moved[at] = max(moved[at], moved[before] + _APART)
    return [_frame_point(one, view) for one in moved]


def _frame_point(along: float, view: View) -> Point:
    wide, high = view.width - 2 * _INSET, view.height - 2 * _INSET
    along %= 2 * (wide + high)
    if along <= wide:
        return _INSET + along, _INSET
    if along <= wide + high:
        return _INSET + wide, _INSET + along - wide
    if along <= 2 * wide + high:
        return _INSET + wide - (along - wide - high), _INSET + high
    return _INSET, _INSET + high - (along - 2 * wide - high)
