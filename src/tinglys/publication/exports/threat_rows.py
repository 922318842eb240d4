"""Rows of the threat part: judgements, networks, relations, routes, prices."""

from collections.abc import Mapping

from tinglys.codebook import Codebook
from tinglys.publication.exports.claim_rows import labels, listed, period_cells
from tinglys.publication.exports.schema import Row
from tinglys.publication.site_data import SiteData
from tinglys.reading.claims import AnyClaim, Judgement, Network, Price, Relation, Route

TABLES = ("judgements", "networks", "relations", "routes", "prices")


def threat_rows(data: SiteData, grounds: Mapping[str, Row]) -> dict[str, list[Row]]:
    """The rows of the five tables, by table."""
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    for one in data.claims:
        own = _own(one.claim, data.codebook)
        if own is not None:
            table, cells = own
            start: Row = {"claim": one.id, "document": one.document}
            found[table].append(start | cells | grounds[one.id])
    return found


def _own(claim: AnyClaim, book: Codebook) -> tuple[str, Row] | None:
    if isinstance(claim, Judgement):
        return "judgements", _judgement(claim, book)
    if isinstance(claim, Network):
        return "networks", _network(claim, book)
    if isinstance(claim, Relation):
        return "relations", _relation(claim, book)
    if isinstance(claim, Route):
        return "routes", _route(claim, book)
    if isinstance(claim, Price):
        return "prices", _price(claim, book)
    return None


def _judgement(claim: Judgement, book: Codebook) -> Row:
    marker = labels(book.group("markers"), claim.marker)
    low, high = claim.band or (None, None)
    return {
        "term": claim.term,
        "scale": claim.scale,
        "level": claim.level,
        "band_low": low,
        "band_high": high,
        "marker": claim.marker,
        "marker_en": marker[0],
        "marker_nb": marker[1],
        "horizon_text": claim.horizon.text,
        "horizon_start": claim.horizon.start,
        "horizon_end": claim.horizon.end,
        "horizon_inherited": claim.horizon.inherited,
        "holder": claim.holder,
        "attributed": claim.attributed,
        "subject": claim.subject,
        "proposition": claim.proposition,
        "condition": claim.condition,
        "negated": claim.negated,
    }


def _network(claim: Network, book: Codebook) -> Row:
    kind = labels(book.network_kinds, claim.network_kind)
    return {
        "name": claim.name,
        "aliases": listed(claim.aliases),
        "network_kind": claim.network_kind,
        "network_kind_en": kind[0],
        "network_kind_nb": kind[1],
        "roles": listed(claim.roles),
        "commodities": listed(claim.commodities),
        "places": listed(claim.places),
        "part_of": claim.part_of,
    }


def _relation(claim: Relation, book: Codebook) -> Row:
    kind = labels(book.relations, claim.relation)
    return {
        "subject": claim.subject,
        "relation": claim.relation,
        "relation_en": kind[0],
        "relation_nb": kind[1],
        "object": claim.object,
    }


def _route(claim: Route, book: Codebook) -> Row:
    goods = labels(book.commodities, claim.commodity)
    return {
        "commodity": claim.commodity,
        "commodity_en": goods[0],
        "commodity_nb": goods[1],
        "origin": listed(claim.origin),
        "via": listed(claim.via),
        "destination": listed(claim.destination),
        "mode": listed(claim.mode),
        "flow": claim.flow,
        "network": claim.network,
    }


def _price(claim: Price, book: Codebook) -> Row:
    goods = labels(book.commodities, claim.commodity)
    return {
        "commodity": claim.commodity,
        "commodity_en": goods[0],
        "commodity_nb": goods[1],
        "place_name": claim.place,
        "price_low": claim.low,
        "price_high": claim.high,
        "bound": claim.bound,
        "currency": claim.currency,
        "price_unit": claim.unit,
        "stage": claim.stage,
        **period_cells(claim.year),
        "year_basis": claim.year_basis,
    }
