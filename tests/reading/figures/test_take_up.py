"""How many took what was offered."""

import pytest

TAKEN = {
    "The law offers a three-month reflection period; 148 persons used it (176 in 2016).": {
        "reflection_period_months 3",
        "reflection_periods_granted 148",
        "reflection_periods_granted 176 @2016 vs",
    },
    "Victims could apply for permanent residence, which 57 received.": {
        "residence_permits_granted 57 permanent"
    },
    "Victims who cooperated could obtain residence permits. Six victims did so.": {
        "residence_permits_granted 6"
    },
    "The directorate granted 62 permits, turned down 41 requests, and extended 88.": {
        "residence_permits_granted 62",
        "residence_permits_granted 88 extension",
    },
    "The directorate issued four new and renewed two permits.": {
        "residence_permits_granted 4 new",
        "residence_permits_granted 2 renewed",
    },
}


@pytest.mark.parametrize(("passage", "stated"), TAKEN.items())
def test_offers_taken_up(read_lines, passage, stated):
    assert read_lines(passage, "Protection") == stated


def test_using_something_else_takes_nothing_up(read_lines):
    found = read_lines("A reflection period was offered. Twelve officials used cars.", "Protection")
    assert found == set()


def test_to_be_without_a_permit_is_to_have_none(read_lines):
    passage = "The court fined a company for employing six workers without permits."
    assert read_lines(passage, "Protection") == set()
