"""Tables: wikitext, tabs and wide spaces; years in rows or in columns."""

import pytest

from tinglys.reading.figures.statistics.tables import tables_of

WIKI = """{| class="wikitable"
|+ Victims and prisoners
! Year !! Homicides !! Rate per 100,000 !! Prison population
|-
| 2016 || 52 || 1.11 || 9,798
|-
| 2018 || align="right" | 74 || 1.51 || 10,435
|}"""
WIKI_BY_LINE = """{| class="wikitable"
! Type
! 2021
! 2022
! Endring
|-
| Ran
| 1 020
| 1 190
| 16,7 %
|}"""


def test_prose_is_no_table():
    text = "In 2016 there were 52 homicides.\n\nIn 2018 | and after | there were 74."
    assert tables_of(text, text) == []


def test_rows_by_year(read_values):
    assert read_values(WIKI) == [
        ("homicides", 52, 2016),
        ("homicide_rate", 1.11, 2016),
        ("prison_population", 9798, 2016),
        ("homicides", 74, 2018),
        ("homicide_rate", 1.51, 2018),
        ("prison_population", 10435, 2018),
    ]


def test_columns_by_year_and_one_cell_to_a_line(read_values):
    assert read_values(WIKI_BY_LINE, "nb") == [
        ("robberies_reported", 1020, 2021),
        ("robberies_reported", 1190, 2022),
        ("robberies_reported_change", 16.7, "2021/2022"),
    ]


@pytest.mark.parametrize("gap", ["\t", "    "])
def test_lines_with_tabs_or_wide_spaces(read_values, gap):
    rows = [["Year", "Burglaries", "Robberies"], ["2019", "5,120", "410"], ["2020", "4,800", "390"]]
    assert read_values("\n".join(gap.join(row) for row in rows)) == [
        ("burglaries_reported", 5120, 2019),
        ("robberies_reported", 410, 2019),
        ("burglaries_reported", 4800, 2020),
        ("robberies_reported", 390, 2020),
    ]


def test_cells_are_quoted_alone(read_figures):
    assert {figure.quote for figure in read_figures(WIKI)} == {
        "52",
        "1.11",
        "9,798",
        "74",
        "1.51",
        "10,435",
    }


def test_a_table_of_something_else_gives_nothing(read_values):
    table = "Year\tTemperature\tRainfall\n2019\t12\t310\n2020\t11\t340"
    assert read_values(table) == []
