"""Killed at any moment: what was reported is there, and nothing is half there."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from index_workbook import small_workbook
from tinglys.evidence.archive import Archive
from tinglys.evidence.workspace import Workspace

#: 1 kills before and after every call that reaches the disk, 7 at every seventh of these moments.
STRIDE = int(os.environ.get("TINGLYS_KILL_STRIDE", "7"))

TEXTS = {
    "a.txt": "Title: First\n\nThe police found 12 victims in 2024. Of them 5 were children.\n",
    "b.txt": "The police found 27 victims in 2023 and 31 victims in 2022. There were 9 calls.\n",
    "c.txt": "3 victims in 2021. 4 victims in 2020. 7 shelters.\n" * 40,
}


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    (folder / "a.txt.source.yaml").write_text("publisher: The office\n")
    return [str(folder / name) for name in TEXTS]


def stored(workspace: Workspace) -> dict[str, tuple]:
    """What lies in a workspace by document, checked for being whole."""
    archive = Archive(workspace.archive)
    found = {}
    with sqlite3.connect(workspace.database) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        for key, sha256, name in file.execute("SELECT id, sha256, name FROM evidence_document"):
            archive.get(sha256)
            cards = file.execute(
                "SELECT publisher, citation FROM evidence_sourcecard WHERE document_id = ?", (key,)
            ).fetchall()
            readings = file.execute(
                "SELECT id, text_sha256, claim_count, ignored + left_over "
                "FROM evidence_reading WHERE document_id = ?", (key,),
            ).fetchall()  # fmt: skip
            assert len(cards) == 1
            assert readings
            for reading, text, claims, numerals in readings:
                rows = whole_claims(file, reading, archive.get(text).decode())
                assert len(rows) == claims
                assert numerals == file.execute(
                    "SELECT count(*) FROM evidence_numeral WHERE reading_id = ?", (reading,)
                ).fetchone()[0]  # fmt: skip
            found[sha256[:12]] = (name, tuple(rows), tuple(cards))
    return found


def whole_claims(file: sqlite3.Connection, reading: int, text: str) -> list[tuple]:
    rows = file.execute(
        "SELECT start, end, quote, fingerprint FROM evidence_claim "
        "WHERE reading_id = ? ORDER BY position", (reading,),
    ).fetchall()  # fmt: skip
    assert all(text[start:end] == quote for start, end, quote, _ in rows)
    return rows


def reported(printed: list[str]) -> set[str]:
    return {match[1] for line in printed if (match := re.match(r"stored (\w{12}) ", line))}


def trials(
    template: Path, scratch: Path, command: str, files: list[str]
) -> tuple[dict, list[dict], dict]:
    """A whole run, those that were killed on the way, and one of them run again to its end."""
    killing = Path(__file__).with_name("killing.py")
    words = [sys.executable, str(killing), str(template), str(scratch), str(STRIDE), command]
    ran = subprocess.run([*words, *files], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    whole, *killed, resumed = [json.loads(line) for line in ran.stdout.splitlines()]
    return whole, killed, resumed


def test_killed_at_any_call_nothing_reported_is_lost_and_nothing_is_half_there(
    blank_workspace: Path, tmp_path: Path, files: list[str]
):
    whole, killed, resumed = trials(blank_workspace, tmp_path, "read --jobs 1", files)
    expected = stored(Workspace(Path(whole["workspace"])))
    assert reported(whole["printed"]) == set(expected)
    assert {name for name, *_ in expected.values()} == set(TEXTS)
    assert len(killed) >= min(whole["calls"] // STRIDE, 25)

    counts = set()
    for trial in killed:
        found = stored(Workspace(Path(trial["workspace"])))
        assert reported(trial["printed"]) <= set(found) <= set(expected)
        assert all(expected[key] == document for key, document in found.items())
        assert not any(line.startswith("finished") for line in trial["printed"])
        counts.add(len(found))
    assert counts == {0, 1, 2, 3}, "the kills fell before, between and after the documents"

    assert stored(Workspace(Path(resumed["workspace"]))) == expected, "reading again completes it"


def stored_tables(workspace: Workspace) -> dict[str, str]:
    """The payloads of imported tables by document, each with its bytes and its card."""
    archive = Archive(workspace.archive)
    with sqlite3.connect(workspace.database) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = file.execute(
            "SELECT sha256, payload, (SELECT count(*) FROM evidence_sourcecard AS card "
            "WHERE card.document_id = document.id) FROM evidence_document AS document "
            "LEFT JOIN evidence_importedtable AS tab ON tab.document_id = document.id"
        ).fetchall()
    for sha256, payload, cards in rows:
        archive.get(sha256)
        assert payload is not None
        assert cards == 1
    return {sha256[:12]: payload for sha256, payload, _ in rows}


def test_an_import_killed_at_any_call_leaves_the_table_whole_or_not_at_all(
    blank_workspace: Path, tmp_path: Path
):
    files = []
    for year in (2021, 2025):
        path = tmp_path / f"{year}.xlsx"
        path.write_bytes(small_workbook(year))
        files.append(str(path))
    whole, killed, resumed = trials(blank_workspace, tmp_path, "import ocindex", files)
    expected = stored_tables(Workspace(Path(whole["workspace"])))
    assert reported(whole["printed"]) == set(expected)
    assert len(expected) == 2
    counts = set()
    for trial in killed:
        found = stored_tables(Workspace(Path(trial["workspace"])))
        assert reported(trial["printed"]) <= set(found) <= set(expected)
        assert all(expected[key] == payload for key, payload in found.items())
        counts.add(len(found))
    assert counts == {0, 1, 2}, "the kills fell before, between and after the tables"
    assert stored_tables(Workspace(Path(resumed["workspace"]))) == expected


def run_read(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tinglys.cli.main", "read", *arguments],
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_command_killed_from_outside_when_it_has_reported_one(
    blank_workspace: Path, tmp_path: Path, jobs: str
):
    import shutil

    root = tmp_path / "workspace"
    shutil.copytree(blank_workspace, root)
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"In 2024, {number} victims were identified.\n")
    arguments = ["read", str(folder), "--workspace", str(root), "--jobs", jobs]
    with subprocess.Popen(
        [sys.executable, "-m", "tinglys.cli.main", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        first = process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        printed = [first, *process.stdout.read().splitlines()]
    # The pipe closes only when every worker is gone too: reading to its end has waited for that.
    assert process.returncode == -signal.SIGKILL
    assert len(reported(printed)) >= 1
    assert reported(printed) <= set(stored(Workspace(root)))
    again = run_read([str(folder), "--workspace", str(root), "--jobs", jobs])
    assert again.returncode == 0, again.stderr
    assert len(stored(Workspace(root))) == 60
