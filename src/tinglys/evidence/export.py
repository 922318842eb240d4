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


def standing_documents(archive: Archive) -> Iterator[StandingDocument]:
    """All documents of the workspace, in the order they came in, verified against the archive.

    Raises InputError where the archive was altered.
    """
    for reading in selectors.current_readings():
        yield _standing(reading, archive)


def _standing(reading: Reading, archive: Archive) -> StandingDocument:
    card = selectors.current_card(reading.document)
    layout = selectors.layout_of(reading, archive)
    numerals = reading.numerals.values("start", "end", "text", "status", "reason")
    return StandingDocument(
        sha256=reading.document.sha256,
        name=reading.document.name,
        profile=msgspec.convert(reading.profile, Profile),
        card=Card(**{name: getattr(card, name) for name in (*FIELDS, "citation", "origins")}),
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


def _claims(reading: Reading, archive: Archive) -> Iterator[StandingClaim]:
    for standing in only_standing(selectors.standing_claims(reading, archive)):
        claim: AnyClaim = msgspec.convert(standing.payload, AnyClaim)
        status = cast("Stands", standing.status)  # only_standing has left out the others
        yield StandingClaim(standing.fingerprint, claim, status, standing.ruling)


def _changed_at(document: Document) -> datetime:
    instants = [document.archived_at]
    instants += document.cards.values_list("added_at", flat=True)
    instants += document.readings.values_list("read_at", flat=True)
    instants += document.decisions.values_list("decided_at", flat=True)
    return max(instants)
