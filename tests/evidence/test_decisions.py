"""Decisions: never on what nobody looked at, never lost."""

from datetime import UTC, datetime

import pytest

from tinglys.errors import InputError
from tinglys.evidence import selectors, services
from tinglys.evidence.archive import Archive
from tinglys.evidence.models import Claim, Decision, Document

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


@pytest.fixture
def decide(workspace):
    def record(verdict: str = "accept", claim: Claim | None = None, **fields):
        given = {"who": "Kari", "why": "" if verdict == "accept" else "misread", "at": NOON}
        return services.decide(
            claim=claim or Claim.objects.latest("id"),
            verdict=verdict,
            archive=Archive(workspace.archive),
            **given | fields,
        )

    return record


@pytest.fixture
def standing(workspace):
    def claims():
        reading = selectors.current_reading(Document.objects.get())
        return selectors.standing_claims(reading, Archive(workspace.archive))

    return claims


def corrected(claim: Claim, **change):
    return {**claim.payload, **change}


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"verdict": "perhaps", "why": "x"}, "verdict"),
        ({"who": "  "}, "who"),
        ({"verdict": "reject", "why": " "}, "why"),
        ({"verdict": "correct"}, "corrected"),
        ({"corrected": {}}, "corrected"),
    ],
)
def test_a_decision_that_lacks_something_is_refused(enter, decide, fields, named):
    enter()
    with pytest.raises(InputError, match=named):
        decide(**fields)
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(
    "change",
    [
        {"value": {"a": 1}},
        {"kind": "guess"},
        {"quote": "13 victims in 2024"},
        {"start": 0},
        {"end": 10_000},
        {"quote": "", "start": 3, "end": 3},
    ],
)
def test_a_correction_must_be_a_claim_on_its_ground(enter, decide, change):
    enter()
    with pytest.raises(InputError):
        decide("correct", corrected=corrected(Claim.objects.get(), **change))
    assert Decision.objects.count() == 0


def test_a_refused_correction_does_not_repeat_the_document(enter, decide):
    enter("12 victims called Olaugsdotter\n")
    payload = corrected(Claim.objects.get(), start=0, quote="Olaugsdotter", end=12)
    with pytest.raises(InputError) as refused:
        decide("correct", corrected=payload)
    assert "Olaug" not in str(refused.value)


def test_a_rejected_claim_does_not_stand_and_is_kept(enter, decide, standing):
    enter()
    decide("reject")
    [claim] = standing()
    assert (claim.status, claim.stands) == ("rejected", False)
    assert Claim.objects.count() == 1


def test_the_newest_decision_counts_and_all_are_kept(enter, decide, standing):
    enter()
    for verdict in ("reject", "accept"):
        decide(verdict, who=verdict)
    [claim] = standing()
    assert (claim.status, claim.ruling.who) == ("accepted", "accept")
    assert Decision.objects.count() == 2


def test_a_correction_stands_beside_the_machines_reading(enter, decide, standing):
    enter()
    decide("correct", corrected=corrected(Claim.objects.get(), value=13))
    [claim] = standing()
    assert (claim.status, claim.payload["value"], claim.machine["value"]) == ("corrected", 13, 12)


def test_a_decision_holds_when_a_newer_reader_says_the_same(enter, decide, standing):
    enter()
    decide()
    enter(version="2", wide=True)
    [claim] = standing()
    assert claim.status == "accepted"
    assert claim.payload["quote"].startswith("The police found")
    assert not claim.carried


def test_a_decision_is_not_stretched_to_what_a_newer_reader_says_else(enter, decide, standing):
    enter()
    decide("reject")
    enter(version="2", later=1)
    [claim] = standing()
    assert (claim.status, claim.payload["year"]) == ("undecided", 2025)


def test_an_accepted_claim_stands_where_a_newer_reader_misses_it(enter, decide, standing):
    enter()
    decide()
    enter(version="2", blind=True)
    [claim] = standing()
    assert (claim.status, claim.carried) == ("accepted", True)


def test_an_accepted_claim_is_not_counted_twice_with_a_newer_reading_of_it(enter, decide, standing):
    enter()
    decide()
    enter(version="2", later=1)
    assert sorted((claim.payload["year"], claim.status) for claim in standing()) == [
        (2024, "accepted"),
        (2025, "contested"),
    ]
    decide()
    found = {claim.payload["year"]: claim.status for claim in standing()}
    assert found == {2024: "superseded", 2025: "accepted"}


def test_a_reader_that_learns_what_a_person_corrected_is_contested_not_doubled(
    enter, decide, standing
):
    enter()
    decide("correct", corrected=corrected(Claim.objects.get(), value=13))
    enter(version="2", more=1)
    found = [(claim.status, claim.payload["value"]) for claim in standing()]
    assert sorted(found) == [("contested", 13), ("corrected", 13)]


def test_decisions_follow_their_passage_into_a_new_text(enter, decide, standing):
    enter()
    decide("correct", corrected=corrected(Claim.objects.get(), value=13))
    enter(version="2", prepend="A header of the page\n\n", blind=True)
    [claim] = standing()
    reading = selectors.current_reading(Document.objects.get())
    assert (claim.status, claim.payload["value"]) == ("corrected", 13)
    assert claim.payload["start"] == Claim.objects.get().start + 22
    assert reading.text_length > claim.payload["end"]


def test_a_decision_whose_passage_is_gone_is_shown_as_such(
    workspace, enter, decide, standing, monkeypatch, plain_reader
):
    enter()
    decide()
    lost = plain_reader.read(b"another text altogether", "a.txt")
    from tinglys.evidence import intake

    with monkeypatch.context() as patch:
        patch.setattr(intake, "read", lambda *_, **__: lost)
        patch.setattr(plain_reader, "read", lambda *_, **__: lost)
        enter(version="2")
    assert standing() == []
    reading = selectors.current_reading(Document.objects.get())
    assert reading.claim_count == 0
    [decision] = selectors.detached_decisions(reading, Archive(workspace.archive))
    assert decision.verdict == "accept"


def test_only_the_newest_reading_speaks_for_the_machine(enter, standing):
    enter()
    enter(version="2", later=1)
    assert [claim.payload["year"] for claim in standing()] == [2025]
