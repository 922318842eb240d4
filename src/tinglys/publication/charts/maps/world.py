"""The world by one indicator: grey land, countries with a value over it, dots for small states."""

from collections.abc import Sequence
from html import escape

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Chart, Table
from tinglys.publication.charts.colours import INK, LAND, PAPER, QUIET
from tinglys.publication.charts.geography.points import points
from tinglys.publication.charts.geography.view import (
    View,
    country_areas,
    country_paths,
    world_view,
)
from tinglys.publication.charts.maps.classes import Classes, score_classes
from tinglys.publication.charts.marks.gaps import gap_mark
from tinglys.publication.charts.svg import coordinate, element, picture, text
from tinglys.publication.charts.wording import amount, chart_words, spoken
from tinglys.publication.words import Words

_WIDTHS = {"wide": 640.0, "narrow": 288.0}
_KEY = 44
_SMALL = {640.0: 9.0, 288.0: 3.0}
"""Countries of fewer square units than this have a dot, so that they can be found."""
_COAST = "var(--coast)"


class CountryValue(msgspec.Struct, frozen=True):
    """A country by ISO 3166-1 alpha-2, its name in the reader's language, and its value."""

    code: str
    name: str
    value: Amount


def world_map(
    measure: str,
    countries: Sequence[CountryValue],
    language: Language,
    source: str,
    *,
    classes: Classes | None = None,
    decimals: int | None = None,
    focus: str | None = None,
) -> Chart:
    """A choropleth in an equal-area projection (Equal Earth).

    Args:
        measure: what is shown, in the reader's language.
        countries: at most one value a country; the others are grey.
        language: of the words.
        source: the source line.
        classes: where colours change; None for scores from 1 to 10, higher being worse.
        decimals: of the printed values.
        focus: the code of a country to be outlined.
    """
    words = chart_words(language)
    chosen = classes or score_classes()
    alt = _sentence(measure, countries, words, decimals)
    wide, narrow = (
        _drawn(countries, chosen, _WIDTHS[size], words, alt, focus) for size in ("wide", "narrow")
    )
    ordered = sorted(countries, key=_order)
    rows = tuple((one.name, amount(one.value, words, decimals)) for one in ordered)
    return Chart(
        title=_title(measure, countries, words, decimals),
        subtitle=words("map_subtitle"),
        source=source,
        svg=wide,
        narrow=narrow,
        alt=alt,
        table=Table((words("col_country"), words("col_value")), rows, (1,)),
        notes=(words("map_note"),),
    )


def _drawn(
    countries: Sequence[CountryValue], classes: Classes, width: float, words: Words, alt: str,
    focus: str | None,
) -> str:  # fmt: skip
    view = world_view(width)
    values = {one.code: one for one in countries}
    paths = country_paths(view)
    land = "".join(path for code, path in paths.items() if not _has_number(values.get(code)))
    shapes = [element("path", d=land, fill=LAND)]
    shapes += [
        _country(paths[one.code], one, classes) for one in countries
        if _has_number(one) and one.code in paths
    ]  # fmt: skip
    if focus in paths:
        shapes.append(
            element(
                "path", d=paths[str(focus)], fill="none", stroke=INK, stroke_width=0.9 / view.grid
            )
        )
    layer = element(
        "g", "".join(shapes), transform=f"scale({view.grid})", stroke=_COAST,
        stroke_width=0.4 / view.grid, fill_rule="evenodd",
    )  # fmt: skip
    over = _dots(values, classes, view, focus) + _gaps(countries, view, words.language)
    key = _key(classes, view, words)
    content = f"{layer}{over}{key}"
    return picture("chart map", view.width, view.height + _KEY, content, alt)


def _country(path: str, one: CountryValue, classes: Classes) -> str:
    """A country's shape, with its code for whatever a page may add."""
    assert not isinstance(one.value, str)
    return f'<path d="{path}" fill="{classes.colour(one.value)}" data-place="{escape(one.code)}"/>'


def _dots(values: dict[str, CountryValue], classes: Classes, view: View, focus: str | None) -> str:
    """Dots for what would be too small to see, the smallest last."""
    areas = country_areas(view)
    dots = []
    radius = 3.0 if view.width > 400 else 1.8
    for code, one in values.items():
        is_seen = areas.get(code, 0.0) >= _SMALL[view.width]
        if is_seen or code not in points() or isinstance(one.value, str):
            continue
        x, y = view.place(*points()[code])
        outlined = code == focus
        dots.append(
            element(
                "circle", cx=x, cy=y, r=radius + outlined, fill=classes.colour(one.value),
                stroke=INK, stroke_width=1.5 if outlined else 0.5, data_place=code,
            )
        )  # fmt: skip
    return "".join(dots)


def _gaps(countries: Sequence[CountryValue], view: View, language: Language) -> str:
    """Marks where a value is withheld or was not reported; plain grey is not known."""
    size = 9 if view.width > 400 else 6
    return "".join(
        gap_mark(one.value, *view.place(*points()[one.code]), size, language)
        for one in countries
        if (one.value == "withheld" or one.value == "not_reported") and one.code in points()
    )


def _key(classes: Classes, view: View, words: Words) -> str:
    """A row of colours with their bounds, and the grey of land without a value."""
    swatch = min(36.0, (view.width - 8) / (len(classes.colours) + 2.5))
    y = view.height + 12
    parts = []
    for at, colour in enumerate(classes.colours):
        parts.append(
            element("rect", x=4 + at * swatch, y=y, width=swatch, height=10, fill=colour,
                    stroke=PAPER, stroke_width=0.5)
        )  # fmt: skip
        if at:
            bound = amount(classes.bounds[at - 1], words, classes.decimals)
            parts.append(text(bound, 4 + at * swatch, y + 23, 11, text_anchor="middle", fill=QUIET))
    x = 4 + (len(classes.colours) + 0.6) * swatch
    parts.append(element("rect", x=x, y=y, width=swatch, height=10, fill=LAND, stroke=PAPER))
    parts.append(
        text(words("map_no_value"), x + swatch / 2, y + 23, 11, text_anchor="middle", fill=QUIET)
    )
    return "".join(parts)


def _has_number(one: CountryValue | None) -> bool:
    return one is not None and not isinstance(one.value, str)


def _order(one: CountryValue) -> tuple[float, str]:
    return (1.0, one.name) if isinstance(one.value, str) else (-1 - one.value, one.name)


def _ends(countries: Sequence[CountryValue]) -> tuple[CountryValue, CountryValue] | None:
    numbered = sorted((one for one in countries if _has_number(one)), key=_order)
    return (numbered[0], numbered[-1]) if numbered else None


def _title(
    measure: str, countries: Sequence[CountryValue], words: Words, decimals: int | None
) -> str:
    ends = _ends(countries)
    if ends is None:
        return words("series_none", measure=measure)
    high, low = ends
    return words(
        "map_title",
        measure=measure,
        high=high.name,
        most=spoken(high.value, words, decimals),
        low=low.name,
        least=spoken(low.value, words, decimals),
    )


def _sentence(
    measure: str, countries: Sequence[CountryValue], words: Words, decimals: int | None
) -> str:
    count = sum(_has_number(one) for one in countries)
    said = words("map_said", measure=measure, count=coordinate(count))
    if _ends(countries) is None:
        return said
    return f"{said} {_title(measure, countries, words, decimals)}."
