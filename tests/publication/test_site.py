"""The whole site, visited page by page."""

import json
import os
import re

import lxml.html
import msgspec
import pytest

from publication.crawl import Site, words
from publication.sample import REPORT, Shelf, report, site_data
from tinglys.codebook import Label
from tinglys.errors import DefectError, InputError
from tinglys.publication import SiteFinding, Working, build_site
from tinglys.publication.redaction import redact
from tinglys.reading.claims import Definition, Figure, Judgement, Network, Route

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)


def test_there_is_a_page_for_everything_in_both_languages(site: Site):
    english = {name[3:] for name in site.pages if name.startswith("en/")}
    assert english == {name[3:] for name in site.pages if name.startswith("nb/")}
    assert {"index.html", "findings.html", "method.html"} < english
    assert {name for name in english if name.startswith("is/")} == {
        f"is/{page}.html"
        for page in (
            "index",
            "scores",
            "trafficking",
            "threats",
            "statistics",
            "recommendations",
        )
    }
    assert sum(name.startswith("documents/") for name in english) == 4


def test_every_link_leads_somewhere(site: Site):
    followed = 0
    for page, _, target, fragment in site.links():
        if target.endswith(".html"):
            assert target in site.pages, (page, target)
            if fragment:
                assert site.anchored(target, fragment) is not None
        else:
            assert (site.root / target).is_file(), (page, target)
        followed += 1
    assert followed > 300


def test_ids_are_unique_on_a_page(site: Site):
    for page, tree in site.pages.items():
        ids = [element.get("id") for element in tree.xpath("//*[@id]")]
        assert len(ids) == len(set(ids)), page


def test_every_figure_leads_to_the_words_it_was_read_from(site: Site):
    quotes = {
        f"c-{claim.id[:8]}": " ".join(claim.claim.quote.split())
        for claim in redact(site_data()).claims
    }
    seen = set()
    for page, link, target, fragment in site.links():
        if "figure" not in (link.get("class") or "").split():
            continue
        assert fragment, (page, words(link))
        assert "/documents/" in target
        assert quotes[fragment] in words(site.anchored(target, fragment))
        if "/is/" in page:
            seen.add(fragment)
    assert seen == quotes.keys(), "a claim is missing from the country pages"


def test_no_number_is_naked(site: Site):
    for page in site.pages:
        assert site.naked_numbers(page) == [], page


def test_a_naked_number_would_be_found(site: Site):
    tree = lxml.html.document_fromstring("<body><p>In all <b>14</b> cases <i>x</i> 15</p></body>")
    bare = Site.__new__(Site)
    bare.pages = {"x": tree}
    assert bare.naked_numbers("x") == ["14", "15"]


def test_computed_numbers_lead_to_their_working(site: Site):
    checked = 0
    for _, link, target, fragment in site.links():
        if "computed" in (link.get("class") or "").split():
            article = site.anchored(target, fragment)
            assert "working" in article.get("class")
            assert article.xpath(".//code")
            assert article.xpath(".//a[contains(@class,'figure')]")
            checked += 1
    assert checked >= 6


def test_the_language_switch_keeps_the_page(site: Site):
    for page, link, target, _ in site.links():
        if link.get("class") == "language":
            assert target == {"en": "nb", "nb": "en"}[page[:2]] + page[2:]


