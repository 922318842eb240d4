"""Normalisation: by hand, and what must hold of every method."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.assessment.composite.normalise import (
    METHODS,
    goalposts,
    min_max,
    normalised,
    percentile_rank,
    rank,
    share_of_best,
    target,
    z_score,
)
from tinglys.assessment.composite.table import ScoreTable
from tinglys.errors import DefectError

RAW = np.array([10.0, np.nan, 30.0, 20.0, 20.0])
FIGURES = st.lists(st.integers(-50, 50).map(float), min_size=2, max_size=12)


def test_methods_by_hand():
    assert min_max(RAW, 1, 10).tolist() == pytest.approx([1, np.nan, 10, 5.5, 5.5], nan_ok=True)
    assert rank(RAW).tolist() == pytest.approx([1, np.nan, 4, 2.5, 2.5], nan_ok=True)
    assert percentile_rank(RAW).tolist() == pytest.approx([0, np.nan, 1, 0.5, 0.5], nan_ok=True)
    assert target(RAW, 20).tolist() == pytest.approx([0, np.nan, 1, 1, 1], nan_ok=True)
    assert share_of_best(RAW).tolist() == pytest.approx(
        [1 / 3, np.nan, 1, 2 / 3, 2 / 3], nan_ok=True
    )
    assert goalposts(RAW, 30, 15).tolist() == pytest.approx(
        [1, np.nan, 0, 2 / 3, 2 / 3], nan_ok=True
    )


def test_a_z_score_has_the_mean_and_deviation_asked_for():
    scaled = z_score(RAW, 100, 15)
    assert np.nanmean(scaled) == pytest.approx(100)
    assert np.nanstd(scaled, ddof=1) == pytest.approx(15)


def test_where_nothing_varies_nobody_is_ahead():
    same = np.array([4.0, 4.0])
    assert min_max(same).tolist() == [0.5, 0.5]
    assert z_score(same, 5.0).tolist() == [5.0, 5.0]
    assert target(same, 3.0).tolist() == [1.0, 1.0]


@given(FIGURES)
def test_no_method_changes_an_order(figures):
    values = np.array(figures)
    settings = {"goalposts": {"worst": -60, "best": 60}, "target": {"wanted": 60}}
    for name, method in METHODS.items():
        if name == "share_of_best" and values.max() <= 0:
            continue
        scaled = method(values, **settings.get(name, {}))
        order = np.argsort(values, kind="stable")
        assert (np.diff(scaled[order]) >= -1e-12).all(), name


def test_a_share_of_nothing_is_refused():
    with pytest.raises(DefectError, match="positive best"):
        share_of_best(np.array([-1.0, 0.0]))


def test_each_indicator_has_its_own_method():
    table = ScoreTable(tuple("xyz"), ("a", "b"), np.array([[1.0, 5], [2, 7], [3, 9]]))
    done = normalised(table, {"b": ("min_max", {"low": 1, "high": 10})})
    assert done.values.tolist() == [[1, 1], [2, 5.5], [3, 10]]
    with pytest.raises(DefectError, match="normalisation of a: rank"):
        normalised(table, {"a": ("rank", {"low": 1})})
