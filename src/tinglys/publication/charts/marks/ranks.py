"""A rank as a range among all countries: where the country may stand, not only where it stands."""

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Mark, Table
from tinglys.publication.charts.colours import ACCENT, INK, PAPER, QUIET, RULE
from tinglys.publication.charts.svg import element, line, picture, polygon, text
from tinglys.publication.charts.wording import chart_words, span
from tinglys.publication.values import number

_WIDTH, _HEIGHT, _EDGE = 180, 26, 2


class RankRange(msgspec.Struct, frozen=True):
    """A rank among ``of`` countries, 1 the first; ``best`` to ``worst`` is where it may lie."""

    rank: int
    best: int
    worst: int
    of: int


def rank_strip(ranks: RankRange, language: Language, *, spoken_aloud: bool = True) -> Mark:
    """A strip of all places with the range and the rank on it, 180 by 26 units.

    Args:
        ranks: the rank and its range.
        language: of the words.
        spoken_aloud: False where the same figures stand beside the mark.
    """
    words = chart_words(language)
    y = 9
    left, right = _place(ranks.best - 0.5, ranks.of), _place(ranks.worst + 0.5, ranks.of)
    width = max(3.0, right - left)
    at = _place(ranks.rank, ranks.of)
    parts = [
        element("rect", x=_EDGE, y=y - 3, width=_WIDTH - 2 * _EDGE, height=6, fill=RULE),
        *(
            line(_place(tick, ranks.of), y - 3, _place(tick, ranks.of), y + 3, stroke=PAPER)
            for tick in range(50, ranks.of, 50)
        ),
        element("rect", x=min(left, _WIDTH - _EDGE - width), y=y - 5, width=width, height=10,
                fill=ACCENT),
        polygon([(at - 4, 0), (at + 4, 0), (at, 6)], fill=INK, stroke=PAPER,
                stroke_width=0.75),
    ]  # fmt: skip
    interval = span(ranks.best, ranks.worst, words)
    parts += _figures(interval, (left + right) / 2, ranks, language)
    alt = words("rank_said", rank=ranks.rank, of=ranks.of, interval=interval)
    svg = picture("mark ranks", _WIDTH, _HEIGHT, "".join(parts), alt, spoken=spoken_aloud)
    head = (words("col_rank"), words("col_range"), words("col_of"))
    cells = (number(ranks.rank, language), interval, number(ranks.of, language))
    return Mark(svg, alt, Table(head, (cells,), (0, 1, 2)))


def _figures(interval: str, middle: float, ranks: RankRange, language: Language) -> list[str]:
    """The range under its bar; the ends of the scale where they leave it room."""
    half = len(interval) * 3.2
    at = min(_WIDTH - _EDGE - half, max(_EDGE + half, middle))
    parts = [text(interval, at, 25, 11, text_anchor="middle")]
    if at - half > _EDGE + 12:
        parts.append(text("1", _EDGE, 25, 10, fill=QUIET))
    if at + half < _WIDTH - _EDGE - 24:
        last = number(ranks.of, language)
        parts.append(text(last, _WIDTH - _EDGE, 25, 10, fill=QUIET, text_anchor="end"))
    return parts


def _place(rank: float, of: int) -> float:
    """The middle of a rank's place; each country has the same width."""
    return _EDGE + (rank - 0.5) / of * (_WIDTH - 2 * _EDGE)
