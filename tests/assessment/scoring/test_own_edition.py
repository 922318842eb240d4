"""An own edition: the middle of the scores, who moved, and what the spread says of error."""

from fractions import Fraction

import pytest

from small_index import small_model
from tinglys.assessment.composite.exact import exact_scores
from tinglys.assessment.scoring.own_edition import error_of, own_edition
from tinglys.assessment.scoring.scoring_round import read_scoring_rounds

HEAD = """
index: small
edition: 2026
place: NO
scorers: {p: police, r: research, c: customs}
rounds:
"""


def rounds(*stages: str):
    text = HEAD
    for number, stage in enumerate(stages):
        text += f"  - date: 2026-0{number + 1}-01\n    scores:\n"
        for entry in stage.split():
            who, what, score = entry.split(":")
            text += f"      - {{scorer: {who}, indicator: {what}, score: {score}, reason: Seen.}}\n"
    return read_scoring_rounds(text, "round.yaml", small_model())


def test_the_agreed_score_is_the_middle_on_the_grid():
    found = own_edition(rounds("p:a:3 r:a:5 c:a:9 p:b:4 r:b:4.5"), small_model())
    assert {one.indicator: one.score for one in found.scores} == {"a": 5, "b": Fraction(9, 2)}
    assert [one.spread for one in found.scores] == [6, Fraction(1, 2)]
    assert found.unscored == ("c", "d")


def test_second_thoughts_count_and_agreement_grows():
    found = own_edition(
        rounds("p:a:2 r:a:8 p:b:5 r:b:5 p:c:9 r:c:3", "r:a:2.5 r:c:8.5"), small_model()
    )
    assert [one.moved for one in found.scores] == [1, 0, 1]
    before, after = found.agreements
    assert before.alpha < 0 < 0.9 < after.alpha


def test_aggregates_need_every_score():
    model = small_model()
    whole = own_edition(rounds("p:a:2 p:b:3 p:c:4 p:d:5"), model)
    part = own_edition(rounds("p:a:2 p:b:3 p:c:4"), model)
    assert exact_scores(model, whole.table(model)).score("NO", "whole") == Fraction(33, 8)
    scores = exact_scores(model, part.table(model))
    assert scores.score("NO", "whole") is None
    assert scores.score("NO", "left") == Fraction(13, 4)


def test_the_spread_gives_an_error_model():
    found = error_of(
        own_edition(rounds("p:a:4 r:a:5 c:a:5 p:b:6 r:b:6 c:b:6.5"), small_model()), small_model()
    )
    assert dict(zip(found.offsets, found.probabilities, strict=True)) == {
        -2: Fraction(1, 6),
        0: Fraction(4, 6),
        1: Fraction(1, 6),
    }
    assert float(found.weights.sum()) == pytest.approx(1)
