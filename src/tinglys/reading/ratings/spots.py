"""Where words may stand in a text: a fast look that decides what is read closely."""

from collections.abc import Sequence

from tinglys.reading.text import offsets_of


def spots_of(text: str, words: Sequence[str]) -> list[int]:
    """Sorted offsets at which one of some words, given in small letters, begins.

    Letter case does not count. A text whose small letters are of another length (a few capitals
    of other alphabets) is looked through as it stands.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    return offsets_of(lower, words)
