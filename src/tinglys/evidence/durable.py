"""Writing files so that they are there whole, or not at all, and stay there.

A file is written under another name, flushed to the disk, renamed, and the folder that names it
is flushed too: the order that POSIX file systems need for a rename to survive a power cut (see
Pillai et al., "All file systems are not created equal", OSDI 2014).
"""

import os
import secrets
from pathlib import Path

WRITING = ".writing-"


def write_durably(target: Path, data: bytes, mode: int = 0o644) -> None:
    """Puts ``data`` at ``target``, replacing what was there in one step."""
    place_durably(target.parent, target, data, mode)


def place_durably(scratch: Path, target: Path, data: bytes, mode: int = 0o644) -> None:
    """As :func:`write_durably`, with the unfinished file in ``scratch`` (same file system)."""
    unfinished = scratch / f"{WRITING}{target.name[:80]}-{secrets.token_hex(8)}"
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Makes a folder and those above it, each entered durably in its parent."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    try:
        folder.mkdir(mode=mode)
    except FileExistsError:
        # Another process made it at the same moment. A file of that name is an error.
        if not folder.is_dir():
            raise
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Flushes a folder's list of names. A system without that (Windows) has nothing to do."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
