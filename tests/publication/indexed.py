"""An invented index of six countries through three editions, beside the invented documents."""

from functools import cache
from itertools import count

import msgspec

from publication.sample import site_data
from tinglys.assessment.composite.exact import exact_scores
from tinglys.assessment.composite.model import published_model
from tinglys.assessment.composite.table import table_of
from tinglys.assessment.index.assess import assess_index
from tinglys.assessment.index.results import AssessedIndex
from tinglys.codebook import load_codebook
from tinglys.publication import Card, SiteData
from tinglys.publication.site_data import SiteTable
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


def indexed_data() -> SiteData:
    """The invented workspace with the invented index."""
    source = SiteTable(
        sha256="d" * 64,
        slug="index-dddddddd",
        kind="ocindex",
        name="index.xlsx",
        card=Card(citation="An invented index, workbook."),
    )
    return msgspec.structs.replace(site_data(), index=index(), tables=(source,))
