"""Readings of tiers: who says that a country stood on which tier in the report of which year."""

from collections.abc import Iterable, Iterator

import msgspec

from tinglys.assessment.documents import AssessedDocument
from tinglys.reading.claims import Rating

COMPILED = "compiled"


class TierReading(msgspec.Struct, frozen=True):
    """One source's word for one country and report year.

    ``place`` is an ISO 3166-1 alpha-2 code (of a country that is no more, its former alpha-3).
    ``source`` is the source's code and ``ref`` where in it. A reading has a ground: ``file`` and
    ``line`` of a data file, or ``document`` and ``claim`` of a document that was read.
    """

    place: str
    year: int
    tier: str
    source: str
    ref: str = ""
    file: str | None = None
    line: int | None = None
    document: str | None = None
    claim: str | None = None


def readings_of(documents: Iterable[AssessedDocument]) -> list[TierReading]:
    """The tiers that documents give, claim by claim; rejected claims say nothing.

    A Trafficking in Persons report speaks for itself (source ``report``); any other document tells
    of it at second hand (``article``). A tier without a year or a place is no reading.
    """
    return [reading for document in documents for reading in _of_document(document)]


def _of_document(document: AssessedDocument) -> Iterator[TierReading]:
    own = document.profile.kind == "tip_report"
    for assessed in document.claims:
        claim = assessed.claim
        if not assessed.stands or not isinstance(claim, Rating) or claim.indicator != "tier":
            continue
        place = claim.place or document.profile.country
        if place is None or not isinstance(claim.year, int) or not isinstance(claim.value, str):
            continue
        yield TierReading(
            place=place,
            year=claim.year,
            tier=claim.value,
            source="report" if own and claim.year == document.profile.year else "article",
            ref=document.profile.title or "",
            document=document.id,
            claim=assessed.id,
        )
