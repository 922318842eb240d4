"""One sentence as the reading of crime statistics sees it: its numbers, topics, periods, segments.

A *segment* is a stretch between hard boundaries (semicolon, colon, dash, bracket, "while", "but").
A number's *region* is what follows it up to the next number or boundary; its *noun* the words in it
up to a verb or preposition.
"""

import re

import msgspec

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.codebook.topics import Topic, TopicTable
from tinglys.reading.figures.statistics.spans import spans_of
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

MEASURED = frozenset(("count", "percent", "mass", "rate", "times", "points", "money"))
_HARD = frozenset((";", ":", "(", ")", "[", "]", "–", "—", "|"))
_PARTING = _HARD | {"(", ")", "[", "]"}
_BREAKS = {
    "en": frozenset("while whereas but although though".split()),
    "nb": frozenset("mens men hvorav".split()),
}
_DECIMAL = re.compile(r"\d[.,]\d{1,2}$")
STOPS = frozenset((",", ";", ":", "(", ")", "[", "]", "–", "—", ".", "!", "?", "|"))
_PER = frozenset("per pr every each hver hvert".split())
_BASES = {
    100: "per_100",
    1000: "per_1000",
    10_000: "per_10000",
    100_000: "per_100000",
    1_000_000: "per_million",
}
_OF = frozenset("of for om av mot på about against involving concerning".split())
_ENDS_NOUN = frozenset(("f.prep", "f.pron", "v.have", "f.and", "q.verb"))
_ENDS_PHRASE = frozenset(("f.be", "v.be", "f.rel"))
_NEAR = 3
_WEAK = frozenset("crime criminality kriminalitet kriminaliteten".split())
_KINDED = frozenset(("offences", "offenses", "crimes"))
_PLAIN = frozenset(
    "f.prep f.det f.pron f.be f.and f.rel v.report v.rise v.fall v.clear q.cleared n.potential "
    "c.additional q.such q.total n.official nat nat.foreign v.have place d.theft d.fraud "
    "d.rape".split()
)
_ADJECTIVES = frozenset(
    "criminal recorded reported registered known many other more serious minor million thousand "
    "total such detected alleged suspected common different separate individual solved unsolved "
    "committed penal notifiable reportable indictable new most fewer multiple several various "
    "these those all some".split()
)
_RECORDED = frozenset(
    "recorded reported overall registered total anmeldt registrert samlet".split()
)
_QUOTES = frozenset("’'”“\"«»*")
_ORGANIZED = frozenset("organized organised organisert organiserte".split())


class Mention(msgspec.Struct, frozen=True):
    """A topic named at tokens ``first`` to ``at``; ``weak``: only "crime" in general."""

    first: int
    at: int
    topic: Topic
    weak: bool = False


