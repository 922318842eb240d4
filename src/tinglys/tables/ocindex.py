"""The workbook of the Global Organized Crime Index: one sheet an edition, one row a country.

Taken whole or not at all: the first thing that is wrong is named with its cell and ends it.
"""

import re
from collections.abc import Iterator

from tinglys.codebook import Codebook
from tinglys.tables.columns import Columns, find_columns
from tinglys.tables.index_table import IndexEdition, IndexRow, IndexTable
from tinglys.tables.means import check_means
from tinglys.tables.scores import read_scores
from tinglys.tables.workbook import Sheet, Workbook, address, read_workbook

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STRAY_NUMBERS = 20
"""A sheet with so many numbers is no cover; it must have a row of column names."""


def read_ocindex(data: bytes, name: str, codebook: Codebook) -> IndexTable:
    """The editions in the publisher's workbook.

    Columns and countries are found by name, in any order; the edition is the year in the sheet's
    name or above its column names. Sheets without a table (a cover) are passed over.

    Args:
        data: the workbook.
        name: its name, for messages.
        codebook: the index with its components, scale and editions, and the places.

    Raises:
        InputError: no workbook, or its table has a fault. File, sheet, cell and remedy are named.
    """
    workbook = read_workbook(data, name)
    editions: dict[int, IndexEdition] = {}
    for sheet in workbook.sheets:
        columns = find_columns(workbook, sheet, codebook.index)
        if columns is None:
            _refuse_numbers(workbook, sheet)
            continue
        year = _edition(workbook, sheet, columns, codebook)
        if year in editions:
            raise workbook.refusal(
                f"edition {year} stands twice, also in sheet {editions[year].sheet}",
                "keep one of the two sheets",
                sheet,
            )
        columns.check_edition(workbook, sheet, codebook.index, year)
        editions[year] = _read(workbook, sheet, columns, year, codebook)
    if not editions:
        raise workbook.refusal(
            f"no sheet holds scores of the {codebook.index.label.en}",
            "name the publisher's workbook",
        )
    return IndexTable(codebook.index.code, tuple(editions[year] for year in sorted(editions)))


def _refuse_numbers(workbook: Workbook, sheet: Sheet) -> None:
    """A sheet with numbers and no column names is a table that lost them, not a cover."""
    numbers = sum(isinstance(cell, int | float) for row in sheet.rows for cell in row)
    if numbers >= _STRAY_NUMBERS:
        raise workbook.refusal(
            "the sheet holds numbers and no row of column names",
            "give it the publisher's column names, or remove the sheet",
            sheet,
        )


def _edition(workbook: Workbook, sheet: Sheet, columns: Columns, codebook: Codebook) -> int:
    above = " ".join(
        cell for row in sheet.rows[: columns.head] for cell in row if isinstance(cell, str)
    )
    named = set(_YEAR.findall(sheet.name)) or set(_YEAR.findall(above))
    if len(named) != 1:
        raise workbook.refusal(
            "which edition it is cannot be told",
            "put the year of the edition, and no other, into the name of the sheet",
            sheet,
        )
    year = int(named.pop())
    if year not in codebook.index.editions:
        known = ", ".join(map(str, codebook.index.editions))
        raise workbook.refusal(
            f"the codebook knows no edition {year}, only {known}",
            "enter the edition and its components in the codebook (scales/index.yaml)",
            sheet,
        )
    return year


def _read(
    workbook: Workbook, sheet: Sheet, columns: Columns, year: int, codebook: Codebook
) -> IndexEdition:
    rows: dict[str, IndexRow] = {}
    for row in _rows(workbook, sheet, columns, codebook):
        if row.place in rows:
            raise workbook.refusal(
                f"{row.name} stands twice, also in row {rows[row.place].row}",
                "keep one of the two rows",
                sheet,
                address(row.row - 1, columns.place),
            )
        rows[row.place] = row
    if not rows:
        raise workbook.refusal("the sheet has column names and no rows", "add its rows", sheet)
    edition = IndexEdition(year, sheet.name, columns.letters, tuple(rows.values()))
    check_means(workbook, sheet, edition, codebook)
    return edition


def _rows(
    workbook: Workbook, sheet: Sheet, columns: Columns, codebook: Codebook
) -> Iterator[IndexRow]:
    for at, cells in enumerate(sheet.rows[columns.head + 1 :], columns.head + 1):
        if all(cell == "" for cell in cells):
            continue
        name, continent, region = (
            _text(workbook, sheet, cells[column], address(at, column))
            for column in (columns.place, columns.continent, columns.region)
        )
        place = codebook.places.find_loosely(name, "en")
        if place is None or place.kind not in ("country", "territory"):
            raise workbook.refusal(
                "the country is not known",
                "write its usual English name, or add this spelling to the codebook "
                "(places/countries.yaml)",
                sheet,
                address(at, columns.place),
            )
        scores = read_scores(workbook, sheet, columns, at, codebook)
        yield IndexRow(place.code, name, continent, region, at + 1, scores)


def _text(workbook: Workbook, sheet: Sheet, cell: object, where: str) -> str:
    text = " ".join(cell.split()) if isinstance(cell, str) else ""
    if not text:
        problem = "the cell is empty" if cell == "" else "a name is expected here"
        raise workbook.refusal(problem, "give the country, its continent and region", sheet, where)
    return text
