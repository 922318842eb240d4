"""The assessed index: Norway as the notes have it, and what must hold for every country."""

import csv
from pathlib import Path

import msgspec
import pytest

from tinglys.assessment.composite.score_error import ScoreError
from tinglys.assessment.index.assess import assess_index
from tinglys.assessment.index.results import AssessedIndex
from tinglys.codebook import load_codebook
from tinglys.tables.index_table import IndexEdition, IndexRow, IndexTable

OCINDEX = Path(__file__).parents[4] / "shared" / "data" / "ocindex"
BOOK = load_codebook()
YEARS = (2021, 2023, 2025)


@pytest.fixture(scope="module")
def table() -> IndexTable:
    if not OCINDEX.is_dir():
        pytest.skip(f"{OCINDEX} is not beside the repository")
    editions = []
    for year in YEARS:
        rows = list(csv.DictReader((OCINDEX / f"ocindex_{year}.csv").open(encoding="utf-8")))
        components = list(rows[0])[4:]
        editions.append(
            IndexEdition(
                year,
                f"{year}_dataset",
                {code: f"C{at}" for at, code in enumerate(components)},
                tuple(
                    IndexRow(
                        BOOK.places.by_alpha3[row["iso3"]].code,
                        row["country"],
                        row["continent"],
                        row["region"],
                        at + 2,
                        {code: float(row[code]) for code in components},
                    )
                    for at, row in enumerate(rows)
                ),
            )
        )
    return IndexTable("ocindex", tuple(editions))


@pytest.fixture(scope="module")
def index(table) -> AssessedIndex:
    return assess_index(table, BOOK, draws=500)


def test_norway_through_the_editions(index):
    years, countries = zip(*index.of("NO"), strict=True)
    crime = [one.scores["criminality"] for one in countries]
    assert years == YEARS
    assert [one.printed for one in crime] == [3.81, 3.75, 3.83]
    assert [round(one.like_for_like, 2) for one in crime] == [3.81, 3.9, 4.01]
    assert [one.change for one in crime] == [None, -0.06, 0.08]
    assert [one.like_for_like_change for one in crime] == [None, 0.09, 0.11]
    ranks = [one.rank for one in crime]
    assert [(one.world.rank, one.world.of) for one in ranks] == [(153, 193), (161, 193), (161, 193)]
    assert [(one.continent.rank, one.continent.of) for one in ranks] == [
        (34, 44),
        (37, 44),
        (37, 44),
    ]
    assert [(one.region.rank, one.region.of) for one in ranks] == [(3, 8), (6, 8), (6, 8)]
    assert [one.quadrant for one in countries] == ["lc_hr"] * 3
    assert round(index.newest.means["criminality"], 2) == 5.08


def test_every_country_stands_inside_its_own_ranges(index):
    for edition in index.editions:
        for country in edition.countries.values():
            for code, score in country.scores.items():
                assert score.low <= score.score <= score.high, (country.place, code)
                assert abs(score.printed - score.score) <= 0.005 + 1e-9
            for code in index.aggregates:
                rank = country.scores[code].rank
                assert 1 <= rank.low <= rank.high <= rank.world.of
            assert sum(country.quadrant_chances.values()) == pytest.approx(1)
            assert country.quadrant in country.quadrant_chances


def test_a_score_knows_its_cell_and_survives_storage(index):
    country = index.newest.countries["NO"]
    assert country.cells["criminality"].startswith("2025_dataset!C0")
    stored = msgspec.json.decode(msgspec.json.encode(index), type=AssessedIndex)
    assert stored == index


def test_a_score_that_is_never_off_has_no_interval(table):
    sure = assess_index(table, BOOK, ScoreError((0,), (1,)), draws=1)
    norway = sure.newest.countries["NO"].scores["criminality"]
    assert norway.low == norway.high == norway.score
    assert norway.rank.low == norway.rank.high == norway.rank.world.rank
    assert sure.error.offsets == (0.0,)


def test_a_new_indicator_has_no_earlier_score(index):
    for year, country in index.of("NO"):
        score = country.scores.get("financial_crimes")
        assert (score is None) == (year == 2021)
        if score is not None:
            assert score.like_for_like is None
            assert (score.change is None) == (year == 2023)
