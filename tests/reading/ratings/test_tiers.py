"""The tier of a Trafficking in Persons report and its change."""

import pytest

from tinglys.reading import ratings
from tinglys.reading.ratings.tier_words import change_in

_PROSE = (
    "The Government of {name} does not fully meet the minimum standards for the elimination of "
    "trafficking but is making significant efforts to do so. {more}\n\n"
    "PROSECUTION\n\nThe government maintained efforts during the reporting period in 2018.\n"
)


def report(header, more="", name="Ghana"):
    title = f"2019 Trafficking in Persons Report: {name}"
    return f"{title}\n\n{header}\n\n" + _PROSE.format(name=name, more=more)


def found(outlined, codebook, text, indicator="tier"):
    claims = ratings.find(outlined(text), codebook)
    assert all(text[c.start : c.end] == c.quote for c in claims)
    return [(c.value, c.quote) for c in claims if c.indicator == indicator]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("GHANA (Tier 1)", "1"),
        ("GHANA: Tier 2", "2"),
        ("GHANA: TIER 2 WATCH LIST", "2WL"),
        ("Ghana (Tier 2 Watch List)", "2WL"),
        ("GHANA (Tier 3)", "3"),
        ("GHANA: SPECIAL CASE", "SC"),
        ("GHANA (Special Case)", "SC"),
        ("Ghana – Tier 2", "2"),
        ("GHANA\n\nTier 3", "3"),
    ],
)
def test_header(header, value, outlined, codebook):
    text = report(header)
    assert [tier for tier, _ in found(outlined, codebook, text)] == [value]


def test_the_header_is_the_quote(outlined, codebook):
    assert found(outlined, codebook, report("GHANA (Tier 2 Watch List)")) == [
        ("2WL", "GHANA (Tier 2 Watch List)")
    ]


def test_former_rankings_are_not_this_years_tier(outlined, codebook):
    text = report("GHANA (Tier 2)") + (
        "\nGhana tier ranking by year\n\nTier 1 2010\nTier 3 2012\n\n"
        "Governments of countries on Tier 3 may be subject to restrictions.\n"
    )
    assert [tier for tier, _ in found(outlined, codebook, text)] == ["2"]


def test_without_a_header_the_sentence_tells(outlined, codebook):
    text = report("", "Therefore Ghana was downgraded to Tier 3.")
    assert found(outlined, codebook, text) == [("3", "Ghana was downgraded to Tier 3")]


@pytest.mark.parametrize(
    ("sentence", "value", "quote"),
    [
        ("Therefore, Ghana remained on Tier 2.", "remained", "Ghana remained on Tier 2"),
        ("Ghana was upgraded to Tier 2.", "upgraded", "Ghana was upgraded to Tier 2"),
        ("Therefore Ghana was downgraded to Tier 3.", "downgraded", None),
        ("Ghana is placed on Tier 2 Watch List for the second consecutive year because it did not "
         "act.", "remained", None),
        ("For these reasons, Ghana moved from Tier 2 to Tier 1.", "upgraded", None),
        ("Ghana was granted a waiver from an otherwise required downgrade to Tier 3; therefore, "
         "Ghana remained on Tier 2 Watch List for the third consecutive year.", "remained", None),
    ],
)  # fmt: skip
def test_change(sentence, value, quote, outlined, codebook):
    changes = found(outlined, codebook, report("GHANA: Tier 2", sentence), "tier_change")
    assert [change for change, _ in changes] == [value]
    if quote is not None:
        assert changes[0][1] == quote


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana is placed on Tier 2 Watch List because it did not show increasing efforts.",
        "In the 2013 report, Ghana was downgraded to Tier 3.",
        "Ghana would otherwise have been downgraded to Tier 3.",
    ],
)
def test_no_change(sentence, outlined, codebook):
    assert found(outlined, codebook, report("GHANA: Tier 2", sentence), "tier_change") == []


def test_a_denied_change_is_none():
    text = "The country could not be upgraded to Tier 1"
    assert change_in(text, 0, len(text)) is None
