"""Tokens of a sentence and what the lexicon says of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.grammar.tokens import Tokens, concepts_between


def tokens_of(text: str, language: str = "en") -> Tokens:
    return Tokens(text, 0, len(text), load_lexicon(language))


@given(st.text(max_size=200))
def test_every_token_is_its_stretch_of_the_text(text):
    tokens = tokens_of(text)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends) == len(tokens.concepts)
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert text[start:end].lower() == word
    assert tokens.starts == sorted(tokens.starts)
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))


@given(st.text(max_size=200))
def test_no_digit_falls_between_tokens(text):
    tokens = tokens_of(text)
    inside = {at for s, e in zip(tokens.starts, tokens.ends, strict=True) for at in range(s, e)}
    assert all(at in inside for at, char in enumerate(text) if char.isdecimal())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12 victims", ["12", "victims"]),
        ("1,234.5 kg", ["1,234.5", "kg"]),
        ("(six)", ["(", "six", ")"]),
        ("government-run", ["government", "run"]),
        ("victim’s", ["victim’s"]),
    ],
)
def test_cutting(text, words):
    assert tokens_of(text).words == words


def test_a_hyphen_ties_two_words():
    tokens = tokens_of("a four-person team")
    assert tokens.joined == [False, False, True, False]


def test_the_concept_of_a_phrase_stands_on_its_last_word():
    tokens = tokens_of("they received sentences")
    assert "v.sentence" in tokens.concepts[2]
    assert "v.sentence" not in tokens.concepts[1]
    assert 1 in tokens.inside
    assert 2 not in tokens.inside


def test_norwegian_compounds_carry_both_their_concepts():
    tokens = tokens_of("menneskehandelssaker", "nb")
    assert {"m.trafficking", "n.case"} <= tokens.concepts[0]


def test_concepts_between_takes_no_word_outside():
    tokens = tokens_of("police identified victims")
    assert "n.victim" not in concepts_between(tokens, 0, 2)
    assert "v.identify" in concepts_between(tokens, -5, 2)
    assert concepts_between(tokens, 3, 99) == frozenset()
