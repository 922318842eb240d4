"""The ground of a country's index scores: its cell, and of a computed one its working."""

import msgspec
from markupsafe import Markup

from tinglys.assessment.index.results import AssessedCountry, AssessedIndex
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.assessed_scores import world_rank
from tinglys.publication.site_data import SiteTable
from tinglys.publication.values import number, signed

Editions = list[tuple[int, AssessedCountry]]


class GroundCell(msgspec.Struct, frozen=True):
    """A score as the table has it, and its cell; ``anchor`` is where links to it lead."""

    anchor: str
    value: str
    address: str


class GroundRow(msgspec.Struct, frozen=True):
    """A component through the editions (None where one lacks it), and how it changed."""

    anchor: str
    name: str
    cells: list[GroundCell | None]
    change: str


class IndexWorking(msgspec.Struct, frozen=True):
    """How an aggregate of one edition was computed; ``parts`` are its names with their values."""

    anchor: str
    name: str
    year: int
    formula: str
    parts: list[tuple[str, Markup]]
    interval: str
    ranks: list[str]
    like_for_like: str


def ground_rows(editions: Editions, grounds: Grounds) -> list[GroundRow]:
    """Every component of the newest edition, as the published table has it."""
    index = _index(grounds)
    return [_row(code, editions, grounds) for code in (*index.aggregates, *index.indicators)]


def workings(editions: Editions, grounds: Grounds) -> list[IndexWorking]:
    """The workings of all aggregates, newest edition first."""
    index = _index(grounds)
    return [
        _working(code, year, country, grounds)
        for year, country in reversed(editions)
        for code in index.aggregates
    ]


def sources(grounds: Grounds) -> list[SiteTable]:
    """The tables that the index was taken from."""
    return [one for one in grounds.view.data.tables if one.kind == _index(grounds).index]


def _index(grounds: Grounds) -> AssessedIndex:
    found = grounds.view.data.index
    assert found is not None
    return found


def _row(code: str, editions: Editions, grounds: Grounds) -> GroundRow:
    language = grounds.view.language
    decimals = 2 if code in _index(grounds).aggregates else 1
    cells = [
        GroundCell(
            f"t-{year}-{code}",
            number(country.scores[code].printed, language, decimals),
            country.cells[code],
        )
        if code in country.cells
        else None
        for year, country in editions
    ]
    return GroundRow(f"r-{code}", _name(code, grounds), cells, _change(code, editions, grounds))


def _change(code: str, editions: Editions, grounds: Grounds) -> str:
    """The change to the newest edition; of unrounded values, so it may be a hundredth off."""
    change = editions[-1][1].scores[code].change
    if change is None:
        return ""
    language = grounds.view.language
    decimals = 2 if code in _index(grounds).aggregates else 1
    after, before = (
        number(c.scores[code].printed, language, decimals) for _, c in editions[:-3:-1]
    )
    return f"{after} − {before} = {signed(change, language, decimals)}"


def _working(code: str, year: int, country: AssessedCountry, grounds: Grounds) -> IndexWorking:
    language = grounds.view.language
    score = country.scores[code]
    parts = _parts(code, country, grounds)
    total = " + ".join(number(country.scores[part].score, language) for part in parts)
    low, high = number(score.low, language, 4), number(score.high, language, 4)
    return IndexWorking(
        anchor=f"w-{year}-{code}",
        name=_name(code, grounds),
        year=year,
        formula=f"({total}) / {len(parts)} = {number(score.score, language, 4)}",
        parts=[(_name(part, grounds), _cell(part, year, country, grounds)) for part in parts],
        interval=f"{low}–{high}",
        ranks=_ranks(code, country, grounds),
        like_for_like=""
        if score.like_for_like is None
        else number(score.like_for_like, language, 4),
    )


def _cell(part: str, year: int, country: AssessedCountry, grounds: Grounds) -> Markup:
    decimals = 2 if part in _index(grounds).aggregates else 1
    text = number(country.scores[part].printed, grounds.view.language, decimals)
    return grounds.cell(grounds.address.path, f"t-{year}-{part}", text, country.cells[part])


def _parts(code: str, country: AssessedCountry, grounds: Grounds) -> list[str]:
    """The direct parts of an aggregate that the edition has, in the order of the index."""
    components = grounds.view.codebook.index.components
    return [one.code for one in components if one.parent == code and one.code in country.scores]


def _ranks(code: str, country: AssessedCountry, grounds: Grounds) -> list[str]:
    words, rank = grounds.view.words, country.scores[code].rank
    assert rank is not None
    return [
        world_rank(rank, words),
        words(
            "in_continent", rank=rank.continent.rank, of=rank.continent.of, place=country.continent
        ),
        words("in_continent", rank=rank.region.rank, of=rank.region.of, place=country.region),
    ]


def _name(code: str, grounds: Grounds) -> str:
    return grounds.view.label(grounds.view.codebook.index.by_code[code].label)
