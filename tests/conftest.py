"""What all tests share. The database of a test is a workspace of its own in its own folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def blank_workspace(tmp_path_factory: pytest.TempPathFactory, django_db_blocker) -> Path:
    """A workspace set up once; tests get copies of it."""
    from tinglys.web.start import set_up

    root = tmp_path_factory.mktemp("blank") / "workspace"
    with django_db_blocker.unblock():
        set_up(root)
        _close()
    return root


@pytest.fixture
def workspace(blank_workspace: Path, tmp_path: Path, django_db_blocker) -> Iterator:
    """An empty workspace on disk, opened: real files, real transactions, guards in place."""
    from tinglys.evidence.workspace import Workspace
    from tinglys.web.start import open_workspace

    root = tmp_path / "workspace"
    shutil.copytree(blank_workspace, root)
    with django_db_blocker.unblock():
        yield open_workspace(Workspace(root))
        _close()


def _close() -> None:
    from django.db import connections

    connections.close_all()
