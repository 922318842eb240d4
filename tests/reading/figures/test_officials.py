"""Officials who took part in trafficking, and that there were none."""

import pytest

COMPLICIT = {
    "There is no evidence that officials are involved in trafficking.": "0",
    "There were no reported cases of officials involved in trafficking.": "0",
    "The authorities did not open any new investigations against officials.": "0",
    "The government reported no investigations of military personnel for trafficking.": "0",
    "A police inspector was arrested for accepting bribes from traffickers.": "1",
    "Authorities opened one investigation of a police officer.": "1",
    "The case against two customs employees remained pending.": "2",
    "The ministry dismissed 13 policemen for having taken money from traffickers.": "13",
}


@pytest.mark.parametrize(("passage", "value"), COMPLICIT.items())
def test_officials(read_lines, passage, value):
    assert read_lines(passage) == {f"official_complicity_cases {value}"}


def test_those_among_them_are_officials_too(read_lines):
    found = read_lines("Police arrested 13 officials, four of whom were before the courts.")
    assert found == {"official_complicity_cases 13", "official_complicity_cases 4"}


@pytest.mark.parametrize(
    "passage",
    [
        "There is no evidence that the government trained officials.",
        "An officer led the unit.",
        "Data collection was weak, with no official statistics on involved parties.",
        "A police inspector trained in 2015 led the unit.",
    ],
)
def test_other_officials(read_lines, passage):
    assert read_lines(passage) == set()
