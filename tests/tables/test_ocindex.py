"""The workbook of the index: read by name, and every fault named with its cell."""

import csv
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index_workbook import (
    COVER,
    Rows,
    column,
    scores_of,
    sheet_of,
    singles_of,
    small_workbook,
    workbook_of,
)
from tinglys.codebook import load_codebook
from tinglys.errors import InputError
from tinglys.tables.index_table import IndexTable
from tinglys.tables.means import exact_score, parts_of
from tinglys.tables.ocindex import read_ocindex

BOOK = load_codebook()
SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "ocindex"
real = pytest.mark.skipif(not SHARED.is_dir(), reason="the real data are not beside the repository")


def read(sheets: dict[str, Rows]) -> IndexTable:
    return read_ocindex(workbook_of(sheets), "index.xlsx", BOOK)


def refused(sheets: dict[str, Rows]) -> InputError:
    with pytest.raises(InputError) as caught:
        read(sheets)
    assert caught.value.source == "index.xlsx"
    assert caught.value.remedy
    return caught.value


def test_editions_are_read_oldest_first_and_the_cover_is_passed_over():
    table = read_ocindex(small_workbook(2025, 2021), "index.xlsx", BOOK)
    assert [(one.year, one.sheet) for one in table.editions] == [
        (2021, "2021_dataset"), (2025, "2025_dataset"),
    ]  # fmt: skip
    assert table.index == "ocindex"
    assert table.places == ("NO", "AO", "LC")
    first = table.editions[1].rows[0]
    assert (first.name, first.continent, first.region, first.row) == (
        "Norway", "Europe", "Northern Europe", 2,
    )  # fmt: skip
    assert first.scores == scores_of(singles_of(2025, BOOK), 2025, BOOK)


def test_a_score_knows_its_cell():
    rows = sheet_of(2025)
    edition = read({"2025_dataset": rows}).editions[0]
    at = column(rows, "Human trafficking")
    assert edition.cell(edition.rows[1], "human_trafficking") == f"2025_dataset!{chr(65 + at)}3"


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.permutations(range(len(sheet_of(2025)[0]))), st.permutations(range(3)))
def test_the_order_of_columns_and_rows_says_nothing(columns: list[int], rows: list[int]):
    straight = sheet_of(2025)
    order = [0, *(at + 1 for at in rows)]
    mixed = [[straight[at][place] for place in columns] for at in order]
    found = {row.place: row.scores for row in read({"2025": mixed}).editions[0].rows}
    assert found == {row.place: row.scores for row in read({"2025": straight}).editions[0].rows}


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_score_comes_back_as_it_was_written(data):
    year = data.draw(st.sampled_from(BOOK.index.editions))
    codes = sorted(singles_of(year, BOOK))
    halves = st.integers(2, 20).map(lambda half: half / 2)
    singles = {code: data.draw(halves) for code in codes}
    scores = scores_of(singles, year, BOOK)
    found = read({str(year): sheet_of(year, scores=lambda _: scores)}).editions[0]
    assert all(row.scores == scores for row in found.rows)


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("Resilience", "Resilience avg,"),
        ("Resilience", "RESILIENCE AVG."),
        ("Criminal actors", "Criminal actors avg,"),
        ("Criminality", "Criminality avg"),
        ("Cyber-dependent crimes", "cyber dependent crimes"),
        ("Political leadership and governance", "Political leadership & governance"),
        ("Human trafficking", "  Menneskehandel "),
        ("Country", "COUNTRY"),
    ],
)
def test_names_of_columns_are_found_through_their_variants(published: str, written: str):
    rows = sheet_of(2025)
    rows[0][column(rows, published)] = written
    assert read({"2025": rows}) == read({"2025": sheet_of(2025)})


def test_a_title_above_the_heads_may_give_the_edition():
    rows = [["Global Organized Crime Index 2023"], [""], *sheet_of(2023)]
    edition = read({"scores": rows}).editions[0]
    assert (edition.year, edition.rows[0].row) == (2023, 4)


