"""The scoring file: what is handed in is kept, and a fault is named with its place."""

import datetime
from fractions import Fraction

import pytest

from small_index import small_model
from tinglys.assessment.scoring.scoring_round import read_scoring_rounds
from tinglys.errors import InputError

GOOD = """
index: small
edition: 2026
place: NO
scorers: {p: police, r: research}
rounds:
  - date: 2026-09-01
    scores:
      - {scorer: p, indicator: a, score: 5.5, reason: Larger seizures., claims: [abc]}
      - {scorer: r, indicator: a, score: 4, reason: Prices did not move.}
  - date: 2026-10-01
    scores:
      - {scorer: r, indicator: a, score: 4.5, reason: Persuaded by the seizures.}
"""


def test_what_a_scorer_does_not_change_stands():
    found = read_scoring_rounds(GOOD, "round.yaml", small_model())
    assert found.rounds[0].date == datetime.date(2026, 9, 1)
    first = {who: one.score for (who, _), one in found.standing(0).items()}
    last = {who: one.score for (who, _), one in found.standing().items()}
    assert first == {"p": Fraction(11, 2), "r": 4}
    assert last == {"p": Fraction(11, 2), "r": Fraction(9, 2)}
    assert found.standing()["p", "a"].claims == ("abc",)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("index: small", "index: large", "scores 'large'"),
        (
            "scorer: r, indicator: a, score: 4,",
            "scorer: x, indicator: a, score: 4,",
            "round 1, score 2",
        ),
        ("indicator: a, score: 5.5", "indicator: z, score: 5.5", "no indicator 'z'"),
        ("score: 5.5", "score: 5.3", "not on the grid"),
        ("score: 5.5", "score: 11", "not between 1 and 10"),
        ("reason: Larger seizures.", "reason: ' '", "no reason"),
        ("scorer: r, indicator: a, score: 4,", "scorer: p, indicator: a, score: 4,", "twice"),
        ("date: 2026-10-01", "date: 2026-08-01", "round 2"),
        ("date: 2026-10-01", "date: soon", "rounds"),
    ],
)
def test_a_fault_is_named_with_its_place(old, new, said):
    with pytest.raises(InputError) as caught:
        read_scoring_rounds(GOOD.replace(old, new, 1), "round.yaml", small_model())
    assert said in str(caught.value)


def test_a_file_without_rounds_is_refused():
    text = GOOD[: GOOD.index("rounds:")] + "rounds: []\n"
    with pytest.raises(InputError, match="holds no round"):
        read_scoring_rounds(text, "round.yaml", small_model())
