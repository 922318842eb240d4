"""The clauses of a sentence, as far as its numbers need them: one site for each number.

A number is bound to its indicator by clause, not by distance: the noun it counts, the verb that
governs that noun (active before it, passive or reduced after it), and what stands before and after
it up to the next clause boundary.
"""

from tinglys.codebook.lexicon import NO_CONCEPTS, Concepts
from tinglys.reading.figures.events import EVENTS
from tinglys.reading.figures.governors import Governors
from tinglys.reading.figures.layout import MEASURED, Layout
from tinglys.reading.figures.noun_phrases import NounPhrase, NounPhrases
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.word_order import closes_relative
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_RIGHT_STOPS = frozenset("( , ; ) – —".split())
# Nouns that a number in brackets after them may count: "11 houses" for children, "centers (11)".
_EXPLAINED = frozenset(("n.barnehus", "n.center", "n.shelter", "n.support_center"))
_PARTING = frozenset(";:")
_DASHES = frozenset(("–", "—"))
_COUNTED = frozenset(("n.official", "n.victim", "n.person", "n.offender"))
_FURTHEST = 10
_REST = frozenset("rest others remainder remaining".split())
_EARLY = 3
_OF_AGE = 18


def _is_of_age(quantity: Quantity) -> bool:
    """As in "19 av ofrene var under 18 år": the age says who they are."""
    return quantity.unit == "years" and quantity.value == _OF_AGE


class Clauses:
    """The sites of one sentence's quantities."""

    def __init__(self, tokens: Tokens, quantities: list[Quantity]) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.layout = Layout(tokens, quantities)
        self._parted = not _PARTING.isdisjoint(tokens.words)
        self._nouns = NounPhrases(self.layout)
        self._phrases: dict[int, NounPhrase] = {
            number: self._nouns.of(quantity)
            for number, quantity in enumerate(quantities)
            if quantity.kind in MEASURED or quantity.kind == "duration"
        }
        in_phrase: set[int] = set()
        for number, phrase in self._phrases.items():
            in_phrase.update(range(quantities[number].last + 1, phrase.stop))
        self._governors = Governors(self.layout, self._nouns, in_phrase)

    @property
    def inner(self) -> set[int]:
        """Indices of quantities that restate a whole inside another's phrase."""
        return self.layout.inner

    def site(self, number: int) -> Site:
        """Analyse the surroundings of the quantity with this index."""
        quantity = self.quantities[number]
        phrase = self._phrases.get(number) or self._nouns.of(quantity)
        bracket = self.layout.opened[quantity.first]
        near_start, far_start = self._left_bounds(number, bracket)
        right_stop = self._right_bound(phrase.stop)
        head = phrase.head
        head = head or self._gapped_head(number, phrase.stop) or self._head_before(bracket)
        compares = bracket >= 0 and "c.compare" in self.tokens.concepts[bracket + 1]
        if not head and bracket >= 0 and quantity.first - bracket <= _EARLY and not compares:
            head = self._nouns.before(bracket, _EXPLAINED)
        near = self._gather(near_start, quantity.first)
        site = Site(
            quantity=quantity,
            others=phrase.others,
            head=head,
            noun=phrase.concepts,
            verbs=[],
            near=near,
            far=self._gather(0, quantity.first) if near_start else near,
            right=self._gather(phrase.stop, right_stop),
            noun_stop=phrase.stop,
            right_stop=right_stop,
            near_start=near_start,
            far_start=far_start,
            bracket=bracket,
        )
        self._governors.govern(site, self.site)
        if site.verb_at > right_stop:
            # The verb stands past an aside or a list: what follows it is said of this number too.
            site.right = self._gather(site.verb_at, self._right_bound(site.verb_at + 1))
        site.between = near
        if near_start <= site.verb_at < quantity.first and not site.crossed:
            site.between = self._gather(site.verb_at + 1, quantity.first)
        return site

    def _head_before(self, dash: int) -> Concepts:
        """The noun that an aside between dashes counts: "peacekeepers – 528 in all – received"."""
        words, concepts = self.tokens.words, self.tokens.concepts
        if dash < 0 or words[dash] not in _DASHES:
            return NO_CONCEPTS
        for at in range(dash - 1, max(-1, dash - _FURTHEST), -1):
            if at in self.layout.owner or words[at] in _RIGHT_STOPS:
                break
            if concepts[at] & _COUNTED:
                return concepts[at]
        return NO_CONCEPTS

    def _gapped_head(self, number: int, stop: int) -> Concepts:
        """The noun that only the next number has: "issued four new and renewed two permits"."""
        words, concepts = self.tokens.words, self.tokens.concepts
        if number + 1 >= len(self.quantities) or words[stop : stop + 1] != ["and"]:
            return NO_CONCEPTS
        following = self.quantities[number + 1]
        described = stop > self.quantities[number].last + 1
        if not described or following.kind != "count" or following.first != stop + 2:
            return NO_CONCEPTS
        if not concepts[stop + 1] & EVENTS:
            return NO_CONCEPTS
        return self._phrases[number + 1].head

    def _left_bounds(self, number: int, bracket: int) -> tuple[int, int]:
        """Where the near and the far left context begin."""
        words = self.tokens.words
        first = self.quantities[number].first
        far = 0
        for at in range(first - 1, -1, -1) if self._parted else ():
            if words[at] == ";" or words[at] == ":" and bracket < 0:
                far = at + 1
                break
        near = max(far, bracket + 1)
        for earlier in self.quantities[:number][::-1]:
            if earlier.last < far:
                break
            if earlier.kind in MEASURED and self.layout.opened[earlier.first] in (bracket, -1):
                near = max(near, earlier.last + 1)
                break
        return near, far

    def _right_bound(self, start: int) -> int:
        """The first token after the right context: punctuation or another number."""
        words, starts = self.tokens.words, self.layout.starts
        at = start
        while at < len(words):
            if at in starts and not self._describing(at):
                break
            if (
                words[at] == "the"
                and words[at + 1 : at + 2]
                and words[at + 1] in _REST
                and at > start
            ):
                # "ten for labor trafficking and the rest for sex trafficking".
                break
            if words[at] in _RIGHT_STOPS and not closes_relative(self.tokens, start, at):
                break
            at += 1
        return at

    def _describing(self, at: int) -> bool:
        """A duration used as an adjective: "the 90-day reflection period"."""
        quantity = self.layout.starts[at]
        if quantity.kind != "duration":
            return False
        return self.tokens.joined[quantity.last] or _is_of_age(quantity)

    def _gather(self, first: int, stop: int) -> Concepts:
        """Concepts of a stretch, bracketed asides left out."""
        concepts, at = self.tokens.concepts, first
        parts: list[Concepts] = []
        for opened, close in self.layout.pairs:
            if opened >= at and close < stop:
                parts += concepts[at:opened]
                at = close + 1
        return NO_CONCEPTS.union(*parts, *concepts[at:stop])
