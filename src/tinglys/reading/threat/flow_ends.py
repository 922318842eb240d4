"""Origin, way and destination of the flow that a clause tells of."""

import re

import msgspec

from tinglys.reading.threat import flows
from tinglys.reading.threat.commodities import Commodity
from tinglys.reading.threat.cues import ABROAD, SOURCE, TRANSIT
from tinglys.reading.threat.flow_clauses import Clause
from tinglys.reading.threat.geography import Mention
from tinglys.reading.threat.passages import Word
from tinglys.reading.threat.place_roles import Role, role_of
from tinglys.reading.threat.place_words import PLACE_WORDS, people_of

_JOINS = frozenset(("and", "og", "or", "eller", ",", "samt"))
_BESIDE = 45
_VESSELS = ("bulk", "vessel", "vessels", "ship", "ships", "cargo", "skip", "fartøy")
_SENDING = re.compile(
    r"\b(?:smugle[srt]?|smuglet|smuggles?|smuggled|eksportere[rs]?|export(?:s|ed)?|sender?|sendes|"
    r"send|sends|ships?|shipped|overføring|overføre[rs]?|overført|transfer(?:s|red)?|frakter?|"
    r"fraktes|fraktet|leverer)\b"
)


# What goes on from a place has only passed through it: "til Hamburg og sendes derfra til".
_ONWARD = re.compile(
    r"\b(?:videre|derfra|herfra|deretter)\b|^\s*,?\s*og\s+(?:så\s+)?(?:flys|fløyet|kjøres|kjørt|"
    r"sendes|sendt|fraktes|fraktet|skipes|skipet|transporteres|transportert|smugles|smuglet)\b"
)
_NEXT_CLAUSE = re.compile(r",\s+(?:og|and)\s")


class Ends(msgspec.Struct):
    """The ends of a flow, as place names.

    ``first`` is the plain offset of the first of them; ``starts`` are the offsets of the origins,
    each with its names.
    """

    origin: list[str] = msgspec.field(default_factory=list)
    via: list[str] = msgspec.field(default_factory=list)
    destination: list[str] = msgspec.field(default_factory=list)
    first: int = 0
    starts: list[tuple[int, list[str]]] = msgspec.field(default_factory=list)

    @property
    def complete(self) -> bool:
        """At least two of origin, way and destination are named."""
        return sum(map(bool, (self.origin, self.via, self.destination))) >= 2

    @property
    def only_abroad(self) -> bool:
        """Whether an end is only "abroad", which says no more than that there is a border."""
        named = [set(end) - PLACE_WORDS for end in (self.origin, self.via, self.destination)]
        return sum(map(bool, named)) < 2

    def add(self, role: str, names: list[str]) -> None:
        """Add names to ``origin``, ``via`` or ``destination``, each once."""
        end: list[str] = getattr(self, role)
        end.extend(name for name in names if name not in end)

    def lacks(self, mention: Mention) -> bool:
        """Whether no name of the mention has a role yet."""
        return not {*self.origin, *self.via, *self.destination} & set(mention.names)

    def part(self) -> None:
        """Leave each name in one end only: the origin first, then the destination."""
        self.destination = [name for name in self.destination if name not in self.origin]
        self.via = [name for name in self.via if name not in self.origin + self.destination]


def ends_of(clause: Clause) -> Ends:
    """The ends of the flow that a clause tells of; they need not be complete."""
    ends = Ends()
    roles = _roles(clause)
    used: list[Mention] = []
    for mention, role in zip(clause.mentions, roles, strict=True):
        if role == "between" and len(mention.names) == 2:
            ends.add("origin", mention.names[:1])
            ends.add("destination", mention.names[1:])
            used.append(mention)
        elif role in ("origin", "via", "destination"):
            ends.add(role, mention.names)
            used.append(mention)
            if role == "origin":
                ends.starts.append((clause.begin(mention), mention.names))
    used += _by_chain(clause, ends) + _by_hub(clause, ends) + _by_trade(clause, ends)
    used += _where_seized(clause, ends, roles)
    _abroad(clause, ends)
    used += _where_located(clause, ends, roles)
    if not ends.origin and (ends.destination or ends.via):
        ends.add("origin", _peoples(clause))
    ends.first = min((clause.begin(mention) for mention in used), default=0)
    ends.part()
    return ends


