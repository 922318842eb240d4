"""The formats of the files: media type, the EU's name for it, and the standards it follows."""

import msgspec

from tinglys.errors import DefectError


class Format(msgspec.Struct, frozen=True):
    """A format of files.

    ``file_type`` is of the EU's authority table of file types, ``media_type`` is registered with
    IANA, ``standards`` are addresses of what the file follows beyond its format.
    """

    name: str
    file_type: str
    media_type: str
    standards: tuple[str, ...] = ()


_ML = ("https://sdmx.org/standards-2/",)
_FORMATS = {
    "csv/": Format("CSV", "CSV", "text/csv", ("https://www.rfc-editor.org/rfc/rfc4180",)),
    "json/": Format("JSON", "JSON", "application/json"),
    "parquet/": Format("Parquet", "PARQUET", "application/vnd.apache.parquet"),
    "stix/": Format(
        "STIX 2.1", "JSON", "application/stix+json",
        ("https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html",),
    ),
    ".xml": Format("SDMX-ML 3.0", "XML", "application/xml", _ML),
    ".csv": Format("SDMX-CSV 2.0", "CSV", "text/csv", _ML),
}  # fmt: skip


def format_of(path: str) -> Format:
    """The format of a file of the export."""
    for mark, found in _FORMATS.items():
        if path.startswith(mark) or path.endswith(mark):
            return found
    raise DefectError(f"export: {path} has no format")
