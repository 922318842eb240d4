"""Tiers through the years, who says so, and what the law lets the next report hold."""

from tinglys.assessment.tiers import load_tier_sources
from tinglys.publication.report.blocks import Block, Cell, Column, Heading, Listing, Row, Table
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.tier_history import TierRun, tier_page
from tinglys.publication.site_data import SiteTiers


def tier_blocks(draft: Draft) -> list[Block]:
    """The history in runs of years, and the outlook; nothing where no tier is known."""
    tiers = draft.contents.tiers
    if tiers is None:
        return []
    words, page = draft.words, tier_page(tiers, draft.grounds)
    columns = (
        Column(words("col_report"), width=30),
        Column(words("col_tier"), width=46),
        Column(words("col_who"), share=1),
        Column(words("col_otherwise"), width=34),
    )
    rows = tuple(_run(run, tiers, draft) for run in page.runs)
    history = Table(
        words("page_tiers"), columns, rows, plain(words("tier_rule")), "small"
    )  # fmt: skip
    outlook: list[Pieces] = [plain(page.outlook.summary), *map(plain, page.outlook.reasons)]
    head = f"{words('tier_outlook')} {page.outlook.year}"
    return [history, Heading(head), Listing(tuple(outlook))]


def _run(run: TierRun, tiers: SiteTiers, draft: Draft) -> Row:
    years = str(run.first) if run.first == run.last else f"{run.first}–{run.last}"
    tier = plain(run.tier) if run.tier else plain(draft.words("tier_gap"), "quiet")
    return Row(
        (Cell(plain(years)), Cell(tier), *(Cell(one) for one in _sources(run, tiers, draft)))
    )


def _sources(run: TierRun, tiers: SiteTiers, draft: Draft) -> tuple[Pieces, Pieces]:
    """Who says it of these years, and who says otherwise of which of them."""
    sources, view = load_tier_sources(), draft.view
    chosen: dict[str, None] = {}
    others: list[str] = []
    claims: list[Piece] = []
    for year in tiers.history.years:
        if not run.first <= year.year <= run.last:
            continue
        for reading in year.chosen:
            chosen[view.label(sources.of(reading.source).label)] = None
            if claim := view.claims.get(reading.claim or ""):
                claims += [
                    Piece("; "),
                    *draft.set.cell(draft.grounds.figure(claim, str(year.year))),
                ]
        others += [
            f"{year.year}: {view.term('tiers', reading.tier)}"
            for reading in year.others
            if reading.tier != year.tier
        ]
    return (*plain(", ".join(chosen)), *claims), plain("; ".join(dict.fromkeys(others)))
