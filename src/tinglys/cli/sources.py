"""Which files a list of paths means, and by which names they enter the evidence base."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from tinglys.errors import InputError
from tinglys.evidence.cards import SIDECAR_SUFFIX, parse_sidecar
from tinglys.evidence.workspace import Workspace
from tinglys.reading.formats.limits import DEFAULT_LIMITS, MEBIBYTE

STDIN = "-"


class Source(msgspec.Struct, frozen=True):
    """One document to read: a file, or bytes that came by standard input.

    ``name`` is what the document will be called: the file's own name, or its path below the
    folder that was named. It never holds the path of this machine.
    """

    name: str
    path: str | None = None
    data: bytes | None = None

    def read(self) -> bytes:
        """The bytes. Raises InputError; an endless file is read no further than the limit."""
        if self.path is None:
            return self.data or b""
        try:
            with Path(self.path).open("rb") as file:
                return _limited(self.name, file)
        except OSError as error:
            raise _unreadable(self.name, error) from error

    def sidecar(self) -> dict[str, str] | None:
        """What a person wrote of the source beside it; None where there is no such file."""
        if self.path is None:
            return None
        try:
            data = Path(self.path + SIDECAR_SUFFIX).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreadable(self.name + SIDECAR_SUFFIX, error) from error
        return parse_sidecar(data, self.name + SIDECAR_SUFFIX)


def gather(paths: Sequence[str]) -> Iterator[Source | InputError]:
    """The documents that the paths mean, in a fixed order; an error for each path that is bad.

    Folders are searched through; hidden files, workspaces and source cards in them are no
    documents. Everything else in a folder is read or refused by name, never passed over.
    """
    for path in paths:
        if Path(path).is_dir():
            yield from _folder(Path(path))
        elif path.endswith(SIDECAR_SUFFIX):
            if not Path(path.removesuffix(SIDECAR_SUFFIX)).exists():
                yield InputError(
                    _text(Path(path).name),
                    "is a source card without its document",
                    "put the document beside it",
                )
        else:
            yield Source(_text(Path(path).name), path)


def _folder(root: Path) -> Iterator[Source | InputError]:
    errors: list[OSError] = []
    count = 0
    for folder, folders, files in os.walk(root, onerror=errors.append):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not Workspace(Path(folder, name)).exists
        )
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


def from_stream(name: str, stream: BinaryIO) -> Source | InputError:
    """What comes by a stream as a document; an error where it does not end in time."""
    try:
        return Source(name, data=_limited(name, stream))
    except InputError as error:
        return error


def _limited(name: str, stream: BinaryIO) -> bytes:
    data = stream.read(DEFAULT_LIMITS.size + 1)
    if len(data) > DEFAULT_LIMITS.size:
        size = DEFAULT_LIMITS.size // MEBIBYTE
        raise InputError(name, f"is larger than {size} MiB", "split it into its documents")
    return data


def _unreadable(name: str, error: OSError) -> InputError:
    remedy = "check the path" if isinstance(error, FileNotFoundError) else "check its permissions"
    problem = (error.strerror or "cannot be opened").lower()
    return InputError(name, problem, remedy)


def _text(name: str) -> str:
    """A file name as text: bytes that are not UTF-8 are shown as replaced, not passed on."""
    return os.fsencode(name).decode("utf-8", "replace")
