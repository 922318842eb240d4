"""The cover, and the key to the marks that stands with the contents."""

from tinglys.publication.charts.marks.heat_row import Cell as HeatCell
from tinglys.publication.charts.marks.heat_row import heat_row
from tinglys.publication.charts.marks.interval import CRIMINALITY, RESILIENCE, Scale
from tinglys.publication.report.blocks import Cell, Column, Cover, Picture, Row, Table
from tinglys.publication.report.country_scores import newest_scores
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pictures import picture
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.values import date, number

_CELL_WIDTH = 8.4
_STRIPS: tuple[tuple[str, str, Scale], ...] = (
    ("market", "level_market", CRIMINALITY),
    ("actor", "level_actor", CRIMINALITY),
    ("resilience", "level_resilience", RESILIENCE),
)


def cover(draft: Draft) -> Cover:
    """What the report is of, which edition, and what it rests on."""
    words, edition = draft.words, draft.view.data.edition
    return Cover(
        kicker=words("cover_kicker"),
        title=draft.name,
        subtitle=words("cover_subtitle"),
        edition=words("cover_edition", date=date(edition.date, words)),
        rests_on=words("cover_rests_on"),
        counts=tuple((number(total, draft.language), words(key)) for total, key in _counts(draft)),
        sources=tuple(_source(draft, at) for at in range(len(draft.documents))) + _tables(draft),
        promise=words("cover_promise"),
        made_by=words("cover_made_by", version=edition.version),
        strips=tuple(_strips(draft)),
    )


def _counts(draft: Draft) -> list[tuple[int, str]]:
    """How much there is: of documents, or else of the tables that know the country."""
    claims = [c for d in draft.documents for c in draft.view.claims_of[d.id]]
    if draft.documents:
        return [
            (len(draft.documents), "count_documents"),
            (len(claims), "count_claims"),
            (len(draft.notes.entries), "count_figures"),
            (sum(claim.status != "undecided" for claim in claims), "count_decided"),
            (len(draft.findings), "count_findings"),
        ]
    found: list[tuple[int, str]] = []
    if draft.scores is not None:
        found.append((len(draft.scores.editions), "count_editions"))
        found.append((len(draft.scores.index.newest.countries), "count_countries"))
    if draft.contents.tiers is not None:
        found.append((len(draft.contents.tiers.history.years), "count_report_years"))
    return found


def _source(draft: Draft, at: int) -> Pieces:
    document = draft.documents[at]
    title = draft.title(document)
    publisher = document.card.publisher or document.profile.publisher
    own = document.profile.language
    if publisher is None:
        return (*title, Piece(f", {draft.words('publisher_unknown')}", "quiet"))
    return (*title, Piece(", ", "quiet"), *draft.own_words(publisher, own))


def _tables(draft: Draft) -> tuple[Pieces, ...]:
    """The published index and the lists of tiers, where they know the country."""
    found: list[Pieces] = []
    if draft.contents.tiers is not None and draft.tier_tables:
        known = [one.year for one in draft.contents.tiers.history.years]
        found.append(plain(draft.words("cover_tiers", first=min(known), last=max(known))))
    if draft.scores is None:
        return tuple(found)
    index = draft.scores.index
    label = draft.view.label(draft.view.codebook.index.label)
    years = ", ".join(str(year) for year, _ in draft.scores.editions)
    countries = len(index.newest.countries)
    said = draft.words("cover_index", index=label, years=years, countries=countries)
    return (plain(said), *found)


def _strips(draft: Draft) -> list[tuple[str, Picture]]:
    """Every score of the country as a row of cells, a row for each level."""
    year, scores = newest_scores(draft)
    found: list[tuple[str, Picture]] = []
    for level, key, scale in _STRIPS:
        components = draft.view.codebook.index.of_edition(year, level)  # type: ignore[arg-type]
        known = [one for one in components if one.code in scores]
        if 2 * len(known) > len(components):
            cells = [
                HeatCell(draft.view.label(one.label), scores.get(one.code, "unknown"))
                for one in components
            ]
            row = heat_row(cells, draft.language, scale)
            found.append((draft.words(key), picture(row, _CELL_WIDTH * len(cells))))
    return found


def key(draft: Draft) -> Table:
    """What the marks mean."""
    words = draft.words
    marks: list[tuple[Pieces, str]] = [
        (plain("⊘"), words("mark_withheld")),
        (plain(words("mark_sign_not_reported")), words("mark_not_reported")),
        (plain("–"), words("mark_unknown")),
        (plain("0"), words("mark_zero")),
        (plain(f"[{words('year_word')}]"), words("year_inferred")),
        ((Piece("≠", "flag"),), words("key_flag")),
        ((Piece("12 "), Piece("34", "sample")), words("key_annex")),
        ((Piece("12"), Piece("5", "superior")), words("key_note")),
    ]
    return Table(
        caption=words("sec_key"),
        columns=(Column(words("col_mark"), width=22), Column(words("col_meaning"), share=1)),
        rows=tuple(Row((Cell(mark), Cell(plain(meaning)))) for mark, meaning in marks),
    )
