"""The newest scores of a country, from the published index or else from a page of it."""

from tinglys.publication.charts.chart import Chart
from tinglys.publication.charts.marks.interval import Estimate
from tinglys.publication.charts.marks.pyramid import pyramid
from tinglys.publication.charts.marks.pyramid_edition import PyramidEdition
from tinglys.publication.report.draft import Draft
from tinglys.publication.sections.index_scores import SCORE
from tinglys.publication.site_data import SiteDocument
from tinglys.reading.claims import Rating

_PYRAMID = ("criminal_markets", "criminal_actors", "resilience")


def newest_scores(draft: Draft) -> tuple[int, dict[str, float]]:
    """The year of the newest edition with the scores known of it, by component."""
    if draft.scores is not None:
        newest = draft.scores.newest.scores
        return draft.scores.year, {code: score.score for code, score in newest.items()}
    for document in draft.documents:
        scores = _of_document(document, draft)
        if document.profile.year is not None and len(scores) > len(_PYRAMID):
            return document.profile.year, scores
    return draft.view.codebook.index.editions[-1], {}


def drawn_pyramid(draft: Draft, source: str) -> Chart | None:
    """The pyramid of the newest scores, with the editions before it where they are known."""
    if draft.scores is not None:
        editions = [
            _edition(
                str(year),
                {c: Estimate(s.score, s.low, s.high) for c, s in country.scores.items()},
            )
            for year, country in reversed(draft.scores.editions)
        ]
        return pyramid(editions, draft.language, source)
    year, scores = newest_scores(draft)
    if sum(code in scores for code in _PYRAMID) < 2:
        return None
    bare = {code: Estimate(score) for code, score in scores.items()}
    return pyramid([_edition(str(year), bare)], draft.language, source)


def _edition(label: str, scores: dict[str, Estimate]) -> PyramidEdition:
    unknown = Estimate("unknown")
    markets, actors, resilience = (scores.get(code, unknown) for code in _PYRAMID)
    composite = scores.get("criminality", unknown).value
    return PyramidEdition(label, markets, actors, resilience, composite)


def _of_document(document: SiteDocument, draft: Draft) -> dict[str, float]:
    """What a page of the index prints, and what was derived from it."""
    found: dict[str, float] = {}
    for _, calculation in draft.view.derived.get(document.id, []):
        code = calculation.breakdown.get("component")
        if calculation.indicator == SCORE and isinstance(code, str):
            found[code] = calculation.value
    for site_claim in draft.view.claims_of[document.id]:
        claim = site_claim.claim
        if isinstance(claim, Rating) and claim.indicator == SCORE and not claim.comparison:
            code = claim.breakdown.get("component")
            if isinstance(code, str) and isinstance(claim.value, int | float):
                found[code] = float(claim.value)
    return found
