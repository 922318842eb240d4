"""Which commodity a sentence is about: named in it, carried over from before, or of its section."""

import re
from collections.abc import Iterable

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.threat.cues import GOODS, MONEY
from tinglys.reading.threat.passages import Document, Passage, Word
from tinglys.reading.threat.place_words import is_person
from tinglys.reading.threat.spotting import Spotter, spotter

_ANAPHORS = frozenset(
    "stoffet stoffene varene parti sending last lasten lastene partiet partiene leveransen "
    "leveransene leveranse "
    "sendingen sendingene det de den dem disse the it they them substance substances shipments "
    "consignments consignment parts deler".split()
)
_CARRIED_IN = frozenset("i med om by in on aboard inside with using ved via per".split())
_AGENT = frozenset(("by", "av"))
_STOLEN = frozenset("stolen stjålet stjålne".split())
_PAPERS = frozenset(("documents",))
_EXPLETIVE = re.compile(r"(?:det|it)\s+(?:er|is|vurderes|ventes|forventes)\b[^,.]*?\b(?:at|that)\b")
_ACTOR_TAILS = (
    "nettverk",
    "nettverket",
    "nettverkene",
    "kriminelle",
    "kriminalitet",
    "aktør",
    "aktører",
    "aktørene",
    "miljø",
    "miljøer",
    "miljøene",
    "smuglere",
    "smuglerne",
    "selgere",
    "selger",
    "marked",
    "markedet",
    "karteller",
    "kartellene",
    "kartell",
    "organisatorer",
    "gjenger",
    "gjengene",
    "brukere",
    "bruk",
    "overvåkningssenter",
    "byrå",
    "misbruk",
    "politi",
    "ring",
    "liga",
    "konflikter",
    "konflikt",
)
_NOT_CARRIED = frozenset(("persons", "proceeds", "cash", "goods"))
_DRUG_ROOT = "narcotics"


class Commodity(msgspec.Struct, frozen=True, gc=False):
    """A commodity named in a passage, with plain offsets.

    ``weak`` marks words that only name the actors or the market ("narkotikanettverk").
    """

    code: str
    start: int
    end: int
    weak: bool = False


def commodities_in(passage: Passage, codebook: Codebook) -> list[Commodity]:
    """The commodities of a passage in order, carriers ("i båter", "by car") left out."""
    if "goods" not in passage.memo:
        passage.memo["goods"] = _find(passage, codebook)
    found: list[Commodity] = passage.memo["goods"]
    return found


def _find(passage: Passage, codebook: Codebook) -> list[Commodity]:
    if not passage.flags & GOODS:
        return []
    words, texts = passage.words, passage.texts
    goods = spotter(codebook, "commodities", passage.language)
    modes = spotter(codebook, "modes", passage.language)
    found: list[Commodity] = []
    free = 0
    for at in passage.places_of(GOODS):
        if at < free:
            continue
        hit = goods.longest(texts, at)
        if hit is None:
            if is_person(texts[at], passage.language, codebook):
                agent = at > 0 and _AGENT.intersection(w.lower for w in words[max(0, at - 3) : at])
                found.append(Commodity("persons", words[at].start, words[at].end, bool(agent)))
            continue
        code, after = hit
        code = _stolen(words, at, code)
        if code in _PAPERS and _is_carried(words, at, found):
            free = after
            continue
        if not _carrier(words, texts, at, after, goods, modes):
            weak = words[after - 1].lower.endswith(_ACTOR_TAILS) and code != "proceeds"
            found.append(Commodity(code, words[at].start, words[after - 1].end, weak))
        free = after
    return found


def _stolen(words: list[Word], at: int, code: str) -> str:
    """As in "stjålet verktøy": tools that are stolen are stolen goods."""
    stolen = code == "machinery" and at > 0 and words[at - 1].lower in _STOLEN
    return "stolen goods" if stolen else code


def _is_carried(words: list[Word], at: int, found: list[Commodity]) -> bool:
    """As in "arbeidere kjøres til Norge med falske pass": what people carry does not flow."""
    led = _CARRIED_IN.intersection(word.lower for word in words[max(0, at - 3) : at])
    return bool(led) and any(one.code == "persons" for one in found)