class Scene:
    """A sentence ready for binding; positions are tokens, ``number`` an index of quantities."""

    def __init__(self, tokens: Tokens, quantities: list[Quantity], table: TopicTable) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.table = table
        self.segments, self.opened = _segments(tokens.words, _BREAKS[tokens.language])
        self.bases = _bases(tokens.words, quantities)
        self._begins = {
            quantity.first: number
            for number, quantity in enumerate(quantities)
            if quantity.kind in MEASURED and number not in self.bases
        }
        self.mentions = _mentions(tokens, table)
        self.spans = spans_of(tokens, quantities)
        # Asked for many times for each number, and always the same.
        self._region_stops: dict[int, int] = {}
        self._noun_stops: dict[int, int] = {}
        self._nouns: dict[int, list[int]] = {}
        self._left_starts: dict[int, int] = {}
        self._known: dict[int, Concepts] = {}
        self._paired: dict[int, Topic | None] = {}

    def region_stop(self, number: int) -> int:
        """First token after the number's region: the next number, a boundary or the end."""
        found = self._region_stops.get(number)
        if found is None:
            found = self._region_stops[number] = self._find_region_stop(number)
        return found

    def _find_region_stop(self, number: int) -> int:
        words = self.tokens.words
        quantity = self.quantities[number]
        segment = self.segments[quantity.number_at]
        at = quantity.last + 1
        while at < len(words) and at not in self._begins:
            if self.segments[at] != segment or words[at] in _HARD:
                break
            at += 1
        return at

    def noun_stop(self, number: int) -> int:
        """First token after the number's noun phrase, prepositional attributes included."""
        found = self._noun_stops.get(number)
        if found is None:
            found = self._noun_stops[number] = self._find_noun_stop(number)
        return found

    def _find_noun_stop(self, number: int) -> int:
        words, concepts = self.tokens.words, self.tokens.concepts
        stop = self.region_stop(number)
        at = self.quantities[number].last + 1
        while at < stop and words[at] not in STOPS:
            if not _ENDS_PHRASE.isdisjoint(concepts[at]) and "q.people" not in concepts[at]:
                break
            at += 1
        return at

    def noun(self, number: int) -> list[int]:
        """Tokens of the bare noun: after the number, before preposition, verb, year or boundary."""
        found = self._nouns.get(number)
        if found is None:
            found = self._nouns[number] = self._find_noun(number)
        return found

    def _find_noun(self, number: int) -> list[int]:
        words, concepts = self.tokens.words, self.tokens.concepts
        stop = self.noun_stop(number)
        start = self.quantities[number].last + 1
        reach = min(start + 4, self.region_stop(number))
        if any("c.previous" in known for known in concepts[start:reach]):
            return []
        if any(quantity.first == start for quantity in self.quantities[number + 1 : number + 2]):
            # "up from 3,010 one year earlier": what another number counts is no noun of this one.
            return []
        found: list[int] = []
        for at in range(start, stop):
            word = words[at]
            if word[0].isdigit() or concepts[at] & _ENDS_NOUN and not self._is_topical(at):
                break
            if word not in _QUOTES:
                found.append(at)
        return found

    def _is_topical(self, at: int) -> bool:
        return any(mention.first <= at <= mention.at for mention in self.mentions)

    def is_decimal(self, number: int) -> bool:
        """Whether the number is printed with decimals (49,0 is)."""
        quantity = self.quantities[number]
        if quantity.value != int(quantity.value):
            return True
        return quantity.value < 1000 and bool(
            _DECIMAL.search(self.tokens.words[quantity.number_at])
        )

    def opened_at(self, number: int) -> int:
        """The bracket that the number stands in; -1 where it stands in none."""
        return self.opened[self.quantities[number].number_at]

    def left_start(self, number: int) -> int:
        """Where the words that lead to the number begin: after the one before, or its segment."""
        found = self._left_starts.get(number)
        if found is None:
            found = self._left_starts[number] = self._find_left_start(number)
        return found

    def _find_left_start(self, number: int) -> int:
        first = self.quantities[number].first
        segment = self.segments[self.quantities[number].number_at]
        start = first
        while start > 0 and self.segments[start - 1] == segment:
            start -= 1
        for earlier in range(number - 1, -1, -1):
            other = self.quantities[earlier]
            if other.kind in MEASURED and earlier not in self.bases:
                return max(start, other.last + 1)
        return start

    def known(self, first: int, stop: int) -> Concepts:
        """Union of the concepts from ``first`` up to, not including, ``stop``."""
        return NO_CONCEPTS.union(*self.tokens.concepts[max(first, 0) : max(stop, 0)])

    def mentions_in(self, first: int, stop: int) -> list[Mention]:
        """The mentions whose word stands from ``first`` up to, not including, ``stop``."""
        return [mention for mention in self.mentions if first <= mention.at < stop]

    def paired(self, number: int) -> Topic | None:
        """The topic that the number's noun makes with another word of its clause."""
        if number not in self._paired:
            core = self.noun(number)
            known = self.known(core[0], core[-1] + 1) if core else NO_CONCEPTS
            opens = not self.table.opening.isdisjoint(known)
            clause = self.segment_known(number) if opens else NO_CONCEPTS
            found = self.table.paired(known, clause) if opens else None
            if found is not None and found.code == "convicted":
                # "7 412 personer ble dømt til ubetinget fengsel" is told by what they got.
                near = self.known(self.quantities[number].first - _NEAR, core[-1] + 1 + _NEAR)
                found = found if "d.convicted" in near and "q.sentence" not in clause else None
            self._paired[number] = found
        return self._paired[number]

    def segment_known(self, number: int) -> Concepts:
        """Concepts of the number's whole segment."""
        segment = self.segments[self.quantities[number].number_at]
        known = self._known.get(segment)
        if known is None:
            concepts = self.tokens.concepts
            parts = [concepts[at] for at, own in enumerate(self.segments) if own == segment]
            known = self._known[segment] = NO_CONCEPTS.union(*parts)
        return known

    def before(self, number: int) -> int:
        """The token that leads to the number, modest adverbs skipped; -1 at the beginning."""
        at = self.quantities[number].first - 1
        while at >= 0 and self.tokens.words[at] in _MODEST:
            at -= 1
        return at


