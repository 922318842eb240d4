"""``tinglys import``: published tables in, rows stored."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from tinglys.cli import exits
from tinglys.cli.place import opened_or_new, workspace_option
from tinglys.cli.sources import Source
from tinglys.cli.terminal import one_line, progress
from tinglys.errors import InputError

if TYPE_CHECKING:
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.table_services import StoredTable
    from tinglys.evidence.tables import Table

EXAMPLES = """\b
Examples:
  tinglys import ocindex global_oc_index.xlsx
  tinglys import tiers tip_tiers_sources.csv

\b
A file NAME.source.yaml beside NAME says where it comes from: publisher, title,
published, accessed, licence, url, citation. What is not said stays unknown.
"""

OCINDEX_EXAMPLES = """\b
Examples:
  tinglys import ocindex global_oc_index.xlsx
  tinglys import ocindex global_oc_index.xlsx --json | jq .scores
  tinglys import ocindex global_oc_index.xlsx && tinglys check
"""

TIERS_EXAMPLES = """\b
Examples:
  tinglys import tiers tip_tiers_sources.csv
  tinglys import tiers lists/2024.csv lists/2025.csv --json

\b
The first line names the columns: iso3 or country, report_year, tier; also source,
source_ref. A tier is a code (1, 2, 2WL, 3, SC) or its name.
"""

#: What is counted in a table: for one, and for several.
_COUNTED = {
    "editions": ("edition", "editions"),
    "countries": ("country", "countries"),
    "scores": ("score", "scores"),
    "report_years": ("report year", "report years"),
    "placements": ("placement", "placements"),
    "set_aside": ("row set aside", "rows set aside"),
}

_AS_JSON = click.option("--json", "as_json", is_flag=True, help="One line of JSON for each file.")


@click.group("import", epilog=EXAMPLES)
def command() -> None:
    """Import published tables, each whole or not at all.

    A table with a fault is refused with its file, sheet or line, cell and what to do; nothing of
    it is stored. The same file imported again changes nothing.
    """


@command.command("ocindex", epilog=OCINDEX_EXAMPLES)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@_AS_JSON
@workspace_option
def ocindex(paths: tuple[str, ...], as_json: bool, folder: str | None) -> int:
    """Import the workbook (.xlsx) of the Global Organized Crime Index.

    Columns and countries are found by name, editions by the year in a sheet's name. Every score
    must lie on the scale and its grid, every mean must be the mean of its parts.
    """
    return _import("ocindex", paths, as_json, folder)


@command.command("tiers", epilog=TIERS_EXAMPLES)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@_AS_JSON
@workspace_option
def tiers(paths: tuple[str, ...], as_json: bool, folder: str | None) -> int:
    """Import lists of tiers (CSV): which country stood on which tier in which report.

    One row is one source's word for one country and year. Sources that differ are all kept. Rows
    of aggregates (World) are set aside and counted.
    """
    return _import("tiers", paths, as_json, folder)


def _import(kind: str, paths: tuple[str, ...], as_json: bool, folder: str | None) -> int:
    """Imports files one by one; the exit code. A file that is refused does not stop the others."""
    workspace = opened_or_new(folder)
    from tinglys.evidence.archive import Archive

    archive, code = Archive(workspace.archive), exits.OK
    with progress("Importing", len(paths)) as tick:
        for path in paths:
            source = Source(Path(path).name, path)
            try:
                line = _one(kind, source, archive, as_json)
            except InputError as error:
                exits.warn(str(source.as_given(error)))
                code = exits.BAD_INPUT
            else:
                click.echo(line)
                sys.stdout.flush()
            tick(source.label)
    return code


def _one(kind: str, source: Source, archive: "Archive", as_json: bool) -> str:
    """Imports one file; what to say of it, after the commit and never before."""
    from tinglys.evidence.table_services import store_table
    from tinglys.evidence.tables import import_table

    if Path(source.label).is_dir():
        raise InputError(source.name, "is a folder", "name the file in it")
    intake = import_table(kind, source.read(), source.name, archive, sidecar=source.sidecar())
    stored = store_table(intake=intake, at=datetime.now(UTC))
    state, counts = _state(stored), counted(intake.table)
    if as_json:
        said = {"file": source.label, "state": state, "kind": kind, "document": stored.document}
        return msgspec.json.encode(said | counts).decode()
    told = ", ".join(_many(*one) for one in counts.items() if one != ("set_aside", 0))
    return one_line(f"{state} {stored.document[:12]} {source.label}: {told}")


def _state(stored: "StoredTable") -> str:
    if stored.new_table:
        return "stored" if stored.new_document else "imported again"
    return "source card added" if stored.new_card else "unchanged"


def counted(table: "Table") -> dict[str, int]:
    """What a table holds, in numbers."""
    from tinglys.tables.index_table import IndexTable

    if isinstance(table, IndexTable):
        rows = [row for edition in table.editions for row in edition.rows]
        return {
            "editions": len(table.editions),
            "countries": len(table.places),
            "scores": sum(len(row.scores) for row in rows),
        }
    return {
        "countries": len({reading.place for reading in table.readings}),
        "report_years": len({reading.year for reading in table.readings}),
        "placements": len(table.readings),
        "set_aside": len(table.set_aside),
    }


def _many(what: str, count: int) -> str:
    one, several = _COUNTED[what]
    return f"{count:,} {one if count == 1 else several}"
