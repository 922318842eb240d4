"""An invented index, tier list and two reports' recommendations, beside the invented documents."""

from functools import cache
from itertools import count

import msgspec

from publication.sample import Shelf, site_data
from tinglys.assessment.composite.exact import exact_scores
from tinglys.assessment.composite.model import published_model
from tinglys.assessment.composite.table import table_of
from tinglys.assessment.documents import AssessedClaim, AssessedDocument
from tinglys.assessment.index.assess import assess_index
from tinglys.assessment.index.results import AssessedIndex
from tinglys.assessment.recommendations import Followed, asked_of, follow
from tinglys.assessment.tiers import TierReading, histories, outlook
from tinglys.codebook import load_codebook
from tinglys.publication import Card, SiteData
from tinglys.publication.site_data import SiteTable, SiteTiers
from tinglys.reading.claims import Recommendation
from tinglys.tables.index_table import IndexEdition, IndexRow, IndexTable

PLACES = {
    "IS": ("Iceland", "Northern"),
    "NO": ("Norway", "Northern"),
    "SE": ("Sweden", "Northern"),
    "EE": ("Estonia", "Eastern"),
    "FR": ("France", "Western"),
    "ML": ("Mali", "Sahel"),
}
BOOK = load_codebook()


def table(places: dict[str, tuple[str, str]] = PLACES) -> IndexTable:
    """Scores that follow from where they stand: no two countries or editions have the same ones."""
    scale = BOOK.value_scales[BOOK.index.scale]
    editions = []
    for year in BOOK.index.editions:
        model = published_model(BOOK.index, scale, year)
        columns = {code: f"C{at}" for at, code in zip(count(5), model.in_order, strict=False)}
        rows = []
        for at, (place, (name, region)) in enumerate(places.items()):
            steps = {
                code: 2 + (3 * at + 5 * column + year // 2 * (1 + column % 3)) % 17
                for column, code in enumerate(model.indicators)
            }
            single = {code: one / 2 for code, one in steps.items()}
            exact = exact_scores(model, table_of({place: single}, model.indicators))
            scores = {code: float(exact.rounded(place, code) or 0) for code in model.aggregates}
            scores |= single
            continent = "Africa" if region == "Sahel" else "Europe"
            rows.append(IndexRow(place, name, continent, region, at + 2, scores))
        editions.append(IndexEdition(year, f"{year}_dataset", columns, tuple(rows)))
    return IndexTable("ocindex", tuple(editions))


@cache
def index() -> AssessedIndex:
    return assess_index(table(), BOOK, draws=200)


def tiers() -> tuple[SiteTiers, ...]:
    """Placements of two countries, with a gap, a conflict and two years on the Watch List."""
    told = {
        "IS": {2019: "2", 2020: "2WL", 2021: "2WL"},
        "ML": {2017: "2", 2020: "3", 2021: "2"},
    }
    readings = [
        TierReading(place, year, tier, "kelley-heiss", file="tiers.csv", line=line)
        for place, years in told.items()
        for line, (year, tier) in enumerate(years.items(), 2)
    ]
    readings.append(TierReading("ML", 2021, "2WL", "cia-factbook", file="tiers.csv", line=9))
    return tuple(
        SiteTiers(history=one, outlook=outlook(one)) for one in histories(readings).values()
    )


def earlier_report() -> Shelf:
    """The report of two years before, which asks one thing in other words and one thing more."""
    text = (
        "Trafficking Report 2029: Iceland\n\nRecommendations: Train the coast guard in screening; "
        "fund the hotline.\n"
    )
    shelf = Shelf(text, "tip_report", 2029)
    for number, words in enumerate(
        ("Train the coast guard in screening", "fund the hotline"), start=1
    ):
        shelf.add(Recommendation, words, number=number, text=words)
    return shelf


def followed(data: SiteData) -> tuple[Followed, ...]:
    """The recommendations of a workspace through the years."""
    read = [
        AssessedDocument(
            one.id,
            one.profile,
            tuple(AssessedClaim(c.id, c.claim) for c in data.claims if c.document == one.id),
        )
        for one in data.documents
    ]
    return tuple(follow(asked_of(read, BOOK)))


def indexed_data() -> SiteData:
    """The invented workspace with all that is assessed."""
    source = SiteTable(
        sha256="d" * 64,
        slug="index-dddddddd",
        kind="ocindex",
        name="index.xlsx",
        card=Card(citation="An invented index, workbook."),
    )
    own = site_data()
    earlier = earlier_report()
    data = msgspec.structs.replace(
        own,
        documents=(*own.documents, earlier.document()),
        claims=(*own.claims, *earlier.claims),
        index=index(),
        tables=(source,),
        tiers=tiers(),
    )
    return msgspec.structs.replace(data, followed=followed(data))
