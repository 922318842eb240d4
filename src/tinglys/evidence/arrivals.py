"""The first steps of every arrival: the document's row by its bytes, and what is known of it.

Called inside the transaction of a service; see :mod:`tinglys.evidence.services`.
"""

from datetime import datetime
from typing import Protocol

import msgspec

from tinglys.evidence.cards import FIELDS, Card, merge_cards
from tinglys.evidence.models import Document, SourceCard


class Arrival(Protocol):
    """What comes in: bytes in the archive, known by their checksum, and their name and type."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def sha256(self) -> str: ...  # noqa: D102
    @property
    def size(self) -> int: ...  # noqa: D102
    @property
    def media_type(self) -> str: ...  # noqa: D102


def enter_document(arrival: Arrival, at: datetime) -> tuple[Document, bool]:
    """The row of a document, and whether it is new. Known bytes keep their first name."""
    return Document.objects.get_or_create(
        sha256=arrival.sha256,
        defaults={
            "name": arrival.name,
            "media_type": arrival.media_type,
            "size": arrival.size,
            "archived_at": at,
        },
    )


def add_card(document: Document, card: Card, at: datetime) -> bool:
    """Adds the card where it says something that the standing one does not; True if it did."""
    standing = document.cards.last()
    if standing is not None:
        now = Card(
            **{field: getattr(standing, field) for field in (*FIELDS, "citation", "origins")}
        )
        card = merge_cards(document.name, now, card)
        if card == now:
            return False
    SourceCard.objects.create(document=document, added_at=at, **msgspec.structs.asdict(card))
    return True
