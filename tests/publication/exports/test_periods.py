"""Periods as days, and as SDMX writes them."""

import pytest

from tinglys.publication.exports.periods import Span, span


@pytest.mark.parametrize(
    ("period", "start", "end", "sdmx"),
    [
        (2024, "2024-01-01", "2024-12-31", "2024"),
        ("2024", "2024-01-01", "2024-12-31", "2024"),
        ("2015/2016", "2015-01-01", "2016-12-31", "2015-01-01/P2Y"),
        ("2015–2018", "2015-01-01", "2018-12-31", "2015-01-01/P4Y"),
        ("2015/2015", "2015-01-01", "2015-12-31", "2015-01-01/P1Y"),
        ("2014-H1", "2014-01-01", "2014-06-30", "2014-S1"),
        ("2014-H2", "2014-07-01", "2014-12-31", "2014-S2"),
        ("2014-Q3", "2014-07-01", "2014-09-30", "2014-Q3"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
        ("2003-09-14", "2003-09-14", "2003-09-14", "2003-09-14"),
    ],
)
def test_known_forms(period, start, end, sdmx):
    assert span(period) == Span(start, end, sdmx)


@pytest.mark.parametrize(
    "period",
    [None, "", "lately", "2016/2015", "2014-H3", "2014-Q5", "2003-13", "2003-02-30", "0000", 99999],
)
def test_what_is_no_period_has_no_days(period):
    assert span(period) is None
