"""The installed command as a process: start, pipes, signals, several processes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TINGLYS = [sys.executable, "-m", "tinglys.cli.main"]


def modules(*arguments: str, cwd: Path) -> set[str]:
    code = (
        "import sys; from tinglys.cli.main import run; run(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=cwd, capture_output=True, text=True
    )
    return {name.split(".")[0] for name in ran.stderr.split()}


def test_help_loads_neither_django_nor_the_reader(tmp_path):
    loaded = modules("--help", cwd=tmp_path)
    assert not loaded & {"django", "rich", "yaml", "pypdfium2", "trafilatura", "babel"}


def test_reading_to_json_does_not_load_django(tmp_path):
    (tmp_path / "a.txt").write_text("In 2024, 12 victims were identified.\n")
    loaded = modules("read", "a.txt", "--json", cwd=tmp_path)
    assert "tinglys" in loaded
    assert not loaded & {"django", "rich"}


@pytest.mark.parametrize("name", ["init", "read", "claims", "check", "show", "publish", "serve"])
def test_every_command_is_listed_and_has_help_with_examples(alone, name):
    assert f"\n  {name} " in alone("--help").out
    ran = alone(name, "--help")
    assert ran.code == 0
    assert f"tinglys {name}" in ran.out.split("Examples:")[1]


def test_workers_give_what_one_process_gives(alone, tmp_path):
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"In 2024, {number} victims were identified.\n")
    (tmp_path / "05.txt").write_bytes(b"\0\1\2")
    one = alone("read", ".", "--json", "--jobs", "1")
    two = alone("read", ".", "--json", "--jobs", "2")
    assert one.out == two.out
    assert one.code == two.code == 1
    assert len(one.out.splitlines()) == 11
    assert one.err == two.err
    assert one.err.startswith("tinglys: 05.txt: ")


def test_whoever_stops_reading_is_no_error(tmp_path):
    for number in range(50):
        (tmp_path / f"{number:02}.txt").write_text("12 victims in 2024.\n" * 400)
    with subprocess.Popen(
        [*TINGLYS, "read", ".", "--json", "--jobs", "1"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert json.loads(process.stdout.readline())
        process.stdout.close()
        err = process.stderr.read()
        assert (process.wait(), err) == (141, b"")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_at_once_and_says_what_holds(alone, tmp_path, jobs):
    # More lines than a pipe holds: however late the interrupt comes, the command is not done.
    for number in range(1500):
        (tmp_path / f"{number:04}.txt").write_text(f"{number} victims in 2024.\n")
    assert alone("init", "w").code == 0
    with subprocess.Popen(
        [*TINGLYS, "read", ".", "--workspace", "w", "--jobs", jobs],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        first = process.stdout.readline()
        assert first.startswith(b"stored ")
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    assert err == b"tinglys: interrupted; what was reported as stored is stored\n"
    told = (first + out).decode().splitlines()
    assert len(told) < 1500
    names = [line.split()[2].rstrip(":") for line in told]
    listed = alone("read", *names, "--workspace", "w", "--jobs", "1").out.splitlines()
    assert listed == [line.replace("stored", "unchanged", 1) for line in told]


MOMENTS = ("_context", "_Worker.__init__", "_Worker.give", "Pool._collect")


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("copied", [True, False])
def test_ctrl_c_while_workers_start_is_as_quiet(tmp_path, copied, moment):
    for number in range(20):
        (tmp_path / f"{number:03}.txt").write_text(f"{number} victims in 2024.\n" * 50)
    code = f"""
import tinglys.cli.pool as pool
from tinglys.cli.main import main
if not {copied}:
    pool._may_copy_itself = lambda: False
owner, name = pool, {moment!r}
if "." in name:
    kind, name = name.split(".")
    owner = getattr(pool, kind)
known = getattr(owner, name)
def told(*args, **named):
    setattr(owner, name, known)
    print("on", flush=True)
    return known(*args, **named)
setattr(owner, name, told)
main(["read", ".", "--json", "--jobs", "2"])
"""
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout.readline() == b"on\n"
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    if process.returncode == 0:
        assert len(out.splitlines()) == 20
    else:
        assert process.returncode == 130
        assert err == b"tinglys: interrupted; what was reported as stored is stored\n"


def test_two_readers_at_once_share_the_workspace(alone, tmp_path):
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"In 2024, {number} victims were identified.\n")
    assert alone("init", "w").code == 0
    command = [*TINGLYS, "read", ".", "--workspace", "w", "--jobs", "1"]
    both = [
        subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    printed = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    states = [line.split()[0] for out in printed for line in out.splitlines()]
    assert sorted(states) == ["stored"] * 20 + ["unchanged"] * 20


def test_progress_is_shown_on_a_terminal_only(alone, tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{number} victims in 2024.\n")
    assert alone("read", ".", "--json").err == ""
    import pty

    terminal, end = pty.openpty()
    ran = subprocess.run(
        [*TINGLYS, "read", ".", "--json"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=end,
        env=os.environ | {"TERM": "xterm"},
    )  # fmt: skip
    os.close(end)
    assert b"Reading" in os.read(terminal, 100_000)
    os.close(terminal)
    assert len(ran.stdout.splitlines()) == 3


def test_version_is_told(alone):
    import tinglys

    assert tinglys.__version__ in alone("--version").out
