"""Which component each narrative of an index page is about."""

import pytest

from tinglys.reading.ratings import component_at, narratives
from tinglys.reading.ratings.narratives import Narrative

_OPENINGS = {
    "human_trafficking": "Forced labour and sexual exploitation of trafficked people persist.",
    "human_smuggling": "Migrants pay smugglers of people to be brought across the border.",
    "arms_trafficking": "Firearms and other weapons are stolen from depots.",
    "heroin_trade": "Heroin arrives by lorry and is sold in two towns.",
    "cocaine_trade": "Cocaine is landed at small harbours.",
    "cannabis_trade": "Cannabis is grown indoors and imported as hash.",
    "mafia_style_groups": "No mafia with a hierarchical order has been described.",
    "foreign_actors": "Foreign groups with diaspora ties are active.",
    "anti_money_laundering": "Money laundering is supervised by a new AML body.",
    "prevention": "Awareness campaigns are meant to prevent recruitment.",
}


@pytest.fixture
def page(scores, codebook):
    def made(paragraphs):
        lists = "\n".join(
            f"{codebook.index.by_code[code].label.en}\n{score:.2f}{change:.2f}\nWhat it measures."
            for code, (score, change) in scores(2025).items()
        )
        return f"Norway\n\n{lists}\n" + "\n".join(paragraphs)

    return made


def paragraph(code):
    opening = _OPENINGS.get(code, f"This paragraph is about {code.replace('_', ' ')} alone.")
    return f"{opening} It goes on for some time about what officials and observers have said of it."


def singles(codebook):
    return [
        part.code
        for level in ("market", "actor", "resilience")
        for part in codebook.index.of_edition(2025, level)
    ]


def test_other_documents_have_none(outlined, codebook):
    assert narratives(outlined("A report on crime.\n\nIt has prose. " * 20), codebook) == []


def test_position_tells_where_the_count_fits(page, outlined, codebook):
    codes = singles(codebook)
    text = page([paragraph(code) for code in codes])
    found = narratives(outlined(text), codebook)
    assert [n.component for n in found] == codes
    assert {n.basis for n in found} == {"position"}
    assert [text[n.start : n.end] for n in found] == [paragraph(code) for code in codes]


def test_words_tell_where_paragraphs_are_lost(page, outlined, codebook):
    codes = [code for code in singles(codebook) if code in _OPENINGS]
    found = narratives(outlined(page([paragraph(code) for code in codes])), codebook)
    assert [n.component for n in found] == codes
    assert {n.basis for n in found} == {"cues"}


def test_labels_tell_first_of_all(page, outlined, codebook):
    codes = singles(codebook)[::-1]
    label = {code: codebook.index.by_code[code].label.en for code in codes}
    text = page([f"{label[code]}: {paragraph('anything')}" for code in codes])
    assert [n.component for n in narratives(outlined(text), codebook)] == codes


def test_component_at_an_offset():
    found = [Narrative("prevention", "resilience", 10, 20, "position")]
    assert component_at(found, 9) is None
    assert component_at(found, 10) == "prevention"
    assert component_at(found, 20) is None
