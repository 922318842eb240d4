"""The scores in one row of a sheet: numbers on the scale, single ones on its grid."""

import math

from tinglys.codebook import Codebook
from tinglys.codebook.scales import ValueScale
from tinglys.errors import InputError
from tinglys.tables.columns import Columns
from tinglys.tables.workbook import Cell, Sheet, Workbook, address

AGGREGATES = ("pillar", "composite")
"""The levels whose scores are means and lie on no grid."""

_AS_PUBLISHED = "restore the score as published, or fetch the workbook again"


def is_mean(codebook: Codebook, code: str) -> bool:
    """Whether a component's score is the mean of others."""
    return codebook.index.by_code[code].level in AGGREGATES


def read_scores(
    workbook: Workbook, sheet: Sheet, columns: Columns, row: int, codebook: Codebook
) -> dict[str, float]:
    """The scores of a row, by component in the order of the columns.

    Args:
        workbook: the file, for messages.
        sheet: the sheet, for its cells.
        columns: where each component stands.
        row: the row, counted from 0.
        codebook: the index and its scale.

    Raises:
        InputError: a cell is empty or holds no number, or the number is no score.
    """
    scale = codebook.value_scales[codebook.index.scale]
    scores: dict[str, float] = {}
    for code, column in columns.components.items():
        fault = _fault(sheet.rows[row][column], scale, mean=is_mean(codebook, code))
        if fault is not None:
            raise _refusal(workbook, sheet, fault, address(row, column))
        scores[code] = float(sheet.rows[row][column])  # type: ignore[arg-type]
    return scores


def _fault(cell: Cell, scale: ValueScale, *, mean: bool) -> str | None:
    """What is wrong with a cell; None where it holds a score."""
    if cell == "":
        return "the cell is empty"
    if isinstance(cell, bool) or not isinstance(cell, int | float) or not math.isfinite(cell):
        return "the cell holds no number"
    if not scale.low <= cell <= scale.high:
        return f"the score is outside the scale from {scale.low:g} to {scale.high:g}"
    if not mean and not scale.on_grid(cell):
        return f"the score is no multiple of {scale.step:g}"
    return None


def _refusal(workbook: Workbook, sheet: Sheet, fault: str, where: str) -> InputError:
    return workbook.refusal(fault, _AS_PUBLISHED, sheet, where)
