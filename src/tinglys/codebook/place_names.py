"""The names and demonyms of places in one language, and finding places by them."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from tinglys.codebook.labels import Language

P = TypeVar("P")

_LEAST_CAPITALS = 4
"""Words in capitals shorter than this are abbreviations and are matched as printed only."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_ENGLISH_TAILS = frozenset(
    "speaking born based registered led owned language national origin run flagged".split()
)
_NORWEGIAN_COMPOUND = re.compile(
    r"(\w+sk)(?:språklig|talende|ætte[dt]|født|eid|registrert|ledet|fødd|kontrollert)(?:e|s)?$"
)


class PlaceNames(Generic[P]):
    """Finds places of type ``P`` by what one language calls them and their people.

    Names are matched as printed (``Jordan`` is a country, ``jordan`` is not) or in capitals; a
    genitive ending is taken off when the name as it stands is unknown. Norwegian demonyms are
    written small and may stand first in a sentence; English ones have a capital (*polish* is no
    Pole).
    """

    def __init__(
        self,
        language: Language,
        names: Iterable[tuple[str, P]],
        demonyms: Iterable[tuple[str, P]],
    ) -> None:
        """Build the tables; of two places with one name the first is kept."""
        self._norwegian = language == "nb"
        self._genitives = ("'", "’", "s") if self._norwegian else ("'s", "’s", "'", "’")
        self._names: dict[str, P] = {}
        for name, place in names:
            self._names.setdefault(name, place)
        self._capitals = {name.upper(): place for name, place in self._names.items()}
        peoples: dict[str, list[P]] = {}
        for word, place in demonyms:
            sharing = peoples.setdefault(word, [])
            if place not in sharing:
                sharing.append(place)
        self._peoples = {word: tuple(sharing) for word, sharing in peoples.items()}
        self._name_lengths = _most_words(self._names)
        self._people_lengths = _most_words(self._peoples)

    def find(self, name: str) -> P | None:
        """The place with this printed name."""
        found = self._names.get(name)
        if found is not None:
            return found
        if len(name) >= _LEAST_CAPITALS and name in self._capitals:
            return self._capitals[name]
        for ending in self._genitives if name.endswith(self._genitives) else ():
            if name.endswith(ending):
                return self._names.get(name[: -len(ending)])
        return None

    def find_loosely(self, name: str) -> P | None:
        """The one place with this name, where case and punctuation do not count."""
        return self.find(name) or self._loose.get(_loosely(name))

    @cached_property
    def _loose(self) -> dict[str, P | None]:
        """Names without case and punctuation; None for one that two places share."""
        loose: dict[str, P | None] = {}
        for name, place in self._names.items():
            key = _loosely(name)
            loose[key] = place if loose.get(key, place) == place else None
        return loose

    def longest(self, words: Sequence[str], at: int) -> tuple[P, int] | None:
        """The longest place name that begins with ``words[at]``, and the index after it."""
        most = min(self._name_lengths.get(words[at].lower(), 1), len(words) - at)
        for count in range(most, 0, -1):
            place = self.find(words[at] if count == 1 else " ".join(words[at : at + count]))
            if place is not None:
                return place, at + count
        return None

    def demonym(self, word: str) -> tuple[P, ...]:
        """Every place whose adjective or person noun this word is, or is made of.

        Compounds give the place of each part (*norsk-marokkansk*) or of the part that names one
        (*albanskspråklig*, *Thai-speaking*).
        """
        whole = self._people(word)
        if whole:
            return whole
        if "-" in word:
            return self._hyphenated(word)
        if self._norwegian and "sk" in word:
            compound = _NORWEGIAN_COMPOUND.match(word.lower())
            return self._people(compound[1]) if compound else ()
        return ()

    def longest_demonym(self, words: Sequence[str], at: int) -> tuple[tuple[P, ...], int] | None:
        """The longest demonym that begins with ``words[at]`` (*South African*), and its end."""
        most = min(self._people_lengths.get(words[at].lower(), 1), len(words) - at)
        for count in range(most, 0, -1):
            found = self.demonym(words[at] if count == 1 else " ".join(words[at : at + count]))
            if found:
                return found, at + count
        return None

    def _people(self, word: str) -> tuple[P, ...]:
        found = self._peoples.get(word)
        if found is not None:
            return found
        if word.isupper():
            return self._peoples.get(word.lower() if self._norwegian else word.title(), ())
        if self._norwegian and word[:1].isupper():
            return self._peoples.get(word[0].lower() + word[1:], ())
        return ()

    def _hyphenated(self, word: str) -> tuple[P, ...]:
        first, _, last = word.rpartition("-")
        if last.lower() in _ENGLISH_TAILS:
            return self.demonym(first)
        parts = [self.demonym(part) for part in word.split("-")]
        return tuple(place for part in parts for place in part) if all(parts) else ()


def _loosely(name: str) -> str:
    return " ".join(_BETWEEN_WORDS.sub(" ", name.casefold().replace("&", " and ")).split())


def _most_words(names: Iterable[str]) -> dict[str, int]:
    """For the first word of each name (small letters), how many words its longest name has."""
    longest: dict[str, int] = {}
    for name in names:
        words = name.lower().split()
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return longest
