"""Checks: what does not add up, within a document and between documents.

Pure: documents with their claims go in, findings with their working come out. A finding says what
was compared, how sure the verdict is, and which claims it rests on; values that follow by
arithmetic are records of their own and never claims.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tinglys.checks import (
    agreement,
    brackets,
    changes,
    grid,
    index_editions,
    index_means,
    index_missing,
    index_workbook,
    judgement_terms,
    parts,
    periods,
    population,
    scales,
    tiers,
)
from tinglys.checks.arithmetic import exact
from tinglys.checks.documents import CheckedDocument
from tinglys.checks.findings import (
    ClaimRef,
    Derived,
    Finding,
    Input,
    Severity,
    Working,
)
from tinglys.checks.index_pages import SCORE, index_pages
from tinglys.checks.index_workbook import CheckedTable
from tinglys.checks.population import Populations
from tinglys.codebook import Codebook

__all__ = [
    "CHECKS_VERSION",
    "CheckedDocument",
    "CheckedTable",
    "ClaimRef",
    "Derived",
    "Finding",
    "Input",
    "Populations",
    "Severity",
    "Working",
    "run_checks",
]

CHECKS_VERSION = "2"
_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "notice": 2, "confirmed": 3}


def run_checks(
    documents: Sequence[CheckedDocument],
    codebook: Codebook,
    *,
    populations: Populations | None = None,
    tables: Sequence[CheckedTable] = (),
) -> list[Finding]:
    """All findings on these documents: errors first, what was confirmed last.

    Args:
        documents: the documents with their claims, in any number.
        codebook: indicators, scales, places and the structure of the index.
        populations: plausible population by (country, year), to judge implied ones against.
        tables: published tables of the index, the newest last, to hold its pages against.
    """
    found = [
        *_on_index(documents, tables, codebook),
        *_within(documents, codebook),
        *population.check(documents, codebook, populations or {}),
        *agreement.check(documents, codebook),
        *tiers.check(documents, codebook),
    ]
    return sorted(found, key=lambda finding: _ORDER[finding.severity])


def _on_index(
    documents: Sequence[CheckedDocument], tables: Sequence[CheckedTable], codebook: Codebook
) -> Iterator[Finding]:
    pages = index_pages(documents, codebook)
    for page in pages:
        yield from grid.check(page, codebook)
        yield from index_means.check(page, codebook)
        missing = list(index_missing.check(page, codebook))
        yield from missing
        yield from index_workbook.check(page, tables, _derived_scores(missing), codebook)
    yield from index_editions.check(pages, codebook)


def _derived_scores(findings: Sequence[Finding]) -> dict[str, Fraction]:
    return {
        str(one.breakdown["component"]): exact(one.value)
        for found in findings
        for one in found.derived
        if one.indicator == SCORE
    }


def _within(documents: Sequence[CheckedDocument], codebook: Codebook) -> Iterator[Finding]:
    for document in documents:
        yield from parts.check(document, codebook)
        yield from brackets.check(document, codebook)
        yield from changes.check(document, codebook)
        yield from periods.check(document, codebook)
        yield from scales.check(document)
        yield from judgement_terms.check(document)
