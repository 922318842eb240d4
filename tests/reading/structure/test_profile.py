"""What a document says of itself."""

import pytest

from tinglys.codebook import load_codebook
from tinglys.reading.structure import build_outline
from tinglys.reading.structure.document_years import issued_month
from tinglys.reading.text import CanonicalText

STANDARDS = (
    "The Government of Norway does not fully meet the minimum standards for the elimination of "
    "trafficking but is making significant efforts to do so.\n\n"
)


def profile(text: str, name: str = "a.txt"):
    canonical = CanonicalText(text=text, media_type="text/plain")
    return build_outline(canonical, load_codebook(), name).profile


def test_a_text_that_says_nothing_of_itself():
    found = profile("Some words.\n")
    assert (found.kind, found.country, found.year, found.title) == ("other", None, None, None)


def test_a_titled_narrative():
    found = profile("2016 Trafficking in Persons Report: Norway\n\nNORWAY: Tier 1\n\n" + STANDARDS)
    assert (found.kind, found.country, found.year, found.data_year) == (
        "tip_report",
        "NO",
        2016,
        2015,
    )


def test_a_narrative_without_a_title_takes_the_latest_year_much_spoken_of():
    years = "In 2013 courts convicted nine. " * 6 + "In 2014 they convicted two. " * 3
    found = profile("NORWAY: Tier 2\n\n" + STANDARDS + years + "In 2015 a plan was drafted.\n")
    assert (found.year, found.data_year) == (2015, 2014)


def test_a_norwegian_assessment():
    text = (
        "Trusselvurdering 2023\n\nEtaten, mars 2023\n\n"
        + "Det er sannsynlig at trusselen fra nettverkene vil øke. " * 12
    )
    found = profile(text)
    assert (found.kind, found.language, found.year, found.published, found.horizon) == (
        "threat_assessment",
        "nb",
        2023,
        "2023-03",
        ("2023-01", "2023-12"),
    )


def test_an_article_of_statistics():
    text = (
        "= Crime in Norway =\n\n" + "The police counted 1,234 thefts in 2019 and 987 in 2020. " * 9
    )
    found = profile(text)
    assert (found.kind, found.language, found.country) == ("statistics_article", "en", "NO")


@pytest.mark.parametrize(
    ("head", "month"),
    [
        ("Issued 4 June 2008", "2008-06"),
        ("Oslo, mai 2021", "2021-05"),
        ("In 2021", None),
        ("version 2021", None),
        ("", None),
    ],
)
def test_issued(head, month):
    assert issued_month(head) == month


@pytest.mark.parametrize("text", ["#", "= =", "#\n\n#", "A"])
def test_a_line_of_marks_is_no_title(text):
    assert profile(text).title in (None, "A")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Trusselvurdering 2025", "threat_assessment"),
        ("Nasjonal trusselvurdering", "threat_assessment"),
        ("National Threat Assessment 2024", "threat_assessment"),
        ("Politiet la i går frem en trusselvurdering", "other"),
    ],
)
def test_a_title_names_a_threat_assessment(title, kind):
    body = "Varer smugles over grensen, og pengene føres ut av landet.\n" * 30
    assert profile(f"Etaten\n\n{title}\n\n{body}").kind == kind
