"""What the tables of the export hold: ``data/tables.yaml`` as typed, frozen structs.

A column is described once and means the same in every table that has it.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from tinglys.codebook import Codebook, Label
from tinglys.errors import DefectError

Type = Literal["string", "number", "integer", "boolean", "date"]
Cell = str | int | float | bool | None
"""A value of a row; None is no value and never an empty string. A date is text, ``2026-11-25``."""
Row = dict[str, Cell]


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A column: its type, what it means in both languages, and what may stand in it.

    ``home`` names the table whose key it is and ``refers`` a table that it points to under another
    name; ``codes`` is a group of the codebook whose codes are the only values.
    """

    type: Type
    about: Label
    required: bool = False
    enum: tuple[str, ...] = ()
    codes: str | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    home: str | None = None
    refers: str | None = None

    def values(self, codebook: Codebook) -> tuple[str, ...]:
        """The only values it may have, in order; empty where it is open."""
        return self.enum or (tuple(codebook.group(self.codes)) if self.codes else ())


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table: its group, title and description, its columns by name in order, and its key."""

    name: str
    group: str
    label: Label
    about: Label
    key: tuple[str, ...]
    columns: dict[str, Column]

    @property
    def references(self) -> dict[str, tuple[str, str]]:
        """Column -> the table and the column that it refers to."""
        found: dict[str, tuple[str, str]] = {}
        for name, column in self.columns.items():
            target = column.refers or column.home
            if target is not None and (column.refers or target != self.name):
                found[name] = (target, _schema().homes[target])
        return found


class Schema(msgspec.Struct, frozen=True):
    """All tables by name in the order of the package, the groups, and the key of each home."""

    tables: dict[str, Table]
    groups: dict[str, Label]
    homes: dict[str, str]


class _Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    type: Type
    en: str
    nb: str
    enum: tuple[str, ...] = ()
    codes: str | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    home: str | None = None
    refers: str | None = None


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    group: str
    label: Label
    about: Label
    key: tuple[str, ...]
    columns: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    groups: dict[str, Label]
    column_groups: dict[str, tuple[str, ...]]
    tables: dict[str, _Table]
    columns: dict[str, _Column]


def tables() -> Mapping[str, Table]:
    """The tables of the export by name, in the order of the package."""
    return _schema().tables


def groups() -> Mapping[str, Label]:
    """The groups of tables, each a data set of the catalogue."""
    return _schema().groups


@cache
def _schema() -> Schema:
    page = files("tinglys.publication.exports").joinpath("data", "tables.yaml").read_bytes()
    read = msgspec.yaml.decode(page, type=_File)
    homes = {one.home: name for name, one in read.columns.items() if one.home is not None}
    found = {name: _table(name, table, read) for name, table in read.tables.items()}
    unused = read.columns.keys() - {name for table in found.values() for name in table.columns}
    if unused:
        raise DefectError(f"tables.yaml: no table has the column {sorted(unused)[0]!r}")
    return Schema(found, read.groups, homes)


def _table(name: str, table: _Table, read: _File) -> Table:
    listed: list[str] = []
    for item in table.columns:
        listed += read.column_groups[item[1:]] if item.startswith("+") else (item,)
    columns = {}
    for item in listed:
        plain = item.rstrip("!")
        if plain not in read.columns or plain in columns:
            raise DefectError(f"tables.yaml: {name} has {plain!r} twice, or it is not described")
        one = read.columns[plain]
        columns[plain] = Column(
            type=one.type,
            about=Label(one.en, one.nb),
            required=item.endswith("!"),
            enum=one.enum,
            codes=one.codes,
            pattern=one.pattern,
            minimum=one.minimum,
            maximum=one.maximum,
            home=one.home,
            refers=one.refers,
        )
    return Table(
        name=name,
        group=table.group,
        label=table.label,
        about=table.about,
        key=table.key,
        columns=columns,
    )
