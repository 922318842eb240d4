"""A workspace: the one folder that holds an office's evidence base, archive, key and site."""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path

import msgspec

from tinglys.errors import InputError
from tinglys.evidence.durable import WRITING, make_folder, sync_folder, write_durably

FORMAT = 1
DEFAULT_NAME = "tinglys-workspace"
VARIABLE = "TINGLYS_WORKSPACE"


class Workspace(msgspec.Struct, frozen=True):
    """Where each thing of a workspace lies. Nothing here touches the disk but ``exists``."""

    root: Path

    @property
    def marker(self) -> Path:
        """The file whose presence says that the workspace was set up to its end."""
        return self.root / "tinglys-workspace.json"

    @property
    def database(self) -> Path:
        """The SQLite database (its ``-wal`` and ``-shm`` companions lie beside it)."""
        return self.root / "tinglys.sqlite3"

    @property
    def archive(self) -> Path:
        """The folder of archived bytes, named by their checksum."""
        return self.root / "archive"

    @property
    def key(self) -> Path:
        """The file with the secret key of the web application."""
        return self.root / "secret-key"

    @property
    def site(self) -> Path:
        """Where ``tinglys publish`` puts the site unless told otherwise."""
        return self.root / "site"

    @property
    def reports(self) -> Path:
        """Where ``tinglys report`` puts reports unless told otherwise."""
        return self.root / "reports"

    @property
    def editions(self) -> Path:
        """The shelf of editions: one folder each, written once."""
        return self.root / "editions"

    @property
    def exports(self) -> Path:
        """Where ``tinglys export`` puts the data unless told otherwise: one folder an edition."""
        return self.root / "exports"

    @property
    def office(self) -> Path:
        """The settings of the office that the metadata of an export name."""
        return self.root / "office.yaml"

    @property
    def exists(self) -> bool:
        """True once the workspace was set up completely."""
        return self.marker.is_file()


def find_workspace(
    explicit: str | None, environ: Mapping[str, str], here: Path
) -> Workspace | None:
    """The workspace that a command means; None where none was named and none is near.

    In this order: the one named on the command line, the one named in ``TINGLYS_WORKSPACE``, then
    ``here`` and each folder above it, as the workspace itself or with a ``tinglys-workspace``
    folder in it. Raises InputError where a named one is not a workspace.
    """
    named = explicit or environ.get(VARIABLE)
    if named:
        workspace = Workspace(Path(named).absolute())
        if workspace.exists:
            return workspace
        raise InputError(str(named), "not a Tinglys workspace", f"set it up: tinglys init {named}")
    for folder in (here, *here.parents):
        for root in (folder, folder / DEFAULT_NAME):
            workspace = Workspace(root)
            if workspace.exists:
                return workspace
    return None


def lay_out(root: Path) -> Workspace:
    """Makes the folder, the archive and the secret key of a workspace; repeats harmlessly.

    The marker is not written here but by :func:`seal`, when the database stands too. Raises
    InputError where the folder holds files that are not a workspace's.
    """
    workspace = Workspace(root.absolute())
    fresh = not workspace.root.exists()
    if not fresh:
        _refuse_foreign(workspace)
    make_folder(workspace.root, mode=0o700)
    make_folder(workspace.archive)
    if fresh:
        # Archived documents and the key do not belong in the repository the folder may lie in.
        write_durably(workspace.root / ".gitignore", b"*\n")
    if not workspace.key.exists():
        write_durably(workspace.key, secrets.token_urlsafe(64).encode(), mode=0o600)
    return workspace


def seal(workspace: Workspace) -> None:
    """Writes the marker, last of all: a workspace is there whole or not at all."""
    if not workspace.exists:
        write_durably(workspace.marker, json.dumps({"format": FORMAT}).encode() + b"\n")
        sync_folder(workspace.root)


def check_format(workspace: Workspace) -> None:
    """Raises InputError where the workspace was laid out by a newer Tinglys or is damaged."""
    try:
        found = json.loads(workspace.marker.read_bytes())["format"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            str(workspace.marker), "cannot be read", "restore it from a backup"
        ) from error
    if found != FORMAT:
        raise InputError(
            str(workspace.root),
            f"workspace format {found} is not known to this Tinglys",
            "use a newer Tinglys",
        )


def _refuse_foreign(workspace: Workspace) -> None:
    """A folder may be taken over when it is empty or holds only what an earlier try left."""
    if not workspace.root.is_dir():
        raise InputError(str(workspace.root), "is not a folder", "name another place")
    parts = (
        workspace.archive, workspace.key, workspace.database, workspace.site, workspace.editions,
    )  # fmt: skip
    ours = (".gitignore", WRITING, *(path.name for path in parts))
    strangers = [path for path in workspace.root.iterdir() if not path.name.startswith(ours)]
    if strangers and not workspace.exists:
        raise InputError(
            str(workspace.root),
            "the folder holds other files",
            "name an empty or a new folder",
        )
