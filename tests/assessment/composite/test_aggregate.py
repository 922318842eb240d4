"""Means of other kinds, by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_index import small_model
from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.exact import exact_scores
from tinglys.assessment.composite.table import ScoreTable

SCORES = np.array([2.0, 4.0, 8.0, 5.0])


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        ("arithmetic", (2 + 4 + 16) / 4),
        ("geometric", (2 * 4 * 8 * 8) ** 0.25),
        ("harmonic", 4 / (1 / 2 + 1 / 4 + 2 / 8)),
        ("median", 6.0),
    ],
)
def test_the_means_of_one_component(model, rule, left):
    found = aggregate(model.with_rule(rule, ["left"]), SCORES, ["left", "whole"])
    assert found["left"] == pytest.approx(left)
    assert found["whole"] == pytest.approx((left + 5) / 2)


def test_a_median_of_equal_weights_is_the_middle():
    scores = np.array([[1.0, 9.0], [4.0, 5.0]])
    model = small_model().restricted({"a", "b"}).with_rule("median")
    assert aggregate(model, scores, ["left"])["left"].tolist() == [5.0, 4.5]


@pytest.mark.parametrize("rule", ["arithmetic", "geometric", "harmonic", "median"])
def test_a_missing_part_leaves_the_whole_unknown(model, rule):
    scores = np.array([np.nan, 4.0, 8.0, 5.0])
    found = aggregate(model.with_rule(rule), scores, ["left", "right"])
    assert np.isnan(found["left"])
    assert found["right"] == pytest.approx(5.0)


@given(st.lists(st.integers(2, 20).map(lambda steps: steps / 2), min_size=4, max_size=4))
def test_the_mean_lies_among_its_parts_and_agrees_with_the_exact_one(scores):
    model = small_model()
    found = aggregate(model, np.array(scores), ["whole"])["whole"]
    exact = exact_scores(model, ScoreTable(("X",), tuple("abcd"), np.array([scores])))
    assert float(found) == pytest.approx(float(exact.score("X", "whole")))
    assert min(scores) - 1e-9 <= found <= max(scores) + 1e-9
    means = [
        float(aggregate(model.with_rule(rule), np.array(scores), ["whole"])["whole"])
        for rule in ("harmonic", "geometric", "arithmetic")
    ]
    assert means[0] <= means[1] + 1e-9 <= means[2] + 2e-9
