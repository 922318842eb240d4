"""The four marks of gaps in a chart: the same shapes as in the small marks."""

from collections.abc import Sequence

from tinglys.publication.charts.chart import Amount
from tinglys.publication.charts.colours import INK, PAPER, QUIET
from tinglys.publication.charts.plots.theme import Layer, layer
from tinglys.publication.values import MARKS
from tinglys.publication.words import Words

_DASH = "M-1,0L1,0"
_STRUCK = "M0.7,-0.7L-0.7,0.7M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0"
_SHAPES = {"unknown": _DASH, "withheld": _STRUCK, "zero": "circle"}


def gap_layers(values: Sequence[tuple[str, Amount]], x: Layer, words: Words) -> list[Layer]:
    """Marks just above the foot of a chart where there is no bar to see.

    Args:
        values: the place of each value on the axis ``x``, and the value.
        x: the encoding of places.
        words: of the language.
    """
    layers: list[Layer] = []
    foot = {"datum": 0}
    for gap, shape in _SHAPES.items():
        rows = [
            {"period": place}
            for place, value in values
            if value == gap or (gap == "zero" and value == 0)
        ]
        if rows:
            mark: Layer = {"type": "point", "shape": shape, "size": 70, "yOffset": -8,
                           "stroke": QUIET, "strokeWidth": 1.5, "filled": False,
                           "opacity": 1}  # fmt: skip
            if gap == "zero":
                mark |= {"stroke": INK, "fill": PAPER, "size": 44, "yOffset": 0, "filled": True}
            layers.append(layer(rows, mark, x=x, y=foot))
    rows = [{"period": place} for place, value in values if value == "not_reported"]
    if rows:
        mark = {"type": "text", "text": MARKS["not_reported"][words.language], "color": QUIET,
                "yOffset": -8}  # fmt: skip
        layers.append(layer(rows, mark, x=x, y=foot))
    return layers
