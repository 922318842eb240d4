"""Pictures of our own as markup of a page."""

from markupsafe import Markup

from tinglys.publication.charts.chart import Chart, Mark


def inline(picture: Mark | Chart) -> Markup:
    """The SVG of a mark or chart, to stand in a page as it is.

    Charts are written by this package, which escapes every word that goes into them.
    """
    return Markup(picture.svg)  # noqa: S704
