"""Single facts: plans, laws, treaties, hotlines, ages, years in a row."""

import pytest

FACTS = {
    "The government continued to implement its 2017-2020 national action plan.": {
        "nap_period 2017/2020 @2017/2020"
    },
    "In December 2018, the government adopted a national strategy.": {
        "nap_adopted_year 2018 @2018"
    },
    "The action plan expired in 2016.": {"nap_expired_year 2016 @2016"},
    "The amendment to the law came into force in July 2017.": {"law_effective_year 2017 @2017"},
    "Ruritania ratified the UN TIP Protocol in March 2004.": {"treaty_ratified 2004-03 @2004"},
    "The hotline operated in Spanish, Quechua, and Aymara.": {"hotline_languages 3"},
    "The hotline answered calls around the clock.": {"hotline_hours 24"},
    "Girls as young as 12 are exploited in sex trafficking.": {
        "victim_min_age 12 sex child female"
    },
    "The ministry funded a shelter for male victims.": {"shelters 1 male"},
    "The number of victims more than doubled.": {"change_factor 2"},
}


@pytest.mark.parametrize(
    "passage",
    [
        "The plan was discussed in 2017.",
        "They met twice a year.",
        "The guide was printed in Spanish, Quechua, and Aymara.",
        "The men were as young as they looked.",
    ],
)
def test_no_fact(read_report, passage):
    assert read_report(passage, "Prevention") == []


@pytest.mark.parametrize(("passage", "stated"), FACTS.items())
def test_facts(read_lines, passage, stated):
    assert read_lines(passage, "Prevention") == stated


def test_years_in_a_row(read_report):
    found = read_report("For the third consecutive year, the government closed no cases.")
    assert [f.value for f in found if f.indicator == "consecutive_years"] == [3]


DATED = {
    "The committee adopted its first action plan in 2010, covering 2010 to 2012.": {
        "nap_adopted_year 2010 @2010",
        "nap_period 2010/2012 @2010/2012",
    },
    "The previous plan had run through 2015.": {"nap_expired_year 2015 @2015"},
    "Ruritania has been a party to the 2000 UN TIP Protocol since March 2005.": {
        "treaty_ratified 2005-03 @2005"
    },
    "It signed the UN Protocol in December 2000 and ratified it in May 2003.": {
        "treaty_ratified 2003-05 @2003"
    },
    "It ratified the Council of Europe Convention in September 2009.": {
        "treaty_ratified 2009-09 @2009"
    },
    "It ratified the Convention on the Rights of the Child in 1995.": {
        "treaty_ratified 1995 @1995"
    },
    "Ruritania criminalized trafficking in 2004.": {"law_effective_year 2004 @2004"},
}


@pytest.mark.parametrize(("passage", "stated"), DATED.items())
def test_plans_treaties_and_laws_in_other_words(read_lines, passage, stated):
    assert read_lines(passage, "Prevention") == stated


def test_the_only_shelter_is_one(read_lines):
    found = read_lines("An NGO operated the only shelter for male victims.", "Protection")
    assert found == {"shelters 1 male"}


def test_calls_counted_as_times(read_lines):
    assert read_lines("The hotline was called 1,650 times.", "Protection") == {"hotline_calls 1650"}


YOUNG = {
    "Girls, some only 15 years of age, are exploited in prostitution.": {
        "victim_min_age 15 sex child female"
    },
    "The youngest victim was 12 years old.": {"victim_min_age 12 child"},
    "Boys, some of them five years old, are sold to boat owners.": {"victim_min_age 5 child male"},
    "Girls as young as 11 are subjected to sex trafficking, and boys as young as seven beg.": {
        "victim_min_age 11 sex child female",
        "victim_min_age 7 child male",
    },
}


@pytest.mark.parametrize(("passage", "stated"), YOUNG.items())
def test_the_youngest(read_lines, passage, stated):
    assert read_lines(passage, "Protection") == stated
