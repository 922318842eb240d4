"""What a number is a number of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.codebook import load_codebook
from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.grammar.quantities import Grammar, Quantity
from tinglys.reading.grammar.tokens import Tokens


def quantities(text: str, language: str = "en") -> list[Quantity]:
    tokens = Tokens(text, 0, len(text), load_lexicon(language))
    return Grammar(load_codebook().currency_names, "NO").quantities(tokens)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("It happened on 12 June.", "en", "date"),
        ("in 2021 it fell", "en", "year"),
        ("Section 224 forbids it.", "en", "numbered"),
        ("etter straffeloven § 257", "nb", "numbered"),
        ("the 3rd case", "en", "ordinal"),
        ("at 12:30 on that day", "en", "clock"),
    ],
)
def test_numbers_that_measure_nothing(text, language, kind):
    assert quantities(text, language)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "language", "kind", "value", "unit"),
    [
        ("4.3 percent", "en", "percent", 4.3, "percent"),
        ("4.3 per cent", "en", "percent", 4.3, "percent"),
        ("4,3 prosent", "nb", "percent", 4.3, "percent"),
        ("0.5 percentage points", "en", "points", 0.5, "percentage_points"),
        ("1.8 tonnes", "en", "mass", 1800, "kg"),
        ("610 gram", "nb", "mass", 0.61, "kg"),
        ("1,837kg", "en", "mass", 1837, "kg"),
        ("six months", "en", "duration", 6, "months"),
        ("39,5 millioner kroner", "nb", "money", 39_500_000, "NOK"),
        ("four years and six months", "en", "duration", 54, "months"),
    ],
)
def test_units(text, language, kind, value, unit):
    found = quantities(text, language)[0]
    assert (found.kind, found.value, found.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("more than 300 cases", "en", "at_least"),
        ("fewer than 300 cases", "en", "less_than"),
        ("some 300 cases", "en", "approx"),
        ("up to 300 cases", "en", "at_most"),
        ("om lag 300 saker", "nb", "approx"),
        ("drøyt 300 saker", "nb", "at_least"),
        ("300 cases", "en", "exact"),
    ],
)
def test_qualifiers(text, language, qualifier):
    assert quantities(text, language)[0].qualifier == qualifier


def test_the_second_half_of_a_fiscal_year_is_no_count():
    for text in ("in 2022–23 there", "in 2022-23 there", "in 2022/23 there"):
        assert [q.kind for q in quantities(text)] == ["year", "date"]


def test_a_note_glued_to_a_year_is_no_decimal():
    assert quantities("kilo i 2024.6", "nb")[0].value == 2024


@given(low=st.integers(2, 400), more=st.integers(1, 400))
def test_both_ends_of_a_range_are_kept(low, more):
    found = quantities(f"between {low} and {low + more} cases")
    assert [(q.value, q.high) for q in found] == [(low, low + more)]


@given(st.text(max_size=120))
def test_any_text_has_an_answer_in_order(text):
    for language in ("en", "nb"):
        found = quantities(text, language)
        assert [q.number_at for q in found] == sorted(q.number_at for q in found)
