"""A part of the world on a sheet: places to coordinates, countries to paths."""

import math
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

import msgspec

from tinglys.publication.charts.geography.points import middle
from tinglys.publication.charts.geography.projections import azimuthal, equal_earth
from tinglys.publication.charts.geography.shapes import Degrees, Ring, country_rings

Point = tuple[float, float]

#: The world is cut at 169 degrees west, in the Bering Strait, so that Russia is in one piece.
_CENTRE = 11.0
_WEST, _EAST, _SOUTH, _NORTH = -169.0, 191.0, -55.5, 83.7
#: Islands of fewer square units are left out of a country that has larger ones.
_ISLET = 0.7
_TELEPHONE = 400
_FAR = math.cos(math.radians(85))


class View(msgspec.Struct, frozen=True):
    """A sheet of ``width`` by ``height`` units. ``centre`` None is the world, else a region's.

    ``left``, ``top`` and ``scale`` place the projected plane on the sheet.
    """

    width: float
    height: float
    scale: float
    left: float
    top: float
    centre: Degrees | None = None

    def place(self, lon: float, lat: float) -> Point:
        """Where a place lies on the sheet."""
        if self.centre is None:
            lon = (lon - _CENTRE + 180) % 360 - 180
        x, y = self._project(lon, lat)
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def place_ring(self, ring: Ring) -> list[Point]:
        """A ring on the sheet; [] where it lies on the other side of the globe."""
        if self.centre is None:
            turn = _CENTRE + 360 * round((sum(p[0] for p in ring) / len(ring) - _CENTRE) / 360)
            turned = [(lon - turn, lat) for lon, lat in ring]
        else:
            turned = list(ring)
            if not any(_is_near(point, self.centre) for point in turned):
                return []
        project = self._project
        return [
            ((x - self.left) * self.scale, (y - self.top) * self.scale)
            for x, y in (project(lon, lat) for lon, lat in turned)
        ]

    @property
    def grid(self) -> float:
        """Paths are written in whole steps of so many units, the same on both sides of a border."""
        return 0.75 if self.width > _TELEPHONE else 1.0

    @property
    def _project(self) -> Callable[[float, float], Point]:
        return equal_earth if self.centre is None else _azimuthal(*self.centre)


_azimuthal = cache(azimuthal)


def world_view(width: float) -> View:
    """The whole world without Antarctica, as wide as given."""
    left, right = equal_earth(_WEST - _CENTRE, 0)[0], equal_earth(_EAST - _CENTRE, 0)[0]
    top, bottom = equal_earth(0, _NORTH)[1], equal_earth(0, _SOUTH)[1]
    scale = width / (right - left)
    return View(width, round((bottom - top) * scale), scale, left, top)


def region_view(places: Sequence[Degrees], width: float, margin: float = 36) -> View:
    """The part of the world that holds some places; the world itself where they are far apart.

    Args:
        places: longitude and latitude, at least one.
        width: of the sheet; its height is between a half and nine tenths of it.
        margin: room around the outermost places.
    """
    centre = middle(list(places))
    if not all(_is_near(place, centre) for place in places):
        return world_view(width)
    project = _azimuthal(*centre)
    plane = [project(*place) for place in places]
    # A single place is shown with about a thousand kilometres around it.
    left, right = _spread([x for x, _ in plane])
    top, bottom = _spread([y for _, y in plane])
    ratio = min(0.9, max(0.5, (bottom - top) / (right - left)))
    height = round(width * ratio)
    scale = min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top))
    return View(
        width, height, scale,
        (left + right) / 2 - width / 2 / scale, (top + bottom) / 2 - height / 2 / scale, centre,
    )  # fmt: skip


def _spread(values: list[float], least: float = 0.16) -> tuple[float, float]:
    low, high = min(values), max(values)
    lacking = max(0.0, least - (high - low)) / 2
    return low - lacking, high + lacking


@lru_cache(maxsize=64)
def country_paths(view: View) -> dict[str, str]:
    """The path of every country that can be seen, in steps of its grid, by its code."""
    found = {}
    for code, rings in country_rings().items():
        placed = [view.place_ring(ring) for ring in rings]
        least = min(_ISLET, max(map(_area, placed)))
        path = "".join(
            _path(_clipped(ring, view), view.grid) for ring in placed if _area(ring) >= least
        )
        if path:
            found[code] = path
    return found


@lru_cache(maxsize=64)
def country_areas(view: View) -> dict[str, float]:
    """How large each country is on the sheet, in square units, islands and all."""
    return {
        code: sum(_area(view.place_ring(ring)) for ring in rings)
        for code, rings in country_rings().items()
    }


def _is_near(place: Degrees, centre: Degrees) -> bool:
    """Whether a place lies within about 85 degrees of arc."""
    up, middle_up = math.radians(place[1]), math.radians(centre[1])
    along = math.radians(place[0] - centre[0])
    return (
        math.sin(up) * math.sin(middle_up) + math.cos(up) * math.cos(middle_up) * math.cos(along)
        > _FAR
    )


def _area(points: list[Point]) -> float:
    return abs(
        sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))
        / 2
    )


def _path(points: list[Point], grid: float) -> str:
    """A closed path in whole steps, relative, without steps of no length."""
    steps = [(round(x / grid), round(y / grid)) for x, y in points]
    kept = [here for at, here in enumerate(steps) if at == 0 or here != steps[at - 1]]
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if len(set(kept)) < 3:
        return ""
    (x, y), parts = kept[0], []
    for across, down in kept[1:]:
        parts.append(f"{across - x} {down - y}")
        x, y = across, down
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(parts)}z".replace(" -", "-")


def _clipped(points: list[Point], view: View, beyond: float = 8) -> list[Point]:
    """What of a ring lies on the sheet (Sutherland and Hodgman), with a little beyond its edges."""
    edges = (
        (0, -beyond, True),
        (0, view.width + beyond, False),
        (1, -beyond, True),
        (1, view.height + beyond, False),
    )
    for axis, edge, is_low in edges:
        if not points:
            break
        inside = [(p[axis] >= edge) == is_low for p in points]
        if all(inside):
            continue
        kept: list[Point] = []
        for at, (point, seen) in enumerate(zip(points, inside, strict=True)):
            before = points[at - 1]
            if seen != inside[at - 1]:
                share = (edge - before[axis]) / (point[axis] - before[axis])
                kept.append(
                    (before[0] + share * (point[0] - before[0]),
                     before[1] + share * (point[1] - before[1]))
                )  # fmt: skip
            if seen:
                kept.append(point)
        points = kept
    return points
