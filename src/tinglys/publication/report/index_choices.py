"""What a country's scores and ranks would be if the index were computed by other rules."""

import msgspec
import numpy as np

from tinglys.assessment.composite.model import published_model
from tinglys.assessment.composite.scenarios import Sensitivity, sensitivity, usual_scenarios
from tinglys.assessment.composite.table import ScoreTable
from tinglys.assessment.index.results import AssessedIndex
from tinglys.codebook import Codebook

_CODES = ("criminality", "resilience")
_RULES = ("published", "geometric", "median", "equal_indicators")


class Outcome(msgspec.Struct, frozen=True):
    """Score and world rank under a rule, from the least to the greatest where it is several."""

    scores: tuple[float, float]
    ranks: tuple[int, int]


class ChoiceRow(msgspec.Struct, frozen=True):
    """A rule of computation, the part it leaves alone (if any), and what comes of it by code."""

    code: str
    part: str | None
    outcomes: dict[str, Outcome]


def index_choices(index: AssessedIndex, codebook: Codebook, country: str) -> list[ChoiceRow]:
    """The newest edition of an index under other means, other weights and without indicators.

    Leaving out one indicator at a time is one row with the range of all of them.
    """
    results = {code: _sensitivity(index, codebook, code) for code in _CODES}
    rows: list[ChoiceRow] = []
    keys = [(rule, None) for rule in _RULES] + [
        ("only", part)
        for part in ("criminal_markets", "criminal_actors")
    ] + [("without", None)]  # fmt: skip
    for rule, part in keys:
        outcomes = {
            code: outcome
            for code, result in results.items()
            if (outcome := _outcome(result, country, rule, part)) is not None
        }
        if outcomes:
            rows.append(ChoiceRow(rule, part, outcomes))
    return rows


def _sensitivity(index: AssessedIndex, codebook: Codebook, code: str) -> Sensitivity:
    newest = index.newest
    structure = codebook.index
    model = published_model(structure, codebook.value_scales[structure.scale], newest.year)
    units = tuple(newest.countries)
    values = np.array(
        [[newest.countries[unit].scores[one].score for one in model.indicators] for unit in units]
    )
    table = ScoreTable(units, tuple(model.indicators), values)
    return sensitivity(table, usual_scenarios(model, code), code)


def _outcome(result: Sensitivity, country: str, rule: str, part: str | None) -> Outcome | None:
    """The range over all scenarios of a rule; None where the component has no such scenario."""
    at = result.units.index(country)
    chosen = [
        one
        for one in result.results
        if one.scenario == rule and (part is None or one.left_out == part)
    ]
    if not chosen:
        return None
    scores = [float(one.scores[at]) for one in chosen]
    ranks = [int(one.ranks[at]) for one in chosen]
    return Outcome((min(scores), max(scores)), (min(ranks), max(ranks)))
