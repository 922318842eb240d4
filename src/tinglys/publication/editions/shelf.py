"""The shelf of editions: a folder with one folder an edition, written once and never altered."""

import errno
import os
import shutil
import tempfile
from pathlib import Path

import msgspec

from tinglys.codebook import Codebook
from tinglys.errors import InputError
from tinglys.publication.editions.contents import data_of, files_of
from tinglys.publication.editions.manifest import (
    NAME,
    Manifest,
    manifest_of,
    read_manifest,
    verify,
)
from tinglys.publication.site_data import SiteData

MANIFEST = "manifest.json"


class Kept(msgspec.Struct, frozen=True):
    """What came of keeping an edition: its manifest, and whether it was new."""

    manifest: Manifest
    new: bool


def names(shelf: Path) -> list[str]:
    """The names of the editions on a shelf, oldest first."""
    found = [one.name for one in shelf.iterdir()] if shelf.is_dir() else []
    return sorted((one for one in found if NAME.fullmatch(one)), key=_age)


def keep(data: SiteData, shelf: Path, *, day: str, version: str, codebook: str) -> Kept:
    """Freezes what a site shows; nothing is written where the newest edition shows just that.

    Args:
        data: what the site shows.
        shelf: the folder of all editions.
        day: today as an ISO date; it names the edition.
        version: the version of Tinglys.
        codebook: the digest of its codebook.

    Raises:
        DefectError: the data would publish a number without a ground.
        InputError: the newest edition is damaged, or the shelf cannot be written to.
    """
    data.verify()
    known = names(shelf)
    newest = manifest(shelf, known[-1]) if known else None
    name = _next_name(day, known)
    named = msgspec.structs.replace(data, edition=msgspec.structs.replace(data.edition, name=name))
    files = files_of(named)
    made = manifest_of(
        name, files, version=version, codebook=codebook, previous=newest.name if newest else None
    )
    if newest is not None and _shows_the_same(data, made, newest):
        return Kept(newest, new=False)
    _place(files, made, shelf)
    return Kept(made, new=True)


def load(shelf: Path, name: str, codebook: Codebook) -> tuple[Manifest, SiteData]:
    """An edition, verified file by file.

    Raises:
        InputError: there is no such edition, or it was altered; the message says which file and
            which checksum broke.
    """
    found = manifest(shelf, name)
    files = {
        str(path.relative_to(shelf / name).as_posix()): path.read_bytes()
        for path in sorted((shelf / name).rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }
    verify(found, files)
    return found, data_of(files, codebook)


def manifest(shelf: Path, name: str) -> Manifest:
    """The manifest of an edition.

    Raises:
        InputError: there is no such edition, or its manifest is damaged.
    """
    if not NAME.fullmatch(name) or not (shelf / name).is_dir():
        known = ", ".join(names(shelf)[-3:]) or "none yet"
        raise InputError(name, "there is no such edition", f"known are: {known}")
    try:
        found = read_manifest((shelf / name / MANIFEST).read_bytes(), name)
    except OSError as error:
        raise InputError(name, "the list of the edition's files is missing", _RESTORE) from error
    if found.name != name:
        raise InputError(name, f"the folder holds the edition {found.name}", _RESTORE, MANIFEST)
    return found


_RESTORE = "restore the edition from a backup"


def _shows_the_same(data: SiteData, made: Manifest, newest: Manifest) -> bool:
    """Whether an edition differs from the newest in nothing but its name and date."""
    edition = msgspec.structs.replace(data.edition, name=newest.name)
    files = files_of(msgspec.structs.replace(data, edition=edition))
    again = manifest_of(newest.name, files, version=made.version, codebook=made.codebook)
    return again.checksum == newest.checksum and made.version == newest.version


def _next_name(day: str, known: list[str]) -> str:
    same_day = [one for one in known if one == day or one.startswith(f"{day}-")]
    return day if not same_day else f"{day}-{max(_age(one)[1] for one in same_day) + 1}"


def _age(name: str) -> tuple[str, int]:
    return name[:10], int(name[11:] or 1)


def _place(files: dict[str, bytes], made: Manifest, shelf: Path) -> None:
    """Writes an edition beside the shelf's others and names it last, so it is there whole."""
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=".making-", dir=shelf))
        try:
            listing = msgspec.json.format(msgspec.json.encode(made, order="deterministic"))
            for name, content in {**files, MANIFEST: listing + b"\n"}.items():
                _write(unfinished / name, content)
            unfinished.chmod(0o755)
            unfinished.rename(shelf / made.name)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
            problem = "another edition of this name was made at the same moment"
            raise InputError(made.name, problem, "make it again") from error
        raise InputError(
            str(shelf), f"cannot be written to ({error.strerror})", "check the folder"
        ) from error


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(0o444)
