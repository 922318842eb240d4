"""Gaps: which years have no value, and which kind of none it is."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from assessment.made import document, figure, observed, only
from tinglys.assessment.series import gaps, series_of


def test_unknown_and_not_reported_and_zero():
    found = gaps(
        only(
            document(
                figure(value=3, year=2015),
                figure(value=None, year=2017, qualifier="not_reported"),
                figure(value=None, year=2018, qualifier="not_reported"),
                figure(value=0, year=2019),
                figure(value=4, year=2024),
            )
        )
    )
    assert [(gap.first, gap.last, gap.state) for gap in found] == [
        (2016, 2016, "unknown"), (2017, 2018, "not_reported"), (2020, 2023, "unknown"),
    ]  # fmt: skip
    assert found[1].claims == ("a-1", "a-2")
    assert found[0].claims == ()
    assert found[2].label.en == "2020–2023: not known"
    assert found[1].label.nb == "2017–2018: ikke rapportert"


def test_a_withheld_value_is_a_gap_of_its_own():
    (one,) = observed(document(figure(value=3)))
    held = msgspec.structs.replace(one, value=None, state="withheld")
    assert [gap.state for gap in gaps(series_of([held])[0])] == ["withheld"]


def test_the_span_may_reach_beyond_the_series():
    found = gaps(only(document(figure(year=2022))), (2021, 2024))
    assert [(gap.first, gap.last) for gap in found] == [(2021, 2021), (2023, 2024)]


def test_a_contradiction_is_no_gap():
    assert gaps(only(document(figure(), figure(value=3, at=9)))) == []


def test_no_years_no_gaps():
    assert gaps(only(document(figure(year="2022-H1")))) == []


@given(st.dictionaries(st.integers(2000, 2020), st.sampled_from([0, 7, None]), min_size=1))
def test_every_year_is_a_value_or_in_one_gap(values):
    series = only(
        document(
            *(
                figure(value=v, year=y, qualifier="not_reported" if v is None else "exact")
                for y, v in values.items()
            )
        )
    )
    covered = [year for gap in gaps(series) for year in range(gap.first, gap.last + 1)]
    full = [year for year, value in values.items() if value is not None]
    assert sorted(covered + full) == list(range(min(values), max(values) + 1))
