"""What the next report can hold, case by case, and that a gap is never read as an interruption."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.tiers.placements import history
from tinglys.assessment.tiers import VERDICT_LABELS, TierHistory, histories, outlook

WL = "2WL"


def verdict(first, *tiers):
    return outlook(history(first, *tiers), first + len(tiers)).verdicts[WL]


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        (("2", "1"), "open"),
        (("2", WL), "open"),
        (("2", WL, WL), "with_waiver"),
        (("2", WL, WL, WL), "with_waiver"),
        (("2", WL, WL, WL, WL), "excluded"),
        (("2", WL, WL, "2", WL), "open"),
        ((WL, "SC", WL), "open"),
    ],
)
def test_the_law_of_2008_allows_two_waivers(tiers, expected):
    assert verdict(2018 - len(tiers), *tiers) == expected


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        (("2", WL, WL), "with_waiver"),
        (("2", WL, WL, WL), "excluded"),
        (("2", "3", WL), "open"),
        ((WL, WL, WL, "3", WL), "excluded"),
        ((WL, WL, WL, "3", "3", WL), "excluded"),
        (("2", WL, WL, "3", WL), "disputed"),
        ((WL, WL, WL, "3", "2", WL), "disputed"),
    ],
)
def test_the_law_of_2019_allows_one_and_one_year_to_the_reinstated(tiers, expected):
    assert verdict(2026 - len(tiers), *tiers) == expected


def test_years_before_the_law_do_not_count():
    assert verdict(2005, WL, WL, WL, WL) == "open"  # report of 2009
    assert verdict(2005, WL, WL, WL, WL, WL) == "open"  # 2010: one year counts
    assert verdict(2005, WL, WL, WL, WL, WL, WL) == "with_waiver"
    assert verdict(2005, *[WL] * 8) == "excluded"  # 2013: the first downgrades


def test_waivers_of_the_old_law_count_under_the_new():
    assert outlook(history(2016, "2", WL, WL, WL), 2020).verdicts[WL] == "excluded"


def test_what_a_gap_leaves_open_is_unknown():
    assert verdict(2020, "2", "-", WL) == "unknown"  # one or two years: open, or with a waiver
    assert verdict(2020, "2", WL, "-") == "unknown"
    assert verdict(2020, "2", "-") == "open"  # one year at most
    assert verdict(2019, WL, WL, WL, "3", "-") == "unknown"  # a year there would be the last
    assert verdict(2019, "1", "3", WL) == "open"
    assert verdict(2022, "3", WL) == "unknown"  # what came before Tier 3 is not in the data
    assert verdict(2020, "2", "-", WL, WL, WL) == "excluded"  # three at least, four at most


def test_what_follows_holds_whatever_stands_in_the_gap():
    found = outlook(history(2020, "2", "-", WL, WL))
    assert (found.verdicts[WL], found.follows) == ("unknown", "3")
    assert (found.stay.low, found.stay.high, found.stay.exact) == (2, 3, False)


def test_the_argument_in_both_languages_with_its_years():
    found = outlook(history(2021, "2", "-", WL, WL, WL))
    assert found.stay.waived == (2025,)
    assert [reason.years for reason in found.reasons] == [
        (2023, 2024, 2025), (2025,), (2023, 2024, 2025),
    ]  # fmt: skip
    assert found.reasons[0].text.en == (
        "On the Watch List 3 years in a row (2023, 2024, 2025), perhaps up to 4: 2022: not in the "
        "data."
    )
    assert "2022: ikke i dataene" in found.reasons[0].text.nb
    assert found.summary.en.startswith("Tier 3, unless the country is moved up; another year")
    assert found.summary.nb.startswith("Nivå 3")


def test_a_year_on_which_sources_differ_is_named():
    from assessment.tiers.placements import reading

    readings = [reading(WL, 2024), reading(WL, 2023), reading("2", 2023, "cia-factbook")]
    found = outlook(histories(readings)["NO"])
    assert found.reasons[-1].text.en == (
        "Sources differ on 2023 (kelley-heiss: 2WL, cia-factbook: 2)."
    )
    assert found.reasons[-1].years == (2023,)


def test_before_the_law_there_is_no_rule():
    found = outlook(history(2005, WL, WL), 2007)
    assert (found.law, set(found.verdicts.values()), found.follows) == (None, {"open"}, None)


def test_a_country_of_which_nothing_is_known():
    found = outlook(TierHistory("NO", (), ()), 2026)
    assert found.verdicts[WL] == "unknown"
    assert found.reasons


TIERS = st.lists(st.sampled_from(["1", "2", WL, WL, WL, "3", "SC"]), min_size=1, max_size=17)


@given(TIERS, st.sets(st.integers(0, 16)))
def test_taking_years_away_never_makes_another_answer_certain(tiers, holes):
    """With years taken out the verdict is the same as with them, or no verdict."""
    full = outlook(history(2009, *tiers), 2009 + len(tiers))
    torn = ["-" if at in holes else tier for at, tier in enumerate(tiers)]
    if all(tier == "-" for tier in torn):
        return
    known = outlook(history(2009, *torn), 2009 + len(tiers))
    verdicts = {known.verdicts[WL], full.verdicts[WL]}
    # To the letter a fall long ago counts too; where it is in a hole, the letter is not pleaded.
    assert len(verdicts - {"disputed"}) == 1 or "unknown" in verdicts or "disputed" in verdicts
    assert known.stay.low <= full.stay.low <= known.stay.high or known.stay.tier is None


@given(TIERS)
def test_a_known_history_has_a_verdict_and_words(tiers):
    found = outlook(history(2009, *tiers), 2009 + len(tiers))
    assert found.verdicts[WL] != "unknown"
    assert set(found.verdicts) == {"1", "2", WL, "3"}
    for reason in found.reasons:
        assert reason.text.en
        assert reason.text.nb
        assert set(reason.years) <= set(range(2001, found.year))
    assert VERDICT_LABELS[found.verdicts[WL]].nb
