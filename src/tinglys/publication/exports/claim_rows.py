"""Rows of what the documents say: the ground of every claim, figures and ratings, and the rest."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from tinglys.codebook import Codebook, Label
from tinglys.publication.exports.periods import span
from tinglys.publication.exports.schema import Cell, Row
from tinglys.publication.redaction import BAR
from tinglys.publication.site_data import SiteClaim, SiteData, SiteDocument
from tinglys.reading.claims import (
    Definition,
    Figure,
    Provision,
    Rating,
    Recommendation,
)

NO_LABEL: tuple[None, None] = (None, None)


def listed(items: Iterable[str]) -> str | None:
    """Several values in one cell: ``a; b``, a semicolon or backslash in a value after a backslash.

    None where there is none, so that an empty list is no value.
    """
    escaped = [item.replace("\\", "\\\\").replace(";", "\\;") for item in items]
    return "; ".join(escaped) or None


def labels(group: Mapping[str, object], code: str | None) -> tuple[str | None, str | None]:
    """The English and Norwegian name of a code; twice None where it is words of the source."""
    label = getattr(group.get(code), "label", None) if code is not None else None
    return (label.en, label.nb) if isinstance(label, Label) else NO_LABEL


def ground_rows(data: SiteData) -> dict[str, Row]:
    """The ground of every claim, by its id: quote, place in the document, and what stands of it."""
    documents = {document.id: document for document in data.documents}
    starts = {one.id: [page.start for page in one.pages] for one in data.documents}
    return {
        one.id: _ground(one, documents[one.document], starts[one.document]) for one in data.claims
    }


def _ground(site_claim: SiteClaim, document: SiteDocument, starts: list[int]) -> Row:
    claim = site_claim.claim
    at = bisect_right(starts, claim.start)
    return {
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "page": document.pages[at - 1].number if at else None,
        "section": claim.section,
        "language": claim.language,
        "rule": claim.rule,
        "status": site_claim.status,
        "decided": site_claim.decided.on if site_claim.decided else None,
        "reader": site_claim.reader,
    }


def claim_rows(data: SiteData, grounds: Mapping[str, Row]) -> Iterator[Row]:
    """Every claim of every kind."""
    for one in data.claims:
        yield {
            "claim": one.id,
            "claim_kind": one.claim.__struct_config__.tag,
            "document": one.document,
            **grounds[one.id],
        }


def measured_rows(data: SiteData, grounds: Mapping[str, Row], kind: type[Figure]) -> Iterator[Row]:
    """Figures or ratings: exactly those of the class given, not of one derived from it."""
    countries = {document.id: document.profile.country for document in data.documents}
    for one in data.claims:
        claim = one.claim
        if type(claim) is not kind or not isinstance(claim, Figure):
            continue
        row: Row = {"claim": one.id, "document": one.document}
        row |= _measured(claim, countries[one.document], data.codebook)
        if isinstance(claim, Rating):
            row["scale"] = claim.scale
        yield row | grounds[one.id]


def _measured(claim: Figure, country: str | None, book: Codebook) -> Row:
    named = labels(book.indicators, claim.indicator)
    unit = labels(book.units, claim.unit)
    unit = unit if unit != NO_LABEL else labels(book.currencies, claim.unit)
    value, words = worth(claim)
    return {
        "indicator": claim.indicator,
        "indicator_en": named[0],
        "indicator_nb": named[1],
        "value": value,
        "value_text": words,
        "absence": absence(claim),
        "qualifier": claim.qualifier,
        "unit": claim.unit,
        "unit_en": unit[0],
        "unit_nb": unit[1],
        **period_cells(claim.year),
        "year_basis": claim.year_basis,
        **_placed(claim, country, book),
        "breakdown": breakdown(claim),
        "comparison": claim.comparison,
        "holder": claim.holder,
    }


def worth(claim: Figure) -> tuple[int | float | None, str | None]:
    """The value of a figure as a number, or as words; both None where it is absent."""
    value = claim.value
    if value is None or absence(claim) == "withheld":
        return None, None
    if isinstance(value, list):
        return None, listed(value)
    if isinstance(value, str):
        return None, value or None
    return value, None


def absence(claim: Figure) -> str:
    """Why a figure has no value, ``none`` where it has one. Zero is a value.

    A value whose words the redaction barred is withheld.
    """
    value = claim.value
    parts = value if isinstance(value, list) else [value]
    if any(isinstance(part, str) and BAR in part for part in parts):
        return "withheld"
    if value is None or value in ("", []):
        return "not_reported" if claim.qualifier == "not_reported" else "unknown"
    return "none"


def period_cells(period: int | str | None) -> Row:
    """A period as it is recorded, with its first and last day where it has them."""
    days = span(period)
    return {
        "period": None if period is None else str(period),
        "period_start": days.start if days else None,
        "period_end": days.end if days else None,
    }


def _placed(claim: Figure, country: str | None, book: Codebook) -> Row:
    code = claim.place or country
    place = book.places.by_code.get(code) if code else None
    basis = "stated" if claim.place else "document" if country else "none"
    return {
        "place": code,
        "place_iso3": place.alpha3 if place else None,
        "place_en": place.label.en if place else None,
        "place_nb": place.label.nb if place else None,
        "place_basis": basis,
    }


def breakdown(claim: Figure) -> str | None:
    """What a figure is broken down by in one cell, ``key=value`` in the order of the keys."""
    return listed(f"{key}={key_value(claim.breakdown[key])}" for key in sorted(claim.breakdown))


def key_value(value: str | bool) -> str:
    """The value under a key of a breakdown as text."""
    return str(value).lower() if isinstance(value, bool) else value


def breakdown_rows(data: SiteData) -> Iterator[Row]:
    """One row for each key that breaks a figure or rating down."""
    book = data.codebook
    for one in data.claims:
        if not isinstance(one.claim, Figure):
            continue
        for key, given in sorted(one.claim.breakdown.items()):
            value = key_value(given)
            key_label = labels(book.breakdowns, key)
            closed = key in book.breakdowns and book.breakdowns[key].closed
            label = labels(book.group(key), value) if closed else NO_LABEL
            yield {
                "claim": one.id,
                "key": key,
                "key_en": key_label[0] or key,
                "key_nb": key_label[1] or key,
                "key_value": value,
                "key_value_en": label[0],
                "key_value_nb": label[1],
            }


def policy_rows(data: SiteData, grounds: Mapping[str, Row]) -> dict[str, list[Row]]:
    """Recommendations, provisions and definitions."""
    found: dict[str, list[Row]] = {"recommendations": [], "provisions": [], "definitions": []}
    for one in data.claims:
        claim, start = one.claim, {"claim": one.id, "document": one.document}
        own: dict[str, Cell]
        if isinstance(claim, Recommendation):
            table, own = "recommendations", {"number": claim.number, "text": claim.text}
        elif isinstance(claim, Definition):
            table, own = "definitions", {"term": claim.term}
        elif isinstance(claim, Provision):
            table, own = "provisions", _provision(claim, data.codebook)
        else:
            continue
        found[table].append(start | own | grounds[one.id])
    return found


def _provision(claim: Provision, book: Codebook) -> Row:
    statute = labels(book.statutes, claim.statute)
    effect = labels(book.group("provision_effects"), claim.effect)
    return {
        "statute": claim.statute,
        "statute_en": statute[0],
        "statute_nb": statute[1],
        "sections": listed(claim.sections),
        "effect": claim.effect,
        "effect_en": effect[0],
        "effect_nb": effect[1],
    }
