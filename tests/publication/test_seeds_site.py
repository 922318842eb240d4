"""The real documents beside the repository, read and published, visited page by page."""

from pathlib import Path

import pytest

from publication.crawl import Site, words
from tinglys.codebook import load_codebook
from tinglys.publication import (
    Card,
    Edition,
    SiteClaim,
    SiteData,
    SiteDocument,
    build_site,
    slug_of,
)
from tinglys.publication.addresses import anchors
from tinglys.publication.redaction import BAR
from tinglys.reading.reader import read
from tinglys.reading.structure import build_outline

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(not SEEDS.is_dir(), reason=f"there are no documents at {SEEDS}"),
]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[SiteData, Site]:
    book = load_codebook()
    documents: list[SiteDocument] = []
    claims: list[SiteClaim] = []
    for path in sorted(SEEDS.glob("*.txt")):
        reading = read(path.read_bytes(), path.name, book)
        profile, sha = reading.document.profile, reading.document.sha256
        documents.append(
            SiteDocument(
                id=sha[:10],
                slug=slug_of(profile.title, sha),
                sha256=sha,
                profile=profile,
                card=Card(citation=path.name, title=profile.title),
                text=reading.canonical.text,
                blocks=tuple(build_outline(reading.canonical, book, path.name).blocks),
                numerals=tuple(reading.numerals),
            )
        )
        claims += [
            SiteClaim(id=f"{at:04d}-{sha[:8]}", document=sha[:10], claim=claim)
            for at, claim in enumerate(reading.claims)
        ]
    data = SiteData(
        documents=tuple(documents),
        claims=tuple(claims),
        findings=(),
        codebook=book,
        edition=Edition("2026-11-21", "0"),
    )
    root = tmp_path_factory.mktemp("seeds")
    build_site(data, root)
    return data, Site(root)


def test_every_claim_of_the_real_documents_opens_on_its_words(published):
    data, site = published
    names = anchors((claim.id for claim in data.claims), "c")
    quotes = {names[claim.id]: claim.claim.quote for claim in data.claims}
    opened = set()
    for page, link, target, fragment in site.links():
        if page.startswith("en/no/") and "figure" in (link.get("class") or "").split():
            opened.add(fragment)
            if BAR not in words(site.anchored(target, fragment)):
                assert " ".join(quotes[fragment].split()) in words(site.anchored(target, fragment))
    assert opened == quotes.keys()


def test_no_number_of_the_real_documents_is_naked(published):
    _, site = published
    assert {page: naked for page in site.pages if (naked := site.naked_numbers(page))} == {}


def test_the_person_that_an_assessment_names_as_a_leader_is_barred(published):
    _, site = published
    barred = [page for page, tree in site.pages.items() if tree.xpath("//*[@class='bar']")]
    assert any("/documents/" in page for page in barred)
