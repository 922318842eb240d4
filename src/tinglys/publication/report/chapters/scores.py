"""Markets, actors and resilience: every indicator, its change and course, and what is said."""

from tinglys.publication.charts.marks.interval import (
    CRIMINALITY,
    RESILIENCE,
    Estimate,
    interval_mark,
)
from tinglys.publication.report.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Paragraph,
    Picture,
    Row,
    Table,
)
from tinglys.publication.report.chapters.figures import figure_blocks
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pictures import from_svg, picture
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.assessed_scores import AssessedRow, CountryScores
from tinglys.publication.sections.index_scores import ScoreRow, ScoreTable, score_tables

_MARK_WIDTH = 23
_COURSE_WIDTH = 12
_WIDE_MARK, _WIDE_COURSE = 46, 18
_SINGLE = ("market", "actor", "resilience")


def scores_chapter(draft: Draft) -> Chapter | None:
    """The chapter; None where there are no scores and no figures of the index."""
    blocks: list[Block] = []
    tables = score_tables(draft.documents, draft.grounds)
    if draft.scores is not None:
        blocks.append(Paragraph(plain(draft.words("index_scale")), "quiet"))
        blocks.append(_assessed(draft.scores, draft))
    elif tables:
        blocks.append(Paragraph(plain(draft.words("index_scale")), "quiet"))
        blocks += [_printed(table, draft) for table in tables]
    blocks += figure_blocks("ocindex", draft)
    return Chapter(draft.words("chapter_scores"), tuple(blocks)) if blocks else None


def _assessed(scores: CountryScores, draft: Draft) -> Table:
    words = draft.words
    groups = [group for group in scores.groups() if group.level in _SINGLE]
    said = any(row.said for group in groups for row in group.rows)
    mark, course = (_MARK_WIDTH, _COURSE_WIDTH) if said else (_WIDE_MARK, _WIDE_COURSE)
    first, last = scores.editions[0][0], scores.year
    columns = [
        Column(words("col_component"), width=36)
        if said
        else Column(words("col_component"), share=1),
        Column(words("col_score"), "right"),
        Column(words("col_change"), "right"),
        Column(words("col_interval"), width=mark),
        Column(f"{first}–{last}" if first != last else str(last), width=course + 2),
    ]
    if said:
        columns.append(Column(words("col_said"), share=1))
    rows: list[Row] = []
    for group in groups:
        rows.append(Row(group=words(f"level_{group.level}")))
        for row in group.rows:
            cells = _assessed_cells(row, mark, course, draft)
            rows.append(Row(cells if said else cells[:-1]))
    label = draft.view.label(draft.view.codebook.index.label)
    note = plain(words("scores_note", index=label, year=last))
    caption = words("scores_caption" if said else "scores_bare_caption", year=last)
    return Table(caption, tuple(columns), tuple(rows), note, "small")


def _assessed_cells(
    row: AssessedRow, mark: float, course: float, draft: Draft
) -> tuple[Cell, ...]:  # fmt: skip
    return (
        Cell(plain(row.name)),
        Cell(draft.set.cell(row.score)),
        Cell(_turned(draft.set.cell(row.change), row.way, row.turn)),
        Cell(picture=from_svg(str(row.mark), mark)),
        Cell(picture=from_svg(str(row.course), course)),
        Cell(_said(row, draft)),
    )


def _printed(table: ScoreTable, draft: Draft) -> Table:
    """The scores as a page of the index prints them."""
    words = draft.words
    columns = (
        Column(words("col_component"), width=36),
        Column(words("col_score"), "right"),
        Column(words("col_change"), "right"),
        Column(words("col_on_scale"), width=_MARK_WIDTH),
        Column(words("col_said"), share=1),
    )
    rows: list[Row] = []
    for group in table.groups:
        if group.level not in _SINGLE:
            continue
        rows.append(Row(group=words(f"level_{group.level}")))
        cool = group.level == "resilience"
        rows += [_printed_row(row, draft, cool=cool) for row in group.rows]
    caption = words("scores_printed_caption", year=table.edition or words("not_known"))
    note = (Piece(f"{words('source')}: "), *draft.own_words(table.title, "en"))
    return Table(caption, columns, tuple(rows), note, "small")


def means_table(table: ScoreTable, draft: Draft) -> Table:
    """The means that a page of the index prints, or that follow from it."""
    words = draft.words
    columns = (
        Column(words("col_component"), share=1),
        Column(words("col_score"), "right"),
        Column(words("col_change"), "right"),
    )
    rows = tuple(
        Row(_printed_row(row, draft, cool=False).cells[: len(columns)])
        for group in table.groups
        if group.level not in _SINGLE
        for row in group.rows
    )
    return Table(words("at_a_glance"), columns, rows)


def _printed_row(row: ScoreRow, draft: Draft, *, cool: bool) -> Row:
    score = draft.set.cell(row.score)
    if row.derived:
        score = (Piece(f"{draft.words('derived_short')} ", "quiet"), *score)
    return Row(
        (
            Cell(plain(row.name)),
            Cell(score),
            Cell(_turned(draft.set.cell(row.change), row.way, row.turn)),
            Cell(picture=_mark(row.value, draft, cool=cool)),
            Cell(_said(row, draft)),
        )
    )


def _mark(value: float, draft: Draft, *, cool: bool) -> Picture | None:
    if not value:
        return None
    scale = RESILIENCE if cool else CRIMINALITY
    mark = interval_mark(Estimate(value), draft.language, scale, spoken_aloud=False)
    return picture(mark, _MARK_WIDTH, spoken=False)


def _turned(pieces: Pieces, way: str, turn: str) -> Pieces:
    """A change with an arrow for its direction, in the colour of better or worse."""
    arrow = {"up": "▲ ", "down": "▼ "}.get(way, "")
    return (Piece(arrow, turn), *pieces) if arrow else pieces


def _said(row: AssessedRow | ScoreRow, draft: Draft) -> Pieces:
    return draft.own_words(row.said, row.language)
