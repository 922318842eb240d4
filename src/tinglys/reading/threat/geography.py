"""Places as a sentence names them: names, coordinated names, markets, coasts, "abroad".

A mention is one place or a list of places that share a role ("Antwerp and Rotterdam", "nordiske og
europeiske markeder"). Names come from the codebook; a capitalised name that the codebook does not
know counts where a preposition of place stands before it.
"""

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.threat.cues import ARTICLE, KNOWN_PLACE, PLACE
from tinglys.reading.threat.group_nouns import noun_of
from tinglys.reading.threat.passages import Passage, Word
from tinglys.reading.threat.place_words import (
    ARTICLES,
    HITHER,
    HOME_WORDS,
    PLACE_NOUNS,
    PLACE_WORDS,
    RECEIVERS,
    is_place_noun,
    is_route_name,
    people_of,
    place_book,
)

PREPOSITIONS = frozenset(
    "fra frå til mot via gjennom over i på ved utenfor innen langs fra from to towards toward into "
    "through via across in at off near within along onto for of off around inside inn".split()
)
_JOINERS = frozenset("og eller samt and or & / og/eller".split())
_GOES_ON = (
    ("herunder",),
    ("inkludert",),
    ("deriblant",),
    ("including",),
    ("og", "så"),
    ("notably",),
    ("then",),
    ("og", "deretter"),
    ("and", "then"),
    ("especially",),
    ("særlig",),
)
_GOING_ON = frozenset(lead[0] for lead in _GOES_ON)
_PARTICLES = frozenset("do da de del la le el los las of al es".split())
_NOT_PLACES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday "
    "januar februar mars april mai juni juli august september oktober november desember "
    "mandag fredag "
    "covid internet facebook telegram snapchat instagram whatsapp signal tor politiet police "
    "interpol europol regjeringen kripos tolletaten crypto bitcoin".split()
)


class Mention(msgspec.Struct):
    """A place or list of places: word indices ``first`` to ``last`` (exclusive), and the names.

    ``chain`` marks places joined by hyphens in the order of a journey ("Rotterdam-Oslo").
    ``receivers`` marks an ``adjective`` that describes people ("norske brukere").
    ``adjective`` is set where a demonym stands for the place ("norske kjøpere"): then the place is
    where these are, or, of goods and persons, where they come from. ``genitive`` marks "Europas".
    """

    first: int
    last: int
    names: list[str]
    chain: bool = False
    adjective: bool = False
    receivers: bool = False
    genitive: bool = False
    known: bool = True


def mentions_in(passage: Passage, codebook: Codebook, country: str | None) -> list[Mention]:
    """The places of a passage in order; lists of places are one mention.

    ``country`` is the code of the country the document is about, which "the country" then means.
    """
    if "places" not in passage.memo:
        passage.memo["places"] = _find(passage, codebook, country)
    found: list[Mention] = passage.memo["places"]
    return found


def _find(passage: Passage, codebook: Codebook, country: str | None) -> list[Mention]:
    known = codebook.places.by_code.get(country or "")
    home = known.label.text(passage.language) if known is not None else ""
    words, texts = passage.words, passage.texts
    found: list[Mention] = []
    free = 0
    for at in passage.places_of(PLACE | ARTICLE):
        if at < free:
            continue
        last = found[-1] if found else None
        mention = _place_at(passage, words, texts, at, codebook, home, last)
        if mention is None:
            continue
        free = mention.last
        if found and _joined(passage, words, found[-1], mention):
            found[-1].last = mention.last
            found[-1].names.extend(n for n in mention.names if n not in found[-1].names)
            found[-1].adjective = found[-1].adjective and mention.adjective
        else:
            found.append(mention)
    return found


def _place_at(
    passage: Passage,
    words: list[Word],
    texts: list[str],
    at: int,
    codebook: Codebook,
    home: str,
    last: Mention | None,
) -> Mention | None:
    """The place that begins at a word: a word for one, a name, a people's adjective, a new name.

    ``last`` is the mention before it, whose list a new name may go on with.
    """
    word = words[at]
    if not passage.bits[at] & KNOWN_PLACE:
        capital = word.text[:1].isupper()
        return _unknown(passage, words, at, codebook, last) if capital else None
    if word.lower in PLACE_WORDS:
        return Mention(at, at + 1, [word.lower])
    if is_route_name(word.lower):
        return Mention(at, at + 1, [word.text])
    if home and _is_home(passage, words, at):
        return Mention(at, at + 1, [home])
    capital = word.text[:1].isupper()
    named = None
    if capital or word.lower in ARTICLES:
        named = _named(passage, words, texts, at, codebook) or _legs(passage, word, at, codebook)
    named = named or _adjectival(passage, words, at, codebook)
    if named is None and capital:
        return _unknown(passage, words, at, codebook, last)
    return named


def _named(
    passage: Passage, words: list[Word], texts: list[str], at: int, codebook: Codebook
) -> Mention | None:
    """A name that the codebook knows, with a noun such as "harbour" or "route" after it."""
    found = place_book(codebook, passage.language).named(texts, at)
    if found is None or found[0].code == "world":
        return None
    place, after = found
    word, label = words[at], place.label.text(passage.language)
    noun = words[after].lower if after < len(words) and _adjacent(passage, words, after) else ""
    last = after + 1 if noun in PLACE_NOUNS or noun in ("route", "corridor") else after
    genitive = label != word.text and word.text.endswith(("s", "’", "'"))
    printed = _bare(passage.text[word.start : words[after - 1].end])
    return Mention(at, last, [label if genitive else printed], genitive=genitive)


