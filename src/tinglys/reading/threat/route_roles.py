"""Origin, way and destination: which role each place of a clause has in the flow it tells of."""

import re

import msgspec

from tinglys.reading.threat import flows
from tinglys.reading.threat.geography import Mention
from tinglys.reading.threat.passages import Passage, Word
from tinglys.reading.threat.place_words import HITHER

_REACH = 5
_STOPS = frozenset("av by og and som who which that at der hvor where men but mens while".split())
_PLACE_OF = frozenset(
    "port ports coast coasts city cities airport airports island islands region harbour harbours area "
    "shores waters markets part parts streets country countries".split()
)


class Ends(msgspec.Struct):
    """The ends of a flow, as place names; ``first`` and ``last`` are plain offsets of its words."""

    origin: list[str] = msgspec.field(default_factory=list)
    via: list[str] = msgspec.field(default_factory=list)
    destination: list[str] = msgspec.field(default_factory=list)
    first: int = 0
    last: int = 0

    @property
    def complete(self) -> bool:
        """At least two of origin, way and destination are named."""
        return sum(map(bool, (self.origin, self.via, self.destination))) >= 2


def ends_of(
    passage: Passage,
    mentions: list[Mention],
    start: int,
    end: int,
    *,
    money: bool,
    goods: list[int],
    home: str,
) -> Ends:
    """The ends of the flow that the clause ``start:end`` (plain offsets) of a passage tells of.

    Args:
        passage: the sentence.
        mentions: its places.
        money: whether the flow is one of money, where "goes to the pockets of … in X" is an end.
        goods: plain offsets where the things moved are named.
        home: what "out of the country" leaves, as a name.
    """
    words = passage.words
    inside = [m for m in mentions if start <= words[m.first].start < end]
    ends = Ends()
    seized: list[Mention] = []
    located: list[Mention] = []
    used: list[Mention] = []
    roles: dict[int, str | None] = {}
    for number, mention in enumerate(inside):
        earlier = inside[number - 1] if number else None
        limit = earlier.last if earlier is not None else 0
        role = _role(passage, words, mention, start, limit, money)
        if role is None and earlier is not None and _listed(passage, words, earlier, mention):
            role = roles[number - 1]
        if mention.receivers and role != "destination":
            role = None
        roles[number] = role
        if role == "between" and len(mention.names) == 2:
            _extend(ends.origin, mention.names[:1])
            _extend(ends.destination, mention.names[1:])
            used.append(mention)
        elif role in ("origin", "via", "destination"):
            _extend(getattr(ends, role), mention.names)
            used.append(mention)
        elif role == "seized":
            seized.append(mention)
        elif role == "located":
            located.append(mention)
    used += _by_chain(passage, words, inside, ends)
    used += _by_nouns(passage, words, inside, ends, start, end)
    used += _by_what_is_left(passage, words, ends, seized, located, start, end, goods, home)
    _peoples(passage, words, inside, ends)
    if used:
        ends.first = min(words[m.first].start for m in used)
        ends.last = max(words[m.last - 1].end for m in used)
    return ends


def _by_chain(passage: Passage, words: list[Word], inside: list[Mention], ends: Ends) -> list[Mention]:
    """"Ecuador → Antwerp → Oslo", "Kiel–Oslo": places joined by arrows or dashes."""
    for mention in inside:
        if mention.chain:
            _extend(ends.origin, mention.names[:1])
            _extend(ends.via, mention.names[1:-1])
            _extend(ends.destination, mention.names[-1:])
            return [mention]
    run: list[Mention] = []
    for mention in inside:
        gap = passage.text[words[run[-1].last - 1].end : words[mention.first].start] if run else ""
        if run and not flows.CHAIN.fullmatch(gap):
            if len(run) > 1:
                break
            run = []
        run.append(mention)
    if len(run) < 2 or not all(mention.known for mention in (run[0], run[-1])):
        return []
    _extend(ends.origin, run[0].names)
    for mention in run[1:-1]:
        _extend(ends.via, mention.names)
    _extend(ends.destination, run[-1].names)
    return run


def _listed(passage: Passage, words: list[Word], one: Mention, other: Mention) -> bool:
    """"Mexico and the southwestern US": a list whose items have adjectives."""
    between = passage.lower[words[one.last - 1].end : words[other.first].start]
    tokens = between.replace(",", " , ").split()
    return 0 < len(tokens) <= 4 and tokens[0] in ("and", "og", "or", "eller", ",", "samt")


