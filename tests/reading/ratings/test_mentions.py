"""Tiers and index scores that articles mention in passing."""

import pytest

from tinglys.reading import ratings

_ENGLISH = (
    "= Crime in Finland =\n\nHuman trafficking and other crime are recorded by the police. "
    + "Nothing of note is said in this sentence. " * 60
    + "\n\n"
)
_NORWEGIAN = (
    "= Kriminalitet i Danmark =\n\nMenneskehandel og annen kriminalitet registreres av politiet. "
    + "Denne setningen sier ikke noe av betydning. " * 60
    + "\n\n"
)


def tiers(outlined, codebook, text):
    claims = ratings.find(outlined(text), codebook)
    assert all(text[c.start : c.end] == c.quote for c in claims)
    return [
        (c.indicator, c.value, c.year, c.place) for c in claims if c.indicator.startswith("tier")
    ]


def scores(outlined, codebook, text):
    claims = ratings.find(outlined(text), codebook)
    assert all(text[c.start : c.end] == c.quote for c in claims)
    return [
        (c.breakdown["component"], c.value, c.year, c.comparison)
        for c in claims
        if c.indicator == "ocindex_score"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 2019, the U.S. State Department placed the country in \"Tier 1\", and by 2022 it had "
         "moved to Tier 2.",
         [("tier", "1", 2019, "FI"), ("tier", "2", 2022, "FI")]),
        ("The U.S. State Department downgraded the country to [[TIP Report#Tiers|Tier 2]] in 2021.",
         [("tier", "2", 2021, "FI"), ("tier_change", "downgraded", 2021, "FI")]),
        ("The State Department kept Finland on Tier 1 in its 2023 report.",
         [("tier", "1", 2023, "FI"), ("tier_change", "remained", 2023, "FI")]),
        ("The Trafficking in Persons Report placed Estonia on the Tier 2 Watch List in 2013 and on "
         "Tier 2 in 2014.",
         [("tier", "2WL", 2013, "EE"), ("tier", "2", 2014, "EE")]),
        ("In 2021 the State Department upgraded Finland from Tier 2 to Tier 1.",
         [("tier", "1", 2021, "FI"), ("tier_change", "upgraded", 2021, "FI")]),
        ("Countries that are on Tier 3 may lose assistance from the State Department.", []),
    ],
)  # fmt: skip
def test_tiers_in_english(sentence, expected, outlined, codebook):
    assert sorted(tiers(outlined, codebook, f"{_ENGLISH}{sentence}\n")) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Det amerikanske utenriksdepartementet plasserte Danmark på nivå 1 i rapporten for 2023.",
         [("tier", "1", 2023, "DK")]),
        ("I 2018 falt Danmark fra Tier 1 til Tier 2 hos det amerikanske utenriksdepartementet.",
         [("tier", "2", 2018, "DK"), ("tier_change", "downgraded", 2018, "DK")]),
        ("I USAs rapport for 2022 ligger Danmark fortsatt på nivå 2 (Tier 2).",
         [("tier", "2", 2022, "DK"), ("tier_change", "remained", 2022, "DK")]),
        ("Sikkerheten ble hevet til nivå 2 i 2020.", []),
    ],
)  # fmt: skip
def test_tiers_in_norwegian(sentence, expected, outlined, codebook):
    assert sorted(tiers(outlined, codebook, f"{_NORWEGIAN}{sentence}\n")) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 2023, the Organised Crime Index gave Finland a score of 4 out of 10 for human "
         "smuggling.", [("human_smuggling", 4.0, 2023, False)]),
        ("Finland scored 2.98 for criminality in the 2023 Global Organized Crime Index, up from "
         "2.71 in 2021, and 8.63 for resilience.",
         [("criminality", 2.98, 2023, False), ("criminality", 2.71, 2021, True),
          ("resilience", 8.63, 2023, False)]),
        ("In the 2023 Global Organized Crime Index the country's criminality score was 2.98, "
         "181st of 193 countries and 4.5 per cent up.", [("criminality", 2.98, 2023, False)]),
        ("The Organized Crime Index of 2023 is out. Its highest market score was 5.50, for "
         "financial crimes.", [("financial_crimes", 5.5, 2023, False)]),
        ("Finland scored 2.98 on a test of reading.", []),
    ],
)  # fmt: skip
def test_scores_in_english(sentence, expected, outlined, codebook):
    assert scores(outlined, codebook, f"{_ENGLISH}{sentence}\n") == expected


def test_scores_in_norwegian(outlined, codebook):
    text = (
        f"{_NORWEGIAN}I den globale indeksen for organisert kriminalitet fikk Danmark i 2023 en "
        "skår på 3,98 for kriminalitet og 8,04 for motstandsdyktighet.\n"
    )
    assert scores(outlined, codebook, text) == [
        ("criminality", 3.98, 2023, False),
        ("resilience", 8.04, 2023, False),
    ]
