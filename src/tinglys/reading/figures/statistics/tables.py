"""Tables of crime statistics: the cells of a text's tables, with their headers and caption.

Read are wikitext tables and runs of lines whose cells are parted by tabs, bars or wide spaces. What
the cells mean is worked out in :mod:`.cells`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

_WIKI_TABLE = re.compile(r"^[ \t:]*\{\|.*?^[ \t]*\|\}", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"[^\n]+")
_CELL_MARK = re.compile(r"\|\||!!")
_PARTED = re.compile(r"\t+| {3,}| ?\| ?")
_NUMBER = re.compile(r"\d")
_CAPTION = re.compile(r"(?:Tabell|Table|Tab\.)\s*\d|(?:Nøkkeltall|Key figures)\b", re.IGNORECASE)
_LONGEST_CAPTION = 300
_ONLY_NUMBER = re.compile(r"[\d\s.,]+ ?%?")
_LEAST_ROWS = 2


class Cell(msgspec.Struct, frozen=True):
    """One cell: offsets of its text without outer space, and whether it is marked as a header."""

    start: int
    end: int
    header: bool = False

    def text(self, view: str) -> str:
        """The cell's text."""
        return view[self.start : self.end]


class Table(msgspec.Struct, frozen=True):
    """A table from ``start`` to ``end``: its caption, its header row (maybe empty), its rows."""

    start: int
    end: int
    caption: str
    header: list[Cell]
    rows: list[list[Cell]]


def tables_of(raw: str, view: str) -> list[Table]:
    """The tables of a document, in order.

    Args:
        raw: the canonical text, where wikitext's table marks stand.
        view: the same text with markup blanked out (same offsets).
    """
    found: list[Table] = []
    if "{|" in raw:
        for match in _WIKI_TABLE.finditer(raw):
            table = _wiki_table(raw, view, match.start(), match.end())
            if table is not None:
                found.append(table)
    if "\t" in view or "   " in view or " | " in view:
        found.extend(_line_tables(view, found))
    return sorted(found, key=lambda table: table.start)


def _wiki_table(raw: str, view: str, start: int, end: int) -> Table | None:
    caption = ""
    rows: list[list[Cell]] = []
    current: list[Cell] = []
    for match in _LINE.finditer(raw, start, end):
        line = match.group().strip()
        if line.startswith(("|-", "|}", "{|")):
            if current:
                rows.append(current)
            current = []
        elif line.startswith("|+"):
            caption = line[2:].strip()
        elif line.startswith(("|", "!")):
            current.extend(_cells_of(view, raw, match.start(), match.end()))
    if current:
        rows.append(current)
    return _table(start, end, caption, rows, view)


def _cells_of(view: str, raw: str, start: int, end: int) -> Iterator[Cell]:
    """The cells of one line of a wikitext table, attributes left out."""
    while raw[start] in " \t":
        start += 1
    header = raw[start] == "!"
    at = start + 1
    for stop in [*(mark.start() for mark in _CELL_MARK.finditer(view, at, end)), end]:
        bar = view.find("|", at, stop)
        first = bar + 1 if bar >= 0 and "=" in raw[at:bar] else at
        yield _trimmed(view, first, stop, header)
        at = stop + 2


def _trimmed(view: str, start: int, end: int, header: bool = False) -> Cell:
    while start < end and view[start].isspace():
        start += 1
    while end > start and view[end - 1].isspace():
        end -= 1
    return Cell(start, end, header)


def _table(start: int, end: int, caption: str, rows: list[list[Cell]], view: str) -> Table | None:
    if not rows:
        return None
    header: list[Cell] = []
    if all(cell.header for cell in rows[0]) or not any(
        _is_value(cell.text(view)) for cell in rows[0]
    ):
        header, rows = rows[0], rows[1:]
    return Table(start, end, caption, header, rows) if rows else None


def _is_value(text: str) -> bool:
    """A number that is no year: rows of labels and years are headers."""
    bare = text.strip()
    return bool(_NUMBER.search(bare)) and not re.fullmatch(
        r"(?:[^\d]*(?:19|20)\d\d(?:[-–/]\d{2,4})?|[^\d]*per [\d ,.]+[^\d]*)", bare
    )


def _line_tables(view: str, known: list[Table]) -> Iterator[Table]:
    """Runs of lines that part into the same number of cells, two at least, with numbers in them."""
    run: list[list[Cell]] = []
    starts = [table.start for table in known]
    for match in _LINE.finditer(view):
        at = bisect_right(starts, match.start()) - 1
        inside = at >= 0 and match.start() < known[at].end
        cells = [] if inside else _parted(view, match.start(), match.end())
        if run and (len(cells) < _LEAST_ROWS or abs(len(cells) - len(run[-1])) > 1):
            yield from _closed(run, view)
            run = []
        if len(cells) >= _LEAST_ROWS:
            run.append(cells)
    yield from _closed(run, view)


def _parted(view: str, start: int, end: int) -> list[Cell]:
    line = view[start:end]
    if "\t" not in line and "   " not in line and "|" not in line:
        return []
    cells: list[Cell] = []
    at = start
    for mark in [*_PARTED.finditer(view, start, end), None]:
        cell = _trimmed(view, at, mark.start() if mark else end)
        if cell.end > cell.start:
            cells.append(cell)
        at = mark.end() if mark else end
    if cells and max(cell.end - cell.start for cell in cells) > 60:
        return []
    return cells


def _closed(run: list[list[Cell]], view: str) -> Iterator[Table]:
    if len(run) < _LEAST_ROWS or not any(
        _is_value(cell.text(view)) for row in run[1:] for cell in row
    ):
        return
    caption = _caption_above(view, run[0][0].start)
    table = _table(run[0][0].start, run[-1][-1].end, caption, run, view)
    if table is not None and (table.header or _is_key_figures(run, view)):
        yield table


def _is_key_figures(run: list[list[Cell]], view: str) -> bool:
    """Rows of a label and its number, without a header: "Siktede personer i alt | 76 412"."""
    return all(
        len(row) == _LEAST_ROWS
        and not _NUMBER.search(row[0].text(view))
        and _ONLY_NUMBER.fullmatch(row[1].text(view)) is not None
        for row in run
    )


def _caption_above(view: str, start: int) -> str:
    """The line right above a run, if it is its caption: "Tabell 1. Beslag, kilo", "Nøkkeltall"."""
    lines = view[max(0, start - _LONGEST_CAPTION) : start].rstrip().rsplit("\n", 1)
    line = lines[-1].strip()
    return line if _CAPTION.match(line) else ""
