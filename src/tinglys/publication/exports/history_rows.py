"""Rows of what is followed through the years: tiers of all countries, recommendations."""

from collections.abc import Iterator

from tinglys.assessment.recommendations import Followed
from tinglys.assessment.recommendations.followed import LEVEL_LABELS, RELATION_LABELS
from tinglys.assessment.tiers import TierHistory, TierYear
from tinglys.assessment.tiers.outlook import VERDICT_LABELS
from tinglys.assessment.tiers.trust import load_tier_sources
from tinglys.codebook import Codebook, Label
from tinglys.publication.exports.claim_rows import labels, listed
from tinglys.publication.exports.schema import Row
from tinglys.publication.site_data import SiteData
from tinglys.reading.claims import Recommendation


def place_name(code: str, book: Codebook) -> Label:
    """The name of a country, also of one that is no more; its code where nobody names it."""
    if code in book.places.by_code:
        return book.places[code].label
    return load_tier_sources().former.get(code, Label(code, code))


def tier_rows(data: SiteData) -> Iterator[Row]:
    """One row for each country and report year; a year of a gap has no tier and says so."""
    for one in data.tiers:
        history = one.history
        known = {year.year: year for year in history.years}
        missing = {year for gap in history.gaps for year in range(gap.first, gap.last + 1)}
        for year in sorted(known.keys() | missing):
            yield _tier(history, year, known.get(year), data.codebook)


def _tier(history: TierHistory, year: int, known: TierYear | None, book: Codebook) -> Row:
    place = book.places.by_code.get(history.place)
    name = place_name(history.place, book)
    tier = known.tier if known else None
    label = labels(book.tiers, tier)
    return {
        "place_code": history.place,
        "place": place.code if place else None,
        "place_iso3": place.alpha3 if place else None,
        "place_en": name.en,
        "place_nb": name.nb,
        "report_year": year,
        "tier": tier,
        "tier_en": label[0],
        "tier_nb": label[1],
        "absence": "unknown" if tier is None else "none",
        "sources_differ": known is not None and known.conflict,
    }


def reading_rows(data: SiteData) -> Iterator[Row]:
    """One row for each source that says a tier, those that were not followed included."""
    for one in data.tiers:
        for year in one.history.years:
            for position, reading in enumerate(year.readings, 1):
                yield {
                    "place_code": reading.place,
                    "report_year": reading.year,
                    "position": position,
                    "tier": reading.tier,
                    "chosen": reading in year.chosen and year.tier is not None,
                    "tier_source": reading.source,
                    "reference": reading.ref,
                    "file": reading.file,
                    "line": reading.line,
                    "document": reading.document,
                    "claim": reading.claim,
                }


def outlook_rows(data: SiteData) -> Iterator[Row]:
    """One row for each country and tier: what the law lets the next report hold, and why."""
    for one in data.tiers:
        outlook = one.outlook
        for tier, verdict in outlook.verdicts.items():
            label = labels(data.codebook.tiers, tier)
            yield {
                "place_code": outlook.place,
                "report_year": outlook.year,
                "tier": tier,
                "tier_en": label[0],
                "tier_nb": label[1],
                "verdict": verdict,
                "verdict_en": VERDICT_LABELS[verdict].en,
                "verdict_nb": VERDICT_LABELS[verdict].nb,
                "follows": tier == outlook.follows,
                "law": outlook.law,
                "reasons_en": " ".join(reason.text.en for reason in outlook.reasons),
                "reasons_nb": " ".join(reason.text.nb for reason in outlook.reasons),
            }


def followed_rows(data: SiteData) -> Iterator[Row]:
    """One row for each recommendation that is followed through the reports of a source."""
    for one in data.followed:
        yield {
            "recommendation": one.id,
            "country": one.occurrences[0].asked.place,
            "first_year": one.first_seen,
            "last_year": one.last_seen,
            "years": listed(map(str, one.years)),
            "dropped_years": listed(map(str, one.dropped)),
            "repeats": one.repeats,
            "still_asked": one.standing,
        }


def occurrence_rows(data: SiteData) -> Iterator[Row]:
    """One row for each time a recommendation is asked, with its link to the time before.

    The words are those of the claim, where names of living persons are barred.
    """
    words = {one.id: one.claim.text for one in data.claims if isinstance(one.claim, Recommendation)}
    for one in data.followed:
        yield from _occurrences(one, words)


def _occurrences(one: Followed, words: dict[str, str]) -> Iterator[Row]:
    for position, occurrence in enumerate(one.occurrences, 1):
        asked, link = occurrence.asked, occurrence.link
        level = LEVEL_LABELS[link.level] if link else None
        relation = RELATION_LABELS[link.relation] if link else None
        yield {
            "recommendation": one.id,
            "position": position,
            "claim": asked.claim,
            "document": asked.document,
            "report_year": asked.year,
            "number": asked.number,
            "text": words[asked.claim],
            "linked_to": link.earlier.claim if link else None,
            "link_level": link.level if link else None,
            "link_level_en": level.en if level else None,
            "link_level_nb": level.nb if level else None,
            "link_relation": link.relation if link else None,
            "link_relation_en": relation.en if relation else None,
            "link_relation_nb": relation.nb if relation else None,
            "likeness": link.likeness if link else None,
        }
