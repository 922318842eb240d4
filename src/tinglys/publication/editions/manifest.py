"""The list of an edition's files with their checksums, and the edition's own checksum."""

import hashlib
import re
from collections.abc import Mapping

import msgspec

from tinglys.errors import InputError

FORMAT = 1
NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?:-[1-9]\d*)?")
"""The day on which an edition was made, counted from the second of a day on: ``2026-11-25-2``."""

_REMEDY = "restore the edition from a backup; nothing is built from an altered one"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What an edition is made of.

    ``files`` maps names to SHA-256 checksums. ``version`` is that of the Tinglys that made it and
    ``codebook`` the digest of its codebook: with both the same, the same site is built to the byte.
    ``previous`` is the name of the edition before, as far as there was one.
    """

    format: int
    name: str
    version: str
    codebook: str
    files: dict[str, str]
    previous: str | None = None

    @property
    def checksum(self) -> str:
        """SHA-256 over the checksums of all files: two editions with the same one show the same."""
        listing = "".join(f"{name} {self.files[name]}\n" for name in sorted(self.files))
        return hashlib.sha256(f"{self.codebook}\n{listing}".encode()).hexdigest()


def manifest_of(
    name: str,
    files: Mapping[str, bytes],
    *,
    version: str,
    codebook: str,
    previous: str | None = None,
) -> Manifest:
    """The manifest of an edition's files."""
    checksums = {one: hashlib.sha256(files[one]).hexdigest() for one in sorted(files)}
    return Manifest(
        format=FORMAT,
        name=name,
        version=version,
        codebook=codebook,
        files=checksums,
        previous=previous,
    )


def read_manifest(data: bytes, name: str) -> Manifest:
    """A manifest from its JSON.

    Raises:
        InputError: it is damaged, or of a newer format.
    """
    try:
        found = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(name, "the list of the edition's files is damaged", _REMEDY) from error
    if found.format != FORMAT:
        raise InputError(name, f"edition format {found.format} is not known", "use a newer Tinglys")
    return found


def verify(manifest: Manifest, files: Mapping[str, bytes]) -> None:
    """Refuses an edition whose files are not those of its manifest.

    Raises:
        InputError: names the file and both checksums.
    """
    for name, wanted in sorted(manifest.files.items()):
        if name not in files:
            raise InputError(manifest.name, "a file is missing", _REMEDY, name)
        found = hashlib.sha256(files[name]).hexdigest()
        if found != wanted:
            problem = f"altered since it was made: checksum {found[:12]} in place of {wanted[:12]}"
            raise InputError(manifest.name, problem, _REMEDY, name)
    if strangers := sorted(files.keys() - manifest.files.keys()):
        raise InputError(manifest.name, "a file is not the edition's", _REMEDY, strangers[0])
