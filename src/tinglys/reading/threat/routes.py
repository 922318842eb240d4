"""Routes: statements that name at least two of origin, way and destination of a flow.

A statement needs a word that moves something, a thing that is moved (named in the sentence, or
carried over from what it goes on about), and its ends. Repeated statements are claims of their
own.
"""

from collections.abc import Iterator

from tinglys.codebook import Codebook
from tinglys.reading.claims import Route
from tinglys.reading.threat import flows
from tinglys.reading.threat.commodities import (
    Commodity,
    anaphoric,
    carried_over,
    commodities_in,
    is_drug,
    money_word,
    proceeds_code,
)
from tinglys.reading.threat.cues import FLOW
from tinglys.reading.threat.geography import Mention, mentions_in
from tinglys.reading.threat.passages import Document, Passage
from tinglys.reading.threat.place_words import PLACE_WORDS
from tinglys.reading.threat.route_roles import Ends, ends_of
from tinglys.reading.threat.spotting import spotter

_SERVICES = frozenset(
    {"contract violence", "extraction service", "smuggling service", "recruitment fee", "trafficking debt", "sexual services"}
)
_NOT_HERE = frozenset({"definitions", "scale", "references", "contents"})
_LONGEST = 900
_LEAST_PLACES = 2


def find_routes(document: Document) -> Iterator[Route]:
    """Every route statement of a document, in order."""
    for passage in document.passages:
        if not passage.flags & FLOW or passage.places < _LEAST_PLACES:
            continue
        if passage.kind in _NOT_HERE or len(passage.text) > _LONGEST:
            continue
        yield from routes_in(document, passage)


def routes_in(document: Document, passage: Passage) -> list[Route]:
    """The routes of one passage: one for the sentence, or one for each clause that has its own."""
    mentions = mentions_in(passage, document.codebook, document.country)
    if not mentions:
        return []
    goods = [one for one in commodities_in(passage, document.codebook) if one.code not in _SERVICES]
    clauses = _clauses(passage)
    found = [route for a, b in clauses if (route := _route(document, passage, mentions, goods, a, b))]
    if found or len(clauses) == 1:
        return found
    whole = _route(document, passage, mentions, goods, 0, len(passage.text))
    return [whole] if whole is not None else found


def _only_abroad(ends: Ends) -> bool:
    """An end that is only "abroad" says no more than that there is a border."""
    named = [{name for name in end if name not in PLACE_WORDS} for end in (ends.origin, ends.via, ends.destination)]
    return sum(map(bool, named)) < 2


def _home(document: Document, language: str) -> str:
    country = document.codebook.places.by_code.get(document.country or "")
    return country.label.text(language) if country is not None else "landet" if language == "nb" else "the country"


def _clauses(passage: Passage) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    at = 0
    for match in flows.CLAUSE.finditer(passage.lower):
        parts.append((at, match.start()))
        at = match.end()
    return [*parts, (at, len(passage.text))]


def _route(
    document: Document,
    passage: Passage,
    mentions: list[Mention],
    goods: list[Commodity],
    start: int,
    end: int,
) -> Route | None:
    book = document.codebook
    money = money_word(passage, goods, start, end)
    if money is None and start and not any(start <= one.start < end for one in goods):
        money = money_word(passage, goods, 0, start)
    inside = [one for one in goods if start <= one.start < end]
    ends = ends_of(
        passage,
        mentions,
        start,
        end,
        money=money is not None,
        goods=[one.end for one in inside if not one.weak],
        home=_home(document, passage.language),
    )
    _from_peoples(passage, mentions, inside, ends, book, start, end)
    if not ends.complete:
        return None
    ends.destination = [name for name in ends.destination if name not in ends.origin]
    ends.via = [name for name in ends.via if name not in ends.origin + ends.destination]
    if not ends.complete or money is None and _only_abroad(ends):
        return None
    moved = bool(flows.FLOWING.search(passage.lower, start, end))
    code, named = _commodity(document, passage, inside, goods, ends, money is not None)
    sure = named is not None and named.code != "persons" and bool(ends.origin)
    if named is None and money is None:
        moved = moved and bool(flows.FLOWING.search(_without_people(passage.lower[start:end])))
    if code is None or not (moved or sure):
        return None
    begin, stop = _span(passage, ends, named, start, end)
    kind = "money" if code.endswith("proceeds") else "persons" if code == "persons" else "goods"
    return Route(
        **passage.ground(document.text, begin, stop),
        rule="route.clause",
        commodity=code,
        origin=ends.origin,
        via=ends.via,
        destination=ends.destination,
        mode=_modes(passage, book, start, end),
        flow=kind,
    )


