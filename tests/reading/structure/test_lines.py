"""Lines of a text and what they say of its setting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.reading.structure.lines import is_wrapped, past_bullet, repeated_lines, runs_of


def lines_of(text: str):
    return [line for run in runs_of(text) for line in run]


@given(st.text(alphabet="ab \n\t\r\x0b\u2028é", max_size=80))
def test_lines_hold_all_but_white_space(text):
    lines = lines_of(text)
    assert all(text[line.start : line.end] == line.body == line.body.strip() for line in lines)
    kept = "".join(line.body for line in lines)
    assert "".join(kept.split()) == "".join(text.split())


def test_empty_lines_divide_runs():
    assert [[line.body for line in run] for run in runs_of("a\n b \n\n\n c\n")] == [
        ["a", "b"],
        ["c"],
    ]


def test_a_text_of_long_paragraphs_is_not_wrapped():
    assert not is_wrapped(lines_of("\n".join(["word " * 60] * 12)))


def test_a_text_of_even_lines_is_wrapped():
    assert is_wrapped(lines_of("\n".join(["the police said that nothing had been found"] * 12)))


def test_short_lists_are_not_wrapped():
    assert not is_wrapped(lines_of("\n".join(["Fraud", "Theft"] * 6)))


@pytest.mark.parametrize(
    ("line", "times", "repeated"),
    [
        ("Agency of Ruritania      Report 2019", 2, True),
        ("Situation report of the year 2019", 3, True),
        ("Situation report of the year 2019", 2, False),
        ("The report was printed in 2019.", 5, False),
        ("– the share of 2019", 5, False),
        ("Short", 9, False),
    ],
)
def test_running_headers(line, times, repeated):
    found = repeated_lines(lines_of("\n\n".join([line] * times)))
    assert (line in found) is repeated


@pytest.mark.parametrize(
    ("item", "words"),
    [("• one", "one"), ("12) two", "two"), ("a) three", "three"), ("four", "four"), ("-5", "-5")],
)
def test_bullets(item, words):
    assert item[past_bullet(item, 0, len(item)) :] == words
