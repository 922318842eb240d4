"""Tiers and recommendations through the years, as pages show them."""

import pytest

from publication.crawl import Site, words
from publication.indexed import indexed_data


@pytest.fixture(scope="module")
def site(indexed_site: Site) -> Site:
    return indexed_site


def test_the_front_page_has_the_runs_of_tiers_with_their_gaps(site: Site):
    (runs,) = site.pages["en/ml/index.html"].xpath("//ul[@class='runs']")
    assert [words(item) for item in runs] == [
        "Tier 2 2021",
        "Tier 3 2020",
        "not in the data 2018–2019",
        "Tier 2 2017",
    ]
    first = runs.xpath(".//a")[0].get("href")
    assert site.anchored("en/ml/tiers.html", first.partition("#")[2]) is not None


def test_every_reading_of_a_year_is_shown_with_its_ground(site: Site):
    page = site.pages["en/ml/tiers.html"]
    row = next(
        row for row in page.xpath("//table[@class='tiers']/tbody/tr") if words(row[0]) == "2021"
    )
    assert words(row[1]) == "Tier 2"
    assert "tiers.csv, line 4" in words(row[2])
    assert "Tier 2 Watch List" in words(row[3])
    assert "tiers.csv, line 9" in words(row[3])


def test_the_law_is_told_for_the_next_report(site: Site):
    page = words(site.pages["nb/is/tiers.html"].xpath("//section[@id='outlook']")[0])
    outlook = next(one.outlook for one in indexed_data().tiers if one.history.place == "IS")
    assert str(outlook.year) in page
    assert outlook.summary.nb in page
    assert all(reason.text.nb in page for reason in outlook.reasons)
    assert "bare med unntak" in page


def test_a_recommendation_is_followed_through_its_rewording(site: Site):
    page = site.pages["en/is/recommendations.html"]
    rows = page.xpath("//table[@class='followed']/tbody/tr")
    by_years = {words(row[1]): row for row in rows}
    assert any(years.startswith("2029, 20") for years in by_years)
    again = next(row for years, row in by_years.items() if years.startswith("2029, 20"))
    assert "coast guard" in words(again[0])
    assert again.xpath(".//del | .//ins")
    gone = next(row for row in rows if "fund the hotline" in words(row[0]))
    assert "asked no more" in words(gone[1])
    assert {words(row[2]) for row in rows} == {"not judged"}
    for link in again[1].xpath(".//a[@class='figure']"):
        assert "#c-" in link.get("href")
