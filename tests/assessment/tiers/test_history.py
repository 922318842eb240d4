"""Histories: which reading counts, what stands beside it, and where the data are silent."""

from hypothesis import given
from hypothesis import strategies as st

from assessment.made import document, tier
from assessment.tiers.placements import history, needs_tables, reading, real_histories, table
from tinglys.assessment.tiers import histories, load_tier_sources, readings_of


def year(*readings):
    (one,) = histories(readings)["NO"].years
    return one


def test_the_more_trusted_source_counts_and_the_other_is_kept():
    one = year(reading("3", source="cia-factbook"), reading("2WL"))
    assert (one.tier, one.conflict) == ("2WL", True)
    assert [other.source for other in one.others] == ["cia-factbook"]
    assert len(one.readings) == 2


def test_the_report_itself_counts_before_all():
    one = year(reading("1"), reading("2", source="report", document="d", claim="c"))
    assert (one.tier, one.chosen[0].claim) == ("2", "c")


def test_sources_of_one_rank_that_differ_leave_the_year_undecided():
    one = year(reading("1", source="gvnet-2020"), reading("2", source="rotary-2015"))
    assert (one.tier, one.chosen, one.conflict) == (None, (), True)
    assert histories(one.readings)["NO"].gaps[0].label.en == "2020: not in the data"


def test_an_unlisted_source_counts_last():
    assert year(reading("3", source="somebody"), reading("1", source="compiled")).tier == "1"


def test_agreement_is_no_conflict():
    one = year(reading("1"), reading("1", source="cia-factbook"))
    assert not one.conflict
    assert len(one.chosen) == 2


def test_gaps_are_runs():
    found = history(2014, "1", "1", "-", "-", "-", "-", "1")
    assert [gap.label.en for gap in found.gaps] == ["2016–2019: not in the data"]
    assert [gap.label.nb for gap in found.gaps] == ["2016–2019: ikke i dataene"]
    assert (found.tier(2015), found.tier(2016)) == ("1", None)


def test_claims_of_documents_are_readings():
    report = document(tier("2", 2025), tier("1", 2020, at=9), name="r", year=2025)
    article = document(tier("1", 2017, place="SE"), name="a", kind="statistics_article")
    found = readings_of([report, article])
    assert [(one.place, one.year, one.tier, one.source, one.claim) for one in found] == [
        ("NO", 2025, "2", "report", "r-0"),
        ("NO", 2020, "1", "article", "r-1"),
        ("SE", 2017, "1", "article", "a-0"),
    ]


def test_rejected_claims_and_tiers_without_a_year_are_none():
    assert readings_of([document(tier("2", 2025), status={0: "rejected"})]) == []
    assert readings_of([document(tier("2", None))]) == []


def test_every_source_of_the_order_says_why():
    for source in load_tier_sources().by_code.values():
        assert source.why.en
        assert source.why.nb


SOURCES = ["report", "kelley-heiss", "gvnet-2020", "hti-2013", "cia-factbook", "somebody"]
READINGS = st.builds(
    reading,
    st.sampled_from(["1", "2", "2WL", "3"]),
    st.integers(2010, 2014),
    st.sampled_from(SOURCES),
)


@given(st.lists(READINGS, min_size=1, max_size=30), st.randoms())
def test_no_reading_is_lost_and_order_does_not_matter(readings, random):
    found = histories(readings)
    kept = [one for years in found["NO"].years for one in years.readings]
    assert sorted(kept, key=str) == sorted(readings, key=str)
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert histories(shuffled)["NO"].tiers == found["NO"].tiers


@needs_tables
def test_the_rule_gives_every_placement_of_the_compiled_table():
    found = real_histories()
    compiled = table("tip_tiers.csv").readings
    assert sum(found[one.place].tier(one.year) == one.tier for one in compiled) == len(compiled)


@needs_tables
def test_the_conflicts_are_those_the_table_flags():
    found = real_histories()
    conflicts = {(one.place, one.year) for country in found.values() for one in country.conflicts}
    assert len(conflicts) == 15
    assert {("SY", 2008), ("LU", 2011), ("CG", 2023), ("TH", 2015)} <= conflicts


@needs_tables
def test_norway_has_every_year():
    norway = real_histories()["NO"]
    assert norway.gaps == ()
    assert (norway.tier(2003), norway.tier(2020), norway.tier(2021), norway.tier(2025)) == (
        "1", "1", "2", "2",
    )  # fmt: skip
