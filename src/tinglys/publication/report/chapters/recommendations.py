"""Recommendations: what the newest report asks, and since when; what is asked no more."""

from tinglys.assessment.recommendations import Followed
from tinglys.publication.printable import source_markup
from tinglys.publication.report.blocks import Block, Cell, Chapter, Column, Paragraph, Row, Table
from tinglys.publication.report.chapters.trafficking import entries
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.provisions import recommendation_groups
from tinglys.reading.claims import Recommendation


def recommendations_chapter(draft: Draft) -> Chapter | None:
    """The chapter; None where no document recommends anything."""
    groups = recommendation_groups(draft.documents, draft.grounds)
    if not groups:
        return None
    lines: dict[str, list[Followed]] = {}
    for one in draft.view.data.followed:
        asked = one.occurrences[0].asked
        if asked.place == draft.country:
            lines.setdefault(asked.source.code, []).append(one)
    blocks: list[Block] = [Paragraph(plain(draft.words("recommendations_lead")), "quiet")]
    blocks += [_line(line, draft) for line in lines.values()]
    if not lines:
        blocks += [entries(group, draft, numbered=True) for group in groups]
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
    claim = draft.view.claims[one.occurrences[-1].asked.claim]
    # From the claim as it is published: in what was followed, names are not barred.
    assert isinstance(claim.claim, Recommendation)
    withheld = draft.view.words("name_withheld")
    words = source_markup(" ".join(claim.claim.text.split()), withheld)
    return Row((Cell(draft.set.cell(draft.grounds.quoted(claim, words))), Cell(_years(one, draft))))


def _years(one: Followed, draft: Draft) -> Pieces:
    """The report years, and whether the wording stayed."""
    years = plain(", ".join(str(year) for year in one.years))
    levels = {link.level for link in one.links}
    if "uncertain" in levels:
        return (*years, Piece(f" ({draft.words('asked_uncertain')})", "quiet"))
    if "reworded" in levels:
        return (*years, Piece(f" ({draft.words('asked_reworded')})", "quiet"))
    return years