def test_every_page_is_closed(site: Site):
    for page, tree in site.pages.items():
        (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy == POLICY, page
        assert not tree.xpath("//*[@style] | //style | //iframe | //form | //base | //object")
        assert not tree.xpath("//@*[starts-with(name(), 'on')]")
        loaded = tree.xpath("//link[@rel!='alternate']/@href | //script/@src | //img/@src")
        assert all(not re.match(r"[a-z]+:|//", address) for address in loaded)
        assert tree.get("lang") in {"en", "nb"}
        assert len(tree.xpath("//h1")) == 1
        assert len(tree.xpath("//main")) == 1


def test_tables_can_be_read_aloud(site: Site):
    for page, tree in site.pages.items():
        for table in tree.iter("table"):
            assert table.xpath("./caption"), page
            assert not table.xpath(".//th[not(@scope)]"), page


def test_each_value_stands_once_with_its_mark(site: Site):
    page = site.pages["en/is/trafficking.html"]
    rows = {words(row): row for row in page.xpath("//table[contains(@class,'figures')]//tr")}
    lines = "\n".join(rows)
    assert "Trafficking investigations 14 cases [2030] 21 2029" in lines
    assert re.search(r"prosecutions n\.r\. persons|prosecutions n\.r\.", lines)
    assert "25 million ISK (180,000 USD) 2030 31 million 2029" in lines
    assert "at most 12 years –" in lines


def test_a_derived_score_is_marked_and_an_unknown_one_is_not_invented(site: Site):
    page = site.pages["en/is/scores.html"]
    (row,) = page.xpath("//tr[th[contains(., 'Mafia-style groups')]]")
    assert "3.0 derived" in words(row)
    (row,) = page.xpath("//tr[th[starts-with(., 'Criminality')]]")
    assert words(row.xpath("./td")[0]) == "–"


def test_a_figure_in_doubt_says_so_and_opens_the_finding(site: Site):
    page = site.pages["en/is/statistics.html"]
    flags = page.xpath("//a[@class='flag']")
    assert {words(flag.getnext()) for flag in flags} == {"40", "20"}
    for flag in flags:
        assert words(flag) == "≠"
        assert flag.get("aria-label") == "a finding casts doubt on this: 40 and 20 cannot both be"
        assert site.anchored("en/findings.html", flag.get("href").partition("#")[2]) is not None


def test_worse_is_shown_as_worse_whichever_way_the_scale_runs(site: Site):
    page = site.pages["en/is/scores.html"]

    def change(name: str) -> str:
        return page.xpath(
            f"//tr[th[starts-with(., '{name}')]]/td[contains(@class,'change')]/@class"
        )[0]

    assert "worse up" in change("Human trafficking")
    assert "better down" in change("Cocaine trade")
    assert "worse down" in change("Prevention")
    assert "none none" in change("Arms trafficking")


def test_groups_are_never_compared_unadjusted_alone(site: Site):
    page = site.pages["nb/is/statistics.html"]
    (table,) = page.xpath("//table[contains(@class,'comparison')]")
    assert [words(head) for head in table.xpath(".//thead//th")][1:] == [
        "M1: ujustert",
        words(table.xpath(".//thead//th")[2]),
    ]
    assert [words(cell) for cell in table.xpath(".//tbody/tr[2]/td")] == ["≠ 20", "–"]
    assert page.xpath("//p[@class='warning']")


def test_without_adjusted_figures_a_column_says_so(tmp_path):
    text = "Article 2031\n\nRate 40 for group A. Of 70 sanctioned, 30 were citizens of Poland."
    shelf = Shelf(text, "statistics_article", 2031)
    shelf.add(Figure, "30 were citizens of Poland", indicator="persons_sanctioned", value=30,
              unit="count", breakdown={"citizenship": "poland"})  # fmt: skip
    shelf.add(Figure, "40 for group A", indicator="perpetrator_rate", value=40, unit="per_1000",
              breakdown={"group": "group A", "model": "m1"})  # fmt: skip
    build_site(site_data([shelf]), tmp_path)
    page = Site(tmp_path).pages["nb/is/statistics.html"]
    tables = page.xpath("//table[contains(@class,'comparison')]")
    assert len(tables) == 2
    for table in tables:
        heads = [words(head) for head in table.xpath(".//thead//th")]
        assert heads == ["Gruppe", "Som trykt", "Justert (kilden oppgir ingen)"]
    rows = [[words(cell) for cell in table.xpath(".//tbody/tr/*")] for table in tables]
    assert sorted(rows) == [["Group A", "40", "–"], ["Polen", "30", "–"]]


def test_a_judgement_has_its_band_only_on_a_scale(site: Site):
    page = site.pages["nb/is/threats.html"]
    first, _, second = page.xpath("//table[contains(@class,'judgements')]/tbody/tr")
    assert "60–90 %" in words(first)
    assert first.xpath(".//svg")
    assert not second.xpath(".//svg")
    assert "Nasjonal standard" in words(page)


def test_the_document_page_shows_what_was_not_understood(site: Site):
    (name,) = [name for name in site.pages if "trafficking-report" in name and name[:2] == "en"]
    page = site.pages[name]
    (item,) = page.xpath("//ul[@class='left-over']/li/a")
    assert words(item) == "88"
    assert words(site.anchored(name, item.get("href")[1:])) == "88"
    text = page.xpath("//div[@class='source-text']")[0]
    for beside in text.xpath(".//ul[@class='notes'] | .//div[@class='page-number']"):
        beside.drop_tree()
    assert text.text_content() == REPORT


def test_the_same_data_gives_the_same_bytes(tmp_path):
    one, two = (
        {p.name: p.read_bytes() for p in build_site(site_data(), tmp_path / name)}
        for name in ("one", "two")
    )
    assert one == two


def test_a_page_that_says_the_same_is_not_written_again(tmp_path):
    build_site(site_data([report()]), tmp_path)
    kept, gone = tmp_path / "en" / "method.html", tmp_path / "en" / "is" / "index.html"
    for path in (kept, gone):
        os.utime(path, (1, 1))
    gone.write_bytes(b"altered")
    build_site(site_data([report()]), tmp_path)
    assert kept.stat().st_mtime == 1
    assert gone.read_bytes() != b"altered"


def test_pages_of_what_is_gone_are_removed_and_nothing_else(tmp_path):
    build_site(site_data(), tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "en" / "documents" / "mine.html").write_text("mine")
    build_site(site_data([report()]), tmp_path)
    documents = {path.name for path in (tmp_path / "en" / "documents").iterdir()}
    assert len(documents) == 2
    assert "mine.html" in documents
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "manifest",
    [
        '{"files": {"../keep.txt": "", "../keep.html": "", "/etc/x": "", "": "", "en": ""}}',
        "no json",
        "[1]",
        '{"files": 3}',
    ],
)
def test_a_tampered_list_of_files_deletes_nothing_outside(tmp_path, manifest):
    (tmp_path / "keep.txt").write_text("mine")
    (tmp_path / "keep.html").write_text("mine")
    out = tmp_path / "out"
    (out / "en").mkdir(parents=True)
    (out / "site.json").write_text(manifest)
    build_site(site_data([report()]), out)
    assert (tmp_path / "keep.txt").read_text() == "mine"
    assert (tmp_path / "keep.html").read_text() == "mine"


