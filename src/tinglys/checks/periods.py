"""Years that cannot be: after the document that gives them, or a period that runs backwards."""

import re
from collections.abc import Iterator

from tinglys.checks.documents import CheckedDocument
from tinglys.checks.findings import Finding, Input, finding
from tinglys.checks.wording import both, indicator
from tinglys.codebook import Codebook
from tinglys.reading.claims import Figure, Rating

_AHEAD = frozenset(
    ("law_effective_year", "nap_period", "nap_expired_year", "nap_adopted_year", "treaty_ratified")
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def check(document: CheckedDocument, codebook: Codebook) -> Iterator[Finding]:
    """Findings on the years of a document's figures."""
    issued = _issued(document)
    for number, claim in enumerate(document.claims):
        if not isinstance(claim, Figure) or isinstance(claim, Rating) or claim.year is None:
            continue
        years = [int(year) for year in _YEAR.findall(str(claim.year))]
        if len(years) == 2 and years[0] > years[1]:
            yield _reversed(document, number, claim, codebook)
        elif (
            issued is not None
            and claim.year_basis == "stated"
            and claim.indicator not in _AHEAD
            and years
            and min(years) > issued
        ):
            yield _later(document, number, claim, issued, codebook)


def _issued(document: CheckedDocument) -> int | None:
    """The latest year a document can be from: of its publication, or its own as a report.

    An article has no year of its own: its latest figure is as good as its date.
    """
    profile = document.profile
    if profile.kind in ("statistics_article", "other"):
        return None
    stated = [int(year) for year in _YEAR.findall(profile.published or "")]
    return max([*stated, profile.year or 0]) or None


def _reversed(document: CheckedDocument, number: int, claim: Figure, codebook: Codebook) -> Finding:
    name = indicator(codebook, claim.indicator)
    title = both(
        f"{name.en}: the period {claim.year} ends before it begins",
        f"{name.nb}: perioden {claim.year} slutter før den begynner",
    )
    inputs = (Input(name, str(claim.year), document.ref(number)),)
    return finding("period_reversed", "error", title, str(claim.year), inputs)


def _later(
    document: CheckedDocument, number: int, claim: Figure, issued: int, codebook: Codebook
) -> Finding:
    name = indicator(codebook, claim.indicator)
    title = both(
        f"{name.en}: a figure for {claim.year} in a document of {issued}",
        f"{name.nb}: et tall for {claim.year} i et dokument fra {issued}",
    )
    inputs = (Input(name, str(claim.value), document.ref(number)),)
    return finding("year_after_document", "error", title, f"{claim.year} > {issued}", inputs)
