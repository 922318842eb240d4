"""Exact means: every published one is reproduced, and ties stay ties."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_index import COMPOSITES, small_model
from tinglys.assessment.composite.exact import exact_scores, round_half_up
from tinglys.assessment.composite.table import ScoreTable
from tinglys.errors import DefectError

HALF_POINTS = st.integers(2, 20).map(lambda steps: steps / 2)


def test_scores_are_fractions(model, table):
    scores = exact_scores(model, table)
    assert scores.score("X", "left") == Fraction(2 + 4 + 12, 4)
    assert scores.score("X", "whole") == (Fraction(9, 2) + 5) / 2
    assert scores.score("Z", "whole") == (Fraction(22, 4) + 8) / 2


def test_what_rests_on_a_missing_score_is_unknown(model, table):
    values = table.values.copy()
    values[0, 0] = np.nan
    scores = exact_scores(model, table.with_values(values))
    assert scores.score("X", "whole") is None
    assert scores.score("X", "right") == 5
    assert scores.rounded("X", "left") is None
    assert scores.score("Y", "whole") is not None


def test_a_score_off_the_grid_is_named(model, table):
    values = table.values.copy()
    values[1, 2] = 3.3
    with pytest.raises(DefectError, match="Y, c: not on the grid of 1/2"):
        exact_scores(model, table.with_values(values))


def test_other_rules_are_not_computed_exactly(model, table):
    with pytest.raises(DefectError, match="only arithmetic"):
        exact_scores(model.with_rule("geometric"), table)


@given(st.lists(HALF_POINTS, min_size=4, max_size=4))
def test_the_threshold_parts_the_scores(scores):
    found = exact_scores(small_model(), ScoreTable(("X",), tuple("abcd"), np.array([scores])))
    high = found.score("X", "whole") >= Fraction(11, 2)
    assert high == (int(found.column("whole")[0]) >= found.threshold("whole", Fraction(11, 2)))


@pytest.mark.parametrize(
    ("value", "rounded"),
    [("3.825", "3.83"), ("3.8249", "3.82"), ("-0.005", "-0.01"), ("0", "0"), ("7.916666", "7.92")],
)
def test_halves_go_away_from_zero(value, rounded):
    assert round_half_up(Fraction(value), Fraction(1, 100)) == Fraction(rounded)


def test_every_published_mean_is_reproduced(editions, published):
    wrong, count = [], 0
    for year, rows in published.items():
        scores = exact_scores(editions[year].model, editions[year].table)
        for row in rows:
            for code in COMPOSITES:
                count += 1
                if scores.rounded(row["iso3"], code) != Fraction(row[code]):
                    wrong.append((year, row["iso3"], code))
    assert (count, wrong) == (2316, [])
