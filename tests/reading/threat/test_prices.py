"""Prices: amounts, ranges and bounds, what they are the price of, and money that is no price."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.codebook import load_codebook
from tinglys.reading.claims import Price
from tinglys.reading.threat.amounts import amounts_in

NO_PRICE = [
    "Firmaet fikk en bot på 50 000 kroner.",
    "Beslaget hadde en samlet verdi på 12 millioner kroner.",
    "Budsjettet for 2025 er på 300 millioner kroner.",
    "Prisen på hasj er stabil.",
    "De hvitvasket 900 000 kroner gjennom vekslingskontorer.",
]
PRICES = [
    ("Et gram kokain koster mellom 700 og 900 kroner i Bergen.", 700, 900, "NOK", "gram", "Bergen"),
    ("Kiloprisen på hasj er rundt 30.000 kr.", 30000, 30000, "NOK", "kg", None),
    ("Et kilo kokain koster over 350 000 NOK i Oslo.", 350000, None, "NOK", "kg", "Oslo"),
    ("Et kilo kokain koster opptil €35,000 i Spania.", None, 35000, "EUR", "kg", "Spania"),
    ("En pistol selges for 15 000–25 000 kroner i Malmö.", 15000, 25000, "NOK", "piece", "Malmö"),
    ("Hentelag får betaling i titusenvis av kroner.", 10000, 99999, "NOK", "job", None),
]  # fmt: skip
ENGLISH = [
    ("A kilo of cocaine costs between £25,000 and £31,000.", 25000, 31000, "GBP", "kg"),
    ("Heroin sells for EUR 15 000–18 000 per kilogram.", 15000, 18000, "EUR", "kg"),
    ("Fentanyl pills cost $0.50 per pill.", 0.5, 0.5, "USD", "tablet"),
]


@pytest.mark.parametrize("sentence", NO_PRICE)
def test_money_that_is_no_price(sentence, claims) -> None:
    assert claims(f"Handel\n\n{sentence}\n", Price) == []


@pytest.mark.parametrize(("sentence", "low", "high", "currency", "unit", "place"), PRICES)
def test_norwegian_prices(sentence, low, high, currency, unit, place, claims) -> None:
    (found,) = claims(f"Handel\n\n{sentence}\n", Price)
    assert (found.low, found.high, found.currency, found.unit) == (low, high, currency, unit)
    assert found.place == place


@pytest.mark.parametrize(("sentence", "low", "high", "currency", "unit"), ENGLISH)
def test_english_prices(sentence, low, high, currency, unit, claims) -> None:
    (found,) = claims(f"Trade\n\n{sentence}\n", Price, "en")
    assert (found.low, found.high, found.currency, found.unit) == (low, high, currency, unit)


def test_a_change_is_two_prices_each_with_its_year(claims) -> None:
    text = "The price of cocaine fell from €40,000 per kilogram in 2021 to €28,000 in 2024."
    before, after = claims(text, Price, "en")
    assert (before.low, before.year, after.low, after.year) == (40000, 2021, 28000, 2024)


def test_the_same_price_in_brackets_is_not_a_second_one(claims) -> None:
    (found,) = claims("Et kilo hasj koster 40 000 kroner (3 500 euro).", Price)
    assert found.currency == "NOK"


def test_a_service_has_a_price_too(claims) -> None:
    (found,) = claims("For et voldsoppdrag tilbys det 80 000 kroner.", Price)
    assert (found.commodity, found.unit) == ("contract violence", "job")


@given(st.integers(1, 9_999_999), st.sampled_from([" ", ".", ""]))
def test_norwegian_digits_keep_their_value(value: int, mark: str) -> None:
    digits = f"{value:,}".replace(",", mark)
    (found,) = amounts_in(f"Den koster {digits} kroner i byen", "nb", load_codebook(), "NO")
    assert (found.low, found.high, found.currency) == (value, value, "NOK")


@given(st.integers(1, 999_999), st.integers(1, 999_999))
def test_a_range_is_one_amount_in_order(one: int, other: int) -> None:
    low, high = sorted((one, other))
    text = f"between £{low:,} and £{high:,}"
    (found,) = amounts_in(text, "en", load_codebook(), "GB")
    assert (found.low, found.high, found.bound) == (low, high, "range")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "nb",
            "En kilo hasj koster 8 000–10 000 kroner i Malmö og kan omsettes for 60 000–90 000 her "
            "hjemme.",
            [(8000, 10000), (60000, 90000)],
        ),
        (
            "nb",
            "Kiloprisen på kokain i Oslo er 300 000 kroner. I Bergen betales det 340 000–380 000 "
            "kroner.",
            [(300000, 300000), (340000, 380000)],
        ),
        ("nb", "Brukerdosen av heroin er 200–300 kroner for 0,2 gram.", [(200, 300)]),
        (
            "nb",
            "De får betalt for voldsoppdrag. Summene varierer fra 400 euro for et enkelt oppdrag "
            "til 10 000 euro for et drap.",
            [(400, None), (10000, 10000)],
        ),
        (
            "en",
            "Fentanyl tablet / each / $0.50–$2\n\nHeroin / kilogram / $25,000–$30,000",
            [(0.5, 2), (25000, 30000)],
        ),
    ],
)
def test_prices_that_lean_on_the_one_before(language, text, expected, claims) -> None:
    assert [(one.low, one.high) for one in claims(text, Price, language)] == expected
