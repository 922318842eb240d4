"""Redaction: what a site must not print is barred before any page sees it.

A bar has the length of what it covers, so every offset, quote and anchor stays true. A name that is
barred once is barred wherever it stands: in every document, quote, field and finding.
"""

from typing import Any, TypeVar

import msgspec

from tinglys.publication.persons import mentions, persons
from tinglys.publication.site_data import SiteClaim, SiteData, SiteDocument, slug_of
from tinglys.reading.claims import Network

BAR = "▇"
T = TypeVar("T")


def redact(data: SiteData) -> SiteData:
    """The data with the name of every living person barred.

    Names come from the documents' own ``redactions`` and, in threat assessments, from
    :func:`tinglys.publication.persons.persons`. A full name is barred in all documents, a surname
    alone in those where the full name stands.
    """
    spans = {document.id: _named(data, document) for document in data.documents}
    names = {
        " ".join(document.text[start:end].split())
        for document in data.documents
        for start, end in spans[document.id]
    }
    names.discard("")
    if not names:
        return data
    barrier = Barrier(names)
    documents = tuple(
        _redacted(document, spans[document.id], barrier) for document in data.documents
    )
    texts = {document.id: document.text for document in documents}
    return msgspec.structs.replace(
        data,
        documents=documents,
        claims=tuple(_quoted(claim, texts[claim.document], barrier) for claim in data.claims),
        findings=tuple(barrier.cover(finding) for finding in data.findings),
        tiers=tuple(barrier.cover(one) for one in data.tiers),
        followed=tuple(barrier.cover(one) for one in data.followed),
    )


class Barrier:
    """Bars a set of full names in strings and in every text field of a struct."""

    def __init__(self, names: set[str]) -> None:
        self.names = frozenset(names)

    def text(self, text: str, surnames: frozenset[str] = frozenset()) -> str:
        """The text with the names barred, of the same length."""
        for start, end in mentions(text, self.names, surnames):
            text = barred(text, start, end)
        return text

    def cover(self, value: T) -> T:
        """A copy of a struct (list, tuple, mapping) whose strings are barred."""
        return self._cover(value)  # type: ignore[no-any-return]

    def _cover(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list | tuple):
            return type(value)(self._cover(item) for item in value)
        if isinstance(value, dict):
            return {key: self._cover(item) for key, item in value.items()}
        if isinstance(value, msgspec.Struct):
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            return type(value)(**{name: self._cover(item) for name, item in fields.items()})
        return value


def barred(text: str, start: int, end: int) -> str:
    """The text with a bar over a stretch; line ends stay, so the layout does."""
    bar = "".join(letter if letter == "\n" else BAR for letter in text[start:end])
    return text[:start] + bar + text[end:]


def _named(data: SiteData, document: SiteDocument) -> list[tuple[int, int]]:
    given = [(span.start, span.end) for span in document.redactions]
    if document.profile.kind != "threat_assessment":
        return given
    networks = [claim.claim for claim in data.claims if isinstance(claim.claim, Network)]
    known = [name for network in networks for name in (network.name, *network.aliases)]
    known += [
        name
        for place in data.codebook.places.by_code.values()
        for name in (place.label.en, place.label.nb)
    ]
    return given + persons(document.text, known)


def _redacted(
    document: SiteDocument, spans: list[tuple[int, int]], barrier: Barrier
) -> SiteDocument:
    full = mentions(document.text, barrier.names, ())
    surnames = {document.text[start:end].split()[-1] for start, end in full}
    text = barrier.text(document.text, frozenset(name for name in surnames if len(name) > 3))
    for start, end in spans:
        text = barred(text, start, end)
    card = barrier.cover(document.card)
    return msgspec.structs.replace(
        document,
        text=text,
        slug=document.slug if card == document.card else slug_of(card.title, document.sha256),
        card=card,
        profile=barrier.cover(document.profile),
        numerals=tuple(
            msgspec.structs.replace(numeral, text=text[numeral.start : numeral.end])
            for numeral in document.numerals
        ),
    )


def _quoted(site_claim: SiteClaim, text: str, barrier: Barrier) -> SiteClaim:
    claim = barrier.cover(site_claim.claim)
    quote = text[claim.start : claim.end]
    fields: dict[str, Any] = {"quote": quote}
    if hasattr(claim, "text"):
        fields["text"] = _same_words(claim.text, site_claim.claim.quote, quote)
    return msgspec.structs.replace(site_claim, claim=msgspec.structs.replace(claim, **fields))


def _same_words(words: str, quote: str, redacted: str) -> str:
    """A field that repeats the quote follows its redaction."""
    return redacted if words == quote else words
