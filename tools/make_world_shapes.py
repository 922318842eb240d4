"""Writes the bundled shapes of the world from the world-atlas edition of Natural Earth.

Usage: python tools/make_world_shapes.py countries-50m.json

Takes the file of the npm package world-atlas 2.0.2 and writes a TopoJSON file with fewer points:
arcs are simplified (not countries, so that neighbours still meet), islets too small to be seen are
dropped unless they are all a country has, and countries are named by ISO 3166-1 alpha-2.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any

from babel.core import get_global

OUT = Path(__file__).parents[1] / "src/tinglys/publication/charts/geography/data/world.json"
#: Shapes that the source gives no code; see the README beside the file.
NAMED = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY", "Indian Ocean Ter.": "AU",
         "Siachen Glacier": ""}  # fmt: skip
LEFT_OUT = {"AQ"}
#: In square degrees as seen from the equator.
LEAST_TRIANGLE, LEAST_ISLAND = 0.010, 0.06
STEP = 0.02
Point = tuple[float, float]


def code(geometry: dict[str, Any]) -> str:
    if "id" not in geometry:
        return NAMED[geometry["properties"]["name"]]
    return str(get_global("territory_aliases")[geometry["id"]][0])


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (kx, ky), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * kx + tx, y * ky + ty))
    return points


def triangle(a: Point, b: Point, c: Point) -> float:
    """The area of a triangle, shrunk as the sphere is towards the poles."""
    area = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    return area * math.cos(math.radians(b[1]))


def simplified(points: list[Point]) -> list[Point]:
    """Visvalingam: the point of the least triangle goes first; the ends stay."""
    kept = list(points)
    closed = points[0] == points[-1]
    least = 5 if closed else 2
    while len(kept) > least:
        areas = [triangle(*kept[at - 1 : at + 2]) for at in range(1, len(kept) - 1)]
        smallest = min(areas)
        if smallest >= LEAST_TRIANGLE:
            break
        # Several at a time where they are no neighbours: the same result, many times faster.
        limit, doomed = max(smallest * 1.5, LEAST_TRIANGLE / 20), set()
        for at, area in sorted(enumerate(areas, 1), key=lambda pair: pair[1]):
            if area > limit or len(kept) - len(doomed) <= least:
                break
            if at - 1 not in doomed and at + 1 not in doomed:
                doomed.add(at)
        kept = [point for at, point in enumerate(kept) if at not in doomed]
    return kept


def ring_points(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc if not points else arc[1:]
    return unwrapped(points)


def unwrapped(points: list[Point]) -> list[Point]:
    """A ring across the date line in one piece, with longitudes beyond 180."""
    whole = points[:1]
    for lon, lat in points[1:]:
        whole.append((lon - 360 * round((lon - whole[-1][0]) / 360), lat))
    return whole


def area(points: list[Point]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)
    return abs(doubled) / 2 * math.cos(math.radians(sum(p[1] for p in points) / len(points)))


def main() -> None:
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    arcs = [decoded(arc, source["transform"]) for arc in source["arcs"]]
    shapes: dict[str, list[list[list[int]]]] = {}
    for geometry in source["objects"]["countries"]["geometries"]:
        if (name := code(geometry)) in LEFT_OUT:
            continue
        rings = geometry["arcs"]
        shapes.setdefault(name, []).extend(rings if geometry["type"] == "MultiPolygon" else [rings])
    for name, polygons in shapes.items():
        sized = [(area(ring_points(polygon[0], arcs)), polygon) for polygon in polygons]
        largest = max(size for size, _ in sized)
        shapes[name] = [p for size, p in sized if size >= LEAST_ISLAND or size == largest]
    used = sorted({
        index if index >= 0 else ~index
        for polygons in shapes.values() for polygon in polygons for ring in polygon
        for index in ring
    })  # fmt: skip
    place = {old: new for new, old in enumerate(used)}
    topology = {
        "type": "Topology",
        "transform": {"scale": [STEP, STEP], "translate": [-180, -90]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": [
            {"type": "MultiPolygon", "id": name, "arcs": [
                [[place[i] if i >= 0 else ~place[~i] for i in ring] for ring in polygon]
                for polygon in shapes[name]
            ]}
            for name in sorted(shapes)
        ]}},
        "arcs": [encoded(simplified(arcs[old])) for old in used],
    }  # fmt: skip
    OUT.write_text(json.dumps(topology, separators=(",", ":")) + "\n", "utf-8")
    points = sum(len(arc) for arc in topology["arcs"])
    print(OUT.name, OUT.stat().st_size, "bytes", len(shapes), "countries", points, "points")


def encoded(points: list[Point]) -> list[list[int]]:
    x = y = 0
    deltas = []
    for lon, lat in points:
        at, up = round((lon + 180) / STEP), round((lat + 90) / STEP)
        if not deltas or (at, up) != (x, y) or len(points) < 6:
            deltas.append([at - x, up - y])
        x, y = at, up
    return deltas


if __name__ == "__main__":
    main()