def _without_people(clause: str) -> str:
    """The clause without words that move people: they do not move goods named elsewhere."""
    return flows.PERSON_MOVES.sub(" ", clause)


def _commodity(
    document: Document,
    passage: Passage,
    inside: list[Commodity],
    goods: list[Commodity],
    ends: Ends,
    money: bool,
) -> tuple[str | None, Commodity | None]:
    """The commodity of a flow and where it is named; the nearest before its first place counts."""
    book = document.codebook
    if money:
        return proceeds_code(goods, book), None
    strong = [one for one in inside if not one.weak and one.code not in ("cash", "proceeds")]
    traded = _after_noun(passage, strong)
    if traded is not None:
        return traded.code, traded
    for among in (strong, [one for one in goods if not one.weak and one.code not in ("cash", "proceeds")]):
        before = [one for one in among if one.start <= ends.first]
        chosen = before[-1] if before else (among[0] if among else None)
        if chosen is not None and not (chosen.code == "persons" and _bystanders(passage, among)):
            return _specific(chosen, among, book), chosen
    weak = [one for one in inside if one.weak]
    context = carried_over(document, passage, anaphoric(passage, ends.first))
    if context is None and weak:
        return weak[0].code, weak[0]
    if context is None and not weak and any(one.code == "goods" for one in inside):
        return "goods", None
    return context or (weak[0].code if weak else None), None


def _after_noun(passage: Passage, strong: list[Commodity]) -> Commodity | None:
    """"A transit point for X", "the source of X": the thing is named right after the noun."""
    for pattern in (flows.SOURCE_NOUN, flows.TRANSIT_NOUN):
        noun = pattern.search(passage.lower)
        if noun is not None:
            near = [one for one in strong if 0 <= one.start - noun.end() <= 40]
            if near:
                return near[0]
    return None


def _bystanders(passage: Passage, among: list[Commodity]) -> bool:
    """People who move the goods rather than being moved."""
    return any(one.code != "persons" for one in among)


def _specific(chosen: Commodity, among: list[Commodity], book: Codebook) -> str:
    """The named drug rather than "drugs" where a sentence has one of each, the general first."""
    if chosen.code != "persons":
        return chosen.code
    return chosen.code


def _from_peoples(
    passage: Passage,
    mentions: list[Mention],
    inside: list[Commodity],
    ends: Ends,
    book: Codebook,
    start: int,
    end: int,
) -> None:
    """"Vietnamese nationals fly to …": people come from where their name says."""
    if ends.origin or not (ends.destination or ends.via):
        return
    for word in passage.words:
        if not start <= word.start < end:
            continue
        text = word.lower if passage.language == "nb" else word.text
        place = book.places.demonym(text, passage.language)
        if place is None:
            continue
        follows = passage.lower[word.end : word.end + 40]
        person = any(one.code == "persons" and one.start - word.end in range(-len(word.lower), 24) for one in inside)
        thing = any(one.start == word.end + 1 and not one.weak for one in inside)
        vessel = follows.startswith((" bulk carrier", " vessel", " ship", " cargo"))
        if person or vessel or thing:
            ends.origin.append(place.label.text(passage.language))
            return


def _modes(passage: Passage, book: Codebook, start: int, end: int) -> list[str]:
    words = [
        word.text
        for at, word in enumerate(passage.words)
        if start <= word.start < end and not _on_the_way(passage, at)
    ]
    return spotter(book, "modes", passage.language).codes(words)


def _on_the_way(passage: Passage, at: int) -> bool:
    """"På vei til" says that it moves, not that it goes by road."""
    words = passage.words
    if words[at].lower not in ("vei", "veg", "way") or at == 0:
        return False
    follows = words[at + 1].lower if at + 1 < len(words) else ""
    return words[at - 1].lower in ("på", "the", "its", "their") and follows in flows.FROM | flows.TO | {"mellom"}


def _span(
    passage: Passage, ends: Ends, named: Commodity | None, start: int, end: int
) -> tuple[int, int]:
    """The clause; a claim's quote should be read without looking further."""
    while start < end and passage.text[start].isspace():
        start += 1
    while end > start and passage.text[end - 1].isspace():
        end -= 1
    return start, end


__all__ = ["find_routes", "is_drug", "routes_in"]
