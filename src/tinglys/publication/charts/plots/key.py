"""The key of a chart: a square and a word for each kind, in rows above the plot."""

from collections.abc import Sequence

from tinglys.publication.charts.plots.theme import Layer, layer

_ROW, _LETTER, _GAP = 20, 6.8, 40


def key_layers(kinds: Sequence[tuple[str, str]], width: float) -> tuple[list[Layer], float]:
    """Layers in units of the screen, and the room they need above the plot.

    Args:
        kinds: name and colour of each; a single one needs no key.
        width: of the whole chart.
    """
    if len(kinds) < 2:
        return [], 0
    placed, x, row = [], 0.0, 0
    for name, colour in kinds:
        length = _GAP + _LETTER * len(name)
        if x and x + length > width:
            x, row = 0.0, row + 1
        placed.append((x, row, name, colour))
        x += length
    room = (row + 1) * _ROW + 6
    layers = []
    for x, row, name, colour in placed:
        y = row * _ROW - room + 6
        square = {"x": {"value": x}, "x2": {"value": x + 12}, "y": {"value": y}}
        layers.append(
            layer([{}], {"type": "rect", "color": colour}, **square, y2={"value": y + 12})
        )
        place = {"x": {"value": x + 18}, "y": {"value": y + 6.5}}
        mark = {"type": "text", "align": "left", "baseline": "middle"}
        layers.append(layer([{}], mark, **place, text={"value": name}))
    return layers, room
