"""Where sentences end, in English and Norwegian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.reading.outline import Sentence, Sentences
from tinglys.reading.structure.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "whole",
    [
        "The U.S. embassy paid approx. 500 dollars.",
        "Prosecutors cited Art. 12 of the code.",
        "Møtet ble holdt 1. januar i Bergen.",
        "Straffen etter § 257 er f.eks. seks år.",
        "Mr. J. Hansen was acquitted.",
        "It cost 4.5 million.",
    ],
)
def test_a_stop_that_ends_no_sentence(whole):
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Police made arrests. Courts convicted nine.", 2),
        ("He asked: “Why?” Nobody answered.", 2),
        ("In 2018 there were 12. In 2019 there were none.", 2),
        ("Det var 40 saker i 2018. Fem ble henlagt! Hvorfor?", 3),
        ("The figure was disputed.12 The ministry said so.", 2),
        ("", 0),
        ("   ", 0),
    ],
)
def test_counts(text, count):
    assert len(sentences(text)) == count


@given(st.text(alphabet="Ab1. ,!?\n“”()§", max_size=120))
def test_sentences_are_in_order_and_leave_out_only_space(text):
    spans = list(split(text, 0, len(text)))
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end].strip() == text[start:end]
        at = end
    assert not text[at:].strip()


def test_sentences_in_columns_are_those_that_were_added():
    held = Sentences()
    given = [Sentence(0, 4, 0, 0, "en"), Sentence(6, 9, 1, 0, "nb")]
    for one in given:
        held.add(one.start, one.end, one.block, one.section, one.language)
    assert list(held) == given
    assert list(held) == given, "they can be gone through again"
    assert [held[at] for at in range(len(held))] == given
