"""Weights that follow from the data (OECD/JRC Handbook 2008, step 6).

Equal weights are a choice too. None of these methods knows what matters: they say what varies
together. The weights come back as fractions, so that an index computed with them is exact.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np

from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.items import complete, principal_components
from tinglys.assessment.composite.model import IndexModel
from tinglys.assessment.composite.table import Floats, ScoreTable

_GRAIN = 10_000
_ROUNDS = 200


def component_weights(table: ScoreTable, indicators: Sequence[str]) -> dict[str, Fraction]:
    """Weights from the first principal component: squared loadings, as shares.

    An indicator that runs against the others gets a weight too; look at the sign of its loading
    (:func:`~tinglys.assessment.composite.items.item_analysis`) before using it.

    Raises:
        DefectError: fewer than three units have all indicators.
    """
    loadings = principal_components(complete(table, indicators))[1][:, 0]
    return _shares(indicators, loadings**2)


def balanced_weights(
    model: IndexModel,
    table: ScoreTable,
    code: str,
    importance: Mapping[str, float] | None = None,
) -> dict[str, Fraction]:
    """Weights with which each part correlates with the whole as much as it is meant to matter.

    Nominal weights are not importance: a part that varies more, or goes with the others, rules the
    whole (Paruolo, Saisana and Saltelli 2013, J. R. Statist. Soc. A 176, 609-634). Weights are
    moved towards the wanted correlations until they no longer change.

    Args:
        model: the index.
        table: scores of its indicators.
        code: the component whose parts are weighted.
        importance: how much each part should matter, relative to the others; all alike if None.

    Returns:
        Weight by part; they add up to 1.
    """
    parts = tuple(model.by_code[code].parts)
    wanted = np.array([(importance or {}).get(part, 1.0) for part in parts])
    values = table.select(model.indicators).values
    below = aggregate(model, values, parts)
    scores = np.stack([below[part] for part in parts], axis=1).astype(np.float64)
    scores = scores[~np.isnan(scores).any(axis=1)]
    weights = np.full(len(parts), 1 / len(parts))
    for _ in range(_ROUNDS):
        reached = _with_whole(scores, weights)
        gap = wanted / wanted.sum() - reached / reached.sum()
        weights = np.clip(weights * (1 + gap), 1 / _GRAIN, None)
        weights /= weights.sum()
        if np.abs(gap).max() < 1e-6:
            break
    return _shares(parts, weights)


def _with_whole(scores: Floats, weights: Floats) -> Floats:
    """The correlation of each part with the weighted sum; never below a small positive number."""
    whole = scores @ weights
    return np.array([max(float(np.corrcoef(part, whole)[0, 1]), 1e-3) for part in scores.T])


def _shares(names: Sequence[str], weights: Floats) -> dict[str, Fraction]:
    grains = np.maximum(np.rint(weights / weights.sum() * _GRAIN).astype(int), 1)
    total = int(grains.sum())
    return {name: Fraction(int(one), total) for name, one in zip(names, grains, strict=True)}
