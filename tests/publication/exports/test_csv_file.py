"""CSV: RFC 4180, and no cell that a spreadsheet runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.exports.invented import RISKY, TEXTS
from tinglys.publication.exports.csv_file import csv_of, guarded, unguarded
from tinglys.publication.exports.schema import tables

RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def read(page: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(page.decode("utf-8"), newline=""), strict=True))


def written(cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


@given(st.one_of(st.text(), TEXTS, RISKY))
def test_a_guard_comes_off_again_and_nothing_guarded_is_run(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(RUN)


@pytest.mark.parametrize("text", ["", "a=b", "'quoted' words", "12", "Ærlig", "’s"])
def test_harmless_text_stays_as_it_is(text):
    assert guarded(text) == text


def test_numbers_keep_their_sign(files, rows):
    changes = [row["value"] for row in rows["figures"]]
    assert -12.5 in changes
    assert b",-12.5," in files["csv/figures.csv"]


@given(st.lists(TEXTS, max_size=5))
def test_any_text_is_read_back(texts):
    table = tables()["definitions"]
    given = [dict.fromkeys(table.columns) | {"term": text} for text in texts]
    found = read(csv_of(table, given))
    assert [unguarded(row["term"]) for row in found] == texts


def test_every_table_is_read_back_as_it_is(files, rows):
    for name, table in tables().items():
        found = read(files[f"csv/{name}.csv"])
        assert len(found) == len(rows[name])
        for got, row in zip(found, rows[name], strict=True):
            assert {key: unguarded(cell) for key, cell in got.items()} == {
                key: written(cell) for key, cell in row.items()
            }
        assert files[f"csv/{name}.csv"].decode().split("\r\n")[0] == ",".join(table.columns)


def test_lines_end_as_the_standard_says(files):
    for name in tables():
        page = files[f"csv/{name}.csv"]
        assert page.endswith(b"\r\n")
        assert not page.startswith(b"\xef\xbb\xbf")
