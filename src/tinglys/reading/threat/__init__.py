"""Claims of threat assessments: judgements, networks, relations, routes, prices, definitions."""

from tinglys.codebook import Codebook
from tinglys.reading.claims import Claim
from tinglys.reading.outline import Outline
from tinglys.reading.threat.definitions import find_definitions
from tinglys.reading.threat.judgements import find_judgements
from tinglys.reading.threat.networks import groups_of, network_claims
from tinglys.reading.threat.passages import Document
from tinglys.reading.threat.prices import find_prices
from tinglys.reading.threat.relations import find_relations
from tinglys.reading.threat.routes import find_routes
from tinglys.reading.threat.scale_rows import ScaleRow, ScaleTable
from tinglys.reading.threat.scale_tables import read_scale_tables
from tinglys.reading.threat.subjects import with_subjects

__all__ = ["ScaleRow", "ScaleTable", "find", "read_scale_tables"]


def find(outline: Outline, codebook: Codebook) -> list[Claim]:
    """Every claim of these kinds in a document, in the order of the text.

    Judgements are only read from threat assessments, and from documents that print a likelihood
    scale; elsewhere "will" and "may" are not assessments. The other kinds are read everywhere.
    """
    document = Document(outline, codebook)
    tables = read_scale_tables(outline, codebook)
    definitions, glossary = find_definitions(document)
    claims: list[Claim] = list(definitions)
    if outline.profile.kind == "threat_assessment" or tables:
        claims.extend(find_judgements(document, tables, glossary))
    claims.extend(find_routes(document))
    if outline.profile.kind != "tip_report":
        claims.extend(find_prices(document))
    groups = groups_of(document)
    claims = with_subjects(claims, groups)
    claims.extend(network_claims(document, groups))
    claims.extend(find_relations(document, groups))
    claims.sort(key=lambda claim: (claim.start, claim.end))
    return claims
