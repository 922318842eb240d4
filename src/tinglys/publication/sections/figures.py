"""Tables of figures: one topic each, grouped by document, earlier values beside the new ones."""

from collections.abc import Sequence

import msgspec
from markupsafe import Markup, escape

from tinglys.publication.claim_lines import figure_note
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.beside import Beside, figure
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.publication.values import Absence, Printed, printed_value
from tinglys.reading.claims import Figure


class Cell(msgspec.Struct, frozen=True):
    """A value as a link, its unit, and a conversion of it (or nothing); then its period.

    ``inferred`` is set where the sentence does not state the period.
    """

    value: Markup
    unit: str
    converted: Markup
    period: str
    inferred: bool


class FigureRow(msgspec.Struct, frozen=True):
    """One figure: what it counts, its value, and the earlier values given to compare with.

    ``repeated`` is set where the row above it has the same name, so that only the note need be
    printed.
    """

    name: str
    note: Markup
    repeated: bool
    value: Cell | None
    earlier: list[Cell]


class FigureGroup(msgspec.Struct, frozen=True):
    """The figures of one document."""

    title: str
    href: str
    rows: list[FigureRow]


class FigureTable(msgspec.Struct, frozen=True):
    """The figures of one topic, a code of the codebook.

    ``compares`` is set where any row has an earlier value, so that there is a column for them.
    """

    topic: str
    groups: list[FigureGroup]
    compares: bool


def figure_tables(
    claims: Sequence[SiteClaim], documents: list[SiteDocument], grounds: Grounds
) -> list[FigureTable]:
    """The claims (figures of one system) as a table per topic, in the codebook's order."""
    indicators = grounds.view.codebook.indicators
    order = {code: place for place, code in enumerate(indicators)}
    topics: dict[str, dict[str, list[SiteClaim]]] = {}
    for claim in sorted(claims, key=lambda c: order[figure(c).indicator]):
        topic = topics.setdefault(indicators[figure(claim).indicator].topic, {})
        topic.setdefault(claim.document, []).append(claim)
    return [_table(topic, of, documents, grounds) for topic, of in topics.items()]


def _table(
    topic: str,
    claims: dict[str, list[SiteClaim]],
    documents: list[SiteDocument],
    grounds: Grounds,
) -> FigureTable:
    groups = [
        FigureGroup(
            grounds.view.source_name(document),
            grounds.document_href(document),
            _rows(claims[document.id], grounds),
        )
        for document in documents
        if document.id in claims
    ]
    compares = any(row.earlier for group in groups for row in group.rows)
    return FigureTable(topic, groups, compares)


def _rows(claims: list[SiteClaim], grounds: Grounds) -> list[FigureRow]:
    """A row per value; a total before its parts, conversions and comparisons beside the value."""
    indicators: dict[str, list[SiteClaim]] = {}
    for claim in claims:
        indicators.setdefault(figure(claim).indicator, []).append(claim)
    return [row for own in indicators.values() for row in _indicator_rows(Beside(own), grounds)]


def _indicator_rows(figures: Beside, grounds: Grounds) -> list[FigureRow]:
    rows: list[FigureRow] = []
    for head in figures.heads:
        value = _cell(head, figures, grounds)
        beside = [_cell(claim, figures, grounds) for claim in figures.earlier(head)]
        rows.append(_row(head, value, beside, grounds, repeated=bool(rows)))
    for claim in figures.alone():
        earlier = [_cell(claim, figures, grounds)]
        rows.append(_row(claim, None, earlier, grounds, repeated=bool(rows)))
    for claim in figures.unmatched():
        value = _cell(claim, figures, grounds)
        rows.append(_row(claim, value, [], grounds, repeated=bool(rows)))
    return rows


def _row(
    claim: SiteClaim,
    value: Cell | None,
    earlier: list[Cell],
    grounds: Grounds,
    *,
    repeated: bool,
) -> FigureRow:
    shown = figure(claim)
    note = _place_and_note(shown, grounds)
    return FigureRow(
        name=grounds.view.indicator(shown.indicator),
        note=note,
        repeated=repeated and bool(note),
        value=value,
        earlier=earlier,
    )


def _cell(site_claim: SiteClaim, figures: Beside, grounds: Grounds) -> Cell:
    claim = figure(site_claim)
    other = figures.conversion(site_claim)
    converted = (
        Markup("")
        if other is None
        else grounds.figure(other, _shown(other, grounds).whole, flagged=True)
    )
    printed = _shown(site_claim, grounds)
    if claim.value is None:
        absence: Absence = "not_reported" if claim.qualifier == "not_reported" else "unknown"
        value = grounds.absent(site_claim, absence)
    else:
        value = grounds.figure(site_claim, printed.value, flagged=True)
    period = grounds.view.period(claim.year)
    return Cell(value, printed.unit, converted, period, claim.year_basis == "inferred")


def _shown(site_claim: SiteClaim, grounds: Grounds) -> Printed:
    return printed_value(figure(site_claim), grounds.view.codebook, grounds.view.words)


def _place_and_note(claim: Figure, grounds: Grounds) -> Markup:
    """What a figure is broken down to, and its place where that is not the page's country."""
    parts = [figure_note(claim, grounds.view)]
    if claim.place is not None and claim.place != grounds.country:
        parts.append(escape(grounds.view.place_name(claim.place)))
    return Markup(", ").join(part for part in parts if part)
