"""Published tables on their way in: a file becomes a table, before anything is stored.

No Django here, as in :mod:`tinglys.evidence.intake`. A table is imported whole or not at all, so
its bytes go to the archive only when all of it was understood.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from tinglys.assessment.tiers import TierTable, read_tier_table
from tinglys.codebook import Codebook, load_codebook
from tinglys.errors import InputError
from tinglys.evidence.archive import Archive
from tinglys.evidence.cards import Card, make_card
from tinglys.evidence.method import current_method, package_digest
from tinglys.tables import IMPORTER_VERSION
from tinglys.tables.index_table import IndexTable

Table = IndexTable | TierTable
"""Every kind of table that can be imported."""


def _read_ocindex(data: bytes, name: str, codebook: Codebook) -> IndexTable:
    # The library for workbooks is loaded only where one is read.
    from tinglys.tables.ocindex import read_ocindex

    return read_ocindex(data, name, codebook)


class _Kind(msgspec.Struct, frozen=True):
    """A kind of table: its schema, the type of its files, who reads them, and whose code it is."""

    schema: type[Table]
    media_type: str
    read: Callable[[bytes, str, Codebook], Table]
    package: str


_KINDS = {
    "ocindex": _Kind(
        IndexTable,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _read_ocindex,
        "tinglys.tables",
    ),
    "tiers": _Kind(TierTable, "text/csv", read_tier_table, "tinglys.assessment.tiers"),
}


class TableIntake(msgspec.Struct, frozen=True, kw_only=True):
    """An imported table. ``sha256`` names its file, which lies in the archive already.

    ``importer_version`` is the importer's number with a digest of its source, as with readers.
    """

    name: str
    sha256: str
    size: int
    media_type: str
    kind: str
    importer_version: str
    codebook_checksum: str
    table: Table
    card: Card


def import_table(
    kind: str,
    data: bytes,
    name: str,
    archive: Archive,
    *,
    sidecar: Mapping[str, str] | None = None,
) -> TableIntake:
    """Reads a published table and archives its file.

    Args:
        kind: ``ocindex`` (the index, a workbook) or ``tiers`` (placements, CSV).
        data: the file.
        name: its name, for messages and the evidence base.
        archive: where the bytes go once the table is understood.
        sidecar: what a person wrote of the source, see :mod:`tinglys.evidence.cards`.

    Raises:
        InputError: the table has a fault, named with its cell or its line and
            column. Nothing is archived then.
    """
    if not data:
        raise InputError(name, "the file is empty", "fetch or save the table again")
    table = _KINDS[kind].read(data, name, load_codebook())
    return TableIntake(
        name=name,
        sha256=archive.put(data),
        size=len(data),
        media_type=_KINDS[kind].media_type,
        kind=kind,
        importer_version=importer_version(kind),
        codebook_checksum=current_method().codebook_checksum,
        table=table,
        card=make_card(name, sidecar=sidecar),
    )


def importer_version(kind: str) -> str:
    """The version of the importer that is running; it changes whenever its source does."""
    return f"{IMPORTER_VERSION}+{package_digest(_KINDS[kind].package)[:12]}"


def table_of(kind: str, payload: Any) -> Table:
    """A stored table from its plain data."""
    table: Table = msgspec.convert(payload, _KINDS[kind].schema)
    return table
