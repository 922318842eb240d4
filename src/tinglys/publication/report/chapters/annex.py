"""The annexes: every figure with its passage, and every score of the index with its cell."""

from typing import TypeGuard

from tinglys.publication.claim_lines import claim_line
from tinglys.publication.country.index_ground import ground_rows, workings
from tinglys.publication.report.blocks import Cell, Chapter, Column, Paragraph, Row, Table
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.index_scores import CHANGE, SCORE
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.publication.values import Printed, printed_value
from tinglys.reading.claims import AnyClaim, Figure

_QUOTE = 64
_OF_INDEX = {SCORE: "col_score", CHANGE: "col_change"}


def annex_chapters(draft: Draft) -> list[Chapter]:
    """The annexes that there is something for."""
    found = []
    if draft.notes.entries:
        lead = Paragraph(plain(draft.words("annex_lead")), "quiet")
        tables = _figures(draft)
        found.append(Chapter(draft.words("annex_figures"), (lead, *tables)))
    if draft.scores is not None:
        found.append(_index(draft))
    return found


def _figures(draft: Draft) -> list[Table]:
    """A table for each document, its entries numbered on from the one before."""
    words, tables = draft.words, []
    columns = (
        Column(words("col_entry"), "right", width=7),
        Column(words("col_measure"), share=1.35),
        Column(words("col_value"), "right", width=24),
        Column(words("col_unit"), width=16),
        Column(words("col_period"), width=14),
        Column(words("passage_head"), share=1.3),
        Column(words("col_read"), width=6),
    )
    entry = 1
    for document in draft.documents:
        claims = [one for one in draft.notes.entries if one.document == document.id]
        if claims:
            rows = tuple(_row(at, claim, document, draft) for at, claim in enumerate(claims, entry))
            name = draft.view.source_name(document)
            table = Table(name, columns, rows, size="annex", numbers="annex", first=entry)
            tables.append(table)
            entry += len(claims)
    return tables


def _row(entry: int, site_claim: SiteClaim, document: SiteDocument, draft: Draft) -> Row:
    claim = site_claim.claim
    line = claim_line(site_claim, draft.view)
    printed = (
        printed_value(claim, draft.view.codebook, draft.words)
        if isinstance(claim, Figure)
        else Printed(line.says)
    )
    note = draft.set.cell(line.note)
    label = draft.words(_OF_INDEX[claim.indicator]) if _is_score(claim) else line.name
    name: Pieces = (Piece(label), Piece(": "), *note) if note else plain(label)
    if isinstance(claim, Figure) and claim.comparison:
        name = (*name, Piece(f" ({draft.words('compared_short')})", "quiet"))
    inferred = getattr(claim, "year_basis", "") == "inferred"
    period = f"[{line.period}]" if inferred and line.period else line.period
    start, end = claim.start, claim.end
    passage = (
        Piece(f"{draft.notes.where(document, start)}: "),
        draft.notes.quoted(document, start, end, _QUOTE),
    )
    read = draft.words(f"read_{site_claim.status}")
    texts = (plain(entry), name, plain(printed.value), plain(printed.unit), plain(period))
    return Row(tuple(Cell(pieces) for pieces in (*texts, passage, plain(read))))


def _is_score(claim: AnyClaim) -> TypeGuard[Figure]:
    """Whether it is a score of the index or its change, whose component says what it is of."""
    return isinstance(claim, Figure) and claim.indicator in _OF_INDEX


def _index(draft: Draft) -> Chapter:
    """Every score through the editions with its cell, and the workings of the newest means."""
    scores = draft.scores
    assert scores is not None
    words = draft.words
    columns = [Column(words("col_component"), share=1)]
    for year, _ in scores.editions:
        columns += [Column(str(year), "right", width=11), Column(words("col_cell"), width=29)]
    rows = []
    for row in ground_rows(scores.editions, draft.grounds):
        cells = [Cell(plain(row.name))]
        for cell in row.cells:
            value, address = (cell.value, cell.address) if cell else ("–", "")
            cells += [Cell(plain(value)), Cell(plain(address, "quiet"))]
        rows.append(Row(tuple(cells)))
    table = Table(words("annex_index_caption"), tuple(columns), tuple(rows), size="annex")
    return Chapter(
        words("annex_index"),
        (Paragraph(plain(words("table_lead")), "quiet"), table, _workings(draft)),
    )


def _workings(draft: Draft) -> Table:
    """The exact mean, interval, ranks and like-for-like value of each aggregate."""
    scores, words = draft.scores, draft.words
    assert scores is not None
    columns = (
        Column(words("col_component"), width=30),
        Column(words("col_working"), share=1.6),
        Column(words("col_interval"), width=27),
        Column(words("col_rank"), share=1),
        Column(words("like_for_like_head"), "right", width=16),
    )
    rows = tuple(
        Row(
            tuple(
                Cell(plain(text))
                for text in (
                    working.name,
                    working.formula,
                    working.interval,
                    "; ".join(working.ranks),
                    working.like_for_like,
                )
            )
        )
        for working in workings(scores.editions, draft.grounds)
        if working.year == scores.year
    )
    note = " ".join(
        f"{words(key, **slots)}.".capitalize()
        for key, slots in (
            ("working_interval", {}),
            ("working_rank", {"draws": f"{scores.index.error.draws:,}".replace(",", "\u202f")}),
            ("working_like", {"count": len(scores.index.common)}),
        )
    )
    caption = words("workings_caption", year=scores.year)
    return Table(caption, columns, rows, plain(note), "annex")
