"""Tables of figures: one topic each, grouped by document, earlier values beside the new ones."""

from collections.abc import Sequence

import msgspec
from markupsafe import Markup, escape

from tinglys.publication.claim_lines import figure_note
from tinglys.publication.grounds import Grounds
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
    """The figures of one topic, a code of the codebook."""

    topic: str
    groups: list[FigureGroup]

    @property
    def compares(self) -> bool:
        """Whether a column of earlier values is needed."""
        return any(row.earlier for group in self.groups for row in group.rows)


def figure_tables(
    claims: Sequence[SiteClaim], documents: list[SiteDocument], grounds: Grounds
) -> list[FigureTable]:
    """The claims (figures of one system) as a table per topic, in the codebook's order."""
    view = grounds.view
    topics: dict[str, list[SiteClaim]] = {}
    order = {code: place for place, code in enumerate(view.codebook.indicators)}
    for claim in sorted(claims, key=lambda c: order[figure(c).indicator]):
        topic = view.codebook.indicators[figure(claim).indicator].topic
        topics.setdefault(topic, []).append(claim)
    return [FigureTable(topic, _groups(of, documents, grounds)) for topic, of in topics.items()]


def figure(site_claim: SiteClaim) -> Figure:
    """The claim as a figure, which the caller has seen to."""
    claim = site_claim.claim
    assert isinstance(claim, Figure)
    return claim


def _groups(
    claims: list[SiteClaim], documents: list[SiteDocument], grounds: Grounds
) -> list[FigureGroup]:
    groups: list[FigureGroup] = []
    for document in documents:
        own = [claim for claim in claims if claim.document == document.id]
        if own:
            groups.append(
                FigureGroup(
                    grounds.view.source_name(document),
                    grounds.document_href(document),
                    _rows(own, grounds),
                )
            )
    return groups


def _rows(claims: list[SiteClaim], grounds: Grounds) -> list[FigureRow]:
    """A row per value; a total before its parts, conversions and comparisons beside the value."""
    indicators = list(dict.fromkeys(figure(claim).indicator for claim in claims))
    rows: list[FigureRow] = []
    for indicator in indicators:
        own = [claim for claim in claims if figure(claim).indicator == indicator]
        rows += _indicator_rows(own, grounds)
    return rows


def _indicator_rows(claims: list[SiteClaim], grounds: Grounds) -> list[FigureRow]:
    heads = [c for c in claims if not _is_earlier(c) and not _is_conversion(c)]
    earlier = [c for c in claims if _is_earlier(c) and not _is_conversion(c)]
    conversions = [c for c in claims if _is_conversion(c)]
    taken: set[str] = set()
    rows: list[FigureRow] = []
    for head in sorted(heads, key=_total_first):
        beside = [c for c in earlier if c.id not in taken and _same_thing(c, head)]
        taken.update(c.id for c in beside)
        rows.append(_row(head, beside, conversions, taken, grounds, repeated=bool(rows)))
    alone = [c for c in [*earlier, *conversions] if c.id not in taken]
    for claim in alone:
        if claim.id not in taken:
            rows.append(_row(None, [claim], conversions, taken, grounds, repeated=bool(rows)))
    return rows


def _row(
    head: SiteClaim | None,
    beside: list[SiteClaim],
    conversions: list[SiteClaim],
    taken: set[str],
    grounds: Grounds,
    *,
    repeated: bool,
) -> FigureRow:
    view = grounds.view
    shown = figure(head or beside[0])
    taken.update(claim.id for claim in beside)
    note = _place_and_note(shown, grounds)
    return FigureRow(
        name=view.indicator(shown.indicator),
        note=note,
        repeated=repeated and bool(note),
        value=_cell(head, conversions, taken, grounds) if head else None,
        earlier=[_cell(claim, conversions, taken, grounds) for claim in beside],
    )


def _cell(
    site_claim: SiteClaim, conversions: list[SiteClaim], taken: set[str], grounds: Grounds
) -> Cell:
    claim = figure(site_claim)
    converted = Markup("")
    for other in conversions:
        if other.id not in taken and other is not site_claim and _converts(other, site_claim):
            taken.add(other.id)
            converted = grounds.figure(other, _shown(other, grounds).whole, flagged=True)
            break
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


def _is_earlier(claim: SiteClaim) -> bool:
    """Whether it is a value to compare with. Words (a change of tier) compare by themselves."""
    return figure(claim).comparison and not isinstance(figure(claim).value, str)


def _is_conversion(claim: SiteClaim) -> bool:
    return bool(figure(claim).breakdown.get("converted"))


def _bare(claim: Figure) -> dict[str, str | bool]:
    return {key: value for key, value in claim.breakdown.items() if key != "converted"}


def _converts(other: SiteClaim, site_claim: SiteClaim) -> bool:
    one, two = figure(other), figure(site_claim)
    return one.year == two.year and one.comparison == two.comparison and _bare(one) == _bare(two)


def _same_thing(other: SiteClaim, head: SiteClaim) -> bool:
    one, two = figure(other), figure(head)
    return _bare(one) == _bare(two) and one.place == two.place


def _total_first(site_claim: SiteClaim) -> tuple[int, int]:
    claim = figure(site_claim)
    return len(claim.breakdown), claim.start
