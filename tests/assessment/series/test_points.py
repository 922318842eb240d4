"""Series: vintages side by side, what counts, and what cannot both hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.made import document, figure, observed, only, series
from tinglys.assessment.series import compatible, series_of


def told(*values, **more):
    """One document per value for 2023, in reports from 2024 on; None is not reported."""
    return [
        document(
            figure(value=value, qualifier="not_reported" if value is None else "exact", **more),
            name=f"r{year}", year=year,
        )
        for year, value in enumerate(values, start=2024)
    ]  # fmt: skip


def roles(series):
    return [vintage.role for vintage in series.points[0].vintages]


def test_a_restated_value_stands_beside_the_first():
    found = only(*told(120, 118))
    (point,) = found.points
    assert roles(found) == ["first", "restated"]
    assert (point.first.value, point.current.value) == (120, 118)
    assert point.restated
    assert not point.conflict


def test_documents_come_in_order_of_publication_however_they_are_given():
    assert only(*reversed(told(120, 118))) == only(*told(120, 118))


def test_a_value_repeated_is_not_restated():
    assert roles(only(*told(120, 120))) == ["first", "repeated"]


def test_a_value_after_an_absence_is_told_first_and_counts():
    found = only(*told(None, 10))
    assert roles(found) == ["first", "first"]
    assert found.points[0].current.value == 10


def test_an_absence_after_a_value_takes_nothing_away():
    found = only(*told(10, None))
    assert found.points[0].state == "value"
    assert roles(found) == ["first", "repeated"]


def test_two_values_in_one_document_are_no_current_value():
    found = only(document(figure(value=4), figure(value=1, at=50)))
    (point,) = found.points
    assert point.conflict
    assert point.current is None
    assert roles(found) == ["first", "conflicting"]


def test_a_later_document_settles_a_conflict():
    found = only(
        document(figure(value=4), figure(value=1, at=50), year=2024),
        document(figure(value=5), name="b", year=2025),
    )
    assert found.points[0].current.value == 5
    assert roles(found) == ["first", "conflicting", "restated"]


def test_a_rounded_value_that_agrees_does_not_replace_an_exact_one():
    found = only(
        document(figure(value=97), year=2024),
        document(figure(value=100, qualifier="approx"), name="b", year=2025),
    )
    assert found.points[0].current.value == 97
    assert roles(found) == ["first", "repeated"]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((5, "exact"), (5, "exact"), True), ((5, "exact"), (6, "exact"), False),
        ((5, "at_least"), (6, "exact"), True), ((5, "at_least"), (4, "exact"), False),
        ((5, "less_than"), (5, "exact"), False), ((5, "less_than"), (4, "exact"), True),
        ((5, "at_most"), (5, "exact"), True), ((5, "at_most"), (6, "at_least"), False),
        ((100, "approx"), (97, "exact"), True), ((100, "approx"), (90, "exact"), False),
    ],
)  # fmt: skip
def test_what_can_both_hold(one, other, both):
    first, second = (
        observed(document(figure(value=value, qualifier=qualifier)))[0]
        for value, qualifier in (one, other)
    )
    assert compatible(first, second) is both
    assert compatible(second, first) is both


def test_unit_and_source_and_whole_are_other_series():
    found = series(
        document(
            figure(), figure(unit="cases"), figure(breakdown={"subset_of": "labor"}),
        ),
        document(figure(), name="b", kind="statistics_article", publisher="Wikipedia"),
    )  # fmt: skip
    assert len(found) == 4


def test_an_observation_without_a_year_is_kept_undated():
    found = only(document(figure(year=None)))
    assert found.points == ()
    assert [one.value for one in found.undated] == [10]


def test_points_by_year_and_kind():
    found = only(document(figure(year=2023), figure(year="2023-H1", value=4)))
    assert found.at(2023).current.value == 10
    assert found.at(2022) is None
    assert [point.current.value for point in found.of_kind("half")] == [4]


VALUES = st.sampled_from([0, 1, 2, 3, None])
FACTS = st.tuples(st.integers(2020, 2023), VALUES, st.integers(2021, 2025))


@given(st.lists(FACTS, max_size=25))
def test_every_observation_is_in_one_place_and_nothing_is_made_up(facts):
    documents = [
        document(
            *(
                figure(value=v, year=y, at=n,
                       qualifier="not_reported" if v is None else "exact")
                for n, (y, v, issued) in enumerate(facts)
                if issued == year
            ),
            name=str(year), year=year,
        )
        for year in range(2021, 2026)
    ]  # fmt: skip
    observations = observed(*documents)
    placed = [
        vintage.observation
        for one in series_of(observations)
        for point in one.points
        for vintage in point.vintages
    ]
    assert sorted(map(id, placed)) == sorted(map(id, observations))
    for one in series_of(observations):
        periods = [point.period for point in one.points]
        assert periods == sorted(set(periods))
        for point in one.points:
            issues = [vintage.observation.issue for vintage in point.vintages]
            assert issues == sorted(issues)
            assert point.current is None or point.current in [
                vintage.observation for vintage in point.vintages
            ]
    assert all(one.claims for one in observations)
