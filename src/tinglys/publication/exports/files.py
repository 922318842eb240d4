"""All files of an export from the data of a site, and writing them into a folder."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

from tinglys.errors import InputError
from tinglys.publication.exports import parquet_file
from tinglys.publication.exports.citation import citation_files
from tinglys.publication.exports.csv_file import csv_of
from tinglys.publication.exports.data_package import NAME as PACKAGE
from tinglys.publication.exports.data_package import data_package
from tinglys.publication.exports.dcat.catalogue import catalogue_files
from tinglys.publication.exports.json_file import json_of
from tinglys.publication.exports.office import Office
from tinglys.publication.exports.schema import tables
from tinglys.publication.exports.sdmx.files import sdmx_files
from tinglys.publication.exports.stix.bundle import stix_files
from tinglys.publication.exports.tidy import tables_of
from tinglys.publication.redaction import redact
from tinglys.publication.site_data import SiteData

Format = Literal["csv", "json", "parquet", "sdmx", "stix", "dcat", "citation"]
FORMATS: tuple[Format, ...] = get_args(Format)
CHECKSUMS = "checksums.txt"
_LINE = re.compile(r"[0-9a-f]{64}  ([A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)?)")


def formats_here() -> tuple[Format, ...]:
    """The formats that this installation can write: all, or all but Parquet."""
    return tuple(one for one in FORMATS if one != "parquet" or parquet_file.available())


def export_files(
    data: SiteData, office: Office, formats: Iterable[Format] | None = None
) -> dict[str, bytes]:
    """The files of an export by their paths; the same edition and office give the same bytes.

    Args:
        data: what the site shows. It is verified and redacted first: no export has a number
            without a ground or the name of a living person.
        office: who publishes.
        formats: what is asked for; otherwise everything this installation can write. The
            description of the CSV files comes with them, checksums always.

    Raises:
        DefectError: see :meth:`SiteData.verify`, or a label or a required value is missing.
        InputError: Parquet is asked for and the extra ``data`` is not installed.
    """
    data.verify()
    safe = redact(data)
    asked = frozenset(formats_here() if formats is None else formats)
    rows = tables_of(safe)
    files: dict[str, bytes] = {}
    if "csv" in asked:
        files |= {f"csv/{name}.csv": csv_of(tables()[name], rows[name]) for name in rows}
        files[PACKAGE] = data_package(safe, office, files)
    pages = {name: json_of(rows[name]) for name in rows} if asked & {"json", "parquet"} else {}
    if "json" in asked:
        files |= {f"json/{name}.json": page for name, page in pages.items()}
    if "parquet" in asked:
        found = parquet_file.parquet_of(pages, dict(tables()))
        files |= {f"parquet/{name}.parquet": content for name, content in found.items()}
    if "sdmx" in asked:
        files |= sdmx_files(safe, rows, office)
    if "stix" in asked:
        files |= stix_files(safe, office)
    if "citation" in asked:
        files |= citation_files(safe, office)
    if "dcat" in asked:
        files |= catalogue_files(safe, office, files)
    return files | {CHECKSUMS: _checksums(files)}


def write_exports(
    data: SiteData,
    out: Path,
    office: Office | None = None,
    formats: Iterable[Format] | None = None,
) -> list[Path]:
    """Write an export into a folder and return the files written, in a fixed order.

    Files of an earlier export that are no longer part of it are removed, as its list of checksums
    names them; nothing else in the folder is touched.

    Raises:
        DefectError, InputError: see :func:`export_files`; InputError also where ``out`` is not a
            folder that can be written to.
    """
    files = export_files(data, office or Office(), formats)
    try:
        for name in sorted(_earlier(out) - files.keys()):
            (out / name).unlink(missing_ok=True)
        for name, content in files.items():
            _place(out / name, content)
    except OSError as error:
        raise InputError(
            str(out), f"cannot be written to ({error.strerror})", "name another folder"
        ) from error
    return [out / name for name in sorted(files)]


def _checksums(files: dict[str, bytes]) -> bytes:
    """SHA-256 of every file as ``sha256sum --check`` reads it."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode("ascii")


def _earlier(out: Path) -> set[str]:
    listing = out / CHECKSUMS
    if not listing.is_file():
        return set()
    lines = listing.read_text("utf-8", "replace").splitlines()
    found = {match[1] for line in lines if (match := _LINE.fullmatch(line))}
    return {name for name in found if ".." not in name}


def _place(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: under another name, then named."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, unfinished = tempfile.mkstemp(prefix=".making-", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
        Path(unfinished).chmod(0o644)
        Path(unfinished).replace(path)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise
