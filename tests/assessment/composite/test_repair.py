"""Gaps and outliers: filled and pulled in, and always marked."""

import numpy as np
import pytest

from tinglys.assessment.composite.repair import (
    excess_kurtosis_of,
    imputed,
    log_transformed,
    screened,
    skewness_of,
    winsorised,
)
from tinglys.assessment.composite.table import ScoreTable

GAPS = ScoreTable(
    tuple("wxyz"), ("a", "b"), np.array([[1, np.nan], [3, 4], [np.nan, 8], [20, np.nan]])
)


def test_units_with_too_few_scores_are_left_out_and_named():
    kept, out = screened(GAPS, 0.75)
    assert kept.units == ("x",)
    assert out == {"w": 0.5, "y": 0.5, "z": 0.5}
    assert screened(GAPS, 0.5)[1] == {}


@pytest.mark.parametrize(
    ("method", "a", "b"),
    [("mean", 8, [6, 6]), ("median", 3, [6, 6]), ("group_median", 20, [4, 8])],
)
def test_gaps_are_filled_and_marked(method, a, b):
    done = imputed(GAPS, method, ["n", "n", "s", "s"])
    assert done.table.values[2, 0] == a
    assert done.table.values[[0, 3], 1].tolist() == b
    assert done.touched.tolist() == np.isnan(GAPS.values).tolist()


def test_a_group_without_a_score_keeps_its_gap():
    done = imputed(GAPS, "group_mean", ["n", "s", "n", "t"])
    assert np.isnan(done.table.values[3, 1])
    assert not done.touched[3, 1]


def test_an_outlier_is_pulled_in_to_the_next_score():
    column = np.array([1, 2, 3, 2, 1, 3, 2, 1, 2, 3, 2, 1000], dtype=float)
    table = ScoreTable(tuple("abcdefghijkl"), ("v",), column[:, None])
    done = winsorised(table)
    assert done.table.values[11, 0] == 3
    assert done.touched[:, 0].tolist() == [False] * 11 + [True]


def test_a_long_tail_is_left_as_it_came():
    column = 2.0 ** np.arange(30)
    table = ScoreTable(tuple(str(at) for at in range(30)), ("v",), column[:, None])
    done = winsorised(table, most=2)
    assert not done.touched.any()
    assert (done.table.values == table.values).all()
    assert skewness_of(log_transformed(column)) < 0.5 < skewness_of(column)


def test_moments_by_hand():
    two_points = np.array([0.0, 0.0, 1.0, 1.0, np.nan])
    assert skewness_of(two_points) == pytest.approx(0)
    assert excess_kurtosis_of(two_points) == pytest.approx(-2)
    assert np.isnan(skewness_of(np.array([3.0, 3.0])))
