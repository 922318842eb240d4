"""Numbers of offenders shared out by the sentences they received."""

import pytest

SHARED = {
    "Of those convicted, three received less than two years, eight between two and five, and the "
    "remaining 43 more than five years.": [
        (3, "less than two years"),
        (8, "two and five"),
        (43, "more than five years"),
    ],
    "Courts sentenced three traffickers to less than one year in prison, five to between one and "
    "five years, and two to more than ten years.": [
        (3, "less than one year"),
        (5, "one and five years"),
        (2, "more than ten years"),
    ],
    "Eighteen of the offenders were jailed for more than five years, nine for one to five years "
    "and three for less than one year.": [
        (18, "more than five years"),
        (9, "one to five years"),
        (3, "less than one year"),
    ],
}


@pytest.mark.parametrize(("passage", "shared"), SHARED.items())
def test_terms_share_offenders_out(read_report, passage, shared):
    found = read_report(passage)
    assert {figure.indicator for figure in found} == {"persons_sentenced"}
    assert [(figure.value, figure.breakdown["sentence"]) for figure in found] == shared


def test_exact_terms_are_sentences_too(read_lines):
    assert read_lines("Two traffickers received ten years' imprisonment.") == {
        "persons_sentenced 2",
        "sentence_min 10",
        "sentence_max 10",
    }


def test_a_term_across_another_statement_shares_nothing(read_report):
    passage = "Two traffickers, arrested in June, had worked for more than ten years."
    assert all(figure.breakdown == {} for figure in read_report(passage))
