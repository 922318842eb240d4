"""Reliability and components: the noted figures, and scores whose answers are known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tinglys.assessment.composite.items import (
    correlations,
    cronbach_alpha,
    item_analysis,
    principal_components,
    rank_correlations,
)
from tinglys.assessment.composite.table import ScoreTable
from tinglys.errors import DefectError

TABLES = arrays.arrays(np.float64, (6, 3), elements=st.integers(2, 20).map(lambda one: one / 2))


@pytest.mark.parametrize(
    ("component", "alpha"),
    [("criminal_markets", 0.91), ("criminal_actors", 0.81), ("resilience", 0.98)],
)
def test_the_real_index_has_the_noted_reliability(editions, component, alpha):
    edition = editions[2025]
    found = item_analysis(edition.table, edition.model.below(component))
    assert round(found.alpha, 2) == alpha
    if component == "resilience":
        assert round(float(found.shares[0]), 2) == 0.82


def test_indicators_that_are_one_and_the_same_are_fully_reliable():
    column = np.array([1.0, 2.0, 4.0, 7.0])
    assert cronbach_alpha(np.stack([column, column, column], axis=1)) == pytest.approx(1.0)
    shares, loadings = principal_components(np.stack([column, column * 2 + 1], axis=1))
    assert shares.tolist() == pytest.approx([1.0, 0.0])
    assert loadings[:, 0].tolist() == pytest.approx([1.0, 1.0])


def test_alpha_by_hand():
    """Two items, variances 1 and 1, covariance one half: alpha is 2 (1 - 2 / 3)."""
    values = np.array([[0, 0], [2, 1], [1, 2]], dtype=float)
    assert cronbach_alpha(values) == pytest.approx(2 * (1 - 2 / 3))


@given(TABLES)
def test_shares_add_up_and_loadings_give_the_correlations_back(values):
    shares, loadings = principal_components(values)
    assert shares.sum() == pytest.approx(1)
    assert (np.diff(shares) <= 1e-9).all()
    assert np.allclose(loadings @ loadings.T, correlations(values), atol=1e-6)


@given(TABLES)
def test_rank_correlations_do_not_change_with_the_unit(values):
    assert np.allclose(rank_correlations(values), rank_correlations(np.exp(values)), atol=1e-9)


def test_units_with_a_gap_are_left_out():
    values = np.array([[1, 2], [2, 3], [np.nan, 9], [5, 5], [4, 6]], dtype=float)
    table = ScoreTable(tuple("vwxyz"), ("a", "b"), values)
    found = item_analysis(table, ["a", "b"])
    assert found.alpha == pytest.approx(cronbach_alpha(values[[0, 1, 3, 4]]))
    with pytest.raises(DefectError, match="fewer than three"):
        item_analysis(table.among({"x", "v"}), ["a", "b"])
    with pytest.raises(DefectError, match="at least two"):
        item_analysis(table, ["a"])