def _extend(names: list[str], more: list[str]) -> None:
    names.extend(name for name in more if name not in names)


def _role(
    passage: Passage, words: list[Word], mention: Mention, start: int, limit: int, money: bool
) -> str | None:
    """The role of a mention by the preposition or verb that governs it."""
    if mention.chain:
        return None
    last = words[mention.last - 1]
    if last.lower == HITHER:
        return "destination"
    after = passage.lower[last.end : last.end + 60]
    for pattern, role in (
        (flows.END_STATION, "destination"), (flows.START_STATION, "origin"), (flows.WAY_STATION, "via"),
    ):  # fmt: skip
        if pattern.match(after):
            return role
    if last.lower in ("route", "corridor") or last.lower.endswith(("ruten", "ruta", "korridoren")):
        return "via"
    locative = False
    at = mention.first - 1
    steps = 0
    while at >= limit and words[at].start >= start and steps <= _REACH:
        word = words[at].lower
        between = passage.text[words[at].end : words[at + 1].start]
        if at + 1 < mention.first or steps:
            if any(mark in between for mark in ",;:()"):
                break
        elif any(mark in between for mark in ";:"):
            break
        role = _of_word(word, locative)
        if role == "via" and word in ("over", "across") and words[at + 1].lower in ("hele", "the", "store"):
            role = "locative"
        if role == "destination" and word in flows.SOLD and money:
            role = "origin"
        if word == "av" and at and words[at - 1].lower == "ut" or word == "of" and words[at - 1].lower == "out":
            return "origin"
        if word == "mot" and locative:
            break
        if role == "locative":
            locative = True
        elif role == "origin" and at and words[at - 1].lower in flows.RELATIONS:
            return None
        elif role is not None:
            return _checked(role, word, words, at)
        elif word in flows.LINKING:
            if at and words[at - 1].lower not in _PLACE_OF:
                return None
        elif word in _STOPS:
            break
        at -= 1
        steps += 1
    if not locative:
        return None
    return _of_place(passage, words, mention, start, money)


def _of_word(word: str, locative: bool) -> str | None:
    if word in flows.FROM:
        return "origin"
    if word in flows.TO:
        return "destination"
    if word in flows.VIA:
        return "via"
    if word in flows.LOCATIVE:
        return "locative"
    if word in flows.BETWEEN and not locative:
        return "between"
    if word == "for" and not locative:
        return "for"
    if word in flows.DEPART:
        return "origin"
    if word in flows.PASS:
        return "via"
    if word in flows.ARRIVE:
        return "destination"
    if word in flows.SEIZE:
        return "seized"
    return None


def _checked(role: str, word: str, words: list[Word], at: int) -> str | None:
    """"For" is a direction only after a word of leaving; "out of X" is an origin."""
    if role == "for":
        before = {one.lower for one in words[max(at - 8, 0) : at]}
        leaving = {"leave", "leaves", "leaving", "left", "bound", "destined", "heading", "head", "depart", "departs", "sail"}
        return "destination" if before & leaving else None
    return role


def _of_place(
    passage: Passage, words: list[Word], mention: Mention, start: int, money: bool
) -> str | None:
    """The role of "in X": by the nearest verb before it in the clause."""
    for at in range(mention.first - 1, max(mention.first - 12, -1), -1):
        if words[at].start < start:
            break
        word = words[at].lower
        if word in flows.BASED:
            return None
        for known, role in (
            (flows.SEIZE, "seized"), (flows.DEPART, "origin"), (flows.PASS, "via"), (flows.ARRIVE, "destination"),
        ):  # fmt: skip
            if word in known:
                return "origin" if money and word in flows.SOLD else role
        if word == "nå" and words[at - 1].lower in ("vil", "kan", "skal", "å", "kunne"):
            return "destination"
        if word in flows.FROM or word in flows.TO or word in flows.VIA:
            seized = any(one.lower in flows.SEIZE for one in words[:at] if one.start >= start)
            return "seized" if seized else None
    if any(one.lower in flows.SEIZE for one in words[mention.last : mention.last + 8]):
        return "seized"
    before = passage.lower[start : words[mention.first].start]
    if money and flows.MONEY_END.search(before):
        return "destination"
    return "located"


