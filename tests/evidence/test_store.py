"""Storing: nothing twice, nothing half, nothing overwritten."""

import hashlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from django.db import IntegrityError, connection, transaction

from tinglys.errors import DefectError, InputError
from tinglys.evidence import intake, selectors, services
from tinglys.evidence.archive import Archive
from tinglys.evidence.guards import guard_names, set_guards
from tinglys.evidence.models import Claim, Decision, Document, Finding, Numeral, Reading

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def rows(workspace) -> dict[str, list]:
    """Every row of every table of the evidence base, as it lies in the file."""
    with sqlite3.connect(workspace.database) as file:
        names = [
            name
            for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name.startswith("evidence_")
        ]
        assert len(names) == 9
        return {
            name: file.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in names
        }


def archived(workspace) -> set[str]:
    return {path.name for path in workspace.archive.rglob("*") if path.is_file()}


def test_a_claim_without_its_ground_is_not_taken_in(workspace, look, plain_reader, monkeypatch):
    reading = plain_reader.read(b"12 victims", "a.txt")
    moved = msgspec.structs.replace(reading.claims[0], start=1, end=11)
    monkeypatch.setattr(
        intake, "read", lambda *_, **__: msgspec.structs.replace(reading, claims=[moved])
    )
    with pytest.raises(DefectError, match=r"plain\.victims"):
        intake.take_in(b"12 victims", "a.txt", Archive(workspace.archive))
    assert archived(workspace) == set()


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"quote": ""}, "claim_has"),
        ({"quote": "12 victim"}, "claim_has_its_ground"),
        ({"start": -1, "end": 9}, "claim_has_its_ground"),
        ({"start": 9, "end": 9}, "claim_has_its_ground"),
        ({"quote": None}, "quote"),
        ({"start": None}, "start"),
        ({"rule": ""}, "claim_has_quote_and_rule"),
        ({"kind": "guess"}, "claim_kind"),
        ({"fingerprint": "abc"}, "claim_has_fingerprint"),
        ({"fingerprint": None}, "UNIQUE|claim_once"),
        ({"position": 0}, "UNIQUE|claim_position"),
    ],
)
def test_the_database_refuses_a_claim_without_its_ground(enter, change, constraint):
    enter()
    claim = Claim.objects.get()
    fields = {
        "reading": claim.reading, "position": 7, "fingerprint": "f" * 64, "kind": "figure",
        "start": 0, "end": 10, "quote": "12 victims", "rule": "r", "payload": {},
    }  # fmt: skip
    Claim.objects.create(**fields)
    fields |= {"position": 8, "fingerprint": "e" * 64} | change
    if "fingerprint" in change and change["fingerprint"] is None:
        fields["fingerprint"] = "f" * 64
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Claim.objects.create(**fields)
    assert Claim.objects.count() == 2


def test_a_numeral_is_ignored_only_for_a_reason(enter):
    enter()
    reading = Reading.objects.get()
    with pytest.raises(IntegrityError, match="ignored_for_a_reason"), transaction.atomic():
        Numeral.objects.create(reading=reading, start=0, end=1, text="5", status="ignored")


@pytest.mark.parametrize("table", ["document", "sourcecard", "reading", "claim", "numeral"])
@pytest.mark.parametrize(
    "statement", ["UPDATE evidence_{0} SET id = id + 100", "DELETE FROM evidence_{0}"]
)
def test_stored_rows_are_never_changed_or_deleted(workspace, enter, table, statement):
    enter()
    before = rows(workspace)
    other_program = sqlite3.connect(workspace.database)
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        other_program.execute(statement.format(table))
    other_program.close()
    assert rows(workspace) == before


def test_replacing_a_row_does_not_slip_past_the_guards(enter):
    enter()
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match="never changed"):
        cursor.execute(
            "INSERT OR REPLACE INTO evidence_document "
            "SELECT id, sha256, 'other', media_type, size, archived_at FROM evidence_document"
        )
    assert Document.objects.get().name == "a.txt"


def test_guards_come_back_when_a_migration_has_rebuilt_the_tables(workspace):
    before = guard_names(connection)
    assert len(before) == 18
    with connection.cursor() as cursor:
        for name in before:
            cursor.execute(f"DROP TRIGGER {name}")
    set_guards()
    assert guard_names(connection) == before


def test_the_same_bytes_by_the_same_version_change_nothing(workspace, enter):
    first = enter()
    before, files = rows(workspace), archived(workspace)
    again = enter(hours=5, name="renamed.txt")
    assert (first.new_document, first.new_reading) == (True, True)
    assert (again.new_document, again.new_reading, again.new_card) == (False, False, False)
    assert rows(workspace) == before
    assert archived(workspace) == files


