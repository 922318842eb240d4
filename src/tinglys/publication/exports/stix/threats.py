"""From claims to objects: networks, places, links, routes, judgements, prices."""

from typing import Any

from tinglys.codebook import Place
from tinglys.publication.exports.stix.extensions import extended
from tinglys.publication.exports.stix.graph import Graph
from tinglys.publication.redaction import BAR
from tinglys.publication.site_data import SiteClaim
from tinglys.reading.claims import Judgement, Network, Price, Relation, Route


def gather(graph: Graph) -> None:
    """Adds everything that the threat claims say."""
    for one in graph.data.claims:
        claim = one.claim
        if isinstance(claim, Network):
            _network(graph, one, claim)
        elif isinstance(claim, Relation):
            _relation(graph, one, claim)
        elif isinstance(claim, Route):
            _route(graph, one, claim)
        elif isinstance(claim, Price):
            _price(graph, one, claim)
    for one in graph.data.claims:
        # After the networks, which a judgement may be about.
        if isinstance(one.claim, Judgement):
            _judgement(graph, one, one.claim)


def _actor(graph: Graph, one: SiteClaim, name: str, **fields: Any) -> str:
    """A threat actor by its name. Barred names may be of two networks, so each stays apart."""
    key = " ".join(name.casefold().split())
    return graph.add(
        "threat-actor",
        (key, one.id) if BAR in name else (key,),
        one,
        name=" ".join(name.split()),
        description="The name is the source's. It is never a trait of persons.",
        threat_actor_types=["crime-syndicate"],
        **fields,
    )


def _network(graph: Graph, one: SiteClaim, claim: Network) -> None:
    actor = _actor(
        graph,
        one,
        claim.name,
        aliases=list(claim.aliases),
        roles=[_hyphened(role) for role in claim.roles],
        extensions=extended(
            graph,
            "network",
            network_kind=claim.network_kind,
            commodities=list(claim.commodities),
        ),
    )
    for place in claim.places:
        _link(graph, one, "related-to", actor, _location(graph, one, place))
    if claim.part_of:
        _link(graph, one, "part-of", actor, _actor(graph, one, claim.part_of))


def _relation(graph: Graph, one: SiteClaim, claim: Relation) -> None:
    subject, other = _actor(graph, one, claim.subject), _actor(graph, one, claim.object)
    _link(graph, one, _hyphened(claim.relation), subject, other)


def _link(graph: Graph, one: SiteClaim, kind: str, source: str, target: str) -> None:
    graph.add(
        "relationship",
        (kind, source, target),
        one,
        relationship_type=kind,
        source_ref=source,
        target_ref=target,
    )


def _route(graph: Graph, one: SiteClaim, claim: Route) -> None:
    """One relationship for each pair of ends; the nearest stop stands for an end not named."""
    starts = claim.origin or claim.via[:1]
    ends = claim.destination or claim.via[-1:]
    extension = extended(
        graph, "route", commodity=claim.commodity, flow=claim.flow, via=list(claim.via),
        mode=list(claim.mode), network=claim.network,
    )  # fmt: skip
    for start in starts:
        for end in ends:
            source, target = _location(graph, one, start), _location(graph, one, end)
            graph.add(
                "relationship",
                ("route", one.id, source, target),
                one,
                relationship_type="route-to",
                source_ref=source,
                target_ref=target,
                extensions=extension,
            )
    for stop in claim.via:
        _location(graph, one, stop)


def _judgement(graph: Graph, one: SiteClaim, claim: Judgement) -> None:
    low, high = claim.band or (None, None)
    known = graph.identifier("threat-actor", " ".join((claim.subject or "").casefold().split()))
    graph.add(
        "note",
        ("judgement", one.id),
        one,
        abstract=claim.term,
        content=" ".join(claim.quote.split()),
        authors=[claim.holder] if claim.holder else None,
        lang=claim.language,
        object_refs=[graph.report(one.document), *([known] if known in graph.objects else [])],
        extensions=extended(
            graph, "likelihood", term=claim.term, scale=claim.scale, level=claim.level,
            low=low, high=high, marker=claim.marker, holder=claim.holder,
            attributed=claim.attributed, negated=claim.negated, subject=claim.subject,
            proposition=claim.proposition, condition=claim.condition,
            horizon_start=claim.horizon.start, horizon_end=claim.horizon.end,
            horizon_text=claim.horizon.text,
        ),
    )  # fmt: skip


def _price(graph: Graph, one: SiteClaim, claim: Price) -> None:
    place = [_location(graph, one, claim.place)] if claim.place else []
    graph.add(
        "note",
        ("price", one.id),
        one,
        content=" ".join(claim.quote.split()),
        lang=claim.language,
        object_refs=[graph.report(one.document), *place],
        extensions=extended(
            graph, "price", commodity=claim.commodity, low=claim.low, high=claim.high,
            bound=claim.bound, currency=claim.currency, unit=claim.unit, stage=claim.stage,
            period=None if claim.year is None else str(claim.year), place=claim.place,
        ),
    )  # fmt: skip


def _location(graph: Graph, one: SiteClaim, name: str) -> str:
    places = graph.data.codebook.places
    place = places.by_code.get(name) or places.find(name, graph.language(one))
    if place is None:
        plain = " ".join(name.split())
        return graph.add("location", ("named", plain.casefold()), one, name=plain, region=plain)
    return graph.add("location", (place.code,), one, name=place.label.en, **_where(place))


def _where(place: Place) -> dict[str, str]:
    """A location of STIX has a country or a region; countries are ISO 3166-1 alpha-2."""
    if place.kind in ("country", "territory"):
        return {"country": place.code}
    if place.country is not None:
        return {"country": place.country}
    return {"region": _hyphened(place.code)}


def _hyphened(code: str) -> str:
    return code.replace("_", "-").replace(" ", "-").lower()
