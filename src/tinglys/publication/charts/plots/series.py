"""A measure over the years: first and restated values side by side, four kinds of gaps apart."""

from collections.abc import Sequence
from typing import Any

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Chart, Table
from tinglys.publication.charts.colours import ACCENT, INK, PAPER, QUIET
from tinglys.publication.charts.plots.gaps import gap_layers
from tinglys.publication.charts.plots.theme import (
    WIDTHS,
    Frame,
    Layer,
    Size,
    compose,
    haloed,
    labelled_axis,
    layer,
    specification,
    ticks,
)
from tinglys.publication.charts.wording import amount, chart_words, spoken, when
from tinglys.publication.words import Words

_HEIGHT = 170
_ROOM: dict[Size, int] = {"wide": 14, "narrow": 7}
"""How many bars still have room for their figures."""


class Reported(msgspec.Struct, frozen=True):
    """What was first reported for a period, and the value that later replaced it (None: none)."""

    period: str
    first: Amount
    restated: float | None = None

    @property
    def latest(self) -> Amount:
        """The value that holds now."""
        return self.first if self.restated is None else self.restated


def series_chart(
    measure: str, points: Sequence[Reported], language: Language, source: str
) -> Chart:
    """Bars over periods; a restated period has two, the first an outline.

    Args:
        measure: what is counted, in the reader's language.
        points: in the order of time, at least one.
        language: of the words.
        source: the source line.
    """
    words = chart_words(language)
    return compose(
        title=_title(measure, points, words),
        subtitle=words("series_subtitle_restated" if _restated(points) else "series_subtitle"),
        source=source,
        alt=f"{measure}. {_sentence(points, words)}",
        table=_table(points, words),
        wide=_spec(points, "wide", words),
        narrow=_spec(points, "narrow", words),
    )


def _spec(points: Sequence[Reported], size: Size, words: Words) -> Layer:
    periods = [when(point.period, words) for point in points]
    numbers = [
        value for point in points for value in (point.first, point.restated)
        if value is not None and not isinstance(value, str)
    ]  # fmt: skip
    steps = ticks(0, max(numbers, default=1) or 1)
    frame = Frame(WIDTHS[size], _HEIGHT, left=12 + 7 * len(amount(steps[-1], words)))
    every = _every(periods, size)
    x: Layer = {"field": "period", "type": "ordinal", "sort": periods}
    x["axis"] = {"labelAngle": 0, "values": periods[(len(periods) - 1) % every :: every]}
    y: Layer = {"field": "value", "type": "quantitative"}
    y["scale"] = {"domain": [0, steps[-1]]}
    y["axis"] = labelled_axis(steps, words, grid=True)
    rows = list(_rows(points, periods, size, words))
    single = [row for row in rows if row["kind"] == "only"]
    pairs = [row for row in rows if row["kind"] != "only"]
    offset = {"field": "kind", "type": "nominal", "sort": ["first", "restated"],
              "scale": {"paddingInner": 0.1, "paddingOuter": 0.25}}  # fmt: skip
    bar: Layer = {"type": "bar", "color": ACCENT}
    label: Layer = {"type": "text", "dy": -7}
    named: Layer = {"field": "label", "type": "nominal"}
    layers = [
        layer(single, {**bar, "width": {"band": 0.6}}, x=x, y=y),
        layer([row for row in pairs if row["kind"] == "restated"], bar, x=x, y=y, xOffset=offset),
        layer([row for row in pairs if row["kind"] == "first"],
              {"type": "bar", "color": PAPER, "stroke": QUIET, "strokeDash": [3, 2]},
              x=x, y=y, xOffset=offset),
        *haloed(layer(single, label, x=x, y=y, text=named)),
        layer(pairs, label, x=x, y=y, xOffset=offset, text=named),
        *gap_layers([(p, point.first) for p, point in zip(periods, points, strict=True)
                     if point.restated is None], x, words),
        layer([{}], {"type": "rule", "color": INK}, y={"datum": 0}),
    ]  # fmt: skip
    return specification(frame, layers)


def _rows(
    points: Sequence[Reported], periods: list[str], size: Size, words: Words
) -> list[dict[str, Any]]:
    crowded = len(points) + sum(point.restated is not None for point in points) > _ROOM[size]
    rows: list[dict[str, Any]] = []
    for at, (point, period) in enumerate(zip(points, periods, strict=True)):
        kinds = (("only", point.first),) if point.restated is None else (
            ("first", point.first), ("restated", point.restated)
        )  # fmt: skip
        for kind, value in kinds:
            if isinstance(value, str) or (value == 0 and kind == "only"):
                continue
            shown = not crowded or at == len(points) - 1
            label = amount(value, words) if shown else ""
            rows.append({"period": period, "kind": kind, "value": value, "label": label})
    return rows


def _every(periods: list[str], size: Size) -> int:
    """Every how many periods one is named, so that names do not meet."""
    room = WIDTHS[size] - 48
    widest = max(len(period) for period in periods) * 7 + 8
    return max(1, -(-widest * len(periods) // room))


def _restated(points: Sequence[Reported]) -> list[Reported]:
    return [point for point in points if point.restated is not None]


def _title(measure: str, points: Sequence[Reported], words: Words) -> str:
    """The last number beside the one before it; where there is one only, that."""
    known = [point for point in points if not isinstance(point.latest, str)]
    if not known:
        return words("series_none", measure=measure)
    last = known[-1]
    now = spoken(last.latest, words)
    if len(known) == 1:
        return words("series_one", measure=measure, value=now, period=when(last.period, words))
    before = known[-2]
    return words(
        "series_two",
        measure=measure,
        value=now,
        period=when(last.period, words),
        before=spoken(before.latest, words),
        earlier=when(before.period, words),
    )


def _sentence(points: Sequence[Reported], words: Words) -> str:
    parts = []
    for point in points:
        said = f"{when(point.period, words)}: {spoken(point.first, words)}"
        if point.restated is not None:
            said += f", {words('restated_as', value=amount(point.restated, words))}"
        parts.append(said)
    return "; ".join(parts) + "."


def _table(points: Sequence[Reported], words: Words) -> Table:
    columns = (words("col_period"), words("col_first"), words("col_restated"))
    rows = tuple(
        (
            when(point.period, words),
            amount(point.first, words),
            "" if point.restated is None else amount(point.restated, words),
        )
        for point in points
    )
    return Table(columns, rows, (1, 2))
