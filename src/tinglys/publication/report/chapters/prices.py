"""Prices: the ladder of each commodity from the lowest rung, drawn where it has several."""

from tinglys.publication.report.blocks import Block, Cell, Column, Figure, Heading, Row, Table
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pictures import picture
from tinglys.publication.report.pieces import plain
from tinglys.publication.sections.price_ladders import price_ladders
from tinglys.publication.sections.threats import price_rows

_LADDER_WIDTH = 74


def price_blocks(draft: Draft) -> list[Block]:
    """A ladder for each commodity, currency and unit that has several rungs, then all prices."""
    words = draft.words
    table = _table(draft)
    if table is None:
        return []
    blocks: list[Block] = [Heading(words("sec_prices"))]
    figures = [
        Figure(
            picture(chart, _LADDER_WIDTH, narrow=True), chart.title, chart.subtitle, chart.source
        )
        for chart in price_ladders(draft.documents, draft.view)
    ]
    if len(figures) == 1:
        one = figures[0]
        return [*blocks, Figure(one.picture, one.title, one.subtitle, one.source, (table,))]
    return [*blocks, *figures, table]


def _table(draft: Draft) -> Table | None:
    words = draft.words
    rows = tuple(
        Row(
            (
                Cell(plain(row.commodity)),
                Cell(draft.set.cell(row.place), below=plain(row.stage)),
                Cell(draft.set.cell(row.price)),
                Cell(plain(f"[{row.period}]" if row.inferred else row.period)),
            )
        )
        for row in price_rows(draft.documents, draft.grounds)
    )
    columns = (
        Column(words("col_commodity"), share=0.7),
        Column(words("col_place"), share=0.8),
        Column(words("col_price"), "right", width=44),
        Column(words("col_period"), width=12),
    )
    return Table(words("prices_caption_of"), columns, rows, size="small") if rows else None
