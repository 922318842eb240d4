"""Routes: statements that name at least two of origin, way and destination of a flow.

A statement needs a word that moves something, a thing that is moved (named in the sentence, or
carried over from what it goes on about), and its ends. Repeated statements are claims of their
own.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from tinglys.reading.claims import Route
from tinglys.reading.threat import flows
from tinglys.reading.threat.commodities import (
    Commodity,
    anaphoric,
    carried_over,
    commodities_in,
    proceeds_code,
)
from tinglys.reading.threat.cues import ABROAD, FLOW, LABEL, MONEY, SOURCE, TRANSIT
from tinglys.reading.threat.flow_clauses import Clause, clauses_of
from tinglys.reading.threat.flow_ends import Ends, ends_of
from tinglys.reading.threat.geography import Mention, mentions_in
from tinglys.reading.threat.passages import Document, Passage
from tinglys.reading.threat.spotting import spotter

_SERVICES = frozenset(
    (
        "contract violence",
        "extraction service",
        "smuggling service",
        "recruitment fee",
        "trafficking debt",
        "sexual services",
        "service",
    )
)
_BESIDE = 12
_WAYS = frozenset(("vei", "veg", "way"))
_MONEY = ("cash", "proceeds")
_THEY = ("they ", "it ", "this ", "these ", "de ", "den ", "det ", "disse ", "pengene ")
_NOT_HERE = frozenset({"definitions", "scale", "references", "contents"})
_LONGEST = 900
_LEAST_PLACES = 2


def find_routes(document: Document, passages: Iterable[Passage]) -> Iterator[Route]:
    """Every route statement of some passages of a document, in order."""
    for passage in passages:
        if not passage.flags & FLOW or passage.places < _LEAST_PLACES:
            continue
        if passage.kind in _NOT_HERE or len(passage.text) > _LONGEST:
            continue
        yield from routes_in(document, passage)


def routes_in(document: Document, passage: Passage) -> list[Route]:
    """The routes of one passage: one for each clause that has its own, else one for all of it."""
    mentions = mentions_in(passage, document.codebook, document.country)
    if not mentions or len(mentions) == 1 and not _alone_enough(passage, mentions[0]):
        return []
    goods = [one for one in commodities_in(passage, document.codebook) if one.code not in _SERVICES]
    clauses = clauses_of(document, passage, mentions, goods)
    found: list[Route] = []
    for clause in clauses:
        whole = clause.start == 0 and clause.end == len(passage.text)
        if whole and found:
            break
        found.extend(_routes(document, clause, goods))
    return found


def _alone_enough(passage: Passage, mention: Mention) -> bool:
    """Whether one place can be two ends: with a people's name, "abroad", "X-bound", "between"."""
    if mention.chain or len(mention.names) == 2 or passage.flags & LABEL:
        return True
    return bool(
        passage.flags & ABROAD
        and flows.ABROAD.search(passage.lower)
        or "-bound" in passage.text
        and flows.BOUND.search(passage.text)
        or "atlant" in passage.lower
        and flows.ATLANTIC.search(passage.lower)
    )


def _routes(document: Document, clause: Clause, goods: list[Commodity]) -> Iterator[Route]:
    """The route that a clause states; one for each thing where each has its own origin."""
    ends = ends_of(clause)
    if not ends.complete or ends.only_abroad and not clause.money:
        return
    code, named = _commodity(document, clause, goods, ends)
    if code is None or not _moves(clause, ends, named):
        return
    own = [] if clause.money else _own_origins(clause, ends)
    for thing, origin in own or [(code, ends.origin)]:
        yield _claim(document, clause, ends, thing, origin)


def _own_origins(clause: Clause, ends: Ends) -> list[tuple[str, list[str]]]:
    """Each thing with its origin: "hashish from X, heroin from Y and khat from Z reach …"."""
    pairs: list[tuple[str, list[str]]] = []
    for begin, names in ends.starts:
        beside = [one for one in clause.goods if 0 < begin - one.end <= _BESIDE and not one.weak]
        if beside and not any(one.start > beside[-1].start for one in beside):
            pairs.append((beside[-1].code, names))
    several = len({code for code, _ in pairs}) > 1 and len(pairs) == len(ends.starts)
    shared = bool(ends.destination or ends.via)
    return pairs if several and shared else []


