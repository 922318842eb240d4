"""Checks: what does not add up, within a document and between documents.

Pure: documents with their claims go in, findings with their working come out. A finding says what
was compared, how sure the verdict is, and which claims it rests on; values that follow by
arithmetic are records of their own and never claims.
"""

from collections.abc import Iterator, Sequence

from tinglys.checks import (
    agreement,
    brackets,
    changes,
    grid,
    index_editions,
    index_means,
    index_missing,
    judgement_terms,
    parts,
    periods,
    population,
    scales,
    tiers,
)
from tinglys.checks.documents import CheckedDocument
from tinglys.checks.findings import (
    ClaimRef,
    Derived,
    Finding,
    Input,
    Severity,
    Working,
)
from tinglys.checks.index_pages import index_pages
from tinglys.checks.population import Populations
from tinglys.codebook import Codebook

__all__ = [
    "CHECKS_VERSION",
    "CheckedDocument",
    "ClaimRef",
    "Derived",
    "Finding",
    "Input",
    "Populations",
    "Severity",
    "Working",
    "run_checks",
]

CHECKS_VERSION = "1"
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "notice": 2, "confirmed": 3}


def run_checks(
    documents: Sequence[CheckedDocument],
    codebook: Codebook,
    *,
    populations: Populations | None = None,
) -> list[Finding]:
    """All findings on these documents: errors first, what was confirmed last.

    Args:
        documents: the documents with their claims, in any number.
        codebook: indicators, scales, places and the structure of the index.
        populations: plausible population by (country, year), to judge implied ones against.
    """
    found = [
        *_on_index(documents, codebook),
        *_within(documents, codebook),
        *population.check(documents, codebook, populations or {}),
        *agreement.check(documents, codebook),
        *tiers.check(documents, codebook),
    ]
    return sorted(found, key=lambda finding: _ORDER[finding.severity])


def _on_index(documents: Sequence[CheckedDocument], codebook: Codebook) -> Iterator[Finding]:
    pages = index_pages(documents, codebook)
    for page in pages:
        yield from grid.check(page, codebook)
        yield from index_means.check(page, codebook)
        yield from index_missing.check(page, codebook)
    yield from index_editions.check(pages, codebook)


def _within(documents: Sequence[CheckedDocument], codebook: Codebook) -> Iterator[Finding]:
    for document in documents:
        yield from parts.check(document, codebook)
        yield from brackets.check(document, codebook)
        yield from changes.check(document, codebook)
        yield from periods.check(document, codebook)
        yield from scales.check(document)
        yield from judgement_terms.check(document)
