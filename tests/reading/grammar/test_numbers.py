"""Numbers in digits and in words, English and Norwegian."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.grammar.numbers import digits_value, numbers
from tinglys.reading.grammar.tokens import Tokens


def values(text: str, language: str = "en") -> list[float]:
    return [n.value for n in numbers(Tokens(text, 0, len(text), load_lexicon(language)))]


@pytest.mark.parametrize(
    "text", ["", "no number here", "a hundred reasons and more", "¹ and ² only"]
)
def test_no_number_where_there_is_none(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("printed", "language", "value"),
    [
        ("1,234", "en", 1234),
        ("1.234", "nb", 1234),
        ("1 234", "nb", 1234),
        ("1.5", "en", 1.5),
        ("1,5", "nb", 1.5),
        ("12,345,678", "en", 12345678),
        ("1 234,5", "nb", 1234.5),
        ("0.8", "en", 0.8),
        ("49,0", "nb", 49.0),
        ("2.500", "en", 2.5),
        ("2,500", "nb", 2.5),
    ],
)
def test_digits_are_read_as_the_language_writes_them(printed, language, value):
    assert digits_value(printed, language) == value


@given(st.integers(min_value=0, max_value=999_999_999))
def test_grouped_digits_keep_their_value(number):
    assert values(f"They counted {number:,} cases.") == [number]
    spaced = f"{number:,}".replace(",", " ")
    assert values(f"De telte {spaced} saker.", "nb") == [number]
    hard = f"{number:,}".replace(",", "\u00a0")
    assert values(f"De telte {hard} saker.", "nb") == [number]


@given(st.integers(min_value=2, max_value=999))
@settings(max_examples=200)
def test_english_number_words(number):
    assert values(f"They counted {num2words(number)} cases.") == [number]


@given(st.integers(min_value=2, max_value=99))
def test_norwegian_number_words(number):
    assert values(f"De telte {num2words(number, lang='no')} saker.", "nb") == [number]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("femogtyve saker", "nb", 25),
        ("tjuefem saker", "nb", 25),
        ("1,5 millioner kroner", "nb", 1.5e6),
        ("2.5 million people", "en", 2.5e6),
        ("thirty-seven cases", "en", 37),
        ("113 M2", "en", 113),
    ],
)
def test_scales_compounds_and_names_after_numbers(text, language, value):
    assert values(text, language)[0] == value


def test_positions_are_kept():
    text = "In all, one hundred and six persons and 2,310 cases."
    tokens = Tokens(text, 0, len(text), load_lexicon("en"))
    assert [tokens.surface(n.first, n.last) for n in numbers(tokens)] == [
        "one hundred and six",
        "2,310",
    ]
