"""The language of a passage."""

import pytest

from tinglys.reading.structure.language import is_plainly, language_of

ENGLISH = "The police have said that the number of victims was not known to them."
NORWEGIAN = "Politiet har sagt at antallet ofre ikke var kjent for dem som leter etter det."
SWEDISH = "Polisen och domaren säger att antalet inte är känt, och att några offer också är barn."
DANISH = "Politiet har sagt, at antallet af ofre ikke er kendt efter nogle år, hvilket blev nævnt."


@pytest.mark.parametrize("passage", ["", "12 345", "Oslo", "Total: 12"])
def test_too_little_to_tell_gives_what_was_expected(passage):
    assert language_of(passage, "nb") == "nb"
    assert not is_plainly(passage, "nb")


@pytest.mark.parametrize(
    ("passage", "language"),
    [(ENGLISH, "en"), (NORWEGIAN, "nb"), (SWEDISH, "sv"), (DANISH, "da")],
)
def test_four_languages(passage, language):
    assert language_of(passage) == language


def test_the_cheap_test_does_not_take_one_language_for_another():
    assert is_plainly(ENGLISH, "en")
    assert is_plainly(NORWEGIAN, "nb")
    assert not is_plainly(ENGLISH, "nb")
    assert not is_plainly(NORWEGIAN, "en")
    assert not is_plainly(ENGLISH, "xx")
