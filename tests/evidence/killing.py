"""Brings files into a workspace and is killed on the way, around any call that can write.

Run as a program: ``killing.py TEMPLATE SCRATCH STRIDE COMMAND FILE...``, where the command is one
word or several in quotes ("read --jobs 1"). It first counts the moments
before and after such calls in a whole run. Then for every STRIDE-th of them it makes a copy of
the template workspace, forks, and lets the child kill itself (SIGKILL) at that moment. It prints
one line of JSON for each: the workspace, and what the child had printed until then. Last, one of
the killed is run again to its end. Nothing in the product knows of this.
"""

import contextlib
import importlib.util
import io
import json
import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path

CHANGES = {"open", "fchmod", "fsync", "rename", "replace", "unlink", "mkdir", "close", "write"}
METHODS = {"write", "flush", "close", "execute", "executemany", "commit", "rollback"}


def plain_reader():
    spec = importlib.util.spec_from_file_location(
        "plain_reader", Path(__file__).with_name("plain_reader.py")
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["plain_reader"] = module
    spec.loader.exec_module(module)
    return module


def reaches_the_disk(function) -> bool:
    """True for what can change a file: calls of the system, of streams and of the database."""
    owner = getattr(function, "__self__", None)
    name = getattr(function, "__name__", "")
    if getattr(owner, "__name__", "") == "posix":
        return name in CHANGES
    return isinstance(owner, io.IOBase | sqlite3.Connection | sqlite3.Cursor) and name in METHODS


def bring_in(workspace: Path, words: list[str], report: int, kill_at: int | None) -> None:
    """In a child: runs a command; killed at moment ``kill_at``, else tells how many there are."""
    from tinglys.cli.main import run
    from tinglys.evidence import intake

    intake.read = plain_reader().read
    calls = 0

    def count(_frame, event, function):
        nonlocal calls
        if event in ("c_call", "c_return") and reaches_the_disk(function):
            calls += 1
            if calls == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    os.dup2(report, 1)
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), line_buffering=True)
    sys.setprofile(count)
    code = run([*words, "--workspace", str(workspace)])
    sys.setprofile(None)
    print(f"finished {code} {calls}")


def attempt(workspace: Path, words: list[str], kill_at: int | None) -> list[str]:
    """What a child printed before it was killed or done."""
    out, report = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        with contextlib.suppress(BaseException):
            bring_in(workspace, words, report, kill_at)
        os._exit(0)
    os.close(report)
    with io.TextIOWrapper(io.FileIO(out)) as lines:
        printed = lines.read().splitlines()
    os.waitpid(child, 0)
    return printed


def main(template: str, scratch: str, stride: str, command: str, *files: str) -> None:
    import tinglys.cli.importing
    import tinglys.cli.read
    import tinglys.cli.work
    from tinglys.evidence.method import current_method
    from tinglys.evidence.workspace import Workspace
    from tinglys.web.start import _start

    # Done once, for all children. No connection is opened before a fork.
    current_method()
    _start(Workspace(Path(template)))
    import tinglys.evidence.services
    import tinglys.evidence.table_services
    import tinglys.tables.ocindex  # noqa: F401

    words = [*command.split(), *files]
    whole = Path(scratch, "whole")
    shutil.copytree(template, whole)
    printed = attempt(whole, words, None)
    calls = int(printed[-1].split()[-1])
    print(json.dumps({"workspace": str(whole), "printed": printed[:-1], "calls": calls}))
    for kill_at in range(1, calls, int(stride)):
        workspace = Path(scratch, str(kill_at))
        shutil.copytree(template, workspace)
        printed = attempt(workspace, words, kill_at)
        print(json.dumps({"workspace": str(workspace), "printed": printed}))
    middle = Path(scratch, str(1 + int(stride) * (calls // int(stride) // 2)))
    print(json.dumps({"workspace": str(middle), "printed": attempt(middle, words, None)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
