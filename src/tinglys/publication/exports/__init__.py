"""The data of an edition in the formats that others read: tables, SDMX, STIX, DCAT, citations.

Pure: no clock, no input but the arguments. The same edition and the same settings of the office
give the same bytes. Everything comes from redacted data.
"""

from tinglys.publication.exports.files import (
    FORMATS,
    Format,
    export_files,
    formats_here,
    write_exports,
)
from tinglys.publication.exports.office import Office, read_office
from tinglys.publication.exports.schema import tables
from tinglys.publication.exports.tidy import tables_of

__all__ = [
    "FORMATS",
    "Format",
    "Office",
    "export_files",
    "formats_here",
    "read_office",
    "tables",
    "tables_of",
    "write_exports",
]
