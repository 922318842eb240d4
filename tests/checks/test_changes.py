"""A percentage of change against the counts it links."""

import pytest


def claims(figure, before, after, percent, year="2021/2022", **more):
    return [
        figure("frauds", 0, "count", 1990),
        figure("fraud_reported", before, "count", 2021, at=0),
        figure("fraud_reported", after, "count", 2022, at=50),
        figure("fraud_reported_change", percent, "percent", year, at=100, **more),
    ]


@pytest.mark.parametrize(
    ("before", "after", "percent", "severity"),
    [
        (9340, 12870, 37.8, "confirmed"),
        (9340, 12870, 38, "confirmed"),
        (9340, 12870, 27.8, "warning"),
        (12870, 9340, -27, "confirmed"),
        (12870, 9340, 27, "warning"),
    ],
)
def test_change(before, after, percent, severity, figure, document, findings):
    found = findings(document(*claims(figure, before, after, percent)), codes=("change_of_counts",))
    assert [f.severity for f in found] == [severity]


def test_a_single_year_is_compared_with_the_year_before(figure, document, findings):
    found = findings(
        document(*claims(figure, 100, 150, 20, year=2022)), codes=("change_of_counts",)
    )
    assert [f.severity for f in found] == ["warning"]


def test_rounded_changes_have_room(figure, document, findings):
    rough = claims(figure, 100, 131, 30, qualifier="approx")
    assert [f.severity for f in findings(document(*rough))] == ["confirmed"]


def test_without_both_counts_nothing_is_said(figure, document, findings):
    assert findings(document(*claims(figure, 100, 150, 20)[2:])) == []
