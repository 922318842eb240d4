"""Countries by indicators: a table of scores in which a shape can be seen."""

from collections.abc import Mapping, Sequence
from typing import Any

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Chart, Table
from tinglys.publication.charts.colours import PAPER, QUIET, on_step, step_colour, step_of
from tinglys.publication.charts.marks.interval import MARKETS_AND_ACTORS, Scale
from tinglys.publication.charts.plots.theme import (
    WIDTHS,
    Frame,
    Layer,
    Size,
    compose,
    layer,
    specification,
)
from tinglys.publication.charts.wording import amount, chart_words, small, spoken
from tinglys.publication.words import Words

_ROW: dict[Size, int] = {"wide": 24, "narrow": 22}
_LETTER = 6.4
_ROOM_FOR_FIGURES = 21
_SAID = 60
"""More cells than this nobody listens to; the table has them all."""


def heat_map(
    measure: str,
    countries: Sequence[str],
    indicators: Sequence[str],
    values: Mapping[tuple[str, str], Amount],
    language: Language,
    source: str,
    scale: Scale = MARKETS_AND_ACTORS,
) -> Chart:
    """A cell for each country and indicator, in nine colours; its figure where it fits.

    Args:
        measure: what is scored, in the reader's language.
        countries: rows, by name, in their order.
        indicators: columns, by name; all on one scale and of one direction.
        values: by country and indicator; a pair without an entry is not known.
        language: of the words.
        source: the source line.
        scale: of the scores; its family gives the colours.
    """
    words = chart_words(language)
    cells = {
        (country, indicator): values.get((country, indicator), "unknown")
        for country in countries for indicator in indicators
    }  # fmt: skip
    rows = tuple(
        (country, *(amount(cells[country, one], words, scale.decimals) for one in indicators))
        for country in countries
    )
    said = "; ".join(
        f"{country}: "
        + ", ".join(f"{one} {spoken(cells[country, one], words, scale.decimals)}"
                    for one in indicators)
        for country in countries
    )  # fmt: skip
    title = _title(measure, cells, words, scale)
    return compose(
        title=title,
        subtitle=words("heat_subtitle", low=amount(scale.low, words),
                       high=amount(scale.high, words)),
        source=source,
        alt=f"{measure}. {said}." if len(cells) <= _SAID else f"{title}. {words('see_table')}",
        table=Table((words("col_country"), *indicators), rows,
                    tuple(range(1, len(indicators) + 1))),
        wide=_spec(countries, indicators, cells, "wide", words, scale),
        narrow=_spec(countries, indicators, cells, "narrow", words, scale),
    )  # fmt: skip


def _spec(
    countries: Sequence[str], indicators: Sequence[str], cells: Mapping[tuple[str, str], Amount],
    size: Size, words: Words, scale: Scale,
) -> Layer:  # fmt: skip
    left = 10 + _LETTER * max(map(len, countries), default=0)
    left = min(left, WIDTHS[size] * 0.4)
    top = 12 + _LETTER * max(map(len, indicators), default=0)
    column = min(44.0, (WIDTHS[size] - left - 2) / max(1, len(indicators)))
    frame = Frame(
        round(left + column * len(indicators) + 2), _ROW[size] * len(countries),
        left=left, right=2, top=top, bottom=2,
    )  # fmt: skip
    x: Layer = {"field": "column", "type": "ordinal", "sort": list(indicators),
                "axis": {"orient": "top", "labelAngle": -90}}  # fmt: skip
    y: Layer = {"field": "row", "type": "ordinal", "sort": list(countries), "axis": {}}
    rows = [_cell(pair, value, words, scale) for pair, value in cells.items()]
    # Cells of one colour behind one another become one path.
    rows.sort(key=lambda row: (str(row["colour"]), str(row["ink"])))
    exact: Layer = {"type": "nominal", "scale": None}
    fits = column >= _ROOM_FOR_FIGURES
    shown = [row for row in rows if fits or not row["colour"]]
    layers = [
        layer([row for row in rows if row["colour"]],
              {"type": "rect", "stroke": PAPER, "strokeWidth": 1}, x=x, y=y,
              color={"field": "colour", **exact}),
        layer(shown, {"type": "text", "fontSize": 11 if column >= 28 else 10}, x=x, y=y,
              text={"field": "label", "type": "nominal"}, color={"field": "ink", **exact}),
    ]  # fmt: skip
    return specification(frame, layers)


def _cell(pair: tuple[str, str], value: Amount, words: Words, scale: Scale) -> dict[str, Any]:
    row: dict[str, Any] = {"row": pair[0], "column": pair[1], "colour": None, "ink": QUIET,
                           "label": amount(value, words, scale.decimals)}  # fmt: skip
    if not isinstance(value, str):
        step = step_of(value, scale.low, scale.high)
        row |= {"colour": step_colour(step, scale.family), "ink": on_step(step)}
    return row


def _title(
    measure: str, cells: Mapping[tuple[str, str], Amount], words: Words, scale: Scale
) -> str:
    known = [(value, pair) for pair, value in cells.items() if not isinstance(value, str)]
    if not known:
        return words("series_none", measure=measure)
    value, (country, indicator) = max(known, key=lambda one: one[0])
    return words(
        "heat_title", measure=measure, country=country, indicator=small(indicator),
        value=amount(value, words, scale.decimals),
    )  # fmt: skip
