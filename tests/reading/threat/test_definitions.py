"""Definitions: glossaries in their layouts, defining sentences, and what is none."""

import pytest

from tinglys.reading.claims import Definition


def terms(found) -> list[tuple[str, str]]:
    return [(one.term, " ".join(one.quote.split())) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Organisert kriminalitet\n\nEn rekke saker ble meldt i 2024, og 120 personer er siktet.",
        "Grensekontroll\n\nEt godt samarbeid er viktig for alle parter i denne saken.",
        "Kilde: Tall fra politiets egne registre over beslag og anmeldelser.",
        "Dette er definert gjennom praksis og forstås ikke alltid likt.",
    ],
)
def test_ordinary_paragraphs_define_nothing(text, claims) -> None:
    assert claims(text, Definition) == []


def test_titles_and_paragraphs_under_a_glossary_heading(claims) -> None:
    text = (
        "Begreper\n\nFølgebil\n\nBil som kjører foran lasten\nfor å varsle om kontroll.\n\n"
        "Lagerholder\n\nEn person som tar vare på varer for andre. Rollen er ofte betalt.\n\n"
        "Utsikter\n\nMarkedet er stabilt.\n"
    )
    assert terms(claims(text, Definition)) == [
        ("Følgebil", "Bil som kjører foran lasten for å varsle om kontroll."),
        ("Lagerholder", "En person som tar vare på varer for andre. Rollen er ofte betalt."),
    ]


@pytest.mark.parametrize("mark", [": ", " – ", " - ", " | "])
def test_terms_and_texts_in_one_paragraph(mark, claims) -> None:
    text = (
        f"Glossary\n\nSpotter{mark}a person who drives ahead of a load to warn of controls.\n\n"
        f"Stash house{mark}a place where drugs are kept before they are sold.\n"
    )
    assert terms(claims(text, Definition, "en")) == [
        ("Spotter", "a person who drives ahead of a load to warn of controls."),
        ("Stash house", "a place where drugs are kept before they are sold."),
    ]


def test_three_entries_need_no_heading(claims) -> None:
    text = (
        "Hyller\n\nDette ble funnet.\n\nVeksler: Person som bytter kontanter mot gebyr.\n\n"
        "Budbringer: Person som frakter penger mellom byer.\n\n"
        "Dekkfirma: Foretak som skjuler hvem som tjener pengene.\n"
    )
    assert [one.term for one in claims(text, Definition)] == ["Veksler", "Budbringer", "Dekkfirma"]


def test_an_entry_is_cut_where_another_term_begins(claims) -> None:
    text = (
        "Begreper\n\nLagerholdere\n\nBegrepet lagerholdere benyttes om personer som oppbevarer "
        "varer. Portvakter kjennetegnes av at de slipper lastene inn. De er få.\n"
    )
    assert [one.term for one in claims(text, Definition)] == ["Lagerholdere", "Portvakter"]


@pytest.mark.parametrize(
    ("sentence", "language", "term"),
    [
        ("Begrepet fryktkapital brukes om ryktet en gjeng lever av.", "nb", "fryktkapital"),
        ("Med sortering menes at varer deles opp før salg.", "nb", "sortering"),
        ("Følgeskap defineres her som kjøring foran en last.", "nb", "Følgeskap"),
        ("Hawala er en betegnelse for uformell overføring av penger.", "nb", "Hawala"),
        ("The term cuckooing refers to the takeover of a home.", "en", "cuckooing"),
        ("Smurfing is defined as the splitting of deposits.", "en", "Smurfing"),
        ("By loading we mean the hiding of drugs in lawful cargo.", "en", "loading"),
    ],
)
def test_sentences_that_define(sentence, language, term, claims) -> None:
    (found,) = claims(f"Metode\n\n{sentence}\n", Definition, language)
    assert found.term == term


def test_a_question_in_the_heading_is_answered(claims) -> None:
    text = "What is a front company?\n\nA front company is a firm that hides who owns the money.\n"
    (found,) = claims(text, Definition, "en")
    assert found.term == "front company"
    assert found.quote.startswith("a firm")


def test_a_fact_box_of_titled_entries(claims) -> None:
    text = (
        "Faktaboks\n\nMellommann\nPerson eller gruppe som handler på vegne av en stat.\n\n"
        "Innsider\nEn nåværende eller tidligere ansatt som misbruker sin tilgang.\n"
    )
    assert [term for term, _ in terms(claims(text, Definition))] == ["Mellommann", "Innsider"]


@pytest.mark.parametrize(
    "text",
    [
        "Faktaboks\n\nTall fra 2024\nPolitiet anmeldte 120 personer og beslagla ti biler.\n",
        "Begreper\n\nSør-Øst politidistrikt – Trusselvurdering 2026 Side 9 av 9\n",
    ],
)
def test_facts_and_page_footers_define_nothing(text, claims) -> None:
    assert claims(text, Definition) == []


def test_numbered_entries_and_a_box_named_for_its_term(claims) -> None:
    text = (
        "Nøkkelbegreper\n\n1. Hentelag – gruppe som tar ut varer fra containere i havner.\n\n"
        "2. Muldyr – person som stiller kontoen sin til rådighet for andre.\n\n"
    )
    assert [term for term, _ in terms(claims(text, Definition))] == ["Hentelag", "Muldyr"]
    box = "Faktaboks: Hentelag\n\nEt hentelag er en gruppe som tar ut varer fra havner.\n"
    assert [term for term, _ in terms(claims(box, Definition))] == ["Hentelag"]
