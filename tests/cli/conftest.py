"""Fixtures for the command line: in this process with a reader of a few lines, or for itself."""

import importlib.util
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

PLAIN_READER = Path(__file__).parents[1] / "evidence" / "plain_reader.py"


class Ran(msgspec.Struct):
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The reader of a few lines in place of the real one, in this process."""
    from tinglys.cli import work
    from tinglys.evidence import intake

    spec = importlib.util.spec_from_file_location("plain_reader", PLAIN_READER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(intake, "read", module.read)
    monkeypatch.setattr(work, "read", module.read)
    return module


@pytest.fixture
def tinglys(
    plain: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    django_db_blocker,
) -> Callable[..., Ran]:
    """``tinglys("read", "a.txt")``: runs a command in this process, in an empty folder."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.delenv("TINGLYS_WORKSPACE", raising=False)
    monkeypatch.delenv("TINGLYS_DEBUG", raising=False)

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        from tinglys.cli.main import run as run_command

        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with django_db_blocker.unblock():
            try:
                code = run_command(arguments)
            finally:
                _close_and_forget()
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        return Ran(code, captured.out.decode(), captured.err.decode())

    return run


@pytest.fixture
def alone(tmp_path: Path) -> Callable[..., Ran]:
    """``alone("read", "a.txt")``: runs the installed command as a process of its own."""

    def run(*arguments: str, cwd: Path = tmp_path, stdin: bytes = b"", **environ: str) -> Ran:
        clean = {key: value for key, value in os.environ.items() if "TINGLYS" not in key}
        ran = subprocess.run(
            [sys.executable, "-m", "tinglys.cli.main", *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env=clean | environ,
        )
        return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """``write("folder/a.txt", "text")``: writes a file below the empty folder; its path."""

    def put(name: str, content: str | bytes) -> str:
        path = tmp_path / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return put


def _close_and_forget() -> None:
    from django.apps import apps

    os.environ.pop("TINGLYS_WORKSPACE", None)
    if apps.ready:
        from django.db import connections

        connections.close_all()
