"""The same fact in two documents."""

import pytest


def codes(findings, *documents):
    return [(f.code, f.severity) for f in findings(*documents)]


def test_two_publishers_disagree(figure, document, findings):
    one = document(figure("homicides", 40, "count"), name="a", publisher="The police")
    other = document(figure("homicides", 38, "count"), name="b", publisher="The statistics office")
    assert codes(findings, one, other) == [("sources_differ", "warning")]


def test_two_publishers_agree(figure, document, findings):
    one = document(figure("homicides", 40, "count"), name="a", publisher="The police")
    other = document(figure("homicides", 40, "count"), name="b", publisher="The statistics office")
    assert codes(findings, one, other) == [("sources_agree", "confirmed")]


def test_one_publisher_restates(figure, document, findings):
    first = document(figure("victims_identified", 120), name="a", kind="tip_report", year=2024)
    later = document(
        figure("victims_identified", 118, comparison=True), name="b", kind="tip_report", year=2025
    )
    found = findings(first, later)
    assert [(f.code, f.severity) for f in found] == [("restated", "notice")]
    assert found[0].working.formula == "120 ≠ 118"
    assert len(found[0].claims) == 2


def test_a_rounded_figure_agrees_with_the_exact_one(figure, document, findings):
    one = document(figure("homicides", 38, "count"), name="a")
    other = document(figure("homicides", 39, "count", qualifier="approx"), name="b")
    assert codes(findings, one, other) == [("sources_agree", "confirmed")]


@pytest.mark.parametrize(
    "difference",
    [{"year": 2022}, {"place": "SE"}, {"breakdown": {"sex": "male"}}, {"unit": "cases"}],
    ids=lambda difference: next(iter(difference)),
)
def test_other_facts_are_not_compared(difference, figure, document, findings):
    one = document(figure("homicides", 40, "count"), name="a")
    other = document(figure("homicides", 38, **{"unit": "count", **difference}), name="b")
    assert findings(one, other) == []


def test_a_document_with_two_values_tells_nothing(figure, document, findings):
    one = document(figure("funding", 40, "NOK"), figure("funding", 50, "NOK", at=50), name="a")
    other = document(figure("funding", 60, "NOK"), name="b")
    assert findings(one, other) == []
