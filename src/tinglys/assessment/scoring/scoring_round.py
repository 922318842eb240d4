"""The file in which an office scores a country itself: scorers, rounds, scores with reasons.

Scorers stand under codes, not names: who they are is nobody's business outside the office. Each
score has its reason, and may name the claims that it rests on. A later round holds the whole of a
scorer's second thoughts; what it does not repeat is taken from the round before.

.. code-block:: yaml

    index: ocindex
    edition: 2026
    place: NO
    scorers: {a: police, b: research, c: customs}
    rounds:
      - date: 2026-09-01
        scores:
          - {scorer: a, indicator: cocaine_trade, score: 5.5, reason: Larger seizures at the ports.}
"""

import datetime
from fractions import Fraction

import msgspec

from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.written import read_written
from tinglys.errors import InputError

_REMEDY = "see 'Score a country yourself' in the documentation"


class Score(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one scorer gives one indicator, why, and on which claims."""

    scorer: str
    indicator: str
    score: Fraction
    reason: str
    claims: tuple[str, ...] = ()


class Round(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The scores handed in by a date."""

    date: datetime.date
    scores: tuple[Score, ...]


class ScoringRounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One country's scoring for one edition of an index.

    ``scorers`` maps each scorer's code to the field that they come from.
    """

    index: str
    edition: int
    place: str
    scorers: dict[str, str]
    rounds: tuple[Round, ...]

    def standing(self, number: int | None = None) -> dict[tuple[str, str], Score]:
        """The scores that stand after a round, by scorer and indicator; after the last if None."""
        chosen = self.rounds if number is None else self.rounds[: number + 1]
        return {(one.scorer, one.indicator): one for stage in chosen for one in stage.scores}


def read_scoring_rounds(text: str, name: str, model: IndexModel) -> ScoringRounds:
    """The scoring that a YAML text holds.

    Args:
        text: the file's content.
        name: its name, for messages.
        model: the index that is scored.

    Raises:
        InputError: the text is no scoring file, or a score is off the grid, has no reason, belongs
            to no scorer or indicator or stands twice in a round; the message names its place.
    """
    found = read_written(text, name, ScoringRounds, _REMEDY)
    if found.index != model.code:
        raise InputError(name, f"scores {found.index!r}, not {model.code!r}", _REMEDY, "index")
    if not found.rounds:
        raise InputError(name, "holds no round", _REMEDY, "rounds")
    for number, stage in enumerate(found.rounds):
        if number and stage.date < found.rounds[number - 1].date:
            raise InputError(
                name, "the rounds are not in order of date", _REMEDY, f"round {number + 1}"
            )
        _check_round(stage, number, found, name, model)
    return found


def _check_round(
    stage: Round, number: int, found: ScoringRounds, name: str, model: IndexModel
) -> None:
    seen: set[tuple[str, str]] = set()
    for at, score in enumerate(stage.scores):
        fault = _fault(score, found, model)
        if (score.scorer, score.indicator) in seen:
            fault = "the same scorer scores the same indicator twice in a round"
        if fault:
            raise InputError(name, fault, _REMEDY, f"round {number + 1}, score {at + 1}")
        seen.add((score.scorer, score.indicator))


def _fault(score: Score, found: ScoringRounds, model: IndexModel) -> str | None:
    if score.scorer not in found.scorers:
        return f"there is no scorer {score.scorer!r}"
    if score.indicator not in model.indicators:
        return f"the index has no indicator {score.indicator!r}"
    if not model.low <= score.score <= model.high:
        return f"the score is not between {model.low} and {model.high}"
    if model.step and (score.score - model.low) % model.step:
        return f"the score is not on the grid of {model.step}"
    if not score.reason.strip():
        return "the score has no reason"
    return None
