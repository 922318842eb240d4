"""Printed likelihood tables in every layout, their misprints, and text that is no table."""

import pytest

from tinglys.reading.threat import read_scale_tables

NORWEGIAN = [
    ("svært lite sannsynlig", 1, (0.0, 0.1)),
    ("lite sannsynlig", 2, (0.1, 0.4)),
    ("mulig", 3, (0.4, 0.6)),
    ("sannsynlig", 4, (0.6, 0.9)),
    ("meget sannsynlig", 5, (0.9, 1.0)),
]
ROWS = """Sannsynlighetsord

Meget sannsynlig Svært god grunn til å vente det Highly likely   >90 %
Sannsynlig God grunn til å vente det Likely   60-90 %
Mulig Like sannsynlig som usannsynlig Even chance   40-60 %
Lite sannsynlig Liten grunn til å vente det Unlikely   10-40 %
Svært lite sannsynlig Nesten ingen grunn Highly unlikely   <10 %
"""
STACKED = "\n".join(
    f"{term}\n{band}"
    for term, band in (
        ("Meget sannsynlig", ">90 %"), ("Sannsynlig", "60–90 %"), ("Mulig", "40–60 %"),
        ("Lite sannsynlig", "10–40 %"), ("Svært lite sannsynlig", "<10 %"),
    )
)  # fmt: skip
NUMBERS_FIRST = """over 90 prosent   Meget sannsynlig
60 til 90 prosent   Sannsynlig
40 til 60 prosent   Mulig
10 til 40 prosent   Lite sannsynlig
under 10 prosent   Svært lite sannsynlig"""
SENTENCE = (
    "Vi bruker «meget sannsynlig» (over 90 %), «sannsynlig» (60–90 %), «mulig» (40–60 %), "
    "«lite sannsynlig» (10–40 %) og «svært lite sannsynlig» (under 10 %)."
)
AMERICAN = """almost no chance  very unlikely  unlikely  roughly even chance  likely  very likely  almost certain
remote  highly improbable  improbable  roughly even odds  probable  highly probable  nearly certain
01-05%  05-20%  20-45%  45-55%  55-80%  80-95%  95-99%"""  # noqa: E501


def tables(text, codebook):
    return read_scale_tables(text, codebook)


@pytest.mark.parametrize(
    "text",
    [
        "Purity was 80-90 % in one port, likely the highest. It is likely that 40-50 % was cut.",
        "Sannsynlig økte andelen fra 10-20 % til 30-40 % og siden til 50-60 % i fjor.",
        "Mulig, sannsynlig og lite sannsynlig er ord som brukes.",
        "",
    ],
)
def test_percentages_in_running_text_are_no_table(text, codebook) -> None:
    assert tables(text, codebook) == []


@pytest.mark.parametrize("text", [ROWS, STACKED, NUMBERS_FIRST, SENTENCE])
@pytest.mark.parametrize("after", ["", "\n\nMer tekst om 20-30 % av sakene i fjor.\n"])
def test_every_layout_gives_the_same_scale(text, after, codebook) -> None:
    (table,) = tables(f"Noe tekst først.\n\n{text}\n{after}", codebook)
    assert table.scale == "no_national"
    assert [(row.term, row.level, row.effective) for row in table.rows] == NORWEGIAN
    assert all(row.conflict is None for row in table.rows)


def test_natos_word_stands_beside_the_national_one(codebook) -> None:
    (table,) = tables(ROWS, codebook)
    assert [row.nato for row in table.rows] == [
        "highly unlikely", "unlikely", "even chance", "likely", "highly likely",
    ]  # fmt: skip


def test_a_misprinted_row_is_kept_and_corrected(codebook) -> None:
    (table,) = tables(ROWS.replace("<10 %", "<90 %"), codebook)
    lowest = table.rows[0]
    assert lowest.printed == "<90 %"
    assert lowest.band == (0.0, 0.9)
    assert lowest.effective == (0.0, 0.1)
    assert lowest.conflict
    assert not any(row.conflict for row in table.rows[1:])


def test_synonyms_in_a_second_line_do_not_shift_the_bands(codebook) -> None:
    (table,) = tables(AMERICAN, codebook)
    assert table.scale == "us_icd203"
    assert [row.level for row in table.rows] == [1, 2, 3, 4, 5, 6, 7]
    assert table.rows[3].effective == (0.45, 0.55)


def test_a_scale_of_the_documents_own_is_ranked_by_its_bands(codebook) -> None:
    text = "Very likely | 75-100%\nLikely | 50-75%\nUnlikely | 25-50%\nVery unlikely | 0-25%\n"
    (table,) = tables(text, codebook)
    assert table.scale is None
    assert [row.term for row in table.rows] == [
        "very unlikely",
        "unlikely",
        "likely",
        "very likely",
    ]


def test_a_scale_in_words_has_ranks_and_no_bands(codebook) -> None:
    text = "Sannsynlighetsord\n\n" + "\n".join(
        f"{term.capitalize()}: forklaring" for term, _, _ in reversed(NORWEGIAN)
    )
    (table,) = tables(text, codebook)
    assert [(row.term, row.level) for row in table.rows] == [(t, n) for t, n, _ in NORWEGIAN]
    assert all(row.effective is None for row in table.rows)


def test_rows_quote_the_document(codebook) -> None:
    text = "Innledning her.\n\n" + ROWS
    (table,) = tables(text, codebook)
    for row in table.rows:
        assert text[row.start : row.end].lower().startswith(row.term)
        assert text[row.start : row.end].endswith(row.printed)
