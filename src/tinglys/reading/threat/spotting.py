"""Finding terms of the codebook in a list of words, with a memory for words met before."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from tinglys.codebook import Codebook, Term

_REMEMBERED = 100_000
# What is known of words that neither are nor begin a term; one object for all of them.
_UNKNOWN: tuple[None, Literal[False]] = (None, False)


class Spotter:
    """One group of terms in one language of documents.

    Most words of a text begin no term of several words; for those one dictionary look-up answers.
    """

    def __init__(self, codebook: Codebook, group: str, language: str) -> None:
        self._index = codebook.forms(group, language)
        self._openers = frozenset(
            form.casefold().split()[0].strip("*")
            for term in codebook.group(group).values()
            if isinstance(term, Term)
            for forms in term.forms.values()
            for form in forms
            if " " in form
        )
        self._known: dict[str, tuple[str | None, bool]] = {}

    def word(self, word: str) -> str | None:
        """The code of a single word, compounds included."""
        return self._remembered(word)[0]

    def begins(self, word: str) -> bool:
        """Whether a term is this word or may begin with it."""
        code, opens = self._remembered(word)
        return opens or code is not None

    def _remembered(self, word: str) -> tuple[str | None, bool]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            folded = word.casefold()
            code, opens = self._index.word(folded), folded in self._openers
            known = (code, opens) if opens or code is not None else _UNKNOWN
            self._known[word] = known
        return known

    def exact(self, word: str) -> bool:
        """Whether the word as it stands is a form, not only a part of its compound."""
        return word in self._index

    def longest(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """The longest term that begins with ``words[at]``: its code and the index after it."""
        code, opens = self._remembered(words[at])
        if opens:
            return self._index.longest(words, at)
        return (code, at + 1) if code is not None else None

    def codes(self, words: Sequence[str]) -> list[str]:
        """The codes named in a list of words, in order, each once."""
        found: dict[str, None] = {}
        at, count, known = 0, len(words), self._known
        while at < count:
            if known.get(words[at]) is _UNKNOWN:
                at += 1
                continue
            hit = self.longest(words, at)
            if hit is not None:
                found.setdefault(hit[0])
            at = hit[1] if hit is not None else at + 1
        return list(found)


@lru_cache(maxsize=64)
def spotter(codebook: Codebook, group: str, language: str) -> Spotter:
    """The spotter of a group in a language; made once for a codebook."""
    return Spotter(codebook, group, language)
