"""What an index says of each country, with how sure that is: what pages and reports print."""

import msgspec

from tinglys.codebook.measures import Direction


class ErrorModel(msgspec.Struct, frozen=True):
    """How single scores may be off, as it is stated beside every interval.

    ``offsets`` are points of the scale and ``probabilities`` their chances. ``level`` is the share
    of the distribution inside an interval, ``draws`` and ``seed`` those of the simulated ranks.
    """

    offsets: tuple[float, ...]
    probabilities: tuple[float, ...]
    level: float
    draws: int
    seed: int


class Standing(msgspec.Struct, frozen=True):
    """A rank: its place from 1, shared by equal scores, among so many."""

    rank: int
    of: int


class Rank(msgspec.Struct, frozen=True):
    """Where a country stands in one score; ``low`` and ``high`` are the range of its world rank.

    Rank 1 has the greatest score. The continent and the region are those of the edition's table.
    """

    world: Standing
    continent: Standing
    region: Standing
    low: int
    high: int


class AssessedScore(msgspec.Struct, frozen=True, kw_only=True):
    """One score of one country in one edition.

    ``score`` is exact to six digits, ``printed`` what the publisher prints. ``low`` and ``high``
    bound it under the error model. ``change`` and ``like_for_like_change`` are against the edition
    before, rounded to hundredths; None where there is none to compare with. ``like_for_like`` is
    the score on the indicators that all editions share, None for a score that is not among them.
    """

    score: float
    printed: float
    low: float
    high: float
    change: float | None = None
    like_for_like: float | None = None
    like_for_like_change: float | None = None
    rank: Rank | None = None


class AssessedCountry(msgspec.Struct, frozen=True, kw_only=True):
    """One country in one edition; ``scores`` by component, the aggregates first.

    ``quadrant`` is where its two composites put it, ``quadrant_chances`` the chance of each.
    """

    place: str
    name: str
    continent: str
    region: str
    scores: dict[str, AssessedScore]
    cells: dict[str, str]
    quadrant: str | None = None
    quadrant_chances: dict[str, float] = {}


class AssessedEdition(msgspec.Struct, frozen=True):
    """One edition: its countries by place, and the mean of each score over them."""

    year: int
    countries: dict[str, AssessedCountry]
    means: dict[str, float]


class AssessedIndex(msgspec.Struct, frozen=True, kw_only=True):
    """An index over its editions, oldest first.

    ``aggregates`` and ``indicators`` are the components of the newest edition, ``common`` the
    indicators that all editions have.
    """

    index: str
    aggregates: tuple[str, ...]
    indicators: tuple[str, ...]
    directions: dict[str, Direction]
    common: tuple[str, ...]
    error: ErrorModel
    editions: tuple[AssessedEdition, ...]

    @property
    def newest(self) -> AssessedEdition:
        """The last edition."""
        return self.editions[-1]

    def of(self, place: str) -> list[tuple[int, AssessedCountry]]:
        """A country through the editions that score it: pairs of year and country."""
        return [
            (edition.year, edition.countries[place])
            for edition in self.editions
            if place in edition.countries
        ]
