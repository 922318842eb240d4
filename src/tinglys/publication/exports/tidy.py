"""All tables of an export: one observation a row, one variable a column."""

from collections.abc import Iterable

from tinglys.errors import DefectError
from tinglys.publication.exports import codebook_rows as codebook
from tinglys.publication.exports import history_rows as history
from tinglys.publication.exports import index_rows as index
from tinglys.publication.exports import source_rows as sources
from tinglys.publication.exports.claim_rows import (
    breakdown_rows,
    claim_rows,
    ground_rows,
    measured_rows,
    policy_rows,
)
from tinglys.publication.exports.schema import Row, tables
from tinglys.publication.exports.threat_rows import threat_rows
from tinglys.publication.site_data import SiteData
from tinglys.reading.claims import Figure, Rating

Tables = dict[str, list[Row]]


def tables_of(data: SiteData) -> Tables:
    """The rows of every table by its name, in the order of the package.

    Args:
        data: what the site shows, redacted; rows come in the order of the data.

    Raises:
        DefectError: a label or required value is missing, or a row has other columns than
            ``tables.yaml`` says.
    """
    grounds = ground_rows(data)
    found: dict[str, Iterable[Row]] = {
        "claims": claim_rows(data, grounds),
        "figures": measured_rows(data, grounds, Figure),
        "ratings": measured_rows(data, grounds, Rating),
        "breakdowns": breakdown_rows(data),
        **policy_rows(data, grounds),
        **threat_rows(data, grounds),
        "findings": sources.finding_rows(data),
        "finding_inputs": sources.input_rows(data),
        "calculations": sources.calculation_rows(data),
        "tiers": history.tier_rows(data),
        "tier_readings": history.reading_rows(data),
        "tier_outlooks": history.outlook_rows(data),
        "followed_recommendations": history.followed_rows(data),
        "recommendation_occurrences": history.occurrence_rows(data),
        "documents": sources.document_rows(data),
        "sources": sources.table_rows(data),
        "index_scores": index.score_rows(data),
        "index_quadrants": index.quadrant_rows(data),
        "index_means": index.mean_rows(data),
        "indicators": codebook.indicator_rows(data.codebook),
        "components": codebook.component_rows(data.codebook),
        "places": codebook.place_rows(data.codebook),
        "likelihood_terms": codebook.likelihood_rows(data.codebook),
        "codes": codebook.code_rows(data.codebook),
    }
    return {name: _checked(name, found[name]) for name in tables()}


def _checked(name: str, rows: Iterable[Row]) -> list[Row]:
    columns = tables()[name].columns
    required = [column for column, one in columns.items() if one.required]
    order = list(columns)
    kept = []
    for row in rows:
        if "" in row.values():
            row = {column: None if cell == "" else cell for column, cell in row.items()}
        if list(row) != order:
            raise DefectError(f"export: {name} has columns {sorted(row.keys() ^ set(order))}")
        for column in required:
            if row[column] is None:
                raise DefectError(f"export: {name} has a row without {column}")
        kept.append(row)
    return kept
