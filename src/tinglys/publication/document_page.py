"""The page of a document: its whole text with every claim marked, and what stands beside it."""

from typing import Any

import msgspec

from tinglys.publication.addresses import (
    Address,
    country_path,
    document_path,
    place_anchor,
    web_address,
)
from tinglys.publication.claim_lines import ClaimLine, claim_line
from tinglys.publication.ground_marks import Span
from tinglys.publication.grounds import Grounds, around
from tinglys.publication.printable import printable
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.publication.site_view import SiteView
from tinglys.publication.source_text import MarkedText, Paragraph, marked_text
from tinglys.reading.claims import Numeral


class Note(msgspec.Struct, frozen=True):
    """A claim beside its paragraph."""

    anchor: str
    line: ClaimLine
    language: str
    status: str
    decided_on: str


class Part(msgspec.Struct, frozen=True):
    """A paragraph with the claims that begin in it."""

    paragraph: Paragraph
    notes: list[Note]


class LeftOver(msgspec.Struct, frozen=True):
    """A numeral that the reader did not understand, with the words around it."""

    anchor: str
    text: str
    before: str
    after: str


def document_page(document: SiteDocument, view: SiteView) -> tuple[Address, dict[str, Any]]:
    """The page of one document."""
    address = Address(view.language, document_path(document.slug))
    claims = view.claims_of[document.id]
    by_anchor = {view.claim_anchors[claim.id]: claim for claim in claims}
    left_over = [numeral for numeral in document.numerals if numeral.status == "left_over"]
    marked = marked_text(
        document, _spans(document, by_anchor, left_over, view), view.words("name_withheld")
    )
    context = {
        "grounds": Grounds(view, address, document.profile.country),
        "document": document,
        "lead": marked.lead,
        "parts": _parts(marked, by_anchor, view),
        "left_over": [_left_over(document, numeral) for numeral in left_over],
        "claims": claims,
        "url": web_address(document.card.url),
        "country_href": address.to(country_path(document.profile.country)),
        "findings": view.findings_of.get(document.id, []),
        "ignored": sum(numeral.status == "ignored" for numeral in document.numerals),
        "claimed": sum(numeral.status == "claimed" for numeral in document.numerals),
    }
    return address, context


def _spans(
    document: SiteDocument,
    by_anchor: dict[str, SiteClaim],
    left_over: list[Numeral],
    view: SiteView,
) -> list[Span]:
    spans = [
        Span(claim.claim.start, claim.claim.end, anchor, _kind(claim))
        for anchor, claim in by_anchor.items()
    ]
    spans += [Span(n.start, n.end, _numeral_anchor(n), "k-left-over") for n in left_over]
    spans += [
        Span(place.start, place.end, place_anchor(place.start, place.end), "k-place")
        for place in view.places_of.get(document.id, [])
    ]
    spans += [Span(said.start, said.end, f"s-{said.component}", "") for said in document.narratives]
    return spans


def _kind(claim: SiteClaim) -> str:
    return f"k-{type(claim.claim).__name__.lower()}"


def _numeral_anchor(numeral: Numeral) -> str:
    return f"n-{numeral.start}"


def _parts(marked: MarkedText, by_anchor: dict[str, SiteClaim], view: SiteView) -> list[Part]:
    return [
        Part(
            paragraph,
            [_note(key, by_anchor[key], view) for key in paragraph.keys if key in by_anchor],
        )
        for paragraph in marked.paragraphs
    ]


def _note(anchor: str, claim: SiteClaim, view: SiteView) -> Note:
    return Note(
        anchor=anchor,
        line=claim_line(claim, view),
        language=claim.claim.language,
        status=claim.status,
        decided_on=(claim.decided and claim.decided.on) or "",
    )


def _left_over(document: SiteDocument, numeral: Numeral) -> LeftOver:
    start, end = around(document.text, numeral.start, numeral.end)
    start, end = max(start, numeral.start - 60), min(end, numeral.end + 60)
    return LeftOver(
        anchor=_numeral_anchor(numeral),
        text=printable(document.text[numeral.start : numeral.end]),
        before=printable(document.text[start : numeral.start]),
        after=printable(document.text[numeral.end : end]),
    )
