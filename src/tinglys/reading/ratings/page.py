"""Index pages: every score and change of every entity as a rating."""

import re
from collections.abc import Iterator

from tinglys.codebook import Codebook
from tinglys.reading.claims import Breakdown, Rating, YearBasis
from tinglys.reading.outline import Outline
from tinglys.reading.ratings.cells import Number
from tinglys.reading.ratings.editions import edition_of
from tinglys.reading.ratings.entities import Entity, entities_of
from tinglys.reading.ratings.entries import Entry, read_entries
from tinglys.reading.ratings.events import read_events
from tinglys.reading.ratings.labels import labels_of

SCORE = "ocindex_score"
CHANGE = "ocindex_change"
REGION_SCORE = "ocindex_region_score"
REGION_CHANGE = "ocindex_region_change"
UNIT = "score_1_10"
_SAMPLE = 200_000
_TOP = 6_000
_FEWEST = 6
_SCORE = re.compile(
    r"[1-9](?<!\d[1-9])(?<!\d[.,][1-9])(?:(?<=1)0)?"
    r"(?:[.,]\d\d?(?!\d)|[.,]\d\d(?=\d[.,]\d)|\s*/\s*10)"
)
_SHORT = 120
_LISTS = {"market": "criminal_markets", "actor": "criminal_actors"}


def is_index_page(text: str, codebook: Codebook) -> bool:
    """Whether a text is a page of the index: six or more of its components with a score each."""
    sample = text[:_SAMPLE]
    if not _has_scores(sample) or labels_of(codebook).named_in(sample, _FEWEST) < _FEWEST:
        return False
    # Most pages print their scores at once, and then the rest need not be read to know.
    top = sample.rfind("\n", 0, _TOP) + 1
    return _lists_scores(sample[:top], codebook) or _lists_scores(sample, codebook)


def _lists_scores(text: str, codebook: Codebook) -> bool:
    entries = read_entries(read_events(text, codebook, "en"))
    return len({entry.component.code for entry in entries}) >= _FEWEST


def _has_scores(sample: str) -> bool:
    """Whether scores stand as on a page: on lines of their own, or many in one line."""
    if len(_SCORE.findall(sample)) < _FEWEST:
        return False
    short = 0
    for line in sample.splitlines():
        if len(line) <= _SHORT:
            short += _SCORE.search(line) is not None
        elif len(_SCORE.findall(line)) >= _FEWEST:
            return True
        if short >= _FEWEST:
            return True
    return False


def read_page(outline: Outline, codebook: Codebook) -> list[Rating]:
    """The ratings of an index page, each score and each printed change its own claim.

    A change printed as ``n/a`` is no number and gives no claim: the codebook knows since which
    edition a component exists. The scores of a region that stand beside a country's are filed
    under indicators of their own, because they are means over countries.
    """
    profile = outline.profile
    events = read_events(outline.text, codebook, profile.language)
    entries = read_entries(events)
    found = entities_of(entries, events, codebook, profile.language, profile.country)
    year, basis = edition_of(outline, codebook.index, entries)
    countries = {entity.place for entity in found if not entity.aggregate}
    beside = any(not entity.aggregate for entity in found)
    ratings: list[Rating] = []
    for entity in found:
        stated = entity.edition is not None
        ratings += _ratings(
            outline,
            entity,
            entity.edition if stated else year,
            "stated" if stated else basis,
            main=not entity.aggregate
            and (len(countries) == 1 or entity.place == profile.country is not None),
            region=entity.aggregate and beside,
        )
    return sorted(ratings, key=lambda rating: rating.start)


def _ratings(
    outline: Outline,
    entity: Entity,
    year: int | None,
    basis: YearBasis,
    *,
    main: bool,
    region: bool,
) -> Iterator[Rating]:
    for entry in entity.entries:
        breakdown = _breakdown(entry, entity, main)
        score, change = entry.cell.score, entry.cell.change
        pairs = [(REGION_SCORE if region else SCORE, score, "index_score")]
        if change is not None and change.value is not None:
            pairs.append((REGION_CHANGE if region else CHANGE, change, "index_change"))
        for indicator, number, rule in pairs:
            yield _rating(outline, indicator, number, rule, breakdown, entry, entity, year, basis)


def _rating(
    outline: Outline,
    indicator: str,
    number: Number,
    rule: str,
    breakdown: Breakdown,
    entry: Entry,
    entity: Entity,
    year: int | None,
    basis: YearBasis,
) -> Rating:
    code = entry.component.code
    return Rating(
        start=number.start,
        end=number.end,
        quote=outline.text[number.start : number.end],
        rule=f"ratings.{rule}",
        section=_LISTS.get(entry.component.level, code if code in _LISTS.values() else None)
        or ("resilience" if entry.component.level == "resilience" else code),
        language=outline.profile.language,
        indicator=indicator,
        value=number.value,
        unit=UNIT,
        year=year,
        year_basis=basis,
        breakdown=breakdown,
        place=entity.place,
        scale=UNIT,
    )


def _breakdown(entry: Entry, entity: Entity, main: bool) -> Breakdown:
    found: Breakdown = {"component": entry.component.code, "level": entry.component.level}
    if entity.name is not None and not main:
        found["place"] = entity.name
    return found
