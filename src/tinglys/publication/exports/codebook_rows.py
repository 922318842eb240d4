"""Rows of the codebook: what the codes in the other tables mean, in both languages."""

from collections.abc import Iterator

from tinglys.codebook import Codebook, Label, LikelihoodScale
from tinglys.publication.exports.claim_rows import listed
from tinglys.publication.exports.schema import Row

LISTS = (
    "units", "currencies", "breakdowns", "commodities", "roles", "modes", "exploitation_forms",
    "network_kinds", "relations", "tiers", "statutes", "levels", "claim_kinds", "qualifiers",
    "year_bases", "markers", "document_kinds", "flows", "price_bounds", "price_stages",
    "provision_effects", "directions", "systems", "topics", "place_kinds",
)  # fmt: skip
"""The code lists that have no table of their own, by their group in the codebook."""


def indicator_rows(book: Codebook) -> Iterator[Row]:
    """One row for each indicator."""
    for one in book.indicators.values():
        yield {
            "indicator": one.code,
            "indicator_en": one.label.en,
            "indicator_nb": one.label.nb,
            "definition_en": one.definition.en,
            "definition_nb": one.definition.nb,
            "system": one.system,
            "topic": one.topic,
            "units": listed(one.units),
            "breakdown_keys": listed(one.breakdowns),
            "value_scale": one.scale,
            "direction": one.direction,
            "change_of": one.change_of,
        }


def component_rows(book: Codebook) -> Iterator[Row]:
    """One row for each component of the index."""
    for one in book.index.components:
        yield {
            "component": one.code,
            "component_en": one.label.en,
            "component_nb": one.label.nb,
            "component_level": one.level,
            "component_order": one.order,
            "since": one.since,
            "parent": one.parent,
            "direction": book.index.direction(one.code),
        }


def place_rows(book: Codebook) -> Iterator[Row]:
    """One row for each place."""
    for one in book.places.by_code.values():
        yield {
            "place": one.code,
            "place_iso3": one.alpha3,
            "place_en": one.label.en,
            "place_nb": one.label.nb,
            "place_kind": one.kind,
            "in_country": one.country,
        }


def likelihood_rows(book: Codebook) -> Iterator[Row]:
    """One row for each word of each likelihood scale."""
    for scale in book.likelihood_scales.values():
        yield from _scale(scale)


def _scale(scale: LikelihoodScale) -> Iterator[Row]:
    for term in scale.terms:
        yield {
            "scale": scale.id,
            "scale_en": scale.label.en,
            "scale_nb": scale.label.nb,
            "level": term.level,
            "term_en": term.label.en,
            "term_nb": term.label.nb,
            "band_low": term.low,
            "band_high": term.high,
            "band_printed": term.printed,
            "erratum_en": term.erratum.en if term.erratum else None,
            "erratum_nb": term.erratum.nb if term.erratum else None,
        }


def code_rows(book: Codebook) -> Iterator[Row]:
    """One row for each code of the other lists."""
    for name in LISTS:
        for code, entry in book.group(name).items():
            label = getattr(entry, "label", None)
            assert isinstance(label, Label)
            yield {"code_list": name, "code": code, "code_en": label.en, "code_nb": label.nb}
