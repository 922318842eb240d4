"""Rows of the assessed index: scores of all countries and editions, quadrants, means."""

from collections.abc import Iterator

from tinglys.assessment.index.results import (
    AssessedCountry,
    AssessedEdition,
    AssessedIndex,
    AssessedScore,
)
from tinglys.codebook import Codebook
from tinglys.publication.exports.claim_rows import labels
from tinglys.publication.exports.schema import Row
from tinglys.publication.site_data import SiteData


def score_rows(data: SiteData) -> Iterator[Row]:
    """One row for each score: edition, country, component."""
    if data.index is None:
        return
    source = _source(data)
    parts = {code: _component(code, data.codebook) for code in data.codebook.index.by_code}
    for edition in data.index.editions:
        for country in edition.countries.values():
            where = _where(data.index, edition, country, data.codebook)
            for code, score in country.scores.items():
                yield {
                    **where,
                    **parts[code],
                    **_score(score),
                    "cell": country.cells.get(code),
                    "source": source,
                }


def _source(data: SiteData) -> str | None:
    """The workbook of the index; None where it cannot be told which of several it is."""
    assert data.index is not None
    found = [one.sha256 for one in data.tables if one.kind == data.index.index]
    return found[0] if len(found) == 1 else None


def _where(
    index: AssessedIndex, edition: AssessedEdition, country: AssessedCountry, book: Codebook
) -> Row:
    place = book.places[country.place]
    return {
        "index": index.index,
        "index_edition": edition.year,
        "place": country.place,
        "place_iso3": place.alpha3,
        "place_en": place.label.en,
        "place_nb": place.label.nb,
        "continent": country.continent,
        "region": country.region,
    }


def _component(code: str, book: Codebook) -> Row:
    component = book.index.by_code[code]
    return {
        "component": code,
        "component_en": component.label.en,
        "component_nb": component.label.nb,
        "component_level": component.level,
    }


def _score(score: AssessedScore) -> Row:
    rank = score.rank
    return {
        "score": score.score,
        "score_printed": score.printed,
        "score_low": score.low,
        "score_high": score.high,
        "change": score.change,
        "like_for_like": score.like_for_like,
        "like_for_like_change": score.like_for_like_change,
        "rank_world": rank.world.rank if rank else None,
        "rank_world_of": rank.world.of if rank else None,
        "rank_low": rank.low if rank else None,
        "rank_high": rank.high if rank else None,
        "rank_continent": rank.continent.rank if rank else None,
        "rank_continent_of": rank.continent.of if rank else None,
        "rank_region": rank.region.rank if rank else None,
        "rank_region_of": rank.region.of if rank else None,
    }


def quadrant_rows(data: SiteData) -> Iterator[Row]:
    """One row for each country and quadrant of an edition."""
    if data.index is None:
        return
    quadrants = {one.code: one for one in data.codebook.index.quadrants}
    for edition in data.index.editions:
        for country in edition.countries.values():
            for code in quadrants if country.quadrant or country.quadrant_chances else ():
                label = labels(quadrants, code)
                yield {
                    "index": data.index.index,
                    "index_edition": edition.year,
                    "place": country.place,
                    "quadrant": code,
                    "quadrant_en": label[0],
                    "quadrant_nb": label[1],
                    "stands_in": code == country.quadrant,
                    "chance": country.quadrant_chances.get(code),
                }


def mean_rows(data: SiteData) -> Iterator[Row]:
    """One row for each component of an edition."""
    if data.index is None:
        return
    for edition in data.index.editions:
        for code, mean in edition.means.items():
            yield {
                "index": data.index.index,
                "index_edition": edition.year,
                "component": code,
                "mean": mean,
                "countries": sum(code in one.scores for one in edition.countries.values()),
            }
