"""Sums of money: what is spent on the fight against trafficking and what victims get."""

import pytest


@pytest.mark.parametrize(
    "passage",
    [
        "The traffickers earned 4 million pesos ($210,000) from them.",
        "The court fined the owner 50,000 pesos.",
        "Police seized assets worth 12 million pesos.",
        "Workers paid fees of up to $5,000 to brokers.",
    ],
)
def test_money_that_funds_nothing(read_report, passage):
    assert read_report(passage) == []


def test_funding_with_its_conversion_and_comparison(read_report):
    found = read_report(
        "The ministry allocated 12 million pesos ($640,000) for victim assistance, compared with "
        "10 million pesos ($530,000) in 2017.",
        "Protection",
    )
    assert [
        (f.value, f.unit, f.comparison, f.breakdown.get("converted", False), f.year) for f in found
    ] == [
        (12_000_000, found[0].unit, False, False, 2018),
        (640_000, "USD", False, True, 2018),
        (10_000_000, found[0].unit, True, False, 2017),
        (530_000, "USD", True, True, 2017),
    ]


def test_the_purpose_carries_the_words_of_the_text(read_report):
    (figure,) = read_report("The program’s budget was 5 million euros.", "Protection")
    assert "program" in str(figure.breakdown["purpose"])


def test_restitution(read_lines):
    assert read_lines("The court ordered a trafficker to pay €9,000 in restitution.") == {
        "victim_restitution 9000"
    }


def test_the_years_of_a_plan_date_no_sum(read_report):
    found = read_report(
        "The government adopted a strategy for 2017-2020 and allocated €4 million to it.",
        "Prevention",
    )
    funding = next(f for f in found if f.indicator == "funding")
    assert (funding.year, funding.year_basis) == (2018, "inferred")


@pytest.mark.parametrize(
    "passage",
    [
        "Money mules got 500 pesos per account.",
        "The couriers received 9,000 pesos per trip.",
    ],
)
def test_a_price_for_one_of_something_funds_nothing(read_report, passage):
    assert read_report(passage) == []
