"""Places: countries by ISO 3166-1 with CLDR names, regions, towns, and their demonyms."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from tinglys.codebook.cldr import territory_names
from tinglys.codebook.labels import Label, label_language

PlaceKind = Literal[
    "country", "territory", "region", "subdivision", "police_district", "city", "port", "coast"
]


_ENGLISH_TAILS = frozenset(
    "speaking born based registered led owned language national origin run flagged".split()
)
_NORWEGIAN_COMPOUND = re.compile(
    r"(\w+sk)(?:språklig|talende|ætte[dt]|født|eid|registrert|ledet|fødd|kontrollert)(?:e|s)?$"
)


class Place(msgspec.Struct, frozen=True):
    """A place that documents name.

    ``code`` is the ISO 3166-1 alpha-2 code of a country or territory, otherwise a word of our own.
    ``country`` is the country it lies in (None for regions of several). ``members`` are the
    countries of a region. ``aliases`` are further printed names by language; ``own_label``
    replaces or supplies the label where CLDR has none that a reader would expect.
    """

    code: str
    kind: PlaceKind
    alpha3: str | None = None
    country: str | None = None
    members: tuple[str, ...] = ()
    aliases: dict[str, tuple[str, ...]] = {}
    own_label: Label | None = None

    @property
    def label(self) -> Label:
        """The name in both languages."""
        if self.own_label is not None:
            return self.own_label
        english = territory_names("en")[self.code].replace(" & ", " and ")
        return Label(en=english, nb=territory_names("nb")[self.code])

    def contains(self, country: str) -> bool:
        """Whether a country is this place or one of its members."""
        return country == self.code or country in self.members


class Demonym(msgspec.Struct, frozen=True):
    """The adjectives and person nouns of one place in one language, all inflected forms."""

    adjectives: tuple[str, ...]
    persons: tuple[str, ...]


class Places:
    """All places, found by name or demonym.

    Names are matched as printed (``Jordan`` is a country, ``jordan`` is not) or in capitals;
    a genitive ending is taken off when the name as it stands is unknown.
    """

    def __init__(
        self,
        places: Iterable[Place],
        demonyms: Mapping[str, Mapping[str, Demonym]],
    ) -> None:
        self.by_code: dict[str, Place] = {place.code: place for place in places}
        self._from_cldr = {code for code, place in self.by_code.items() if not place.own_label}
        self.by_alpha3 = {p.alpha3: p for p in self.by_code.values() if p.alpha3}
        self.demonyms = demonyms
        self._names: dict[str, dict[str, Place]] = {}
        self._folded: dict[str, dict[str, Place]] = {}
        self._longest: dict[str, dict[str, int]] = {}
        self._peoples: dict[str, dict[str, tuple[Place, ...]]] = {}
        self._longest_people: dict[str, dict[str, int]] = {}

    def __getitem__(self, code: str) -> Place:
        """The place with this code."""
        return self.by_code[code]

    def find(self, name: str, language: str) -> Place | None:
        """The place with this printed name in a language of documents."""
        names = self._names_in(language)
        found = names.get(name)
        if found is None and name.isupper() and len(name) > 3:
            found = self._folded[label_language(language)].get(name.casefold())
        if found is None:
            bare = _without_genitive(name, language)
            found = names.get(bare) if bare else None
        return found

    def longest(self, words: Sequence[str], at: int, language: str) -> tuple[Place, int] | None:
        """The longest place name that begins with ``words[at]``, and the index after it."""
        self._names_in(language)
        longest = self._longest[label_language(language)]
        most = min(longest.get(words[at].lower(), 1), len(words) - at)
        for count in range(most, 0, -1):
            place = self.find(" ".join(words[at : at + count]), language)
            if place is not None:
                return place, at + count
        return None

    def demonym(self, word: str, language: str) -> Place | None:
        """The one place whose adjective or person noun this is; None if several share it."""
        found = self.demonym_places(word, language)
        return found[0] if len(found) == 1 else None

    def demonym_places(self, word: str, language: str) -> tuple[Place, ...]:
        """Every place whose adjective or person noun this word is, or is made of.

        Norwegian demonyms are written small and may stand first in a sentence; English ones have
        a capital (*polish* is no Pole). Compounds give the place of each part
        (*norsk-marokkansk*) or of the part that names one (*albanskspråklig*, *Thai-speaking*).
        """
        whole = self._people(word, language)
        if whole:
            return whole
        if "-" in word:
            first, _, last = word.rpartition("-")
            if last.lower() in _ENGLISH_TAILS:
                return self.demonym_places(first, language)
            parts = [self._people(part, language) for part in word.split("-")]
            return tuple(place for part in parts for place in part) if all(parts) else ()
        if label_language(language) == "nb":
            compound = _NORWEGIAN_COMPOUND.match(word.lower())
            return self._people(compound[1], language) if compound else ()
        return ()

    def longest_demonym(
        self, words: Sequence[str], at: int, language: str
    ) -> tuple[tuple[Place, ...], int] | None:
        """The longest demonym that begins with ``words[at]`` (*South African*), and its end."""
        self._peoples_in(language)
        longest = self._longest_people[label_language(language)]
        most = min(longest.get(words[at].lower(), 1), len(words) - at)
        for count in range(most, 0, -1):
            found = self.demonym_places(" ".join(words[at : at + count]), language)
            if found:
                return found, at + count
        return None

    def _people(self, word: str, language: str) -> tuple[Place, ...]:
        peoples = self._peoples_in(language)
        if label_language(language) == "nb":
            return peoples.get(word) or peoples.get(word[:1].lower() + word[1:]) or ()
        return peoples.get(word) or (peoples.get(word.title(), ()) if word.isupper() else ())

    def _names_in(self, language: str) -> dict[str, Place]:
        key = label_language(language)
        if key not in self._names:
            names: dict[str, Place] = {}
            for name, code in self._printed_names(key):
                names.setdefault(name, self.by_code[code])
            self._names[key] = names
            self._folded[key] = {name.casefold(): place for name, place in names.items()}
            self._longest[key] = _longest_by_first_word(names)
        return self._names[key]

    def _printed_names(self, language: str) -> Iterable[tuple[str, str]]:
        for place in self.by_code.values():
            if place.own_label is not None:
                yield place.own_label.text(language), place.code
            yield from ((alias, place.code) for alias in place.aliases.get(language, ()))
        for tag in (language,) if language == "en" else ("nb", "nn"):
            names = territory_names(tag)
            for code in names.keys() & self._from_cldr:
                yield names[code], code
                if " & " in names[code]:
                    yield names[code].replace(" & ", " and "), code

    def _peoples_in(self, language: str) -> dict[str, tuple[Place, ...]]:
        key = label_language(language)
        if key not in self._peoples:
            found: dict[str, list[Place]] = {}
            for code, by_language in self.demonyms.items():
                demonym = by_language.get(key)
                for word in (*demonym.adjectives, *demonym.persons) if demonym else ():
                    places = found.setdefault(word, [])
                    if self.by_code[code] not in places:
                        places.append(self.by_code[code])
            self._peoples[key] = {word: tuple(places) for word, places in found.items()}
            self._longest_people[key] = _longest_by_first_word(found)
        return self._peoples[key]


def _longest_by_first_word(names: Iterable[str]) -> dict[str, int]:
    """For the first word of each name (small letters), how many words its longest name has."""
    longest: dict[str, int] = {}
    for name in names:
        words = name.lower().split()
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return longest


def _without_genitive(name: str, language: str) -> str | None:
    endings = ("'s", "’s", "'", "’") if label_language(language) == "en" else ("'", "’", "s")
    for ending in endings:
        if name.endswith(ending):
            return name[: -len(ending)]
    return None
