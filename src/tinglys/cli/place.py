"""Which workspace a command works on."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tinglys.cli.exits import warn
from tinglys.errors import InputError
from tinglys.evidence.workspace import DEFAULT_NAME, Workspace, find_workspace

Command = TypeVar("Command", bound=Callable[..., Any])


def workspace_option(command: Command) -> Command:
    """Adds ``--workspace`` to a command; its parameter is the folder's name or None."""
    option = click.option(
        "--workspace",
        "folder",
        metavar="DIR",
        help="The workspace; otherwise $TINGLYS_WORKSPACE, or the one in or above this folder.",
    )
    return option(command)


def opened(folder: str | None) -> Workspace:
    """The workspace a command means, opened. Raises InputError where there is none."""
    from tinglys.web.start import open_workspace

    workspace = _found(folder)
    if workspace is None:
        raise InputError(
            "no workspace here", "none was named and none is near", "set one up: tinglys init"
        )
    return open_workspace(workspace)


def opened_or_new(folder: str | None) -> Workspace:
    """As :func:`opened`; where none was named and none is near, one is set up and said so."""
    from tinglys.web.start import open_workspace, set_up

    workspace = _found(folder)
    if workspace is not None:
        return open_workspace(workspace)
    warn(f"no workspace here: setting one up in {DEFAULT_NAME}")
    return set_up(Path.cwd() / DEFAULT_NAME)


def _found(folder: str | None) -> Workspace | None:
    return find_workspace(folder, os.environ, Path.cwd())
