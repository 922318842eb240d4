"""Trafficking in persons: the course over the years, the figures of every report, the law."""

from tinglys.assessment.documents import AssessedClaim, AssessedDocument
from tinglys.assessment.series import Observation, Point, Series, observations_of, series_of
from tinglys.publication.report.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Heading,
    Listing,
    Paragraph,
    Row,
    Table,
)
from tinglys.publication.report.chapters.figures import figure_blocks
from tinglys.publication.report.chapters.tiers import tier_blocks
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.sections.provisions import EntryGroup, provision_groups
from tinglys.publication.values import MARKS, printed_value
from tinglys.reading.claims import Figure

_FOLLOWED = (
    "investigations",
    "prosecutions",
    "convictions",
    "victims_identified",
    "victims_assisted",
)


def trafficking_chapter(draft: Draft) -> Chapter | None:
    """The chapter; None where no report on trafficking was read."""
    blocks: list[Block] = []
    tables = figure_blocks("tip", draft)
    if tables:
        blocks.append(Paragraph(plain(draft.words("trafficking_lead")), "quiet"))
    if course := _course(draft):
        blocks.append(course)
    blocks += [*tier_blocks(draft), *tables]
    provisions = provision_groups(draft.documents, draft.grounds)
    if provisions:
        blocks.append(Heading(draft.words("sec_provisions")))
        blocks += [entries(group, draft) for group in provisions]
    return Chapter(draft.words("chapter_trafficking"), tuple(blocks)) if blocks else None


def entries(group: EntryGroup, draft: Draft, *, numbered: bool = False) -> Listing:
    """The entries of one document in its own words."""
    heads = tuple(
        draft.own_words(entry.head, entry.language) if entry.head else () for entry in group.entries
    )
    words = tuple(draft.set.cell(entry.words) for entry in group.entries)
    return Listing(words, heads if any(heads) else (), numbered, group.title)


def _course(draft: Draft) -> Table | None:
    """The undivided counts of each series by year, restated values beside the first."""
    found = _series(draft)
    years = sorted({point.period for one in found for point in one.points})
    if len(years) < 2 or not found:
        return None
    columns = [Column(draft.words("col_period"), width=24)]
    columns += [Column(draft.view.indicator(one.key.indicator), "right", share=1) for one in found]
    rows = []
    for year in years:
        cells = [Cell(plain(draft.view.period(year.text)))]
        for one in found:
            point = next((point for point in one.points if point.period == year), None)
            cells.append(Cell(_told(point, draft)))
        rows.append(Row(tuple(cells)))
    source = draft.view.label(found[0].key.source.label)
    note = plain(draft.words("course_note", source=source))
    return Table(draft.words("course_caption"), tuple(columns), tuple(rows), note)


def _series(draft: Draft) -> list[Series]:
    """The series of one source that are followed, in the order of a case through the system."""
    observed = observations_of(assessed_documents(draft), draft.view.codebook)
    series = [
        one
        for one in series_of(observed)
        if one.key.indicator in _FOLLOWED
        and one.key.source.code == "tip_report"
        and one.key.unit != "percent"
        and not {name for name, _ in one.key.breakdown} - {"source"}
        and one.key.place == draft.country
        and one.points
    ]
    fullest: dict[str, Series] = {}
    for one in sorted(series, key=lambda one: -len(one.points)):
        fullest.setdefault(one.key.indicator, one)
    return [fullest[code] for code in _FOLLOWED if code in fullest]


def assessed_documents(draft: Draft) -> list[AssessedDocument]:
    """The country's documents as assessments see them."""
    return [
        AssessedDocument(
            id=document.id,
            profile=document.profile,
            claims=tuple(
                AssessedClaim(claim.id, claim.claim, claim.status)
                for claim in draft.view.claims_of[document.id]
            ),
            publisher=document.card.publisher,
            published=document.card.published,
        )
        for document in draft.documents
    ]


def _told(point: Point | None, draft: Draft) -> Pieces:
    """What was told first and, where it was told otherwise later, what then."""
    if point is None:
        return plain(MARKS["unknown"][draft.language])
    told: list[Piece] = list(_value(point.vintages[0].observation, draft))
    for vintage in point.vintages[1:]:
        if vintage.role in ("restated", "conflicting"):
            sign = " → " if vintage.role == "restated" else " / "
            told += [Piece(sign, "quiet"), *_value(vintage.observation, draft)]
    return tuple(told)


def _value(observation: Observation, draft: Draft) -> Pieces:
    site_claim = draft.view.claims[observation.claims[0]]
    claim = site_claim.claim
    assert isinstance(claim, Figure)
    printed = printed_value(claim, draft.view.codebook, draft.view.words)
    return draft.set.cell(draft.grounds.figure(site_claim, printed.value))
