"""From what stands in the evidence base to what the checks and the publication take.

The three know nothing of each other; this is where the commands join them.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from tinglys import __version__
from tinglys.checks import CheckedDocument
from tinglys.codebook import Codebook
from tinglys.evidence.export import StandingClaim, StandingDocument
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

_SHORT = 10  # digits of a checksum in the addresses of the site, more where these would not do


def to_check(documents: Iterable[StandingDocument], codebook: Codebook) -> list[CheckedDocument]:
    """The documents as the checks see them; ids are checksums and fingerprints in full."""
    return [
        CheckedDocument(
            id=document.sha256,
            profile=document.profile,
            claims=[standing.claim for standing in document.claims],
            claim_ids=[standing.id for standing in document.claims],
            scale_tables=read_scale_tables(
                build_outline(document.canonical, codebook, document.name), codebook
            ),
            publisher=document.card.publisher,
        )
        for document in documents
    ]


def to_publish(
    documents: Sequence[StandingDocument], findings: Sequence[Finding], codebook: Codebook
) -> SiteData:
    """Everything a site is built from. Its ids are as short as they can be and still tell apart.

    The edition carries the date of the newest thing that went into it, not of the build: the same
    evidence gives the same site. Who decided a claim stays in the office; when is published.
    """
    short = _shortened(
        [
            *(document.sha256 for document in documents),
            *(standing.id for document in documents for standing in document.claims),
            *(finding.fingerprint for finding in findings),
        ]
    )
    return SiteData(
        documents=tuple(_site_document(document, short, codebook) for document in documents),
        claims=tuple(
            _site_claim(standing, document, short)
            for document in documents
            for standing in document.claims
        ),
        findings=tuple(_site_finding(finding, short) for finding in findings),
        codebook=codebook,
        edition=Edition(
            date=max(document.changed_at for document in documents).date().isoformat(),
            version=__version__,
        ),
    )


def _shortened(checksums: Sequence[str]) -> dict[str, str]:
    """Each checksum with its first digits, as many as tell all of them apart."""
    every = set(checksums)
    digits = _SHORT
    while len({checksum[:digits] for checksum in every}) < len(every):
        digits += 1
    return {checksum: checksum[:digits] for checksum in every}


def _site_document(
    document: StandingDocument, short: dict[str, str], codebook: Codebook
) -> SiteDocument:
    outline = build_outline(document.canonical, codebook, document.name)
    card = document.card
    return SiteDocument(
        id=short[document.sha256],
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


def _site_claim(
    standing: StandingClaim, document: StandingDocument, short: dict[str, str]
) -> SiteClaim:
    ruling = standing.ruling
    return SiteClaim(
        id=short[standing.id],
        document=short[document.sha256],
        claim=standing.claim,
        status=standing.status,
        decided=None if ruling is None else Decided(on=ruling.when[:10]),
        reader=document.reader_version,
    )


def _site_finding(finding: Finding, short: dict[str, str]) -> SiteFinding:
    fields = _with_short_ids(finding.payload, short)
    fields |= {"id": short[finding.fingerprint], "code": finding.code}
    return msgspec.convert(fields | {"severity": finding.severity}, SiteFinding)


def _with_short_ids(value: Any, short: dict[str, str]) -> Any:
    """Plain data of a finding, references to claims and documents replaced by their short ids.

    A reference to a passage that is no claim (a row of a likelihood table) has no id on the site.
    """
    if isinstance(value, dict):
        if value.keys() == {"document", "claim", "start", "end"}:
            return short.get(value["claim"])
        return {key: _with_short_ids(item, short) for key, item in value.items()}
    if isinstance(value, list):
        items = (_with_short_ids(item, short) for item in value)
        return [item for item in items if item is not None]
    return short.get(value, value) if isinstance(value, str) else value
