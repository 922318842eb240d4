"""Currencies: a bare noun means the document's own currency; common words are no money."""

import pytest

from tinglys.codebook import load_codebook

BOOK = load_codebook()


@pytest.mark.parametrize("words", ["ALL", "TOP", "som", "sol", "won", "real", "sum", "", "kroners"])
def test_common_words_are_no_currency(words: str) -> None:
    assert BOOK.currency_names.find(words, "nb", "NO") is None
    assert BOOK.currency_names.find(words, "en", "NO") is None


@pytest.mark.parametrize(
    ("words", "language", "country", "year", "code"),
    [
        ("kroner", "nb", None, None, "NOK"),
        ("kroner", "en", "DK", None, "DKK"),
        ("kroner", "en", "SE", None, "SEK"),
        ("kronor", "en", "SE", None, "SEK"),
        ("$", "en", None, None, "USD"),
        ("$", "en", "NO", None, "USD"),
        ("dollars", "en", "AU", None, "AUD"),
        ("pesos", "en", "CL", None, "CLP"),
        ("pesos", "en", "PH", None, "PHP"),
        ("pounds", "en", "EG", None, "EGP"),
        ("€", "en", "NO", None, "EUR"),
        ("NOK", "nb", None, None, "NOK"),
        ("norske kroner", "nb", "SE", None, "NOK"),
        ("Norwegian kroner", "en", "DK", None, "NOK"),
        ("Malawian kwacha", "en", None, None, "MWK"),
        ("kwacha", "en", "ZM", 2008, "ZMK"),
        ("kwacha", "en", "ZM", 2020, "ZMW"),
        ("kwacha", "en", "ZM", None, "ZMW"),
        ("lats", "en", "LV", 2010, "LVL"),
        ("thailandske baht", "nb", None, None, "THB"),
        ("CFA francs", "en", "TG", None, "XOF"),
        ("CFA francs", "en", "CM", None, "XAF"),
    ],
)
def test_words_mean_the_currency_of_their_country(
    words: str, language: str, country: str | None, year: int | None, code: str
) -> None:
    currency = BOOK.currency_names.find(words, language, country, year)
    assert currency is not None
    assert currency.code == code


def test_every_currency_has_cldr_names_and_known_countries() -> None:
    for code, currency in BOOK.currencies.items():
        assert currency.label.en != code, code
        assert currency.label.nb != code, code
        for country in currency.countries:
            assert BOOK.places[country].kind in {"country", "territory"}, code


def test_every_un_member_pays_in_something() -> None:
    paid = {country for currency in BOOK.currencies.values() for country in currency.countries}
    countries = {p.code for p in BOOK.places.by_code.values() if p.kind == "country"}
    assert countries - paid == set()


def test_a_bare_noun_means_one_currency_in_a_country() -> None:
    for currency in BOOK.currencies.values():
        for country in currency.countries:
            rivals = [
                other.code
                for other in BOOK.currencies.values()
                if other is not currency
                and country in other.countries
                and other.until is None
                and currency.until is None
                and {n for w in other.nouns.values() for n in w}
                & {n for w in currency.nouns.values() for n in w}
            ]
            assert rivals == [], (currency.code, country)
