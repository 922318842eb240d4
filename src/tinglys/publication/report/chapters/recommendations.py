"""Recommendations: what the newest report asks, and since when; what is asked no more."""

from tinglys.assessment.recommendations import Followed, asked_of, follow
from tinglys.publication.report.blocks import Block, Cell, Chapter, Column, Paragraph, Row, Table
from tinglys.publication.report.chapters.trafficking import assessed_documents
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.provisions import recommendation_groups


def recommendations_chapter(draft: Draft) -> Chapter | None:
    """The chapter; None where no document recommends anything."""
    if not recommendation_groups(draft.documents, draft.grounds):
        return None
    asked = asked_of(assessed_documents(draft), draft.view.codebook)
    lines: dict[str, list[Followed]] = {}
    for one in follow(asked):
        lines.setdefault(one.occurrences[0].asked.source.code, []).append(one)
    blocks: list[Block] = [Paragraph(plain(draft.words("recommendations_lead")), "quiet")]
    blocks += [_line(line, draft) for line in lines.values()]
    return Chapter(draft.words("chapter_recommendations"), tuple(blocks))


def _line(line: list[Followed], draft: Draft) -> Table:
    """The recommendations of one series of reports, those that still stand first."""
    words = draft.words
    reports = line[0].reports
    standing = sorted(
        (one for one in line if one.standing), key=lambda one: one.occurrences[-1].asked.number
    )
    gone = [one for one in line if not one.standing]
    rows: list[Row] = []
    for title, chosen in (
        (words("asked_now", year=reports[-1]), standing),
        (words("asked_before", year=reports[-1]), gone),
    ):
        if chosen:
            rows.append(Row(group=title))
            rows += [_row(one, draft) for one in chosen]
    columns = (
        Column(words("col_recommendation"), share=1),
        Column(words("col_asked_in"), width=38),
    )
    source = draft.view.label(line[0].occurrences[0].asked.source.label)
    caption = words("recommendations_caption", source=source)
    reports_read = ", ".join(str(year) for year in reports)
    note = plain(words("recommendations_note", years=reports_read))
    return Table(caption, columns, tuple(rows), note, "small")


def _row(one: Followed, draft: Draft) -> Row:
    last = one.occurrences[-1].asked
    claim = draft.view.claims[last.claim]
    text = draft.set.cell(draft.grounds.quoted(claim, " ".join(last.text.split())))
    return Row((Cell(text), Cell(_years(one, draft))))


def _years(one: Followed, draft: Draft) -> Pieces:
    """The report years, and whether the wording stayed."""
    years = plain(", ".join(str(year) for year in one.years))
    levels = {link.level for link in one.links}
    if "uncertain" in levels:
        return (*years, Piece(f" ({draft.words('asked_uncertain')})", "quiet"))
    if "reworded" in levels:
        return (*years, Piece(f" ({draft.words('asked_reworded')})", "quiet"))
    return years
