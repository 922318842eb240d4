"""The PDF: tagged, titled, the same every time, and deaf to what documents would have it do."""

import msgspec
import pytest

from publication.report import reading_pdf
from publication.sample import Shelf, site_data
from tinglys.errors import InputError
from tinglys.publication.report import build_report, typesetting
from tinglys.reading.claims import Figure, Judgement, Network

HOSTILE = (
    '#import "/etc/passwd": * #eval("1/0") #panic() $x^2$ @label <label> \\u{41} */ // `raw` '
    "= Heading [x] *b* _i_ ~ -- \"'"
)


def test_it_is_tagged_in_its_language_with_a_title(pdf):
    language, content = pdf
    assert reading_pdf.is_tagged(content)
    assert reading_pdf.language(content) == language
    name = {"en": "Iceland: organized", "nb": "Island: organisert"}[language]
    assert reading_pdf.title(content).startswith(name)


def test_tables_have_heads_and_pictures_have_words(pdf):
    _, content = pdf
    tags = reading_pdf.tags(content)
    assert tags["TH"] > 50
    assert tags["TD"] > 300
    assert tags["H1"] >= 10
    assert tags["Note"] >= 5
    alternatives = reading_pdf.alternative_texts(content)
    assert len(alternatives) >= 4
    assert all(alternatives)


def test_chapters_are_bookmarks(pdf):
    language, content = pdf
    marks = reading_pdf.bookmarks(content)
    first = {"en": "1 Summary", "nb": "1 Sammendrag"}[language]
    assert first in [" ".join(mark.split()) for mark in marks]
    assert len(marks) >= 12


def test_the_same_edition_gives_the_same_bytes(pdf, invented):
    language, content = pdf
    assert build_report(invented, "IS", language) == content


def test_no_name_of_a_living_person_is_in_the_file(pdf):
    _, content = pdf
    assert "Oppdiktesen" not in reading_pdf.text(content)


def hostile_shelf() -> Shelf:
    text = f"Threat 2031\n\n{HOSTILE} will smuggle 14 boats.\n"
    shelf = Shelf(text, "threat_assessment", 2031, scale="no_national")
    shelf.add(Judgement, f"{HOSTILE} will smuggle 14 boats.", term=HOSTILE)
    shelf.add(Network, HOSTILE, name=HOSTILE, aliases=[HOSTILE], places=[HOSTILE])
    shelf.add(
        Figure,
        "14 boats",
        indicator="victims_identified",
        value=14,
        unit="persons",
        breakdown={"group": HOSTILE},
    )
    return shelf


def test_what_a_document_says_is_printed_and_never_run():
    data = site_data([hostile_shelf()])
    (document,) = data.documents
    card = msgspec.structs.replace(document.card, title=HOSTILE, citation=HOSTILE)
    documents = (msgspec.structs.replace(document, card=card),)
    content = build_report(msgspec.structs.replace(data, documents=documents), "IS", "en")
    printed = reading_pdf.text(content)
    for part in ('#import "/etc/passwd": *', '#eval("1/0")', "#panic()", "$x^2$", "@label", "*/"):
        assert part in printed, part


def test_control_characters_do_not_reach_the_page():
    data = site_data([Shelf("A\x00b\u202ec 12 men.\n", "other", 2031)])
    assert build_report(data, "IS", "nb").startswith(b"%PDF-")


def test_what_is_not_installed_is_named(monkeypatch, invented):
    monkeypatch.setattr(typesetting, "find_spec", lambda module: None)
    with pytest.raises(InputError, match=r"typst, vl-convert: not installed; .*publish"):
        build_report(invented, "IS", "en")
