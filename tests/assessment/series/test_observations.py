"""Observations: what becomes one, what never does, and what it carries."""

import pytest

from assessment.made import document, figure, observed, recommendation, tier


@pytest.mark.parametrize("status", ["rejected", "contested", "superseded"])
def test_what_does_not_stand_never_enters(status):
    assert observed(document(figure(), status={0: status})) == []


@pytest.mark.parametrize("status", ["undecided", "accepted", "corrected"])
def test_what_stands_enters_with_its_claim(status):
    (one,) = observed(document(figure(), status={0: status}))
    assert one.claims == ("a-0",)
    assert one.decided is (status != "undecided")


def test_four_kinds_of_none_are_kept_apart():
    zero, silent, none = observed(
        document(
            figure(value=0),
            figure("convictions", None, qualifier="not_reported"),
            figure("arrests", None),
            figure("prosecutions", 3),
        )
    )
    assert (zero.state, zero.value, zero.absent) == ("zero", 0, False)
    assert (silent.state, silent.value, silent.absent) == ("not_reported", None, True)
    assert none.key.indicator == "prosecutions"  # a figure that says nothing is no observation


def test_a_value_beside_not_reported_does_not_count():
    (one,) = observed(document(figure(value=5, qualifier="not_reported")))
    assert (one.state, one.value) == ("not_reported", None)


def test_the_place_of_the_claim_goes_before_that_of_the_document():
    one, other = observed(document(figure(place="SE"), figure(at=9)))
    assert (one.key.place, other.key.place) == ("SE", "NO")


def test_the_breakdown_is_the_same_in_any_order_and_case():
    one, other = observed(
        document(figure(breakdown={"age": "child", "nationality": "Thai"}), name="a"),
        document(figure(breakdown={"nationality": "thai", "age": "child"}), name="b"),
    )
    assert one.key == other.key


def test_the_same_said_twice_is_one_observation_with_two_claims():
    (one,) = observed(document(figure(at=80, year_basis="inferred", comparison=True), figure(at=3)))
    assert one.claims == ("a-0", "a-1")
    assert (one.year_basis, one.compared, one.start) == ("stated", False, 3)


def test_ratings_are_observations_and_recommendations_are_none():
    (one,) = observed(document(tier("2", 2025), recommendation("Do it")))
    assert (one.value, one.number, one.key.scale) == ("2", None, "tip_tiers")


def test_a_list_of_words_is_a_value():
    (one,) = observed(document(figure("victims_origin", ["NG", "RO"], None)))
    assert one.value == ("NG", "RO")
