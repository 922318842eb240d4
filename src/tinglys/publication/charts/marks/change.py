"""A change: an arrow for its direction, its signed figure, a colour for better or worse."""

from typing import Literal

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Mark, Table
from tinglys.publication.charts.colours import BETTER, QUIET, WORSE
from tinglys.publication.charts.marks.gaps import gap_mark
from tinglys.publication.charts.svg import picture, polygon, text
from tinglys.publication.charts.wording import amount, chart_words, spoken
from tinglys.publication.values import signed

Turn = Literal["worse", "better", "none"]
_WIDTH, _HEIGHT = 56, 16
_COLOURS: dict[Turn, str] = {"worse": WORSE, "better": BETTER, "none": QUIET}


def change_arrow(
    change: Amount,
    language: Language,
    *,
    rise_is_worse: bool | None = True,
    decimals: int | None = None,
    spoken_aloud: bool = True,
) -> Mark:
    """An arrow up, down or level with the signed figure, 56 by 16 units.

    Args:
        change: the difference, or why there is none.
        language: of the words.
        rise_is_worse: whether a rise is for the worse; None where it is neither.
        decimals: of the figure; a change that is zero at so many decimals is level.
        spoken_aloud: False where the same figure stands beside the mark.
    """
    words = chart_words(language)
    if isinstance(change, str):
        content, said = gap_mark(change, 7, 8, 9, language), spoken(change, words)
        printed = amount(change, words)
    else:
        size = change if decimals is None else round(change, decimals) + 0.0
        turn = turn_of(size, rise_is_worse)
        printed = signed(size, language, decimals)
        arrow = polygon(_arrow(size), fill=_COLOURS[turn])
        content = arrow + text(printed, _WIDTH - 1, 12.5, 12.5, text_anchor="end")
        way = "change_up" if size > 0 else "change_down" if size < 0 else "change_none"
        said = words(way, value=amount(abs(size), words, decimals)) if size else words(way)
        if turn != "none":
            said += ", " + words(f"turn_{turn}")
    svg = picture("mark change-mark", _WIDTH, _HEIGHT, content, said, spoken=spoken_aloud)
    return Mark(svg, said, Table((words("col_change"),), ((printed,),), (0,)))


def turn_of(change: float, rise_is_worse: bool | None) -> Turn:
    """Whether a change is for the worse or the better."""
    if not change or rise_is_worse is None:
        return "none"
    return "worse" if (change > 0) == rise_is_worse else "better"


def _arrow(change: float) -> list[tuple[float, float]]:
    """A triangle that points up or down; a level bar where nothing changed."""
    if change > 0:
        return [(1, 12), (7, 3), (13, 12)]
    if change < 0:
        return [(1, 4), (7, 13), (13, 4)]
    return [(1, 7), (13, 7), (13, 9), (1, 9)]
