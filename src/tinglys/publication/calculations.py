"""Computed numbers: their name, and their value as a reader writes it."""

from markupsafe import Markup

from tinglys.publication.grounds import Grounds
from tinglys.publication.site_data import Calculation, SiteClaim
from tinglys.publication.site_view import SiteView
from tinglys.publication.values import MARKS, number, printed_amount, signed

_SOURCE = Markup('<a href="{href}" data-plain="title">{title}</a>')


def calculation_name(calculation: Calculation, view: SiteView) -> str:
    """What was computed: the indicator, its component where it is of an index, and the year."""
    parts = [view.indicator(calculation.indicator)]
    if calculation.component is not None:
        parts.append(view.term("index", calculation.component))
    if calculation.year is not None:
        parts.append(view.period(calculation.year))
    return ", ".join(parts)


def calculation_value(calculation: Calculation, view: SiteView) -> str:
    """The value with its unit; the mark of the unknown where it cannot be derived."""
    value = calculation.value
    if value is None:
        return MARKS["unknown"][view.language]
    if calculation.indicator == "ocindex_change":
        return signed(value, view.language, 2)
    if calculation.indicator == "ocindex_score":
        return number(value, view.language, 2)
    return printed_amount(value, calculation.unit, view.codebook, view.words)


def source_link(claim: SiteClaim, grounds: Grounds) -> Markup:
    """A link to the document of a claim."""
    document = grounds.view.documents[claim.document]
    return _SOURCE.format(
        href=grounds.document_href(document), title=grounds.view.source_name(document)
    )
