"""Quantities: numbers with what they are numbers *of*: a count, money, percent, years, a date.

Every number of a sentence becomes one quantity. The kinds that measure nothing by themselves
(``date``, ``year``, ``numbered`` for sections and tiers, ``ordinal``, ``name``, ``note``) are kept
too: they say why a numeral was not claimed, and years date the others.
"""

from functools import cache

from tinglys.codebook.money import CurrencyIndex
from tinglys.reading.grammar.currency_signs import CurrencySigns
from tinglys.reading.grammar.numbers import Number, numbers
from tinglys.reading.grammar.quantity import Quantity, QuantityKind
from tinglys.reading.grammar.ranges import draw_months, ends_year, joined
from tinglys.reading.grammar.reasons import is_year, no_measure
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.grammar.vocabulary import vocabulary

__all__ = ["Grammar", "Quantity", "QuantityKind", "vocabulary"]

_POINTS = frozenset("percentage prosentpoeng prosentenheter".split())
_TIMES = frozenset("times ganger fold gangen".split())
_OLD = frozenset("old gammel gamle".split())
_HALVES = (
    ("and", frozenset("a"), frozenset(("half",))),
    ("og", frozenset("en et ett".split()), frozenset(("halv", "halvt"))),
)
_HALF_TIES = frozenset(tie for tie, _, _ in _HALVES)
# Words that qualify a number only as part of a longer phrase.
_NOT_ALONE = frozenset(("fra", "som"))
_HANDED = frozenset("handed handing turned turning took taken".split())
_LONGEST_QUALIFIER = 4
_METRIC = frozenset(("metric",))


class Grammar:
    """Reads the quantities of sentences, with the money of one country."""

    def __init__(self, currencies: CurrencyIndex, country: str | None) -> None:
        self._signs = CurrencySigns(currencies, country)
        self._vocabulary = vocabulary()
        self._units = _unit_words()

    def quantities(self, tokens: Tokens) -> list[Quantity]:
        """All quantities of the sentence in order of their numbers."""
        found: list[Quantity] = []
        for number in numbers(tokens):
            quantity = self._quantity(tokens, number)
            if found and quantity.number_at <= found[-1].last:
                # The one before drew this number in ("four years and six months").
                continue
            if found and ends_year(tokens, found[-1], quantity):
                quantity.kind = "date"
            found.append(quantity)
        return joined(tokens, found) if found else found

    def _quantity(self, tokens: Tokens, number: Number) -> Quantity:
        first, last = number.first, number.last
        quantity = Quantity(first, last, first, number.value, "count", digits=number.digits)
        reason = no_measure(tokens, number, self._vocabulary)
        if reason is not None:
            quantity.kind = reason
            return quantity
        self._unit(tokens, quantity)
        if quantity.kind == "count" and is_year(tokens, number):
            quantity.kind = "year"
            return quantity
        self._qualify(tokens, quantity)
        return quantity

    def _unit(self, tokens: Tokens, quantity: Quantity) -> None:
        if self._signs.mark(tokens, quantity):
            return
        words, after, known = tokens.words, quantity.last + 1, self._vocabulary
        if after >= len(words):
            return
        word = words[after]
        if word in _METRIC and words[after + 1 : after + 2] and words[after + 1] in known.masses:
            # "106 metric tons".
            after, word = after + 1, words[after + 1]
        if word not in self._units:
            return
        cent = word == "per" and words[after + 1 : after + 2] in (["cent"], ["cents"])
        if word in known.percent or cent:
            quantity.kind, quantity.unit, quantity.last = "percent", "percent", after + cent
        elif word in _POINTS:
            quantity.kind, quantity.unit = "points", "percentage_points"
            quantity.last = after + (word == "percentage")
        elif word in known.durations and not (word == "time" and tokens.language == "en"):
            self._duration(tokens, quantity, after)
        elif word in known.masses and (
            len(word) > 1 or tokens.ends[after] - tokens.starts[after] == 1
        ):
            quantity.kind, quantity.unit, quantity.last = "mass", "kg", after
            quantity.value = round(quantity.value * known.masses[word], 9)
        elif word in _TIMES:
            quantity.kind, quantity.unit, quantity.last = "times", "times", after
        elif _has_half(words, after):
            quantity.value += 0.5
            quantity.last = after + 2
            self._unit(tokens, quantity)

    def _duration(self, tokens: Tokens, quantity: Quantity, at: int) -> None:
        words, first = tokens.words, quantity.first
        quantity.kind, quantity.unit = "duration", self._vocabulary.durations[words[at]]
        quantity.last = at
        if first and words[first - 1] == "aged" or not _OLD.isdisjoint(words[at + 1 : at + 2]):
            quantity.kind = "age"
            return
        draw_months(tokens, quantity, self._vocabulary)

    def _qualify(self, tokens: Tokens, quantity: Quantity) -> None:
        """Draw "more than", "up to" before the number in; "or more" after it only qualifies."""
        words, first, known = tokens.words, quantity.first, self._vocabulary
        if first and words[first - 1] in known.before_last:
            for start in range(max(0, first - _LONGEST_QUALIFIER), first):
                code = known.before.get(tuple(words[start:first]))
                if code is not None and not (start + 1 == first and _is_particle(words, start)):
                    quantity.qualifier, quantity.first = code, start
                    break
        at = quantity.last + 1
        if at < len(words) and words[at] in known.after_first:
            after = known.after.get(tuple(words[at : at + 2]))
            if after is not None:
                quantity.qualifier = after


@cache
def _unit_words() -> frozenset[str]:
    """The words that a unit can begin with, to gate on."""
    known = vocabulary()
    return known.percent.union(known.durations, known.masses, _POINTS, _TIMES, _HALF_TIES, ("per",))


def _is_particle(words: list[str], at: int) -> bool:
    """As in "from 12", "handed over 12": the word belongs to what stands before it."""
    if words[at] in _NOT_ALONE:
        return True
    return words[at] == "over" and at > 0 and words[at - 1] in _HANDED


def _has_half(words: list[str], at: int) -> bool:
    """As in "two and a half years", "to og et halvt år"."""
    if words[at] not in _HALF_TIES or at + 3 >= len(words):
        return False
    return any(
        words[at] == tie and words[at + 1] in one and words[at + 2] in half
        for tie, one, half in _HALVES
    )
