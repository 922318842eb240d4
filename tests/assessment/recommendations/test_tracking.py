"""Following a recommendation: drops and returns, mergers and splits, and what persons decide."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from assessment.made import CODEBOOK, document, recommendation
from assessment.recommendations.identities import SOURCE
from tinglys.assessment.recommendations import Asked, asked_of, follow

POLICE = "Train police to investigate trafficking cases"
SHELTER = "Open a shelter for male victims"
DATA = "Publish statistics on convictions"
PLAN = "Adopt a national action plan"
PERMITS = "Grant residence permits to victims who testify"


def asked(reports, language="en"):
    """Points from a table: report year -> texts."""
    return [
        Asked(f"{year}-{n}", str(year), "NO", SOURCE, year, n, text, language)
        for year, texts in reports.items()
        for n, text in enumerate(texts, start=1)
    ]


def followed(reports, **more):
    return {one.id: one for one in follow(asked(reports), **more)}


def test_a_recommendation_repeated_dropped_and_returned():
    found = followed(
        {2019: [POLICE, DATA], 2020: [POLICE, DATA], 2021: [DATA], 2022: [DATA, POLICE]}
    )
    one = found["2019-1"]
    assert (one.first_seen, one.last_seen, one.years) == (2019, 2022, (2019, 2020, 2022))
    assert (one.dropped, one.repeats, one.standing) == ((2021,), 2, True)
    assert [link.level for link in one.links] == ["same", "same"]
    assert one.claims == ("2019-1", "2020-1", "2022-2")
    assert len(found) == 2


def test_a_year_without_a_report_is_no_drop():
    found = followed({2019: [POLICE], 2021: [POLICE]})
    assert found["2019-1"].dropped == ()


def test_rewording_is_followed_with_its_difference():
    found = followed({2019: [POLICE, SHELTER], 2020: [
        "Provide police with training on how to investigate trafficking", SHELTER]})  # fmt: skip
    (link,) = found["2019-1"].links
    assert (link.level, link.relation) == ("reworded", "continued")
    assert any(span.edit == "added" for span in link.difference)


def test_the_same_verb_with_another_object_is_another():
    found = followed({2019: [POLICE, DATA], 2020: ["Train judges on sentencing", DATA]})
    assert set(found) == {"2019-1", "2019-2", "2020-1"}


def test_two_merged_into_one_and_split_again():
    merged = "Train police to investigate trafficking cases and open a shelter for male victims"
    found = followed(
        {2019: [POLICE, SHELTER], 2020: [merged], 2021: [POLICE, SHELTER], 2022: [SHELTER]}
    )
    police, shelter = found["2019-1"], found["2019-2"]
    assert police.claims == ("2019-1", "2020-1", "2021-1")
    assert shelter.claims == ("2019-2", "2020-1", "2021-2", "2022-1")
    relations = {link.relation for one in (police, shelter) for link in one.links}
    assert relations == {"continued", "merged"}


def test_one_split_into_two():
    whole = "Train police to investigate trafficking cases and publish statistics on convictions"
    found = followed({2019: [whole, SHELTER], 2020: [POLICE, DATA, SHELTER]})
    (split,) = [one for one in found.values() if one.split_from is not None]
    assert split.split_from.relation == "split"
    assert split.split_from.earlier.claim == "2019-1"
    assert split.first_seen == 2020


def test_an_uncertain_pair_waits_for_a_person():
    reports = {
        2019: ["Enforce the ban on recruitment fees", POLICE, SHELTER, DATA, PLAN, PERMITS],
        2020: [
            "Regulate recruitment agencies and inspect them",
            POLICE,
            SHELTER,
            DATA,
            PLAN,
            PERMITS,
        ],
    }
    found = followed(reports)
    (waiting,) = found["2020-1"].maybe
    assert waiting.level == "uncertain"
    pair = ("2019-1", "2020-1")
    joined = followed(reports, rulings={pair: True})
    assert joined["2019-1"].claims == pair
    assert joined["2019-1"].links[0].level == "ruled"
    parted = followed(reports, rulings={pair: False})
    assert parted["2020-1"].maybe == ()


def test_a_person_may_part_what_is_alike():
    found = followed({2019: [POLICE], 2020: [POLICE]}, rulings={("2019-1", "2020-1"): False})
    assert set(found) == {"2019-1", "2020-1"}


def test_a_strong_pair_is_not_given_up_for_two_feeble_ones():
    others = [POLICE, SHELTER, PLAN, PERMITS]
    found = followed(
        {
            2008: [
                "Vigorously investigate, prosecute, convict and sentence traffickers",
                "Continue to ensure that most traffickers serve time in prison",
                *others,
            ],
            2025: [
                "Investigate and prosecute traffickers vigorously and seek adequate prison terms",
                "Create a repository of data on investigations, prosecutions, convictions and "
                "sentences and on children",
                *others,
            ],
        }
    )
    assert found["2008-1"].claims == ("2008-1", "2025-1")


def test_countries_and_sources_are_not_mixed():
    reports = asked({2019: [POLICE], 2020: [POLICE]})
    abroad = [msgspec.structs.replace(one, place="SE", claim="s" + one.claim) for one in reports]
    assert {one.id for one in follow([*reports, *abroad])} == {"2019-1", "s2019-1"}


def test_claims_of_documents():
    report = document(recommendation(POLICE), recommendation(DATA, 2), status={1: "rejected"})
    undated = document(recommendation(POLICE), name="b", year=None)
    (one,) = asked_of([report, undated], CODEBOOK)
    assert (one.claim, one.year, one.place, one.text) == ("a-0", 2024, "NO", POLICE)


TEXTS = st.lists(
    st.sampled_from([POLICE, SHELTER, DATA, "Adopt a plan", "Adopt and fund a plan", "!", ""]),
    max_size=5,
)


@given(st.dictionaries(st.integers(2015, 2020), TEXTS))
def test_every_point_is_somewhere_and_every_link_leads_forward(reports):
    points = asked(reports)
    found = follow(points)
    assert {claim for one in found for claim in one.claims} == {one.claim for one in points}
    for one in found:
        assert list(one.years) == sorted(set(one.years))
        assert set(one.dropped) <= set(one.reports)
        for link in one.links:
            assert link.earlier.year < link.later.year
            assert 0.0 <= link.likeness <= 1.0
            assert link.level != "uncertain"


@given(st.dictionaries(st.integers(2015, 2020), TEXTS), st.randoms())
def test_the_order_in_which_points_are_given_does_not_matter(reports, random):
    points = asked(reports)
    shuffled = list(points)
    random.shuffle(shuffled)
    assert follow(shuffled) == follow(points)
