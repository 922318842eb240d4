"""Where a place of the codebook is put on a map."""

import csv
import math
from functools import cache
from importlib.resources import files

from tinglys.codebook import Codebook

Degrees = tuple[float, float]


@cache
def points() -> dict[str, Degrees]:
    """Longitude and latitude by the code of a place: countries, territories, towns, ports."""
    source = files("tinglys.publication.charts.geography") / "data" / "points.csv"
    rows = csv.DictReader(source.read_text(encoding="utf-8").splitlines())
    return {row["place"]: (float(row["longitude"]), float(row["latitude"])) for row in rows}


def has_own_point(code: str) -> bool:
    """Whether a place has a point itself, and not only that of what it lies in."""
    return code in points()


def point_of(code: str, codebook: Codebook) -> Degrees | None:
    """The point of a place: its own, the middle of a region's members, or that of its country.

    Returns:
        Longitude and latitude; None for a place that is nowhere in particular.
    """
    known = points()
    if code in known:
        return known[code]
    place = codebook.places.by_code.get(code)
    if place is None:
        return None
    members = [known[member] for member in place.members if member in known]
    if members:
        return middle(members)
    return known.get(place.country or "")


def middle(places: list[Degrees]) -> Degrees:
    """The middle of points on the globe, also where they lie on both sides of the date line."""
    x = y = z = 0.0
    for lon, lat in places:
        along, up = math.radians(lon), math.radians(lat)
        x += math.cos(up) * math.cos(along)
        y += math.cos(up) * math.sin(along)
        z += math.sin(up)
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))
