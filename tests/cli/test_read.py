"""``tinglys read``: what is bad is named, what is good is read, what is reported is stored."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534

GOOD = "Title: A report\n\nThe police found 12 victims in 2024. Of them 5 were children.\n"


def stored(folder: str = "tinglys-workspace") -> list[str]:
    with sqlite3.connect(Path(folder, "tinglys.sqlite3")) as file:
        return [name for (name,) in file.execute("SELECT name FROM evidence_document ORDER BY id")]


def test_one_bad_file_among_a_hundred_gets_one_line_and_the_others_are_read(tinglys, write):
    for number in range(100):
        write(f"in/{number:03}.txt", f"{number} victims in 2024\n")
    write("in/050.txt", b"junk\0junk")
    ran = tinglys("read", "in", "--workspace", "w") if tinglys("init", "w").code == 0 else None
    assert ran.code == 1
    assert ran.err == "tinglys: in/050.txt: is not text; hand in a text\n"
    assert len(ran.out.splitlines()) == len(stored("w")) == 99


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "no such file or directory; check the path"),
        (lambda path: path.write_bytes(b""), "hand in a text"),
        (lambda path: path.mkdir(), "holds no file to read"),
        (lambda path: path.symlink_to(path), "symbolic links"),
    ],
)
def test_each_bad_path_is_named_with_what_to_do(tinglys, write, tmp_path, make, said):
    write("good.txt", GOOD)
    make(tmp_path / "here" / "bad.txt")
    ran = tinglys("read", "bad.txt", "good.txt", "--json")
    assert ran.code == 1
    assert said in ran.err
    assert ran.err.startswith("tinglys: bad.txt: ")
    assert len(ran.err.splitlines()) == len(ran.out.splitlines()) == 1


@contextmanager
def an_ordinary_person(*owned: Path) -> Iterator[None]:
    """Who may not read every file: the superuser steps down, to one who owns these paths alone."""
    if os.geteuid():
        yield
        return
    for path in owned:
        os.chown(path, NOBODY, -1)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_without_permission_is_named(tinglys, write):
    shut, opened = Path(write("shut.txt", GOOD)), Path(write("open.txt", GOOD))
    shut.chmod(0)
    with an_ordinary_person(Path.cwd(), shut, opened):
        ran = tinglys("read", "shut.txt", "open.txt", "--json")
    assert ran.code == 1
    assert ran.err.startswith("tinglys: shut.txt: permission denied")
    assert len(ran.err.splitlines()) == len(ran.out.splitlines()) == 1


def test_a_fault_of_ours_is_said_to_be_ours_and_the_others_are_read(tinglys, write):
    write("in/a.txt", "FAULT 12 victims")
    write("in/b.txt", GOOD)
    write("in/c.txt", b"\0")
    ran = tinglys("read", "in")
    assert ran.code == 3
    assert "a.txt: a fault of Tinglys (ZeroDivisionError)" in ran.err
    assert "Traceback" not in ran.err
    assert stored() == ["b.txt"]


def test_a_document_that_cannot_be_stored_is_rolled_back_and_the_others_are_stored(
    tinglys, write, plain, monkeypatch
):
    numeral = plain.Numeral
    monkeypatch.setattr(
        plain, "Numeral", lambda *parts: numeral(*parts[:4], None if parts[2] == "1999" else "date")
    )
    write("in/a.txt", "12 victims, unlike in 1999")
    write("in/b.txt", GOOD)
    ran = tinglys("read", "in")
    assert (ran.code, stored()) == (3, ["b.txt"])
    assert "a.txt: a fault of Tinglys (IntegrityError)" in ran.err


def test_a_traceback_only_where_it_is_asked_for(tinglys, write, monkeypatch):
    write("a.txt", "FAULT")
    monkeypatch.setenv("TINGLYS_DEBUG", "1")
    assert "Traceback" in tinglys("read", "a.txt", "--json").err


def test_messages_hold_nothing_of_a_document(tinglys, write):
    write("in/a.txt", "FAULT Olaugsdotter")
    write("in/b.txt", "\0 Olaugsdotter")
    write("in/c.txt", "Olaugsdotter, one of 12 victims in 2024")
    ran = tinglys("read", "in")
    assert "c.txt: 1 claims" in ran.out
    assert "Olaug" not in ran.out + ran.err


def test_a_name_cannot_forge_a_line_or_steer_the_terminal(tinglys, write):
    write("a\nstored 0123456789ab b.txt: \x1b[31m\u202e.txt", GOOD)
    ran = tinglys("read", ".")
    assert len(ran.out.splitlines()) == 1
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_a_name_that_is_not_utf8_is_read(tinglys, tmp_path):
    with open(os.path.join(os.fsencode(tmp_path / "here"), b"r\xe5d.txt"), "wb") as file:
        file.write(GOOD.encode())
    ran = tinglys("read", ".")
    assert (ran.code, stored()) == (0, ["r\N{REPLACEMENT CHARACTER}d.txt"])


def test_reading_twice_reports_that_nothing_changed(tinglys, write):
    write("a.txt", GOOD)
    assert tinglys("read", "a.txt").out.startswith("stored ")
    again = tinglys("read", "a.txt")
    assert again.out.startswith("unchanged ")
    assert (again.code, again.err) == (0, "")
    assert stored() == ["a.txt"]


def test_without_a_workspace_one_is_set_up_and_said_so(tinglys, write):
    write("a.txt", GOOD)
    ran = tinglys("read", "a.txt")
    assert ran.err == "tinglys: no workspace here: setting one up in tinglys-workspace\n"
    assert stored() == ["a.txt"]


def test_a_folder_is_searched_through_in_a_fixed_order(tinglys, write):
    for name in ("b/x.txt", "a/x.txt", "c.txt", ".hidden.txt", ".git/x.txt"):
        write(f"in/{name}", f"{len(name)} victims of {name}")
    write("in/c.txt.source.yaml", "publisher: The office\n")
    assert tinglys("read", "in").code == 0
    assert stored() == ["c.txt", "a/x.txt", "b/x.txt"]


def test_a_workspace_inside_the_folder_is_not_read(tinglys, write):
    write("a.txt", GOOD)
    assert tinglys("init").code == 0
    assert tinglys("read", ".").code == 0
    assert stored() == ["a.txt"]


def test_a_sidecar_is_the_card_of_its_document_and_no_document(tinglys, write):
    write("a.txt", GOOD)
    write("a.txt.source.yaml", "publisher: The office\nlicence: CC BY 4.0\n")
    ran = tinglys("read", "a.txt", "a.txt.source.yaml", "--json")
    [shown] = [json.loads(line) for line in ran.out.splitlines()]
    source = shown["document"]["source"]
    assert (source["publisher"], source["title"], source["url"]) == (
        "The office", "A report", None,
    )  # fmt: skip
    assert (source["origins"]["title"], source["origins"]["url"]) == ("document", "unknown")


@pytest.mark.parametrize("as_json", [True, False])
def test_a_bad_sidecar_keeps_its_document_out(tinglys, write, as_json):
    write("a.txt", GOOD)
    write("a.txt.source.yaml", "author: me\n")
    ran = tinglys("read", "a.txt", *["--json"] * as_json)
    assert ran.code == 1
    assert "a.txt.source.yaml (author): is no field of a source card" in ran.err
    assert ran.out == ""


def test_a_sidecar_without_its_document_is_named(tinglys, write):
    write("a.txt.source.yaml", "title: x\n")
    ran = tinglys("read", "a.txt.source.yaml", "--json")
    assert (ran.code, "without its document" in ran.err) == (1, True)


def test_one_file_gives_one_object_and_many_give_one_a_line(tinglys, write):
    write("a.txt", GOOD)
    write("b.txt", "3 victims in 2021")
    one = json.loads(tinglys("read", "a.txt", "--json").out)
    assert set(one) == {"document", "claims", "leftovers"}
    assert [left["text"] for left in one["leftovers"]] == ["5"]
    [claim] = one["claims"]
    assert claim["kind"] == "figure"
    assert GOOD[claim["start"] : claim["end"]] == claim["quote"]
    ran = tinglys("read", "b.txt", "a.txt", "--json")
    names = [json.loads(line)["document"]["name"] for line in ran.out.splitlines()]
    assert names == ["b.txt", "a.txt"]


def test_json_needs_and_makes_no_workspace(tinglys, write, tmp_path):
    write("a.txt", GOOD)
    assert tinglys("read", "a.txt", "--json").code == 0
    assert os.listdir(tmp_path / "here") == ["a.txt"]
    assert tinglys("read", "a.txt", "--json", "--workspace", "w").code == 2


def test_standard_input_is_a_document(tinglys):
    ran = tinglys("read", "-", "--json", "--name", "page.txt", stdin=GOOD.encode())
    assert json.loads(ran.out)["document"]["name"] == "page.txt"
    assert tinglys("read", "-", stdin=b"").code == 1
    assert tinglys("read", "-", stdin=GOOD.encode()).out.startswith("stored ")


@pytest.mark.parametrize("path", ["/dev/zero", "pipe.txt", "."])
def test_what_is_no_regular_file_is_refused_unopened(tinglys, tmp_path, path):
    os.mkfifo(tmp_path / "here" / "pipe.txt")
    ran = tinglys("read", path, "--json")
    assert (ran.code, ran.out) == (1, "")
    named = "pipe.txt" if path == "." else path
    assert ran.err.startswith(f"tinglys: {named}: is not a regular file; ")
    assert len(ran.err.splitlines()) == 1


def test_a_source_card_that_is_a_pipe_is_refused(tinglys, write, tmp_path):
    write("a.txt", GOOD)
    os.mkfifo(tmp_path / "here" / "a.txt.source.yaml")
    ran = tinglys("read", "a.txt", "--json")
    assert (ran.code, "a.txt.source.yaml: is not a regular file" in ran.err) == (1, True)


def test_a_folder_that_is_shut_is_named_and_the_others_are_read(tinglys, write, monkeypatch):
    for name in ("in/a/x.txt", "in/shut/y.txt", "in/z.txt"):
        write(name, f"{len(name)} victims in 2024\n")
    may = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: "shut" not in str(path) and may(path, mode)
    )
    ran = tinglys("read", "in")
    assert (ran.code, stored()) == (1, ["z.txt", "a/x.txt"])
    assert "tinglys: in/shut: permission denied; check its permissions\n" in ran.err
    assert "y.txt" not in ran.err


def test_files_of_one_name_are_told_apart_by_their_paths(tinglys, write):
    write("b/a.txt", GOOD)
    write("c/a.txt", "3 victims in 2021")
    write("d/a.txt", b"\0")
    ran = tinglys("read", "b/a.txt", "c/a.txt", "d/a.txt")
    assert " b/a.txt: " in ran.out
    assert " c/a.txt: " in ran.out
    assert "d/a.txt: is not text" in ran.err
    assert stored() == ["a.txt", "a.txt"]


@pytest.mark.parametrize(
    ("options", "pages", "said"),
    [
        ([], "2", "; page 2 has no text; read it again with --ocr\n"),
        ([], "2, 5", "; pages 2, 5 have no text; read it again with --ocr\n"),
        (["--ocr"], "2", "; page 2 has no text\n"),
        ([], "", "left over\n"),
    ],
)
def test_pages_without_text_are_told_of(tinglys, write, plain, monkeypatch, options, pages, said):
    monkeypatch.setitem(plain.look, "meta", {"pages_without_text": pages})
    write("a.txt", GOOD)
    assert tinglys("read", "a.txt", *options).out.endswith(said)
    printed = tinglys("read", "a.txt", "--json", *options)
    assert printed.code == 0
    assert printed.err == ("tinglys: a.txt: " + said[2:] if pages else "")


def test_a_workspace_that_cannot_be_written_is_said_to_be_so(tinglys, write, monkeypatch):
    from django.db import OperationalError

    write("a.txt", GOOD)
    tinglys("init")
    from tinglys.evidence import services

    def shut(**_):
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(services, "store_intake", shut)
    ran = tinglys("read", "a.txt")
    assert (ran.code, "workspace cannot be written; check the perm" in ran.err) == (1, True)


def test_endless_input_is_refused_at_the_limit(tinglys, monkeypatch):
    from tinglys.cli import sources
    from tinglys.reading.formats.limits import Limits

    monkeypatch.setattr(sources, "DEFAULT_LIMITS", Limits(size=10))
    assert tinglys("read", "-", "--json", stdin=b"3 victims" + b"x" * 2).code == 1
    assert tinglys("read", "-", "--json", stdin=b"3 victims" + b"x").code == 0


def test_a_full_disk_is_said_to_be_full(tinglys, write, monkeypatch):
    write("a.txt", GOOD)
    tinglys("init")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = tinglys("read", "a.txt")
    assert (ran.code, ran.out) == (1, "")
    assert "a.txt: No space left on device" in ran.err


def test_a_database_that_cannot_be_written_stops_the_reading(tinglys, write, monkeypatch):
    from django.db import OperationalError

    write("in/a.txt", GOOD)
    write("in/b.txt", "3 victims in 2021")
    tinglys("init")
    from tinglys.evidence import services

    def full(**_):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(services, "store_intake", full)
    ran = tinglys("read", "in")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "tinglys: the database: database or disk is full; free space, or wait for the other "
        "writer, and run it again\n"
    )


@pytest.mark.parametrize("arguments", [["read"], ["read", "a", "--jobs", "0"], ["reed"]])
def test_wrong_usage_is_told_from_bad_input(tinglys, arguments):
    assert tinglys(*arguments).code == 2


def test_no_workspace_is_made_for_a_path_that_is_not_there(tinglys):
    ran = tinglys("read", "nosuch.pdf")
    assert (ran.code, "no such file or directory" in ran.err) == (1, True)
    assert list(Path.cwd().iterdir()) == []
