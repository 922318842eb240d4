"""The order in which the lines of a page are read.

A file's own order is kept where it can be right, because whoever set the page knew. It cannot be
right where it runs across the gap between two columns, or goes upwards within one. Then the page
is read by its geometry: down the left column, down the right one, and a line as wide as both ends
the columns above it.
"""

import itertools

import msgspec

from tinglys.reading.formats.pdf.lines import WIDE_GAP, Line

_LEAST = 4  # lines on either side that make a column
_MOST_GUTTERS = 6
_LOOK_BACK = 12
_CELL_STEP = 1.4  # of the type size, from line to line in a cell
_PROSE = 12  # letters; fewer may be the cell of a table
_FULL_LINE = 20  # letters of a column's middle line
_FEW_ROWS = 0.3
_FULL = 0.5  # share of a column's width that its middle line fills


class Gutter(msgspec.Struct, frozen=True):
    """The strip between two columns: its place, and the heights between which there are columns."""

    x: float
    low: float
    high: float

    def holds(self, line: Line) -> bool:
        """True where the line stands on the height of the columns."""
        return line.top > self.low and line.bottom < self.high

    def side(self, line: Line) -> int:
        """0 across the gutter, 1 left of it, 2 right of it."""
        return 0 if line.left < self.x < line.right else 1 if line.right <= self.x else 2

    def is_crossed_by(self, line: Line, strangers: list[Line]) -> bool:
        """True for a line across the gutter, and for the rows of a table above or below it."""
        if self.side(line) == 0:
            return True
        return not self.holds(line) and any(line.is_level_with(other) for other in strangers)


def in_reading_order(lines: list[Line]) -> list[Line]:
    """The lines of one page as they are read, each with its column, and cells joined to rows."""
    gutters: list[Gutter] = []
    upright = [line for line in lines if not line.sideways]
    # Between columns, what stands on one height far back in the order is in the other column.
    joined = _joined(_ordered(upright, gutters), 1 if gutters else _LOOK_BACK)
    ordered = _unwrapped(joined) + [line for line in lines if line.sideways]
    _number_columns(ordered, gutters)
    return ordered


def joined_rows(lines: list[Line]) -> list[Line]:
    """Lines from top to bottom, those on one height joined."""
    return _joined(_by_rows(lines), 1)


def _ordered(lines: list[Line], gutters: list[Gutter]) -> list[Line]:
    """Order lines between the gutters found so far; a new gutter is added to them."""
    possible = len(lines) >= 2 * _LEAST and len(gutters) < _MOST_GUTTERS
    gutter = _gutter(lines) if possible else None
    if gutter is None:
        return lines if _goes_down(lines) else _by_rows(lines)
    gutters.append(gutter)
    if _goes_down(lines) and not _crosses(lines, gutter):
        return lines
    return _by_columns(lines, gutter, gutters)


def _goes_down(lines: list[Line]) -> bool:
    """False where a line stands above the one before it in the same column."""
    return not any(
        after.bottom > before.bottom + 0.5 * before.height and after.overlap(before) > 0.3
        for before, after in itertools.pairwise(lines)
    )


def _crosses(lines: list[Line], gutter: Gutter) -> bool:
    """True where the order goes from the left column to the right one on the same height.

    Once or twice may be the end of one and the start of the other.
    """
    jumps = sum(
        before.right <= gutter.x <= after.left and before.is_level_with(after)
        for before, after in itertools.pairwise(lines)
    )
    return jumps > 2


