"""``tinglys claims`` and ``tinglys show``: what stands, and its ground."""

import json
import sqlite3
from pathlib import Path

import pytest

TEXT = (
    "Title: A report\n\nThe police found 12 victims in 2024. Of them 5 were children.\n"
    "There were 27 victims in 2023.\n"
)


@pytest.fixture
def filled(tinglys, write):
    write("a.txt", TEXT)
    write("b.txt", "31 victims in 2022\n")
    write("a.txt.source.yaml", "publisher: The office\n")
    assert tinglys("read", "a.txt", "b.txt").code == 0
    return tinglys


def fields(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


@pytest.mark.parametrize(
    "arguments",
    [
        ("claims",), ("check",), ("show", "abcd"), ("publish",), ("serve",),
    ],
)  # fmt: skip
def test_without_a_workspace_each_command_says_what_to_do(tinglys, arguments):
    ran = tinglys(*arguments)
    assert (ran.code, "tinglys init" in ran.err) == (1, True)
    assert not Path("tinglys-workspace").exists()


def test_claims_are_listed_with_their_ground(filled):
    rows = fields(filled("claims").out)
    assert [row[3] for row in rows] == [
        "victims_identified = 12 persons, 2024",
        "victims_identified = 27 persons, 2023",
        "victims_identified = 31 persons, 2022",
    ]
    assert rows[0][1:3] == ["undecided", "figure"]
    start, end = map(int, rows[0][5].split("-"))
    assert TEXT[start:end] == rows[0][6] == "12 victims in 2024"


def test_claims_of_one_document_kind_and_indicator(filled):
    assert len(fields(filled("claims", "--document", "b.txt").out)) == 1
    assert len(fields(filled("claims", "--kind", "figure").out)) == 3
    assert filled("claims", "--kind", "route").out == ""
    assert filled("claims", "--indicator", "convictions").out == ""
    assert filled("claims", "--kind", "guess").code == 2
    unknown = filled("claims", "--document", "c.txt")
    assert (unknown.code, unknown.err) == (
        1, "tinglys: c.txt: no such document; list names with 'tinglys claims'\n",
    )  # fmt: skip


def test_claims_as_json_are_in_the_schema_of_the_reader(filled):
    shown = [json.loads(line) for line in filled("claims", "--json").out.splitlines()]
    assert len(shown) == 3
    claim = shown[0]["claim"]
    assert TEXT[claim["start"] : claim["end"]] == claim["quote"]
    assert shown[0]["decision"] is None


def test_a_claim_is_shown_in_its_passage(filled):
    handle = fields(filled("claims").out)[0][0]
    shown = filled("show", handle).out
    assert "The police found ⟦12 victims in 2024⟧. Of them 5" in shown
    assert "The office (date unknown): A report." in shown
    assert "plain.victims" in shown


def test_a_decision_is_shown_with_who_when_and_why(filled, django_db_blocker):
    from datetime import UTC, datetime

    from tinglys.evidence import services
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.models import Claim
    from tinglys.evidence.workspace import Workspace
    from tinglys.web.start import open_workspace

    handle = fields(filled("claims").out)[0][0]
    with django_db_blocker.unblock():
        workspace = open_workspace(Workspace(Path("tinglys-workspace").absolute()))
        claim = Claim.objects.get(fingerprint__startswith=handle)
        services.decide(
            claim=claim, verdict="correct", who="Kari", why="a typing slip",
            at=datetime(2026, 1, 2, tzinfo=UTC), archive=Archive(workspace.archive),
            corrected={**claim.payload, "value": 13},
        )  # fmt: skip
    shown = filled("show", handle).out
    assert "= 13 persons" in shown
    assert "correct by Kari, 2026-01-02 00:00: a typing slip" in shown
    assert "machine     victims_identified = 12 persons" in shown
    assert fields(filled("claims").out)[0][1] == "corrected"


def test_a_document_is_shown_with_what_was_left_over(filled):
    shown = filled("show", "a.txt").out
    for line in (
        "publisher   The office  (sidecar)",
        "title       A report  (document)",
        "licence     unknown",
        "numerals    4 claimed, 0 ignored, 1 left over",
        "claims      2 figure",
    ):
        assert line in shown.splitlines()
    assert "2024. Of them 5 were children" in shown
    checksum = next(line.split()[1] for line in shown.splitlines() if "checksum" in line)
    assert filled("show", checksum[:8]).out == shown


@pytest.mark.parametrize("handle", ["zz", "abc", "c.txt", "0" * 64, "%", "' OR 1=1"])
def test_what_is_not_there_is_said_not_to_be(filled, handle):
    ran = filled("show", handle)
    assert (ran.code, ran.out) == (1, "")
    assert "no such claim or document" in ran.err


def test_a_handle_for_two_things_is_not_guessed_at(filled, write):
    write("other/a.txt", "4 victims in 2020\n")
    assert filled("read", "other").code == 0
    ran = filled("show", "a.txt")
    assert (ran.code, ran.out) == (1, "")
    assert "means 2 documents; show one by its checksum: " in ran.err


def test_a_document_cannot_steer_the_terminal(tinglys, write):
    write("a.txt", "\x1b]0;owned\x07 12 victims in 2024 \x1b[2J \u202ereversed 77\n")
    tinglys("read", "a.txt")
    handle = fields(tinglys("claims").out)[0][0]
    shown = tinglys("show", handle).out + tinglys("show", "a.txt").out
    assert not set("\x1b\x07\u202e") & set(shown)


def test_an_altered_archive_is_not_shown_as_if_it_were_whole(filled):
    with sqlite3.connect("tinglys-workspace/tinglys.sqlite3") as file:
        [(text,)] = file.execute("SELECT text_sha256 FROM evidence_reading WHERE id = 1")
    path = Path("tinglys-workspace/archive", text[:2], text)
    path.chmod(0o644)
    path.write_bytes(b"forged")
    ran = filled("show", "a.txt")
    assert ran.code == 1
    assert "altered since it was archived; restore" in ran.err


def test_an_unknown_indicator_is_refused_with_those_like_it(filled):
    ran = filled("claims", "--indicator", "victims_identifed")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean victims_identified" in ran.err
    assert "docs/reference/codebook.md" in filled("claims", "--indicator", "nope").err
