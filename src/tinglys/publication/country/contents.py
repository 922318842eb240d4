"""What a country's documents hold, and so which pages it has."""

from typing import Literal

import msgspec

from tinglys.assessment.index.results import AssessedCountry
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.comparisons import is_compared
from tinglys.publication.sections.index_scores import tabled_claims
from tinglys.publication.site_data import SiteClaim, SiteDocument, SiteFinding, SiteTiers
from tinglys.publication.site_view import SiteView
from tinglys.reading.claims import (
    Claim,
    Definition,
    Figure,
    Judgement,
    Network,
    Price,
    Provision,
    Rating,
    Recommendation,
    Route,
)

PageCode = Literal[
    "front",
    "scores",
    "index-table",
    "trafficking",
    "tiers",
    "threats",
    "statistics",
    "recommendations",
]
PAGES: tuple[PageCode, ...] = (
    "front",
    "scores",
    "index-table",
    "trafficking",
    "tiers",
    "threats",
    "statistics",
    "recommendations",
)
_SYSTEMS = ("ocindex", "tip", "threat", "statistics")
_THREATS: tuple[type[Claim], ...] = (Judgement, Network, Route, Price, Definition)


class Contents(msgspec.Struct, frozen=True):
    """The documents of a country, newest first, and what was sorted out of their claims.

    ``figures`` holds the figures by system, ``compared`` those that compare population groups,
    ``kinds`` every kind of claim that stands. ``editions`` are the country's scores in a published
    index, oldest first, by year,
    ``tiers`` its placements through the years.
    """

    country: str | None
    documents: list[SiteDocument]
    figures: dict[str, list[SiteClaim]]
    compared: list[SiteClaim]
    kinds: frozenset[type[Claim]]
    tabled: bool
    findings: list[SiteFinding]
    editions: list[tuple[int, AssessedCountry]]
    tiers: SiteTiers | None

    @property
    def pages(self) -> list[PageCode]:
        """The pages there is something for, in their order."""
        holds: dict[PageCode, bool] = {
            "front": True,
            "scores": bool(self.editions or self.tabled or self.figures["ocindex"]),
            "index-table": bool(self.editions),
            "trafficking": bool(self.figures["tip"]) or Provision in self.kinds,
            "tiers": self.tiers is not None,
            "threats": any(kind in self.kinds for kind in _THREATS),
            "statistics": bool(
                self.figures["statistics"] or self.figures["threat"] or self.compared
            ),
            "recommendations": Recommendation in self.kinds,
        }
        return [page for page in PAGES if holds[page]]


def contents_of(country: str | None, grounds: Grounds) -> Contents:
    """Sorts what a country's documents say."""
    view = grounds.view
    documents = view.countries[country]
    tabled = tabled_claims(documents, grounds)
    compared: list[SiteClaim] = []
    figures: dict[str, list[SiteClaim]] = {system: [] for system in _SYSTEMS}
    kinds: set[type[Claim]] = set()
    for document in documents:
        for claim in view.claims_of[document.id]:
            kinds.add(type(claim.claim))
            if not isinstance(claim.claim, Figure | Rating) or claim.id in tabled:
                continue
            view.indicator(claim.claim.indicator)
            if is_compared(claim, grounds):
                compared.append(claim)
            else:
                figures[view.codebook.indicators[claim.claim.indicator].system].append(claim)
    index = view.data.index
    return Contents(
        country=country,
        documents=documents,
        figures=figures,
        compared=compared,
        kinds=frozenset(kinds),
        tabled=bool(tabled),
        findings=_findings(documents, view),
        editions=index.of(country) if index is not None and country is not None else [],
        tiers=view.tiers.get(country or ""),
    )


def _findings(documents: list[SiteDocument], view: SiteView) -> list[SiteFinding]:
    """The findings that concern any of the documents, in the order of the site's data."""
    concerned = {f.id for document in documents for f in view.findings_of.get(document.id, [])}
    return [finding for finding in view.data.findings if finding.id in concerned]