def test_a_new_version_adds_its_claims_beside_the_old_ones(workspace, enter):
    enter()
    before = rows(workspace)
    stored = enter(version="2", later=1)
    after = rows(workspace)
    assert (stored.new_document, stored.new_reading) == (False, True)
    for table, old in before.items():
        assert after[table][: len(old)] == old
    assert [claim.year for claim in Claim.objects.order_by("id")] == [2024, 2025]
    assert selectors.current_reading(Document.objects.get()).reader_version == "2"


def test_reading_with_ocr_is_a_reading_of_its_own(enter):
    enter()
    assert enter(ocr=True).new_reading


def test_claims_and_numerals_are_kept_as_they_were_found(workspace, enter):
    stored = enter()
    reading = Reading.objects.get()
    text = selectors.text_of(reading, Archive(workspace.archive))
    claim = Claim.objects.get()
    assert stored.claims == reading.claim_count == 1
    assert (claim.kind, claim.indicator, claim.year) == ("figure", "victims_identified", 2024)
    assert text[claim.start : claim.end] == claim.quote == claim.payload["quote"]
    assert msgspec.convert(claim.payload, intake.AnyClaim).value == 12
    assert (reading.claimed, reading.ignored, reading.left_over) == (2, 0, 1)
    assert [numeral.text for numeral in reading.numerals.all()] == ["5"]


def test_a_failure_in_the_middle_leaves_no_half_document(workspace, enter, monkeypatch):
    monkeypatch.setattr(services.Numeral.objects, "bulk_create", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        enter()
    assert all(found == [] for found in rows(workspace).values())


def test_a_document_that_cannot_be_read_leaves_nothing_in_the_archive(workspace, enter):
    with pytest.raises(InputError):
        enter("a\0b")
    assert archived(workspace) == set()
    assert Document.objects.count() == 0


def test_a_finding_seen_again_is_the_same_finding(workspace):
    one = services.FoundFinding("parts", "warning", {"claims": ["a"], "sum": 19})
    two = services.FoundFinding("parts", "warning", {"claims": ["b"], "sum": 20})
    services.record_findings(findings=[one, two, one], version="1", at=NOON)
    first = services.record_findings(findings=[two], version="1", at=NOON)
    assert [found.payload["sum"] for found in selectors.open_findings()] == [20]
    assert Finding.objects.count() == 2
    seen = Finding.objects.get(payload__sum=20)
    assert (seen.first_seen_id, seen.last_seen_id) == (first.pk - 1, first.pk)
    services.record_findings(findings=[], version="1", at=NOON)
    assert not selectors.open_findings().exists()


def test_a_finding_changes_in_nothing_but_when_it_was_last_seen(workspace):
    found = services.FoundFinding("parts", "warning", {"sum": 19})
    services.record_findings(findings=[found], version="1", at=NOON)
    for column, value in (("severity", "info"), ("code", "x"), ("payload", {})):
        with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
            Finding.objects.update(**{column: value})
    with pytest.raises(IntegrityError, match="never changed"):
        Finding.objects.all().delete()


def test_the_archive_holds_the_bytes_under_their_checksum(workspace, enter):
    enter("12 victims æøå\n")
    document = Document.objects.get()
    kept = Archive(workspace.archive).path(document.sha256).read_bytes()
    assert hashlib.sha256(kept).hexdigest() == document.sha256
    assert kept == "12 victims æøå\n".encode()
    assert document.size == len(kept)


def test_the_tables_are_what_the_models_say(workspace):
    from django.core.management import call_command

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_the_database_keeps_what_it_reported(workspace):
    with connection.cursor() as cursor:
        found = {}
        for pragma in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers"):
            cursor.execute(f"PRAGMA {pragma}")
            found[pragma] = cursor.fetchone()[0]
    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1,
    }  # fmt: skip
    assert connection.transaction_mode == "IMMEDIATE"


def test_decisions_are_guarded_too(workspace, enter):
    enter()
    claim = Claim.objects.get()
    services.decide(
        claim=claim, verdict="accept", who="Kari", at=NOON, archive=Archive(workspace.archive)
    )
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Decision.objects.update(verdict="reject")
    with pytest.raises(IntegrityError, match="never changed"):
        Decision.objects.all().delete()


def test_paths_of_the_machine_are_not_stored(workspace, enter, tmp_path: Path):
    enter()
    assert str(tmp_path) not in str(rows(workspace))
