"""Recommendations as documents ask them: one point of one report, with its claim."""

from collections.abc import Iterable, Iterator

import msgspec

from tinglys.assessment.documents import AssessedDocument, SourceFamily, family_of
from tinglys.codebook import Codebook
from tinglys.reading.claims import Recommendation


class Asked(msgspec.Struct, frozen=True):
    """One recommendation in one report: ``claim`` is its ground, ``number`` its place in the list.

    ``year`` is the report's own year, ``place`` the country it is asked of.
    """

    claim: str
    document: str
    place: str | None
    source: SourceFamily
    year: int
    number: int
    text: str
    language: str


def asked_of(documents: Iterable[AssessedDocument], codebook: Codebook) -> list[Asked]:
    """The recommendations that stand in documents, by source, place, year and number.

    A document that says no year cannot be put in order and asks nothing here.
    """
    found = [one for document in documents for one in _of_document(document, codebook)]
    return sorted(found, key=lambda one: (one.source, one.place or "", one.year, one.number))


def _of_document(document: AssessedDocument, codebook: Codebook) -> Iterator[Asked]:
    year, _ = document.issue
    if not year:
        return
    family = family_of(document, codebook)
    for assessed in document.claims:
        if assessed.stands and isinstance(assessed.claim, Recommendation):
            yield Asked(
                claim=assessed.id,
                document=document.id,
                place=document.profile.country,
                source=family,
                year=year,
                number=assessed.claim.number,
                text=assessed.claim.text,
                language=assessed.claim.language,
            )