def _roles(clause: Clause) -> list[Role | None]:
    roles: list[Role | None] = []
    for number, mention in enumerate(clause.mentions):
        earlier = clause.mentions[number - 1] if number else None
        role = role_of(clause, mention, earlier.last if earlier is not None else 0)
        if role is None and earlier is not None and _listed(clause, earlier, mention):
            role = roles[-1]
        roles.append(None if mention.receivers and role != "destination" else role)
    if clause.passage.language == "nb" and roles.count("destination") > 1:
        _pass_through(clause, roles)
    return roles


def _pass_through(clause: Clause, roles: list[Role | None]) -> None:
    """Make a place that the flow goes on from a way: "til Hamburg og sendes derfra til Gambia"."""
    ends = [number for number, role in enumerate(roles) if role == "destination"]
    last = ends[-1]
    for number in reversed(ends[:-1]):
        one, other = clause.mentions[number], clause.mentions[last]
        if _ONWARD.search(clause.passage.lower[clause.stop(one) : clause.begin(other)]):
            roles[number] = "via"


def _listed(clause: Clause, one: Mention, other: Mention) -> bool:
    """Whether two places are a list whose items have adjectives: "Mexico and the southern US"."""
    between = clause.passage.lower[clause.stop(one) : clause.begin(other)]
    tokens = between.replace(",", " , ").split()
    return 0 < len(tokens) <= 4 and tokens[0] in _JOINS


def _by_chain(clause: Clause, ends: Ends) -> list[Mention]:
    """The ends of a journey written with arrows or dashes: "Ecuador → Antwerp → Oslo"."""
    run: list[Mention] = []
    for mention in clause.mentions:
        if mention.chain:
            ends.add("origin", mention.names[:1])
            ends.add("via", mention.names[1:-1])
            ends.add("destination", mention.names[-1:])
            return [mention]
        gap = clause.passage.text[clause.stop(run[-1]) : clause.begin(mention)] if run else ""
        if run and not flows.CHAIN.fullmatch(gap):
            if len(run) > 1:
                break
            run = []
        run.append(mention)
    if len(run) < 2 or not (run[0].known and run[-1].known):
        return []
    for mention in run:
        role = "origin" if mention is run[0] else "destination" if mention is run[-1] else "via"
        ends.add(role, mention.names)
    return run


def _by_hub(clause: Clause, ends: Ends) -> list[Mention]:
    """Places that the clause calls a hub: "X and Y are gateways to Z", "Norge som transittland"."""
    hub = flows.TRANSIT_NOUN.search(clause.lower) if clause.passage.flags & TRANSIT else None
    if hub is None:
        return []
    entry = flows.ENTRY_NOUN.search(clause.lower) is not None and not ends.destination
    used: list[Mention] = []
    for mention in clause.mentions:
        if clause.stop(mention) - clause.start <= hub.start() and ends.lacks(mention):
            ends.add("destination" if entry or mention.genitive else "via", mention.names)
            used.append(mention)
    if used and not ends.origin and flows.ATLANTIC.search(clause.lower):
        ends.add("origin", ["Sør-Amerika" if clause.passage.language == "nb" else "South America"])
    return used


def _by_trade(clause: Clause, ends: Ends) -> list[Mention]:
    """Places that import, export, or are a source: "X imports … from Y", "X is the source of"."""
    source = flows.SOURCE_NOUN.search(clause.lower) if clause.passage.flags & SOURCE else None
    used: list[Mention] = []
    for mention in clause.mentions:
        follower = clause.words[mention.last].lower if mention.last < len(clause.words) else ""
        role = None
        led = clause.words[mention.first - 1].lower if mention.first else ""
        if follower in flows.IMPORTS | flows.EXPORTS and led not in flows.FROM | flows.LOCATIVE:
            role = "destination" if follower in flows.IMPORTS else "origin"
        elif source is not None and not mention.genitive:
            before = clause.stop(mention) - clause.start <= source.start()
            role = "origin" if before else "destination"
        if role is not None and ends.lacks(mention):
            ends.add(role, mention.names)
            used.append(mention)
    return used


