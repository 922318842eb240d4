"""Rows of documents and published tables, and of what the checks found in them."""

from collections import Counter
from collections.abc import Iterator

from tinglys.codebook import Codebook, Label
from tinglys.publication.exports.claim_rows import key_value, labels, listed, period_cells
from tinglys.publication.exports.schema import Row
from tinglys.publication.site_data import (
    Calculation,
    Card,
    Input,
    SiteData,
    SiteDocument,
    SiteFinding,
    Working,
)


def document_rows(data: SiteData) -> Iterator[Row]:
    """One row for each document."""
    for one in data.documents:
        yield _document(one, data.codebook)


def _document(one: SiteDocument, book: Codebook) -> Row:
    kind = labels(book.group("document_kinds"), one.profile.kind)
    numerals = Counter(numeral.status for numeral in one.numerals)
    return {
        "document": one.id,
        "sha256": one.sha256,
        "slug": one.slug,
        "document_kind": one.profile.kind,
        "document_kind_en": kind[0],
        "document_kind_nb": kind[1],
        "language": one.profile.language,
        "country": one.profile.country,
        "report_year": one.profile.year,
        **_card(one.card),
        "characters": len(one.text),
        "pages": len(one.pages),
        "numerals_claimed": numerals["claimed"],
        "numerals_ignored": numerals["ignored"],
        "numerals_left_over": numerals["left_over"],
    }


def _card(card: Card) -> Row:
    return {
        "title": card.title,
        "citation": card.citation,
        "publisher": card.publisher,
        "published": card.published,
        "accessed": card.accessed,
        "licence": card.licence,
        "url": card.url,
    }


def table_rows(data: SiteData) -> Iterator[Row]:
    """One row for each published table that scores come from."""
    for one in data.tables:
        yield {
            "source": one.sha256,
            "slug": one.slug,
            "table_kind": one.kind,
            "file_name": one.name,
            **_card(one.card),
        }


def finding_rows(data: SiteData) -> Iterator[Row]:
    """One row for each finding."""
    for one in data.findings:
        yield {
            "finding": one.id,
            "finding_code": one.code,
            "severity": one.severity,
            "title_en": one.title.en,
            "title_nb": one.title.nb,
            **_formula(one.working),
            "claims": listed(one.claims),
            "documents": listed(one.documents),
        }


def input_rows(data: SiteData) -> Iterator[Row]:
    """One row for each value in a working; a claim's document and place are given with it."""
    claims = {one.id: one for one in data.claims}
    for finding in data.findings:
        for at, position, item in _inputs(finding):
            row: Row = {
                "finding": finding.id,
                "working": at,
                "position": position,
                "input_en": item.name.en,
                "input_nb": item.name.nb,
                "input_value": item.value,
                "claim": item.claim,
                "document": None,
                "start": None,
                "end": None,
            }
            if item.claim is not None:
                claim = claims[item.claim]
                row |= {
                    "document": claim.document,
                    "start": claim.claim.start,
                    "end": claim.claim.end,
                }
            elif item.place is not None:
                row |= {
                    "document": item.place.document,
                    "start": item.place.start,
                    "end": item.place.end,
                }
            yield row


def _inputs(finding: SiteFinding) -> Iterator[tuple[int, int, Input]]:
    for at, working in enumerate(finding.workings):
        for position, item in enumerate(working.inputs, 1):
            yield at, position, item


def calculation_rows(data: SiteData) -> Iterator[Row]:
    """One row for each value that was computed with a finding."""
    for finding in data.findings:
        for at, derived in enumerate(finding.derived, 1):
            yield {"finding": finding.id, "working": at, **_calculation(derived, data.codebook)}


def _calculation(derived: Calculation, book: Codebook) -> Row:
    named = labels(book.indicators, derived.indicator)
    keys = sorted(derived.breakdown)
    return {
        "indicator": derived.indicator,
        "indicator_en": named[0],
        "indicator_nb": named[1],
        "value": derived.value,
        "unit": derived.unit,
        **period_cells(derived.year),
        "place": derived.place,
        "breakdown": listed(f"{key}={key_value(derived.breakdown[key])}" for key in keys),
        **_formula(derived.working),
    }


def _formula(working: Working) -> Row:
    formula = working.formula
    label = formula if isinstance(formula, Label) else Label(formula, formula)
    return {"formula_en": label.en, "formula_nb": label.nb}
