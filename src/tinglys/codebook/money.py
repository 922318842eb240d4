"""Currencies: names from CLDR, own table of the bare nouns and symbols that documents use."""

from collections.abc import Mapping

import msgspec

from tinglys.codebook.cldr import currency_names
from tinglys.codebook.labels import Label, label_language


class Currency(msgspec.Struct, frozen=True):
    """A currency, present or past, by its ISO 4217 code.

    ``countries`` are ISO 3166-1 alpha-2 codes of the places that pay (or paid) in it. ``nouns``
    are bare names by language ("kroner", "dollars"): one noun may belong to many currencies, and
    then the country of the document decides. ``forms`` are names that need no country
    ("Norwegian kroner"), beyond CLDR's own. ``symbols`` are signs and abbreviations; the code is
    among them unless it is a common word. ``since`` and ``until`` are years of use where two
    currencies of a country share a noun.
    """

    code: str
    countries: tuple[str, ...] = ()
    nouns: dict[str, tuple[str, ...]] = {}
    forms: dict[str, tuple[str, ...]] = {}
    symbols: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None

    def used_in(self, year: int | None) -> bool:
        """Whether it was in use in a year; None asks for today."""
        if year is None:
            return self.until is None
        return (self.since or year) <= year <= (self.until or year)

    @property
    def label(self) -> Label:
        """CLDR's name in both languages."""
        return Label(en=currency_names(self.code, "en")[0], nb=currency_names(self.code, "nb")[0])


class CurrencyIndex:
    """The ways a document writes a currency, and the currency each means.

    A sign or noun shared by several currencies means the one of the document's country; without
    a country it means the one that stands first in the codebook (the dollar sign: US dollars).
    """

    def __init__(self, currencies: Mapping[str, Currency]) -> None:
        self._currencies = currencies
        self._shared: dict[str, list[Currency]] = {}
        self._names: dict[str, dict[str, Currency]] = {}
        for currency in currencies.values():
            nouns = {noun.casefold() for words in currency.nouns.values() for noun in words}
            for written in (*currency.symbols, *sorted(nouns)):
                self._shared.setdefault(written, []).append(currency)

    def find(
        self, words: str, language: str, country: str | None = None, year: int | None = None
    ) -> Currency | None:
        """The currency that ``words`` (an ISO code, a sign, a noun or a full name) mean.

        Args:
            words: as printed, words parted by single spaces.
            language: of the document.
            country: ISO 3166-1 alpha-2 code of the country the document is about.
            year: the year the amount is from, for countries that changed their currency.
        """
        sharing = self._shared.get(words) or self._shared.get(words.casefold())
        if sharing:
            own = [currency for currency in sharing if country in currency.countries]
            return next((c for c in own if c.used_in(year)), (own or sharing)[0])
        return self._full_names(label_language(language)).get(words.casefold())

    def nouns(self) -> frozenset[str]:
        """Every sign and bare noun, to gate on before anything slower is tried."""
        return frozenset(self._shared)

    def written(self) -> frozenset[str]:
        """Every sign, noun and full name in either language, in small letters."""
        full = (self._full_names(language) for language in ("en", "nb"))
        return frozenset(word.lower() for word in self._shared).union(*full)

    def _full_names(self, language: str) -> dict[str, Currency]:
        if language not in self._names:
            self._names[language] = {
                name.casefold(): currency
                for currency in self._currencies.values()
                for name in (
                    *currency.forms.get(language, ()),
                    *currency_names(currency.code, language),
                )
            }
        return self._names[language]
