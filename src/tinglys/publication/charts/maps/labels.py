"""Names beside points, each where it covers the fewest others."""

from collections.abc import Sequence

import msgspec

from tinglys.publication.charts.colours import INK, PAPER
from tinglys.publication.charts.svg import text

Box = tuple[float, float, float, float]
Spot = tuple[Box, float, float, str]
#: Half the em is about the mean width of a letter, a little more for safety.
LETTER = 0.56


class Name(msgspec.Struct, frozen=True):
    """A name and the point it belongs to."""

    words: str
    x: float
    y: float


def placed_names(
    names: Sequence[Name], width: float, height: float, size: float = 11.5, gap: float = 6
) -> str:
    """The names as text with a halo, right, left, above or below their points.

    Greedy and in the given order: each takes the first of eight places that meets no point and no
    name already placed, or the one that meets the fewest.
    """
    taken: list[Box] = [(name.x - 4, name.y - 4, name.x + 4, name.y + 4) for name in names]
    parts = []
    for name in names:
        length = len(name.words) * size * LETTER
        spots = _spots(name, length, size, gap)
        costs = [
            (sum(_overlap(box, other) for other in taken) + 50 * _outside(box, width, height), at)
            for at, (box, _, _, _) in enumerate(spots)
        ]
        box, x, y, anchor = spots[min(costs)[1]]
        taken.append(box)
        parts.append(
            text(name.words, x, y, size, text_anchor=anchor, fill=INK, stroke=PAPER,
                 stroke_width=3, paint_order="stroke", stroke_linejoin="round")
        )  # fmt: skip
    return "".join(parts)


def _spots(
    name: Name, length: float, size: float, gap: float
) -> list[tuple[Box, float, float, str]]:
    x, y, half = name.x, name.y, size * 0.36
    baselines = [
        (x + gap, y + half, "start"), (x - gap, y + half, "end"),
        (x, y - gap - 1, "middle"), (x, y + gap + size * 0.8, "middle"),
        (x + gap, y - gap, "start"), (x + gap, y + gap + size * 0.7, "start"),
        (x - gap, y - gap, "end"), (x - gap, y + gap + size * 0.7, "end"),
    ]  # fmt: skip
    spots = []
    for at, base, anchor in baselines:
        left = at - {"start": 0.0, "middle": length / 2, "end": length}[anchor]
        spots.append(
            ((left, base - size * 0.8, left + length, base + size * 0.2), at, base, anchor)
        )
    return spots


def _overlap(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide * high if wide > 0 and high > 0 else 0.0


def _outside(box: Box, width: float, height: float) -> float:
    return (
        max(0.0, -box[0]) + max(0.0, -box[1]) + max(0.0, box[2] - width) + max(0.0, box[3] - height)
    )
