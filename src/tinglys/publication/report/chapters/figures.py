"""Tables of figures: a topic each, grouped by document, earlier values beside the newer ones."""

from collections.abc import Sequence

from tinglys.publication.report.blocks import Cell, Column, Row, Table
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.figures import Cell as FigureCell
from tinglys.publication.sections.figures import FigureGroup, FigureRow, FigureTable, figure_tables

_INDENT = "\u2003"


def figure_blocks(system: str, draft: Draft) -> list[Table]:
    """The figures of a system, a table for each topic."""
    tables = figure_tables(draft.contents.figures[system], draft.documents, draft.grounds)
    return [_table(table, draft) for table in tables]


def figures_together(systems: Sequence[str], caption: str, draft: Draft) -> list[Table]:
    """The figures of several systems as one table, for topics of a few figures each."""
    tables = [
        table
        for system in systems
        for table in figure_tables(draft.contents.figures[system], draft.documents, draft.grounds)
    ]
    if not tables:
        return []
    compares = any(table.compares for table in tables)
    rows: list[Row] = []
    for table in tables:
        topic = draft.view.term("topics", table.topic)
        for group in table.groups:
            rows += _group(group, f"{topic}: {group.title}", draft, compares=compares)
    return [Table(caption, _columns(draft, compares=compares), tuple(rows), size="small")]


def _table(table: FigureTable, draft: Draft) -> Table:
    rows: list[Row] = []
    for group in table.groups:
        rows += _group(group, group.title, draft, compares=table.compares)
    columns = _columns(draft, compares=table.compares)
    return Table(draft.view.term("topics", table.topic), columns, tuple(rows), size="small")


def _columns(draft: Draft, *, compares: bool) -> tuple[Column, ...]:
    """The same places in every table of a chapter."""
    words = draft.words
    columns = [
        Column(words("col_measure"), share=1),
        Column(words("col_value"), "right", width=29),
        Column(words("col_unit"), width=27),
        Column(words("col_period"), width=22),
    ]
    if compares:
        columns.append(Column(words("col_earlier"), width=34))
    return tuple(columns)


def _group(group: FigureGroup, title: str, draft: Draft, *, compares: bool) -> list[Row]:
    return [Row(group=title), *(_row(row, draft, compares=compares) for row in group.rows)]


def _row(row: FigureRow, draft: Draft, *, compares: bool) -> Row:
    note = draft.set.cell(row.note)
    if row.repeated:
        name: Pieces = (Piece(_INDENT), *note)
    elif note:
        name = (Piece(row.name), Piece(": "), *note)
    else:
        name = plain(row.name)
    cells = [Cell(name), *_value(row.value, draft)]
    if compares:
        beside: list[Piece] = []
        for cell in row.earlier:
            beside += [Piece(", "), *_earlier(cell, draft)] if beside else _earlier(cell, draft)
        cells.append(Cell(tuple(beside)))
    return Row(tuple(cells))


def _value(cell: FigureCell | None, draft: Draft) -> list[Cell]:
    if cell is None:
        return [Cell(), Cell(), Cell()]
    unit = plain(cell.unit)
    if cell.converted:
        unit = (*unit, Piece(" ("), *draft.set.cell(cell.converted), Piece(")"))
    return [Cell(draft.set.cell(cell.value)), Cell(unit), Cell(plain(_period(cell)))]


def _earlier(cell: FigureCell, draft: Draft) -> Pieces:
    unit = plain(f" {cell.unit}") if cell.unit else ()
    return (*draft.set.cell(cell.value), *unit, Piece(f" ({_period(cell)})", "quiet"))


def _period(cell: FigureCell) -> str:
    """The period; in brackets where the sentence does not state it."""
    return f"[{cell.period}]" if cell.inferred else cell.period
