"""A report composed: cover, key and chapters of one country in one language."""

from tinglys.codebook import Language
from tinglys.errors import InputError
from tinglys.publication.redaction import redact
from tinglys.publication.report.blocks import Chapter, Labels, Report
from tinglys.publication.report.chapters.annex import annex_chapters
from tinglys.publication.report.chapters.cover import cover, key
from tinglys.publication.report.chapters.findings import findings_chapter
from tinglys.publication.report.chapters.method import method_chapter
from tinglys.publication.report.chapters.recommendations import recommendations_chapter
from tinglys.publication.report.chapters.scores import scores_chapter
from tinglys.publication.report.chapters.sources import sources_chapter
from tinglys.publication.report.chapters.standing import standing_chapter
from tinglys.publication.report.chapters.statistics import statistics_chapter
from tinglys.publication.report.chapters.summary import summary_chapter
from tinglys.publication.report.chapters.threats import threats_chapter
from tinglys.publication.report.chapters.trafficking import trafficking_chapter
from tinglys.publication.report.draft import Draft
from tinglys.publication.site_data import SiteData
from tinglys.publication.values import date

_CHAPTERS = (
    summary_chapter,
    standing_chapter,
    scores_chapter,
    trafficking_chapter,
    threats_chapter,
    statistics_chapter,
    recommendations_chapter,
    findings_chapter,
    method_chapter,
    sources_chapter,
)


def compose(data: SiteData, country: str, language: Language) -> Report:
    """The report as data, living persons barred.

    Raises:
        DefectError: the data would publish a number without a ground, or a label is missing.
        InputError: nothing is known of the country.
    """
    data.verify()
    if country not in _countries(data):
        raise InputError(
            "report", f"{country[:12]} is no country of this edition", "see --country in the help"
        )
    draft = Draft(redact(data), country, language)
    words, edition = draft.words, data.edition
    chapters = [found for chapter in _CHAPTERS if (found := chapter(draft)) is not None]
    return Report(
        language=language,
        title=words("report_title", country=draft.name),
        running=words("running", edition=date(edition.date, words)),
        date=_day(edition.date),
        cover=cover(draft),
        labels=_labels(draft),
        key=key(draft),
        chapters=(*_numbered(chapters), *_lettered(annex_chapters(draft), draft)),
    )


def _countries(data: SiteData) -> set[str | None]:
    """The countries that have documents, scores or tiers."""
    found = {document.profile.country for document in data.documents}
    if data.index is not None:
        found |= {place for edition in data.index.editions for place in edition.countries}
    known = data.codebook.places.by_code
    return found | {one.history.place for one in data.tiers if one.history.place in known}


def _labels(draft: Draft) -> Labels:
    words = draft.words
    return Labels(
        contents=words("contents_title"),
        source=words("source"),
        finding=words("finding_mark"),
        rests_on=words("inputs"),
        follows=words("it_follows"),
        page_of=words("page_of"),
    )


def _numbered(chapters: list[Chapter]) -> list[Chapter]:
    return [_retitled(one, f"{at}  {one.title}") for at, one in enumerate(chapters, 1)]


def _lettered(chapters: list[Chapter], draft: Draft) -> list[Chapter]:
    found = []
    for letter, one in zip("AB", chapters, strict=False):
        found.append(_retitled(one, draft.words("annex_title", letter=letter, title=one.title)))
    return found


def _retitled(chapter: Chapter, title: str) -> Chapter:
    return Chapter(title, chapter.blocks, chapter.fresh)


def _day(date_of_edition: str) -> tuple[int, int, int]:
    year, month, day = (int(part) for part in date_of_edition.split("-"))
    return year, month, day
