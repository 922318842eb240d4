"""Numbers that compare with another year, and what they compare with."""

import pytest

COMPARED = {
    "In 2018 the police opened 46 trafficking investigations, compared with 51 in 2017.": {
        "investigations 46 @2018",
        "investigations 51 @2017 vs",
    },
    "Prosecutors indicted 18 suspects (12 for sex trafficking), up from 11 in 2017.": {
        "prosecutions 18",
        "prosecutions 12 sex",
        "prosecutions 11 @2017 vs",
    },
    "The courts convicted 17 traffickers (29 in 2017).": {
        "convictions 17",
        "convictions 29 @2017 vs",
    },
    "The shelter assisted 32 victims, an increase over 19 in the previous year.": {
        "victims_assisted 32",
        "victims_assisted 19 vs",
    },
    "Investigations rose to 61 from 44 in 2017.": {
        "investigations 61",
        "investigations 44 @2017 vs",
    },
    "The police investigated 65 cases, prosecuted 50 suspects, and obtained 13 convictions, "
    "compared with 48 cases, 38 prosecutions, and 19 convictions the year before.": {
        "investigations 65",
        "prosecutions 50",
        "convictions 13",
        "investigations 48 vs",
        "prosecutions 38 vs",
        "convictions 19 vs",
    },
    "The government identified 58 victims, including 35 for sex trafficking and 13 for forced "
    "labor, compared with 75 in 2017.": {
        "victims_identified 58",
        "victims_identified 35 sex",
        "victims_identified 13 labor",
        "victims_identified 75 @2017 vs",
    },
    "Courts convicted 30 traffickers, an increase from 20 convictions (15 for sex trafficking and "
    "five for labor trafficking) in the previous year.": {
        "convictions 30",
        "convictions 20 vs",
        "convictions 15 vs sex",
        "convictions 5 vs labor",
    },
}


@pytest.mark.parametrize(
    "passage",
    [
        "The police opened more than 46 trafficking investigations in 2018.",
        "Courts convicted six traffickers, the same number as in 2017.",
        "From January to June, courts convicted six traffickers.",
    ],
)
def test_what_does_not_compare(read_report, passage):
    assert [figure.comparison for figure in read_report(passage)] == [False]


def test_the_same_number_as_in_another_year_is_not_of_that_year(read_report):
    (figure,) = read_report("Courts convicted six traffickers, the same number as in 2017.")
    assert figure.year_basis == "inferred"


@pytest.mark.parametrize(("passage", "stated"), COMPARED.items())
def test_comparisons(read_lines, passage, stated):
    assert read_lines(passage) == stated


def test_a_comparison_keeps_the_indicator_and_not_the_year(read_report):
    main, compared = read_report("In 2018, courts convicted nine traffickers, up from four.")
    assert (main.indicator, main.year) == ("convictions", 2018)
    assert (compared.indicator, compared.year, compared.year_basis) == (
        "convictions",
        2017,
        "inferred",
    )


TOLD = {
    "Courts convicted 103 traffickers of the 137 who stood trial; in 2017, the corresponding "
    "numbers were 114 and 157.": {
        "convictions 103",
        "prosecutions 137",
        "convictions 114 @2017 vs",
        "prosecutions 157 @2017 vs",
    },
    "The police identified 165 victims; in 2016 they had reported 140.": {
        "victims_identified 165",
        "victims_identified 140 @2016 vs",
    },
    "Police opened 30 investigations, below the 41 of 2017.": {
        "investigations 30",
        "investigations 41 @2017 vs",
    },
    "Courts convicted nine traffickers, an increase from the previous year (six).": {
        "convictions 9",
        "convictions 6 vs",
    },
}


@pytest.mark.parametrize(("passage", "stated"), TOLD.items())
def test_earlier_numbers_told_otherwise(read_lines, passage, stated):
    assert read_lines(passage) == stated


def test_what_is_compared_with_an_unread_number_is_not_read(read_lines):
    assert read_lines("The Investigation Unit had 19 staff, down from 22.") == set()


TRENDS = {
    "The number of investigations rose from 31 to 44, that of prosecutions from 12 to 19.": {
        "investigations 31 vs",
        "investigations 44",
        "prosecutions 12 vs",
        "prosecutions 19",
    },
    "Investigations totaled 61, prosecutions 14 and convictions nine.": {
        "investigations 61",
        "prosecutions 14",
        "convictions 9",
    },
}


@pytest.mark.parametrize(("passage", "stated"), TRENDS.items())
def test_trends_told_side_by_side(read_lines, passage, stated):
    assert read_lines(passage) == stated
