"""What is stated without a number: none, no one, not reported, a single person."""

import pytest

NONE = {
    "No trafficking offenders were convicted.": {"convictions 0"},
    "No one was convicted of trafficking in 2018.": {"convictions 0 @2018"},
    "Nobody has been prosecuted under the law.": {"prosecutions 0"},
    "The government did not identify any victims.": {"victims_identified 0"},
    "No official was investigated or charged.": {"official_complicity_cases 0"},
    "There were no shelters for men.": {"shelters 0 male"},
    "The government did not operate any shelters for victims.": {"shelters 0"},
    "The police opened five investigations, compared with four investigations and no convictions "
    "in 2017.": {"investigations 5", "investigations 4 @2017 vs", "convictions 0 @2017 vs"},
}


@pytest.mark.parametrize(
    "passage",
    [
        "There is no longer a hotline.",
        "There is no hotline.",
        "The police did not report to the ministry.",
        "No fewer than two laws were changed.",
        "A trafficker had sentenced the women to silence.",
    ],
)
def test_denials_that_count_nothing(read_report, passage):
    assert read_report(passage) == []


@pytest.mark.parametrize(("passage", "stated"), NONE.items())
def test_none(read_lines, passage, stated):
    assert read_lines(passage) == stated


def test_not_reported_is_not_zero(read_report):
    (figure,) = read_report(
        "The government did not report any investigations of officials complicit in trafficking."
    )
    assert (figure.value, figure.qualifier) == (None, "not_reported")


@pytest.mark.parametrize(
    ("passage", "indicator"),
    [
        ("A court convicted a police superintendent.", "official_complicity_cases"),
        ("A court in the capital sentenced a trafficker to nine years.", "persons_sentenced"),
    ],
)
def test_an_article_counts_one(read_report, passage, indicator):
    assert [f.value for f in read_report(passage) if f.indicator == indicator] == [1]
