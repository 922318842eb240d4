"""Which files a list of paths means, and by which names they enter the evidence base."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from tinglys.errors import InputError
from tinglys.evidence.cards import SIDECAR_SUFFIX, parse_sidecar
from tinglys.evidence.workspace import Workspace
from tinglys.reading.formats.limits import DEFAULT_LIMITS, MEBIBYTE

STDIN = "-"

_REMEDIES = {
    errno.ENOENT: "check the path",
    errno.ELOOP: "mend the link, which leads back to itself",
    errno.EACCES: "check its permissions",
    errno.EPERM: "check its permissions",
}


class Source(msgspec.Struct, frozen=True):
    """One document to read: a file, or bytes that came by standard input.

    ``name`` is what the document will be called: the file's own name, or its path below the
    folder that was named. It never holds the path of this machine; ``path`` is as it was given,
    and messages name the document by it.
    """

    name: str
    path: str | None = None
    data: bytes | None = None

    @property
    def label(self) -> str:
        """What messages call the document: its path as it was given."""
        return self.name if self.path is None else _text(self.path)

    def read(self) -> bytes:
        """The bytes. Raises InputError; an endless file is read no further than the limit."""
        if self.path is None:
            return self.data or b""
        try:
            return _contents(self.label, self.path)
        except OSError as error:
            raise _unreadable(self.label, error) from error

    def sidecar(self) -> dict[str, str] | None:
        """What a person wrote of the source beside it; None where there is no such file."""
        if self.path is None:
            return None
        try:
            data = _contents(self.label + SIDECAR_SUFFIX, self.path + SIDECAR_SUFFIX)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreadable(self.label + SIDECAR_SUFFIX, error) from error
        return parse_sidecar(data, self.label + SIDECAR_SUFFIX)

    def as_given(self, error: InputError) -> InputError:
        """An error about this document with the path that was given for it."""
        named = self.label if error.source == self.name else error.source
        return InputError(named, error.problem, error.remedy, error.place)


def gather(paths: Sequence[str]) -> Iterator[Source | InputError]:
    """The documents that the paths mean, in a fixed order; an error for each path that is bad.

    Folders are searched through; hidden files, workspaces and source cards in them are no
    documents. Everything else in a folder is read or refused by name, never passed over.
    """
    for path in paths:
        if _is_folder(path):
            yield from _folder(Path(path))
        elif path.endswith(SIDECAR_SUFFIX):
            if not os.path.lexists(path.removesuffix(SIDECAR_SUFFIX)):
                yield InputError(
                    _text(path),
                    "is a source card without its document",
                    "put the document beside it",
                )
        elif not os.path.lexists(path):
            absent = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
            yield _unreadable(_text(path), absent)
        else:
            yield Source(_text(Path(path).name), path)


def _folder(root: Path) -> Iterator[Source | InputError]:
    errors: list[OSError] = []
    count = 0
    for folder, folders, files in os.walk(root, onerror=errors.append):
        if not os.access(folder, os.X_OK):  # its names can be listed, its files not be opened
            errors.append(PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder))
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if _is_searched(Path(folder, name)))
        for name in sorted(files):
            if name.startswith(".") or name.endswith(SIDECAR_SUFFIX):
                continue
            count += 1
            path = Path(folder, name)
            yield Source(_text(path.relative_to(root).as_posix()), str(path))
    for error in errors:
        yield _unreadable(_text(str(error.filename)), error)
    if not count and not errors:
        yield InputError(_text(str(root)), "holds no file to read", "name a folder with documents")


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:
        return False  # a folder above is shut: told of when it is read as a file


def _is_searched(folder: Path) -> bool:
    if folder.name.startswith("."):
        return False
    try:
        return not Workspace(folder).exists
    except OSError:
        return True  # the search itself will say what is wrong with it


def from_stream(name: str, stream: BinaryIO) -> Source | InputError:
    """What comes by a stream as a document; an error where it does not end in time."""
    try:
        return Source(name, data=_limited(name, stream))
    except InputError as error:
        return error


def _contents(name: str, path: str) -> bytes:
    """The bytes of a regular file. Nothing else is opened: a pipe without a writer never ends."""
    if not stat.S_ISREG(Path(path).stat().st_mode):
        raise InputError(name, "is not a regular file", "leave it out, or hand it to 'read -'")
    with Path(path).open("rb") as file:
        return _limited(name, file)


def _limited(name: str, stream: BinaryIO) -> bytes:
    data = stream.read(DEFAULT_LIMITS.size + 1)
    if len(data) > DEFAULT_LIMITS.size:
        size = DEFAULT_LIMITS.size // MEBIBYTE
        raise InputError(name, f"is larger than {size} MiB", "split it into its documents")
    return data


def _unreadable(name: str, error: OSError) -> InputError:
    remedy = _REMEDIES.get(error.errno or 0, "check the path and the disk")
    problem = (error.strerror or "cannot be opened").lower()
    return InputError(name, problem, remedy)


def _text(name: str) -> str:
    """A file name as text: bytes that are not UTF-8 are shown as replaced, not passed on."""
    return os.fsencode(name).decode("utf-8", "replace")
