"""What stands, as plain structs, for checks and publication."""

from datetime import UTC, datetime, timedelta

import pytest

from tinglys.errors import InputError
from tinglys.evidence import services
from tinglys.evidence.archive import Archive
from tinglys.evidence.export import standing_documents
from tinglys.evidence.models import Claim, Document

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


@pytest.fixture
def archive(workspace) -> Archive:
    return Archive(workspace.archive)


def test_an_altered_archive_is_refused_not_published(enter, archive):
    enter()
    path = archive.path(Document.objects.get().sha256)
    path.chmod(0o644)
    path.write_bytes(b"forged 99 victims")
    with pytest.raises(InputError, match="altered"):
        list(standing_documents(archive))


def test_rejected_claims_are_not_exported(enter, archive):
    enter()
    services.decide(
        claim=Claim.objects.get(), verdict="reject", who="K", why="no", at=NOON, archive=archive
    )
    [document] = standing_documents(archive)
    assert document.claims == ()


def test_corrected_claims_are_exported_as_corrected(enter, archive):
    enter()
    claim = Claim.objects.get()
    later = NOON + timedelta(days=1)
    services.decide(
        claim=claim, verdict="correct", who="K", why="misread", at=later, archive=archive,
        corrected={**claim.payload, "value": 13},
    )  # fmt: skip
    [document] = standing_documents(archive)
    [standing] = document.claims
    assert (standing.status, standing.claim.value, standing.id) == (
        "corrected", 13, claim.fingerprint,
    )  # fmt: skip
    assert standing.ruling.who == "K"
    assert document.changed_at == later


def test_each_document_stands_once_with_its_newest_reading(enter, archive):
    enter()
    enter("3 victims in 2021\n", name="b.txt")
    enter(version="2", later=1, hours=3)
    first, second = standing_documents(archive)
    assert [first.name, second.name] == ["a.txt", "b.txt"]
    assert (first.reader_version, second.reader_version) == ("2", "1")
    assert [standing.claim.year for standing in first.claims] == [2025]
    for document in (first, second):
        for standing in document.claims:
            claim = standing.claim
            assert document.canonical.text[claim.start : claim.end] == claim.quote
    assert [numeral.text for numeral in first.numerals] == ["5"]


def test_exporting_twice_gives_the_same(enter, archive):
    enter()
    assert list(standing_documents(archive)) == list(standing_documents(archive))


def test_an_empty_workspace_exports_nothing(workspace, archive):
    assert list(standing_documents(archive)) == []
