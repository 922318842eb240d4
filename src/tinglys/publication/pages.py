"""What each kind of page is made of: the values its template prints."""

from typing import Any

from tinglys.publication.addresses import (
    FINDINGS,
    HOME,
    METHOD,
    Address,
    country_path,
)
from tinglys.publication.calculations import derived_lines, input_lines
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.comparisons import group_comparisons, is_compared
from tinglys.publication.sections.figures import figure_tables
from tinglys.publication.sections.index_scores import score_tables, tabled_claims
from tinglys.publication.sections.judgements import judgement_groups
from tinglys.publication.sections.provisions import (
    definition_groups,
    provision_groups,
    recommendation_groups,
)
from tinglys.publication.sections.summary import summary
from tinglys.publication.sections.threats import network_rows, price_rows, route_rows
from tinglys.publication.site_data import Severity, SiteClaim, SiteDocument, SiteFinding
from tinglys.publication.site_view import SiteView
from tinglys.publication.values import band_words
from tinglys.reading.claims import Figure, Rating

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice", "confirmed")
_SYSTEMS = ("ocindex", "tip", "threat", "statistics")


def country_page(country: str | None, view: SiteView) -> tuple[Address, dict[str, Any]]:
    """The page of a country: everything its documents say, by system."""
    address = Address(view.language, country_path(country))
    grounds = Grounds(view, address, country)
    documents = view.countries[country]
    tables = score_tables(documents, grounds)
    judged = judgement_groups(documents, grounds)
    findings = _findings(documents, view)
    compared, figures = _figures(documents, grounds)
    context = {
        "grounds": grounds,
        "name": view.place_name(country),
        "documents": documents,
        "claim_count": sum(len(view.claims_of[document.id]) for document in documents),
        "summary": summary(documents, tables, judged, findings, grounds),
        "scores": tables,
        "figures": {
            system: figure_tables(figures[system], documents, grounds) for system in _SYSTEMS
        },
        "comparisons": group_comparisons(compared, documents, grounds),
        "judgements": judged,
        "networks": network_rows(documents, grounds),
        "routes": route_rows(documents, grounds),
        "prices": price_rows(documents, grounds),
        "recommendations": recommendation_groups(documents, grounds),
        "definitions": definition_groups(documents, grounds),
        "provisions": provision_groups(documents, grounds),
        "findings": findings,
    }
    return address, context


def _figures(
    documents: list[SiteDocument], grounds: Grounds
) -> tuple[list[SiteClaim], dict[str, list[SiteClaim]]]:
    """The figures that compare population groups, and all others by system."""
    view = grounds.view
    tabled = tabled_claims(documents, grounds)
    compared: list[SiteClaim] = []
    figures: dict[str, list[SiteClaim]] = {system: [] for system in _SYSTEMS}
    for document in documents:
        for claim in view.claims_of[document.id]:
            if not isinstance(claim.claim, Figure | Rating) or claim.id in tabled:
                continue
            view.indicator(claim.claim.indicator)
            if is_compared(claim, grounds):
                compared.append(claim)
            else:
                figures[view.codebook.indicators[claim.claim.indicator].system].append(claim)
    return compared, figures


def _findings(documents: list[SiteDocument], view: SiteView) -> list[SiteFinding]:
    """The findings that concern any of the documents, in the order of the site's data."""
    concerned = {f.id for document in documents for f in view.findings_of.get(document.id, [])}
    return [finding for finding in view.data.findings if finding.id in concerned]


def home_page(view: SiteView) -> tuple[Address, dict[str, Any]]:
    """The first page: countries, documents, and what to read first."""
    address = Address(view.language, HOME)
    grounds = Grounds(view, address)
    countries = [
        (view.place_name(code), address.to(country_path(code)), documents)
        for code, documents in view.countries.items()
    ]
    return address, {"grounds": grounds, "countries": countries, "findings": view.data.findings}


def findings_page(view: SiteView) -> tuple[Address, dict[str, Any]]:
    """All findings with their working, the gravest first."""
    address = Address(view.language, FINDINGS)
    grounds = Grounds(view, address)
    groups = [
        (severity, [f for f in view.data.findings if f.severity == severity])
        for severity in _SEVERITIES
    ]
    return address, {
        "grounds": grounds,
        "groups": [group for group in groups if group[1]],
        "inputs": lambda finding: input_lines(finding, grounds),
        "derived": lambda finding: derived_lines(finding, grounds),
    }


def method_page(view: SiteView) -> tuple[Address, dict[str, Any]]:
    """How the site was made: marks, readings, scales, what is withheld."""
    address = Address(view.language, METHOD)
    used = {getattr(claim.claim, "scale", None) for claim in view.data.claims}
    used |= {document.profile.scale for document in view.data.documents}
    scales = [s for code, s in view.codebook.likelihood_scales.items() if code in used]
    readers = sorted({claim.reader for claim in view.data.claims if claim.reader})
    return address, {
        "grounds": Grounds(view, address),
        "scales": scales,
        "readers": readers,
        "band": lambda term: band_words((term.low, term.high), view.language),
    }
