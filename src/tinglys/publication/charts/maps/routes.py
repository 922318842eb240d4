"""Routes: what moves from where to where, with arrowheads for direction and lines for the mode.

Width says nothing, as no quantity is known.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, starmap
from typing import Literal

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Chart, Table
from tinglys.publication.charts.colours import ACCENT, INK, LAND, PAPER, QUIET
from tinglys.publication.charts.geography.view import Point, View, country_paths
from tinglys.publication.charts.maps.arrows import arrow, bow
from tinglys.publication.charts.maps.labels import Name, placed_names
from tinglys.publication.charts.maps.sheet import Sheet, sheet_for
from tinglys.publication.charts.svg import element, line, picture, text
from tinglys.publication.charts.wording import chart_words, listed
from tinglys.publication.words import Words

Way = Literal["sea", "land", "air", "post", "unknown"]
WAYS: tuple[Way, ...] = ("sea", "land", "air", "post", "unknown")
#: The line of each mode; unknown is the plain thin line that claims nothing.
_LINES: dict[Way, tuple[str | None, float]] = {
    "sea": ("9 4", 1.8),
    "land": (None, 1.8),
    "air": ("2 3.5", 1.8),
    "post": ("9 3 2 3", 1.8),
    "unknown": (None, 0.8),
}
_WIDTHS = {"wide": 640.0, "narrow": 288.0}
_ROW = 20


class Stop(msgspec.Struct, frozen=True):
    """A place on a route: its name in the reader's language, longitude and latitude."""

    name: str
    lon: float
    lat: float

    @property
    def place(self) -> tuple[float, float]:
        """Longitude and latitude."""
        return self.lon, self.lat


class MappedRoute(msgspec.Struct, frozen=True):
    """Something that moves through stops in their order, at least two, by one way.

    ``label`` is the commodity and ``modes`` the modes as printed; both stand in the table.
    """

    label: str
    stops: tuple[Stop, ...]
    way: Way = "unknown"
    modes: str = ""


def route_map(routes: Sequence[MappedRoute], language: Language, source: str) -> Chart:
    """A map of the region that the routes cross, or of the world.

    Args:
        routes: at least one.
        language: of the words.
        source: the source line.
    """
    words = chart_words(language)
    alt = words("routes_said", count=len(routes)) + " " + "; ".join(map(_said, routes)) + "."
    wide, narrow = (_drawn(routes, _WIDTHS[size], words, alt) for size in ("wide", "narrow"))
    columns = tuple(words(f"col_{name}") for name in ("commodity", "from", "via", "to", "mode"))
    rows = tuple(
        (
            route.label,
            route.stops[0].name,
            ", ".join(stop.name for stop in route.stops[1:-1]),
            route.stops[-1].name,
            route.modes or words(f"way_{route.way}"),
        )
        for route in routes
    )
    return Chart(
        title=_title(routes, words),
        subtitle=words("routes_subtitle"),
        source=source,
        svg=wide,
        narrow=narrow,
        alt=alt,
        table=Table(columns, rows),
        notes=(words("map_note"),),
    )


def _drawn(routes: Sequence[MappedRoute], width: float, words: Words, alt: str) -> str:
    sheet = sheet_for([[stop.place for stop in route.stops] for route in routes], width)
    view = sheet.view
    legs = dict.fromkeys(
        (sheet.at[start.place], sheet.at[end.place], route.way)
        for route in routes for start, end in pairwise(route.stops) if start.place != end.place
    )  # fmt: skip
    ways = [way for way in WAYS if any(leg[2] == way for leg in legs)]
    # What lies beyond the sheet is cut off by an inner picture, which needs no id.
    inner = element(
        "svg", _land(view) + "".join(starmap(_leg, legs)) + _places(routes, sheet),
        width=view.width, height=view.height,
    )  # fmt: skip
    key, height = _key(ways, view, words)
    return picture("chart map", view.width, view.height + height, inner + key, alt)


def _land(view: View) -> str:
    return element(
        "path", d="".join(country_paths(view).values()), fill=LAND, stroke="var(--coast)",
        stroke_width=0.6 / view.grid, fill_rule="evenodd", transform=f"scale({view.grid})",
    )  # fmt: skip


def _places(routes: Sequence[MappedRoute], sheet: Sheet) -> str:
    """A dot and a name for every stop; an open dot where it lies beyond the sheet."""
    stops = dict.fromkeys(stop for route in routes for stop in route.stops)
    names = {stop.place: stop.name for stop in stops}
    dots = "".join(
        element("circle", cx=sheet.at[place][0], cy=sheet.at[place][1], r=3.5, fill=PAPER,
                stroke=INK, stroke_width=1.25)
        if place in sheet.beyond
        else element("circle", cx=sheet.at[place][0], cy=sheet.at[place][1], r=3, fill=INK,
                     stroke=PAPER)
        for place in names
    )  # fmt: skip
    named = [Name(name, *sheet.at[place]) for place, name in names.items()]
    return dots + placed_names(named, sheet.view.width, sheet.view.height)


def _leg(start: Point, end: Point, way: Way) -> str:
    dashes, weight = _LINES[way]
    curve = bow(start, end)
    under = element("path", d=curve.path, fill="none", stroke=PAPER, stroke_width=weight + 2)
    over = element(
        "path", d=curve.path, fill="none", stroke=ACCENT, stroke_width=weight,
        stroke_dasharray=dashes,
    )  # fmt: skip
    return under + over + arrow(curve, ACCENT)


def _key(ways: Sequence[Way], view: View, words: Words) -> tuple[str, float]:
    """A line for every mode that is drawn, in as many rows as the width needs."""
    parts, x, y = [], 4.0, view.height + 18
    for way in ways:
        name = words(f"way_{way}")
        length = 48 + 7.2 * len(name)
        if x + length > view.width and x > 4:
            x, y = 4.0, y + _ROW
        dashes, weight = _LINES[way]
        parts.append(
            line(x, y - 4, x + 30, y - 4, stroke=ACCENT, stroke_width=weight,
                 stroke_dasharray=dashes)
        )  # fmt: skip
        parts.append(text(name, x + 36, y, 11.5, fill=QUIET))
        x += length
    return "".join(parts), y - view.height + 6


def _said(route: MappedRoute) -> str:
    return f"{route.label}: {' → '.join(stop.name for stop in route.stops)}"


def _title(routes: Sequence[MappedRoute], words: Words) -> str:
    """Where most routes end; where none stands out, how many there are."""
    ends = Counter(route.stops[-1].name for route in routes)
    most = max(ends.values())
    names = [name for name, count in ends.items() if count == most]
    if len(routes) > 1 and len(names) <= 2:
        return words("routes_title", count=most, of=len(routes), to=listed(names, words))
    starts = list(dict.fromkeys(route.stops[0].name for route in routes))
    if len(starts) <= 3:
        return words("routes_from", places=listed(starts, words))
    return words("routes_count", count=len(routes))
