"""Lists that leave out their verb."""

import pytest

LISTED = {
    "NGOs identified 40 victims, IOM 12, and the police 30.": [
        (40, "ngos"),
        (12, "iom"),
        (30, "police"),
    ],
    "The police identified 12 victims, the border guard eight, and NGOs another 20.": [
        (12, "police"),
        (8, "border guard"),
        (20, "ngos"),
    ],
}


@pytest.mark.parametrize(("passage", "expected"), LISTED.items())
def test_each_body_counts_its_own(read_report, passage, expected):
    found = read_report(passage, "Protection")
    assert {figure.indicator for figure in found} == {"victims_identified"}
    assert [(figure.value, figure.breakdown["source"]) for figure in found] == expected


def test_another_is_more_of_the_persons(read_lines):
    passage = "State shelters lodged 97 women, and four NGO shelters another 223."
    assert read_lines(passage, "Protection") == {
        "victims_sheltered 97 female",
        "shelters 4",
        "victims_sheltered 223 female",
    }
