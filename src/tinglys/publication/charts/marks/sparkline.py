"""A value over a few periods as a line the height of a word."""

from collections.abc import Sequence

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Mark, Table
from tinglys.publication.charts.colours import ACCENT, PAPER, RULE
from tinglys.publication.charts.marks.gaps import gap_mark
from tinglys.publication.charts.svg import coordinate, element, line, picture
from tinglys.publication.charts.wording import amount, chart_words, spoken, when

_WIDTH, _HEIGHT, _EDGE, _TOP = 72, 20, 5, 4


class Point(msgspec.Struct, frozen=True):
    """A value in a period (a year, ``2014-H1`` …), or the reason why there is none."""

    period: str
    value: Amount


def sparkline(
    points: Sequence[Point],
    language: Language,
    bounds: tuple[float, float] | None = None,
    *,
    decimals: int | None = None,
    spoken_aloud: bool = True,
) -> Mark:
    """A line through the values, 72 by 20 units; it breaks where there is none.

    Args:
        points: in the order of time, each at an equal step.
        language: of the words.
        bounds: values at the foot and the head; None takes the least and the greatest. Rows of
            one table need the same bounds to be compared.
        decimals: of the figures in words.
        spoken_aloud: False where the same figures stand beside the mark.
    """
    numbers = [point.value for point in points if not isinstance(point.value, str)]
    low, high = bounds or (min(numbers, default=0.0), max(numbers, default=1.0))
    span = (high - low) or 1.0
    step = (_WIDTH - 2 * _EDGE) / max(1, len(points) - 1)
    foot = _HEIGHT - _TOP
    parts = [line(_EDGE, foot + 2.5, _WIDTH - _EDGE, foot + 2.5, stroke=RULE, stroke_width=1)]
    runs: list[list[tuple[float, float]]] = [[]]
    gaps: list[str] = []
    zeros: list[str] = []
    for place, point in enumerate(points):
        x = _EDGE + place * step
        if isinstance(point.value, str):
            gaps.append(gap_mark(point.value, x, foot - 3, 7, language))
            runs.append([])
            continue
        y = foot - (min(high, max(low, point.value)) - low) / span * (foot - _TOP)
        runs[-1].append((x, y))
        if point.value == 0:
            zeros.append(gap_mark("zero", x, y, 5.5, language))
    parts += [_run(run) for run in runs if run]
    parts += gaps
    last = points[-1].value if points else "unknown"
    if runs[-1] and last != 0:
        x, y = runs[-1][-1]
        parts.append(element("circle", cx=x, cy=y, r=2.6, fill=ACCENT, stroke=PAPER))
    parts += zeros
    words = chart_words(language)
    rows = tuple((when(p.period, words), amount(p.value, words, decimals)) for p in points)
    alt = "; ".join(
        f"{when(point.period, words)}: {spoken(point.value, words, decimals)}" for point in points
    )
    svg = picture("mark spark", _WIDTH, _HEIGHT, "".join(parts), alt, spoken=spoken_aloud)
    return Mark(svg, alt, Table((words("col_period"), words("col_value")), rows, (1,)))


def _run(run: list[tuple[float, float]]) -> str:
    """The line through neighbours; a value between two gaps is a dot."""
    if len(run) == 1:
        return element("circle", cx=run[0][0], cy=run[0][1], r=1.6, fill=ACCENT)
    path = " ".join(f"{coordinate(x)},{coordinate(y)}" for x, y in run)
    return element("polyline", points=path, fill="none", stroke=ACCENT, stroke_width=1.5)
