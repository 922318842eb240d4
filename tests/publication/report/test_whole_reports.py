"""Whole reports: of the bundled documents, and of the real ones beside the repository."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from publication.report import reading_pdf
from tinglys.codebook import LANGUAGES, load_codebook
from tinglys.demo import DOCUMENTS
from tinglys.publication import Card, Edition, Narrative, SiteClaim, SiteData, SiteDocument, slug_of
from tinglys.publication.report import build_report
from tinglys.reading.ratings import narratives
from tinglys.reading.reader import read
from tinglys.reading.structure import build_outline

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"


def read_in(paths: Iterable[Path]) -> SiteData:
    """The documents as a site has them, without findings."""
    book = load_codebook()
    documents: list[SiteDocument] = []
    claims: list[SiteClaim] = []
    for path in paths:
        reading = read(path.read_bytes(), path.name, book)
        profile, sha = reading.document.profile, reading.document.sha256
        outline = build_outline(reading.canonical, book, path.name)
        documents.append(
            SiteDocument(
                id=sha[:10],
                slug=slug_of(profile.title, sha),
                sha256=sha,
                profile=profile,
                card=Card(citation=path.name, title=profile.title),
                text=reading.canonical.text,
                blocks=tuple(outline.blocks),
                pages=reading.canonical.pages,
                numerals=tuple(reading.numerals),
                narratives=tuple(
                    Narrative(one.component, one.start, one.end)
                    for one in narratives(outline, book)
                ),
            )
        )
        claims += [
            SiteClaim(id=f"{at:04d}-{sha[:8]}", document=sha[:10], claim=claim)
            for at, claim in enumerate(reading.claims)
        ]
    return SiteData(
        documents=tuple(documents),
        claims=tuple(claims),
        findings=(),
        codebook=book,
        edition=Edition("2026-11-21", "0"),
    )


@pytest.fixture(scope="module")
def bundled() -> SiteData:
    return read_in(sorted(one for one in DOCUMENTS.iterdir() if one.suffix != ".yaml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bundled_documents_make_a_report(bundled: SiteData, language: str):
    content = build_report(bundled, "NO", language)
    assert 12 <= len(reading_pdf.texts(content)) <= 20
    assert reading_pdf.is_tagged(content)


@pytest.mark.acceptance
@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"there are no documents at {SEEDS}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_documents_make_a_report_of_twelve_to_twenty_pages(language: str):
    content = build_report(read_in(sorted(SEEDS.glob("*.txt"))), "NO", language)
    pages = reading_pdf.texts(content)
    assert 12 <= len(pages) <= 20
    annex = {"en": "Annex A", "nb": "Vedlegg A"}[language]
    assert any(annex in page for page in pages[2:])
