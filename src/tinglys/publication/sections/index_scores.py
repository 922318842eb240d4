"""Scores of an organized crime index: markets, actors, resilience, with what is said of each."""

import msgspec
from markupsafe import Markup

from tinglys.codebook import IndexComponent
from tinglys.codebook.scales import ComponentLevel
from tinglys.publication.bars import score_bar
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.first_sentence import first_sentence
from tinglys.publication.site_data import Calculation, Narrative, SiteClaim, SiteDocument
from tinglys.publication.values import number, signed
from tinglys.reading.claims import Rating

_LEVELS: tuple[ComponentLevel, ...] = ("composite", "pillar", "market", "actor", "resilience")
_WHOLE_TABLE = 6


class ScoreRow(msgspec.Struct, frozen=True):
    """One component. ``score`` and ``change`` are links, or the mark of what is absent.

    ``value`` is the score to sort by, ``way`` is ``up``, ``down`` or ``none`` and ``turn`` is
    ``worse``, ``better`` or ``none``. ``said`` is the first sentence of its narrative, which
    stands at ``said_at``.
    """

    name: str
    score: Markup
    change: Markup
    turn: str
    bar: Markup
    value: float
    way: str
    derived: bool
    said: str
    said_at: str
    language: str


class ScoreGroup(msgspec.Struct, frozen=True):
    """The rows of one level."""

    level: str
    rows: list[ScoreRow]


class ScoreTable(msgspec.Struct, frozen=True):
    """The scores that one document gives."""

    title: str
    href: str
    edition: int | None
    groups: list[ScoreGroup]


class _Scores(msgspec.Struct):
    score: dict[str, SiteClaim]
    change: dict[str, SiteClaim]


def score_tables(documents: list[SiteDocument], grounds: Grounds) -> list[ScoreTable]:
    """A table for each document that gives more than a handful of scores."""
    tables: list[ScoreTable] = []
    for document in documents:
        scores = _scores(document, grounds)
        if len(scores.score) >= _WHOLE_TABLE:
            tables.append(_table(document, scores, grounds))
    return tables


def tabled_claims(documents: list[SiteDocument], grounds: Grounds) -> set[str]:
    """The ids of the claims that stand in a score table."""
    found: set[str] = set()
    for document in documents:
        scores = _scores(document, grounds)
        if len(scores.score) >= _WHOLE_TABLE:
            found.update(claim.id for claim in scores.score.values())
            found.update(claim.id for claim in scores.change.values())
    return found


def _scores(document: SiteDocument, grounds: Grounds) -> _Scores:
    found = _Scores({}, {})
    for site_claim in grounds.view.claims_of[document.id]:
        claim = site_claim.claim
        if not isinstance(claim, Rating) or claim.comparison or not _component(claim):
            continue
        kind = found.change if claim.indicator == "ocindex_change" else found.score
        kind.setdefault(_component(claim), site_claim)
    return found


def _component(claim: Rating) -> str:
    component = claim.breakdown.get("component", "")
    return component if isinstance(component, str) else ""


def _table(document: SiteDocument, scores: _Scores, grounds: Grounds) -> ScoreTable:
    view = grounds.view
    index = view.codebook.index
    edition = document.profile.year or index.editions[-1]
    groups: list[ScoreGroup] = []
    for level in _LEVELS:
        rows = [
            _row(component, document, scores, grounds)
            for component in index.of_edition(edition, level)
        ]
        groups.append(ScoreGroup(level, [row for row in rows if row is not None]))
    return ScoreTable(
        title=view.title(document),
        href=grounds.document_href(document),
        edition=document.profile.year,
        groups=[group for group in groups if group.rows],
    )


def _row(
    component: IndexComponent, document: SiteDocument, scores: _Scores, grounds: Grounds
) -> ScoreRow:
    view = grounds.view
    higher = view.codebook.index.direction(component.code) == "higher_is_worse"
    decimals = 2 if component.level in ("pillar", "composite") else 1
    score, derived = _cell(component, document, scores.score, grounds, "score", decimals)
    change, _ = _cell(component, document, scores.change, grounds, "change", decimals)
    moved = _moved(component.code, document, scores, grounds)
    value = _value(component.code, document, scores.score, grounds, "score")
    said = _said(component.code, document)
    return ScoreRow(
        name=view.label(component.label),
        score=score,
        change=change,
        turn="none" if not moved else "worse" if (moved > 0) == higher else "better",
        value=value or 0.0,
        way="none" if not moved else "up" if moved > 0 else "down",
        bar=Markup("") if value is None else score_bar(value, better=not higher),
        derived=derived,
        said=first_sentence(document.text[said.start : said.end]) if said else "",
        said_at=grounds.document_href(document, f"s-{component.code}") if said else "",
        language=document.profile.language,
    )


def _cell(
    component: IndexComponent,
    document: SiteDocument,
    claims: dict[str, SiteClaim],
    grounds: Grounds,
    what: str,
    decimals: int,
) -> tuple[Markup, bool]:
    """The printed score or change, and whether it was derived rather than read."""
    view = grounds.view
    site_claim = claims.get(component.code)
    if site_claim is not None:
        value = site_claim.claim.value  # type: ignore[union-attr]
        if not isinstance(value, int | float):
            return grounds.absent(site_claim, "not_reported"), False
        return _read(site_claim, value, what, decimals, grounds), False
    for finding, calculation in view.derived.get(document.id, []):
        if _is_of(calculation, component.code, what):
            text = _printed(calculation.value, what, decimals, grounds)
            return grounds.computed(finding, text, calculation.working), True
    return grounds.mark("unknown"), False


def _read(
    site_claim: SiteClaim, value: float, what: str, decimals: int, grounds: Grounds
) -> Markup:
    return grounds.figure(site_claim, _printed(value, what, decimals, grounds), flagged=True)


def _is_of(calculation: Calculation, code: str, what: str) -> bool:
    """Whether a computed number is the score (or change) of a component."""
    return (
        calculation.indicator == f"ocindex_{what}"
        and calculation.breakdown.get("component") == code
    )


def _printed(value: float, what: str, decimals: int, grounds: Grounds) -> str:
    language = grounds.view.language
    if what == "change":
        return signed(value, language, decimals)
    return number(value, language, decimals)


def _value(
    code: str, document: SiteDocument, claims: dict[str, SiteClaim], grounds: Grounds, what: str
) -> float | None:
    if code in claims:
        value = claims[code].claim.value  # type: ignore[union-attr]
        return float(value) if isinstance(value, int | float) else None
    for _, calculation in grounds.view.derived.get(document.id, []):
        if _is_of(calculation, code, what):
            return calculation.value
    return None


def _moved(code: str, document: SiteDocument, scores: _Scores, grounds: Grounds) -> float:
    return _value(code, document, scores.change, grounds, "change") or 0.0


def _said(code: str, document: SiteDocument) -> Narrative | None:
    return next((said for said in document.narratives if said.component == code), None)