def _legs(passage: Passage, word: Word, at: int, codebook: Codebook) -> Mention | None:
    """Names joined by hyphens: "Rotterdam-Oslo"."""
    legs = word.text.split("-")
    book = place_book(codebook, passage.language)
    if len(legs) < 2 or not all(leg and book.named([leg], 0) for leg in legs):
        return None
    return Mention(at, at + 1, legs, chain=True)


def _listed(passage: Passage, words: list[Word], last: Mention, at: int) -> bool:
    """Whether the word goes on with a list of names: "Svinesund og Ørje"."""
    between = passage.lower[words[last.last - 1].end : words[at].start].strip()
    return not last.adjective and between in (",", "og", "and", "eller", "or", ", og", ", and")


def _is_home(passage: Passage, words: list[Word], at: int) -> bool:
    """Whether a word means the document's own country: "landet", "the country", "hit"."""
    word = words[at].lower
    if word == HITHER:
        return passage.language == "nb"
    before = words[at - 1].lower if at else ""
    if before not in HOME_WORDS.get(word, ()):
        return False
    return before != "the" or (at > 1 and words[at - 2].lower in PREPOSITIONS - {"of", "for"})


def _bare(name: str) -> str:
    """The name as printed, without the article that English puts before some countries."""
    return " ".join(name.removeprefix("The ").removeprefix("the ").split())


def _adjacent(passage: Passage, words: list[Word], at: int) -> bool:
    return at > 0 and passage.text[words[at - 1].end : words[at].start] == " "


def _adjectival(passage: Passage, words: list[Word], at: int, codebook: Codebook) -> Mention | None:
    """Places by their peoples: "norske kjøpere", "the French and Belgian coast"."""
    names: list[str] = []
    here = at
    while here < len(words):
        place = _demonym(words[here], passage.language, codebook)
        if place is None:
            break
        names.append(place)
        here += 1
        if here + 1 < len(words) and words[here].lower in _JOINERS:
            if _demonym(words[here + 1], passage.language, codebook) is None:
                break
            here += 1
    if not names:
        return None
    for ahead in range(here, min(here + 2, len(words))):
        noun = words[ahead].lower
        if "," in passage.text[words[here - 1].end : words[ahead].start]:
            break
        if is_place_noun(noun) or noun in RECEIVERS:
            return Mention(at, ahead + 1, names, adjective=True, receivers=noun in RECEIVERS)
    return None


def _demonym(word: Word, language: str, codebook: Codebook) -> str | None:
    if language == "en" and not word.text[:1].isupper():
        return None
    place = people_of(word.text, language, codebook)
    return place.label.text(language) if place is not None else None


def _unknown(
    passage: Passage, words: list[Word], at: int, codebook: Codebook, before: Mention | None
) -> Mention | None:
    """A capitalised name after a preposition of place, or in a list of places."""
    if not _after_preposition(passage, words, at, codebook) and not (
        before is not None and _listed(passage, words, before, at)
    ):
        return None
    last = at + 1
    while last < len(words) and _adjacent(passage, words, last):
        word = words[last]
        inner = (
            word.lower in _PARTICLES
            and last + 1 < len(words)
            and words[last + 1].text[:1].isupper()
        )
        if not (word.text[:1].isupper() or inner):
            break
        last += 1
    name = passage.text[words[at].start : words[last - 1].end]
    head = words[at].lower
    holders = codebook.forms("holders", passage.language)
    if (
        head in _NOT_PLACES
        or name in holders
        or head in holders
        or (name.isupper() and len(name) < 6)
    ):
        return None
    if noun_of(head.rpartition("-")[2], passage.language) is not None:
        return None
    if last == at + 1 and _demonym(words[at], passage.language, codebook) is not None:
        return None
    if last < len(words) and words[last].lower in PLACE_NOUNS and _adjacent(passage, words, last):
        last += 1
    return Mention(at, last, [name], known=False)


def _after_preposition(passage: Passage, words: list[Word], at: int, codebook: Codebook) -> bool:
    if at == 0 or not _adjacent(passage, words, at):
        return False
    before = words[at - 1].lower
    if before not in PREPOSITIONS and before != "the" and not passage.bits[at - 1] & PLACE:
        return False
    described = people_of(words[at - 1].text, passage.language, codebook) is not None
    if before == "the" or described:
        before = words[at - 2].lower if at > 1 else ""
    if before not in PREPOSITIONS or before in ("for", "of"):
        return False
    return before != "over" or passage.language == "nb"


def _joined(passage: Passage, words: list[Word], one: Mention, other: Mention) -> bool:
    """Whether two mentions are one list."""
    between = passage.lower[words[one.last - 1].end : words[other.first].start]
    between = between.replace(" the ", " ").replace(" både ", " ")
    plain = tuple(between.replace(",", " ").split())
    if one.genitive or other.genitive:
        return False
    if not plain:
        return "," in between
    if len(plain) == 1 and plain[0] in _JOINERS:
        return True
    if plain[0] not in _GOING_ON or "(" in between or ")" in between:
        return False
    return any(
        plain[: len(lead)] == lead
        and len(plain) <= len(lead) + 1
        and (len(plain) == len(lead) or plain[-1] in PREPOSITIONS)
        for lead in _GOES_ON
    )
