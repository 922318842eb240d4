"""Crime statistics: figures by topic, and population groups unadjusted and adjusted together."""

from tinglys.publication.report.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from tinglys.publication.report.chapters.figures import figures_together
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, plain
from tinglys.publication.sections.comparisons import GroupComparison, group_comparisons


def statistics_chapter(draft: Draft) -> Chapter | None:
    """The chapter; None where no document gives figures of crime."""
    caption = draft.words("statistics_caption")
    blocks: list[Block] = [*figures_together(("statistics", "threat"), caption, draft)]
    compared = group_comparisons(draft.contents.compared, draft.documents, draft.grounds)
    if compared:
        words = draft.words
        warning = (
            Piece(words("over_adjustment_head"), "strong"),
            Piece(f" {words('over_adjustment')}"),
        )
        blocks += [Heading(words("sec_comparisons")), Paragraph(warning, "warning")]
        blocks += [_comparison(one, draft) for one in compared]
    return Chapter(draft.words("chapter_statistics"), tuple(blocks)) if blocks else None


def _comparison(compared: GroupComparison, draft: Draft) -> Table:
    words = draft.words
    columns = (
        Column(words("col_group"), share=1.6),
        *(Column(head, "right", share=1) for head in compared.columns),
    )
    rows = tuple(
        Row((Cell(draft.set.cell(row.group)), *(Cell(draft.set.cell(one)) for one in row.cells)))
        for row in compared.rows
    )
    caption = f"{compared.title}, {compared.period}"
    note = plain(f"{words('source')}: {compared.source}.")
    return Table(caption, columns, rows, note, "small")
