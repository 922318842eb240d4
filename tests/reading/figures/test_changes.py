"""The sign, the base and the period of changes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.figures.changes import sign_of
from tinglys.reading.figures.statistics.factors import factors_of
from tinglys.reading.figures.statistics.shares import with_implied
from tinglys.reading.grammar.quantities import Grammar
from tinglys.reading.grammar.tokens import Tokens


@pytest.fixture(scope="module")
def parsed(codebook):
    def parse(sentence: str, language: str = "en"):
        tokens = Tokens(sentence, 0, len(sentence), load_lexicon(language, codebook.places))
        return tokens, Grammar(codebook.currency_names, None).quantities(tokens)

    return parse


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Women made up 7 per cent of the prisoners."),
        ("en", "Some 58 per cent of the offences were cleared up."),
        ("en", "More than 12 per cent of the inhabitants were asked."),
        ("nb", "Om lag 12 prosent av sakene ble oppklart."),
    ],
)
def test_a_share_is_no_change(parsed, language, sentence):
    tokens, quantities = parsed(sentence, language)
    percent = next(q for q in quantities if q.kind == "percent")
    assert sign_of(tokens, percent, 0) is None


@pytest.mark.parametrize(
    ("language", "sentence", "sign"),
    [
        ("en", "Burglaries fell by 8 per cent.", -1),
        ("en", "It was 8 per cent more than the year before.", 1),
        ("en", "It was 12% fewer.", -1),
        ("en", "A rise of 4.6% on 2008.", 1),
        ("en", "Reports were up 3 per cent on 2023.", 1),
        ("en", "That is 3.1 per cent below the 2022 figure.", -1),
        ("en", "A decline of as much as 9.6 percent from 2014.", -1),
        ("nb", "Det er 6,3 prosent flere enn året før.", 1),
        ("nb", "Distriktet hadde en nedgang på 4 prosent.", -1),
        ("nb", "Ranene økte med hele 31 prosent.", 1),
        ("nb", "Tallet falt fra 196 til 171 (-13 prosent).", -1),
        ("nb", "Antallet økte fra 2 310 til 3 105, det vil si med 34 prosent.", 1),
    ],
)
def test_the_sign_of_a_change(parsed, language, sentence, sign):
    tokens, quantities = parsed(sentence, language)
    number, percent = next((n, q) for n, q in enumerate(quantities) if q.kind == "percent")
    start = quantities[number - 1].last + 1 if number else 0
    found = sign_of(tokens, percent, start)
    assert found is not None
    assert found.sign == sign


@given(value=st.integers(min_value=1, max_value=400), up=st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_change_keeps_its_value_and_takes_its_sign_from_the_verb(read_figures, value, up):
    verb = "rose" if up else "fell"
    found = read_figures(f"Robberies {verb} by {value} per cent in 2021.")
    assert [(f.indicator, f.value) for f in found] == [
        ("robberies_reported_change", value if up else -value)
    ]


@pytest.mark.parametrize(
    ("language", "passage", "year"),
    [
        ("en", "Burglaries fell by 8 per cent from 2015 to 2016.", "2015/2016"),
        ("en", "In 2023 there were 900 burglaries, 8 per cent fewer than in 2022.", 2023),
        ("en", "In 2023 there were 900 burglaries, 30 per cent fewer than in 2013.", "2013/2023"),
        (
            "en",
            "There were 900 burglaries in 2022; the number has fallen by 8 percent since 2019.",
            "2019/2022",
        ),
        (
            "en",
            "In 2022–23 there were 900 burglaries, 8 per cent fewer than in 2021–22.",
            "2022/2023",
        ),
        ("nb", "Det var 900 innbrudd i 2023, 30 prosent færre enn i 2013.", "2013/2023"),
    ],
)
def test_the_period_of_a_change(read_figures, language, passage, year):
    changes = [f for f in read_figures(passage, language) if f.indicator == "change_percent"]
    assert [f.year for f in changes] == [year]


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "One in three women had been hit.", 33.3),
        ("en", "One in 20 was a woman.", 5.0),
        ("en", "Robberies were up by a fifth.", 20.0),
        ("en", "Two thirds of the victims were men.", 66.7),
        ("en", "Seven out of ten cases were solved.", 70.0),
        ("nb", "Halvparten av sakene ble oppklart.", 50.0),
        ("nb", "Hver tredje sak ble henlagt.", 33.3),
        ("nb", "Innbruddene falt med en fjerdedel.", 25.0),
    ],
)
def test_percentages_in_words(parsed, language, sentence, value):
    tokens, quantities = parsed(sentence, language)
    found = [q for q in with_implied(tokens, quantities) if q.kind == "percent"]
    assert [(q.value, q.qualifier) for q in found] == [(value, "approx")]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The first half of 2022 was calm."),
        ("en", "He came third in the race."),
        ("en", "The highest number in 16 years."),
        ("nb", "Tallene kommer hvert tredje år."),
    ],
)
def test_what_is_no_percentage_in_words(parsed, language, sentence):
    tokens, quantities = parsed(sentence, language)
    assert [q for q in with_implied(tokens, quantities) if q.kind == "percent"] == []


def test_a_fraction_spelled_out_beside_it_is_counted_once(parsed):
    tokens, quantities = parsed("Nearly half of the offences — 46.2 percent — were solved.")
    found = [q.value for q in with_implied(tokens, quantities) if q.kind == "percent"]
    assert found == [46.2]


@pytest.mark.parametrize(
    ("language", "sentence", "value", "qualifier"),
    [
        ("en", "Reported fraud has grown almost sixfold.", 6.0, "approx"),
        ("en", "The number more than doubled.", 2.0, "at_least"),
        ("nb", "Det er mer enn en dobling siden 2010.", 2.0, "at_least"),
        ("nb", "Antallet ble tredoblet.", 3.0, "exact"),
    ],
)
def test_factors_in_words(parsed, language, sentence, value, qualifier):
    tokens, _ = parsed(sentence, language)
    assert [(q.value, q.qualifier) for q in factors_of(tokens)] == [(value, qualifier)]


def test_a_folder_and_a_double_room_are_no_factors(parsed):
    tokens, _ = parsed("The scaffold stood beside a double room, and she unfolded the triple map.")
    assert factors_of(tokens) == []
