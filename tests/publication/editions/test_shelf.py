"""Editions: made whole, never altered unnoticed, the same evidence giving the same files."""

import msgspec
import pytest

from publication.sample import site_data
from tinglys.errors import InputError
from tinglys.publication.editions import shelf

MADE = {"version": "1.0", "codebook": "c" * 64}


def changed(data):
    edition = msgspec.structs.replace(data.edition, date="2031-01-01")
    return msgspec.structs.replace(data, edition=edition)


def test_an_edition_gives_back_what_was_frozen(tmp_path):
    data = site_data()
    kept = shelf.keep(data, tmp_path / "editions", day="2026-11-25", **MADE)
    assert (kept.new, kept.manifest.name, kept.manifest.previous) == (True, "2026-11-25", None)
    found, loaded = shelf.load(tmp_path / "editions", "2026-11-25", data.codebook)
    assert found == kept.manifest
    assert loaded.edition.name == "2026-11-25"
    for part in ("documents", "claims", "findings", "tables", "index"):
        assert getattr(loaded, part) == getattr(data, part), part


def test_the_same_evidence_makes_no_second_edition(tmp_path):
    first = shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    again = shelf.keep(site_data(), tmp_path, day="2026-11-26", **MADE)
    assert (again.new, again.manifest) == (False, first.manifest)
    assert shelf.names(tmp_path) == ["2026-11-25"]


def test_editions_of_a_day_are_counted_and_know_the_one_before(tmp_path):
    shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    second = shelf.keep(changed(site_data()), tmp_path, day="2026-11-25", **MADE)
    third = shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    assert second.manifest.previous == "2026-11-25"
    assert shelf.names(tmp_path) == ["2026-11-25", "2026-11-25-2", "2026-11-25-3"]
    assert third.manifest.checksum != second.manifest.checksum


def test_the_tenth_edition_of_a_day_comes_after_the_ninth(tmp_path):
    for number in range(10):
        shelf.keep(
            [site_data(), changed(site_data())][number % 2], tmp_path, day="2026-11-25", **MADE
        )
    assert shelf.names(tmp_path)[-2:] == ["2026-11-25-9", "2026-11-25-10"]


@pytest.mark.parametrize("name", ["claims.jsonl", "edition.json", "texts"])
def test_an_altered_edition_is_refused_with_its_broken_checksum(tmp_path, name):
    shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    target = tmp_path / "2026-11-25" / name
    if target.is_dir():
        target = sorted(target.iterdir())[0]
    content = target.read_bytes()
    target.chmod(0o644)
    target.write_bytes(content[:-2] + bytes([content[-2] ^ 1]) + content[-1:])
    with pytest.raises(InputError) as caught:
        shelf.load(tmp_path, "2026-11-25", site_data().codebook)
    wanted = shelf.manifest(tmp_path, "2026-11-25").files
    place = caught.value.place
    assert place.startswith(name)
    assert wanted[place][:12] in str(caught.value)


def test_a_missing_and_a_foreign_file_are_refused(tmp_path):
    shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    (tmp_path / "2026-11-25" / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match=r"notes\.txt.*not the edition's"):
        shelf.load(tmp_path, "2026-11-25", site_data().codebook)
    (tmp_path / "2026-11-25" / "notes.txt").unlink()
    (tmp_path / "2026-11-25" / "findings.jsonl").unlink()
    with pytest.raises(InputError, match=r"findings\.jsonl.*missing"):
        shelf.load(tmp_path, "2026-11-25", site_data().codebook)


@pytest.mark.parametrize("name", ["2020-01-01", "../secret", "2026-11-25/", ""])
def test_an_unknown_edition_is_named_with_the_known_ones(tmp_path, name):
    shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    with pytest.raises(InputError, match="no such edition; known are: 2026-11-25"):
        shelf.load(tmp_path, name, site_data().codebook)


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 99, "name": "2026-11-25"}', b"[]"])
def test_a_damaged_or_newer_manifest_is_refused(tmp_path, content):
    shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    target = tmp_path / "2026-11-25" / shelf.MANIFEST
    target.chmod(0o644)
    target.write_bytes(content)
    with pytest.raises(InputError):
        shelf.load(tmp_path, "2026-11-25", site_data().codebook)


def test_what_was_interrupted_is_no_edition(tmp_path, monkeypatch):
    def fail(path, content):
        if path.name == "claims.jsonl":
            raise KeyboardInterrupt
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    monkeypatch.setattr(shelf, "_write", fail)
    with pytest.raises(KeyboardInterrupt):
        shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    assert shelf.names(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_files_of_an_edition_cannot_be_written_to(tmp_path):
    shelf.keep(site_data(), tmp_path, day="2026-11-25", **MADE)
    modes = {path.stat().st_mode & 0o222 for path in tmp_path.rglob("*") if path.is_file()}
    assert modes == {0}
