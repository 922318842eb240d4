"""Simulated ranks: exact ties, the noted ranges, and no unit with two ranks in a draw."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.ranking import competition_ranks
from tinglys.assessment.composite.score_error import HALF_POINT, ScoreError
from tinglys.assessment.composite.simulation import ranks_of_rows, simulate_ranks
from tinglys.errors import DefectError


@given(
    arrays.arrays(
        np.int32, st.tuples(st.integers(1, 4), st.integers(1, 9)), elements=st.integers(0, 4)
    )
)
def test_every_row_is_ranked_like_a_table_of_its_own(values):
    expected = np.stack([competition_ranks(row.astype(np.int64)) for row in values])
    assert (ranks_of_rows(values) == expected).all()


def test_without_errors_the_ranks_are_the_published_ones(model, table):
    sure = ScoreError((0,), (1,))
    found = simulate_ranks(model, table, sure, ["whole"], draws=50)["whole"]
    assert [end.tolist() for end in found.interval()] == [[3, 2, 1], [3, 2, 1]]
    assert (found.counts.sum(axis=1) == 50).all()


def test_the_same_seed_gives_the_same_ranks_and_batches_do_not_matter(model, table, monkeypatch):
    whole = simulate_ranks(model, table, HALF_POINT, ["whole"], draws=64, seed=3)["whole"]
    monkeypatch.setattr("tinglys.assessment.composite.simulation._CELLS_A_BATCH", 12 * 4)
    parts = simulate_ranks(model, table, HALF_POINT, ["whole"], draws=64, seed=3)["whole"]
    assert (whole.counts == parts.counts).all()


def test_a_unit_without_a_score_is_not_ranked(model, table):
    values = table.values.copy()
    values[0, 0] = np.nan
    found = simulate_ranks(model, table.with_values(values), HALF_POINT, ["whole", "right"], 100)
    assert found["whole"].quantile(0.5)[0] == 0
    assert found["right"].counts[0].sum() == 100
    assert (found["whole"].counts[1:, 3] == 0).all()


@pytest.mark.parametrize("rule", ["geometric", "median", "harmonic"])
def test_other_means_are_simulated_too(model, table, rule):
    bent = model.with_rule(rule)
    scores = aggregate(bent, table.values, ["whole"])["whole"]
    sure = simulate_ranks(bent, table, ScoreError((0,), (1,)), ["whole"], draws=9)["whole"]
    assert sure.quantile(0.5).tolist() == competition_ranks(scores).tolist()
    found = simulate_ranks(bent, table, HALF_POINT, ["whole"], draws=200)["whole"]
    assert (found.counts.sum(axis=1) == 200).all()


def test_without_a_grid_there_are_no_steps_to_draw(model, table):
    import msgspec

    with pytest.raises(DefectError, match="no grid"):
        simulate_ranks(msgspec.structs.replace(model, step=0), table, HALF_POINT, ["whole"])


def test_norway_has_the_noted_ranks(editions):
    edition = editions[2025]
    at = edition.table.units.index("NOR")
    found = simulate_ranks(
        edition.model, edition.table, HALF_POINT, ["criminality", "resilience"], draws=4000
    )
    low, high = (end[at] for end in found["criminality"].interval())
    # Another 4,000 draws move an end of the range by one place at most.
    assert abs(low - 154) <= 1
    assert abs(high - 163) <= 1
