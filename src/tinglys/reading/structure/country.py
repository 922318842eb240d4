"""The country that a document is about, where it says so."""

import re
from collections import Counter

from tinglys.codebook import Codebook
from tinglys.reading.outline import DocumentKind
from tinglys.reading.structure.kind import TIP_HEADER
from tinglys.reading.text import CanonicalText

_TITLED = re.compile(
    r"Trafficking in Persons Report(?:[ \t,]+(?:19|20)\d\d)?[ \t]*[:–—-][ \t]*"
    r"(?P<country>[A-Z][^\n\d(]{2,60})",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:Crime in|Criminality in|Kriminalitet i|Human trafficking in|Menneskehandel i|"
    r"Organi[sz]ed crime in|Kriminaliteten i) (?P<country>(?:the )?[A-ZÆØÅ][\w-]+(?: [A-Z][\w-]+)?)"
)
_NAME = re.compile(r"[A-ZÆØÅ](?:[a-zæøåé]{3,}(?: [A-Z][a-z]+)?|K|SA)\b")
_TITLES = 600
_SAMPLE = 20_000
_LEAST = 3


def country_of(
    kind: DocumentKind, canonical: CanonicalText, codebook: Codebook, head: str, language: str
) -> str | None:
    """ISO alpha-2 code of the country: named in a title, else named far more than any other."""
    for candidate in _candidates(kind, canonical, head):
        plain = candidate.strip(" ,.-–")
        places = codebook.places
        place = places.find(plain.title(), "en") or places.find(plain, language)
        if place is not None and place.kind == "country":
            return place.code
    return _most_named(canonical.text[:_SAMPLE], codebook, language)


def _candidates(kind: DocumentKind, canonical: CanonicalText, head: str) -> list[str]:
    """What may be the country's name, the likeliest first."""
    found: list[str] = []
    if kind == "tip_report":
        titles = (TIP_HEADER.search(head), _TITLED.search(head))
        found = [match.group("country") for match in titles if match]
    found += [match.group("country") for match in _TOPIC.finditer(head[:_TITLES])]
    if "title" in canonical.meta:
        found.append(canonical.meta["title"])
    if kind == "ocindex_page":
        found += [line for line in head[:_TITLES].splitlines() if 3 < len(line.strip()) < 40]
    return found


def _most_named(sample: str, codebook: Codebook, language: str) -> str | None:
    """The country that the text names far more often than any other."""
    counts: Counter[str] = Counter()
    names = Counter(
        match.group()
        for match in _NAME.finditer(sample)
        if not match.start() or not (sample[match.start() - 1].isalnum() or _ties(sample, match))
    )
    for name, count in names.items():
        places = codebook.places
        place = places.find(name, language) or places.find(name.split()[0], language)
        if place is not None and place.kind == "country":
            counts[place.code] += count
    leaders = counts.most_common(2)
    if not leaders or leaders[0][1] < _LEAST or leaders[0][1] * 3 < sum(counts.values()):
        return None
    if len(leaders) == 2 and leaders[1][1] * 3 > leaders[0][1] * 2:
        return None
    return leaders[0][0]


def _ties(sample: str, match: re.Match[str]) -> bool:
    """Whether a hyphen or underscore makes the name the end of a longer word."""
    return sample[match.start() - 1] in "-_"
