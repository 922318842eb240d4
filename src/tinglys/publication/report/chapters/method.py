"""Method: how figures were read and computed, what is withheld, and the scales of likelihood."""

from tinglys.codebook import LikelihoodScale
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
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.values import band_words


def method_chapter(draft: Draft) -> Chapter:
    """The chapter; what the country has no material for is left out."""
    words = draft.words
    parts = ["ground_paper", "reading_paper", "computed_paper"]
    if draft.scores is not None:
        parts += ["like_for_like", "uncertainty"]
    parts += ["persons", "groups"]
    blocks: list[Block] = []
    for part in parts:
        head = words(f"method_{part.removesuffix('_paper')}_head")
        said = Piece(f" {words(f'method_{part}')}")
        blocks.append(Paragraph((Piece(f"{head}.", "strong"), said)))
    scales = _scales(draft)
    if scales:
        blocks += [Heading(words("method_scales_head")), Paragraph(plain(words("method_scales")))]
        blocks += [_scale(scale, draft) for scale in scales]
    claims = [claim for one in draft.documents for claim in draft.view.claims_of[one.id]]
    readers = sorted({claim.reader for claim in claims if claim.reader})
    if readers:
        blocks.append(Paragraph(plain(f"{words('readers_used')} {', '.join(readers)}"), "quiet"))
    return Chapter(words("nav_method"), tuple(blocks))


def _scales(draft: Draft) -> list[LikelihoodScale]:
    """The scales that the country's documents use."""
    used = {document.profile.scale for document in draft.documents}
    for document in draft.documents:
        used |= {getattr(c.claim, "scale", None) for c in draft.view.claims_of[document.id]}
    found = draft.view.codebook.likelihood_scales.items()
    return [scale for code, scale in found if code in used]


def _scale(scale: LikelihoodScale, draft: Draft) -> Table:
    words, view = draft.words, draft.view
    columns = (
        Column(words("col_level"), "right", width=14),
        Column(words("col_term"), share=1),
        Column(words("col_printed"), share=1),
        Column(words("col_band"), share=1),
    )
    rows = []
    for term in reversed(scale.terms):
        erratum: Pieces = ()
        if term.erratum is not None:
            erratum = plain(f"{words('erratum')}: {view.label(term.erratum)}", "quiet")
        band = band_words((term.low, term.high), draft.language)
        cells = (str(term.level), view.label(term.label), term.printed, band)
        first, label, printed, used = (Cell(plain(text)) for text in cells)
        rows.append(Row((first, label, Cell(printed.pieces, below=erratum), used)))
    caption = f"{view.label(scale.label)} ({scale.edition})"
    note = plain(f"{view.label(scale.boundary_rule)} {words('source')}: {scale.source}")
    return Table(caption, columns, tuple(rows), note, "small")