def _gutter(lines: list[Line]) -> Gutter | None:
    """The empty strip between two columns of running text; None where there is none."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    best: tuple[float, Gutter] | None = None
    for x in _candidates(lines, left, right):
        after = _right_column([line for line in lines if line.left >= x])
        if len(after) < _LEAST:
            continue
        gutter = Gutter(x, min(line.bottom for line in after), max(line.top for line in after))
        beside = [line for line in lines if line.left < x and gutter.holds(line)]
        before = [line for line in beside if line.right <= x]
        crossing = len(beside) - len(before)
        sides = min(len(before), len(after))
        if sides < _LEAST or crossing > len(before) + len(after):
            continue
        columns = _is_column(before, left, x) and _is_column(after, x, right)
        if columns and not _is_table(after, lines):
            worth = sides - 2.0 * crossing
            if best is None or worth > best[0]:
                best = worth, gutter
    return best[1] if best else None


def _right_column(lines: list[Line]) -> list[Line]:
    """Those right of a gutter that are running text, and short lines that begin where it does."""
    text = [line for line in lines if line.letters >= _PROSE]
    if not text:
        return []
    edge = sorted(line.left for line in text)[len(text) // 4]
    return text + [
        line for line in lines if line.letters < _PROSE and abs(line.left - edge) < line.size / 2
    ]


def _candidates(lines: list[Line], left: float, right: float) -> list[float]:
    """Places a little left of where several lines begin, well inside the page."""
    width = right - left
    starts: dict[int, int] = {}
    for line in lines:
        if left + 0.15 * width < line.left < right - 0.15 * width:
            starts[round(line.left / 4)] = starts.get(round(line.left / 4), 0) + 1
    frequent = sorted(starts, key=lambda bucket: -starts[bucket])[:6]
    return [4.0 * bucket - 4.0 for bucket in frequent if starts[bucket] >= 3]


def _is_column(lines: list[Line], left: float, right: float) -> bool:
    """Running text fills its column; the cells of a table do not."""
    widths = sorted(line.right - line.left for line in lines)
    letters = sorted(line.letters for line in lines)
    middle = len(lines) // 2
    return widths[middle] >= _FULL * (right - left) and letters[middle] >= _FULL_LINE


def _is_table(column: list[Line], lines: list[Line]) -> bool:
    """True where many lines of a column have something short on their right, as rows do."""
    beside = [line for line in lines if line.letters < _PROSE]
    rows = sum(
        any(line.is_level_with(cell) and cell.left > line.right for cell in beside)
        for line in column
    )
    return rows > _FEW_ROWS * len(column)


def _by_columns(lines: list[Line], gutter: Gutter, gutters: list[Gutter]) -> list[Line]:
    """Left column, right column, and again below every line that crosses the gutter."""
    ordered: list[Line] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    strangers = [line for line in lines if line.left >= gutter.x and not gutter.holds(line)]
    for line in [*sorted(lines, key=lambda line: -line.bottom), None]:
        if line is None or gutter.is_crossed_by(line, strangers):
            ordered += _ordered(sides[0], gutters) + _ordered(sides[1], gutters)
            ordered += [line] if line else []
            sides = ([], [])
        else:
            sides[line.left >= gutter.x].append(line)
    return ordered


def _by_rows(lines: list[Line]) -> list[Line]:
    """From top to bottom, and from left to right on the same height."""
    ordered: list[Line] = []
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.bottom):
        if row and not line.is_level_with(row[0]):
            ordered += sorted(row, key=lambda cell: cell.left)
            row = []
        row.append(line)
    return ordered + sorted(row, key=lambda cell: cell.left)


def _joined(lines: list[Line], look_back: int) -> list[Line]:
    """Join what stands on one height from left to right; a wide gap divides cells.

    A table that was drawn cell by cell has the lower lines of a cell between the cells of one row;
    so the line to join is looked for a few lines back.
    """
    joined: list[Line] = []
    for line in lines:
        for last in reversed(joined[-look_back:]):
            if line.left < last.right - 1:
                joined.append(line)
                break
            if last.is_level_with(line):
                _join(last, line)
                break
        else:
            joined.append(line)
    return joined


def _join(last: Line, line: Line) -> None:
    if line.left - last.right > WIDE_GAP * max(last.height, line.height):
        last.cells.extend(line.cells)
        last.lefts.extend(line.lefts)
    else:
        last.cells[-1].extend(line.cells[0])
    last.right = line.right
    last.letters += line.letters
    last.bold = last.bold and line.bold
    if line.letters > last.letters / 2:
        last.size, last.top, last.bottom = line.size, line.top, line.bottom


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Put the second and later lines of a table's cells into the cells.

    Such a line stands close below its row, and each of its pieces begins where a cell of the row
    does. Below the first cell a new row may begin too; only a small letter says that it goes on.
    """
    found: list[Line] = []
    row: Line | None = None
    reached: dict[int, float] = {}
    for line in lines:
        above = _cells_above(row, reached, line) if row else None
        if row is None or above is None:
            found.append(line)
            row = line if len(line.cells) > 1 else None
            reached = {}
            continue
        for at, cell in zip(above, line.cells, strict=True):
            row.cells[at].extend(cell)
            reached[at] = line.bottom
        row.letters += line.letters
    return found


def _cells_above(row: Line, reached: dict[int, float], line: Line) -> list[int] | None:
    """The cells of a row that a line's pieces stand below; None where it is no part of the row."""
    found: list[int] = []
    for left in line.lefts:
        at = next((at for at, edge in enumerate(row.lefts) if abs(left - edge) < 2), None)
        if at is None:
            return None
        step = reached.get(at, row.bottom) - line.bottom
        if not 0.5 * line.size < step < _CELL_STEP * line.size:
            return None
        found.append(at)
    if len(found) == len(row.lefts) or (0 in found and not line.goes_on):
        return None
    return found


def _number_columns(lines: list[Line], gutters: list[Gutter]) -> None:
    """A column ends where the next line stands higher, or beside, or on another side."""
    column = 0
    for before, after in itertools.pairwise(lines):
        goes_down = after.bottom < before.bottom - 0.1 * before.height
        if not goes_down or any(gutter.side(before) != gutter.side(after) for gutter in gutters):
            column += 1
        after.column = column
