"""``tinglys edition``: snapshots that stay what they are, and what changed between them."""

import json
from pathlib import Path

import pytest

EDITIONS = Path("tinglys-workspace/editions")


@pytest.fixture
def filled(tinglys, write):
    write("a.txt", "Title: A report\n\nThe police found 12 victims in 2024.\n")
    assert tinglys("read", "a.txt").code == 0
    return tinglys


def created(ran) -> str:
    assert ran.code == 0
    return ran.out.split()[1]


def test_an_edition_is_made_once_for_the_same_evidence(filled):
    name = created(filled("edition", "create"))
    again = filled("edition", "create")
    assert (again.code, again.out) == (0, f"nothing changed since edition {name}\n")
    assert filled("edition", "list").out.startswith(name)
    assert filled("edition", "verify", name).out.startswith(f"edition {name}: 8 files")


def test_publishing_freezes_and_an_earlier_edition_is_built_again(filled, write):
    assert filled("publish", "--out", "first").code == 0
    (first,) = sorted(one.name for one in EDITIONS.iterdir())
    write("b.txt", "Title: Another report\n\nThe police found 15 victims in 2025.\n")
    filled("read", "b.txt")
    assert filled("publish", "--out", "second").code == 0
    assert filled("publish", "--edition", first, "--out", "again").code == 0
    pages = {
        folder: {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in Path(folder).rglob("*")
            if path.is_file()
        }
        for folder in ("first", "second", "again")
    }
    assert pages["first"] == pages["again"] != pages["second"]


def test_a_difference_is_told_with_its_reason(filled, write):
    first = created(filled("edition", "create"))
    write("b.txt", "Title: Another report\n\nThe police found 15 victims in 2025.\n")
    filled("read", "b.txt")
    second = created(filled("edition", "create"))
    ran = filled("edition", "diff", first, second)
    assert ran.out.startswith("1 new documents\n")
    lines = [
        json.loads(one)
        for one in filled("edition", "diff", first, second, "--json").out.splitlines()
    ]
    assert lines[0]["reason"] == "document_new"
    assert filled("edition", "diff", first, first).out == f"{first} and {first} show the same\n"


def test_an_altered_edition_is_not_built_from(filled):
    name = created(filled("edition", "create"))
    path = EDITIONS / name / "claims.jsonl"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"12", b"13"))
    for command in (("publish", "--edition", name), ("edition", "verify", name)):
        ran = filled(*command)
        assert ran.code == 1
        assert "claims.jsonl): altered since it was made: checksum" in ran.err
    assert not Path("tinglys-workspace/site").exists()


def test_an_unknown_edition_and_an_empty_workspace_are_said(tinglys):
    tinglys("init")
    assert "holds no document to publish" in tinglys("edition", "create").err
    ran = tinglys("publish", "--edition", "2020-01-01")
    assert (ran.code, "no such edition" in ran.err) == (1, True)
    assert tinglys("edition", "list").out == ""


def test_what_another_version_made_is_said(filled, monkeypatch):
    name = created(filled("edition", "create"))
    monkeypatch.setattr("tinglys.cli.freezing.__version__", "99.0")
    ran = filled("publish", "--edition", name)
    assert (ran.code, "built by 99.0" in ran.err) == (0, True)
    assert "note: made by" in filled("edition", "verify", name).out
