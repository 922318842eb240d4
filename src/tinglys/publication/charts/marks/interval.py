"""A score as a dot on its scale, with the interval it may lie in as a line."""

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Mark, Table
from tinglys.publication.charts.colours import (
    INK,
    PAPER,
    QUIET,
    RULE,
    Family,
    step_colour,
    step_of,
)
from tinglys.publication.charts.marks.gaps import gap_mark
from tinglys.publication.charts.svg import element, line, picture
from tinglys.publication.charts.wording import amount, chart_words, span, spoken

_WIDTH, _HEIGHT, _EDGE = 160, 16, 6


class Estimate(msgspec.Struct, frozen=True):
    """A value and the interval it may lie in (None: the source gives none).

    ``before`` is the value of the edition before, drawn as an open ring.
    """

    value: Amount
    low: float | None = None
    high: float | None = None
    before: float | None = None


class Scale(msgspec.Struct, frozen=True):
    """A scale of scores; ``threshold`` is where high begins (None: nowhere).

    ``decimals`` are those of printed scores: two for means, one for single indicators.
    """

    low: float = 1
    high: float = 10
    threshold: float | None = 5.5
    family: Family = "warm"
    decimals: int | None = 2


CRIMINALITY = Scale()
RESILIENCE = Scale(family="cool")
MARKETS_AND_ACTORS = Scale(decimals=1)
RESILIENCE_INDICATORS = Scale(family="cool", decimals=1)


def interval_mark(
    estimate: Estimate, language: Language, scale: Scale = CRIMINALITY, *, spoken_aloud: bool = True
) -> Mark:
    """A dot and a line on a scale: 160 by 16 units.

    Args:
        estimate: the score, its interval and the score before.
        language: of the words.
        scale: CRIMINALITY or RESILIENCE, or another scale of scores.
        spoken_aloud: False where the same figures stand beside the mark.
    """
    words = chart_words(language)
    middle = _HEIGHT / 2
    parts = [line(_EDGE, middle, _WIDTH - _EDGE, middle, stroke=RULE, stroke_width=1)]
    for tick in (scale.low, scale.threshold, scale.high):
        if tick is not None:
            at = _place(tick, scale)
            parts.append(line(at, middle - 4, at, middle + 4, stroke=RULE, stroke_width=1))
    if isinstance(estimate.value, str):
        parts.append(gap_mark(estimate.value, _WIDTH / 2, middle, 9, language))
    else:
        parts += _drawn(estimate, estimate.value, scale, middle)
    alt = _sentence(estimate, scale, language)
    cells = (
        amount(estimate.value, words, scale.decimals),
        words("no_interval")
        if estimate.low is None or estimate.high is None
        else span(estimate.low, estimate.high, words, scale.decimals),
    )
    return Mark(
        picture("mark interval", _WIDTH, _HEIGHT, "".join(parts), alt, spoken=spoken_aloud),
        alt,
        Table((words("col_value"), words("col_interval")), (cells,), (0, 1)),
    )


def _drawn(estimate: Estimate, value: float, scale: Scale, middle: float) -> list[str]:
    at = _place(value, scale)
    parts = []
    if estimate.low is not None and estimate.high is not None:
        low, high = _place(estimate.low, scale), _place(estimate.high, scale)
        parts.append(line(low, middle, high, middle, stroke=INK, stroke_width=2))
    if estimate.before is not None:
        before = _place(estimate.before, scale)
        parts.append(
            element("circle", cx=before, cy=middle, r=3, fill=PAPER, stroke=QUIET, stroke_width=1)
        )
    colour = step_colour(step_of(value, scale.low, scale.high), scale.family)
    parts.append(
        element("circle", cx=at, cy=middle, r=4, fill=colour, stroke=INK, stroke_width=1.25)
    )
    return parts


def _place(value: float, scale: Scale) -> float:
    share = (value - scale.low) / (scale.high - scale.low)
    return _EDGE + min(1.0, max(0.0, share)) * (_WIDTH - 2 * _EDGE)


def _sentence(estimate: Estimate, scale: Scale, language: Language) -> str:
    words = chart_words(language)
    said = words(
        "score_on_scale",
        value=spoken(estimate.value, words, scale.decimals),
        low=amount(scale.low, words),
        high=amount(scale.high, words),
    )
    if estimate.low is not None and estimate.high is not None:
        interval = span(estimate.low, estimate.high, words, scale.decimals)
        said += ", " + words("interval_said", interval=interval)
    if estimate.before is not None:
        said += ", " + words("before_said", value=amount(estimate.before, words, scale.decimals))
    return said
