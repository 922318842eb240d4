"""``tinglys report``: PDFs of a country, from an edition."""

from pathlib import Path

import pytest

from tinglys.publication.report import missing_programs

needs = pytest.mark.skipif(
    bool(missing_programs()), reason=f"not installed: {', '.join(missing_programs())}"
)


@pytest.fixture
def filled(tinglys, write, plain):
    plain.look["country"] = "NO"
    write("a.txt", "Title: A report\n\nThe police found 12 victims in 2024.\n")
    assert tinglys("read", "a.txt").code == 0
    return tinglys


def reports(folder: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(folder).glob("*.pdf")}


@needs
def test_both_languages_are_made_of_the_only_country(filled):
    ran = filled("report")
    assert ran.code == 0, ran.err
    made = reports("tinglys-workspace/reports")
    assert len(made) == 2
    assert {name[:3] for name in made} == {"no-"}
    assert {name[-7:] for name in made} == {"-en.pdf", "-nb.pdf"}
    assert all(content.startswith(b"%PDF-") for content in made.values())


@needs
def test_one_language_of_an_edition_into_a_folder_gives_the_same_bytes(filled):
    assert filled("report", "--language", "nb").code == 0
    ((name, content),) = reports("tinglys-workspace/reports").items()
    edition = name.removeprefix("no-").removesuffix("-nb.pdf")
    options = ("--edition", edition, "--country", "no", "--language", "nb", "--out", "elsewhere")
    assert filled("report", *options).code == 0
    assert reports("elsewhere") == {name: content}


@needs
def test_a_country_that_is_not_there_is_refused(filled):
    ran = filled("report", "--country", "SE")
    assert (ran.code, "SE is no country of this edition" in ran.err) == (1, True)
    assert not Path("tinglys-workspace/reports").exists()


def test_which_country_must_be_said_where_there_are_several(filled, write, plain):
    plain.look["country"] = "SE"
    write("b.txt", "Title: Another\n\nThe police found 14 victims in 2024.\n")
    filled("read", "b.txt")
    ran = filled("report")
    assert (ran.code, "NO, SE" in ran.err) == (2, True)


@needs
def test_a_folder_that_cannot_be_written_to_is_named(filled, write):
    write("taken", "a file")
    ran = filled("report", "--out", "taken")
    assert (ran.code, "taken: cannot be written to" in ran.err) == (1, True)
