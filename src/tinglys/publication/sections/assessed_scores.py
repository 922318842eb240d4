"""A country's scores in a published index: value, change, interval, course, and what is said."""

import msgspec
from markupsafe import Markup

from tinglys.assessment.index.results import AssessedCountry, AssessedIndex, AssessedScore, Rank
from tinglys.codebook.scales import IndexComponent
from tinglys.publication.addresses import country_path
from tinglys.publication.charts.inline import inline
from tinglys.publication.charts.marks.interval import (
    CRIMINALITY,
    RESILIENCE,
    Estimate,
    Scale,
    interval_mark,
)
from tinglys.publication.charts.marks.ranks import RankRange, rank_strip
from tinglys.publication.charts.marks.sparkline import Point, sparkline
from tinglys.publication.grounds import Grounds
from tinglys.publication.sections.first_sentence import first_sentence
from tinglys.publication.sections.index_scores import LEVELS, SCORE
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.publication.values import number, signed
from tinglys.publication.words import Words
from tinglys.reading.claims import Rating


def world_rank(rank: Rank, words: Words) -> str:
    """A world rank with its range, if it has one, among how many."""
    key = "rank_sure" if rank.low == rank.high else "rank_range"
    return words(key, rank=rank.world.rank, low=rank.low, high=rank.high, of=rank.world.of)


class AssessedRow(msgspec.Struct, frozen=True):
    """One component in the newest edition; numbers are links to their ground.

    ``interval`` and ``rank`` are empty for an indicator, whose interval the mark alone shows.
    ``turn`` is ``worse``, ``better`` or ``none`` and ``way`` ``up``, ``down`` or ``none``.
    """

    name: str
    score: Markup
    change: Markup
    interval: Markup
    rank: Markup
    mark: Markup
    course: Markup
    turn: str
    way: str
    said: str
    said_at: str
    language: str


class AssessedGroup(msgspec.Struct, frozen=True):
    """The rows of one level."""

    level: str
    rows: list[AssessedRow]


