"""The same scores under other rules: what a rank owes to the way the index is computed."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import msgspec
import numpy as np

from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.model import Component, IndexModel
from tinglys.assessment.composite.ranking import TIE_DIGITS, competition_ranks
from tinglys.assessment.composite.table import Floats, Integers, ScoreTable


class Scenario(msgspec.Struct, frozen=True):
    """A way to compute the index; ``code`` names it, ``left_out`` what it does without."""

    code: str
    model: IndexModel
    left_out: str | None = None


class ScenarioResult(msgspec.Struct, frozen=True, eq=False):
    """Scores and ranks of all units on one component under one scenario, one of each a unit."""

    scenario: str
    left_out: str | None
    scores: Floats
    ranks: Integers


class Sensitivity(msgspec.Struct, frozen=True, eq=False):
    """One component under every scenario; the first is the index as published."""

    code: str
    units: tuple[str, ...]
    results: tuple[ScenarioResult, ...]

    def rank_span(self) -> tuple[Integers, Integers]:
        """The best and the worst rank over all scenarios, one of each a unit."""
        ranks = np.stack([one.ranks for one in self.results])
        return ranks.min(axis=0), ranks.max(axis=0)

    def mean_shift(self, scenario: str, left_out: str | None = None) -> float:
        """The mean number of places by which units move from the published order."""
        moved = next(
            one
            for one in self.results
            if one.scenario == scenario and (left_out is None or one.left_out == left_out)
        )
        return float(np.abs(moved.ranks - self.results[0].ranks).mean())


def sensitivity(table: ScoreTable, scenarios: Sequence[Scenario], code: str) -> Sensitivity:
    """Scores and ranks on a component under every scenario.

    Args:
        table: the scores.
        scenarios: the first is what the others are compared with.
        code: a component that every scenario has.
    """
    results = []
    for scenario in scenarios:
        chosen = table.select(scenario.model.indicators)
        scores = aggregate(scenario.model, chosen.values, [code])[code].astype(np.float64)
        ranks = competition_ranks(scores.round(TIE_DIGITS), ~np.isnan(scores))
        results.append(ScenarioResult(scenario.code, scenario.left_out, scores, ranks))
    return Sensitivity(code, table.units, tuple(results))


def usual_scenarios(model: IndexModel, code: str) -> list[Scenario]:
    """The questions that are asked of every index: other means, flat weights, one part only.

    Returns:
        ``published``; ``geometric`` and ``median`` at every level; ``geometric_top``, in which
        only the parts of the component itself are put together so; ``equal_indicators``, in which
        each indicator counts the same whatever its pillar; ``only`` each part of the component
        alone; and ``without`` each indicator in turn.
    """
    scenarios = [
        Scenario("published", model),
        Scenario("geometric", model.with_rule("geometric")),
        Scenario("geometric_top", model.with_rule("geometric", [code])),
        Scenario("median", model.with_rule("median")),
        Scenario("equal_indicators", flattened(model, code)),
    ]
    parts = model.by_code[code].parts
    if len(parts) > 1 and any(model.by_code[part].parts for part in parts):
        for part in parts:
            others = set(model.below(code)) - set(model.below(part))
            only = model.restricted(set(model.indicators) - others)
            scenarios.append(Scenario("only", only, left_out=part))
    for indicator in model.below(code):
        if len(model.below(code)) > 1:
            rest = model.restricted(set(model.indicators) - {indicator})
            scenarios.append(Scenario("without", rest, left_out=indicator))
    return scenarios


def flattened(model: IndexModel, code: str) -> IndexModel:
    """The index in which a component is the plain mean of all indicators below it."""
    leaves = model.below(code)
    within = set(model.in_order) - set(_above(model, leaves, code))
    parts = {leaf: Fraction(1) for leaf in leaves}
    components: list[Component] = []
    for one in model.components:
        if one.code == code:
            components.append(msgspec.structs.replace(one, parts=parts, rule="arithmetic"))
        elif one.code in within:
            components.append(one)
    return msgspec.structs.replace(model, components=tuple(components))


def weights_moved(model: IndexModel, share: float, generator: np.random.Generator) -> IndexModel:
    """The index with every weight moved by up to a share of itself, up or down, at random.

    Args:
        model: the index.
        share: the most that a weight moves, as a share of itself (0.25 is a quarter).
        generator: where chance comes from.
    """
    moved: Mapping[str, Mapping[str, Fraction]] = {
        code: {
            part: weight * Fraction(1 + generator.uniform(-share, share)).limit_denominator(1000)
            for part, weight in model.by_code[code].parts.items()
        }
        for code in model.aggregates
    }
    return model.with_weights(moved)


def _above(model: IndexModel, leaves: Sequence[str], code: str) -> list[str]:
    """The components strictly between an aggregate and its indicators."""
    inside = set(leaves)
    return [one for one in model.aggregates if one != code and set(model.below(one)) <= inside]
