"""Pictures on paper: colours written out, words in the report's own typeface."""

import re

from tinglys.publication.charts.chart import Chart, Mark
from tinglys.publication.charts.colours import resolved
from tinglys.publication.report.blocks import Picture

_HALOED = re.compile(r"<text [^>]*paint-order[^>]*>[^<]*</text>")
_FILL = re.compile(r' fill="[^"]*"')
_HALO = re.compile(r' (?:stroke(?:-width|-linejoin)?|paint-order)="[^"]*"')
SANS = "Source Sans Pro"


def picture(
    drawn: Mark | Chart, width: float, *, spoken: bool = True, narrow: bool = False
) -> Picture:
    """A mark or chart, so many millimetres wide.

    Args:
        drawn: what to print.
        width: in millimetres.
        spoken: False where the same figures stand beside it.
        narrow: whether a chart is drawn for a narrow column.
    """
    svg = drawn.narrow if narrow and isinstance(drawn, Chart) else drawn.svg
    return from_svg(svg, width, drawn.alt if spoken else "")


def from_svg(svg: str, width: float, alt: str = "") -> Picture:
    """A picture of this package by its markup."""
    return Picture(_HALOED.sub(_twice, resolved(svg, font=SANS)), width, alt)


def _twice(match: re.Match[str]) -> str:
    """Words with a halo, then the words alone over it: a halo must not cover its neighbours."""
    return _FILL.sub(' fill="none"', match[0]) + _HALO.sub("", match[0])
