"""``tinglys export``: an edition as data."""

import hashlib
import json
from pathlib import Path

import pytest

from tinglys.cli.export import FORMATS
from tinglys.publication.exports import FORMATS as KNOWN


@pytest.fixture
def filled(tinglys, write):
    write("a.txt", "Title: A report\n\nThe police found 12 victims in 2024.\n")
    assert tinglys("read", "a.txt").code == 0
    return tinglys


def test_the_command_knows_the_formats_of_the_package():
    assert FORMATS == KNOWN


def test_everything_goes_into_a_folder_of_the_edition(filled):
    ran = filled("export")
    assert ran.code == 0
    assert "files of edition" in ran.out
    assert "no office.yaml" in ran.err
    [folder] = Path("tinglys-workspace/exports").iterdir()
    for line in (folder / "checksums.txt").read_text().splitlines():
        checksum, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == checksum
    assert (folder / "datapackage.json").is_file()


def test_the_same_edition_gives_the_same_files(filled):
    assert filled("export", "--out", "one").code == 0
    [edition] = [one.name for one in Path("tinglys-workspace/editions").iterdir()]
    assert filled("export", "--edition", edition, "--out", "two").code == 0
    assert Path("one/checksums.txt").read_bytes() == Path("two/checksums.txt").read_bytes()


def test_some_formats_and_an_office(filled, write):
    page = "name: {en: The Office, nb: Kontoret}\naddress: https://example.org/data/\n"
    write("office.yaml", page)
    ran = filled(
        "export", "--format", "json", "--format", "dcat", "--office", "office.yaml", "--out", "x"
    )
    assert (ran.code, ran.err) == (0, "")
    assert {path.name for path in Path("x").iterdir()} == {
        "json", "catalog.ttl", "catalog.jsonld", "checksums.txt",
    }  # fmt: skip
    figures = json.loads(Path("x/json/figures.json").read_text("utf-8"))
    assert [row["value"] for row in figures] == [12]
    assert "Kontoret" in Path("x/catalog.ttl").read_text("utf-8")


def test_what_is_wrong_is_named(filled, write):
    write("office.yaml", "address: nowhere\n")
    assert "(address)" in filled("export", "--office", "office.yaml").err
    assert filled("export", "--office", "none.yaml").code == 1
    assert filled("export", "--edition", "2020-01-01").code == 1
    assert filled("export", "--format", "xls").code == 2