def _where_seized(clause: Clause, ends: Ends, roles: list[Role | None]) -> list[Mention]:
    """Where it was seized is the way of what went on, and the end of what came from afar."""
    used: list[Mention] = []
    for mention, role in zip(clause.mentions, roles, strict=True):
        if role == "seized" and ends.lacks(mention) and (ends.destination or ends.origin):
            ends.add("via" if ends.destination else "destination", mention.names)
            used.append(mention)
    return used


def _abroad(clause: Clause, ends: Ends) -> None:
    """Read "out of the country" and "X-bound"."""
    away = flows.ABROAD.search(clause.lower) if clause.passage.flags & ABROAD else None
    if away is not None and ends.destination and not ends.origin:
        if away.group().startswith(("ut av", "out of")) or away.group().endswith(" ut"):
            ends.add("origin", [clause.home])
    elif away is not None and not ends.destination and not away.group().endswith(" ut"):
        ends.add("destination", ["utlandet" if clause.passage.language == "nb" else "abroad"])
    text = clause.passage.text
    bound = flows.BOUND.search(text, clause.start, clause.end) if "-bound" in text else None
    if bound is not None:
        ends.add("destination", [bound.group("place")])


def _where_located(clause: Clause, ends: Ends, roles: list[Role | None]) -> list[Mention]:
    """What is somewhere and came from afar came there; what is sent came from where it is."""
    located = [m for m, role in zip(clause.mentions, roles, strict=True) if role == "located"]
    if bool(ends.origin) == bool(ends.destination) or ends.via and ends.origin:
        return []
    for mention in located:
        if not ends.lacks(mention):
            continue
        if ends.origin and _beside_goods(clause, mention):
            ends.add("destination", mention.names)
            return [mention]
        sent = _SENDING.search(clause.passage.lower, clause.stop(mention), clause.end)
        if not ends.origin and sent is not None:
            if _NEXT_CLAUSE.search(clause.passage.lower, clause.stop(mention), sent.start()):
                # "They sell in X and Y, and send sellers to Z": not from where they sell.
                continue
            ends.add("origin", mention.names)
            return [mention]
    return []


def _beside_goods(clause: Clause, mention: Mention) -> bool:
    begin = clause.begin(mention)
    return any(0 <= begin - one.end <= _BESIDE for one in clause.goods if not one.weak)


def _peoples(clause: Clause) -> list[str]:
    """An origin by a people's name: "Vietnamese nationals fly to …", "marokkansk hasj"."""
    # "De forente arabiske emirater" holds an adjective that is part of a place's own name.
    named = {at for mention in clause.mentions for at in range(mention.first, mention.last)}
    found: list[str] = []
    for at in range(len(clause.words) - 1, -1, -1):
        word = clause.words[at]
        if not clause.start <= word.start < clause.end or at in named:
            continue
        place = people_of(word.text, clause.passage.language, clause.codebook)
        if place is None:
            continue
        label = place.label.text(clause.passage.language)
        if found and _coordinated(clause, at):
            found.insert(0, label)
        elif _of_people(clause, word):
            found = [label]
    return found


def _coordinated(clause: Clause, at: int) -> bool:
    """Whether "og" and another people's name follow: "rumenske og bulgarske arbeidere"."""
    words = clause.words
    if at + 2 >= len(words) or words[at + 1].lower not in ("og", "and", "eller", "or"):
        return False
    return people_of(words[at + 2].text, clause.passage.language, clause.codebook) is not None


def _of_people(clause: Clause, word: Word) -> bool:
    """Whether a people's name says where persons, goods or a vessel come from."""
    follows = clause.passage.lower[word.end : word.end + 24].split()
    if follows and follows[0] in _VESSELS:
        return True
    return any(_moved(one, word) for one in clause.goods)


def _moved(one: Commodity, word: Word) -> bool:
    if one.code == "persons":
        return word.start <= one.start < word.end + 24
    return one.start == word.end + 1 and not one.weak
