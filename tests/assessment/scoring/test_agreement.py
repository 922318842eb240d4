"""Krippendorff's alpha: his own example, and what must hold of it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tinglys.assessment.scoring.agreement import agreement, coincidence_matrix, krippendorff_alpha
from tinglys.errors import DefectError

NONE = np.nan
# Krippendorff (2011), section E: four observers, twelve units, missing values.
EXAMPLE = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
        [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
    ]
).T


@pytest.mark.parametrize(
    ("level", "alpha"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_the_published_example(level, alpha):
    assert round(krippendorff_alpha(EXAMPLE, level), 3) == alpha


def test_the_published_coincidences():
    matrix, values = coincidence_matrix(EXAMPLE)
    assert values.tolist() == [1, 2, 3, 4, 5]
    assert matrix.sum(axis=0).tolist() == pytest.approx([9, 13, 10, 5, 3])
    assert np.diag(matrix).tolist() == pytest.approx([7, 10, 8, 4, 3])


TABLES = arrays.arrays(
    np.float64, (5, 3), elements=st.one_of(st.just(np.nan), st.integers(1, 4).map(float))
)


@given(TABLES, st.permutations(range(3)))
def test_neither_the_order_of_scorers_nor_the_unit_of_measurement_counts(scores, order):
    alpha = krippendorff_alpha(scores)
    assert krippendorff_alpha(scores[:, order]) == pytest.approx(alpha, nan_ok=True)
    assert krippendorff_alpha(scores * 3 + 2) == pytest.approx(alpha, nan_ok=True)
    assert np.isnan(alpha) or alpha <= 1 + 1e-12


def test_full_agreement_is_one_and_no_variation_is_nothing():
    assert krippendorff_alpha(np.array([[1.0, 1.0], [4.0, 4.0]])) == 1
    assert np.isnan(krippendorff_alpha(np.array([[2.0, 2.0], [2.0, 2.0]])))
    assert np.isnan(krippendorff_alpha(np.array([[1.0, NONE], [NONE, 2.0]])))


def test_scorers_who_systematically_differ_agree_less_than_chance():
    assert krippendorff_alpha(np.array([[1.0, 4.0], [4.0, 1.0]])) < 0


def test_the_interval_holds_alpha_and_narrows_with_more_units():
    generator = np.random.default_rng(3)
    truth = generator.normal(size=(200, 1))
    many = np.round(truth + 0.4 * generator.normal(size=(200, 3)))
    wide, narrow = agreement(many[:20]), agreement(many)
    for found in (wide, narrow):
        assert found.low < found.alpha < found.high
    assert narrow.high - narrow.low < wide.high - wide.low
    assert (narrow.units, narrow.values) == (200, 600)
    assert agreement(many) == narrow


def test_a_ratio_has_no_negative_values():
    with pytest.raises(DefectError, match="negative"):
        krippendorff_alpha(np.array([[-1.0, 2.0]]), "ratio")
