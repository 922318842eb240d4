"""Status: by a person, on evidence, or not at all."""

from datetime import date

import msgspec
import pytest

from tinglys.assessment.recommendations import (
    STATUS_LABELS,
    Evidence,
    StatusDecision,
    check_decision,
    status_of,
)
from tinglys.errors import InputError

TODAY = date(2026, 1, 15)
DECISION = StatusDecision(
    recommendation="r1", status="some", role="rapporteur", when="2026-01-10",
    evidence=(Evidence(claim="c1"), Evidence(url="https://example.org/plan", note="page 3")),
)  # fmt: skip


def check(**changed):
    check_decision(
        msgspec.structs.replace(DECISION, **changed),
        recommendations={"r1"}, claims={"c1"}, today=TODAY,
    )  # fmt: skip


def test_a_decision_with_evidence_is_taken():
    check()


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"recommendation": "r2"}, "recommendation"),
        ({"status": "nearly"}, "status"),
        ({"role": " "}, "role"),
        ({"when": "yesterday"}, "when"),
        ({"when": "2026-01-16"}, "when"),
        ({"evidence": ()}, "evidence"),
        ({"evidence": (Evidence(claim="c1"), Evidence())}, "evidence 2"),
        ({"evidence": (Evidence(claim="c1", url="https://example.org"),)}, "evidence 1"),
        ({"evidence": (Evidence(claim="c9"),)}, "evidence 1"),
        ({"evidence": (Evidence(url="example.org"),)}, "evidence 1"),
        ({"evidence": (Evidence(url="javascript:alert(1)"),)}, "evidence 1"),
        ({"evidence": (Evidence(url="https://exa mple.org"),)}, "evidence 1"),
        ({"evidence": (Evidence(url="http://[oops"),)}, "evidence 1"),
    ],
)
def test_what_is_refused_names_the_field(changed, place):
    with pytest.raises(InputError) as caught:
        check(**changed)
    assert caught.value.place == place
    assert caught.value.remedy


def test_without_a_decision_there_is_no_status():
    assert status_of([DECISION], "r2") is None
    assert status_of([], "r1") is None


def test_the_latest_decision_holds_and_the_later_given_of_one_day():
    later = msgspec.structs.replace(DECISION, status="a_lot", when="2026-01-12")
    again = msgspec.structs.replace(later, status="complete")
    assert status_of([later, DECISION], "r1") == later
    assert status_of([later, again, DECISION], "r1") == again


def test_every_status_has_its_words():
    for label in STATUS_LABELS.values():
        assert label.en
        assert label.nb
