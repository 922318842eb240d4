"""Charts: a plain struct and a language go in; a picture, its words and its table come out.

Two families. *Marks* are small and made by hand, for the thousands of places where a number stands.
*Charts* are figures of their own with a title, a source line and a table. All pictures are SVG
without scripts, styles or ids; colours are custom properties of the page (``colours.resolved``
writes them out for the report). The same input gives the same bytes.
"""

from tinglys.publication.charts.chart import Amount, Chart, Mark, Table
from tinglys.publication.charts.colours import resolved
from tinglys.publication.charts.geography.points import point_of
from tinglys.publication.charts.maps.classes import Classes, even_classes, score_classes
from tinglys.publication.charts.maps.routes import MappedRoute, Stop, route_map
from tinglys.publication.charts.maps.world import CountryValue, world_map
from tinglys.publication.charts.marks.change import change_arrow
from tinglys.publication.charts.marks.heat_row import Cell, heat_row
from tinglys.publication.charts.marks.interval import (
    CRIMINALITY,
    MARKETS_AND_ACTORS,
    RESILIENCE,
    RESILIENCE_INDICATORS,
    Estimate,
    Scale,
    interval_mark,
)
from tinglys.publication.charts.marks.likelihood import likelihood_mark
from tinglys.publication.charts.marks.pyramid import pyramid, pyramid_glyph
from tinglys.publication.charts.marks.pyramid_edition import PyramidEdition
from tinglys.publication.charts.marks.ranks import RankRange, rank_strip
from tinglys.publication.charts.marks.sparkline import Point, sparkline
from tinglys.publication.charts.networks.diagram import Link, drawn_as, network_diagram
from tinglys.publication.charts.plots.adjusted_rates import (
    GroupRates,
    ModelRate,
    Reference,
    adjusted_rates_chart,
)
from tinglys.publication.charts.plots.breakdown import Part, breakdown_chart
from tinglys.publication.charts.plots.heat_map import heat_map
from tinglys.publication.charts.plots.like_for_like import EditionScore, like_for_like_chart
from tinglys.publication.charts.plots.price_ladder import Rung, price_ladder
from tinglys.publication.charts.plots.rank_ranges import RankedCountry, rank_range_chart
from tinglys.publication.charts.plots.rendering import is_available
from tinglys.publication.charts.plots.series import Reported, series_chart

__all__ = [
    "CRIMINALITY",
    "MARKETS_AND_ACTORS",
    "RESILIENCE",
    "RESILIENCE_INDICATORS",
    "Amount",
    "Cell",
    "Chart",
    "Classes",
    "CountryValue",
    "EditionScore",
    "Estimate",
    "GroupRates",
    "Link",
    "MappedRoute",
    "Mark",
    "ModelRate",
    "Part",
    "Point",
    "PyramidEdition",
    "RankRange",
    "RankedCountry",
    "Reference",
    "Reported",
    "Rung",
    "Scale",
    "Stop",
    "Table",
    "adjusted_rates_chart",
    "breakdown_chart",
    "change_arrow",
    "drawn_as",
    "even_classes",
    "heat_map",
    "heat_row",
    "interval_mark",
    "is_available",
    "like_for_like_chart",
    "likelihood_mark",
    "network_diagram",
    "point_of",
    "price_ladder",
    "pyramid",
    "pyramid_glyph",
    "rank_range_chart",
    "rank_strip",
    "resolved",
    "route_map",
    "score_classes",
    "series_chart",
    "sparkline",
    "world_map",
]
