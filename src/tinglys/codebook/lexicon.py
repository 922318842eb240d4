"""The lexicon: which words of a language speak of which concept.

A concept is a short code such as ``v.identify`` or ``n.victim``; the frames that bind a number to
an indicator (:mod:`tinglys.codebook.frames`) are written in concepts, so one set of frames serves
every language. A form in the YAML files is a word or a phrase; ``*`` at its end matches any ending,
``*`` at its beginning any beginning (Norwegian compounds: ``*saker`` is a case, ``menneskehandel*``
is trafficking, ``menneskehandelssaker`` is both).
"""

from functools import cache
from importlib.resources import files

import msgspec

from tinglys.codebook.number_words import beginnings
from tinglys.codebook.places import Places

Concepts = frozenset[str]
NO_CONCEPTS: Concepts = frozenset()
_SHORTEST = 2
_REMEMBERED = 200_000


class Phrase(msgspec.Struct, frozen=True):
    """A form of several words; each word is matched whole, or as a beginning if ``*`` ended it."""

    words: tuple[str, ...]
    concept: str


# The concepts of a word, the phrases that it begins by their second word, and whether it can begin
# a number.
Entry = tuple[Concepts, dict[str, list[Phrase]] | None, bool]


class _Memory(dict[str, Entry]):
    """Words already met and what is known of them; a new word is looked up once.

    A dictionary that fills itself answers a known word without calling any of our code, and the
    words of a text are looked up more often than anything else is done with them.
    """

    def __init__(self, lexicon: "Lexicon") -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> Entry:
        known = self._lexicon.entry(word)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = known
        return known


class Lexicon:
    """Words of one language to concepts, with a memory of the words already met."""

    def __init__(self, language: str, table: dict[str, list[str]], places: Places | None) -> None:
        self.language = language
        self._places = places
        self._exact: dict[str, set[str]] = {}
        self._begins: dict[str, set[str]] = {}
        self._ends: dict[str, set[str]] = {}
        # By first and second word; under "*" those whose second word is only a beginning.
        self.phrases: dict[str, dict[str, list[Phrase]]] = {}
        for concept, forms in table.items():
            for form in forms:
                self._add(concept, form)
        for seconds in self.phrases.values():
            for group in seconds.values():
                group.sort(key=lambda phrase: -len(phrase.words))
            # Whatever the second word is, it may be a beginning that a star ends.
            any_second = seconds.get("*", [])
            for second, group in seconds.items():
                if second != "*":
                    group += any_second
        self.known = _Memory(self)
        self._numerals = beginnings(language)

    def _add(self, concept: str, form: str) -> None:
        words = tuple(form.lower().split())
        if len(words) > 1:
            second = words[1] if not words[1].endswith("*") else "*"
            seconds = self.phrases.setdefault(words[0], {})
            seconds.setdefault(second, []).append(Phrase(words, concept))
        elif form.startswith("*") and form.endswith("*"):
            raise ValueError(f"lexicon {self.language}: '{form}' has a star at both ends")
        elif form.startswith("*"):
            self._ends.setdefault(form[1:].lower(), set()).add(concept)
        elif form.endswith("*"):
            self._begins.setdefault(form[:-1].lower(), set()).add(concept)
        else:
            self._exact.setdefault(form.lower(), set()).add(concept)

    def concepts(self, word: str) -> Concepts:
        """The concepts of one lower-case word; empty where the lexicon does not know it."""
        return self.known[word][0]

    def entry(self, word: str) -> Entry:
        """All that is known of a lower-case word, worked out instead of remembered."""
        numeral = word[:1].isdecimal() or word in self._numerals
        return self.look_up(word), self.phrases.get(word), numeral

    def look_up(self, word: str) -> Concepts:
        """What :meth:`concepts` answers, worked out from the forms instead of remembered."""
        found = set(self._exact.get(word, ()))
        if "!" in found:
            return NO_CONCEPTS
        if not found:
            for length in range(_SHORTEST, len(word) + 1):
                found |= self._begins.get(word[:length], set())
                found |= self._ends.get(word[-length:], set())
        if self._places is not None and len(word) > 3:
            if self._places.demonym_places(word, self.language) or self._places.demonym_places(
                word.capitalize(), self.language
            ):
                found.add("nat")
            elif self._places.find(word.title(), self.language) is not None:
                found.add("place")
        return frozenset(found) if found else NO_CONCEPTS


@cache
def _table(language: str) -> dict[str, list[str]]:
    folder = files("tinglys.codebook").joinpath("data", "lexicon", language)
    merged: dict[str, list[str]] = {}
    for page in sorted(folder.iterdir(), key=lambda page: page.name):
        if not page.name.endswith(".yaml"):
            continue
        for concept, forms in msgspec.yaml.decode(page.read_bytes(), type=dict[str, str]).items():
            listed = [" ".join(form.split()) for form in forms.split(",")]
            merged.setdefault(concept, []).extend(form for form in listed if form)
    return merged


@cache
def words_of(language: str, concept: str) -> frozenset[str]:
    """The single words of a concept that are listed whole or as a beginning (without its star)."""
    forms = _table(language).get(concept, [])
    return frozenset(
        form.lower().removesuffix("*") for form in forms if " " not in form and form[0] != "*"
    )


@cache
def load_lexicon(language: str, places: Places | None = None) -> Lexicon:
    """The lexicon of ``en`` or ``nb``; with ``places``, demonyms carry the concept ``nat``."""
    return Lexicon(language, _table(language), places)