def _by_nouns(
    passage: Passage, words: list[Word], inside: list[Mention], ends: Ends, start: int, end: int
) -> list[Mention]:
    """"Norge som transittland", "X and Y are gateways to Z", "the source of heroin in Z"."""
    clause = passage.lower[start:end]
    used: list[Mention] = []
    hub = flows.TRANSIT_NOUN.search(clause)
    if hub is not None:
        entry = flows.ENTRY_NOUN.search(clause)
        for mention in inside:
            before = words[mention.last - 1].end - start <= hub.start()
            if before and _free(mention, ends):
                if mention.genitive:
                    _extend(ends.destination, mention.names)
                else:
                    into = entry is not None and not ends.destination
                    _extend(ends.destination if into else ends.via, mention.names)
                used.append(mention)
        if flows.ATLANTIC.search(clause) and not ends.origin and used:
            ends.origin.append("Sør-Amerika" if passage.language == "nb" else "South America")
    for mention in inside:
        follower = words[mention.last].lower if mention.last < len(words) else ""
        if _free(mention, ends) and follower in flows.IMPORTS | flows.EXPORTS:
            imports = follower in flows.IMPORTS
            _extend(ends.destination if imports else ends.origin, mention.names)
            used.append(mention)
    source = flows.SOURCE_NOUN.search(clause)
    if source is not None:
        for mention in inside:
            before = words[mention.last - 1].end - start <= source.start()
            if _free(mention, ends) and not mention.genitive:
                _extend(ends.origin if before else ends.destination, mention.names)
                used.append(mention)
    return used


def _free(mention: Mention, ends: Ends) -> bool:
    taken = {*ends.origin, *ends.via, *ends.destination}
    return not taken & set(mention.names)


def _by_what_is_left(
    passage: Passage,
    words: list[Word],
    ends: Ends,
    seized: list[Mention],
    located: list[Mention],
    start: int,
    end: int,
    goods: list[int],
    home: str,
) -> list[Mention]:
    """Where it was seized is the end of what came from afar, and the way of what went on; what is
    sent abroad came from where its senders are."""
    used: list[Mention] = []
    for mention in seized:
        if ends.destination and _free(mention, ends):
            _extend(ends.via, mention.names)
            used.append(mention)
        elif ends.origin and _free(mention, ends):
            _extend(ends.destination, mention.names)
            used.append(mention)
    clause = passage.lower[start:end]
    away = flows.ABROAD.search(clause)
    if away is not None and ends.destination and not ends.origin and away.group().startswith(("ut av", "out of")):
        ends.origin.append(home)
    if away is not None and not ends.destination:
        ends.destination.append("utlandet" if passage.language == "nb" else "abroad")
    bound = flows.BOUND.search(passage.text, start, end)
    if bound is not None:
        _extend(ends.destination, [bound.group("place")])
    if ends.origin and not ends.destination and not ends.via:
        for mention in located:
            if _free(mention, ends) and any(0 <= words[mention.first].start - good <= 45 for good in goods):
                _extend(ends.destination, mention.names)
                used.append(mention)
                break
    if ends.destination and not ends.origin and not ends.via:
        for mention in located:
            if _sends(passage, words, mention, end) and _free(mention, ends):
                _extend(ends.origin, mention.names)
                used.append(mention)
                break
    return used


_SENDING = re.compile(
    r"\b(?:smugle[srt]?|smuglet|smuggles?|smuggled|eksportere[rs]?|export(?:s|ed)?|sender?|sendes|send|sends|ships?|shipped|"
    r"overføring|overføre[rs]?|overført|transfer(?:s|red)?|frakter?|fraktes|fraktet|leverer)\b"
)


def _sends(passage: Passage, words: list[Word], mention: Mention, end: int) -> bool:
    after = passage.lower[words[mention.last - 1].end : end]
    return bool(_SENDING.search(after))


def _peoples(passage: Passage, words: list[Word], inside: list[Mention], ends: Ends) -> None:
    """Nothing to add unless a later caller names where people come from (see routes)."""
    for mention in inside:
        if mention.adjective and not ends.origin and words[mention.last - 1].lower in ("carriers",):
            _extend(ends.origin, mention.names)
