"""Durations: what the law provides, what courts passed, and what else lasts."""

import pytest

LAW = {
    "The law prescribes penalties of seven to 12 years' imprisonment.": {
        "penalty_min_years 7",
        "penalty_max_years 12",
    },
    "The law prescribes a minimum penalty of five years' imprisonment.": {"penalty_min_years 5"},
    "Rape carries a penalty of up to ten years.": {"penalty_max_years 10"},
    "The act prescribes punishments of 15 years’ to life imprisonment.": {"penalty_min_years 15"},
    "Sentences for this offense range from five to 15 years.": {
        "penalty_min_years 5",
        "penalty_max_years 15",
    },
    "The law prescribes up to 12 years' imprisonment for offenses involving adults and up to 18 "
    "years' imprisonment for those involving children.": {
        "penalty_max_years 12 adult",
        "penalty_max_years 18 child",
    },
}
COURT = {
    "Sentences ranged from two to 15 years' imprisonment.": {"sentence_min 2", "sentence_max 15"},
    "The court sentenced the trafficker to eight years in prison.": {
        "sentence_min 8",
        "sentence_max 8",
    },
    "The judge sentenced them to four, five, and seven years' imprisonment.": {
        "sentence_min 4",
        "sentence_max 7",
    },
    "The longest sentence was 14 years.": {"sentence_max 14"},
}
ELSE = {
    "Foreign victims were entitled to a 45-day reflection period.": {
        "reflection_period_months 1.5"
    },
    "Permits of six months to one year are available to victims.": {
        "residence_permit_max_months 12"
    },
    "Victims are entitled to six hours of free legal aid.": {"free_legal_aid_hours 6"},
}


@pytest.mark.parametrize(
    "passage",
    [
        "The average prison sentence was 26 months.",
        "Nine traffickers got sentences, with most sentences exceeding three years.",
        "The officers were suspended for 90 days.",
        "The action plan had been delayed for a short while in two years.",
    ],
)
def test_durations_that_are_no_one_s_sentence(read_report, passage):
    assert not [f for f in read_report(passage) if f.indicator.startswith(("sentence", "penalty"))]


@pytest.mark.parametrize(("passage", "stated"), [*LAW.items(), *COURT.items()])
def test_penalties_and_sentences(read_lines, passage, stated):
    assert read_lines(passage) == stated


@pytest.mark.parametrize(("passage", "stated"), ELSE.items())
def test_other_terms(read_lines, passage, stated):
    assert read_lines(passage, "Protection") == stated


def test_a_penalty_has_no_year(read_report):
    (penalty,) = read_report("The law prescribes penalties of up to ten years in prison.")
    assert (penalty.year, penalty.year_basis, penalty.qualifier) == (None, "none", "at_most")


PASSED = {
    "One ringleader was given 21 years.": {"sentence_min 21", "sentence_max 21"},
    "The heaviest penalty, handed down to a man who had exploited his niece, was nine years.": {
        "sentence_max 9"
    },
    "The average sentence was 32 months; the longest was 12 years.": {"sentence_max 12"},
    "The sentences were two years and six months and eight years, respectively.": {
        "sentence_min 30",
        "sentence_max 8",
    },
}


@pytest.mark.parametrize(("passage", "stated"), PASSED.items())
def test_sentences_told_otherwise(read_lines, passage, stated):
    assert read_lines(passage) == stated


@pytest.mark.parametrize(
    ("passage", "stated"),
    [
        (
            "The law prescribes five to ten years for trafficking and up to 15 if the victim is a "
            "child.",
            {"penalty_min_years 5", "penalty_max_years 10", "penalty_max_years 15 child"},
        ),
        (
            "Where the victim is a child, the court must impose at least seven years.",
            {"penalty_min_years 7 child"},
        ),
        ("Police were given six months to complete the investigation.", set()),
        ("Each received up to six months of support.", set()),
    ],
)
def test_what_the_law_provides_in_other_words(read_lines, passage, stated):
    assert read_lines(passage) == stated
