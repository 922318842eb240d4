"""Sobol indices of functions whose indices are known in closed form."""

import numpy as np
import pytest

from tinglys.assessment.composite.sobol import sobol_indices
from tinglys.errors import DefectError


def test_a_sum_of_factors_has_the_shares_of_its_variances():
    """For 4a + 2b + 0c the shares are 0.8, 0.2 and 0, alone and in all."""
    found = sobol_indices(lambda x: np.array([4 * x[0] + 2 * x[1]]), "abc", points=4000, seed=1)
    assert found.first[:, 0] == pytest.approx([0.8, 0.2, 0.0], abs=0.03)
    assert found.total[:, 0] == pytest.approx([0.8, 0.2, 0.0], abs=0.03)
    assert found.runs == 4000 * 5


def test_the_ishigami_function_has_its_known_indices():
    """Ishigami and Homma (1990), a = 7, b = 0.1."""

    def ishigami(point: np.ndarray) -> np.ndarray:
        x = (2 * point - 1) * np.pi
        return np.array([np.sin(x[0]) + 7 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])])

    found = sobol_indices(ishigami, ("x1", "x2", "x3"), points=8000, seed=2)
    assert found.first[:, 0] == pytest.approx([0.314, 0.442, 0.0], abs=0.05)
    assert found.total[:, 0] == pytest.approx([0.558, 0.442, 0.244], abs=0.05)
    assert (np.abs(found.total[:, 0] - [0.558, 0.442, 0.244]) < 4 * found.total_spread[:, 0]).all()


def test_each_unit_has_indices_of_its_own_and_a_still_one_none():
    found = sobol_indices(lambda x: np.array([x[0], x[1], 3.0]), "ab", points=500)
    assert found.total[0, 0] > 0.9 > 0.1 > found.total[1, 0]
    assert found.total[1, 1] > 0.9
    assert np.isnan(found.total[:, 2]).all()


def test_the_same_seed_gives_the_same_indices():
    first, second = (
        sobol_indices(lambda x: np.array([x[0] * x[1]]), "ab", 50, seed=4) for _ in range(2)
    )
    assert (first.total == second.total).all()
    assert (first.total_spread == second.total_spread).all()


@pytest.mark.parametrize(("factors", "points"), [("", 10), ("a", 1)])
def test_too_little_is_refused(factors, points):
    with pytest.raises(DefectError, match="at least two points"):
        sobol_indices(lambda x: x, factors, points)
