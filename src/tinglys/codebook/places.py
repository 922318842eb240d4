"""Places: countries by ISO 3166-1 with CLDR names, regions, towns, and their demonyms."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from tinglys.codebook.cldr import territory_names
from tinglys.codebook.labels import Label, Language, label_language
from tinglys.codebook.place_names import PlaceNames

PlaceKind = Literal[
    "country", "territory", "region", "subdivision", "police_district", "city", "port", "coast"
]


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
        return Label(
            en=_written_out(territory_names("en")[self.code]), nb=territory_names("nb")[self.code]
        )

    def contains(self, country: str) -> bool:
        """Whether a country is this place or one of its members."""
        return country == self.code or country in self.members


class Demonym(msgspec.Struct, frozen=True):
    """The adjectives and person nouns of one place in one language, all inflected forms."""

    adjectives: tuple[str, ...]
    persons: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Adjectives and person nouns together."""
        return (*self.adjectives, *self.persons)


class Places:
    """All places, found by name or demonym in a language of documents."""

    def __init__(
        self,
        places: Iterable[Place],
        demonyms: Mapping[str, Mapping[str, Demonym]],
    ) -> None:
        """``demonyms`` gives for a place's code its demonym in each language."""
        self.by_code: dict[str, Place] = {place.code: place for place in places}
        self.by_alpha3 = {p.alpha3: p for p in self.by_code.values() if p.alpha3}
        self.demonyms = demonyms
        self._names: dict[str, PlaceNames[Place]] = {}

    def __getitem__(self, code: str) -> Place:
        """The place with this code."""
        return self.by_code[code]

    def find(self, name: str, language: str) -> Place | None:
        """The place with this printed name."""
        return self.names(language).find(name)

    def find_loosely(self, name: str, language: str) -> Place | None:
        """The place with this name, where case and punctuation do not count.

        For cells of tables, which hold a name and nothing else (*Congo, Dem, Rep,*); in running
        text it would find too much. None where two places share the name.
        """
        return self.names(language).find_loosely(name)

    def longest(self, words: Sequence[str], at: int, language: str) -> tuple[Place, int] | None:
        """The longest place name that begins with ``words[at]``, and the index after it."""
        return self.names(language).longest(words, at)

    def demonym(self, word: str, language: str) -> Place | None:
        """The one place whose adjective or person noun this is; None if several share it."""
        found = self.names(language).demonym(word)
        return found[0] if len(found) == 1 else None

    def demonym_places(self, word: str, language: str) -> tuple[Place, ...]:
        """Every place whose adjective or person noun this is (see :class:`PlaceNames`)."""
        return self.names(language).demonym(word)

    def longest_demonym(
        self, words: Sequence[str], at: int, language: str
    ) -> tuple[tuple[Place, ...], int] | None:
        """The longest demonym that begins with ``words[at]`` (*South African*), and its end."""
        return self.names(language).longest_demonym(words, at)

    def names(self, language: str) -> PlaceNames[Place]:
        """The tables of one language, built when first asked for.

        A caller with many words to look up takes them once and asks them directly.
        """
        found = self._names.get(language)
        if found is None:
            key = label_language(language)
            found = self._names.get(key) or self._build(key)
            self._names[key] = self._names[language] = found
        return found

    def _build(self, language: Language) -> PlaceNames[Place]:
        demonyms = (
            (word, self.by_code[code])
            for code, by_language in self.demonyms.items()
            for word in by_language[language].words
        )
        return PlaceNames(language, self._printed_names(language), demonyms)

    def _printed_names(self, language: Language) -> Iterable[tuple[str, Place]]:
        unlabelled = [place for place in self.by_code.values() if place.own_label is None]
        for tag in ("nb", "nn") if language == "nb" else ("en",):
            names = territory_names(tag)
            for place in unlabelled:
                yield names[place.code], place
                yield _written_out(names[place.code]), place
        for place in self.by_code.values():
            if place.own_label is not None:
                yield place.own_label.text(language), place
            yield from ((alias, place) for alias in place.aliases.get(language, ()))


def _written_out(name: str) -> str:
    """CLDR's name as a reader expects it: *Trinidad & Tobago* with an "and"."""
    return name.replace(" & ", " and ")
