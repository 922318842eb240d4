"""Charts: a plain struct and a language go in; a picture, its words and its table come out.

Two families. *Marks* are small and made by hand, for the thousands of places where a number stands.
*Charts* are figures of their own with a title, a source line and a table. All pictures are SVG
without scripts, styles or ids; colours are custom properties of the page (``colours.resolved``
writes them out for the report). The same input gives the same bytes.
"""

from tinglys.publication.charts.chart import Amount, Chart, Mark, Table
from tinglys.publication.charts.colours import resolved
from tinglys.publication.charts.marks.change import change_arrow
from tinglys.publication.charts.marks.heat_row import Cell, heat_row
from tinglys.publication.charts.marks.interval import (
    CRIMINALITY,
    RESILIENCE,
    Estimate,
    Scale,
    interval_mark,
)
from tinglys.publication.charts.marks.likelihood import likelihood_mark
from tinglys.publication.charts.marks.pyramid import pyramid, pyramid_glyph
from tinglys.publication.charts.marks.pyramid_edition import PyramidEdition
from tinglys.publication.charts.marks.ranks import RankRange, rank_strip
from tinglys.publication.charts.marks.sparkline import Point, sparkline

__all__ = [
    "CRIMINALITY",
    "RESILIENCE",
    "Amount",
    "Cell",
    "Chart",
    "Estimate",
    "Mark",
    "Point",
    "PyramidEdition",
    "RankRange",
    "Scale",
    "Table",
    "change_arrow",
    "heat_row",
    "interval_mark",
    "likelihood_mark",
    "pyramid",
    "pyramid_glyph",
    "rank_strip",
    "resolved",
    "sparkline",
]
