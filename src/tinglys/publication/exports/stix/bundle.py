"""The bundle and the schemas of its extensions."""

from typing import Any

import msgspec

from tinglys.publication.exports.office import Office
from tinglys.publication.exports.stix.extensions import (
    EXTENSIONS,
    definition,
    schema,
    schema_path,
)
from tinglys.publication.exports.stix.graph import TLP_CLEAR, Graph
from tinglys.publication.exports.stix.threats import gather
from tinglys.publication.exports.wording import edition_name
from tinglys.publication.site_data import SiteData

BUNDLE = "stix/threats.json"


def stix_files(data: SiteData, office: Office) -> dict[str, bytes]:
    """The bundle and its schemas by their paths; nothing where no claim is of a threat."""
    graph = Graph(data, office)
    gather(graph)
    if not graph.objects:
        return {}
    objects = [
        _identity(graph),
        TLP_CLEAR,
        *(definition(graph, name) for name in EXTENSIONS),
        *graph.reports(),
        *graph.objects.values(),
    ]
    bundle = {
        "type": "bundle",
        "id": graph.identifier("bundle", edition_name(data)),
        "objects": objects,
    }
    page = msgspec.json.format(msgspec.json.encode(bundle), indent=1) + b"\n"
    return {BUNDLE: page, **{schema_path(name): schema(name) for name in EXTENSIONS}}


def _identity(graph: Graph) -> dict[str, Any]:
    midnight = f"{graph.edition}T00:00:00.000Z"
    return graph.common("identity", graph.publisher, midnight) | {
        "name": graph.office.name.en,
        "identity_class": "organization",
        "sectors": ["government"],
        "contact_information": f"{graph.office.contact.en}, {graph.office.email}",
    }
