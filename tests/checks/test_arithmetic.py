"""Exact means and rounding as publishers round."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.checks.arithmetic import (
    decimals,
    exact,
    mean,
    on_grid,
    precision,
    round_half_up,
)

_HUNDREDTH = Fraction(1, 100)


@pytest.mark.parametrize(
    ("value", "rounded"), [("3.365", "3.37"), ("3.364", "3.36"), ("-0.125", "-0.13"), ("4", "4.00")]
)
def test_ties_go_up(value, rounded):
    assert decimals(Fraction(value)) == rounded


def test_a_printed_decimal_is_exact():
    assert exact(0.1) + exact(0.2) == exact(0.3)
    assert mean([1.0, 1.5, 8.5]) == Fraction(11, 3)


@given(st.fractions(-100, 100))
def test_rounding_moves_by_at_most_half_a_step(value):
    rounded = round_half_up(value, _HUNDREDTH)
    assert abs(rounded - value) <= _HUNDREDTH / 2
    assert (rounded / _HUNDREDTH).denominator == 1


@pytest.mark.parametrize(
    ("value", "holds"), [(4.5, True), (4.0, True), (4.25, False), (0.1, False)]
)
def test_grid(value, holds):
    assert on_grid(value, 0.5) is holds


@pytest.mark.parametrize(
    ("value", "step"), [(0.72, "1/100"), (4.5, "1/10"), (40, "1"), (14310.0, "1")]
)
def test_precision(value, step):
    assert precision(value) == Fraction(step)
