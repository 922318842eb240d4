"""Workbooks: cells as they are stored; whatever is no workbook is refused and named."""

import datetime
import io
import zipfile
from contextlib import suppress

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index_workbook import small_workbook, workbook_of
from tinglys.errors import InputError
from tinglys.reading.formats.limits import Limits
from tinglys.tables import workbook
from tinglys.tables.measure import column_letters, column_number
from tinglys.tables.workbook import address, read_workbook

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def repacked(data: bytes, **parts: bytes) -> bytes:
    """A package with some parts replaced or added; keys have ``__`` for a slash."""
    given = {name.replace("__", "/"): content for name, content in parts.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", 8) as made:
        for name in dict.fromkeys([*source.namelist(), *given]):
            made.writestr(name, given[name] if name in given else source.read(name))
    return target.getvalue()


def sheet(cells: str) -> dict[str, bytes]:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'
    return {"xl__worksheets__sheet1.xml": xml.encode()}


def test_cells_are_what_was_written():
    day = datetime.date(2025, 1, 2)
    book = read_workbook(workbook_of({"A": [["x", 1.5, ""], [True, 3, day]], "B": []}), "a.xlsx")
    assert [one.name for one in book.sheets] == ["A", "B"]
    assert book.sheets[0].rows == (("x", 1.5, ""), (True, 3.0, day))
    assert book.sheets[1].rows == ()


def test_rows_begin_in_the_first_corner():
    book = read_workbook(workbook_of({"A": [[""], ["", "x"]]}), "a.xlsx")
    rows = book.sheets[0].rows
    assert (len(rows), rows[1][1]) == (2, "x")
    assert address(1, 1) == "B2"


@given(st.integers(1, 20_000))
def test_letters_of_columns_are_their_numbers(number: int):
    assert column_number(column_letters(number)) == number


def test_letters_of_known_columns():
    assert [column_letters(n) for n in (1, 26, 27, 52, 53, 702, 703, 16384)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD",
    ]  # fmt: skip


def other_package(name: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(name, b"<x/>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "problem", "remedy"),
    [
        (b"", "empty", "fetch"),
        (b"iso3,tier\nNOR,1\n", "not an Excel workbook", ".xlsx"),
        (b"%PDF-1.7", "not an Excel workbook", ".xlsx"),
        (OLD_OFFICE, "old Office file", "save it as an Excel workbook"),
        (
            OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
            "without one",
        ),
        (other_package("word/document.xml"), "Word document", ".xlsx"),
        (other_package("xl/workbook.bin"), "binary workbook", ".xlsx"),
        (other_package("content.xml"), "OpenDocument", ".xlsx"),
        (other_package("notes.txt"), "not an Excel workbook", ".xlsx"),
        (b"PK\x03\x04" + bytes(50), "damaged or cut short", "fetch it again"),
        (other_package("xl/workbook.xml"), "damaged", "fetch it again"),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, problem: str, remedy: str):
    with pytest.raises(InputError) as refused:
        read_workbook(data, "index.xlsx")
    assert refused.value.source == "index.xlsx"
    assert problem in refused.value.problem
    assert remedy in refused.value.remedy


@pytest.mark.parametrize("share", [0.02, 0.5, 0.9, 0.99])
def test_a_workbook_cut_short_is_refused(share: float):
    data = small_workbook(2025)
    with pytest.raises(InputError, match="cut short|not an Excel workbook"):
        read_workbook(data[: int(len(data) * share)], "a.xlsx")


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(data):
    whole = bytearray(small_workbook(2025))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(InputError):
        read_workbook(bytes(whole), "a.xlsx")


def test_two_cells_in_opposite_corners_are_refused_before_they_take_memory():
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"/></row>'
    with pytest.raises(InputError, match=r"17,179,8\d\d,\d\d\d cells"):
        read_workbook(repacked(small_workbook(2025), **sheet(cells)), "a.xlsx")


def test_cells_without_an_address_are_counted_too():
    cells = "<row>" + "<c><v>1</v></c>" * 3000 + '</row><row r="2000"><c><v>2</v></c></row>'
    with pytest.raises(InputError, match=r"6,000,000 cells|6,0\d\d,\d\d\d cells"):
        read_workbook(repacked(small_workbook(2025), **sheet(cells)), "a.xlsx")


@pytest.mark.parametrize(
    "cells", ['<row r="1"><c r="1A"/></row>', '<row r="x"><c/></row>', '<row r="1"><c r=""/></row>']
)
def test_an_address_that_is_none_is_refused(cells: str):
    with pytest.raises(InputError, match="no proper"):
        read_workbook(repacked(small_workbook(2025), **sheet(cells)), "a.xlsx")


def test_a_long_text_repeated_without_end_is_refused():
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    long = f'<sst xmlns="{space}"><si><t>{"x" * 300_000}</t></si></sst>'.encode()
    cells = "<row>" + '<c t="s"><v>0</v></c>' * 1000 + "</row>"
    data = repacked(small_workbook(2025), **{"xl__sharedStrings.xml": long}, **sheet(cells))
    with pytest.raises(InputError, match="too long for how often"):
        read_workbook(data, "a.xlsx")


def test_a_part_that_inflates_without_end_is_refused():
    bomb = repacked(small_workbook(2025), **{"xl__big.xml": b" " * 3_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(InputError, match="unfolds to more than 2 MiB"):
        read_workbook(bomb, "a.xlsx", limits=Limits(inflated=2 * 1024 * 1024))


def test_a_directory_that_lies_about_sizes_is_refused():
    """The size a package gives for a part counts nothing: the bytes are counted."""
    honest = repacked(small_workbook(2025), **{"xl__big.xml": b" " * 3_000_000})
    lying = honest.replace((3_000_000).to_bytes(4, "little"), (30).to_bytes(4, "little"))
    assert lying != honest
    with pytest.raises(InputError, match="unfolds|damaged"):
        read_workbook(lying, "a.xlsx", limits=Limits(inflated=2 * 1024 * 1024))


def test_entities_are_refused():
    evil = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
    data = repacked(small_workbook(2025), **{"xl__worksheets__sheet1.xml": evil})
    with pytest.raises(InputError, match="declares XML entities"):
        read_workbook(data, "a.xlsx")


def test_a_package_whose_parts_are_locked_is_refused():
    """Bit 0 of a part's flags says that it is; they stand in its own head and in the directory."""
    data = bytearray(small_workbook(2025))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 1)
    with pytest.raises(InputError, match="locked with a password"):
        read_workbook(bytes(data), "a.xlsx")


def test_a_panic_of_the_library_is_a_damaged_workbook(monkeypatch: pytest.MonkeyPatch):
    """It comes as an exception that is none of Exception's."""

    class PanicException(BaseException):
        pass

    class Library:
        @staticmethod
        def from_filelike(_: object) -> None:
            raise PanicException("index out of bounds")

    monkeypatch.setattr(workbook, "CalamineWorkbook", Library)
    with pytest.raises(InputError, match="damaged"):
        read_workbook(small_workbook(2025), "a.xlsx")


def test_a_part_that_stands_twice_is_refused():
    data = io.BytesIO(small_workbook(2025))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("xl/WORKBOOK.xml", b"<x/>")
    with pytest.raises(InputError, match="a part twice"):
        read_workbook(data.getvalue(), "a.xlsx")


def test_a_formula_gives_its_last_value_and_a_chart_sheet_no_rows():
    book = openpyxl.Workbook()
    book.active.append([1, 2])
    book.create_chartsheet("Chart")
    data = io.BytesIO()
    book.save(data)
    assert [one.name for one in read_workbook(data.getvalue(), "a.xlsx").sheets] == ["Sheet"]


def test_the_name_in_a_message_is_one_line():
    with pytest.raises(InputError) as refused:
        read_workbook(b"x", "a\nb.xlsx")
    assert "\n" not in str(refused.value)
