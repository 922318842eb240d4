"""The whole export: the same bytes, checksums, nothing left over, nothing confidential."""

import hashlib
import json

import msgspec
import pytest
from hypothesis import given, settings

from publication.exports.invented import OFFICE, whole, workspaces
from publication.sample import site_data
from tinglys.errors import DefectError, InputError
from tinglys.publication.exports import Office, export_files, tables_of, write_exports
from tinglys.publication.redaction import redact


def test_the_same_edition_gives_the_same_bytes(files):
    assert export_files(whole(), OFFICE) == files


def test_every_file_has_its_checksum(folder):
    listing = dict(
        reversed(line.split("  ")) for line in (folder / "checksums.txt").read_text().splitlines()
    )
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "checksums.txt"
    }
    assert listing == found
    assert len(found) > 90


def test_no_file_has_the_name_of_a_living_person(files):
    assert [name for name, content in files.items() if b"Oppdiktesen" in content] == []


@settings(max_examples=20, deadline=None)
@given(workspaces())
def test_json_holds_any_workspace(data):
    files = export_files(data, OFFICE, ["json"])
    for name, rows in tables_of(redact(data)).items():
        assert json.loads(files[f"json/{name}.json"]) == rows


def test_an_earlier_export_leaves_nothing_behind_and_other_files_stay(tmp_path):
    write_exports(site_data(), tmp_path, OFFICE, ["csv", "json"])
    (tmp_path / "notes.txt").write_text("ours")
    written = write_exports(site_data(), tmp_path, OFFICE, ["csv"])
    left = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert left == sorted([*written, tmp_path / "notes.txt"])


def test_a_list_of_checksums_that_somebody_made_removes_nothing_elsewhere(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "precious").write_text("x")
    (out / "checksums.txt").write_text(f"{'0' * 64}  ../precious\n{'0' * 64}  /etc/passwd\n")
    write_exports(site_data(), out, OFFICE, ["citation"])
    assert (tmp_path / "precious").exists()


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be written to"):
        write_exports(site_data(), tmp_path / "file", OFFICE, ["citation"])


def test_a_claim_without_its_ground_is_not_exported():
    data = site_data()
    one = data.claims[1]
    claim = msgspec.structs.replace(one.claim, quote="other words")
    claims = (msgspec.structs.replace(one, claim=claim), *data.claims[2:])
    with pytest.raises(DefectError):
        export_files(msgspec.structs.replace(data, claims=claims, findings=()), OFFICE)


def test_an_empty_workspace_has_tables_with_heads_and_no_graph():
    data = msgspec.structs.replace(site_data(), documents=(), claims=(), findings=())
    files = export_files(data, Office())
    assert not any(name.startswith(("sdmx/", "stix/")) for name in files)
    assert files["csv/figures.csv"].count(b"\r\n") == 1
    assert json.loads(files["json/figures.json"]) == []
