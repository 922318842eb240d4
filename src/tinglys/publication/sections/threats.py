"""Networks, the links between them, routes and prices, as a threat assessment names them."""

from collections import defaultdict

import msgspec
from markupsafe import Markup, escape

from tinglys.publication.claim_lines import printed_price
from tinglys.publication.grounds import Grounds
from tinglys.publication.printable import source_markup
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.publication.site_view import SiteView
from tinglys.reading.claims import Network, Price, Relation, Route


class NetworkRow(msgspec.Struct, frozen=True):
    """A network by the source's name for it, and what the source says it does."""

    name: Markup
    aliases: str
    kind: str
    roles: str
    commodities: str
    places: Markup
    part_of: str
    links: list[tuple[str, Markup]]
    language: str


class RouteRow(msgspec.Struct, frozen=True):
    """A flow: what moves, from where, by which ways, to where, how."""

    commodity: str
    origin: Markup
    via: Markup
    destination: Markup
    mode: str
    ground: Markup


class PriceRow(msgspec.Struct, frozen=True):
    """A rung of the price ladder."""

    commodity: str
    place: Markup
    stage: str
    price: Markup
    period: str
    inferred: bool


def network_rows(documents: list[SiteDocument], grounds: Grounds) -> list[NetworkRow]:
    """The networks of the documents, each once per document."""
    rows: list[NetworkRow] = []
    for document in documents:
        claims = grounds.view.claims_of[document.id]
        links = _links(claims, grounds)
        by_name: dict[str, list[SiteClaim]] = {}
        for site_claim in claims:
            if isinstance(site_claim.claim, Network):
                by_name.setdefault(site_claim.claim.name, []).append(site_claim)
        rows += [_network(own, links, grounds) for own in by_name.values()]
        unnamed = [name for name in links if name not in by_name]
        rows += [_only_linked(name, links[name], document, grounds) for name in unnamed]
    return rows


def _links(claims: list[SiteClaim], grounds: Grounds) -> dict[str, list[tuple[str, Markup]]]:
    """For each network by name: what it has to do with which other one."""
    found: defaultdict[str, list[tuple[str, Markup]]] = defaultdict(list)
    for site_claim in claims:
        claim = site_claim.claim
        if isinstance(claim, Relation):
            relation = grounds.view.term("relations", claim.relation)
            found[claim.subject].append((relation, grounds.quoted(site_claim, claim.object)))
    return found


def _network(
    claims: list[SiteClaim],
    links: dict[str, list[tuple[str, Markup]]],
    grounds: Grounds,
) -> NetworkRow:
    """The row of a network; where it is claimed more than once, each passage is linked."""
    view = grounds.view
    first, *others = claims
    claim = first.claim
    assert isinstance(claim, Network)
    name = grounds.quoted(first, source_markup(claim.name, view.words("name_withheld")))
    again = [grounds.figure(other, view.words("passage")) for other in others]
    return NetworkRow(
        name=Markup(" ").join([name, *again]),
        aliases=", ".join(claim.aliases),
        kind=view.term("network_kinds", claim.network_kind),
        roles=view.terms("roles", claim.roles),
        commodities=view.terms("commodities", claim.commodities),
        places=view.places(claim.places, claim.language),
        part_of=_whole(claim, links.get(claim.name, [])),
        links=links.get(claim.name, []),
        language=claim.language,
    )


def _only_linked(
    name: str, links: list[tuple[str, Markup]], document: SiteDocument, grounds: Grounds
) -> NetworkRow:
    """The row of a group that the source links to another and says nothing else of."""
    return NetworkRow(
        name=source_markup(name, grounds.view.words("name_withheld")),
        aliases="",
        kind="",
        roles="",
        commodities="",
        places=Markup(""),
        part_of="",
        links=links,
        language=document.profile.language,
    )


def _whole(claim: Network, links: list[tuple[str, Markup]]) -> str:
    """The network it is part of, unless a link says so already."""
    whole = claim.part_of or ""
    return "" if any(escape(whole) in other for _, other in links) else whole


def route_rows(documents: list[SiteDocument], grounds: Grounds) -> list[RouteRow]:
    """The routes of the documents by commodity, then in the order of the text."""
    view = grounds.view
    rows: list[RouteRow] = []
    for document in documents:
        for site_claim in view.claims_of[document.id]:
            claim = site_claim.claim
            if not isinstance(claim, Route):
                continue
            rows.append(
                RouteRow(
                    commodity=view.term_or_words("commodities", claim.commodity),
                    origin=view.places(claim.origin, claim.language),
                    via=view.places(claim.via, claim.language),
                    destination=view.places(claim.destination, claim.language),
                    mode=view.terms("modes", claim.mode),
                    ground=grounds.figure(site_claim, view.words("passage")),
                )
            )
    return sorted(rows, key=lambda row: row.commodity)


def price_rows(documents: list[SiteDocument], grounds: Grounds) -> list[PriceRow]:
    """The prices of the documents from the lowest to the highest, per commodity and currency."""
    found = [
        (site_claim, site_claim.claim)
        for document in documents
        for site_claim in grounds.view.claims_of[document.id]
        if isinstance(site_claim.claim, Price)
    ]
    found.sort(key=lambda pair: _rung(pair[1]))
    return [_price(site_claim, claim, grounds) for site_claim, claim in found]


def _rung(claim: Price) -> tuple[str, str, str, float, int]:
    least = claim.low if claim.low is not None else claim.high
    return claim.commodity, claim.currency, claim.unit or "", least or 0.0, claim.start


def _price(site_claim: SiteClaim, claim: Price, grounds: Grounds) -> PriceRow:
    view = grounds.view
    return PriceRow(
        commodity=view.term_or_words("commodities", claim.commodity),
        place=_place(claim, view),
        stage=view.term("price_stages", claim.stage) if claim.stage else "",
        price=grounds.figure(site_claim, printed_price(claim, view), flagged=True),
        period=view.period(claim.year),
        inferred=claim.year_basis == "inferred",
    )


def _place(claim: Price, view: SiteView) -> Markup:
    if claim.place is None:
        return escape(view.words("place_unknown"))
    return view.place_words(claim.place, claim.language)
