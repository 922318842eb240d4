"""A row of small cells, one a score: the shape of a country on all indicators at a glance."""

from collections.abc import Sequence

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Mark, Table
from tinglys.publication.charts.colours import RULE, step_colour, step_of
from tinglys.publication.charts.marks.gaps import gap_mark
from tinglys.publication.charts.marks.interval import MARKETS_AND_ACTORS, Scale
from tinglys.publication.charts.svg import element, picture
from tinglys.publication.charts.wording import amount, chart_words, spoken

_CELL, _HEIGHT = 13, 18


class Cell(msgspec.Struct, frozen=True):
    """One score with its name in the reader's language."""

    label: str
    value: Amount


def heat_row(
    cells: Sequence[Cell],
    language: Language,
    scale: Scale = MARKETS_AND_ACTORS,
    *,
    spoken_aloud: bool = True,
) -> Mark:
    """Cells in nine colours and nine heights, 13 units each.

    The height says the same as the colour, so that the row holds in grey and for every eye.

    Args:
        cells: in the order of the table they belong to.
        language: of the words.
        scale: of the scores; its family gives the colours.
        spoken_aloud: False where the same figures stand beside the mark.
    """
    words = chart_words(language)
    parts = []
    for place, cell in enumerate(cells):
        x = place * _CELL
        parts.append(element("rect", x=x, y=_HEIGHT - 1, width=_CELL - 1, height=1, fill=RULE))
        if isinstance(cell.value, str):
            parts.append(gap_mark(cell.value, x + _CELL / 2 - 0.5, _HEIGHT / 2, 8, language))
            continue
        step = step_of(cell.value, scale.low, scale.high)
        height = (_HEIGHT - 1) * step / 9
        parts.append(
            element(
                "rect", x=x, y=_HEIGHT - height, width=_CELL - 1, height=height,
                fill=step_colour(step, scale.family), stroke="var(--quiet)", stroke_width=0.5,
            )
        )  # fmt: skip
    decimals = scale.decimals
    alt = "; ".join(f"{cell.label}: {spoken(cell.value, words, decimals)}" for cell in cells)
    rows = tuple((cell.label, amount(cell.value, words, decimals)) for cell in cells)
    width = max(1, len(cells)) * _CELL
    svg = picture("mark heat-row", width, _HEIGHT, "".join(parts), alt, spoken=spoken_aloud)
    return Mark(svg, alt, Table((words("col_indicator"), words("col_value")), rows, (1,)))
