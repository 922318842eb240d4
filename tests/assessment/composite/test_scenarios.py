"""Other rules move ranks, and the published one is what they are compared with."""

from fractions import Fraction

import numpy as np

from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.scenarios import (
    flattened,
    sensitivity,
    usual_scenarios,
    weights_moved,
)


def test_norway_has_the_noted_ranks_under_other_rules(editions):
    edition = editions[2025]
    at = edition.table.units.index("NOR")
    found = sensitivity(edition.table, usual_scenarios(edition.model, "criminality"), "criminality")
    ranks = {(one.scenario, one.left_out): int(one.ranks[at]) for one in found.results}
    assert ranks["published", None] == 161
    assert ranks["equal_indicators", None] == 150
    assert ranks["median", None] == 140
    assert ranks["geometric_top", None] == 162
    assert ranks["only", "criminal_markets"] == 136
    assert ranks["only", "criminal_actors"] == 168
    assert sum(one.scenario == "without" for one in found.results) == 20
    low, high = found.rank_span()
    assert (int(low[at]), int(high[at])) == (136, 168)
    assert found.mean_shift("published") == 0
    assert found.mean_shift("median") > 5


def test_a_flattened_index_is_the_mean_of_its_indicators(model, table):
    flat = flattened(model, "whole")
    assert flat.coefficients("whole") == dict.fromkeys("abcd", Fraction(1, 4))
    assert "left" not in flat.by_code
    scores = aggregate(flat, table.values, ["whole"])["whole"]
    assert np.allclose(scores, table.values.mean(axis=1))


def test_other_components_stay_when_one_is_flattened(editions):
    flat = flattened(editions[2025].model, "criminality")
    assert flat.below("resilience") == editions[2025].model.below("resilience")


def test_moved_weights_stay_within_their_share_and_add_up(model):
    moved = weights_moved(model, 0.25, np.random.default_rng(5))
    for code in model.aggregates:
        before, after = model.by_code[code].parts, moved.by_code[code].parts
        assert before.keys() == after.keys()
        assert all(abs(after[part] / before[part] - 1) <= Fraction(251, 1000) for part in before)
    assert sum(moved.coefficients("whole").values()) == 1
    assert moved != model
