"""What each page across countries is made of: the values its template prints."""

from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np
from markupsafe import Markup

from tinglys.assessment.composite.ranking import competition_ranks
from tinglys.assessment.index.results import AssessedCountry, AssessedEdition, AssessedIndex
from tinglys.publication.across.countries import IndexNumbers, Listed
from tinglys.publication.addresses import MOVERS, Address, compare_path, heat_path, ranking_path
from tinglys.publication.charts import Chart, CountryValue, score_classes, world_map
from tinglys.publication.charts.colours import step_of
from tinglys.publication.grounds import Grounds
from tinglys.publication.site_view import SiteView
from tinglys.publication.values import number

Page = tuple[str, Address, dict[str, Any]]
_MOVERS = 15


class RankedRow(msgspec.Struct, frozen=True):
    """A country in a ranking. ``interval`` and ``range`` are empty for a single indicator."""

    country: Listed
    rank: str
    score: Markup
    interval: Markup
    range: Markup
    change: Markup
    turn: str


class ComparedRow(msgspec.Struct, frozen=True):
    """A country with its aggregates: the score of each, then its interval and range of ranks."""

    country: Listed
    cells: list[tuple[Markup, Markup]]


class HeatRow(msgspec.Struct, frozen=True):
    """A country with its single scores: class of the colour and the score as printed."""

    country: Listed
    cells: list[tuple[str, str]]


class MoverRow(msgspec.Struct, frozen=True):
    """A country whose score moved, published and like for like."""

    country: Listed
    like_for_like: Markup
    turn: str
    published: Markup


def across_pages(view: SiteView) -> Iterator[Page]:
    """All pages across countries; none where no index was imported."""
    index = view.data.index
    if index is None:
        return
    for code in (*index.aggregates, *index.indicators):
        yield _ranking(code, index, view)
    for edition in index.editions:
        yield _compare(edition, index, view)
        yield _heat(edition, index, view)
    yield _movers(index, view)


def _numbers(
    path: str, edition: AssessedEdition, index: AssessedIndex, view: SiteView
) -> IndexNumbers:
    return IndexNumbers(index, edition, Grounds(view, Address(view.language, path)))


def _ranking(code: str, index: AssessedIndex, view: SiteView) -> Page:
    numbers = _numbers(ranking_path(code), index.newest, index, view)
    aggregate = code in index.aggregates
    listed = [(one, c) for one, c in numbers.countries() if code in c.scores]
    scores = np.array([country.scores[code].score for _, country in listed])
    ranks = competition_ranks(scores)
    rows = [
        RankedRow(
            country=one,
            rank=number(int(rank), view.language),
            score=numbers.score(country, code),
            interval=numbers.interval(country, code) if aggregate else Markup(""),
            range=numbers.rank(country, code) if aggregate else Markup(""),
            change=numbers.change(country, code),
            turn=numbers.turn(country.scores[code].change, code),
        )
        for rank, (one, country) in sorted(
            zip(ranks, listed, strict=True), key=lambda pair: int(pair[0])
        )
    ]
    address = numbers.grounds.address
    return (
        "across/ranking.html",
        address,
        {
            "grounds": numbers.grounds,
            "name": _name(code, view),
            "year": index.newest.year,
            "aggregate": aggregate,
            "map": _map(code, index, view),
            "rows": rows,
            "mean": number(round(index.newest.means[code], 2), view.language, 2),
            "others": [
                (_name(other, view), address.to(ranking_path(other)), other == code)
                for other in (*index.aggregates, *index.indicators)
            ],
        },
    )


def _map(code: str, index: AssessedIndex, view: SiteView) -> Chart:
    """The newest scores on the map of the world."""
    values = [
        CountryValue(place, view.place_name(place), country.scores[code].score)
        for place, country in index.newest.countries.items()
        if code in country.scores
    ]
    worse = index.directions[code] == "higher_is_worse"
    source = f"{view.label(view.codebook.index.label)} {index.newest.year}"
    return world_map(
        _name(code, view),
        values,
        view.language,
        source,
        classes=score_classes("warm" if worse else "cool"),
        decimals=2 if code in index.aggregates else 1,
    )


def _compare(edition: AssessedEdition, index: AssessedIndex, view: SiteView) -> Page:
    numbers = _numbers(compare_path(edition.year), edition, index, view)
    rows = [
        ComparedRow(
            one,
            [
                (numbers.score(country, code), numbers.sureness(country, code))
                for code in index.aggregates
            ],
        )
        for one, country in numbers.countries()
    ]
    return (
        "across/compare.html",
        numbers.grounds.address,
        {
            "grounds": numbers.grounds,
            "year": edition.year,
            "editions": _editions(compare_path, index, numbers),
            "components": [_name(code, view) for code in index.aggregates],
            "rows": rows,
        },
    )


def _heat(edition: AssessedEdition, index: AssessedIndex, view: SiteView) -> Page:
    numbers = _numbers(heat_path(edition.year), edition, index, view)
    codes = [
        code
        for code in index.indicators
        if any(code in c.scores for c in edition.countries.values())
    ]
    rows = [
        HeatRow(one, [_heat_cell(country, code, index, view) for code in codes])
        for one, country in numbers.countries()
    ]
    address = numbers.grounds.address
    return (
        "across/heat.html",
        address,
        {
            "grounds": numbers.grounds,
            "year": edition.year,
            "editions": _editions(heat_path, index, numbers),
            "components": [(_name(code, view), address.to(ranking_path(code))) for code in codes],
            "rows": rows,
        },
    )


def _heat_cell(
    country: AssessedCountry, code: str, index: AssessedIndex, view: SiteView
) -> tuple[str, str]:
    family = "w" if index.directions[code] == "higher_is_worse" else "c"
    score = country.scores[code].score
    return f"{family}{step_of(score)}", number(score, view.language, 1)


def _movers(index: AssessedIndex, view: SiteView) -> Page:
    numbers = _numbers(MOVERS, index.newest, index, view)
    groups = []
    for code in ("criminality", "resilience"):
        moved = [
            (country.scores[code].like_for_like_change or 0.0, one, country)
            for one, country in numbers.countries()
        ]
        moved.sort(key=lambda found: -found[0])
        for rising in (True, False):
            chosen = moved[:_MOVERS] if rising else moved[: -_MOVERS - 1 : -1]
            rows = [_mover(one, c, code, numbers) for change, one, c in chosen if change]
            groups.append((_name(code, view), rising, rows))
    return (
        "across/movers.html",
        numbers.grounds.address,
        {
            "grounds": numbers.grounds,
            "year": index.newest.year,
            "before": index.editions[-2].year if len(index.editions) > 1 else None,
            "groups": groups,
        },
    )


def _mover(one: Listed, country: AssessedCountry, code: str, numbers: IndexNumbers) -> MoverRow:
    return MoverRow(
        one,
        numbers.like_for_like_change(country, code),
        numbers.turn(country.scores[code].like_for_like_change, code),
        numbers.change(country, code),
    )


def _editions(
    path: Any, index: AssessedIndex, numbers: IndexNumbers
) -> list[tuple[int, str, bool]]:
    """The same page for every edition: year, link, and whether it is this one."""
    return [
        (one.year, numbers.grounds.address.to(path(one.year)), one.year == numbers.edition.year)
        for one in reversed(index.editions)
    ]


def _name(code: str, view: SiteView) -> str:
    return view.label(view.codebook.index.by_code[code].label)
