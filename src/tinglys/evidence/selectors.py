"""Reads from the evidence base."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import msgspec
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from tinglys.evidence.archive import Archive
from tinglys.evidence.layout import Layout
from tinglys.evidence.models import (
    CheckRun,
    Claim,
    Decision,
    Document,
    Finding,
    ImportedTable,
    Reading,
    SourceCard,
)
from tinglys.evidence.standing import Ruling, Standing, relocate, stand

_HANDLE = 4  # the fewest digits of a checksum or a fingerprint that may stand for the whole


def find_documents(handle: str) -> list[Document]:
    """The documents that a person means by a name or by the first digits of a checksum.

    Files from which only a table was imported are none.
    """
    read = Document.objects.filter(Exists(Reading.objects.filter(document=OuterRef("pk"))))
    named = list(read.filter(name=handle))
    if named or len(handle) < _HANDLE:
        return named
    return list(read.filter(sha256__startswith=handle.lower()))


def find_claims(handle: str) -> list[Claim]:
    """The claims that the first digits of a fingerprint mean, each in its newest reading."""
    if len(handle) < _HANDLE:
        return []
    newest: dict[str, Claim] = {}
    found = Claim.objects.filter(fingerprint__startswith=handle.lower()).order_by("reading_id")
    for claim in found.select_related("reading__document"):
        newest[claim.fingerprint] = claim
    return list(newest.values())


def current_reading(document: Document) -> Reading:
    """The newest reading of a document; every stored document has one."""
    return document.readings.latest("id")


def current_readings() -> QuerySet[Reading]:
    """The newest reading of each document, with the document, in the order they came in."""
    newest = Reading.objects.filter(document=OuterRef("document")).order_by("-id").values("id")[:1]
    return (
        Reading.objects.filter(id=Subquery(newest))
        .select_related("document")
        .order_by("document_id")
    )


def current_tables() -> QuerySet[ImportedTable]:
    """The newest import of each file and kind, with the document, in the order they were made."""
    newest = (
        ImportedTable.objects.filter(document=OuterRef("document"), kind=OuterRef("kind"))
        .order_by("-id")
        .values("id")[:1]
    )
    return (
        ImportedTable.objects.filter(id=Subquery(newest)).select_related("document").order_by("id")
    )


def current_card(document: Document) -> SourceCard:
    """The newest source card of a document; every stored document has one."""
    return document.cards.latest("id")


def decisions(document: Document, fingerprint: str) -> QuerySet[Decision]:
    """All decisions on a claim of a document, the oldest first."""
    return document.decisions.filter(fingerprint=fingerprint).order_by("id")


def text_of(reading: Reading, archive: Archive) -> str:
    """The canonical text of a reading, verified. Raises InputError where it was altered."""
    return archive.get(reading.text_sha256).decode("utf-8")


def layout_of(reading: Reading, archive: Archive) -> Layout:
    """Pages, marks and the way back to the original; empty for plain text."""
    if reading.layout_sha256 is None:
        return Layout()
    return msgspec.json.decode(archive.get(reading.layout_sha256), type=Layout)


def standing_claims(reading: Reading, archive: Archive) -> list[Standing]:
    """All claims of a document with their status, in the order of the text.

    Args:
        reading: the document's newest reading; offsets count in its text.
        archive: read only where a decision was taken on another text of the same document.
    """
    current = list(_claims(Claim.objects.filter(reading=reading)))
    taken = _latest_decisions(reading)
    payloads = dict(current)
    newest = _NewestText(reading, archive)
    earlier = _earlier_claims(taken, payloads, newest)
    rulings = {
        fingerprint: _ruling(taken[fingerprint], payload, newest)
        for fingerprint, payload in (*current, *earlier)
        if fingerprint in taken
    }
    return stand(current, earlier, rulings)


def detached_decisions(reading: Reading, archive: Archive) -> list[Decision]:
    """The latest decisions that the newest reading leaves without a place.

    Their claim is not made in it, and their passage is not found in its text, or not just once: a
    person has to look where they belong.
    """
    taken = _latest_decisions(reading)
    payloads = dict(_claims(Claim.objects.filter(reading=reading))) if taken else {}
    earlier = _earlier_claims(taken, payloads, _NewestText(reading, archive))
    attached = payloads.keys() | dict(earlier).keys()
    return [decision for fingerprint, decision in taken.items() if fingerprint not in attached]


def newest_run() -> CheckRun | None:
    """The newest run of the checks; None before the first."""
    return CheckRun.objects.order_by("-id").first()


def open_findings() -> QuerySet[Finding]:
    """The findings that the newest run saw."""
    run = newest_run()
    if run is None:
        return Finding.objects.none()
    return Finding.objects.filter(last_seen=run).select_related("first_seen", "last_seen")


def _claims(rows: QuerySet[Claim]) -> Iterator[tuple[str, dict[str, Any]]]:
    return rows.order_by("position").values_list("fingerprint", "payload").iterator()


def _latest_decisions(reading: Reading) -> dict[str, Decision]:
    """The latest decision by fingerprint, for the document of a reading."""
    taken = Decision.objects.filter(document_id=reading.document_id).order_by("id")
    return {row.fingerprint: row for row in taken.select_related("claim__reading")}


class _NewestText:
    """Moves passages of older readings into the text of the newest; opens that text only then."""

    def __init__(self, reading: Reading, archive: Archive) -> None:
        self._reading = reading
        self._archive = archive

    @cached_property
    def _text(self) -> str:
        return text_of(self._reading, self._archive)

    def move(self, payload: dict[str, Any], source: Reading) -> dict[str, Any] | None:
        """The payload with offsets in the newest text; None where its quote is not found once."""
        if source.text_sha256 == self._reading.text_sha256:
            return payload
        return relocate(payload, self._text)


def _earlier_claims(
    taken: dict[str, Decision], current: dict[str, dict[str, Any]], newest: _NewestText
) -> list[tuple[str, dict[str, Any]]]:
    """Decided claims that the newest reading does not make, with offsets in its text."""
    moved = (
        (fingerprint, newest.move(decision.claim.payload, decision.claim.reading))
        for fingerprint, decision in taken.items()
        if fingerprint not in current
    )
    return [(fingerprint, payload) for fingerprint, payload in moved if payload is not None]


def _ruling(decision: Decision, payload: dict[str, Any], newest: _NewestText) -> Ruling:
    """The decision as plain data, with its correction standing in the newest text.

    A correction stands on the passage of its claim (``payload``), unless the reviewer chose
    another one and that is found.
    """
    corrected = decision.corrected
    if corrected is not None:
        own = corrected["quote"] != decision.claim.quote
        passage = (own and newest.move(corrected, decision.claim.reading)) or payload
        corrected = {**corrected, **{key: passage[key] for key in ("start", "end", "quote")}}
    return Ruling(
        decision.verdict,
        decision.who,
        decision.decided_at.isoformat(),
        decision.why,
        corrected,
    )
