"""Excel workbooks: the cells of each sheet, as they are stored.

The cells are read by python-calamine (MIT), after :mod:`tinglys.tables.package` has measured what
it will be given. Of a formula the value counts that was last computed.
"""

import datetime
import io

import msgspec
from python_calamine import CalamineWorkbook, SheetTypeEnum

from tinglys.errors import InputError
from tinglys.reading.formats.limits import MEBIBYTE, Limits
from tinglys.reading.formats.source import Source, receive
from tinglys.tables.measure import column_letters
from tinglys.tables.package import measured_package

Cell = (
    int
    | float
    | str
    | bool
    | datetime.time
    | datetime.date
    | datetime.datetime
    | datetime.timedelta
)
"""What a cell may hold; an empty one holds an empty text."""

LIMITS = Limits(inflated=64 * MEBIBYTE)
"""What a workbook may bring; the largest that is published inflates to less than one MiB."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Sheet(msgspec.Struct, frozen=True):
    """A sheet with its cells. ``rows`` begin at row 1 and column A and are all equally long."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


class Workbook(msgspec.Struct, frozen=True):
    """The sheets of a workbook in its order, hidden ones too. ``name`` is the file's."""

    name: str
    sheets: tuple[Sheet, ...]

    def refusal(
        self, problem: str, remedy: str, sheet: Sheet | None = None, cell: str | None = None
    ) -> InputError:
        """The error to raise for this workbook: file, sheet and cell, the fault, what to do."""
        place = ", ".join(
            part
            for part in (f"sheet {sheet.name}" if sheet else "", f"cell {cell}" if cell else "")
            if part
        )
        return InputError(self.name, problem, remedy, place or None)


def address(row: int, column: int) -> str:
    """The address of a cell from the places of its row and column, both counted from 0."""
    return f"{column_letters(column + 1)}{row + 1}"


def read_workbook(data: bytes, name: str, *, limits: Limits = LIMITS) -> Workbook:
    """The sheets of an Excel workbook (.xlsx).

    Args:
        data: the file.
        name: its name, for messages.
        limits: bounds of what is taken in.

    Raises:
        InputError: empty, no workbook, locked, damaged, cut short, or beyond a limit.
    """
    source = receive(data, name, media_type=None, ocr=False, limits=limits)
    package = measured_package(source)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(package)) as opened:
            sheets = [
                Sheet(one.name, _rows(opened, one.name))
                for one in opened.sheets_metadata
                if one.typ is SheetTypeEnum.WorkSheet
            ]
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:  # a panic inside the library is no Exception
        raise _unreadable(source) from None
    return Workbook(source.name, tuple(sheets))


def _rows(opened: CalamineWorkbook, name: str) -> tuple[tuple[Cell, ...], ...]:
    rows = opened.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return tuple(tuple(row) for row in rows)


def _unreadable(source: Source) -> InputError:
    return source.refusal(
        "the workbook is damaged",
        "fetch it again, or open it in a spreadsheet program and save it again",
    )
