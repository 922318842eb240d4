"""Comparisons of population groups: unadjusted and adjusted figures side by side, never alone."""

from collections.abc import Sequence

import msgspec
from markupsafe import Markup

from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.beside import figure
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.publication.values import printed_value

_GROUPS = frozenset({"group", "citizenship", "model"})
_UNADJUSTED = "m1"


class GroupRow(msgspec.Struct, frozen=True):
    """One population group: a cell per column."""

    group: Markup
    cells: list[Markup]


class GroupComparison(msgspec.Struct, frozen=True):
    """One indicator by population group, from one document.

    ``columns`` are the models, unadjusted first; where the source gives no adjusted figures there
    is a column that says so.
    """

    title: str
    source: str
    href: str
    period: str
    columns: list[str]
    rows: list[GroupRow]
    adjusted: bool


def is_compared(site_claim: SiteClaim, grounds: Grounds) -> bool:
    """Whether a figure of crime statistics is that of one population group among others."""
    claim = figure(site_claim)
    system = grounds.view.codebook.indicators[claim.indicator].system
    return system == "statistics" and not _GROUPS.isdisjoint(claim.breakdown)


def group_comparisons(
    claims: Sequence[SiteClaim], documents: list[SiteDocument], grounds: Grounds
) -> list[GroupComparison]:
    """The compared figures as a table per indicator, document and period."""
    found: list[GroupComparison] = []
    for document in documents:
        own = [claim for claim in claims if claim.document == document.id]
        keys = dict.fromkeys((figure(c).indicator, figure(c).year, figure(c).unit) for c in own)
        for key in keys:
            chosen = [
                c for c in own if (figure(c).indicator, figure(c).year, figure(c).unit) == key
            ]
            found.append(_comparison(chosen, document, grounds))
    return found


def _comparison(
    claims: list[SiteClaim], document: SiteDocument, grounds: Grounds
) -> GroupComparison:
    view = grounds.view
    models = sorted({_model(claim) for claim in claims} | {_UNADJUSTED})
    adjusted = len(models) > 1
    cells: dict[Markup, dict[str, list[Markup]]] = {}
    for claim in claims:
        printed = printed_value(figure(claim), view.codebook, view.words).value
        link = grounds.figure(claim, printed, flagged=True)
        cells.setdefault(_group(claim, grounds), {}).setdefault(_model(claim), []).append(link)
    missing = grounds.mark("unknown")
    columns = [view.term("model", model) for model in models]
    if not adjusted:
        columns = [view.words("as_printed"), view.words("adjusted_missing")]
    return GroupComparison(
        title=view.indicator(figure(claims[0]).indicator),
        source=view.source_name(document),
        href=grounds.document_href(document),
        period=view.period(figure(claims[0]).year),
        columns=columns,
        rows=[
            GroupRow(
                group,
                [
                    *(_cell(row.get(model), missing) for model in models),
                    *([] if adjusted else [missing]),
                ],
            )
            for group, row in cells.items()
        ],
        adjusted=adjusted,
    )


def _cell(values: list[Markup] | None, missing: Markup) -> Markup:
    """A value, several where the source gives several, or the mark of what it does not give."""
    return Markup(" / ").join(values) if values else missing


def _model(claim: SiteClaim) -> str:
    return str(figure(claim).breakdown.get("model", _UNADJUSTED)).lower()


def _group(claim: SiteClaim, grounds: Grounds) -> Markup:
    """The group, with whatever else the figure is broken down to but its model."""
    breakdown = {k: v for k, v in figure(claim).breakdown.items() if k != "model"}
    return grounds.view.breakdown(breakdown, claim.claim.language)
