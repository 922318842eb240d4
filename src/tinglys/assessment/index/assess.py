"""From a published table to the assessed index."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

import msgspec
import numpy as np

from tinglys.assessment.composite.change import Comparison, Edition, compare_editions
from tinglys.assessment.composite.distribution import score_distribution
from tinglys.assessment.composite.exact import ExactScores, round_half_up
from tinglys.assessment.composite.model import IndexModel, published_model
from tinglys.assessment.composite.quadrants import QuadrantChance, quadrant_chances
from tinglys.assessment.composite.ranking import ranks_within
from tinglys.assessment.composite.score_error import HALF_POINT, ScoreError
from tinglys.assessment.composite.simulation import simulate_ranks
from tinglys.assessment.composite.table import table_of
from tinglys.assessment.index.results import (
    AssessedCountry,
    AssessedEdition,
    AssessedIndex,
    AssessedScore,
    ErrorModel,
    Rank,
    Standing,
)
from tinglys.codebook import Codebook
from tinglys.tables.index_table import IndexEdition, IndexRow, IndexTable

DRAWS = 10_000
SEED = 20_251
LEVEL = 0.9
_DIGITS = 6
_HUNDREDTH = Fraction(1, 100)


class _Setting(msgspec.Struct, frozen=True, eq=False):
    """What every edition of one assessment is computed with."""

    codebook: Codebook
    compared: Comparison
    error: ScoreError
    draws: int
    seed: int


def assess_index(
    table: IndexTable,
    codebook: Codebook,
    error: ScoreError = HALF_POINT,
    draws: int = DRAWS,
    seed: int = SEED,
) -> AssessedIndex:
    """Exact scores, intervals, ranks with ranges, quadrants and changes of every country.

    Args:
        table: the index as its publisher gives it.
        codebook: what the index is made of.
        error: how single scores may be off.
        draws: how many tables are drawn for the ranges of the ranks.
        seed: the same seed gives the same ranges.
    """
    editions = [_computable(one, codebook) for one in table.editions]
    compared = compare_editions(editions)
    setting = _Setting(codebook, compared, error, draws, seed)
    newest = editions[-1].model
    scale = codebook.value_scales[codebook.index.scale]
    return AssessedIndex(
        index=table.index,
        aggregates=_from_above(newest),
        indicators=newest.indicators,
        directions={one.code: one.direction for one in newest.components},
        common=compared.common,
        error=ErrorModel(
            offsets=tuple(offset * scale.step for offset in error.offsets),
            probabilities=tuple(float(weight) for weight in error.weights),
            level=LEVEL,
            draws=draws,
            seed=seed,
        ),
        editions=tuple(
            _assessed(source, edition, before.year if before else None, setting)
            for source, edition, before in zip(
                table.editions, editions, [None, *editions], strict=False
            )
        ),
    )


def _from_above(model: IndexModel) -> tuple[str, ...]:
    """The aggregates, each followed by those it is made of."""
    parts = {part for one in model.components for part in one.parts}

    def below(code: str) -> list[str]:
        found = [code] if model.by_code[code].parts else []
        return found + [one for part in model.by_code[code].parts for one in below(part)]

    tops = [one.code for one in model.components if one.code not in parts]
    return tuple(code for top in tops for code in below(top))


def _computable(source: IndexEdition, codebook: Codebook) -> Edition:
    structure = codebook.index
    model = published_model(structure, codebook.value_scales[structure.scale], source.year)
    scores = {row.place: {one: row.scores[one] for one in model.indicators} for row in source.rows}
    return Edition(source.year, model, table_of(scores, model.indicators))


def _assessed(
    source: IndexEdition, edition: Edition, before: int | None, setting: _Setting
) -> AssessedEdition:
    published = setting.compared.published[edition.year]
    intervals = {code: _interval(code, edition, setting) for code in published.codes}
    ranks = _ranks(source, edition, setting)
    quadrants = {one.unit: one for one in _quadrants(edition, setting)}
    countries = {}
    for at, row in enumerate(source.rows):
        scores = {
            code: _score(row, code, before, edition.year, setting, intervals[code][at])
            for code in reversed(published.codes)
        }
        for code, ranked in ranks.items():
            scores[code] = msgspec.structs.replace(scores[code], rank=ranked[at])
        quadrant = quadrants.get(row.place)
        countries[row.place] = AssessedCountry(
            place=row.place,
            name=row.name,
            continent=row.continent,
            region=row.region,
            scores=scores,
            cells={code: source.cell(row, code) for code in row.scores},
            quadrant=quadrant.quadrant if quadrant else None,
            quadrant_chances=dict(quadrant.chances) if quadrant else {},
        )
    means = {
        code: float(np.mean([one.scores[code].score for one in countries.values()]))
        for code in published.codes
    }
    return AssessedEdition(edition.year, countries, means)


def _interval(code: str, edition: Edition, setting: _Setting) -> list[tuple[float, float]]:
    spread = score_distribution(edition.model, edition.table, setting.error, code)
    low, high = spread.interval(LEVEL)
    return [
        (round(float(a), _DIGITS), round(float(b), _DIGITS)) for a, b in zip(low, high, strict=True)
    ]


def _score(
    row: IndexRow, code: str, before: int | None, year: int, setting: _Setting,
    interval: tuple[float, float],
) -> AssessedScore:  # fmt: skip
    compared = setting.compared
    exact = compared.published[year].score(row.place, code)
    common = compared.like_for_like[year]
    like = common.score(row.place, code) if code in common.codes else None
    change = None
    if before is not None and row.place in compared.published[before].units:
        change = compared.change(row.place, code, before, year)
    assert exact is not None  # the table has no gaps; its importer sees to that
    return AssessedScore(
        score=round(float(exact), _DIGITS),
        printed=row.scores.get(code, float(round_half_up(exact, _HUNDREDTH))),
        low=interval[0],
        high=interval[1],
        change=_number(change.published) if change else None,
        like_for_like=None if like is None else round(float(like), _DIGITS),
        like_for_like_change=_number(change.like_for_like) if change else None,
    )


def _ranks(source: IndexEdition, edition: Edition, setting: _Setting) -> dict[str, list[Rank]]:
    """The ranks of every country on each aggregate, in the order of the table."""
    published = setting.compared.published[edition.year]
    codes = edition.model.aggregates
    simulated = simulate_ranks(
        edition.model, edition.table, setting.error, codes, setting.draws, setting.seed
    )
    places = [(row.continent, row.region) for row in source.rows]
    found = {}
    for code in codes:
        low, high = simulated[code].interval(LEVEL)
        world = _standings(published, code, ["world"] * len(places))
        continent = _standings(published, code, [one for one, _ in places])
        region = _standings(published, code, [one for _, one in places])
        found[code] = [
            Rank(world[at], continent[at], region[at], int(low[at]), int(high[at]))
            for at in range(len(places))
        ]
    return found


def _standings(scores: ExactScores, code: str, groups: Sequence[str]) -> list[Standing]:
    sizes = Counter(groups)
    ranks = ranks_within(scores, code, groups)
    return [Standing(int(rank), sizes[group]) for rank, group in zip(ranks, groups, strict=True)]


def _quadrants(edition: Edition, setting: _Setting) -> list[QuadrantChance]:
    index = setting.codebook.index
    high_from = Fraction(str(index.high_from))
    return quadrant_chances(edition.model, edition.table, setting.error, index.quadrants, high_from)


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
