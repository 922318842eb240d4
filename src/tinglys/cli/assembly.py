"""From what stands in the evidence base to what the checks and the publication take.

The three know nothing of each other; this is where the commands join them.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec

from tinglys import __version__
from tinglys.checks import CheckedDocument, CheckedTable
from tinglys.cli.assessing import assess
from tinglys.codebook import Codebook
from tinglys.evidence.archive import CHECKSUM_DIGITS
from tinglys.evidence.export import StandingClaim, StandingDocument, StandingTable
from tinglys.evidence.models import Finding
from tinglys.publication.site_data import (
    Card,
    Decided,
    Edition,
    Narrative,
    SiteClaim,
    SiteData,
    SiteDocument,
    SiteFinding,
    slug_of,
)
from tinglys.reading.ratings import narratives
from tinglys.reading.structure import build_outline
from tinglys.reading.threat.scale_tables import read_scale_tables
from tinglys.tables.index_table import IndexTable


def to_check(documents: Iterable[StandingDocument], codebook: Codebook) -> list[CheckedDocument]:
    """The documents as the checks see them; ids are checksums and fingerprints in full."""
    return [
        CheckedDocument(
            id=document.sha256,
            profile=document.profile,
            claims=[standing.claim for standing in document.claims],
            claim_ids=[standing.id for standing in document.claims],
            scale_tables=read_scale_tables(document.canonical.text, codebook),
            publisher=document.card.publisher,
        )
        for document in documents
    ]


def tables_to_check(tables: Iterable[StandingTable]) -> list[CheckedTable]:
    """The index tables as the checks see them, the newest import last."""
    return [
        CheckedTable(table.name, table.table)
        for table in tables
        if isinstance(table.table, IndexTable)
    ]


def to_publish(
    documents: Sequence[StandingDocument],
    findings: Sequence[Finding],
    codebook: Codebook,
    tables: Sequence[StandingTable] = (),
) -> SiteData:
    """Everything a site is built from; ids are checksums and fingerprints in full.

    The edition carries the date of the newest thing that went into it, not of the build: the same
    evidence gives the same site. Who decided a claim stays in the office; when is published.
    """
    assessed = assess(documents, tables, codebook)
    return SiteData(
        **{name: getattr(assessed, name) for name in assessed.__struct_fields__},
        documents=tuple(_site_document(document, codebook) for document in documents),
        claims=tuple(
            _site_claim(standing, document)
            for document in documents
            for standing in document.claims
        ),
        findings=tuple(_site_finding(finding) for finding in findings),
        codebook=codebook,
        edition=Edition(
            date=max(_instants(documents, tables)).date().isoformat(),
            version=__version__,
        ),
    )


def _instants(
    documents: Sequence[StandingDocument], tables: Sequence[StandingTable]
) -> Iterator[datetime]:
    yield from (document.changed_at for document in documents)
    yield from (table.changed_at for table in tables)


def _site_document(document: StandingDocument, codebook: Codebook) -> SiteDocument:
    outline = build_outline(document.canonical, codebook, document.name)
    card = document.card
    return SiteDocument(
        id=document.sha256,
        slug=slug_of(card.title or document.profile.title, document.sha256),
        sha256=document.sha256,
        profile=document.profile,
        card=Card(**{name: getattr(card, name) for name in Card.__struct_fields__}),
        text=document.canonical.text,
        blocks=tuple(outline.blocks),
        pages=document.canonical.pages,
        numerals=document.numerals,
        narratives=tuple(
            Narrative(found.component, found.start, found.end)
            for found in narratives(outline, codebook)
        ),
    )


def _site_claim(standing: StandingClaim, document: StandingDocument) -> SiteClaim:
    ruling = standing.ruling
    return SiteClaim(
        id=standing.id,
        document=document.sha256,
        claim=standing.claim,
        status=standing.status,
        decided=None if ruling is None else Decided(on=ruling.when[:10]),
        reader=document.reader_version,
    )


def _site_finding(finding: Finding) -> SiteFinding:
    fields = {**_with_ids(finding.payload), "id": finding.fingerprint, "code": finding.code}
    return msgspec.convert(fields | {"severity": finding.severity}, SiteFinding)


def _with_ids(value: Any) -> Any:
    """Plain data of a finding with ids of claims in place of references to them.

    A reference to a passage that is no claim (a row of a likelihood table) is left out.
    """
    if isinstance(value, dict):
        if value.keys() == {"document", "claim", "start", "end"}:
            return value["claim"] if len(value["claim"]) == CHECKSUM_DIGITS else None
        return {key: _with_ids(item) for key, item in value.items()}
    if isinstance(value, list):
        return [item for item in map(_with_ids, value) if item is not None]
    return value
