"""Pictures of our own as markup of a page."""

from markupsafe import Markup

from tinglys.publication.charts.chart import Chart, Mark


def picture_markup(svg: str) -> Markup:
    """A picture of this package by its SVG, to stand in a page as it is.

    Charts are written by this package, which escapes every word that goes into them.
    """
    return Markup(svg)  # noqa: S704


def inline(picture: Mark | Chart) -> Markup:
    """The SVG of a mark or chart, to stand in a page as it is."""
    return picture_markup(picture.svg)
