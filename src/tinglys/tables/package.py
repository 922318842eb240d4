"""The ZIP package a workbook is, inflated and measured before any library opens it.

The library that reads the cells holds a sheet as a full rectangle: two cells in opposite corners
of a sheet make it ask for half a terabyte, and the process is gone. So every XML part is first
inflated in counted pieces and parsed here, and what the library gets is a new package of just
these parts: nothing reaches it that was not measured, whatever the directory of the package says.
"""

import io
import zipfile
from collections.abc import Iterator

from tinglys.reading.formats.limits import MEBIBYTE
from tinglys.reading.formats.source import Source
from tinglys.reading.formats.zipped import DAMAGE, PIECE
from tinglys.tables.measure import Extent, measured

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MAIN = "xl/workbook.xml"
_AS_XLSX = "open it in a spreadsheet program and save it as an Excel workbook (.xlsx)"
_OTHERS = (
    ("xl/workbook.bin", "this is a binary workbook (.xlsb)"),
    ("content.xml", "this is an OpenDocument file"),
    ("word/document.xml", "this is a Word document"),
)
_CELLS = 4_000_000
_REPEATED = 256 * MEBIBYTE


def measured_package(source: Source) -> bytes:
    """A workbook as a package of its XML parts alone, each within the limits.

    Args:
        source: the file; its limits bound the parts and what they inflate to. All sheets together
            may span 4 million cells, and their shared texts, where repeated, 256 MiB.

    Raises:
        InputError: no workbook, locked, damaged or cut short, or beyond a limit.
    """
    _refuse_other_kinds(source)
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        entries = archive.infolist()
    except DAMAGE:
        raise _damaged(source) from None
    _check_directory(source, entries)
    packed, total, extents = io.BytesIO(), 0, []
    with zipfile.ZipFile(packed, "w") as repacked:
        for entry in entries:
            if entry.filename.lower().endswith((".xml", ".rels")):
                part = _inflated(source, archive, entry, source.limits.inflated - total)
                total += len(part)
                extents.append(measured(source, entry.filename, part))
                repacked.writestr(entry.filename, part)
    _check_extents(source, extents)
    return packed.getvalue()


def _refuse_other_kinds(source: Source) -> None:
    data = source.data
    if data.startswith(_OLD_OFFICE):
        if _LOCKED in data:
            raise source.refusal("the workbook is locked with a password", "save it without one")
        raise source.refusal("this is an old Office file, not an Excel workbook", _AS_XLSX)
    if not data.startswith(_ZIP):
        raise source.refusal("this is not an Excel workbook", "name the publisher's .xlsx file")


def _check_directory(source: Source, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.lower().lstrip("/") for entry in entries]
    if _MAIN not in names:
        for sign, what in _OTHERS:
            if sign in names:
                raise source.refusal(what, _AS_XLSX)
        raise source.refusal("this is not an Excel workbook", "name the publisher's .xlsx file")
    if any(entry.flag_bits & 1 for entry in entries):
        raise source.refusal("the workbook is locked with a password", "save it without one")
    if len(set(names)) < len(names):
        raise source.refusal("the workbook holds a part twice", _AS_XLSX)
    if len(entries) > source.limits.parts:
        raise source.refusal(f"the workbook has {len(entries)} parts", _AS_XLSX)


def _inflated(source: Source, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int) -> bytes:
    """The bytes of a part, counted while they are inflated."""
    part = bytearray()
    for piece in _pieces(source, archive, entry):
        part += piece
        if len(part) > room:
            limit = source.limits.inflated // MEBIBYTE
            raise source.refusal(
                f"the workbook unfolds to more than {limit} MiB",
                "make sure of where it comes from; leave out what is no table",
            )
    return bytes(part)


def _pieces(source: Source, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with archive.open(entry) as part:
            while piece := part.read(PIECE):
                yield piece
    except DAMAGE:
        raise _damaged(source) from None


def _check_extents(source: Source, extents: list[Extent]) -> None:
    cells = sum(extent.rows * extent.columns for extent in extents)
    if cells > _CELLS:
        raise source.refusal(
            f"its sheets span {cells:,} cells and the limit is {_CELLS:,}",
            "delete what stands far outside of the tables",
        )
    longest = max(extent.longest_text for extent in extents)
    if longest * sum(extent.shared for extent in extents) > _REPEATED:
        raise source.refusal(
            "a text is too long for how often texts are repeated",
            "delete what is no table",
        )


def _damaged(source: Source) -> Exception:
    return source.refusal("the workbook is damaged or cut short", f"fetch it again, or {_AS_XLSX}")
