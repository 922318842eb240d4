"""Weights from data."""

from fractions import Fraction

import numpy as np
import pytest

from small_index import small_model
from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.table import ScoreTable
from tinglys.assessment.composite.weighting import balanced_weights, component_weights

GENERATOR = np.random.default_rng(11)
COMMON = GENERATOR.normal(size=200)
NOISE = GENERATOR.normal(size=(200, 4))
LOUD = ScoreTable(
    tuple(str(at) for at in range(200)),
    tuple("abcd"),
    np.stack([COMMON + NOISE[:, 0], COMMON + NOISE[:, 1], 6 * NOISE[:, 2], NOISE[:, 3]], axis=1),
)


def test_what_goes_with_the_others_weighs_more():
    found = component_weights(LOUD, ["a", "b", "c"])
    assert sum(found.values()) == 1
    assert found["a"] > 3 * found["c"]


def correlations_with(weights, code="left"):
    model = small_model().with_weights({code: weights})
    whole = aggregate(model, LOUD.values, [code])[code]
    return {part: np.corrcoef(LOUD.column(part), whole)[0, 1] for part in weights}


def test_balanced_weights_make_every_part_matter_alike():
    equal = correlations_with(dict.fromkeys("abc", Fraction(1)))
    assert max(equal.values()) - min(equal.values()) > 0.5
    found = balanced_weights(small_model(), LOUD, "left")
    assert sum(found.values()) == 1
    reached = correlations_with(found)
    assert max(reached.values()) - min(reached.values()) < 0.02
    assert found["c"] < found["a"]


def test_what_should_matter_more_does():
    found = balanced_weights(small_model(), LOUD, "left", {"a": 2.0})
    reached = correlations_with(found)
    assert reached["a"] > reached["b"] + 0.1
    assert reached["b"] == pytest.approx(reached["c"], abs=0.03)
