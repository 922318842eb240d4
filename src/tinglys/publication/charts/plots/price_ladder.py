"""The price ladder: what the same thing costs from its source to the street."""

import math
from collections.abc import Sequence
from typing import Any

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Chart, Table
from tinglys.publication.charts.colours import ACCENT, PAPER, QUIET
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
)
from tinglys.publication.charts.wording import amount, chart_words, span
from tinglys.publication.words import Words

_ROW = 44
_LETTER = 6.6
_OPEN = frozenset({"at_least", "at_most", "less_than", "order"})


class Rung(msgspec.Struct, frozen=True):
    """A price at a place and stage, both named in the reader's language.

    ``high`` None is a single price. ``bound`` is the price's bound as the codebook codes it
    (``at_least``, ``approx``, ``order`` …), ``qualifier`` its word in the reader's language.
    """

    place: str
    stage: str
    low: float
    high: float | None = None
    bound: str = "exact"
    qualifier: str = ""

    @property
    def middle(self) -> float:
        """The geometric middle of the range, as the scale is logarithmic."""
        return self.low if self.high is None else math.sqrt(self.low * self.high)


def price_ladder(
    commodity: str, unit: str, rungs: Sequence[Rung], language: Language, source: str
) -> Chart:
    """Rungs from the source down to the street on a logarithmic scale.

    Args:
        commodity: what is sold, in the reader's language.
        unit: currency and unit of all prices ("NOK per kg"); prices in other units belong on
            another ladder.
        rungs: from the source on, at least one; prices above 0.
        language: of the words.
        source: the source line.
    """
    words = chart_words(language)
    rows = tuple((one.place, one.stage, _price(one, words)) for one in rungs)
    said = "; ".join(f"{_where(one)}: {_price(one, words)}" for one in rungs)
    return compose(
        title=_title(commodity, unit, rungs, words),
        subtitle=words("ladder_subtitle", unit=unit),
        source=source,
        alt=f"{commodity}, {unit}. {said}.",
        table=Table((words("col_place"), words("col_stage"), unit), rows, (2,)),
        wide=_spec(rungs, "wide", words),
        narrow=_spec(rungs, "narrow", words),
    )


def _spec(rungs: Sequence[Rung], size: Size, words: Words) -> Layer:
    ends = [value for one in rungs for value in (one.low, one.high) if value is not None]
    steps = _powers(min(ends), max(ends), size)
    frame = Frame(WIDTHS[size], _ROW * len(rungs), left=24, right=32, top=6, bottom=28)
    order = [str(at) for at in range(len(rungs))]
    y: Layer = {"field": "rung", "type": "ordinal", "sort": order, "axis": None}
    x: Layer = {
        "field": "low",
        "type": "quantitative",
        "scale": {"type": "log", "domain": [steps[0], steps[-1]], "nice": False},
        "axis": labelled_axis(steps, words, grid=True),
    }
    rows = [_row(at, one, steps, frame.plot, words) for at, one in enumerate(rungs)]
    middle = {"field": "middle", "type": "quantitative"}
    text = {"field": "label", "type": "nominal"}
    layers = [
        layer(rows, {"type": "line", "color": QUIET, "strokeDash": [2, 3], "yOffset": 9,
                     "strokeWidth": 1}, y=y, x={**x, **middle}, order={"field": "at"}),
        layer([row for row in rows if row["range"]], {"type": "bar", "height": 9, "yOffset": 9,
              "color": ACCENT}, y=y, x=x, x2={"field": "high"}),
        layer([row for row in rows if not row["range"]], {"type": "point", "filled": True,
              "size": 90, "yOffset": 9, "opacity": 1, "fill": ACCENT, "stroke": PAPER}, y=y, x=x),
        *_arrows(rows, x, y),
        *haloed(layer(rows, {"type": "text", "align": "left", "dy": -9}, y=y,
                      x={**x, "field": "text_at"}, text=text)),
    ]  # fmt: skip
    return specification(frame, layers)


def _arrows(rows: list[dict[str, Any]], x: Layer, y: Layer) -> list[Layer]:
    """An arrow away from a price that is only a bound."""
    layers = []
    for way, head in (("up", "M-1,-0.8L1,0L-1,0.8Z"), ("down", "M1,-0.8L-1,0L1,0.8Z")):
        open_rows = [row for row in rows if row["open"] == way]
        if open_rows:
            mark: Layer = {"type": "point", "shape": head, "size": 90, "filled": True,
                           "fill": ACCENT, "opacity": 1, "yOffset": 9,
                           "xOffset": 15 if way == "up" else -15}  # fmt: skip
            layers.append(layer(open_rows, mark, x=x, y=y))
    return layers


def _row(at: int, one: Rung, steps: list[float], width: float, words: Words) -> dict[str, Any]:
    """A rung with the place of its words: at its price, moved left as far as they need room."""
    low, high = math.log(steps[0]), math.log(steps[-1])
    label = f"{_where(one)}: {_price(one, words)}"
    at_price = (math.log(one.low) - low) / (high - low) * width - 4
    start = max(-10.0, min(at_price, width + 20 - _LETTER * len(label)))
    way = {"at_least": "up", "at_most": "down", "less_than": "down"}.get(one.bound, "")
    return {
        "rung": str(at),
        "at": at,
        "low": one.low,
        "high": one.low if one.high is None else one.high,
        "middle": one.middle,
        "range": one.high is not None and one.high != one.low,
        "open": way,
        "text_at": math.exp(low + start / width * (high - low)),
        "label": label,
    }


def _powers(low: float, high: float, size: Size) -> list[float]:
    """Powers of ten around all prices; every second one where they are many."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    last = max(last, first + 1)
    every = 1 if last - first <= (6 if size == "wide" else 3) else 2
    last += (last - first) % every
    return [10.0**power for power in range(first, last + 1, every)]


def _where(one: Rung) -> str:
    return ", ".join(part for part in (one.place, one.stage) if part)


def _price(one: Rung, words: Words) -> str:
    printed = (
        amount(one.low, words)
        if one.high is None or one.high == one.low
        else span(one.low, one.high, words)
    )
    return f"{one.qualifier} {printed}".strip()


def _title(commodity: str, unit: str, rungs: Sequence[Rung], words: Words) -> str:
    """How many times the first price the last one is; where a bound is open, only both."""
    first, last = rungs[0], rungs[-1]
    if len(rungs) == 1:
        return words("ladder_one", commodity=commodity, price=_price(first, words), unit=unit)
    if last.middle <= first.middle or first.bound in _OPEN or last.bound in _OPEN:
        return words(
            "ladder_two", commodity=commodity, first=_price(first, words), start=_where(first),
            last=_price(last, words), end=_where(last),
        )  # fmt: skip
    times = float(f"{last.middle / first.middle:.2g}")
    return words(
        "ladder_times", commodity=commodity, times=amount(times, words), start=_where(first),
        end=_where(last),
    )  # fmt: skip
