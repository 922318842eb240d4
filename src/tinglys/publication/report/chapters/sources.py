"""Sources: every document and table with its citation, licence and checksum."""

from tinglys.publication.report.blocks import Block, Chapter, Listing, Paragraph
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.site_data import Card, SiteDocument
from tinglys.publication.values import date, number


def sources_chapter(draft: Draft) -> Chapter:
    """The chapter: what the report rests on."""
    heads = [draft.title(document) for document in draft.documents]
    said = [_document(document, draft) for document in draft.documents]
    for table in (*draft.index_tables, *draft.tier_tables):
        heads.append(plain(table.name))
        said.append(_card(table.card, table.sha256, None, "en", draft))
    blocks: list[Block] = [Paragraph(plain(draft.words("sources_lead")), "quiet")]
    blocks.append(Listing(tuple(said), tuple(heads)))
    return Chapter(draft.words("nav_sources"), tuple(blocks))


def _document(document: SiteDocument, draft: Draft) -> Pieces:
    claims = len(draft.view.claims_of[document.id])
    return _card(document.card, document.sha256, claims, document.profile.language, draft)


def _card(card: Card, sha256: str, claims: int | None, language: str, draft: Draft) -> Pieces:
    words = draft.words
    facts = []
    if card.published:
        facts.append(f"{words('card_published')}: {date(card.published, words)}")
    if card.accessed:
        facts.append(f"{words('card_accessed')}: {date(card.accessed, words)}")
    if claims is not None:
        facts.append(f"{words('claims_word')}: {number(claims, draft.language)}")
    tail = [Piece(f" {'; '.join(facts)}.", "quiet")] if facts else []
    for key, value in (("card_licence", card.licence), ("card_url", card.url)):
        if value:
            tail += [Piece(f" {words(key)}: ", "quiet"), *draft.own_words(value, draft.language)]
    tail += [Piece(f" {words('card_checksum')}: ", "quiet"), Piece(sha256, "checksum")]
    return (*draft.own_words(card.citation, language), *tail)
