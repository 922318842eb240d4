"""A table as JSON (RFC 8259): one array with one object for each row, each on its own line."""

from collections.abc import Iterable

import msgspec

from tinglys.publication.exports.schema import Row

_ENCODER = msgspec.json.Encoder()


def json_of(rows: Iterable[Row]) -> bytes:
    """The JSON file of a table; an empty array where it has no rows."""
    return b"[\n" + b",\n".join(_ENCODER.encode(row) for row in rows) + b"\n]\n"
