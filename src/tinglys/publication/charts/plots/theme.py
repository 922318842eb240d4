"""How charts look: sizes, axes without ornament, words at the data instead of legends.

Nothing is laid out by the width of words, which depends on the fonts of a machine: paddings are
given, ticks and their labels are chosen here. So the same data gives the same bytes everywhere.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec

from tinglys.publication.charts.chart import Chart, Table
from tinglys.publication.charts.colours import INK, PAPER, QUIET, RULE
from tinglys.publication.charts.plots.rendering import draw
from tinglys.publication.charts.wording import amount
from tinglys.publication.words import Words

Layer = dict[str, Any]
Rows = Sequence[Mapping[str, Any]]
Size = Literal["wide", "narrow"]

SIZES: tuple[Size, ...] = ("wide", "narrow")
#: The outer width of a chart in a column of text, and on a telephone of 320 pixels.
WIDTHS: dict[Size, int] = {"wide": 640, "narrow": 288}
LABEL = 12
_CONFIG = {
    "aria": False,
    "background": None,
    "font": "Liberation Sans",
    "view": {"stroke": None, "fill": None},
    "text": {"color": INK, "fontSize": LABEL},
    "axis": {
        "title": None, "domain": False, "ticks": False, "labelColor": QUIET, "labelFontSize": LABEL,
        "labelLimit": 0, "labelOverlap": False, "labelBound": False, "labelFlush": False,
        "labelPadding": 6, "gridColor": RULE, "gridWidth": 1, "domainColor": QUIET,
    },
    "legend": {"disable": True},
    "scale": {"bandPaddingInner": 0, "bandPaddingOuter": 0},
}  # fmt: skip


class Frame(msgspec.Struct, frozen=True):
    """A chart's outer width, the height of its plot, and the room around the plot."""

    width: int
    height: float
    left: float = 8
    right: float = 8
    top: float = 16
    bottom: float = 24

    @property
    def plot(self) -> float:
        """The width of the plot."""
        return self.width - self.left - self.right


def specification(frame: Frame, layers: list[Layer]) -> Layer:
    """A whole specification of layers over one another; the first is the lowest."""
    padding = {"left": frame.left, "right": frame.right, "top": frame.top, "bottom": frame.bottom}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": frame.plot,
        "height": frame.height,
        "autosize": {"type": "none"},
        "padding": padding,
        "config": _CONFIG,
        "layer": layers,
    }


def layer(rows: Rows, mark: Mapping[str, Any] | str, **encoding: Any) -> Layer:
    """One layer: its rows, its mark, its encodings."""
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": encoding}


def haloed(layer_of_text: Layer) -> list[Layer]:
    """Words over a broader copy of themselves in the colour of the paper, for lines behind them."""
    halo = {**layer_of_text["mark"], "stroke": PAPER, "strokeWidth": 3, "strokeJoin": "round"}
    return [{**layer_of_text, "mark": halo}, layer_of_text]


def compose(
    *, title: str, subtitle: str, source: str, alt: str, table: Table,
    wide: Layer, narrow: Layer | None = None, notes: tuple[str, ...] = (),
) -> Chart:  # fmt: skip
    """A chart from its words and its specifications; without a narrow one the wide one fits."""
    picture = draw(wide, alt)
    return Chart(
        title=title,
        subtitle=subtitle,
        source=source,
        svg=picture,
        narrow=picture if narrow is None else draw(narrow, alt),
        alt=alt,
        table=table,
        notes=notes,
    )


def ticks(low: float, high: float, count: int = 4) -> list[float]:
    """Round values from ``low`` to at least ``high``, about ``count`` steps of 1, 2 or 5."""
    span = (high - low) or 1.0
    raw = span / count
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * one for one in (1, 2, 2.5, 5, 10) if power * one >= raw * 0.999)
    if step != int(step) and power >= 1:
        step = power * 5
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [round(at * step, 10) for at in range(first, last + 1)]


def labelled_axis(values: Sequence[float], words: Words, **options: Any) -> Layer:
    """An axis with these ticks, their numbers written as the language does."""
    names = {repr(float(value)): amount(value, words) for value in values}
    cases = "".join(
        f"abs(datum.value - {value}) < 1e-9 * max(1, abs(datum.value)) ? '{name}' : "
        for value, name in names.items()
    )
    return {"values": list(values), "labelExpr": f"{cases}''", **options}
