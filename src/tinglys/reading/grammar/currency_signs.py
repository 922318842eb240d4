"""Sums of money: the currency before the number (sign or code) or after it (noun, code, name)."""

from functools import cache

from tinglys.codebook.money import CurrencyIndex
from tinglys.reading.grammar.quantity import Quantity
from tinglys.reading.grammar.tokens import Tokens, first_word

# What stands before a dollar sign to say whose dollar it is; a bare one is the United States'.
_DOLLARS = {
    **dict.fromkeys(("us", "u.s"), "USD"),
    **dict.fromkeys(("a", "au", "aus"), "AUD"),
    **dict.fromkeys(("ca", "can"), "CAD"),
    **dict.fromkeys(("nz",), "NZD"),
    **dict.fromkeys(("hk",), "HKD"),
}
_SIGNS = frozenset("€ £ $".split())
_CODE_LENGTHS = (2, 3)
_LONGEST_NAME = 3
_REMEMBERED = 20_000


@cache
def _first_words(currencies: CurrencyIndex) -> frozenset[str]:
    """The words that a currency's name or sign can begin with, to gate on."""
    return frozenset(map(first_word, currencies.written()))


class CurrencySigns:
    """Finds the currency of a number; remembers what it has looked up."""

    def __init__(self, currencies: CurrencyIndex, country: str | None) -> None:
        self._currencies = currencies
        self._country = country
        self._nouns = currencies.nouns()
        self._firsts = _first_words(currencies)
        self._found: dict[tuple[str, str], str | None] = {}

    def mark(self, tokens: Tokens, quantity: Quantity) -> bool:
        """Make the quantity money if a currency stands with it; whether one does."""
        return self._before(tokens, quantity) or self._after(tokens, quantity)

    def _before(self, tokens: Tokens, quantity: Quantity) -> bool:
        words, first = tokens.words, quantity.first
        before = words[first - 1] if first else ""
        if before not in self._firsts:
            return False
        if before not in self._nouns and len(before) not in _CODE_LENGTHS:
            return False
        code = None if before[0].isdigit() else self._code(tokens, first - 1, first - 1)
        if code is None:
            return False
        quantity.first = first - 1
        if before == "$":
            whose = _DOLLARS.get(words[first - 2]) if first >= 2 else None
            quantity.first -= whose is not None
            code = whose or "USD"
        quantity.kind, quantity.unit = "money", code
        return True

    def _after(self, tokens: Tokens, quantity: Quantity) -> bool:
        words, start = tokens.words, quantity.last + 1
        if start >= len(words) or words[start] not in self._firsts:
            return False
        for last in range(min(start + _LONGEST_NAME, len(words)) - 1, start - 1, -1):
            if last == start and not self._may_be_code(tokens, start):
                continue
            if not words[start][0].isalpha() and words[start] not in _SIGNS:
                return False
            code = self._code(tokens, start, last)
            if code is not None:
                quantity.kind, quantity.unit, quantity.last = "money", code, last
                return True
        return False

    def _may_be_code(self, tokens: Tokens, at: int) -> bool:
        written = tokens.surface(at, at)
        return tokens.words[at] in self._nouns or written.isupper() and len(written) == 3

    def _code(self, tokens: Tokens, first: int, last: int) -> str | None:
        key = (tokens.surface(first, last), tokens.language)
        if key not in self._found:
            if len(self._found) > _REMEMBERED:
                self._found.clear()
            currency = self._currencies.find(*key, self._country)
            self._found[key] = currency.code if currency else None
        return self._found[key]