class CountryScores:
    """The scores of one country through the editions of the index, for one page."""

    def __init__(
        self,
        editions: list[tuple[int, AssessedCountry]],
        documents: list[SiteDocument],
        grounds: Grounds,
    ) -> None:
        self.editions = editions
        self.documents = documents
        self.grounds = grounds
        self.year, self.newest = editions[-1]
        self.words = grounds.view.words
        self._table = country_path(grounds.country, "index-table")
        self._read = {
            (document.profile.year, claim.claim.breakdown.get("component")): claim
            for document in documents
            for claim in grounds.view.claims_of[document.id]
            if isinstance(claim.claim, Rating)
            and claim.claim.indicator == SCORE
            and not claim.claim.comparison
        }

    @property
    def index(self) -> AssessedIndex:
        """The index that the country is scored in."""
        found = self.grounds.view.data.index
        assert found is not None
        return found

    def groups(self) -> list[AssessedGroup]:
        """The newest edition by level, in the order of the index."""
        structure = self.grounds.view.codebook.index
        return [
            AssessedGroup(level, [self._row(one) for one in structure.of_edition(self.year, level)])
            for level in LEVELS
        ]

    def score(self, code: str, year: int | None = None) -> Markup:
        """A score as a link: to the passage that prints it, else to its cell in the table."""
        wanted = self.year if year is None else year
        country = dict(self.editions)[wanted]
        text = number(
            country.scores[code].printed, self.grounds.view.language, self._decimals(code)
        )
        claim = self._claim(code, wanted, country.scores[code])
        if claim is not None:
            return self.grounds.figure(claim, text, flagged=True)
        return self.grounds.cell(self._table, f"t-{wanted}-{code}", text, country.cells[code])

    def interval(self, code: str) -> Markup:
        """The interval of a score, in brackets, as a link to how it was computed."""
        score = self.newest.scores[code]
        language = self.grounds.view.language
        text = f"{number(score.low, language, 2)}–{number(score.high, language, 2)}"
        return self._worked(f"({text})", code)

    def rank(self, code: str) -> Markup:
        """World rank with its range, as a link to its working; empty for an indicator."""
        rank = self.newest.scores[code].rank
        return Markup("") if rank is None else self._worked(world_rank(rank, self.words), code)

    def like_for_like(self, code: str) -> Markup:
        """The score through the editions on the indicators that all of them share."""
        return self._course(code, [(y, c.scores[code].like_for_like) for y, c in self.editions])

    def published(self, code: str) -> Markup:
        """The score through the editions as it was published."""
        return self._course(code, [(y, c.scores[code].printed) for y, c in self.editions])

    def differs(self, code: str) -> bool:
        """Whether the like-for-like course is another one than the published course."""
        return any(
            score.like_for_like is not None and round(score.like_for_like, 2) != score.printed
            for score in (country.scores[code] for _, country in self.editions)
        )

    def _course(self, code: str, values: list[tuple[int, float | None]]) -> Markup:
        language = self.grounds.view.language
        told = " → ".join(number(value, language, 2) for _, value in values if value is not None)
        return self._worked(told, code)

    def _worked(self, text: str, code: str) -> Markup:
        return self.grounds.worked(self._table, f"w-{self.year}-{code}", text)

    def _row(self, component: IndexComponent) -> AssessedRow:
        code = component.code
        score = self.newest.scores[code]
        view = self.grounds.view
        rise_is_worse = view.codebook.index.direction(code) == "higher_is_worse"
        moved = score.change or 0.0
        aggregate = score.rank is not None
        said, said_at, language = self._narrative(code)
        return AssessedRow(
            name=view.label(component.label),
            score=self.score(code),
            change=self._change(code, score),
            interval=self.interval(code) if aggregate else Markup(""),
            rank=self.rank(code),
            mark=self._mark(score, rise_is_worse=rise_is_worse),
            course=self._line(code),
            turn="none" if not moved else "worse" if (moved > 0) == rise_is_worse else "better",
            way="none" if not moved else "up" if moved > 0 else "down",
            said=said,
            said_at=said_at,
            language=language,
        )

    def _change(self, code: str, score: AssessedScore) -> Markup:
        view = self.grounds.view
        if score.change is None:
            return self.grounds.mark("unknown")
        text = signed(score.change, view.language, self._decimals(code))
        return self.grounds.worked(self._table, f"r-{code}", text)

    def _mark(self, score: AssessedScore, *, rise_is_worse: bool) -> Markup:
        scale: Scale = CRIMINALITY if rise_is_worse else RESILIENCE
        earlier = None if score.change is None else round(score.score - score.change, 6)
        estimate = Estimate(score.score, score.low, score.high, earlier)
        return inline(
            interval_mark(estimate, self.grounds.view.language, scale, spoken_aloud=False)
        )

    def _line(self, code: str) -> Markup:
        points = [
            Point(str(year), country.scores[code].score if code in country.scores else "unknown")
            for year, country in self.editions
        ]
        return inline(sparkline(points, self.grounds.view.language, (1, 10)))

    def strip(self, code: str) -> Markup:
        """The range of a rank among all countries, as a mark."""
        rank = self.newest.scores[code].rank
        assert rank is not None
        ranks = RankRange(rank.world.rank, rank.low, rank.high, rank.world.of)
        return inline(rank_strip(ranks, self.grounds.view.language, spoken_aloud=False))

    def _claim(self, code: str, year: int, score: AssessedScore) -> SiteClaim | None:
        """The claim of a page that prints this very score."""
        claim = self._read.get((year, code))
        if claim is None or not isinstance(claim.claim, Rating):
            return None
        return claim if claim.claim.value == score.printed else None

    def _narrative(self, code: str) -> tuple[str, str, str]:
        for document in self.documents:
            for said in document.narratives:
                if said.component == code:
                    text = first_sentence(document.text[said.start : said.end])
                    href = self.grounds.document_href(document, f"s-{code}")
                    return text, href, document.profile.language
        return "", "", ""

    def _decimals(self, code: str) -> int:
        return 2 if code in self.index.aggregates else 1
