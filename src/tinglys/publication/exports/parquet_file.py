"""A table as Parquet, written by DuckDB (the extra ``data``)."""

import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tinglys.errors import InputError
from tinglys.publication.exports.schema import Table, Type

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TYPES: dict[Type, str] = {
    "string": "VARCHAR",
    "number": "DOUBLE",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
# One thread: the order of rows and the bytes are then the same on every machine. No extension is
# looked for, in the library's folders or elsewhere.
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_ROW = 16 * 1024 * 1024  # what a row of JSON may take before DuckDB has to be told


def available() -> bool:
    """Whether the library that writes Parquet is installed."""
    return find_spec("duckdb") is not None


def parquet_of(pages: dict[str, bytes], described: dict[str, Table]) -> dict[str, bytes]:
    """Parquet files by the name of their table.

    Args:
        pages: the JSON file of each table.
        described: the tables by name.

    Raises:
        InputError: the extra is not installed.
    """
    if not available():
        raise InputError(
            "parquet", "the library that writes it is missing", "install the extra: tinglys[data]"
        )
    import duckdb

    found = {}
    with (
        tempfile.TemporaryDirectory(prefix="tinglys-parquet-") as folder,
        duckdb.connect(config=_SETTINGS | {"temp_directory": folder}) as connection,
    ):
        for name, page in pages.items():
            found[name] = _parquet(connection, described[name], page, Path(folder))
    return found


def _parquet(connection: "DuckDBPyConnection", table: Table, page: bytes, folder: Path) -> bytes:
    source, target = folder / "rows.json", folder / "rows.parquet"
    source.write_bytes(page)
    columns = ", ".join(f"'{name}': '{_TYPES[one.type]}'" for name, one in table.columns.items())
    longest = max(_ROW, *map(len, page.split(b"\n")))
    order = ", ".join(f'"{name}"' for name in table.columns)
    connection.execute(
        f"COPY (SELECT {order} FROM read_json('{_quoted(source)}', format='array', "
        f"columns={{{columns}}}, maximum_object_size={longest})) "
        f"TO '{_quoted(target)}' (FORMAT parquet, COMPRESSION zstd)"
    )
    return target.read_bytes()


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
