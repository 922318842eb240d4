"""The shapes of countries: rings of longitude and latitude, by ISO 3166-1 alpha-2."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

Degrees = tuple[float, float]
Ring = tuple[Degrees, ...]


@cache
def country_rings() -> dict[str, tuple[Ring, ...]]:
    """All rings of each country, outer ones and holes alike; drawn with the even-odd rule.

    A ring across the date line is in one piece, its longitudes running beyond 180.

    The key "" holds land of disputed status that the source gives no code.
    """
    text = (files("tinglys.publication.charts.geography") / "data" / "world.json").read_bytes()
    topology = msgspec.json.decode(text)
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    return {
        country["id"]: tuple(_joined(ring, arcs) for polygon in country["arcs"] for ring in polygon)
        for country in topology["objects"]["countries"]["geometries"]
    }


def _decoded(arc: list[list[int]], transform: dict[str, Any]) -> Ring:
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for across, up in arc:
        x, y = x + across, y + up
        points.append((x * wide + left, y * high + low))
    return tuple(points)


def _joined(ring: list[int], arcs: list[Ring]) -> Ring:
    points: list[Degrees] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc if not points else arc[1:])
    for at in range(1, len(points)):
        lon, lat = points[at]
        points[at] = (lon - 360 * round((lon - points[at - 1][0]) / 360), lat)
    return tuple(points)