def special(mentions: list[Mention]) -> Mention | None:
    """The most special mention; of equals the first."""
    return min(mentions, key=lambda mention: mention.topic.rank, default=None)


_MODEST = frozenset(
    "just only also still as much hele bare kun også fortsatt cirka a total of about the record "
    "some an nær rett i så ".split()
) - {"i", "of"}


def _segments(words: list[str], breaks: frozenset[str]) -> tuple[list[int], list[int]]:
    """For each token its segment, and the bracket it stands in (-1: none)."""
    if _PARTING.isdisjoint(words) and breaks.isdisjoint(words):
        return [0] * len(words), [-1] * len(words)
    segments: list[int] = []
    opened: list[int] = []
    stack: list[tuple[int, int]] = []
    current = latest = 0
    bracket = -1
    for at, word in enumerate(words):
        if word in ("(", "["):
            stack.append((current, bracket))
            latest += 1
            segments.append(current)
            opened.append(bracket)
            current, bracket = latest, at
            continue
        if word in (")", "]") and stack:
            current, bracket = stack.pop()
        elif word in _HARD or word in breaks:
            latest += 1
            current = latest
        segments.append(current)
        opened.append(bracket)
    return segments, opened


def _bases(words: list[str], quantities: list[Quantity]) -> dict[int, str]:
    """The quantities that are the base of a rate ("per 100,000"), with the unit they make."""
    found: dict[int, str] = {}
    for number, quantity in enumerate(quantities):
        unit = _BASES.get(int(quantity.value))
        if unit is None or quantity.kind not in ("count", "rate"):
            continue
        before = quantity.number_at - 1
        if before > 0 and words[before] == ".":
            before -= 1
        if before >= 0 and words[before] in _PER:
            found[number] = unit
    return found


def _mentions(tokens: Tokens, table: TopicTable) -> list[Mention]:
    found: list[Mention] = []
    topical = table.by_concept.keys()
    if topical.isdisjoint(tokens.spoken):
        return found
    for at, known in enumerate(tokens.concepts):
        if not known or topical.isdisjoint(known) or at in tokens.inside:
            continue
        topic = table.named(known)
        if topic is None:
            continue
        first = at
        while first > 0 and first - 1 in tokens.inside:
            first -= 1
        tied = bool(found) and found[-1].at == at - 1 and found[-1].topic.code != "all"
        if topic.code == "all" and not tied and _is_kind(tokens, at):
            found.append(Mention(at - 1, at, table.by_code["other"]))
            continue
        found.append(Mention(first, at, topic, _is_weak(tokens, first, at)))
    return [mention for place, mention in enumerate(found) if _stands(tokens, found, place)]


def _is_kind(tokens: Tokens, at: int) -> bool:
    """Whether the noun before tells "offences" apart: "knife offences", "vehicle crimes"."""
    words = tokens.words
    if words[at] not in _KINDED or at == 0 or not words[at - 1].isalpha():
        return False
    known = tokens.concepts[at - 1] & _PLAIN
    return not known and words[at - 1] not in _ADJECTIVES and len(words[at - 1]) > 3


def _is_weak(tokens: Tokens, first: int, at: int) -> bool:
    """Only "crime", and neither "recorded crime" nor "crime rose"."""
    words, concepts = tokens.words, tokens.concepts
    if words[at] not in _WEAK or first != at:
        return False
    before = words[first - 1] if first else ""
    if before in _RECORDED:
        return False
    return not any(
        concepts[n] & {"v.rise", "v.fall"} for n in range(at + 1, min(at + 3, len(words)))
    )


def _stands(tokens: Tokens, found: list[Mention], place: int) -> bool:
    """Whether a general mention ("offences", "reports") means itself and not a special one."""
    mention = found[place]
    if mention.topic.code != "all":
        return True
    before = found[place - 1] if place else None
    after = found[place + 1] if place + 1 < len(found) else None
    if before is not None and before.at == mention.first - 1 and before.topic.code != "all":
        return False
    words = tokens.words
    if mention.first and words[mention.first - 1] in _ORGANIZED:
        return False
    near = before is not None and before.topic.code != "all" and mention.first - before.at <= 3
    if near and before is not None and words[before.at + 1] in ("of", "av", "for"):
        return False
    if any(
        "q.such" in known for known in tokens.concepts[max(mention.first - 2, 0) : mention.first]
    ):
        return False
    return not (
        after is not None
        and after.topic.code != "all"
        and after.first - mention.at <= 4
        and words[mention.at + 1] in _OF
    )
