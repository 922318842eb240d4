"""The four marks of what is no ordinary number: each a shape of its own, never a colour alone."""

from typing import Literal

from tinglys.codebook import Language
from tinglys.publication.charts.colours import INK, PAPER, QUIET
from tinglys.publication.charts.svg import element, line, text
from tinglys.publication.values import MARKS, Absence

Gap = Absence | Literal["zero"]
GAPS: tuple[Gap, ...] = ("zero", "unknown", "not_reported", "withheld")


def gap_mark(gap: Gap, x: float, y: float, size: float, language: Language) -> str:
    """The mark of a gap with its middle at a place.

    Unknown is a dash, not reported the words "n.r." ("i.r."), withheld a struck circle, zero an
    open ring: counted, and there were none.

    Args:
        gap: which of the four.
        x: of its middle.
        y: of its middle.
        size: height of the mark in user units.
        language: of the letters.
    """
    half = size / 2
    if gap == "unknown":
        return line(x - half, y, x + half, y, stroke=QUIET, stroke_width=size / 6)
    if gap == "not_reported":
        words = MARKS[gap][language]
        return text(words, x, y + size * 0.3, size, text_anchor="middle", fill=QUIET)
    if gap == "withheld":
        reach = half * 0.7
        return _ring(x, y, half, QUIET, "none") + line(
            x - reach, y + reach, x + reach, y - reach, stroke=QUIET, stroke_width=size / 8
        )
    return _ring(x, y, half * 0.8, INK, PAPER)


def _ring(x: float, y: float, radius: float, stroke: str, fill: str) -> str:
    return element(
        "circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=radius / 4 + 0.3
    )
