"""Entering imported tables. One transaction: it happened whole, or not at all."""

from datetime import datetime

import msgspec
from django.db import transaction

from tinglys.evidence.arrivals import add_card, enter_document
from tinglys.evidence.models import ImportedTable
from tinglys.evidence.tables import TableIntake


class StoredTable(msgspec.Struct, frozen=True):
    """What came of storing a table: the file's checksum, and what was added."""

    document: str
    new_document: bool
    new_table: bool
    new_card: bool


def store_table(*, intake: TableIntake, at: datetime) -> StoredTable:
    """Enters an imported table. Its file must be in the archive already.

    The same bytes by the same importer and codebook change nothing, not a row, unless more is
    known of their source now; by a newer one, the new table stands beside the old.
    """
    with transaction.atomic():
        document, new_document = enter_document(intake, at)
        new_card = add_card(document, intake.card, at)
        method = {
            "kind": intake.kind,
            "importer_version": intake.importer_version,
            "codebook_checksum": intake.codebook_checksum,
        }
        new_table = not ImportedTable.objects.filter(document=document, **method).exists()
        if new_table:
            ImportedTable.objects.create(
                document=document,
                payload=msgspec.to_builtins(intake.table),
                imported_at=at,
                **method,
            )
        return StoredTable(document.sha256, new_document, new_table, new_card)
