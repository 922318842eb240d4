"""The band of a likelihood term on a line from 0 to 100 %."""

from collections.abc import Sequence

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Mark, Table
from tinglys.publication.charts.colours import ACCENT, QUIET, RULE
from tinglys.publication.charts.svg import element, line, picture
from tinglys.publication.charts.wording import chart_words
from tinglys.publication.values import band_words

_WIDTH, _HEIGHT, _EDGE = 160, 14, 2


def likelihood_mark(
    band: tuple[float, float],
    language: Language,
    *,
    term: str = "",
    scale: Sequence[tuple[float, float]] = (),
    spoken_aloud: bool = True,
) -> Mark:
    """A bar from the band's lower to its upper probability, 160 by 14 units.

    Args:
        band: probabilities from 0 to 1.
        language: of the words.
        term: the likelihood word as printed.
        scale: the bands of all terms of the scale, whose bounds are marked; () for none.
        spoken_aloud: False where term and band stand beside the mark.
    """
    words = chart_words(language)
    middle = _HEIGHT / 2
    parts = [line(_place(0), middle, _place(1), middle, stroke=RULE, stroke_width=2)]
    parts += [_tick(end, 5, RULE) for end in sorted({bound for one in scale for bound in one})]
    low, high = band
    width = max(3.0, _place(high) - _place(low))
    left = min(_place(low), _WIDTH - _EDGE - width)
    parts.append(element("rect", x=left, y=middle - 4, width=width, height=8, fill=ACCENT))
    parts += [_tick(end, 6, QUIET) for end in (0.0, 0.5, 1.0)]
    printed = band_words(band, language)
    said = words("likelihood_said", band=printed)
    alt = f"{term}: {said}" if term else said
    svg = picture("mark likelihood", _WIDTH, _HEIGHT, "".join(parts), alt, spoken=spoken_aloud)
    return Mark(svg, alt, Table((words("col_likelihood"), words("col_band")), ((term, printed),)))


def _tick(share: float, reach: float, colour: str) -> str:
    middle = _HEIGHT / 2
    return line(_place(share), middle - reach, _place(share), middle + reach, stroke=colour)


def _place(share: float) -> float:
    return _EDGE + share * (_WIDTH - 2 * _EDGE)
