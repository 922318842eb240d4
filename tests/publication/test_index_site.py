"""The site with a published index: scores open on cells, computed numbers on their working."""

import csv
import json
from fractions import Fraction

import pytest

from publication.crawl import Site, words
from publication.indexed import PLACES, index, indexed_data


@pytest.fixture(scope="module")
def site(indexed_site: Site) -> Site:
    return indexed_site


def test_every_country_of_the_index_has_pages(site: Site):
    for place in PLACES:
        for page in ("index", "scores", "index-table"):
            assert f"en/{place.lower()}/{page}.html" in site.pages
            assert f"nb/{place.lower()}/{page}.html" in site.pages
    assert "en/se/trafficking.html" not in site.pages
    rankings = [name for name in site.pages if name.startswith("en/rankings/")]
    assert len(rankings) == len(index().aggregates) + len(index().indicators) == 36


def test_every_link_leads_somewhere(site: Site):
    for page, _, target, fragment in site.links():
        if target.endswith(".html"):
            assert target in site.pages, (page, target)
            if fragment:
                assert site.anchored(target, fragment) is not None, (page, fragment)
        else:
            assert (site.root / target).is_file(), (page, target)


def test_ids_are_unique_and_no_number_is_naked(site: Site):
    for page, tree in site.pages.items():
        ids = [element.get("id") for element in tree.xpath("//*[@id]")]
        assert len(ids) == len(set(ids)), page
        assert site.naked_numbers(page) == [], page


def test_every_score_opens_on_its_cell(site: Site):
    opened = 0
    for page, link, target, fragment in site.links():
        if "figure" in (link.get("class") or "").split() and fragment.startswith("t-"):
            cell = site.anchored(target, fragment)
            assert words(cell) == words(link), (page, fragment)
            assert "_dataset!C" in words(cell.getparent())
            opened += 1
    assert opened > 2000


def test_every_computed_number_opens_on_its_working(site: Site):
    opened = 0
    for page, link, target, fragment in site.links():
        if "computed" in (link.get("class") or "").split() and fragment[:2] in ("w-", "r-"):
            working = site.anchored(target, fragment)
            assert "working" in working.get("class").split(), page
            assert working.xpath(".//code")
            assert working.xpath(".//a[contains(@class,'figure')]")
            opened += 1
    assert opened > 500


def test_the_working_is_right(site: Site):
    page = site.pages["en/no/index-table.html"]
    checked = 0
    for article in page.xpath("//article[contains(@class,'working')]"):
        formula, _, result = words(article.xpath(".//code")[0]).partition(" = ")
        total, _, parts = formula.partition(") / ")
        found = sum(Fraction(one) for one in total.lstrip("(").split(" + ")) / int(parts)
        # Means of means are printed to six digits.
        assert abs(found - Fraction(result)) < Fraction(1, 1000)
        checked += 1
    assert checked == 4 * 3


def test_published_and_like_for_like_stand_side_by_side(site: Site):
    page = site.pages["en/no/index.html"]
    text = words(page.xpath("//section[@id='glance']")[0])
    course = [country.scores["criminality"] for _, country in index().of("NO")]
    assert " → ".join(f"{one.printed:.2f}" for one in course) in text
    assert "like for like: " + " → ".join(f"{one.like_for_like:.2f}" for one in course) in text
    link = page.xpath("//section[@id='glance']//a[contains(@href,'m-like_for_like')]")[0]
    assert site.anchored("en/method.html", link.get("href").partition("#")[2]) is not None


def test_the_front_page_has_the_pyramid_and_the_ranges(site: Site):
    for place in PLACES:
        rank = index().newest.countries[place].scores["criminality"].rank
        span = f" ({rank.low}–{rank.high})" if rank.low != rank.high else ""
        told = f"{rank.world.rank}{span} av 6"
        assert told in words(site.pages[f"nb/{place.lower()}/index.html"])
        assert told in words(site.pages[f"nb/{place.lower()}/index-table.html"])
    page = site.pages["nb/se/index.html"]
    (picture,) = page.xpath("//figure[contains(@class,'chart')]/*[local-name()='svg']")
    assert picture.get("role") == "img"


def test_a_ranking_is_in_order_and_ties_share_a_place(site: Site):
    page = site.pages["en/rankings/cocaine-trade.html"]
    rows = page.xpath("//table[contains(@class,'ranking')]/tbody/tr")
    places = [int(words(row.xpath("./td")[0])) for row in rows]
    scores = [float(words(row.xpath("./td[2]")[0])) for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert places == [1 + sum(other > score for other in scores) for score in scores]


def test_the_heat_map_has_every_single_score(site: Site):
    for year in (2021, 2023, 2025):
        rows = site.pages[f"en/heat-{year}.html"].xpath("//table[contains(@class,'heat')]/tbody/tr")
        edition = next(one for one in index().editions if one.year == year)
        assert len(rows) == len(PLACES)
        for row in rows:
            scores = edition.countries[row.get("data-code")].scores
            single = [scores[code] for code in index().indicators if code in scores]
            assert [words(cell) for cell in row.xpath("./td")] == [f"{s.score:.1f}" for s in single]


def test_a_claim_of_a_page_is_the_ground_where_it_prints_the_same(site: Site):
    """Iceland's scores stand in a document of another year: their ground is the table."""
    page = site.pages["en/is/scores.html"]
    assert page.xpath("//table[contains(@class,'assessed')]")
    assert page.xpath("//section[@id='index']//a[contains(@href,'#c-')]")


def test_pages_stay_small(site: Site):
    sizes = {name: (site.root / name).stat().st_size for name in site.pages}
    assert {name: size for name, size in sizes.items() if size > 250_000} == {}


def test_every_page_of_a_country_has_its_data_beside_it(site: Site):
    links = [
        (page, target)
        for page, link, target, _ in site.links()
        if target.startswith("data/") and page.startswith("en/")
    ]
    assert {page for page, _ in links} >= {
        f"en/is/{page}.html" for page in ("scores", "trafficking", "threats", "tiers", "statistics")
    }
    for _, target in links:
        content = (site.root / target).read_bytes()
        if target.endswith(".csv"):
            rows = list(csv.DictReader(content.decode().splitlines()))
            beside = json.loads((site.root / target).with_suffix(".json").read_bytes())
            assert len(rows) == len(beside) > 0
            assert list(rows[0]) == list(beside[0])


def test_data_of_one_country_holds_no_other(site: Site):
    rows = json.loads((site.root / "data/se/index_scores.json").read_bytes())
    assert {row["place"] for row in rows} == {"SE"}
    figures = json.loads((site.root / "data/is/figures.json").read_bytes())
    data = indexed_data()
    homes = {one.id for one in data.documents if one.profile.country == "IS"}
    assert {row["document"] for row in figures} <= homes
    assert not (site.root / "data/se/figures.json").exists()
