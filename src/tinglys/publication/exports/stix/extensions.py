"""The properties that STIX has no place for, as extension definitions with their schemas."""

from typing import Any

import msgspec

from tinglys.publication.exports.stix.graph import Graph

_TEXT: dict[str, Any] = {"type": "string"}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_SHARE: dict[str, Any] = {"type": "number", "minimum": 0, "maximum": 1}
_NUMBER: dict[str, Any] = {"type": "number"}
_FLAG: dict[str, Any] = {"type": "boolean"}

EXTENSIONS: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "likelihood": (
        "How likely a judgement says something is: the word, the scale it belongs to, and the band "
        "of that scale. It is about what is judged and not about the object: it is no confidence.",
        {
            "term": _TEXT, "scale": _TEXT, "level": {"type": "integer", "minimum": 1},
            "low": _SHARE, "high": _SHARE, "marker": _TEXT, "holder": _TEXT, "attributed": _FLAG,
            "negated": _FLAG, "subject": _TEXT, "proposition": _TEXT, "condition": _TEXT,
            "horizon_start": _TEXT, "horizon_end": _TEXT, "horizon_text": _TEXT,
        },
    ),
    "network": (
        "What kind of network it is and what it deals in.",
        {"network_kind": _TEXT, "commodities": _TEXTS},
    ),
    "route": (
        "What moves between two places, over which and by what means.",
        {"commodity": _TEXT, "flow": _TEXT, "via": _TEXTS, "mode": _TEXTS, "network": _TEXT},
    ),
    "price": (
        "A price of goods or services; an open end of a range is left out.",
        {
            "commodity": _TEXT, "low": _NUMBER, "high": _NUMBER, "bound": _TEXT,
            "currency": _TEXT, "unit": _TEXT, "stage": _TEXT, "period": _TEXT, "place": _TEXT,
        },
    ),
}  # fmt: skip
"""Name -> what it is for, and its properties as JSON Schema."""


def schema_path(name: str) -> str:
    """Where the schema of an extension lies in the export."""
    return f"stix/{name}.schema.json"


def extended(graph: Graph, name: str, **properties: Any) -> dict[str, dict[str, Any]]:
    """The ``extensions`` of an object with one extension; what has no value is left out."""
    given = {key: value for key, value in properties.items() if value not in (None, [])}
    unknown = given.keys() - EXTENSIONS[name][1].keys()
    assert not unknown, unknown
    return {_identifier(graph, name): {"extension_type": "property-extension", **given}}


def definition(graph: Graph, name: str) -> dict[str, Any]:
    """The extension-definition object (section 7.3 of the standard)."""
    midnight = f"{graph.edition}T00:00:00.000Z"
    return graph.common("extension-definition", _identifier(graph, name), midnight) | {
        "name": f"Tinglys {name}",
        "description": EXTENSIONS[name][0],
        "schema": f"{graph.office.address}{schema_path(name)}",
        "version": "1.0.0",
        "extension_types": ["property-extension"],
    }


def schema(name: str) -> bytes:
    """The JSON Schema of an extension."""
    about, properties = EXTENSIONS[name]
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Tinglys {name}",
        "description": about,
        "type": "object",
        "properties": {"extension_type": {"const": "property-extension"}, **properties},
        "required": ["extension_type"],
        "additionalProperties": False,
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _identifier(graph: Graph, name: str) -> str:
    return graph.identifier("extension-definition", name)
