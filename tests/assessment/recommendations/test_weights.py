"""Weights and likeness: rarity within a report, and what likeness may never be."""

from hypothesis import given
from hypothesis import strategies as st

from tinglys.assessment.recommendations.features import Feature
from tinglys.assessment.recommendations.weights import containment, likeness, weights_of

A, B, C, D = (Feature("concept", code) for code in "abcd")
POLICE, JUDGES = Feature("who", "police"), Feature("who", "judges")
WEIGHTS = weights_of([[frozenset({A, B}), frozenset({A, C}), frozenset({A, D})]])


def test_what_stands_in_every_point_counts_least():
    assert WEIGHTS.of(A) < WEIGHTS.of(B) == WEIGHTS.of(C)


def test_repeating_a_report_over_the_years_changes_no_weight():
    report = [frozenset({A, B}), frozenset({A, C})]
    once, often = weights_of([report]), weights_of([report] * 9)
    assert [once.of(one) for one in (A, B, C)] == [often.of(one) for one in (A, B, C)]


def test_the_same_object_counts_more_than_the_same_verb():
    verb = Feature("action", "train")
    weights = weights_of([[frozenset({verb, A}), frozenset({B, C})]])
    assert weights.of(verb) < weights.of(A)


def test_naming_other_people_makes_less_alike():
    same = likeness(frozenset({A, B, POLICE}), frozenset({A, B, POLICE, C}), WEIGHTS)
    none = likeness(frozenset({A, B, POLICE}), frozenset({A, B, C}), WEIGHTS)
    other = likeness(frozenset({A, B, POLICE}), frozenset({A, B, C, JUDGES}), WEIGHTS)
    assert other < none < same


def test_containment_is_of_the_part():
    assert containment(frozenset({B}), frozenset({A, B}), WEIGHTS) == 1.0
    assert containment(frozenset({A, B}), frozenset({B}), WEIGHTS) < 1.0
    assert containment(frozenset(), frozenset({B}), WEIGHTS) == 0.0


FEATURES = st.frozensets(
    st.builds(
        Feature,
        st.sampled_from(["concept", "action", "who", "word", "weak"]),
        st.sampled_from("abcdefg"),
    ),
    max_size=8,
)


@given(st.lists(FEATURES, min_size=1, max_size=8), FEATURES, FEATURES)
def test_likeness_is_symmetric_between_0_and_1_and_1_with_itself(report, one, other):
    weights = weights_of([report])
    alike = likeness(one, other, weights)
    assert alike == likeness(other, one, weights)
    assert 0.0 <= alike <= 1.0
    assert likeness(one, one, weights) == (1.0 if one else 0.0)
    assert (alike == 0.0) == one.isdisjoint(other)
