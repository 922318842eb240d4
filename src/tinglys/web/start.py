"""Starting Django on a workspace, from a command, a test or a library call."""

import os
from pathlib import Path

from tinglys.errors import InputError
from tinglys.evidence.archive import Archive
from tinglys.evidence.workspace import VARIABLE, Workspace, check_format, lay_out, seal


def set_up(root: Path) -> Workspace:
    """Makes a workspace, or brings an existing one to the present version; repeats harmlessly."""
    workspace = lay_out(root)
    if workspace.exists:
        check_format(workspace)
    _start(workspace)
    _unapplied(workspace)
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    seal(workspace)
    return workspace


def open_workspace(workspace: Workspace) -> Workspace:
    """Starts Django on a workspace that is there.

    Raises InputError where it was made by another version of Tinglys and says what to do.
    """
    check_format(workspace)
    _start(workspace)
    if _unapplied(workspace):
        raise InputError(
            str(workspace.root),
            "was made by an older Tinglys",
            f"bring it to this version: tinglys init {workspace.root}",
        )
    Archive(workspace.archive).sweep()
    return workspace


def _start(workspace: Workspace) -> None:
    """Points Django at the workspace, also when it has been started on another one."""
    os.environ[VARIABLE] = str(workspace.root)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinglys.web.settings")
    import django
    from django.apps import apps
    from django.conf import settings
    from django.db import connection

    if not apps.ready:
        django.setup()
    if workspace != settings.WORKSPACE:
        connection.close()
        settings.WORKSPACE = workspace
        connection.settings_dict["NAME"] = workspace.database


def _unapplied(workspace: Workspace) -> bool:
    """True where the database lacks migrations. Raises InputError where it knows others."""
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    ours = {key for key in loader.disk_migrations if key[0] == "evidence"}
    applied = {key for key in loader.applied_migrations if key[0] == "evidence"}
    if applied - ours:
        raise InputError(
            str(workspace.root), "was made by a newer Tinglys", "use that version or a later one"
        )
    # Whoever starts processes from here hands on no open database.
    connection.close()
    return bool(set(loader.disk_migrations) - set(loader.applied_migrations))
