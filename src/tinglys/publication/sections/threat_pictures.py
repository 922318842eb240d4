"""The map of routes and the diagram of networks that the sources speak of."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from tinglys.publication.charts import (
    Chart,
    Link,
    MappedRoute,
    Stop,
    drawn_as,
    network_diagram,
    point_of,
    route_map,
)
from tinglys.publication.charts.geography.points import has_own_point
from tinglys.publication.charts.maps.routes import Way
from tinglys.publication.site_data import SiteDocument
from tinglys.publication.site_view import SiteView
from tinglys.reading.claims import Relation, Route

_MOST_WAYS = 12
_WAYS: dict[str, Way] = {
    "sea": "sea",
    "road": "land",
    "train": "land",
    "foot": "land",
    "air": "air",
    "post": "post",
}


def route_picture(documents: Sequence[SiteDocument], view: SiteView) -> Chart | None:
    """The routes with two places on the map; None where no route has."""
    drawn: list[MappedRoute] = []
    sources: dict[str, None] = {}
    for document in documents:
        for site_claim in view.claims_of[document.id]:
            if isinstance(site_claim.claim, Route):
                found = list(islice(_mapped(site_claim.claim, view), _MOST_WAYS))
                drawn += found
                if found:
                    sources[view.source_name(document)] = None
    if not drawn:
        return None
    return route_map(list(dict.fromkeys(drawn)), view.language, ", ".join(sources))


def _mapped(route: Route, view: SiteView) -> Iterator[MappedRoute]:
    """A way for every origin and destination that both are somewhere.

    A route without one of its ends is in the list alone: drawn to a place that it passes through
    it would end there.
    """
    via = _stops(route.via, route.language, view)
    origins = _stops(route.origin, route.language, view)
    ends = _stops(route.destination, route.language, view)
    modes = view.terms("modes", route.mode)
    for first, last in product(origins, ends):
        stops = (first, *via, last)
        if len(dict.fromkeys(stop.place for stop in stops)) > 1:
            label = view.term_or_words("commodities", route.commodity)
            yield MappedRoute(label, stops, _way(route.mode, view), modes)


def _stops(words: Sequence[str], language: str, view: SiteView) -> list[Stop]:
    found = []
    for word in words:
        places = view.codebook.places
        place = places.by_code.get(word) or places.find(word, language)
        if place is not None and place.country and not has_own_point(place.code):
            # A district without a point of its own would name the middle of its country.
            place = places.by_code.get(place.country, place)
        point = point_of(place.code, view.codebook) if place is not None else None
        if place is not None and point is not None:
            found.append(Stop(view.label(place.label), *point))
    return found


def _way(modes: Sequence[str], view: SiteView) -> Way:
    """How a route is drawn: by its mode or the wider one; unknown where it has several kinds."""
    entries = view.codebook.modes
    ways: set[Way] = set()
    for mode in modes:
        code: str | None = mode
        while code is not None and code not in _WAYS:
            entry = entries.get(code)
            code = entry.broader if entry is not None else None
        ways.add(_WAYS[code] if code is not None else "unknown")
    return ways.pop() if len(ways) == 1 else "unknown"


def network_picture(documents: Sequence[SiteDocument], view: SiteView) -> Chart | None:
    """The relations between networks as a diagram; None where no source tells of one."""
    links: dict[Link, None] = {}
    sources: dict[str, None] = {}
    for document in documents:
        for site_claim in view.claims_of[document.id]:
            claim = site_claim.claim
            if isinstance(claim, Relation):
                tie, turned = drawn_as(claim.relation)
                told = view.term("relations", claim.relation)
                links[Link(claim.subject, told, claim.object, tie, turned)] = None
                sources[view.source_name(document)] = None
    if not links:
        return None
    return network_diagram(list(links), view.language, ", ".join(sources))
