"""Bare numbers after "the number of …", year by year, and what else names them from afar."""

import pytest

SERIES = {
    "The number of identified victims was 31 in 2014, 28 in 2015 and 40 in 2016.": {
        "victims_identified 31 @2014",
        "victims_identified 28 @2015",
        "victims_identified 40 @2016",
    },
    "The number of investigations into trafficking was 21 in 2014 and 12 in 2015.": {
        "investigations 21 @2014",
        "investigations 12 @2015",
    },
    "The number of persons convicted of trafficking was nine in 2014 and 11 in 2015.": {
        "convictions 9 @2014",
        "convictions 11 @2015",
    },
    "In 2014 the number of victims referred to services reached 240.": {
        "victims_referred 240 @2014"
    },
    "The number of beds in the hall was 12 in 2014.": set(),
}


@pytest.mark.parametrize(("passage", "stated"), SERIES.items())
def test_the_number_of(read_lines, passage, stated):
    assert read_lines(passage, "Protection") == stated


def test_names_of_several_words(read_report):
    found = read_report(
        "Police identified 40 victims in 2016. The main countries of origin were the Dominican "
        "Republic (17) and Bosnia and Herzegovina (12).",
        "Protection",
    )
    named = {figure.value: figure.breakdown.get("nationality") for figure in found[1:]}
    assert named == {17: "the dominican republic", 12: "bosnia and herzegovina"}


def test_what_cases_concerned(read_lines):
    passage = "Police referred 900 victims in 2016. Of these, 310 concerned children."
    assert "victims_referred 310 @2016 child" in read_lines(passage, "Protection")


@pytest.mark.parametrize(
    ("passage", "named"),
    [
        (
            "Poland (17), Nigeria (nine) and Hungary (four) were the main countries of origin.",
            {17: "poland", 9: "nigeria", 4: "hungary"},
        ),
        ("Ukrainian nationals (12) were the largest nationality.", {12: "ukrainian nationals"}),
        ("France (12 centers) and Spain (four) are countries with centers.", {}),
    ],
)
def test_countries_before_what_they_are(read_report, passage, named):
    found = read_report("Police identified 40 victims in 2016. " + passage, "Protection")
    origins = {f.value: f.breakdown["nationality"] for f in found if "nationality" in f.breakdown}
    assert origins == named
