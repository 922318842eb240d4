"""Threats: judgements with their bands, networks, routes, prices and definitions."""

from tinglys.publication.charts.marks.likelihood import likelihood_mark
from tinglys.publication.report.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Heading,
    Paragraph,
    Picture,
    Row,
    Table,
)
from tinglys.publication.report.chapters.prices import price_blocks
from tinglys.publication.report.chapters.trafficking import entries
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pictures import picture
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.judgements import JudgementGroup, JudgementRow, judgement_groups
from tinglys.publication.sections.provisions import definition_groups
from tinglys.publication.sections.threats import (
    NetworkRow,
    network_rows,
    route_rows,
)
from tinglys.publication.site_data import SiteDocument
from tinglys.reading.claims import Judgement

_BAND_WIDTH = 22


def threats_chapter(draft: Draft) -> Chapter | None:
    """The chapter; None where no document judges, names networks, routes or prices."""
    blocks: list[Block] = []
    judged = judgement_groups(draft.documents, draft.grounds)
    if judged:
        blocks.append(Paragraph(plain(draft.words("judgements_lead")), "quiet"))
        blocks += [_judgements(group, draft) for group in judged]
    blocks += _networks(draft) + _routes(draft) + price_blocks(draft)
    definitions = definition_groups(draft.documents, draft.grounds)
    if definitions:
        blocks.append(Heading(draft.words("sec_definitions")))
        blocks += [entries(group, draft) for group in definitions]
    return Chapter(draft.words("chapter_threats"), tuple(blocks)) if blocks else None


def _judgements(group: JudgementGroup, draft: Draft) -> Table:
    words = draft.words
    columns = (
        Column(words("col_term"), width=_BAND_WIDTH + 16),
        Column(words("col_judgement"), share=1),
        Column(words("col_horizon"), width=22),
    )
    rows = [_judgement(row, draft) for row in group.rows]
    if group.without_term:
        rows.append(Row(group=words("without_term")))
        rows += [_judgement(row, draft) for row in group.without_term]
    scale = f"{words('scale')}: {group.scale}. " if group.scale else f"{words('no_scale')}. "
    errata = " ".join(f"{words('erratum')}: {one}" for one in group.errata)
    caption = words("judgements_caption", source=group.title)
    return Table(caption, columns, tuple(rows), plain(scale + errata), "small")


def _judgement(row: JudgementRow, draft: Draft) -> Row:
    sentence = draft.set.cell(row.sentence)
    term = draft.own_words(row.term, row.language) or plain(draft.words("no_term"), "quiet")
    when = plain(row.horizon)
    if row.holder:
        holder = draft.own_words(row.holder, row.language)
        when = (*when, Piece("; "), *holder) if when else holder
    below = plain(row.band, "quiet")
    return Row((Cell(term, _band(row, sentence, draft), below), Cell(sentence), Cell(when)))


def _band(row: JudgementRow, sentence: Pieces, draft: Draft) -> Picture | None:
    """The band on a line from 0 to 100 per cent; none where the publisher prints no scale."""
    judgement = next(
        draft.view.claims[piece.claim].claim for piece in sentence if piece.claim
    )  # fmt: skip
    if not row.band or not isinstance(judgement, Judgement) or judgement.band is None:
        return None
    scale = draft.view.codebook.likelihood_scales[judgement.scale or ""]
    bands = [(term.low, term.high) for term in scale.terms]
    mark = likelihood_mark(judgement.band, draft.language, scale=bands, spoken_aloud=False)
    return picture(mark, _BAND_WIDTH, spoken=False)


def _networks(draft: Draft) -> list[Block]:
    tables = [table for one in draft.documents if (table := _network_table(one, draft))]
    if not tables:
        return []
    lead = Paragraph(plain(draft.words("networks_lead")), "quiet")
    return [Heading(draft.words("sec_networks")), lead, *tables]


def _network_table(document: SiteDocument, draft: Draft) -> Table | None:
    words = draft.words
    rows = [_network(row, draft) for row in network_rows([document], draft.grounds)]
    columns = (
        Column(words("col_network"), share=1.1),
        Column(words("col_does"), share=1),
        Column(words("col_links"), share=1),
    )
    caption = words("networks_caption_of", source=draft.view.source_name(document))
    return Table(caption, columns, tuple(rows), size="small") if rows else None


def _network(row: NetworkRow, draft: Draft) -> Row:
    words = draft.words
    name = draft.set.cell(row.name)
    called: Pieces = plain(row.kind, "quiet")
    if row.aliases:
        aliases = draft.own_words(row.aliases, row.language)
        also = Piece(f"{words('also_called')} ", "quiet")
        called = (*called, Piece("; ", "quiet"), also, *aliases) if called else (also, *aliases)
    does = [plain(row.roles), plain(row.commodities), draft.set.cell(row.places)]
    links = [
        (Piece(f"{relation}: "), *draft.set.cell(other)) for relation, other in row.links
    ]  # fmt: skip
    if row.part_of:
        links.insert(
            0, (Piece(f"{words('part_of')} "), *draft.own_words(row.part_of, row.language))
        )
    return Row((Cell(name, below=called), Cell(_listed(does)), Cell(_listed(links))))


def _listed(parts: list[Pieces]) -> Pieces:
    found: list[Piece] = []
    for part in parts:
        if part:
            found += [Piece("; "), *part] if found else part
    return tuple(found)


def _routes(draft: Draft) -> list[Block]:
    words, blocks = draft.words, []
    columns = (
        Column(words("col_commodity"), width=26),
        Column(words("col_from"), share=1),
        Column(words("col_via"), share=1),
        Column(words("col_to"), share=1),
        Column(words("col_mode"), width=26),
        Column(words("col_ground"), width=16),
    )
    for document in draft.documents:
        rows = tuple(
            Row(
                (
                    Cell(plain(row.commodity)),
                    *(Cell(draft.set.cell(at)) for at in (row.origin, row.via, row.destination)),
                    Cell(plain(row.mode)),
                    Cell(draft.set.cell(row.ground)[-1:]),
                )
            )
            for row in route_rows([document], draft.grounds)
        )
        if rows:
            caption = words("routes_caption_of", source=draft.view.source_name(document))
            blocks.append(Table(caption, columns, rows, size="small"))
    return [Heading(words("sec_routes")), *blocks] if blocks else []
