"""Horizons: the words, the months they mean from the month of publication, what is inherited."""

import pytest

from tinglys.reading.outline import Profile
from tinglys.reading.threat.horizons import horizon_of, later, published_month

PROFILE = Profile(
    kind="threat_assessment", language="nb", published="2025-03", year=2025,
    horizon=("2025-01", "2025-12"),
)  # fmt: skip


def read(text: str, language: str = "nb", future: bool = True):
    return horizon_of(text, text.lower(), language, PROFILE, future)


@pytest.mark.parametrize(
    ("text", "language", "words", "start", "end"),
    [
        ("Prisen øker i 2025.", "nb", "i 2025", "2025-03", "2025-12"),
        ("Prisen øker i 2026.", "nb", "i 2026", "2026-01", "2026-12"),
        ("Det kommende året øker prisen.", "nb", "Det kommende året", "2025-03", "2026-02"),
        ("De neste tolv\nmånedene øker den.", "nb", "De neste tolv månedene", "2025-03", "2026-02"),
        ("Prisen øker de neste fem årene.", "nb", "de neste fem årene", "2025-03", "2030-02"),
        ("Prisen øker fram mot 2030.", "nb", "fram mot 2030", "2025-03", "2030-12"),
        ("Prisen øker på lengre sikt.", "nb", "på lengre sikt", None, None),
        ("Prisen øker i årene som kommer.", "nb", "i årene som kommer", None, None),
        ("It grows over the next twelve months.", "en", "over the next twelve months", "2025-03",
         "2026-02"),
        ("It grows by mid-2027.", "en", "by mid-2027", "2025-03", "2027-06"),
        ("It ends before 2027.", "en", "before 2027", "2025-03", "2026-12"),
        ("It grows in the year ahead.", "en", "in the year ahead", "2025-03", "2026-02"),
        ("It grows in the long term.", "en", "in the long term", None, None),
    ],
)  # fmt: skip
def test_words_of_time_become_months(text, language, words, start, end) -> None:
    found = read(text, language)
    assert (found.text, found.start, found.end, found.inherited) == (words, start, end, False)


def test_a_year_gone_by_is_no_horizon() -> None:
    found = read("Etter rekordåret i 2023 vil prisen øke.")
    assert found.text is None
    assert found.inherited


def test_what_is_assessed_of_the_present_has_no_horizon() -> None:
    found = read("Trusselen vurderes som økende.", future=False)
    assert (found.text, found.start, found.end) == (None, None, None)


def test_the_documents_horizon_is_inherited() -> None:
    found = read("Prisen vil øke.")
    assert (found.start, found.end, found.inherited) == ("2025-01", "2025-12", True)


@pytest.mark.parametrize(
    ("month", "months", "expected"),
    [("2024-01", 11, "2024-12"), ("2024-12", 1, "2025-01"), ("2025-03", 0, "2025-03")],
)
def test_months_are_counted_over_the_turn_of_the_year(month, months, expected) -> None:
    assert later(month, months) == expected


def test_without_a_date_the_reports_year_begins_in_january() -> None:
    undated = Profile(kind="threat_assessment", language="en", year=2024)
    assert published_month(undated) == "2024-01"
    assert published_month(Profile(kind="other", language="en")) is None
