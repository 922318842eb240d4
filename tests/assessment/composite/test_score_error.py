"""Errors come as often as they are said to."""

from fractions import Fraction

import numpy as np
import pytest

from tinglys.assessment.composite.score_error import HALF_POINT, ScoreError
from tinglys.errors import DefectError


def test_errors_come_as_often_as_they_are_said_to():
    drawn = HALF_POINT.draw(np.random.SFC64(1), (400, 500))
    shares = [(drawn == offset).mean() for offset in HALF_POINT.offsets]
    # Five standard errors of a share of one half among 200,000 draws.
    assert np.allclose(shares, [0.25, 0.5, 0.25], atol=5 * 0.5 / np.sqrt(drawn.size))
    assert np.allclose(HALF_POINT.weights, [0.25, 0.5, 0.25])


def test_the_same_seed_gives_the_same_errors():
    first, second = (HALF_POINT.draw(np.random.SFC64(7), (3, 5)) for _ in range(2))
    assert (first == second).all()
    assert first.shape == (3, 5)


def test_a_certain_score_is_never_off():
    sure = ScoreError((0,), (Fraction(1),))
    assert not sure.draw(np.random.SFC64(0), (100,)).any()


@pytest.mark.parametrize(
    ("offsets", "probabilities"),
    [
        ((0, 1), (1,)),
        ((0, 0), (1, 0)),
        ((0, 1), (Fraction(1, 2), Fraction(1, 4))),
        ((0, 1), (2, -1)),
    ],
)
def test_what_is_no_distribution_is_refused(offsets, probabilities):
    with pytest.raises(DefectError, match="score error"):
        ScoreError(offsets, tuple(map(Fraction, probabilities)))
