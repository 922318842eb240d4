"""What stands, document by document, as plain structs: what checks and publication work on.

Nothing here is a row of the database, so whoever gets it needs no Django and cannot write.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import cast

import msgspec

from tinglys.evidence import selectors
from tinglys.evidence.archive import Archive
from tinglys.evidence.cards import FIELDS, Card
from tinglys.evidence.models import Document, Reading
from tinglys.evidence.standing import Ruling, Stands, only_standing
from tinglys.evidence.tables import Table, table_of
from tinglys.reading.claims import AnyClaim, Numeral
from tinglys.reading.outline import Profile
from tinglys.reading.text import CanonicalText


class StandingClaim(msgspec.Struct, frozen=True):
    """A claim that stands: undecided, accepted or corrected, with the decision on it.

    ``id`` is its fingerprint.
    """

    id: str
    claim: AnyClaim
    status: Stands
    ruling: Ruling | None


class StandingDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document with its newest reading, after decisions; offsets count in ``canonical.text``.

    ``numerals`` are those that no claim took. ``changed_at`` is the instant of the newest thing
    in it: bytes, card, reading or decision.
    """

    sha256: str
    name: str
    profile: Profile
    card: Card
    canonical: CanonicalText
    reader_version: str
    claims: tuple[StandingClaim, ...]
    numerals: tuple[Numeral, ...]
    changed_at: datetime


class StandingTable(msgspec.Struct, frozen=True, kw_only=True):
    """A published table as the newest importer that was used on its file gave it.

    ``sha256`` is the checksum of the file, ``kind`` what the table is of. ``changed_at`` is the
    instant of the newest thing in it: bytes, card or import.
    """

    sha256: str
    name: str
    kind: str
    card: Card
    table: Table
    importer_version: str
    imported_at: datetime
    changed_at: datetime


def standing_tables(archive: Archive) -> Iterator[StandingTable]:
    """All imported tables of the workspace, the newest import last, verified with the archive.

    Of each file and kind the newest import counts. Where two files hold the same edition, a
    caller that needs one takes the later.

    Raises InputError where a file was altered or is gone.
    """
    for row in selectors.current_tables():
        archive.get(row.document.sha256)
        yield StandingTable(
            sha256=row.document.sha256,
            name=row.document.name,
            kind=row.kind,
            card=_card(row.document),
            table=table_of(row.kind, row.payload),
            importer_version=row.importer_version,
            imported_at=row.imported_at,
            changed_at=max(row.imported_at, _arrived_at(row.document)),
        )


def standing_documents(archive: Archive) -> Iterator[StandingDocument]:
    """All documents of the workspace, in the order they came in, verified against the archive.

    Raises InputError where the archive was altered.
    """
    for reading in selectors.current_readings():
        yield _standing(reading, archive)


def _standing(reading: Reading, archive: Archive) -> StandingDocument:
    layout = selectors.layout_of(reading, archive)
    numerals = reading.numerals.values("start", "end", "text", "status", "reason")
    return StandingDocument(
        sha256=reading.document.sha256,
        name=reading.document.name,
        profile=msgspec.convert(reading.profile, Profile),
        card=_card(reading.document),
        canonical=CanonicalText(
            selectors.text_of(reading, archive),
            reading.document.media_type,
            spans=layout.spans,
            pages=layout.pages,
            marks=layout.marks,
        ),
        reader_version=reading.reader_version,
        claims=tuple(_claims(reading, archive)),
        numerals=tuple(msgspec.convert(list(numerals), list[Numeral])),
        changed_at=_changed_at(reading.document),
    )


def _card(document: Document) -> Card:
    card = selectors.current_card(document)
    return Card(**{name: getattr(card, name) for name in (*FIELDS, "citation", "origins")})


def _claims(reading: Reading, archive: Archive) -> Iterator[StandingClaim]:
    for standing in only_standing(selectors.standing_claims(reading, archive)):
        claim: AnyClaim = msgspec.convert(standing.payload, AnyClaim)
        status = cast("Stands", standing.status)  # only_standing has left out the others
        yield StandingClaim(standing.fingerprint, claim, status, standing.ruling)


def _changed_at(document: Document) -> datetime:
    instants = [_arrived_at(document)]
    instants += document.readings.values_list("read_at", flat=True)
    instants += document.decisions.values_list("decided_at", flat=True)
    return max(instants)


def _arrived_at(document: Document) -> datetime:
    """When the bytes came, or the newest card."""
    return max([document.archived_at, *document.cards.values_list("added_at", flat=True)])
