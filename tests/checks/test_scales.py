"""Printed likelihood tables and the words of judgements."""

import msgspec
import pytest


class Row(msgspec.Struct, frozen=True):
    term: str
    level: int
    printed: str
    band: tuple[float, float] | None
    start: int = 0
    end: int = 5


class Table(msgspec.Struct, frozen=True):
    rows: tuple[Row, ...]
    scale: str | None = None


_TERMS = ("very unlikely", "unlikely", "possible", "likely", "very likely")
_BANDS = ((0.0, 0.1), (0.1, 0.4), (0.4, 0.6), (0.6, 0.9), (0.9, 1.0))


def table(changed=None, band=None):
    return Table(
        tuple(
            Row(term, level, "as printed", band if level == changed else own)
            for level, (term, own) in enumerate(zip(_TERMS, _BANDS, strict=True), 1)
        )
    )


@pytest.fixture
def checked(document, judgement, findings):
    def found(*tables, **more):
        claim = judgement("It is likely.", more.pop("term", "likely"), more.pop("level", 4), **more)
        return findings(document(claim, scale_tables=tables))

    return found


def test_a_table_that_closes(checked):
    assert checked(table()) == []


@pytest.mark.parametrize(
    ("level", "band", "right"),
    [
        (1, (0.0, 0.9), "<10%"),
        (3, (0.3, 0.7), "40%–60%"),
        (5, (0.1, 1.0), ">90%"),
        (2, (0.1, 0.6), "10%–40%"),
    ],
)
def test_a_misprinted_row(level, band, right, checked):
    found = checked(table(level, band))
    assert [(f.code, f.severity) for f in found] == [("scale_row_misprinted", "error")]
    assert f"“{_TERMS[level - 1]}”" in found[0].title.en
    assert right in found[0].title.en


def test_gaps_are_no_misprint(checked):
    assert checked(table(3, (0.45, 0.55))) == []


def test_words_without_numbers_are_no_misprint(checked):
    assert checked(table(3, None)) == []


def test_a_word_that_is_not_of_the_scale(checked):
    found = checked(table(), term="conceivable", level=None)
    assert [(f.code, f.severity) for f in found] == [("term_outside_scale", "notice")]
    assert checked(table(), term="conceivable", level=None, attributed=True) == []
    assert checked(term="conceivable", level=None) == []
