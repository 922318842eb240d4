"""Ratings: scores of an organized crime index, tiers of a Trafficking in Persons report.

:func:`find` gives the ratings of any document: the whole of an index page, the tier of a report
from its header, and scores and tiers that an article mentions. :func:`narratives` says which
component of the index each paragraph of an index page is about.
"""

from tinglys.codebook import Codebook
from tinglys.reading.claims import Claim
from tinglys.reading.outline import Outline
from tinglys.reading.ratings.mentions import mentioned_scores
from tinglys.reading.ratings.narratives import Narrative, component_at, narratives
from tinglys.reading.ratings.page import is_index_page, read_page
from tinglys.reading.ratings.tier_mentions import mentioned_tiers
from tinglys.reading.ratings.tiers import report_tiers

__all__ = ["Narrative", "component_at", "find", "is_index_page", "narratives"]


def find(outline: Outline, codebook: Codebook) -> list[Claim]:
    """All ratings of a document in the order of its text."""
    kind = outline.profile.kind
    found: list[Claim] = []
    if kind == "ocindex_page":
        found += read_page(outline, codebook)
    else:
        found += mentioned_scores(outline, codebook)
    report = report_tiers(outline, codebook) if kind == "tip_report" else []
    found += report or mentioned_tiers(outline, codebook)
    return sorted(found, key=lambda claim: (claim.start, claim.end))
