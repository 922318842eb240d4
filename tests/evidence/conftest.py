"""Fixtures for the evidence base: a plain reader whose next version can see otherwise."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
TEXT = "Title: A report\n\nThe police found 12 victims in 2024. Of them 5 were children.\n"


@pytest.fixture(scope="session")
def plain_reader() -> ModuleType:
    path = Path(__file__).with_name("plain_reader.py")
    spec = importlib.util.spec_from_file_location("plain_reader", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["plain_reader"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def look(plain_reader: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """Puts the plain reader in place; what is set here changes how it sees."""
    from tinglys.evidence import intake

    monkeypatch.setattr(intake, "read", plain_reader.read)
    yield plain_reader.look
    plain_reader.look.clear()


@pytest.fixture
def enter(workspace, look, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """``enter(text, version="1", name="a.txt", **look)``: reads a document into the workspace."""
    from tinglys.evidence import intake, method, services
    from tinglys.evidence.archive import Archive

    archive = Archive(workspace.archive)

    def read_in(text: str = TEXT, version: str = "1", name: str = "a.txt", hours: int = 0,
                sidecar: dict[str, str] | None = None, ocr: bool = False, **seen: Any):  # fmt: skip
        look.clear()
        look.update(seen)
        by = method.Method(version, "c" * 64, ocr)
        monkeypatch.setattr(intake, "current_method", lambda ocr: by)
        taken = intake.take_in(text.encode(), name, archive, sidecar=sidecar, ocr=ocr)
        return services.store_intake(intake=taken, at=NOON + timedelta(hours=hours))

    return read_in
