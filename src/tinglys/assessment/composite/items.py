"""What indicators have in common: reliability, correlation, principal components."""

from collections.abc import Sequence

import msgspec
import numpy as np

from tinglys.assessment.composite.ranking import competition_ranks
from tinglys.assessment.composite.table import Floats, ScoreTable
from tinglys.errors import DefectError


class ItemAnalysis(msgspec.Struct, frozen=True, eq=False):
    """A set of indicators as one scale.

    ``alpha`` is Cronbach's (1951, Psychometrika 16, 297-334). ``alpha_without`` and ``item_rest``
    (the correlation of each indicator with the sum of the others) have one value an indicator.
    ``shares`` are the parts of the variance that the principal components of the correlation
    matrix explain, greatest first; ``loadings`` has shape ``(indicators, components)``.
    """

    indicators: tuple[str, ...]
    alpha: float
    alpha_without: Floats
    item_rest: Floats
    shares: Floats
    loadings: Floats


def item_analysis(table: ScoreTable, indicators: Sequence[str]) -> ItemAnalysis:
    """Reliability and principal components of indicators over the units that have all of them.

    Raises:
        DefectError: fewer than two indicators, or fewer than three units have all of them.
    """
    values = complete(table, indicators)
    if values.shape[1] < 2:
        raise DefectError("item analysis: at least two indicators are needed")
    rest = values.sum(axis=1, keepdims=True) - values
    shares, loadings = principal_components(values)
    columns = range(values.shape[1])
    return ItemAnalysis(
        indicators=tuple(indicators),
        alpha=cronbach_alpha(values),
        alpha_without=np.array([cronbach_alpha(np.delete(values, at, 1)) for at in columns]),
        item_rest=np.array([_correlation(values[:, at], rest[:, at]) for at in columns]),
        shares=shares,
        loadings=loadings,
    )


def cronbach_alpha(values: Floats) -> float:
    """Cronbach's alpha of scores, units by indicators; NaN for a single or a constant one."""
    count = values.shape[1]
    spread = values.sum(axis=1).var(ddof=1)
    if count < 2 or spread == 0:
        return float("nan")
    return float(count / (count - 1) * (1 - values.var(axis=0, ddof=1).sum() / spread))


def principal_components(values: Floats) -> tuple[Floats, Floats]:
    """Principal components of the correlation matrix.

    A component's sign is free; here its loadings add up to something positive. An indicator that
    never varies has no correlation and loads on nothing.

    Args:
        values: shape ``(units, indicators)``.

    Returns:
        Shares of the variance, greatest first, and loadings (correlations of indicators with
        components), shape ``(indicators, components)``.
    """
    eigenvalues, vectors = np.linalg.eigh(correlations(values))
    order = np.argsort(-eigenvalues)
    eigenvalues, vectors = np.clip(eigenvalues[order], 0, None), vectors[:, order]
    vectors = vectors * np.where(vectors.sum(axis=0) < 0, -1.0, 1.0)
    return eigenvalues / eigenvalues.sum(), vectors * np.sqrt(eigenvalues)


def correlations(values: Floats) -> Floats:
    """Pearson correlations of columns; 0 with a column that never varies, 1 with itself."""
    centred = values - values.mean(axis=0)
    norms = np.sqrt((centred**2).sum(axis=0))
    scaled = centred / np.where(norms > 0, norms, 1)
    matrix: Floats = np.clip(scaled.T @ scaled, -1, 1)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def rank_correlations(values: Floats) -> Floats:
    """Spearman correlations of columns; equal values share the mean of their ranks."""
    ranks = [(competition_ranks(column) - competition_ranks(-column)) / 2.0 for column in values.T]
    return correlations(np.stack(ranks, axis=1))


def complete(table: ScoreTable, indicators: Sequence[str]) -> Floats:
    """Scores of the units that have all of some indicators, shape ``(units, indicators)``.

    Raises:
        DefectError: an indicator is unknown, or fewer than three units have all of them.
    """
    values = table.select(indicators).values
    kept = values[~np.isnan(values).any(axis=1)]
    if len(kept) < 3:
        raise DefectError("item analysis: fewer than three units have all indicators")
    return kept


def _correlation(first: Floats, second: Floats) -> float:
    return float(correlations(np.stack([first, second], axis=1))[0, 1])
