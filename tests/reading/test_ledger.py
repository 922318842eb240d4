"""Every numeral of a document is claimed, ignored for a reason, or left over; none is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.codebook import load_codebook
from tinglys.reading.ledger import ledger
from tinglys.reading.reader import claims_of, read
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText

REPORT = (
    "2019 Trafficking in Persons Report: Norway\n\nNORWAY: Tier 2\n\nPROSECUTION\n\n{}\n\n"
    "RECOMMENDATIONS\n\nTrain 40 judges.\n"
)
PIECES = st.lists(
    st.sampled_from(
        [
            "Police identified",
            "12 victims",
            "three to 5 years",
            "1,234.5 kg",
            "in 2018",
            "§ 257",
            "(14 in 2017)",
            "seven",
            "3.",
            "4 May 2017",
            "A4",
            "18:30",
            "10 000 kroner",
            "$5 million",
            "½",
            "٣",
            "\n\n",
            "== 7 ==",
            "• 9 of them",
            "Courts convicted 12 traffickers, compared with 9 in 2017.",
        ]
    ),
    max_size=12,
)


def numerals_of(text: str):
    outline = build_outline(CanonicalText(text=text, media_type="text/plain"), load_codebook())
    claims, numbers = claims_of(outline, load_codebook(), [])
    return ledger(outline, claims, numbers)


def check(text: str) -> None:
    entries = numerals_of(text)
    covered = [0] * len(text)
    for entry in entries:
        assert text[entry.start : entry.end] == entry.text
        assert (entry.reason is None) is (entry.status != "ignored")
        for at in range(entry.start, entry.end):
            covered[at] += 1
    assert entries == sorted(entries, key=lambda entry: entry.start)
    for at, char in enumerate(text):
        assert covered[at] <= 1
        assert covered[at] == 1 or not char.isdecimal()


@settings(deadline=None, max_examples=60)
@given(PIECES)
def test_each_digit_is_in_exactly_one_entry(pieces):
    check(" ".join(pieces))


@settings(deadline=None, max_examples=30)
@given(PIECES)
def test_each_digit_of_a_report_is_in_exactly_one_entry(pieces):
    check(REPORT.format(" ".join(pieces)))


def entry_of(passage: str, printed: str):
    found = read(REPORT.format(passage).encode(), "a.txt").numerals
    return next(numeral for numeral in found if numeral.text == printed)


def test_what_is_not_understood_is_left_over():
    entry = entry_of("The minister planted 613 trees.", "613")
    assert (entry.status, entry.reason) == ("left_over", None)


@pytest.mark.parametrize(
    ("passage", "printed"),
    [
        ("Courts convicted 33 traffickers.", "33"),
        ("Courts convicted nineteen traffickers.", "nineteen"),
        ("Sentences ranged from 3 to 17 years.", "17"),
    ],
)
def test_what_a_figure_states_is_claimed(passage, printed):
    assert entry_of(passage, printed).status == "claimed"


@pytest.mark.parametrize(
    ("passage", "printed", "reason"),
    [
        ("They met on 23 June.", "23", "date"),
        ("It was said in 1987.", "1987", "year"),
        ("See page 61 of it.", "61", "section, article or tier number"),
        ("The 61st case was heard.", "61", "ordinal"),
        ("They wore B52 badges.", "52", "part of a name"),
        ("Police met.", "40", "in a recommendation"),
    ],
)
def test_what_states_nothing_is_ignored_with_its_reason(passage, printed, reason):
    entry = entry_of(passage, printed)
    assert (entry.status, entry.reason) == ("ignored", reason)


def test_a_number_word_below_two_is_no_numeral():
    found = read(REPORT.format("One day they planted three trees.").encode(), "a.txt").numerals
    words = [numeral.text for numeral in found if numeral.text.isalpha()]
    assert words == ["three"]


def test_a_row_of_digits_without_end_is_no_number_and_no_fault():
    for length in (50, 400, 5000):
        text = f"In 2024 the police identified {'9' * length} victims."
        assert [one.text for one in numerals_of(text)] == ["2024", "9" * length]
