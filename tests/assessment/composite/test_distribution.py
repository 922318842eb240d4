"""The exact distribution: it agrees with counting every case, and with the noted figures."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from small_index import small_model
from tinglys.assessment.composite.distribution import score_distribution
from tinglys.assessment.composite.exact import exact_scores
from tinglys.assessment.composite.score_error import HALF_POINT
from tinglys.assessment.composite.table import ScoreTable

HALF_POINTS = st.integers(2, 20).map(lambda steps: steps / 2)


def every_case(scores: list[float]) -> dict[Fraction, float]:
    """The distribution of the whole, case by case, errors held inside the scale."""
    model = small_model()
    found: dict[Fraction, float] = {}
    for errors in product(zip(HALF_POINT.offsets, HALF_POINT.weights, strict=True), repeat=4):
        moved = [min(10.0, max(1.0, s + e[0] / 2)) for s, e in zip(scores, errors, strict=True)]
        table = ScoreTable(("X",), tuple("abcd"), np.array([moved]))
        whole = exact_scores(model, table).score("X", "whole")
        found[whole] = found.get(whole, 0.0) + float(np.prod([e[1] for e in errors]))
    return found


@settings(max_examples=20, deadline=None)
@given(st.lists(HALF_POINTS, min_size=4, max_size=4), HALF_POINTS)
def test_it_is_the_sum_over_all_cases(scores, limit):
    table = ScoreTable(("X",), tuple("abcd"), np.array([scores]))
    found = score_distribution(small_model(), table, HALF_POINT, "whole")
    cases = every_case(scores)
    expected = sum(share for score, share in cases.items() if score >= Fraction(limit))
    assert found.chance_at_least(Fraction(limit))[0] == pytest.approx(expected)
    for share in (0.05, 0.5, 0.95):
        reached = 0.0
        for score in sorted(cases):
            reached += cases[score]
            if reached >= share - 1e-12:
                break
        assert found.quantile(share)[0] == pytest.approx(float(score))


def test_a_unit_without_a_score_has_no_interval(model, table):
    values = table.values.copy()
    values[1, 3] = np.nan
    found = score_distribution(model, table.with_values(values), HALF_POINT, "whole")
    assert np.isnan(found.interval()[0][1])
    assert np.isnan(found.chance_at_least(Fraction(5))[1])
    assert not np.isnan(found.interval()[0][0])


def test_norway_has_the_noted_intervals(editions):
    edition = editions[2025]
    at = edition.table.units.index("NOR")
    for code, low, high in (("criminality", 3.68, 3.98), ("resilience", 7.75, 8.08)):
        found = score_distribution(edition.model, edition.table, HALF_POINT, code).interval(0.9)
        assert [round(float(end[at]), 2) for end in found] == [low, high]
