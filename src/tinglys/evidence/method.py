"""By which method a document was read: the reader's version, the codebook, and whether by OCR.

Two readings by the same method are the same reading. The version therefore must change whenever
the rules do, also where nobody thought of counting it up: it is the reader's number with a digest
of its source (``1+5d41402abc4b``), and the codebook is known by a digest of its files.
"""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from tinglys.reading.reader import READER_VERSION


class Method(msgspec.Struct, frozen=True):
    """The reader's version, the codebook's digest (64 hexadecimal digits), and OCR or not."""

    reader_version: str
    codebook_checksum: str
    ocr: bool = False


def current_method(ocr: bool = False) -> Method:
    """The method of the Tinglys that is running."""
    return Method(_reader_version(), package_digest("tinglys.codebook"), ocr)


@cache
def _reader_version() -> str:
    return f"{READER_VERSION}+{package_digest('tinglys.reading')[:12]}"


@cache
def package_digest(package: str) -> str:
    """SHA-256 over names and contents of a package's source and data files."""
    digest = hashlib.sha256()
    for name, file in sorted(_files(files(package), package), key=lambda found: found[0]):
        content = file.read_bytes()
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(folder: Traversable, name: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            found.extend(_files(entry, path))
        elif entry.name.endswith((".py", ".yaml")):
            found.append((path, entry))
    return found
