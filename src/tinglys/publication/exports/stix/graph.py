"""The objects of a bundle as they are gathered: each once, with everything it is grounded on."""

import copy
import uuid
from typing import Any

import msgspec

from tinglys.publication.exports.office import Office
from tinglys.publication.exports.periods import span
from tinglys.publication.site_data import SiteClaim, SiteData, SiteDocument

# TLP:CLEAR of the Traffic Light Protocol 2.0 as OASIS defines it for STIX (common objects, 2022).
TLP_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
TLP_CLEAR: dict[str, Any] = {
    "type": "marking-definition",
    "spec_version": "2.1",
    "id": "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
    "created": "2022-10-01T00:00:00.000Z",
    "name": "TLP:CLEAR",
    "extensions": {TLP_EXTENSION: {"extension_type": "property-extension", "tlp_2_0": "clear"}},
}
_MIDNIGHT = "T00:00:00.000Z"


class Graph:
    """Objects by their identifier, in the order they were first met.

    Identifiers are UUIDv5 in a namespace made of the office's address, so that they stay the same
    from edition to edition; section 2.9 of the standard forbids the namespace of its observables.
    ``modified`` is the date of the edition, ``created`` that of the oldest document an object
    rests on (the edition's where that is not known), so it does not move with the edition either.
    """

    def __init__(self, data: SiteData, office: Office) -> None:
        self.data = data
        self.office = office
        self.objects: dict[str, dict[str, Any]] = {}
        self.edition = data.edition.date
        self._namespace = uuid.uuid5(uuid.NAMESPACE_URL, office.address)
        self._documents = {document.id: document for document in data.documents}
        self._grounds: dict[str, dict[str, None]] = {}
        self.publisher = self.identifier("identity", "office")

    def identifier(self, kind: str, *key: str) -> str:
        """The identifier of an object of a kind; the same key gives the same one."""
        name = msgspec.json.encode([kind, *key]).decode()
        return f"{kind}--{uuid.uuid5(self._namespace, name)}"

    def add(self, kind: str, key: tuple[str, ...], claim: SiteClaim, **fields: Any) -> str:
        """Adds an object, or one more ground of an object that is there; its identifier."""
        name = self.identifier(kind, *key)
        created = self._created(claim.document)
        known = self.objects.get(name)
        if known is None:
            known = self.objects[name] = self.common(kind, name, created)
            known["external_references"] = []
        known["created"] = min(known["created"], created)
        _merge(known, fields)
        reference = self._reference(claim)
        if reference not in known["external_references"]:
            known["external_references"].append(reference)
        self._grounds.setdefault(claim.document, {})[name] = None
        return name

    def common(self, kind: str, name: str, created: str) -> dict[str, Any]:
        """What every object of the bundle has."""
        found = {"type": kind, "spec_version": "2.1", "id": name}
        if name != self.publisher:
            found["created_by_ref"] = self.publisher
        return found | {
            "created": created,
            "modified": self.edition + _MIDNIGHT,
            "object_marking_refs": [TLP_CLEAR["id"]],
        }

    def report(self, document: str) -> str:
        """The identifier of a document's report."""
        return self.identifier("report", document)

    def reports(self) -> list[dict[str, Any]]:
        """A report for each document that something rests on."""
        return [
            self._report(self._documents[name], list(grounded))
            for name, grounded in self._grounds.items()
        ]

    def language(self, claim: SiteClaim) -> str:
        """The language of a claim's words."""
        return claim.claim.language

    def _report(self, document: SiteDocument, grounded: list[str]) -> dict[str, Any]:
        card = document.card
        source = {
            "source_name": card.publisher or "unknown",
            "description": card.citation,
            "external_id": f"sha256:{document.sha256}",
        }
        if card.url:
            source["url"] = card.url
        known = document.profile.title or card.title or card.citation
        return self.common("report", self.report(document.id), self._created(document.id)) | {
            "name": " ".join((card.title or known).split()),
            "report_types": ["threat-report"],
            "published": (self._published(document) or self.edition) + _MIDNIGHT,
            "lang": document.profile.language,
            "object_refs": grounded,
            "external_references": [source],
        }

    def _reference(self, claim: SiteClaim) -> dict[str, str]:
        document = self._documents[claim.document]
        quote = " ".join(claim.claim.quote.split())
        where = f"characters {claim.claim.start}-{claim.claim.end}"
        found = {
            "source_name": document.card.publisher or "unknown",
            "description": f"{document.card.citation} ({where}): {quote}",
            "external_id": claim.id,
        }
        return found | {"url": document.card.url} if document.card.url else found

    def _created(self, document: str) -> str:
        published = self._published(self._documents[document]) or self.edition
        return min(published, self.edition) + _MIDNIGHT

    def _published(self, document: SiteDocument) -> str | None:
        for known in (document.card.published, document.profile.published, document.profile.year):
            if days := span(known):
                return days.start
        return None


def _merge(known: dict[str, Any], fields: dict[str, Any]) -> None:
    """Fields of an object that is there stay, but for lists, which grow, also within others."""
    for field, value in fields.items():
        if value in (None, []):
            continue
        if isinstance(value, list) and field in known:
            known[field] += [one for one in value if one not in known[field]]
        elif isinstance(value, dict) and field in known:
            _merge(known[field], value)
        elif field not in known:
            known[field] = copy.deepcopy(value)