def _claim(document: Document, clause: Clause, ends: Ends, code: str, origin: list[str]) -> Route:
    start, end = _trimmed(clause)
    return Route(
        **clause.passage.ground(document.text, start, end),
        rule="route.clause",
        commodity=code,
        origin=origin,
        via=ends.via,
        destination=ends.destination,
        mode=_modes(document, clause),
        flow=_flow(code),
    )


def _flow(code: str) -> Literal["goods", "money", "persons"]:
    if code.endswith("proceeds"):
        return "money"
    return "persons" if code == "persons" else "goods"


def _moves(clause: Clause, ends: Ends, named: Commodity | None) -> bool:
    """Whether the clause moves something.

    Goods that it names with their origin move without a verb ("hashish from X, via Y"). Words that
    only move people move no goods that are named elsewhere.
    """
    if named is not None and named.code != "persons" and ends.origin:
        return True
    lower = clause.lower
    if named is None and not clause.money:
        lower = flows.PERSON_MOVES.sub(" ", lower)
    return flows.FLOWING.search(lower) is not None


def _commodity(
    document: Document, clause: Clause, goods: list[Commodity], ends: Ends
) -> tuple[str | None, Commodity | None]:
    """The commodity of a flow and where it is named; the nearest before its first place counts."""
    if clause.money:
        return _proceeds(document, clause, goods), None
    strong = [one for one in clause.goods if not one.weak and one.code not in _MONEY]
    anywhere = [one for one in goods if not one.weak and one.code not in _MONEY]
    named = _after_noun(clause, strong) or _nearest(strong, ends) or _nearest(anywhere, ends)
    if named is not None:
        return named.code, named
    weak = next((one for one in clause.goods if one.weak), None)
    context = carried_over(document, clause.passage, anaphoric(clause.passage, ends.first))
    if context is not None:
        return context, None
    if weak is None and any(one.code == "goods" for one in clause.goods):
        return "goods", None
    return (weak.code, weak) if weak is not None else (None, None)


def _proceeds(document: Document, clause: Clause, goods: list[Commodity]) -> str:
    """What the money was made of: told by the sentence, or by the one that it goes on about."""
    code = proceeds_code(goods, document.codebook)
    if code != "proceeds" or not clause.passage.lower.startswith(_THEY):
        return code
    before = next(document.paragraph_before(clause.passage), None)
    if before is None or not before.flags & MONEY:
        return code
    return proceeds_code(commodities_in(before, document.codebook), document.codebook)


def _after_noun(clause: Clause, strong: list[Commodity]) -> Commodity | None:
    """The thing named right after a noun of trade: "a transit point for X", "the source of X"."""
    passage = clause.passage
    for bit, pattern in ((SOURCE, flows.SOURCE_NOUN), (TRANSIT, flows.TRANSIT_NOUN)):
        noun = pattern.search(passage.lower) if passage.flags & bit else None
        if noun is not None:
            near = [one for one in strong if 0 <= one.start - noun.end() <= 40]
            if near:
                return near[0]
    return None


def _nearest(among: list[Commodity], ends: Ends) -> Commodity | None:
    """The thing named last before the first place; people beside goods only carry them."""
    goods = [one for one in among if one.code != "persons"] or among
    before = [one for one in goods if one.start <= ends.first]
    return before[-1] if before else (goods[0] if goods else None)


def _modes(document: Document, clause: Clause) -> list[str]:
    words = [
        word.text
        for at, word in enumerate(clause.words)
        if clause.start <= word.start < clause.end
        and not (word.lower in _WAYS and _on_the_way(clause, at))
    ]
    return spotter(document.codebook, "modes", clause.passage.language).codes(words)


def _on_the_way(clause: Clause, at: int) -> bool:
    """Whether "vei" only says that something moves ("på vei til"), not that it goes by road."""
    words = clause.words
    if at == 0:
        return False
    follows = words[at + 1].lower if at + 1 < len(words) else ""
    led = words[at - 1].lower in ("på", "the", "its", "their")
    return led and follows in flows.FROM | flows.TO | {"mellom"}


def _trimmed(clause: Clause) -> tuple[int, int]:
    """The clause without outer space: a quote should be read without looking further."""
    text, start, end = clause.passage.text, clause.start, clause.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
