"""A small RDF graph in a fixed order, and its two written forms.

Turtle, https://www.w3.org/TR/turtle/, and JSON-LD 1.1, https://www.w3.org/TR/json-ld11/. There are
no blank nodes: everything has an address, so two writings are the same graph.
"""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_BAD = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class Iri(msgspec.Struct, frozen=True):
    """A resource by its address."""

    address: str


class Text(msgspec.Struct, frozen=True):
    """A literal: words of a language, or a value of a type (``xsd:date``)."""

    value: str
    language: str | None = None
    type: str | None = None


Node = Iri | Text


class Resource(msgspec.Struct, frozen=True):
    """A resource with its classes and properties, both as prefixed names."""

    address: str
    classes: tuple[str, ...]
    properties: dict[str, tuple[Node, ...]]


def turtle(resources: Iterable[Resource]) -> bytes:
    """The graph as Turtle."""
    lines = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    for one in resources:
        parts = [f"a {', '.join(one.classes)}"]
        parts += [
            f"{name} {', '.join(_turtle(node) for node in nodes)}"
            for name, nodes in one.properties.items()
            if nodes
        ]
        lines += ["", f"<{_safe(one.address)}> " + " ;\n    ".join(parts) + " ."]
    return ("\n".join(lines) + "\n").encode("utf-8")


def json_ld(resources: Iterable[Resource]) -> bytes:
    """The graph as JSON-LD."""
    nodes: list[dict[str, Any]] = []
    for one in resources:
        node: dict[str, Any] = {"@id": _safe(one.address), "@type": list(one.classes)}
        for name, given in one.properties.items():
            if given:
                node[name] = [_json(value) for value in given]
        nodes.append(node)
    page = msgspec.json.encode({"@context": PREFIXES, "@graph": nodes})
    return msgspec.json.format(page, indent=1) + b"\n"


def _turtle(node: Node) -> str:
    if isinstance(node, Iri):
        return f"<{_safe(node.address)}>"
    text = "".join(_ESCAPES.get(letter, letter) for letter in node.value)
    if node.language:
        return f'"{text}"@{node.language}'
    return f'"{text}"^^{node.type}' if node.type else f'"{text}"'


def _json(node: Node) -> dict[str, str]:
    if isinstance(node, Iri):
        return {"@id": _safe(node.address)}
    if node.language:
        return {"@value": node.value, "@language": node.language}
    return {"@value": node.value, "@type": node.type} if node.type else {"@value": node.value}


def _safe(address: str) -> str:
    """An address without the characters that no IRI has (RFC 3987), which are percent-encoded."""
    return _BAD.sub(lambda found: f"%{ord(found[0]):02X}", address)
