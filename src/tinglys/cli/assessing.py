"""What is assessed from the documents that stand and the tables that were imported."""

from collections.abc import Sequence

import msgspec

from tinglys.assessment.documents import AssessedClaim, AssessedDocument
from tinglys.assessment.index.assess import assess_index
from tinglys.assessment.index.results import AssessedIndex
from tinglys.assessment.recommendations import Followed, asked_of, follow
from tinglys.assessment.tiers import TierReading, TierTable, histories, outlook, readings_of
from tinglys.codebook import Codebook
from tinglys.evidence.export import StandingDocument, StandingTable
from tinglys.publication.site_data import Card, SiteTable, SiteTiers, slug_of
from tinglys.tables.index_table import IndexEdition, IndexTable


class Assessed(msgspec.Struct, frozen=True):
    """The results that an edition freezes beside what they rest on."""

    tables: tuple[SiteTable, ...]
    index: AssessedIndex | None
    tiers: tuple[SiteTiers, ...]
    followed: tuple[Followed, ...]


def assess(
    documents: Sequence[StandingDocument], tables: Sequence[StandingTable], codebook: Codebook
) -> Assessed:
    """Index, tiers and recommendations from everything that stands.

    Args:
        documents: as they stand, decisions included.
        tables: the newest import last.
        codebook: what the claims and tables mean.
    """
    read = [_assessed(document) for document in documents]
    return Assessed(
        tables=tuple(_site_table(one) for one in tables),
        index=_index(tables, codebook),
        tiers=_tiers(read, tables),
        followed=tuple(follow(asked_of(read, codebook))),
    )


def _assessed(document: StandingDocument) -> AssessedDocument:
    return AssessedDocument(
        id=document.sha256,
        profile=document.profile,
        claims=tuple(AssessedClaim(one.id, one.claim, one.status) for one in document.claims),
        publisher=document.card.publisher,
        published=document.card.published,
    )


def _index(tables: Sequence[StandingTable], codebook: Codebook) -> AssessedIndex | None:
    """The editions of all imported workbooks; of two with the same edition the later counts."""
    editions: dict[int, IndexEdition] = {}
    for one in tables:
        if isinstance(one.table, IndexTable):
            editions |= {edition.year: edition for edition in one.table.editions}
    if not editions:
        return None
    ordered = tuple(editions[year] for year in sorted(editions))
    return assess_index(IndexTable(codebook.index.code, ordered), codebook)


def _tiers(
    documents: Sequence[AssessedDocument], tables: Sequence[StandingTable]
) -> tuple[SiteTiers, ...]:
    readings: list[TierReading] = list(readings_of(documents))
    for one in tables:
        if isinstance(one.table, TierTable):
            readings += one.table.readings
    found = histories(readings).values()
    return tuple(SiteTiers(history=one, outlook=outlook(one)) for one in found)


def _site_table(table: StandingTable) -> SiteTable:
    card = table.card
    return SiteTable(
        sha256=table.sha256,
        slug=slug_of(card.title, table.sha256),
        kind=table.kind,
        name=table.name,
        card=Card(**{name: getattr(card, name) for name in Card.__struct_fields__}),
    )
