"""Imported tables: whole or not at all, once, beside each other, never changed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from index_workbook import sheet_of, small_workbook, workbook_of
from tinglys.assessment.tiers import read_tier_table
from tinglys.codebook import load_codebook
from tinglys.errors import InputError
from tinglys.evidence import tables
from tinglys.evidence.archive import Archive, checksum
from tinglys.evidence.export import standing_documents, standing_tables
from tinglys.evidence.models import Document, ImportedTable, SourceCard
from tinglys.evidence.selectors import find_documents
from tinglys.evidence.table_services import StoredTable, store_table
from tinglys.tables.ocindex import read_ocindex

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
DATA = small_workbook(2023, 2025)
NAME = "index.xlsx"


@pytest.fixture
def archive(workspace) -> Archive:
    return Archive(workspace.archive)


@pytest.fixture
def bring(archive: Archive):
    """``bring(data)``: imports a workbook and stores the table."""

    def import_and_store(data: bytes = DATA, hours: int = 0, **more) -> StoredTable:
        kind, name = more.pop("kind", "ocindex"), more.pop("name", NAME)
        intake = tables.import_table(kind, data, name, archive, **more)
        return store_table(intake=intake, at=NOON + timedelta(hours=hours))

    return import_and_store


def archived(archive: Archive) -> set[str]:
    return {path.name for path in archive.root.rglob("*") if path.is_file()}


def counts() -> tuple[int, int, int]:
    return Document.objects.count(), SourceCard.objects.count(), ImportedTable.objects.count()


def test_a_table_comes_back_as_it_was_read(bring, archive):
    stored = bring(sidecar={"publisher": "The publisher", "licence": "none named"})
    (standing,) = standing_tables(archive)
    assert standing.table == read_ocindex(DATA, NAME, load_codebook())
    assert (standing.sha256, standing.name, standing.kind) == (checksum(DATA), NAME, "ocindex")
    assert standing.sha256 == stored.document
    assert standing.card.publisher == "The publisher"
    assert standing.card.origins["publisher"] == "sidecar"
    assert standing.importer_version == tables.importer_version("ocindex")
    assert standing.imported_at == standing.changed_at == NOON
    assert archive.get(standing.sha256) == DATA


def test_without_a_card_the_source_is_unknown_and_cited_as_unknown(bring, archive):
    bring()
    (standing,) = standing_tables(archive)
    assert standing.card.publisher is None
    assert NAME in standing.card.citation


def test_the_same_bytes_again_change_nothing(bring, archive):
    first = bring()
    before, files = list(ImportedTable.objects.values()), archived(archive)
    again = bring(hours=5, name="renamed.xlsx")
    assert (first.new_document, first.new_table, first.new_card) == (True, True, True)
    assert (again.new_document, again.new_table, again.new_card) == (False, False, False)
    assert list(ImportedTable.objects.values()) == before
    assert archived(archive) == files
    assert counts() == (1, 1, 1)


def test_a_card_written_later_is_added(bring, archive):
    bring()
    again = bring(hours=1, sidecar={"publisher": "The publisher"})
    assert (again.new_table, again.new_card) == (False, True)
    (standing,) = standing_tables(archive)
    assert standing.card.publisher == "The publisher"
    assert standing.imported_at == NOON
    assert standing.changed_at == NOON + timedelta(hours=1)


def test_a_newer_importer_stands_beside_the_older_and_counts(bring, archive, monkeypatch):
    bring()
    monkeypatch.setattr(tables, "IMPORTER_VERSION", "next")
    again = bring(hours=1)
    assert (again.new_document, again.new_table) == (False, True)
    assert counts() == (1, 1, 2)
    (standing,) = standing_tables(archive)
    assert standing.importer_version.startswith("next+")
    assert standing.imported_at == NOON + timedelta(hours=1)


def test_two_files_stand_in_the_order_of_their_import(bring, archive):
    bring()
    bring(small_workbook(2021), hours=1, name="old.xlsx")
    assert [one.name for one in standing_tables(archive)] == [NAME, "old.xlsx"]


TIERS = b"iso3,report_year,tier,source\nNOR,2024,2,list\nSWE,2024,1,list\n"


def test_tiers_come_back_as_they_were_read_beside_the_index(bring, archive):
    bring()
    bring(TIERS, kind="tiers", name="tiers.csv")
    index, tiers = standing_tables(archive)
    assert [index.kind, tiers.kind] == ["ocindex", "tiers"]
    assert tiers.table == read_tier_table(TIERS, "tiers.csv", load_codebook())
    assert [(one.place, one.tier, one.line) for one in tiers.table.readings] == [
        ("NO", "2", 2), ("SE", "1", 3),
    ]  # fmt: skip
    assert not bring(TIERS, kind="tiers", name="tiers.csv").new_table


def test_each_kind_has_an_importer_of_its_own():
    assert tables.importer_version("ocindex") != tables.importer_version("tiers")


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("ocindex", b""),
        ("tiers", b""),
        ("ocindex", TIERS),
        ("tiers", DATA),
        ("tiers", b"a,b\n1,2\n"),
    ],
)
def test_what_is_no_table_of_its_kind_leaves_nothing(bring, archive, kind, data):
    with pytest.raises(InputError):
        bring(data, kind=kind)
    assert archived(archive) == set()
    assert counts() == (0, 0, 0)


def test_a_table_with_a_fault_leaves_nothing(bring, archive):
    rows = sheet_of(2025)
    rows[1][-1] = 4.3
    with pytest.raises(InputError, match="no multiple"):
        bring(workbook_of({"2023": sheet_of(2023), "2025": rows}))
    assert archived(archive) == set()
    assert counts() == (0, 0, 0)


def test_a_failure_in_the_middle_leaves_no_half_table(bring, monkeypatch):
    monkeypatch.setattr(ImportedTable.objects, "create", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        bring()
    assert counts() == (0, 0, 0)


def test_an_altered_file_is_noticed(bring, archive):
    bring()
    path: Path = archive.path(checksum(DATA))
    path.chmod(0o644)
    path.write_bytes(DATA + b"x")
    with pytest.raises(InputError, match="altered"):
        list(standing_tables(archive))
    path.unlink()
    with pytest.raises(InputError, match="missing"):
        list(standing_tables(archive))


def test_a_stored_table_is_never_changed_or_deleted(bring):
    bring()
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        ImportedTable.objects.update(payload={})
    with pytest.raises(IntegrityError, match="never changed"):
        ImportedTable.objects.all().delete()


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"kind": "guess"}, "table_kind"),
        ({"importer_version": ""}, "table_has_importer"),
        ({"codebook_checksum": "abc"}, "table_has_codebook"),
        ({}, "UNIQUE|one_import"),
    ],
)
def test_the_database_refuses_a_table_without_its_method(bring, change, constraint):
    bring()
    fields = ImportedTable.objects.values(
        "document_id", "kind", "importer_version", "codebook_checksum", "payload", "imported_at"
    )[0]
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        ImportedTable.objects.create(**{**fields, **change})


def test_a_file_with_a_table_alone_is_no_document_that_was_read(bring, archive):
    stored = bring()
    assert list(standing_documents(archive)) == []
    assert find_documents(NAME) == find_documents(stored.document[:8]) == []
