"""Words that stand for places without being names, and labels made of the names of peoples."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tinglys.codebook import Codebook, Place

_MOST_WORDS = 100_000

PLACE_WORDS = frozenset("utlandet abroad overseas kontinentet naboland nabolandene naboene".split())
ARTICLES = frozenset(("de", "den", "det"))
# "The country": the words that must stand right before it.
HITHER = "hit"
HOME_WORDS = {"landet": ("i", "til", "inn", "gjennom", "hele"), "country": ("the", "this", "our")}
PLACE_NOUNS = frozenset(
    "marked markedet markeder markedene havn havner havnen havnene kyst kysten grense "
    "grensen grenser "
    "flyplass flyplasser byer storbyer territorium farvann kunder kjøpere mottakere "
    "grossister provins "
    "provinsen øyer selskaper selskapskontoer kontoer bankkontoer bakmenn land landene "
    "fjorder vann sokkel "
    "fastlandet fastland sentrum market markets port ports harbour harbours coast coasts "
    "coastline border "
    "borders airport airports address addresses buyers customers city cities shores waters "
    "islands region "
    "regions provinces towns territory consumers recipients streets soil hub hubs bank "
    "banks carriers "
    "accounts companies mainland leverandører produsenter avsendere laboratorier "
    "nettbutikker suppliers producers "
    "laboratories labs forbrukere arbeidsplasser byggeplasser butikker bedrifter jord side "
    "kommuner distrikter fylker "
    "consumers addicts retailers wholesalers ports".split()
)
_PLACE_TAILS = (
    "markedet",
    "marked",
    "markeder",
    "havner",
    "havnen",
    "havna",
    "kysten",
    "kysta",
    "grensen",
    "grensa",
    "flyplass",
    "lufthavn",
    "byene",
    "byer",
    "farvann",
    "distrikt",
    "distrikter",
    "kundene",
    "kjøperne",
)
# People and groups stand for the place they are in when something is brought to them.
RECEIVERS = frozenset(
    "brukere adresser forhandlere brukermiljøer nettverk gjenger kriminelle miljøer "
    "selgere users dealers "
    "sellers networks gangs groups criminals households nightclubs clubs".split()
)
TOO_WIDE = frozenset(
    "europe nordic scandinavia world european_union eea schengen western_europe northern_europe "
    "southern_europe africa asia americas oceania benelux".split()
)
_ROUTES = ("ruten", "ruta", "korridoren")
_COMMON_ROUTES = (
    "smugler",
    "ferge",
    "ferje",
    "buss",
    "fly",
    "transport",
    "trafikk",
    "innførsel",
    "handel",
    "reise",
    "flukt",
)
_SUFFIX = re.compile(
    r"-?(?:språklige?|talende|ættede|baserte|styrte|ledede|dominerte|tilknyttede|speaking|"
    r"led|based|"
    r"born|dominated|linked|origin|affiliated|run)$"
)


_PREFIX = re.compile(r"^(?:pro-?|etnisk\s|ethnic\s)(?=\w{4})", re.IGNORECASE)


def is_place_noun(lower: str) -> bool:
    """A noun that, with the name of a people, means their country: "norske narkotikamarkedet"."""
    return lower in PLACE_NOUNS or lower.endswith(_PLACE_TAILS)


def is_route_name(lower: str) -> bool:
    """Whether a word is a route that has a name: "Balkanruten", "middelhavsruten"."""
    return lower.endswith(_ROUTES) and len(lower) > 8 and not lower.startswith(_COMMON_ROUTES)


def label_key(word: str, language: str, codebook: Codebook, home: str | None) -> str | None:
    """The key of a group called by this label of nationality or language, or None.

    "albanskspråklige" and "albanske" have the same key; "albansk-italienske" has the keys of both
    joined by ``+``, but a half that names ``home`` is left out ("norsk-marokkanske").
    """
    if language == "en" and not word[:1].isupper() and not word.startswith("pro"):
        return None
    bare = _SUFFIX.sub("", word.lower() if language == "nb" else word).rstrip("-")
    bare = _PREFIX.sub("", bare)
    if len(bare) < 2:
        return None
    keys: list[str] = []
    for part in bare.split("-"):
        place = people_of(part, language, codebook)
        if place is None or place.code in TOO_WIDE:
            return None
        keys.append(place.code)
    foreign = [key for key in keys if key != home] or keys[:1]
    return "+".join(foreign)


def people_of(word: str, language: str, codebook: Codebook) -> Place | None:
    """The place whose adjective this is; the first of several that share it."""
    return place_book(codebook, language).people(word)


# Nouns for people who are moved, beside those among the codebook's commodities.
_PERSONS = {
    "en": frozenset("nationals passengers labourers laborers jobseekers boys men citizens".split()),
    "nb": frozenset(
        "borgere statsborgere migrantene passasjerer arbeiderne ofrene kvinnene jentene".split()
    ),
}


def is_person(word: str, language: str, codebook: Codebook) -> bool:
    """Whether a word means people by where they are from ("vietnamesere") or just people."""
    lower = word.lower()
    if lower in _PERSONS[language]:
        return True
    if language == "en" or not lower.endswith(("er", "ere", "erne")):
        return False
    place = people_of(lower, language, codebook)
    return place is not None and lower in codebook.places.demonyms[place.code]["nb"].persons


class PlaceBook:
    """The codebook's places in one language of documents, with a memory for words met before."""

    def __init__(self, codebook: Codebook, language: str) -> None:
        self._places = codebook.places
        self._language = language
        self._named: dict[str, Place | None] = {}
        self._people: dict[str, Place | None] = {}
        names = [
            name
            for place in codebook.places.by_code.values()
            for name in (place.label.text(language), *place.aliases.get(language, ()))
        ]
        self._openers = frozenset(name.casefold().split()[0] for name in names if " " in name)

    def named(self, words: Sequence[str], at: int) -> tuple[Place, int] | None:
        """The longest place name that begins with ``words[at]``, and the index after it."""
        word = words[at]
        if word.casefold() in self._openers:
            return self._places.longest(words, at, self._language)
        if word not in self._named:
            if len(self._named) > _MOST_WORDS:
                self._named.clear()
            self._named[word] = self._places.find(word, self._language)
        place = self._named[word]
        return (place, at + 1) if place is not None else None

    def begins(self, word: str) -> bool:
        """Whether a place's name is this word or may begin with it."""
        return word.casefold() in self._openers or self.named([word], 0) is not None

    def people(self, word: str) -> Place | None:
        """The place whose adjective or person noun this is; the first of several that share it."""
        if word not in self._people:
            if len(self._people) > _MOST_WORDS:
                self._people.clear()
            self._people[word] = self._look_up(word)
        return self._people[word]

    def _look_up(self, word: str) -> Place | None:
        written = word.lower() if self._language == "nb" else word
        found = self._places.demonym_places(written, self._language)
        if not found and self._language == "en" and word.islower():
            found = self._places.demonym_places(word.capitalize(), self._language)
        return found[0] if found else None


@lru_cache(maxsize=8)
def place_book(codebook: Codebook, language: str) -> PlaceBook:
    """The places of a codebook in a language; made once."""
    return PlaceBook(codebook, language)
