"""Aggregation of many score tables at once, in floating point, by any rule."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from tinglys.assessment.composite.model import Component, IndexModel, Rule
from tinglys.assessment.composite.table import Floats

Scores = NDArray[np.floating]


def aggregate(model: IndexModel, scores: Scores, codes: Sequence[str]) -> dict[str, Scores]:
    """Scores of components from scores of indicators.

    Args:
        model: the index.
        scores: shape ``(..., indicators)``, indicators as in ``model.indicators``.
        codes: the components wanted.

    Returns:
        For each code an array of shape ``(...)``; NaN where a part is missing.
    """
    done: dict[str, Scores] = {code: scores[..., at] for at, code in enumerate(model.indicators)}
    needed = _needed(model, codes)
    for code in model.in_order:
        component = model.by_code[code]
        if component.parts and code in needed:
            done[code] = _aggregated(component, done)
    return {code: done[code] for code in codes}


def _needed(model: IndexModel, codes: Sequence[str]) -> set[str]:
    needed: set[str] = set()
    for code in codes:
        needed |= {code} | _needed(model, tuple(model.by_code[code].parts))
    return needed


def _aggregated(component: Component, done: dict[str, Scores]) -> Scores:
    weights = np.array([float(one) for one in component.parts.values()])
    parts = np.stack([done[part] for part in component.parts], axis=-1)
    return RULES[component.rule](parts, weights / weights.sum())


def _arithmetic(parts: Scores, weights: Floats) -> Scores:
    return parts @ weights.astype(parts.dtype)


def _geometric(parts: Scores, weights: Floats) -> Scores:
    """NaN where a part is not positive: the geometric mean has no meaning there."""
    with np.errstate(invalid="ignore", divide="ignore"):
        logs = np.where(parts > 0, np.log(np.where(parts > 0, parts, 1)), np.nan)
    mean: Scores = np.exp(logs @ weights.astype(parts.dtype))
    return mean


def _harmonic(parts: Scores, weights: Floats) -> Scores:
    """NaN where a part is not positive."""
    with np.errstate(invalid="ignore", divide="ignore"):
        turned = np.where(parts > 0, 1 / np.where(parts > 0, parts, 1), np.nan)
    mean: Scores = 1 / (turned @ weights.astype(parts.dtype))
    return mean


def _median(parts: Scores, weights: Floats) -> Scores:
    """The weighted median; the mean of the two middle scores where the weight splits evenly."""
    if np.ptp(weights) == 0:
        middle: Scores = np.median(parts, axis=-1)
        return middle
    order = np.argsort(parts, axis=-1)
    in_order = np.take_along_axis(parts, order, axis=-1)
    reached = np.cumsum(weights[order], axis=-1)
    lower = np.argmax(reached >= 0.5 - 1e-12, axis=-1)[..., None]
    upper = np.argmax(reached > 0.5 + 1e-12, axis=-1)[..., None]
    ends = [np.take_along_axis(in_order, at, axis=-1)[..., 0] for at in (lower, upper)]
    whole: Scores = np.where(np.isnan(parts).any(axis=-1), np.nan, (ends[0] + ends[1]) / 2)
    return whole


RULES: dict[Rule, Callable[[Scores, Floats], Scores]] = {
    "arithmetic": _arithmetic,
    "geometric": _geometric,
    "harmonic": _harmonic,
    "median": _median,
}
