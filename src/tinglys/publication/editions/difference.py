"""What changed from one edition to another, and why."""

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from tinglys.publication.site_data import SiteClaim, SiteData, SiteDocument
from tinglys.reading.claims import Figure

Reason = Literal[
    "document_new",  # a document came in; its claims came with it
    "document_gone",  # a document is published no more
    "source_card",  # who published it, when, or under what licence is known differently
    "restated",  # a new document gives another value for a fact that was known
    "correction",  # a person corrected what the machine read
    "decision",  # a person accepted or rejected a claim, or took that back
    "reader",  # another version of the reader reads the same document differently
    "table",  # a published table came in, went, or was replaced
    "score",  # an index score, its interval or its rank is another one
    "finding",  # the checks found something, or no longer find it
]


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that changed. ``before`` is None for what is new, ``after`` for what is gone.

    ``document`` and ``claim`` are ids, ``what`` names a claim's indicator or kind, a component of
    an index or the code of a finding. Values are printed plainly; a claim that is no figure has
    none.
    """

    reason: Reason
    what: str
    before: str | None
    after: str | None
    document: str | None = None
    claim: str | None = None
    place: str | None = None
    period: str | None = None


def differences(before: SiteData, after: SiteData) -> list[Difference]:
    """Everything that changed, by document and claim, in a fixed order."""
    return [
        *_documents(before, after),
        *_restated(before, after),
        *_claims(before, after),
        *_tables(before, after),
        *_scores(before, after),
        *_findings(before, after),
    ]


def _documents(before: SiteData, after: SiteData) -> Iterator[Difference]:
    old = {one.id: one for one in before.documents}
    new = {one.id: one for one in after.documents}
    for one in before.documents:
        if one.id not in new:
            yield _document("document_gone", one, _title(one), None)
    for one in after.documents:
        if one.id not in old:
            yield _document("document_new", one, None, _title(one))
        elif old[one.id].card != one.card:
            yield _document("source_card", one, old[one.id].card.citation, one.card.citation)


def _restated(before: SiteData, after: SiteData) -> Iterator[Difference]:
    """Facts that were known and to which a new document gives another value."""
    known = {one.id for one in before.documents}
    values: dict[tuple[object, ...], set[str]] = {}
    for one in before.claims:
        if (fact := _fact(one)) is not None:
            values.setdefault(fact, set()).add(_value(one) or "")
    for one in after.claims:
        fact = _fact(one)
        value = _value(one)
        if one.document in known or fact is None or fact not in values or value in values[fact]:
            continue
        yield _claim("restated", one, "; ".join(sorted(values[fact])), value)


def _claims(before: SiteData, after: SiteData) -> Iterator[Difference]:
    """Claims of the documents that both editions have."""
    shared = {one.id for one in before.documents} & {one.id for one in after.documents}
    readers = [_readers(data) for data in (before, after)]
    old = {one.id: one for one in before.claims if one.document in shared}
    new = {one.id: one for one in after.claims if one.document in shared}
    for key, one in old.items():
        if key not in new:
            reread = readers[0].get(one.document) != readers[1].get(one.document)
            yield _claim("reader" if reread else "decision", one, _value(one) or "", None)
    for key, one in new.items():
        if key not in old:
            reread = readers[0].get(one.document) != readers[1].get(one.document)
            yield _claim("reader" if reread else "decision", one, None, _value(one) or "")
        elif (reason := _changed(old[key], one)) is not None:
            yield _claim(reason, one, _told(old[key]), _told(one))


def _changed(old: SiteClaim, new: SiteClaim) -> Reason | None:
    if old.status != new.status:
        return "correction" if "corrected" in (old.status, new.status) else "decision"
    if old.claim == new.claim:
        return None
    return "correction" if new.status == "corrected" else "reader"


def _tables(before: SiteData, after: SiteData) -> Iterator[Difference]:
    old = {one.sha256: one for one in before.tables}
    new = {one.sha256: one for one in after.tables}
    for key in sorted(old.keys() ^ new.keys()):
        table = old.get(key) or new[key]
        names = [table.name if key in side else None for side in (old, new)]
        yield Difference(reason="table", what=table.kind, before=names[0], after=names[1])


def _scores(before: SiteData, after: SiteData) -> Iterator[Difference]:
    old, new = _printed_scores(before), _printed_scores(after)
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            place, year, component = key
            yield Difference(
                reason="score",
                what=component,
                before=old.get(key),
                after=new.get(key),
                place=place,
                period=str(year),
            )


def _printed_scores(data: SiteData) -> dict[tuple[str, int, str], str]:
    if data.index is None:
        return {}
    return {
        (place, edition.year, code): f"{score.score:g} ({score.low:g}–{score.high:g})"
        + (f", {score.rank.low}–{score.rank.high}" if score.rank else "")
        for edition in data.index.editions
        for place, country in edition.countries.items()
        for code, score in country.scores.items()
    }


def _findings(before: SiteData, after: SiteData) -> Iterator[Difference]:
    old = {one.id: one for one in before.findings}
    new = {one.id: one for one in after.findings}
    for key, one in {**old, **new}.items():
        if key in old and key in new:
            continue
        titles = [one.title.en if key in side else None for side in (old, new)]
        yield Difference(reason="finding", what=one.code, before=titles[0], after=titles[1])


def _fact(one: SiteClaim) -> tuple[object, ...] | None:
    """What a figure is about, apart from its value; None for what has no period or place."""
    claim = one.claim
    if not isinstance(claim, Figure) or claim.year is None or claim.place is None:
        return None
    breakdown = frozenset((key, str(value).casefold()) for key, value in claim.breakdown.items())
    return claim.indicator, claim.unit, str(claim.year), claim.place, breakdown


def _value(one: SiteClaim) -> str | None:
    claim = one.claim
    if not isinstance(claim, Figure):
        return None
    if claim.value is None:
        return claim.qualifier if claim.qualifier == "not_reported" else "unknown"
    return f"{claim.value:g}" if isinstance(claim.value, int | float) else str(claim.value)


def _told(one: SiteClaim) -> str:
    value = _value(one)
    return one.status if value is None else f"{value} ({one.status})"


def _readers(data: SiteData) -> Mapping[str, str | None]:
    return {one.document: one.reader for one in data.claims}


def _title(document: SiteDocument) -> str:
    return document.card.citation


def _document(
    reason: Reason, document: SiteDocument, before: str | None, after: str | None
) -> Difference:
    return Difference(
        reason=reason,
        what=document.profile.kind,
        before=before,
        after=after,
        document=document.id,
        place=document.profile.country,
    )


def _claim(reason: Reason, one: SiteClaim, before: str | None, after: str | None) -> Difference:
    claim = one.claim
    figure = claim if isinstance(claim, Figure) else None
    return Difference(
        reason=reason,
        what=figure.indicator if figure else type(claim).__name__.lower(),
        before=before,
        after=after,
        document=one.document,
        claim=one.id,
        place=figure.place if figure else None,
        period=None if figure is None or figure.year is None else str(figure.year),
    )
