"""How long something has not happened."""

import pytest

LAPSES = {
    "These included the first trafficking conviction in more than a decade.": (
        "years_since_last_conviction",
        10,
        "at_least",
    ),
    "It was the country’s first conviction under Article 227a in 11 years.": (
        "years_since_last_conviction",
        11,
        "exact",
    ),
    "It has had no official statistics on child domestic work for six years.": (
        "years_since_last_official_statistic",
        6,
        "exact",
    ),
}


@pytest.mark.parametrize(("passage", "expected"), LAPSES.items())
def test_lapses(read_report, passage, expected):
    found = {(f.indicator, f.value, f.qualifier) for f in read_report(passage)}
    assert expected in found


def test_ages_are_no_lapses(read_lines):
    found = read_lines("There were no convictions in cases of more than five years of age.")
    assert not any(line.startswith("years_since") for line in found)
