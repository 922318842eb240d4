"""Parquet, read by pyarrow; DuckDB wrote it."""

import datetime
import io
import json

import pytest
from hypothesis import given, settings

from publication.exports.invented import OFFICE, workspaces
from tinglys.errors import InputError
from tinglys.publication.exports import export_files, parquet_file
from tinglys.publication.exports.schema import tables

pytest.importorskip("duckdb", reason="DuckDB writes Parquet; it is in the extra 'data'")
parquet = pytest.importorskip(
    "pyarrow.parquet", reason="pyarrow reads Parquet back; it is a tool for development"
)
TYPES = {
    "string": "string", "number": "double", "integer": "int64", "boolean": "bool",
    "date": "date32[day]",
}  # fmt: skip


def read(content: bytes) -> list[dict[str, object]]:
    found = parquet.read_table(io.BytesIO(content)).to_pylist()
    return [
        {
            key: cell.isoformat() if isinstance(cell, datetime.date) else cell
            for key, cell in row.items()
        }
        for row in found
    ]


def test_every_value_and_type(files, rows):
    for name, table in tables().items():
        content = files[f"parquet/{name}.parquet"]
        assert read(content) == rows[name]
        schema = parquet.read_schema(io.BytesIO(content))
        assert {field.name: str(field.type) for field in schema} == {
            column: TYPES[one.type] for column, one in table.columns.items()
        }


@settings(max_examples=15, deadline=None)
@given(workspaces())
def test_any_workspace_is_read_back_from_parquet_and_json_alike(data):
    files = export_files(data, OFFICE, ["json", "parquet"])
    for name in ("claims", "figures", "networks", "documents"):
        assert read(files[f"parquet/{name}.parquet"]) == json.loads(files[f"json/{name}.json"])


def test_without_the_extra_it_is_left_out_or_named(monkeypatch):
    from publication.sample import site_data

    monkeypatch.setattr(parquet_file, "available", lambda: False)
    assert not any(name.startswith("parquet/") for name in export_files(site_data(), OFFICE))
    with pytest.raises(InputError, match=r"tinglys\[data\]"):
        export_files(site_data(), OFFICE, ["parquet"])
