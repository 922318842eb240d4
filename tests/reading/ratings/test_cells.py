"""Scores and changes as pages print them."""

import pytest

from tinglys.reading.ratings.cells import read_cell, read_change


def cell(text):
    found = read_cell(text, 0, len(text))
    if found is None:
        return None
    return found.score.value, found.change.value if found.change else "absent"


@pytest.mark.parametrize(
    "text",
    ["", "161st of 193 countries -8", "27.7%", "5,408,320", "0.50", "11.50", "3.46 6.23 5.52",
     "12.08.2024", "Tier 2"],
)  # fmt: skip
def test_not_a_score(text):
    assert cell(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4.50-0.50", (4.5, -0.5)),
        ("4.170.07", (4.17, 0.07)),
        ("10.000.50", (10.0, 0.5)),
        ("5.06 n/a", (5.06, None)),
        ("5.06", (5.06, "absent")),
        ("4,50 −0,50", (4.5, -0.5)),
        ("4.50 (+0.50)", (4.5, 0.5)),
        ("4.5-0.5", (4.5, -0.5)),
        ("4.50.5", (4.5, 0.5)),
        ("4.50 ▼ 0.50", (4.5, -0.5)),
        ("4.50 unchanged", (4.5, 0.0)),
        ("5 out of 10", (5.0, "absent")),
        ("7/10", (7.0, "absent")),
        ("Score: 4.50, change since 2023: +0.50", (4.5, 0.5)),
    ],
)
def test_score_and_change(text, found):
    assert cell(text) == found


def test_quotes_are_the_numbers_alone():
    text = "4.50-0.50"
    found = read_cell(text, 0, len(text))
    assert text[found.score.start : found.score.end] == "4.50"
    assert text[found.change.start : found.change.end] == "-0.50"


@pytest.mark.parametrize(("text", "sure"), [("-1.00", True), ("0.50", True), ("1.50", False)])
def test_a_change_alone(text, sure):
    change, certain = read_change(text, 0, len(text))
    assert (change.value, certain) == (float(text), sure)
