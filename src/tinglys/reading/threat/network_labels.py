"""Groups that a document calls by nationality, language or place: "Albanian-speaking networks".

The label is the source's name for the group. It says nothing of any person.
"""

import re
from collections.abc import Iterator

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.threat.cues import GROUP, LABEL, OTHER_GROUP, PLACE
from tinglys.reading.threat.group_nouns import CRIMINAL, Noun, noun_of
from tinglys.reading.threat.passages import Passage, Word
from tinglys.reading.threat.place_words import TOO_WIDE, label_key, place_book

_DEFINITE_ONE = re.compile(
    r"(?:nettverket|gjengen|kartellet|organisasjonen|klanen|mafiaen|grupperingen|miljøet)$"
)
_HOME = {"nb": "NO", "en": ""}
_BETWEEN_MOST = 4
_BREAKS = frozenset(
    "i på fra til av for med og eller som er har var kan vil skal in on from to of for "
    "with and or that who "
    "which is are was has have by at against between mellom mot the a an en et de den det "
    "samt herunder".split()
)
_JOINERS = frozenset("og eller and or samt".split())


class GroupMention(msgspec.Struct):
    """One mention of a group: plain offsets, its words, the group's key, and the noun's weight.

    ``definite`` marks one group spoken of as known ("det albanske nettverket").
    ``key`` is the same for all labels of one group; ``parent`` the key of the group it is part of.
    """

    start: int
    end: int
    name: str
    key: str
    kind: str
    strength: str
    parent: str | None = None
    definite: bool = False


def labelled_groups(
    passage: Passage, codebook: Codebook, country: str | None
) -> Iterator[GroupMention]:
    """The groups that a passage calls by a label of nationality, language or place.

    Args:
        passage: the sentence.
        codebook: names of places and peoples.
        country: the code of the country the document is about; its own groups count only where a
            noun for a group as such stands, and a first half of a double label that names it
            ("norsk-marokkanske") is left out of the key.
    """
    free = 0
    nouns = passage.places_of(GROUP | OTHER_GROUP)
    for at in passage.places_of(LABEL if passage.language == "nb" else LABEL | PLACE):
        if not nouns or at >= nouns[-1]:
            break
        if at < free:
            continue
        words = passage.words
        labels, after = _labels(passage, words, at, codebook, country)
        if not labels:
            continue
        found = _noun_after(passage, words, after)
        if found is not None:
            noun_at, noun = found
            yield from _mentions(passage, words, labels, after, noun_at, noun, country)
            free = noun_at + 1
        else:
            free = after
    if passage.flags & PLACE and passage.flags & GROUP:
        yield from _in_places(passage, codebook)


class _Label(msgspec.Struct):
    at: int
    last: int
    key: str


def _labels(
    passage: Passage, words: list[Word], at: int, codebook: Codebook, country: str | None
) -> tuple[list[_Label], int]:
    """The label or coordinated labels that begin at a word, and the index after them."""
    labels: list[_Label] = []
    here = at
    while here < len(words):
        found = _label(passage, words, here, codebook, country)
        if found is None:
            break
        key, last = found
        labels.append(_Label(here, last, key))
        here = last
        follower = words[here] if here < len(words) else None
        gap = passage.text[words[here - 1].end : follower.start] if follower else ""
        if follower and gap.strip() == "" and follower.lower in _JOINERS and here + 1 < len(words):
            if _label(passage, words, here + 1, codebook, country) is None:
                break
            here += 1
        elif gap.strip() != ",":
            break
    return labels, (labels[-1].last if labels else at)


def _label(
    passage: Passage, words: list[Word], at: int, codebook: Codebook, country: str | None
) -> tuple[str, int] | None:
    """The key of a label and the index after it: a demonym, or a place name as an attribute."""
    word = words[at]
    language = passage.language
    if language == "en" and not word.text[:1].isupper():
        return None
    if not passage.bits[at] & (LABEL | PLACE):
        return None
    key = label_key(word.text, language, codebook, country or _HOME[language])
    if key is not None:
        return key, at + 1
    if language == "nb":
        return None
    two = f"{word.text} {words[at + 1].text}" if at + 1 < len(words) else ""
    place = place_book(codebook, language).people(two) if two[:1].isupper() else None
    if place is not None and place.code not in TOO_WIDE:
        return place.code, at + 2
    town = place_book(codebook, language).named([word.text.removesuffix("-based")], 0)
    if town is not None and word.text.endswith("-based") and town[0].code != country:
        kept = "town:" if town[0].kind in _TOWN else ""
        return f"{kept}{town[0].code}", at + 1
    named = place_book(codebook, language).named([w.text for w in words[at : at + 4]], 0)
    if named is None or named[0].code in TOO_WIDE or named[0].code == country:
        return None
    return named[0].code, at + named[1]


