"""The same fact in two documents."""

import time

import pytest

from tinglys.checks.wording import broken_down, document_name


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


def test_one_finding_names_every_source(figure, document, findings):
    values = {"a": 40, "b": 38, "c": 40, "d": 38, "e": 38, "f": 38}
    documents = [
        document(figure("homicides", value, "count"), name=name, publisher=f"Office {name}")
        for name, value in values.items()
    ]
    (found,) = findings(*documents)
    assert found.code == "sources_differ"
    assert "40 (Office a and Office c); 38 (Office b, Office d, Office e and 1 more)" in (
        found.title.en
    )
    assert "40 (Office a og Office c)" in found.title.nb
    assert found.working.formula == "40 ≠ 38"
    assert len(found.documents) == 6


def test_a_publisher_does_not_confirm_itself(figure, document, findings):
    made = [
        document(figure("homicides", 40, "count"), name=name, publisher="The police")
        for name in ("a", "b")
    ]
    assert findings(*made) == []


def test_a_copy_of_unknown_origin_confirms_nothing(figure, document, findings):
    made = [document(figure("homicides", 40, "count"), name=name) for name in ("a", "b")]
    assert findings(*made) == []


def test_the_restated_value_is_compared_with_others(figure, document, findings):
    first = document(figure("victims_identified", 120), name="a", kind="tip_report", year=2024)
    later = document(figure("victims_identified", 118), name="b", kind="tip_report", year=2025)
    other = document(figure("victims_identified", 118), name="c", publisher="The police")
    assert set(codes(findings, first, later, other)) == {
        ("restated", "notice"),
        ("sources_agree", "confirmed"),
    }


@pytest.mark.parametrize("publisher", [None, "The police", "Office {}"])
def test_a_hundred_copies(publisher, figure, document, findings):
    claims = [figure("homicides", 40 + year, "count", year=year) for year in range(1980, 2020)]
    documents = [
        document(*claims, name=f"{n}.txt", publisher=publisher and publisher.format(n))
        for n in range(100)
    ]
    began = time.perf_counter()
    found = findings(*documents, codes=("sources_agree", "sources_differ", "restated"))
    assert time.perf_counter() - began < 1
    assert len(found) == (40 if publisher == "Office {}" else 0)


def test_inputs_and_breakdowns_are_named_in_words(codebook) -> None:
    label = broken_down(codebook, {"exploitation": "sex", "sex": "female", "source": "Police"})
    assert label.en == f"{codebook.label('exploitation', 'sex', 'en')}, women and girls, Police"
    assert label.nb.endswith("kvinner og jenter, Police")
    assert broken_down(codebook, {}).en == ""
    assert document_name(codebook, None, "tip_report", 2025).nb.endswith("2025")
    assert document_name(codebook, "Kripos", "threat_assessment", None).en == "Kripos"
