"""The published site in a real browser: what a reader sees, and what the browser refuses."""

import pytest

from publication.crawl import Site
from publication.visits import RULES, needs_browser

pytestmark = [pytest.mark.browser, needs_browser]


def named(site: Site, language: str, page: str) -> str:
    """The path of a page; ``document`` is that of the report."""
    if page != "document":
        return f"{language}/{page}"
    return next(n for n in site.pages if n.startswith(f"{language}/documents/trafficking"))


EVERY_LOOK = [
    (path, language, width, theme)
    for path in ("is/index.html", "is/scores.html", "document")
    for language in ("en", "nb")
    for width in (320, 1280)
    for theme in ("light", "dark")
]
SOME_LOOKS = [
    (path, *look)
    for path in (
        "index.html",
        "method.html",
        "findings.html",
        "is/trafficking.html",
        "is/threats.html",
        "is/statistics.html",
        "is/recommendations.html",
    )
    for look in (("en", 320, "dark"), ("nb", 1280, "light"))
]


@pytest.mark.parametrize(("path", "language", "width", "theme"), EVERY_LOOK + SOME_LOOKS)
def test_pages_are_accessible_and_fit(visit, site, path, language, width, theme):
    from axe_playwright_python.sync_playwright import Axe

    page = visit(named(site, language, path), width=width, theme=theme)
    page.wait_for_load_state()
    assert page.complaints == []
    assert all(url.startswith(f"file://{site.root}/") for url in page.asked)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_click_on_a_figure_shows_its_passage_highlighted(visit):
    page = visit("en/is/trafficking.html")
    page.click("a.figure:text-is('14')")
    target = page.locator(":target")
    assert "14 trafficking cases" in target.inner_text()
    assert target.is_visible()
    lit = target.locator("mark").first.evaluate("e => getComputedStyle(e).backgroundColor")
    assert lit == "rgb(255, 239, 184)"


def test_hovering_or_focusing_a_figure_shows_its_ground(visit):
    page = visit("en/is/trafficking.html")
    figure = page.locator("a.figure:text-is('14')").last
    figure.hover()
    card = page.locator("#card")
    assert card.locator("mark").inner_text() == "14 trafficking cases"
    assert "Trafficking Report 2031: Iceland, page 1" in card.inner_text()
    assert "read by machine" in card.inner_text()
    assert figure.get_attribute("aria-describedby") == "card"
    page.keyboard.press("Escape")
    assert not card.is_visible()
    page.locator("a.figure:has(.mark-not_reported)").focus()
    assert card.locator("mark").inner_text() == "did not report any prosecutions"
    assert page.complaints == []


def test_the_card_may_be_entered_with_the_pointer(visit):
    page = visit("en/is/trafficking.html")
    page.locator("a.figure:text-is('14')").last.hover()
    page.locator("#card").hover()
    page.evaluate("new Promise(done => setTimeout(done, 400))")
    assert page.locator("#card").is_visible()


def test_without_scripts_a_figure_has_its_quote_and_its_link(visit):
    page = visit("en/is/trafficking.html", scripts=False)
    figure = page.locator("a.figure:text-is('14')").last
    assert figure.get_attribute("title") == "14 trafficking cases"
    assert "#c-" in figure.get_attribute("href")
    assert not page.locator("button.theme").is_visible()


def test_the_theme_is_switched_and_remembered(visit):
    page = visit("en/is/index.html")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(251, 250, 247)"
    page.click("button.theme")
    page.click("button.theme")
    assert page.evaluate(paper) == "rgb(22, 23, 21)"
    page.reload()
    assert page.evaluate(paper) == "rgb(22, 23, 21)"


def test_the_language_switch_keeps_the_page(visit):
    page = visit("en/is/index.html")
    page.click("a.language")
    page.wait_for_url("**/nb/is/index.html")
    assert page.locator("h1").inner_text() == "Island"


def test_the_first_key_leads_past_the_navigation(visit):
    page = visit("en/is/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**/index.html#main")


def test_tables_keep_their_rows_on_a_narrow_screen(visit):
    page = visit("en/is/trafficking.html", width=320)
    assert page.get_by_role("table").count() >= 2
    row = page.get_by_role("row", name="Trafficking investigations 14")
    assert row.get_by_role("cell").count() >= 3


@pytest.mark.parametrize("chosen", [0, 2])
def test_a_page_prints_black_on_white_without_navigation(visit, chosen):
    page = visit("en/is/index.html", theme="dark")
    for _ in range(chosen):
        page.click("button.theme")
    page.emulate_media(media="print")
    colours = "['color', 'backgroundColor'].map(name => getComputedStyle(document.body)[name])"
    assert page.evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert not page.locator("nav.contents").is_visible()


def test_crossing_claims_light_up_their_own_words_only(visit, tmp_path):
    from publication.sample import Shelf, site_data
    from tinglys.publication import build_site
    from tinglys.reading.claims import Figure

    shelf = Shelf("Report 2031\n\none two three four five six", "other", 2031)
    count = {"indicator": "investigations", "value": 1, "unit": "cases"}
    first = shelf.add(Figure, "two three four", **count)
    second = shelf.add(Figure, "three four five", **count)
    build_site(site_data([shelf]), tmp_path)
    (path,) = (tmp_path / "en" / "documents").iterdir()
    lit = """[...document.querySelectorAll('.source-text mark')]
        .filter(m => getComputedStyle(m).backgroundColor === 'rgb(255, 239, 184)')
        .map(m => m.textContent).join('')"""
    for name, expected in ((first, "two three four"), (second, "three four five")):
        page = visit("en/index.html")
        page.goto(f"file://{path}#c-{name[:8]}")
        assert page.evaluate(lit) == expected
