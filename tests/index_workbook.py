"""Small index workbooks as the publisher lays them out, written with openpyxl."""

import io
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import cache
from typing import Any

import openpyxl

from tinglys.codebook import Codebook, load_codebook
from tinglys.tables.means import exact_score, parts_of

Rows = list[list[Any]]

COUNTRIES = (
    ("Europe", "Northern Europe", "Norway"),
    ("Africa", "Central Africa", "Angola"),
    ("Americas", "Caribbean", "St, Lucia"),
)
COVER = [["", "GLOBAL ORGANIZED CRIME INDEX - 2025"], ["", "What the index measures, in words."]]


class _Row:
    """Single scores in the guise of a row, for the means."""

    def __init__(self, scores: dict[str, float]) -> None:
        self.scores = scores


def scores_of(singles: dict[str, float], year: int, codebook: Codebook) -> dict[str, float]:
    """Single scores with the means that the publisher would print, rounded half up."""
    parts = parts_of(codebook, year)
    scores = dict(singles)
    for code in parts:
        exact = exact_score(_Row(singles), code, parts)  # type: ignore[arg-type]
        hundredths = exact * 100 + Fraction(1, 2)
        scores[code] = float(Fraction(hundredths.numerator // hundredths.denominator, 100))
    return scores


def singles_of(year: int, codebook: Codebook, shift: int = 0) -> dict[str, float]:
    """Invented single scores of an edition, on the grid."""
    parts = parts_of(codebook, year)
    codes = [one.code for one in codebook.index.components if one.since <= year]
    return {
        code: 1.0 + ((at * 7 + shift) % 19) / 2
        for at, code in enumerate(code for code in codes if code not in parts)
    }


def sheet_of(
    year: int,
    countries: Iterable[Sequence[str]] = COUNTRIES,
    scores: Callable[[int], dict[str, float]] | None = None,
) -> Rows:
    """The rows of an edition's sheet: heads, then a row a country."""
    codebook = load_codebook()
    codes = [one.code for one in codebook.index.components if one.since <= year]
    labels = [codebook.index.by_code[code].label.en for code in codes]
    rows: Rows = [["Continent", "Region", "Country", *labels]]
    for at, country in enumerate(countries):
        given = scores(at) if scores else scores_of(singles_of(year, codebook, at), year, codebook)
        rows.append([*country, *(given[code] for code in codes)])
    return rows


def column(rows: Rows, name: str, head: int = 0) -> int:
    """Where a column stands, from 0."""
    return rows[head].index(name)


def workbook_of(sheets: dict[str, Rows]) -> bytes:
    """A workbook of these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


@cache
def small_workbook(*years: int) -> bytes:
    """A cover and a sheet for each edition."""
    return workbook_of({"Cover": COVER, **{f"{year}_dataset": sheet_of(year) for year in years}})
