import pytest

from tinglys.codebook import load_codebook
from tinglys.errors import DefectError
from tinglys.publication.values import MARKS, band_words, number, period, printed_value, signed
from tinglys.publication.words import Words, load_words
from tinglys.reading.claims import Figure

BOOK = load_codebook()
EN, NB = Words(load_words(), "en"), Words(load_words(), "nb")


def printed(words=EN, **fields):
    claim = Figure(start=0, end=1, quote="x", rule="r", **{"unit": None, **fields})
    return printed_value(claim, BOOK, words).whole


def test_the_four_kinds_of_nothing_look_different():
    marks = {MARKS[kind]["en"] for kind in ("withheld", "not_reported", "unknown")}
    zero = printed(indicator="convictions", value=0, unit="persons")
    assert len(marks | {zero}) == 4
    assert zero == "0 persons"
    nothing = {"indicator": "convictions", "value": None, "unit": "persons"}
    assert printed(qualifier="not_reported", **nothing) == "n.r."
    assert printed(NB, qualifier="not_reported", **nothing) == "i.r."
    assert printed(**nothing) == "–"


@pytest.mark.parametrize(
    ("value", "en", "nb"),
    [
        (260868, "260,868", "260\xa0868"),
        (0.72, "0.72", "0,72"),
        (-4.3, "−4.3", "−4,3"),
        (131.48, "131.48", "131,48"),
    ],
)
def test_numbers_are_written_as_the_language_does(value, en, nb):
    assert number(value, "en") == en
    assert number(value, "nb") == nb


def test_a_change_has_its_sign_and_no_change_has_none():
    assert [signed(value, "en", 1) for value in (0.5, -0.5, 0.0)] == ["+0.5", "−0.5", "0.0"]
    assert printed(indicator="reported_offences_change", value=500, unit="percent") == "+500%"
    assert printed(NB, indicator="reported_offences_change", value=-4.3, unit="percent") == "−4,3 %"


@pytest.mark.parametrize(
    ("fields", "en", "nb"),
    [
        ({"value": 1, "unit": "persons"}, "1 person", "1 person"),
        ({"value": 2, "unit": "persons"}, "2 persons", "2 personer"),
        (
            {"value": 100, "unit": "kg", "qualifier": "at_least"},
            "at least 100 kilograms",
            "minst 100 kilo",
        ),
        ({"value": 18_000_000, "unit": "NOK"}, "18 million NOK", "18 mill. NOK"),
        ({"value": 1_590_000, "unit": "USD"}, "1.59 million USD", "1,59 mill. USD"),
        ({"value": 20_000, "unit": "USD"}, "20,000 USD", "20\xa0000 USD"),
        ({"value": 1_234_567, "unit": "USD"}, "1,234,567 USD", "1\xa0234\xa0567 USD"),
        ({"value": ["257", "258"]}, "257, 258", "257, 258"),
        ({"value": 2007, "unit": "year"}, "2007", "2007"),
        ({"value": "2003-09", "unit": "date"}, "September 2003", "september 2003"),
    ],
)
def test_values_with_their_units(fields, en, nb):
    assert printed(EN, indicator="funding", **fields) == en
    assert printed(NB, indicator="funding", **fields) == nb


def test_a_tier_is_called_by_its_name():
    assert printed(indicator="tier", value="2WL", unit="tier") == "Tier 2 Watch List"
    assert printed(NB, indicator="tier_change", value="remained") == "ble stående på nivået"


@pytest.mark.parametrize(
    ("year", "en", "nb"),
    [
        (2024, "2024", "2024"),
        ("2010/2013", "2010–2013", "2010–2013"),
        ("2014-H1", "first half of 2014", "første halvår 2014"),
        ("2014-Q3", "quarter 3 of 2014", "3. kvartal 2014"),
        ("2003-09", "September 2003", "september 2003"),
        ("2008-06-04", "4 June 2008", "4. juni 2008"),
        ("2008-13", "2008-13", "2008-13"),
        ("whenever", "whenever", "whenever"),
        (None, "–", "–"),
    ],
)
def test_periods(year, en, nb):
    assert period(year, EN) == en
    assert period(year, NB) == nb


def test_bands():
    assert band_words((0.6, 0.9), "en") == "60–90%"
    assert band_words((0.01, 0.05), "nb") == "1–5 %"


def test_a_unit_without_a_label_is_an_error():
    with pytest.raises(DefectError, match="no unit 'furlongs'"):
        printed(indicator="funding", value=3, unit="furlongs")
