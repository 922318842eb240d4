"""Sections of statutes, as cited."""

import pytest

from tinglys.reading.figures.statutes import sections_of


@pytest.mark.parametrize(
    ("passage", "sections"),
    [
        ("The penal code prohibits trafficking through Article 188.", ["188"]),
        ("Sections 312 and 313(a) of the criminal code forbid trafficking.", ["312", "313(a)"]),
        ("Law No. 4523 prescribes penalties for trafficking.", ["4523"]),
        (
            "The Suppression of Trafficking Act prohibits the crime of trafficking.",
            ["Suppression of Trafficking Act"],
        ),
    ],
)
def test_citations(read_report, passage, sections):
    found = [f for f in read_report(passage) if f.indicator == "statute_sections"]
    assert [f.value for f in found] == [sections]


@pytest.mark.parametrize(
    "passage",
    ["The committee met in section 12 of the building.", "The act lasted for 40 minutes."],
)
def test_no_citation(read_report, passage):
    assert [f for f in read_report(passage) if f.indicator == "statute_sections"] == []


def test_lists_are_cut_at_their_items():
    assert sections_of("257 and 258, 260 (b)") == ["257", "258", "260(b)"]