def test_empty_rows_and_columns_are_no_rows_and_columns():
    rows = sheet_of(2025)
    rows = [[*row[:3], "", *row[3:]] for row in rows]
    rows.insert(2, [""] * len(rows[0]))
    assert [row.row for row in read({"2025": rows}).editions[0].rows] == [2, 4, 5]


def cell(name: str, row: int, value: object) -> Callable[[Rows], None]:
    def change(rows: Rows) -> None:
        rows[row][column(rows, name)] = value

    return change


def rename(name: str, new: str) -> Callable[[Rows], None]:
    return cell(name, 0, new)


def without(name: str) -> Callable[[Rows], None]:
    def change(rows: Rows) -> None:
        at = column(rows, name)
        for row in rows:
            del row[at]

    return change


def added(*values: object) -> Callable[[Rows], None]:
    def change(rows: Rows) -> None:
        for row, value in zip(rows, values, strict=False):
            row.append(value)

    return change


def repeated(row: int) -> Callable[[Rows], None]:
    return lambda rows: rows.append(list(rows[row]))


def emptied(rows: Rows) -> None:
    del rows[1:]


LAST = "AN"  # the column after those of the edition of 2025
FAULTS = {
    "renamed": (rename("Arms trafficking", "Weapons"), "1", "does not know", "restore"),
    "unknown": (added("Weather", 1, 2, 3), f"cell {LAST}1", "does not know", "restore"),
    "nameless": (added("", 1, 2, 3), f"cell {LAST}1", "values and no name", "name it"),
    "number as name": (added(7, 1, 2, 3), f"cell {LAST}1", "does not know", "restore"),
    "twice": (added("Heroin", 1, 2, 3), f"cell {LAST}1", "stands twice, also in", "keep one"),
    "missing": (without("Prevention"), "row 1", "has Prevention", "restore"),
    "no country": (without("Country"), "row 1", "no column is named Country", "restore"),
    "no region": (without("Region"), "row 1", "no column is named Region", "restore"),
    "off the grid": (cell("Prevention", 2, 4.3), "3", "no multiple of 0.5", "as published"),
    "too low": (cell("Prevention", 2, 0.5), "3", "outside the scale", "as published"),
    "too high": (cell("Prevention", 2, 10.5), "3", "outside the scale", "as published"),
    "mean outside": (cell("Resilience", 2, 11), "3", "outside the scale", "as published"),
    "empty": (cell("Prevention", 3, ""), "4", "the cell is empty", "as published"),
    "text": (cell("Prevention", 1, "n/a"), "2", "no number", "as published"),
    "number as text": (cell("Prevention", 1, "4.5"), "2", "no number", "as published"),
    "truth": (cell("Prevention", 1, True), "2", "no number", "as published"),
    "country unknown": (cell("Country", 1, "Atlantis"), "cell C2", "not known", "codebook"),
    "a region": (cell("Country", 1, "Europe"), "cell C2", "not known", "codebook"),
    "country empty": (cell("Country", 1, ""), "cell C2", "is empty", "give"),
    "country a number": (cell("Country", 1, 4), "cell C2", "name is expected", "give"),
    "region empty": (cell("Region", 1, ""), "cell B2", "is empty", "give"),
    "country twice": (repeated(2), "cell C5", "Angola stands twice, also in row 3", "keep one"),
    "country twice by other names": (
        cell("Country", 1, "ANGOLA"), "cell C3", "stands twice, also in row 2", "keep one",
    ),
    "no rows": (emptied, None, "no rows", "add"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_cell(fault: str):
    change, where, problem, remedy = FAULTS[fault]
    rows = sheet_of(2025)
    change(rows)
    error = refused({"2023_dataset": sheet_of(2023), "2025_dataset": rows})
    assert error.place is not None
    assert error.place.startswith("sheet 2025_dataset")
    assert error.place.endswith(where or "2025_dataset")
    assert problem in error.problem
    assert remedy in error.remedy


def test_the_cell_of_a_fault_is_where_it_stands():
    rows = sheet_of(2025)
    at = column(rows, "Prevention")
    rows[2][at] = 4.3
    assert refused({"2025": rows}).place == f"sheet 2025, cell A{chr(65 + at - 26)}3"


@pytest.mark.parametrize("moved", [0.02, -0.02, 0.5])
@pytest.mark.parametrize(
    "name", ["Criminality", "Criminal markets", "Criminal actors", "Resilience"]
)
def test_a_mean_that_is_not_that_of_its_parts_is_refused(name: str, moved: float):
    rows = sheet_of(2025)
    at = column(rows, name)
    rows[1][at] = round(rows[1][at] + moved, 2)
    error = refused({"2025": rows})
    assert f"{name} is" in error.problem
    assert "its parts give" in error.problem
    assert error.place.endswith("2")


def test_a_single_score_moved_on_the_grid_shows_in_its_mean():
    rows = sheet_of(2025)
    at = column(rows, "Cocaine trade")
    rows[2][at] += 0.5 if rows[2][at] < 10 else -0.5
    assert "its parts give" in refused({"2025": rows}).problem


@pytest.mark.parametrize(
    ("sheets", "problem"),
    [
        ({"2025": sheet_of(2025), "2025 (2)": sheet_of(2025)}, "2025 stands twice, also in sheet"),
        ({"dataset": sheet_of(2025)}, "which edition"),
        ({"2023 to 2025": sheet_of(2025)}, "which edition"),
        ({"2027_dataset": sheet_of(2025)}, "knows no edition 2027"),
        ({"2021_dataset": sheet_of(2025)}, "is no part of the edition of 2021"),
        ({"2025_dataset": sheet_of(2021)}, "and no column has that name"),
        ({"2025_dataset": sheet_of(2025)[1:]}, "no row of column names"),
        ({"Cover": COVER}, "no sheet holds scores"),
        ({"Empty": []}, "no sheet holds scores"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_said(sheets: dict[str, Rows], problem: str):
    error = refused(sheets)
    assert problem in error.problem
    assert (error.place or "").startswith("sheet ") == (problem != "no sheet holds scores")


def test_messages_hold_nothing_of_the_cells():
    """What stands in a cell may be anything; only names of countries are known to be harmless."""
    rows = sheet_of(2025)
    rows[1][column(rows, "Prevention")] = "secret"
    assert "secret" not in str(refused({"2025": rows}))
    rows = sheet_of(2025)
    rows[1][column(rows, "Country")] = "secret"
    assert "secret" not in str(refused({"2025": rows}))


@pytest.fixture(scope="module")
def published() -> IndexTable:
    name = "global_oc_index.xlsx"
    return read_ocindex((SHARED / name).read_bytes(), name, BOOK)


@real
def test_the_publishers_workbook_is_read_whole(published: IndexTable):
    assert [(one.year, len(one.rows)) for one in published.editions] == [
        (2021, 193), (2023, 193), (2025, 193),
    ]  # fmt: skip
    assert len(published.places) == 193


@real
def test_every_score_country_and_region_is_that_of_the_long_table(published: IndexTable):
    """The long table was made from the same workbook by another program."""
    wanted = {}
    with (SHARED / "ocindex_long.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = int(row["edition"]), BOOK.places.by_alpha3[row["iso3"]].code, row["region"]
            wanted[(*key, row["indicator"].casefold())] = float(row["score"])
    found = {
        (one.year, row.place, row.region, BOOK.index.by_code[code].label.en.casefold()): score
        for one in published.editions
        for row in one.rows
        for code, score in row.scores.items()
    }
    assert len(found) == len(wanted) == 19_686
    assert found == wanted


@real
def test_every_published_mean_is_the_exact_mean_rounded_half_up(published: IndexTable):
    checked = 0
    for edition in published.editions:
        parts = parts_of(BOOK, edition.year)
        for row in edition.rows:
            for code in parts:
                hundredths = exact_score(row, code, parts) * 100 + Fraction(1, 2)
                rounded = Fraction(hundredths.numerator // hundredths.denominator, 100)
                assert Fraction(repr(row.scores[code])) == rounded
                checked += 1
    assert checked == 2316
