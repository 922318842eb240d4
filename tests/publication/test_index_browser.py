"""The site of an index in a real browser: looking, choosing, comparing, finding."""

import pytest

from publication.crawl import Site
from publication.indexed import index
from publication.visits import RULES, needs_browser

pytestmark = [pytest.mark.browser, needs_browser]

LOOKS = [
    (path, *look)
    for path in (
        "is/index.html",
        "is/scores.html",
        "no/index-table.html",
        "compare-2025.html",
        "heat-2025.html",
        "movers.html",
        "rankings/criminality.html",
        "search.html",
    )
    for look in (("en", 320, "dark"), ("nb", 1280, "light"))
]


@pytest.fixture(scope="module")
def site(indexed_site: Site) -> Site:
    return indexed_site


@pytest.mark.parametrize(("path", "language", "width", "theme"), LOOKS)
def test_pages_are_accessible_and_fit(visit, site, path, language, width, theme):
    from axe_playwright_python.sync_playwright import Axe

    page = visit(f"{language}/{path}", width=width, theme=theme)
    page.wait_for_load_state()
    assert page.complaints == []
    assert all(url.startswith(f"file://{site.root}/") for url in page.asked)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_three_countries_are_compared_and_the_choice_stays_in_the_address(visit):
    page = visit("en/compare-2025.html")
    for name in ("Norway", "Sweden", "Mali"):
        page.get_by_label("Find a country").fill(name[:4])
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Chosen only").click()
    rows = page.locator("table.compared tbody tr:visible th")
    assert rows.all_inner_texts() == ["Mali", "Norway", "Sweden"]
    assert page.url.endswith("#c=ML,NO,SE")
    page.get_by_role("link", name="2021").click()
    page.wait_for_url("**/compare-2021.html#c=ML,NO,SE")
    assert page.locator("table.compared tbody tr:visible").count() == 3
    page.get_by_role("button", name="Show all").click()
    assert page.locator("table.compared tbody tr:visible").count() == 6
    assert page.complaints == []


def test_a_compared_score_opens_on_its_cell(visit):
    page = visit("en/compare-2025.html")
    row = page.get_by_role("row", name="Norway")
    link = row.locator("a.figure").first
    score = link.inner_text()
    link.click()
    page.wait_for_url("**/no/index-table.html#t-2025-criminality")
    assert page.locator(":target").inner_text() == score
    assert score == f"{index().newest.countries['NO'].scores['criminality'].printed:.2f}"


def test_searching_finds_part_of_a_word_and_opens_the_passage(visit):
    page = visit("en/search.html")
    page.keyboard.type("norw")
    assert page.locator("#found li a").first.inner_text() == "Norway"
    page.get_by_role("searchbox").fill("fficking 14")
    hit = page.locator("#found li a").first
    assert "14" in hit.inner_text()
    hit.click()
    assert "14 trafficking cases" in page.locator(":target").inner_text()
    page.go_back()
    assert page.get_by_role("searchbox").input_value() == "fficking 14"
    page.get_by_role("searchbox").fill("no such words at all")
    assert "Nothing found" in page.locator("#found").inner_text()
    assert page.complaints == []


def test_without_scripts_everything_can_still_be_reached(visit):
    page = visit("nb/search.html", scripts=False)
    assert "Søk krever skript" in page.locator("main").inner_text()
    page = visit("nb/compare-2025.html", scripts=False)
    assert page.locator("table.compared tbody tr").count() == 6
