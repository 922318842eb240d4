"""Claims of threat assessments: judgements, networks, relations, routes, prices, definitions."""

from tinglys.codebook import Codebook
from tinglys.reading.claims import Claim
from tinglys.reading.outline import Outline
from tinglys.reading.threat.definitions import find_definitions, glossary_of
from tinglys.reading.threat.judgements import bench_of, find_judgements
from tinglys.reading.threat.networks import Roll, network_claims
from tinglys.reading.threat.passages import Document
from tinglys.reading.threat.prices import Prices
from tinglys.reading.threat.relations import find_relations
from tinglys.reading.threat.routes import find_routes
from tinglys.reading.threat.scale_rows import ScaleRow, ScaleTable
from tinglys.reading.threat.scale_tables import read_scale_tables
from tinglys.reading.threat.subjects import with_subjects

__all__ = ["ScaleRow", "ScaleTable", "find", "read_scale_tables"]


def find(
    outline: Outline, codebook: Codebook, tables: list[ScaleTable] | None = None
) -> list[Claim]:
    """Every claim of these kinds in a document, in the order of the text.

    Judgements are only read from threat assessments, and from documents that print a likelihood
    scale; elsewhere "will" and "may" are not assessments. The other kinds are read everywhere.
    ``tables`` are the likelihood tables of the document, where they have been read.
    """
    document = Document(outline, codebook)
    if tables is None:
        tables = read_scale_tables(outline.text, codebook)
    glossary = glossary_of(document)
    definitions: list[Claim] = list(glossary.definitions)
    judging = outline.profile.kind == "threat_assessment" or bool(tables)
    bench = bench_of(document, tables, glossary.stretches) if judging else None
    judgements: list[Claim] = []
    routes: list[Claim] = []
    prices: list[Claim] = []
    price_reader = Prices(document)
    roll = Roll(document)
    for passages in document.stretches():
        definitions += find_definitions(document, passages, glossary)
        if bench is not None:
            judgements += find_judgements(passages, bench)
        routes += find_routes(document, passages)
        if outline.profile.kind != "tip_report":
            prices += price_reader.find(passages)
        roll.call(passages)
    groups = roll.groups()
    claims = with_subjects([*definitions, *judgements, *routes, *prices], groups)
    claims.extend(network_claims(document, groups))
    claims.extend(find_relations(document, groups))
    claims.sort(key=lambda claim: (claim.start, claim.end))
    return claims
