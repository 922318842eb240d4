"""Periods: the forms of a claim's year, in months."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.assessment.series import calendar_year, period_of


@pytest.mark.parametrize(
    ("year", "kind", "months"),
    [
        (2023, "year", 12), ("2023", "year", 12), ("2014-H1", "half", 6), ("2014-H2", "half", 6),
        ("2014-Q3", "quarter", 3), ("2003-09", "month", 1), ("2015/2016", "span", 24),
        ("2015/16", "span", 24), ("2010/2013", "span", 48),
    ],
)  # fmt: skip
def test_forms(year, kind, months):
    period = period_of(year)
    assert (period.kind, period.months, period.text) == (kind, months, str(year))


@pytest.mark.parametrize("year", [None, "", "2015/2015", "2016/2015", "2003-13", "soon", "20245"])
def test_what_is_no_period(year):
    assert period_of(year) is None


def test_the_second_half_begins_in_july():
    assert period_of("2014-H2").first == 2014 * 12 + 6
    assert period_of("2014-H2").last == calendar_year(2014).last


@given(st.integers(1990, 2040), st.integers(1, 12))
def test_months_lie_in_their_year(year, month):
    period, whole = period_of(f"{year}-{month:02}"), calendar_year(year)
    assert whole.first <= period.first == period.last <= whole.last
    assert period.year == year
