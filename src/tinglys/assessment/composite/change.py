"""Change between editions: as published, and like for like.

An index that adds indicators moves without anything having happened. Norway's criminality is
published as 3.81, 3.75, 3.83; on the indicators that all three editions share it reads 3.81, 3.90,
4.01. Both are printed side by side, never one alone.
"""

from collections.abc import Mapping
from fractions import Fraction

import msgspec

from tinglys.assessment.composite.exact import ExactScores, exact_scores, round_half_up
from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.composite.table import ScoreTable

_HUNDREDTH = Fraction(1, 100)


class Edition(msgspec.Struct, frozen=True, eq=False):
    """One edition of an index: how it is computed and the scores it gives."""

    year: int
    model: IndexModel
    table: ScoreTable


class Change(msgspec.Struct, frozen=True):
    """What happened to one score of one unit between two editions.

    ``published`` is the difference of the unrounded scores, rounded, as the index prints it (the
    two rounded scores may differ by another hundredth). ``like_for_like`` rests on the indicators
    that all editions compared have in common. None where an edition has no such score.
    """

    unit: str
    code: str
    before: int
    after: int
    published: Fraction | None
    like_for_like: Fraction | None


class Comparison(msgspec.Struct, frozen=True, eq=False):
    """Editions of an index beside one another, each computed in both ways.

    ``common`` are the indicators that the like-for-like scores rest on.
    """

    published: dict[int, ExactScores]
    like_for_like: dict[int, ExactScores]
    common: tuple[str, ...]

    def change(self, unit: str, code: str, before: int, after: int) -> Change:
        """The change of one unit on one component between two editions."""
        return Change(
            unit,
            code,
            before,
            after,
            _difference(self.published, unit, code, before, after),
            _difference(self.like_for_like, unit, code, before, after),
        )


def compare_editions(editions: list[Edition]) -> Comparison:
    """Computes editions as published and on what is common to all of them.

    Args:
        editions: at least one; their models need not share all components.
    """
    shared = set(editions[0].model.indicators)
    for edition in editions[1:]:
        shared &= set(edition.model.indicators)
    common = tuple(code for code in editions[-1].model.indicators if code in shared)
    return Comparison(
        {one.year: exact_scores(one.model, one.table) for one in editions},
        {one.year: exact_scores(one.model.restricted(common), one.table) for one in editions},
        common,
    )


def _difference(
    scores: Mapping[int, ExactScores], unit: str, code: str, before: int, after: int
) -> Fraction | None:
    ends = []
    for year in (before, after):
        table = scores[year]
        if code not in table.codes or unit not in table.units:
            return None
        ends.append(table.score(unit, code))
    if ends[0] is None or ends[1] is None:
        return None
    return round_half_up(ends[1] - ends[0], _HUNDREDTH)
