"""A table as CSV after RFC 4180: UTF-8, commas, CR LF, quotes where needed, a row of heads.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end as a
formula (CWE-1236). So such a text gets an apostrophe before it, and so does one that has
apostrophes before such a character, so that the guard can be taken off again without loss.
Numbers, which may begin with a minus sign, are left as they are.
"""

import csv
import io
import re
from collections.abc import Iterable

from tinglys.publication.exports.schema import Cell, Row, Table

_RUN = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def csv_of(table: Table, rows: Iterable[Row]) -> bytes:
    """The CSV file of a table. No value is an empty cell; true and false are written so."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(table.columns)
    writer.writerows([_written(cell) for cell in row.values()] for row in rows)
    return page.getvalue().encode("utf-8")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _RUN.match(text) else text


def unguarded(text: str) -> str:
    """The text that :func:`guarded` was given."""
    return text[1:] if text.startswith("'") and _RUN.match(text) else text


def _written(cell: Cell) -> Cell:
    if cell is True or cell is False:
        return "true" if cell else "false"
    return guarded(cell) if isinstance(cell, str) else cell
