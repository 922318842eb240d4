"""Estimates: of whom, by whom, and what is only context."""

import pytest

ESTIMATED = {
    "UNICEF puts the number of restavek children at between 90,000 and 120,000.": [
        ("victims_estimated_min", 90000, "unicef"),
        ("victims_estimated_max", 120000, "unicef"),
    ],
    "An NGO has counted roughly 17,000 children in brick kilns.": [
        ("victims_estimated_min", 17000, "ngo")
    ],
    "The Home Organization for Labor (HOL) believes that up to 20,000 women are sold each year.": [
        ("victims_estimated_max", 20000, "home organization for labor hol")
    ],
    "A commission estimated in 2015 that at least 1.4 million people were exploited.": [
        ("victims_estimated_min", 1_400_000, "commission")
    ],
}


@pytest.mark.parametrize(("passage", "expected"), ESTIMATED.items())
def test_estimates_and_who_made_them(read_report, passage, expected):
    found = read_report(passage, "Protection")
    assert [(f.indicator, f.value, f.breakdown["source"]) for f in found] == expected


def test_the_subject_says_of_whom(read_lines):
    found = read_lines("The number of women in forced prostitution is estimated at 2,500.")
    assert found == {"victims_estimated_min 2500 sex female"}


@pytest.mark.parametrize(
    ("passage", "stated"),
    [
        ("Ruritania has a population of about 376,000.", {"context_population 376000"}),
        (
            "Undocumented workers in fisheries, estimated at 1,700, are vulnerable.",
            {"context_population 1700"},
        ),
        (
            "The ministry registered 1.6 million undocumented migrants.",
            {"context_population 1600000"},
        ),
    ],
)
def test_populations(read_lines, passage, stated):
    assert {line.replace("1.6e+06", "1600000") for line in read_lines(passage)} == stated


def test_a_group_at_risk_is_context(read_lines):
    found = read_lines("An NGO puts the number of domestic workers at between 10,000 and 20,000.")
    assert found == {"context_population 10000", "context_population 20000"}
