"""Printed likelihood tables: bands that overlap, and words that are not of the scale in force."""

from collections.abc import Iterator, Sequence

from tinglys.checks.documents import CheckedDocument, ScaleRow, ScaleTable, judgements
from tinglys.checks.findings import ClaimRef, Finding, Input, finding
from tinglys.checks.wording import both
from tinglys.codebook import Label

_NEAR = 0.0051
_Band = tuple[float, float]


def check(document: CheckedDocument) -> Iterator[Finding]:
    """Findings on the tables a document prints and on the terms of its judgements."""
    for table in document.scale_tables:
        yield from _misprints(document, table)
    if document.scale_tables or document.profile.scale:
        yield from _foreign_terms(document)


def _misprints(document: CheckedDocument, table: ScaleTable) -> Iterator[Finding]:
    """Rows that overlap others, with the band that would close the table."""
    rows = sorted(table.rows, key=lambda row: row.level)
    if any(row.band is None for row in rows) or len(rows) < 3:
        return
    bands = [row.band for row in rows if row.band is not None]
    clashes = [at for at in range(len(rows) - 1) if bands[at][1] > bands[at + 1][0] + _NEAR]
    reported: set[int] = set()
    for clash in clashes:
        at = _culprit(bands, clash)
        if at not in reported:
            reported.add(at)
            yield _misprint(document, rows, bands, at)


def _culprit(bands: Sequence[_Band], clash: int) -> int:
    """Which of two overlapping rows is misprinted: the one without which the rest closes."""
    for at in (clash, clash + 1):
        rest = [band for number, band in enumerate(bands) if number != at]
        if all(rest[n][1] <= rest[n + 1][0] + _NEAR for n in range(len(rest) - 1)):
            low, high = _closing(bands, at)
            if low < high:
                return at
    return clash


def _closing(bands: Sequence[_Band], at: int) -> _Band:
    low = bands[at - 1][1] if at > 0 else 0.0
    high = bands[at + 1][0] if at + 1 < len(bands) else 1.0
    return low, high


def _misprint(
    document: CheckedDocument, rows: Sequence[ScaleRow], bands: Sequence[_Band], at: int
) -> Finding:
    row = rows[at]
    low, high = _closing(bands, at)
    right = f"<{high:.0%}" if low == 0 else f">{low:.0%}" if high == 1 else f"{low:.0%}–{high:.0%}"
    title = both(
        f"The row “{row.term}” of the likelihood table is printed as “{row.printed}”, which "
        f"overlaps the other rows; only {right} closes the table",
        f"Raden «{row.term}» i sannsynlighetstabellen er trykt som «{row.printed}», som overlapper "
        f"de andre radene; bare {right.replace('%', ' %')} lukker tabellen",
    )
    formula = " | ".join(f"{r.term}: {r.printed}" for r in rows)
    inputs = tuple(
        Input(
            Label(r.term, r.term),
            r.printed,
            ClaimRef(document.id, f"scale:{r.level}", r.start, r.end),
        )
        for r in rows
    )
    return finding("scale_row_misprinted", "error", title, formula, inputs)


def _foreign_terms(document: CheckedDocument) -> Iterator[Finding]:
    """Likelihood words of the document's own judgements that its scale does not have."""
    for located in judgements([document]):
        claim = located.claim
        if claim.term is None or claim.level is not None or claim.attributed:
            continue
        title = both(
            f"“{claim.term}” is not a term of the scale the document uses",
            f"«{claim.term}» er ikke et ord i skalaen dokumentet bruker",
        )
        inputs = (Input(Label("Term", "Ord"), claim.term, located.ref),)
        yield finding("term_outside_scale", "notice", title, claim.term, inputs)