def _carrier(
    words: list[Word], texts: list[str], at: int, after: int, goods: Spotter, modes: Spotter
) -> bool:
    """Whether a word names what carries rather than what is carried ("i personbiler")."""
    mode = modes.longest(texts, at)
    earlier = modes.longest(texts, at - 1) if at else None
    if earlier is not None and earlier[1] >= after and earlier[1] > at:
        return True
    before = words[at - 1].lower if at else ""
    two_before = words[at - 2].lower if at > 1 else ""
    if mode is None:
        return False
    compound = after == at + 1 and not goods.exact(texts[at])
    return compound or mode[1] > after or before in _CARRIED_IN or two_before in _CARRIED_IN


def money_word(passage: Passage, found: Iterable[Commodity], start: int, end: int) -> Word | None:
    """The word that makes the flow of a clause one of money.

    Money that only pays for something else named before it ("gold bought with cash") does not.
    """
    for at in passage.places_of(MONEY):
        word = passage.words[at]
        if not start <= word.start < end:
            continue
        if at and passage.words[at - 1].lower in ("with", "med"):
            continue
        paid = [
            one for one in found if one.start < word.start and start <= one.start and not one.weak
        ]
        if not any(one.code not in ("cash", "proceeds", "persons") for one in paid):
            return word
    return None


def proceeds_code(found: Iterable[Commodity], codebook: Codebook) -> str:
    """``cannabis proceeds``, ``drug proceeds`` or ``proceeds``, by what the money was made of."""
    codes = [one.code for one in found]
    for code in codes:
        special = f"{code} proceeds"
        if special in codebook.commodities:
            return special
    if any(is_drug(code, codebook) for code in codes):
        return "drug proceeds"
    return next((code for code in codes if code.endswith("proceeds")), "proceeds")


def is_drug(code: str, codebook: Codebook) -> bool:
    """Whether a commodity is a narcotic, by the codebook's hierarchy."""
    at: str | None = code
    while at is not None:
        if at == _DRUG_ROOT:
            return True
        term = codebook.commodities.get(at)
        at = term.broader if term is not None else None
    return False


def anaphoric(passage: Passage, at: int) -> bool:
    """Whether the passage speaks of what was named before, up to plain offset ``at``."""
    if _EXPLETIVE.match(passage.lower):
        return False
    return any(word.lower in _ANAPHORS for word in passage.words if word.start <= at)


def carried_over(document: Document, passage: Passage, pointing: bool) -> str | None:
    """The commodity that the text around a passage is about.

    A passage that points back ("the drug", "stoffet", "it") means what the nearest earlier
    sentence of its paragraph named first. Any other means the section's subject; where that is
    none or just drugs, the one thing its paragraph has named, then what the section named before.
    Several drugs together are ``narcotics``.
    """
    book = document.codebook
    before = [_named_in(one, book) for one in document.paragraph_before(passage)]
    if pointing:
        nearest = next((codes for codes in before if codes), None)
        if nearest is not None:
            return nearest[0]
    title = _of_title(document, passage)
    if title is None and passage.kind == "assessment":
        title = _of_chapter(document, passage)
    named = list(dict.fromkeys(code for codes in before for code in codes))
    if title is not None and (title != _DRUG_ROOT or len(named) != 1):
        return title
    if len(named) == 1:
        return named[0]
    if not named:
        earlier = (_named_in(one, book) for one in document.section_before(passage))
        named = next((codes for codes in earlier if codes), [])
    if len(named) > 1 and all(is_drug(code, book) for code in named):
        return _DRUG_ROOT
    return named[0] if named else None


def _of_title(document: Document, passage: Passage) -> str | None:
    title = passage.section.title if passage.section is not None else ""
    return _of_heading(title, document.codebook, passage.language)


def _of_chapter(document: Document, passage: Passage) -> str | None:
    """The subject of the chapter that an "Assessment" or "Outlook" closes."""
    sections = document.outline.sections
    for number in range(passage.block.section - 1, max(passage.block.section - 6, -1), -1):
        code = _of_heading(sections[number].title, document.codebook, passage.language)
        if code is not None or sections[number].kind is not None:
            return code
    return None


def _of_heading(title: str, codebook: Codebook, language: str) -> str | None:
    goods = spotter(codebook, "commodities", language)
    for word in title.replace("/", " ").split():
        bare = word.strip(".,:;()").casefold()
        code = goods.word(bare)
        if code is None and language == "en":
            code = goods.word(bare.removesuffix("s"))
        if code is not None:
            return code
    return None


def _named_in(passage: Passage, codebook: Codebook) -> list[str]:
    """The codes of the goods that a passage names, each once; weak ones only by themselves."""
    found = [one for one in commodities_in(passage, codebook) if one.code not in _NOT_CARRIED]
    strong = [one for one in found if not one.weak] or found
    return list(dict.fromkeys(one.code for one in strong))
