"""Intake: what reading one document brings to the evidence base, before anything is stored.

It is made in the process that reads (no Django there) and travels to the one that stores. The
bytes and the canonical text go straight to the archive, so that only claims travel.
"""

from typing import Any

import msgspec

from tinglys.errors import DefectError
from tinglys.evidence.archive import Archive
from tinglys.evidence.cards import Card, make_card
from tinglys.evidence.fingerprints import fingerprints, is_grounded
from tinglys.evidence.layout import layout_of
from tinglys.evidence.method import Method, current_method
from tinglys.reading.claims import AnyClaim, Numeral
from tinglys.reading.reader import read
from tinglys.reading.text import CanonicalText


class Intake(msgspec.Struct, frozen=True, kw_only=True):
    """A read document. Checksums name what already lies in the archive.

    ``profile`` is the reader's profile of the document as plain data; ``fingerprints`` stand in the
    order of ``claims``; ``layout_sha256`` is None for a plain text, which has no layout;
    ``silent_pages`` are the numbers of pages from which not one word could be read.
    """

    name: str
    sha256: str
    size: int
    media_type: str
    text_sha256: str
    text_length: int
    layout_sha256: str | None
    profile: dict[str, Any]
    claims: list[AnyClaim]
    fingerprints: list[str]
    numerals: list[Numeral]
    method: Method
    card: Card
    silent_pages: str = ""


def take_in(
    data: bytes,
    name: str,
    archive: Archive,
    *,
    sidecar: dict[str, str] | None = None,
    ocr: bool = False,
) -> Intake:
    """Reads a document and archives its bytes, its text and its layout.

    Nothing is archived of a document that cannot be read. Raises InputError for a document that
    cannot be read and DefectError for a claim whose quote does not stand at its offsets.
    """
    reading = read(data, name, ocr=ocr)
    canonical = reading.canonical
    for claim in reading.claims:
        if not is_grounded(canonical.text, claim):
            raise DefectError(f"{name}: rule {claim.rule} made a claim without its ground")
    profile = msgspec.to_builtins(reading.document.profile)
    sha256 = archive.put(data)
    return Intake(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type=canonical.media_type,
        text_sha256=archive.put(canonical.text.encode("utf-8")),
        text_length=len(canonical.text),
        layout_sha256=_put_layout(archive, canonical),
        profile=profile,
        claims=reading.claims,
        fingerprints=fingerprints(sha256, canonical.text, reading.claims),
        numerals=reading.numerals,
        method=current_method(ocr),
        card=make_card(name, sidecar=sidecar, document=profile, declared=canonical.meta),
        silent_pages=silent_pages(canonical),
    )


def silent_pages(canonical: CanonicalText) -> str:
    """The numbers of pages from which not one word could be read, separated by commas."""
    return canonical.meta.get("pages_without_text") or ""


def _put_layout(archive: Archive, canonical: CanonicalText) -> str | None:
    layout = layout_of(canonical)
    return None if layout is None else archive.put(msgspec.json.encode(layout))
