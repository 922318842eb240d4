"""Tier tables: what is read, and what is refused with its place."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.made import CODEBOOK
from assessment.tiers.placements import needs_tables, table
from tinglys.assessment.tiers import read_tier_table, tier_code
from tinglys.errors import InputError

HEAD = "iso3,country_as_written,report_year,tier,source,source_ref\n"


def read(text):
    return read_tier_table(text, "tiers.csv", CODEBOOK)


def refused(text, name="tiers.csv"):
    with pytest.raises(InputError) as caught:
        read_tier_table(text, name, CODEBOOK)
    return caught.value


def test_a_row_becomes_a_reading_with_its_ground():
    (one,) = read(HEAD + "NOR,Norway,2020,1,gvnet-2020,page 3\n").readings
    assert (one.place, one.year, one.tier, one.source) == ("NO", 2020, "1", "gvnet-2020")
    assert (one.file, one.line, one.ref) == ("tiers.csv", 2, "page 3")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_go_by_name_in_any_order_and_with_any_delimiter(delimiter):
    text = "tier,country,report_year\nTier 2 Watch List,Albania,2013\n".replace(",", delimiter)
    (one,) = read("\ufeff" + text).readings
    assert (one.place, one.year, one.tier, one.source) == ("AL", 2013, "2WL", "compiled")


def test_codes_of_files_and_countries_that_are_no_more():
    text = HEAD + "KOS,Kosovo,2012,2,a,\nSCG,Serbia and Montenegro,2005,2,a,\n"
    assert [one.place for one in read(text).readings] == ["XK", "SCG"]


def test_a_name_without_a_code_is_looked_up():
    assert read(HEAD + ",Burma (Myanmar),2010,3,a,\n").readings[0].place == "MM"


def test_a_row_about_no_country_is_set_aside_and_told():
    found = read(HEAD + ",World,2020,2WL,cia-factbook,\nNOR,Norway,2020,1,a,\n")
    assert [(one.line, one.reason) for one in found.set_aside] == [(2, "World is no country")]
    assert len(found.readings) == 1


def test_one_source_may_differ_with_itself_in_two_places():
    text = HEAD + "SYR,Syria,2008,3,factbook,ed. 2008\nSYR,Syria,2008,2WL,factbook,ed. 2010\n"
    assert [one.tier for one in read(text).readings] == ["3", "2WL"]


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        (HEAD + "NOR,Norway,2020,4,a,\n", "line 2, column tier", "tier is not known"),
        (HEAD + "NOR,Norway,2020,,a,\n", "line 2, column tier", "tier is not known"),
        (HEAD + "XXX,Nowhere,2020,1,a,\n", "line 2, column iso3", "country is not known"),
        ("country,report_year,tier\nNowhere,2020,1\n", "line 2, column country", "not known"),
        (HEAD + "NOR,Norway,20,1,a,\n", "line 2, column report_year", "no year of a report"),
        (HEAD + "NOR,Norway,1999,1,a,\n", "line 2, column report_year", "no year of a report"),
        (HEAD + "NOR,Norway,2020,1,a,\nNOR,Norway,2020,2,a,\n", "line 3, column tier", "line 2"),
        ("iso3,report_year,level\nNOR,2020,1\n", "line 1, column tier", "unknown column level"),
        ("iso3,report_year,tier,colour\n", "line 1, column colour", "not known"),
        ("iso3,report_year,tier,tier\n", "line 1, column tier", "twice"),
        ("report_year,tier\n2020,1\n", "line 1, column iso3", "missing"),
        (HEAD + "NOR,Norway,2020,1\n", "line 2", "4 cells and the header 6"),
        (HEAD + 'NOR,"Norway"x,2020,1,a,\n', "line 2", "cannot be taken apart"),
        ("Countries of the world\nNorway is on Tier 1\n", "line 1", "no header"),
        ("", "line 1", "no header"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, place, problem):
    error = refused(text)
    assert error.place == place
    assert problem in error.problem
    assert error.remedy


@pytest.mark.parametrize("data", [b"PK\x03\x04workbook", b"a\x00b", b"iso3,tier\nNOR,\xe6\n"])
def test_what_is_no_text_is_refused(data):
    assert "UTF-8" in refused(data, "tiers.xlsx").remedy


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text):
    with suppress(InputError):
        assert all(one.line for one in read(text).readings)


def test_tiers_by_code_and_by_printed_form():
    assert [tier_code(form, CODEBOOK) for form in ("2wl", "Tier 3", "nivå 1", "Special Case")] == [
        "2WL", "3", "1", "SC",
    ]  # fmt: skip
    assert tier_code("tier 4", CODEBOOK) is None


@needs_tables
def test_the_real_tables_are_read_to_the_last_row():
    readings, compiled = table("tip_tiers_sources.csv"), table("tip_tiers.csv")
    assert len(readings.readings) == 4074
    assert [one.line for one in readings.set_aside] == [6, 7, 8]
    assert (len(compiled.readings), compiled.set_aside) == (3080, ())
