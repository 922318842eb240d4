"""From the rounds of an own scoring to scores, their spread and an error model."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

import msgspec
import numpy as np

from tinglys.assessment.composite.exact import round_half_up
from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.composite.score_error import ScoreError
from tinglys.assessment.composite.table import Floats, ScoreTable, table_of
from tinglys.assessment.scoring.agreement import Agreement, agreement
from tinglys.assessment.scoring.scoring_round import ScoringRounds
from tinglys.errors import DefectError


class AgreedScore(msgspec.Struct, frozen=True):
    """The score of one indicator and what it was made of.

    ``score`` is the median of the scorers' last scores on the index's grid, a middle between two
    steps taken to the upper one. ``scores`` are those scores by scorer; ``moved`` counts the
    scorers who changed theirs after the first round.
    """

    indicator: str
    score: Fraction
    scores: dict[str, Fraction]
    moved: int

    @property
    def spread(self) -> Fraction:
        """Greatest less least of the scores."""
        return max(self.scores.values()) - min(self.scores.values())


class OwnEdition(msgspec.Struct, frozen=True, eq=False):
    """An edition of an index that an office made itself.

    ``agreements`` has one entry a round: how far the scorers agreed after it. ``unscored`` are the
    indicators that nobody scored: the aggregates that rest on them stay unknown.
    """

    rounds: ScoringRounds
    scores: tuple[AgreedScore, ...]
    agreements: tuple[Agreement, ...]
    unscored: tuple[str, ...]

    def table(self, model: IndexModel) -> ScoreTable:
        """The agreed scores as a table of one unit."""
        row = {one.indicator: float(one.score) for one in self.scores}
        return table_of({self.rounds.place: row}, model.indicators)


def own_edition(rounds: ScoringRounds, model: IndexModel) -> OwnEdition:
    """Agreed scores and agreement, round by round.

    Args:
        rounds: what the scorers handed in.
        model: the index that they scored.
    """
    first, last = rounds.standing(0), rounds.standing()
    scores = []
    for indicator in model.indicators:
        given = {who: one.score for (who, what), one in last.items() if what == indicator}
        if given:
            moved = sum(
                (who, indicator) in first and first[who, indicator].score != score
                for who, score in given.items()
            )
            scores.append(AgreedScore(indicator, _middle(given, model), given, moved))
    found = {one.indicator for one in scores}
    return OwnEdition(
        rounds=rounds,
        scores=tuple(scores),
        agreements=tuple(
            agreement(_matrix(rounds, model, number)) for number in range(len(rounds.rounds))
        ),
        unscored=tuple(code for code in model.indicators if code not in found),
    )


def error_of(edition: OwnEdition, model: IndexModel) -> ScoreError:
    """An error model from the spread: how often a single score lies how far from the agreed one.

    Raises:
        DefectError: the index has no grid, or nothing was scored.
    """
    if not model.step or not edition.scores:
        raise DefectError("an error model needs scores on a grid")
    offsets = Counter(
        int(round_half_up(score - one.score, model.step) / model.step)
        for one in edition.scores
        for score in one.scores.values()
    )
    total = offsets.total()
    return ScoreError(
        tuple(sorted(offsets)), tuple(Fraction(offsets[one], total) for one in sorted(offsets))
    )


def _middle(given: Mapping[str, Fraction], model: IndexModel) -> Fraction:
    ordered = sorted(given.values())
    middle = (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
    if not model.step:
        return middle
    return model.low + round_half_up(middle - model.low, model.step)


def _matrix(rounds: ScoringRounds, model: IndexModel, number: int) -> Floats:
    """Scores after a round, shape ``(indicators, scorers)``."""
    standing = rounds.standing(number)
    missing = float("nan")
    return np.array(
        [
            [
                float(standing[who, what].score) if (who, what) in standing else missing
                for who in rounds.scorers
            ]
            for what in model.indicators
        ]
    )
