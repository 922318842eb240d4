"""Numerals that state nothing are set aside with a reason; one that states something is not."""

import pytest

from tinglys.codebook import load_codebook
from tinglys.reading.reader import read

SCALE = (
    "Meget sannsynlig Highly likely >90 %\n\nSannsynlig Likely 60-90 %\n\n"
    "Mulig Even chance 40-60 %\n\nLite sannsynlig Unlikely 10-40 %\n\n"
    "Svært lite sannsynlig Highly unlikely <10 %\n"
)
ASSESSMENT = "TRUSSELVURDERING 2024\n\nKripos\n\n{}\n\nNettverkene vil trolig vokse i 2024.\n"


def reasons(text: str, name: str = "a.txt") -> dict[str, str | None]:
    return {one.text: one.reason for one in read(text.encode(), name).numerals}


@pytest.mark.parametrize("printed", [">90 %", "60-90 %", "10-40 %", "<10 %"])
def test_the_bands_of_a_likelihood_table_are_no_leftovers(printed):
    found = reasons(ASSESSMENT.format(SCALE))
    for digits in printed.strip("<>% ").split("-"):
        assert found[digits] == "in a likelihood table"


def test_a_percentage_outside_the_table_stays_left_over():
    found = reasons(ASSESSMENT.format(SCALE + "\nRegnet falt 73 % av tiden."))
    assert found["73"] is None


@pytest.mark.parametrize(
    ("phrase", "base"),
    [
        ("3.1 per 100,000 inhabitants", "100,000"),
        ("12 per 1000 residents", "1000"),
        ("1,3 pr. 100 000 innbyggere", "100 000"),
    ],
)
def test_the_base_of_a_rate_is_not_a_count(phrase, base):
    found = reasons(f"The island\n\nThe island had a rainfall rate of {phrase}.\n")
    assert found[base] in ("base of a rate", None) or base not in found
    assert not [one for one in read(phrase.encode(), "a.txt").leftovers if one.text == base]


def test_per_a_number_that_is_no_base_stays():
    found = reasons("The island\n\nThere were 3 seals per 17 rocks.\n")
    assert found["17"] is None


def test_scores_that_an_index_page_prints_twice():
    index = load_codebook().index
    lines = [
        f"{index.by_code[part.code].label.en}\n{2 + at % 7}.50-0.50\nWhat it measures.\n"
        for at, part in enumerate(
            [*index.of_edition(2023, "market"), *index.of_edition(2023, "resilience")]
        )
    ]
    page = "Ruritania\nCriminality\n5.00\nResilience\n6.00\n" + "".join(lines)
    once, twice = (read(text.encode(), "a.txt") for text in (page, page + "".join(lines[-6:])))
    assert once.document.profile.kind == "ocindex_page"
    assert len(twice.claims) == len(once.claims) > 20
    assert not once.leftovers
    assert not twice.leftovers
    repeated = [one for one in twice.numerals if one.reason == "repeated on the page"]
    assert len(repeated) == 12
    assert all(one.start >= len(page) for one in repeated)