def _noun_after(passage: Passage, words: list[Word], at: int) -> tuple[int, Noun] | None:
    """The group noun that a label describes, with at most a few attributes between them."""
    best: tuple[int, Noun] | None = None
    for here in range(at, min(at + _BETWEEN_MOST + 1, len(words))):
        gap = passage.text[words[here - 1].end : words[here].start]
        if gap.strip() or words[here].lower in _BREAKS:
            break
        noun = noun_of(words[here].lower, passage.language)
        if noun is not None:
            best = (here, noun)
        elif (
            best is not None
            or here > at
            and words[here].text[:1].isupper()
            and passage.language == "nb"
        ):
            break
    return best


def _mentions(
    passage: Passage,
    words: list[Word],
    labels: list[_Label],
    after: int,
    noun_at: int,
    noun: Noun,
    country: str | None,
) -> Iterator[GroupMention]:
    tail = passage.text[words[after - 1].end : words[noun_at].end]
    lower = tail.lower()
    strength = noun.strength
    if passage.language == "nb" and _DEFINITE_ONE.search(words[noun_at].lower):
        # "Det albanske nettverket" goes on about a group; it does not bring one in.
        strength = "weak"
    elif strength == "weak" and noun.kind != "actors" and CRIMINAL.search(lower):
        strength = "strong"
    home = country or _HOME[passage.language]
    for number, label in enumerate(labels):
        if label.key == home and strength != "strong":
            continue
        if label.key == home and passage.language == "en":
            continue
        start = words[label.at].start
        other = label.at > 0 and words[label.at - 1].lower in ("andre", "other")
        if other and noun.kind == "actors":
            # "Andre marokkanske aktører" are not those that the document has named.
            start = words[label.at - 1].start
        printed = passage.text[start : words[label.last - 1].end]
        last = number == len(labels) - 1
        yield GroupMention(
            start=start,
            end=words[noun_at].end if last else words[label.last - 1].end,
            name=" ".join(f"{printed}{tail}".split()),
            key=f"{label.key}{':other' if other and noun.kind == 'actors' else ''}"
            f"{_special(words[noun_at].lower)}",
            kind="subnetwork" if "+" in label.key else noun.kind,
            strength="people" if other and noun.kind == "actors" else strength,
            definite=passage.language == "nb" and bool(_DEFINITE_ONE.search(words[noun_at].lower)),
            parent=label.key.split("+")[0] if "+" in label.key else None,
        )


def _special(noun: str) -> str:
    """What sets groups of a people apart from its other groups: they buy for a state."""
    return ":procurement" if noun.startswith("anskaffelse") else ""


_IN = {"nb": frozenset({"i", "fra"}), "en": frozenset({"in", "from"})}
_OUT_OF = frozenset({"fra", "from"})
_TOWN = frozenset({"city", "port"})


def _in_places(passage: Passage, codebook: Codebook) -> Iterator[GroupMention]:
    """Gangs called by their town: "gjengmiljøer i Oslo", "gangs from Marseille"."""
    texts = passage.texts
    for at in passage.places_of(GROUP):
        if at + 2 >= len(texts):
            break
        if texts[at + 1].lower() not in _IN[passage.language]:
            continue
        words = passage.words
        word = words[at]
        noun = noun_of(word.lower, passage.language)
        if noun is None:
            continue
        before = words[at - 1].lower if at else ""
        if noun.kind not in ("gangs", "gang") and not CRIMINAL.search(before):
            continue
        found = place_book(codebook, passage.language).named(
            [w.text for w in words[at + 2 : at + 6]], 0
        )
        if found is None or found[0].kind not in _TOWN and found[0].code in TOO_WIDE:
            continue
        town = found[0].kind in _TOWN
        end = words[at + 1 + found[1]].end
        first = words[at - 1].start if at and CRIMINAL.search(words[at - 1].lower) else word.start
        yield GroupMention(
            start=first,
            end=end,
            name=" ".join(passage.text[first:end].split()),
            key=f"town:{found[0].code}" if town else found[0].code,
            kind="gangs",
            strength="strong" if town or words[at + 1].lower in _OUT_OF else "weak",
        )