def test_the_list_of_files_has_their_checksums(tmp_path):
    import hashlib

    written = build_site(site_data([report()]), tmp_path)
    listing = json.loads((tmp_path / "site.json").read_text())["files"]
    assert {tmp_path / name for name in listing} | {tmp_path / "site.json"} == set(written)
    for name, checksum in listing.items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == checksum


def test_a_folder_that_is_a_file_is_said_to_be_one(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(InputError, match="choose another folder"):
        build_site(site_data([report()]), tmp_path / "out")


def test_an_indicator_without_a_label_is_an_error(tmp_path):
    shelf = report()
    shelf.add(Figure, "14 trafficking", indicator="no_such_thing", value=1, unit=None)
    with pytest.raises(DefectError, match="no_such_thing|without indicator_en"):
        build_site(site_data([shelf]), tmp_path)


def test_documents_of_no_country_have_a_page(tmp_path):
    build_site(site_data([Shelf("World 2031", "other", 2031, country=None)]), tmp_path)
    assert "No single country" in words(Site(tmp_path).pages["en/international/index.html"])


def test_a_workspace_without_documents_still_has_a_site(tmp_path):
    build_site(site_data([]), tmp_path)
    assert Site(tmp_path).pages.keys() == {
        "index.html",
        *(
            f"{lang}/{page}.html"
            for lang in ("en", "nb")
            for page in ("index", "findings", "method", "search")
        ),
    }


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 'q'*9 }}</p></div>-->"


def hostile() -> Shelf:
    text = f"{HOSTILE}\n\nPolice held 14 men. {HOSTILE} It is likely that {HOSTILE} moves.\n"
    shelf = Shelf(
        text,
        "threat_assessment",
        2031,
        scale="us_icd203",
        title=HOSTILE,
        publisher=HOSTILE,
        licence=HOSTILE,
        published=HOSTILE,
        accessed=HOSTILE,
        url=f"javascript:alert(1)//{HOSTILE}",
    )
    shelf.add(Figure, "14 men", indicator="investigations", value=14, unit="cases",
              breakdown={"nationality": HOSTILE}, place=HOSTILE)  # fmt: skip
    shelf.add(Judgement, "It is likely that", term=HOSTILE, holder=HOSTILE)
    shelf.add(Network, HOSTILE, name=HOSTILE, aliases=[HOSTILE], places=[HOSTILE], part_of=HOSTILE)
    shelf.add(Route, HOSTILE, commodity=HOSTILE, origin=[HOSTILE], via=[HOSTILE], mode=[HOSTILE])
    shelf.add(Definition, HOSTILE, nth=1, term=HOSTILE)
    return shelf


def test_hostile_text_stays_text_everywhere(tmp_path):
    shelf = hostile()
    finding = SiteFinding(
        id="a1",
        code="x",
        severity="error",
        title=Label(HOSTILE, HOSTILE),
        working=Working(formula=HOSTILE),
        documents=(shelf.sha,),
    )
    build_site(site_data([shelf], (finding,)), tmp_path)
    site = Site(tmp_path)
    for page, tree in site.pages.items():
        assert len(tree.xpath("//script[not(@src)]")) == 0, page
        assert not tree.xpath("//img | //*[@onerror]"), page
        assert not tree.xpath("//@href[starts-with(., 'javascript')]"), page
        assert "q" * 9 not in words(tree.body), page
        assert "alert(1)</script>" not in (tmp_path / page).read_text(), page
    (document,) = [name for name in site.pages if name.startswith("en/documents/")]
    assert " ".join(HOSTILE.split()) in words(site.pages[document])
    assert msgspec.json.decode((tmp_path / "site.json").read_bytes())
