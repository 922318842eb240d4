"""Scores of an organized crime index: markets, actors, resilience, with what is said of each."""

import msgspec
from markupsafe import Markup

from tinglys.codebook import IndexComponent
from tinglys.codebook.scales import ComponentLevel
from tinglys.publication.bars import score_bar
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.first_sentence import first_sentence
from tinglys.publication.site_data import Calculation, SiteClaim, SiteDocument, SiteFinding
from tinglys.publication.values import number, signed
from tinglys.reading.claims import Rating

LEVELS: tuple[ComponentLevel, ...] = ("composite", "pillar", "market", "actor", "resilience")
_WHOLE_TABLE = 6
SCORE = "ocindex_score"
CHANGE = "ocindex_change"


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


def score_tables(documents: list[SiteDocument], grounds: Grounds) -> list[ScoreTable]:
    """A table for each document that gives more than a handful of scores."""
    sheets = [_Sheet(document, grounds) for document in documents]
    return [sheet.table() for sheet in sheets if sheet.is_whole]


def tabled_claims(documents: list[SiteDocument], grounds: Grounds) -> set[str]:
    """The ids of the claims that stand in a score table."""
    sheets = [_Sheet(document, grounds) for document in documents]
    return {claim.id for sheet in sheets if sheet.is_whole for claim in sheet.read.values()}


class _Sheet:
    """The scores of one document: what was read of each component, and what was derived."""

    def __init__(self, document: SiteDocument, grounds: Grounds) -> None:
        self.document = document
        self.grounds = grounds
        self.read: dict[tuple[str, str], SiteClaim] = {}
        self.derived: dict[tuple[str, str], tuple[SiteFinding, Calculation]] = {}
        index = grounds.view.codebook.index
        edition = document.profile.year or index.editions[-1]
        self.levels = {level: index.of_edition(edition, level) for level in LEVELS}
        shown = {component.code for level in self.levels.values() for component in level}
        for claim in grounds.view.claims_of[document.id]:
            rating = claim.claim
            if not isinstance(rating, Rating) or rating.comparison:
                continue
            code = rating.breakdown.get("component")
            if code in shown and rating.indicator in (SCORE, CHANGE):
                self.read.setdefault((rating.indicator, str(code)), claim)
        for finding, calculation in grounds.view.derived.get(document.id, []):
            code = calculation.breakdown.get("component")
            if isinstance(code, str):
                self.derived.setdefault((calculation.indicator, code), (finding, calculation))

    @property
    def is_whole(self) -> bool:
        """Whether the document gives enough scores for a table of its own."""
        return sum(indicator == SCORE for indicator, _ in self.read) >= _WHOLE_TABLE

    def table(self) -> ScoreTable:
        """The table with a group per level, its rows in the order of the index."""
        return ScoreTable(
            title=self.grounds.view.title(self.document),
            href=self.grounds.document_href(self.document),
            edition=self.document.profile.year,
            groups=[
                ScoreGroup(level, [self._row(component) for component in components])
                for level, components in self.levels.items()
                if components
            ],
        )

    def _row(self, component: IndexComponent) -> ScoreRow:
        view = self.grounds.view
        code = component.code
        worse_up = view.codebook.index.direction(code) == "higher_is_worse"
        score, moved = self._value(SCORE, code), self._value(CHANGE, code) or 0.0
        said = next((n for n in self.document.narratives if n.component == code), None)
        return ScoreRow(
            name=view.label(component.label),
            score=self._cell(SCORE, component),
            change=self._cell(CHANGE, component),
            turn="none" if not moved else "worse" if (moved > 0) == worse_up else "better",
            value=score or 0.0,
            way="none" if not moved else "up" if moved > 0 else "down",
            bar=Markup("") if score is None else score_bar(score, better=not worse_up),
            derived=(SCORE, code) not in self.read and (SCORE, code) in self.derived,
            said=first_sentence(self.document.text[said.start : said.end]) if said else "",
            said_at=self.grounds.document_href(self.document, f"s-{code}") if said else "",
            language=self.document.profile.language,
        )

    def _value(self, indicator: str, code: str) -> float | None:
        """What was read of a component, else what was derived, else None."""
        claim = self.read.get((indicator, code))
        if claim is not None:
            value = rating_of(claim).value
            return float(value) if isinstance(value, int | float) else None
        derived = self.derived.get((indicator, code))
        return derived[1].value if derived else None

    def _cell(self, indicator: str, component: IndexComponent) -> Markup:
        """The printed score or change as a link, or the mark of what is absent."""
        claim = self.read.get((indicator, component.code))
        value = self._value(indicator, component.code)
        if value is not None:
            decimals = 2 if component.level in ("pillar", "composite") else 1
            write = signed if indicator == CHANGE else number
            text = write(value, self.grounds.view.language, decimals)
            if claim is not None:
                return self.grounds.figure(claim, text, flagged=True)
            finding, calculation = self.derived[(indicator, component.code)]
            return self.grounds.computed(finding, text, calculation.working)
        if claim is None:
            return self.grounds.mark("unknown")
        silent = rating_of(claim).qualifier == "not_reported"
        return self.grounds.absent(claim, "not_reported" if silent else "unknown")


def rating_of(site_claim: SiteClaim) -> Rating:
    """The claim as a rating, which the caller has seen to."""
    claim = site_claim.claim
    assert isinstance(claim, Rating)
    return claim
