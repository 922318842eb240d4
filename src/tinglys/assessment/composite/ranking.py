"""Ranks with shared places, in the world and within groups."""

from collections.abc import Sequence

import numpy as np

from tinglys.assessment.composite.exact import ExactScores
from tinglys.assessment.composite.table import Flags, Floats, Integers

TIE_DIGITS = 9
"""Digits after which scores count as equal, so that an order of addition breaks no tie."""


def competition_ranks(
    values: Integers | Floats, known: Flags | None = None, *, highest_first: bool = True
) -> Integers:
    """Ranks from 1; equal values share the better rank and the next ranks are skipped (1, 2, 2, 4).

    Args:
        values: one value a unit, shape ``(units,)``.
        known: units without a value are false; they get rank 0 and move nobody.
        highest_first: whether the greatest value has rank 1.

    Returns:
        Ranks, shape ``(units,)``.
    """
    present = np.ones(len(values), dtype=np.bool_) if known is None else known
    in_order = np.sort(values[present])
    if highest_first:
        better = len(in_order) - np.searchsorted(in_order, values, side="right")
    else:
        better = np.searchsorted(in_order, values, side="left")
    ranks: Integers = np.where(present, better + 1, 0).astype(np.int64)
    return ranks


def ranks_within(
    scores: ExactScores, code: str, groups: Sequence[str], *, highest_first: bool = True
) -> Integers:
    """Each unit's rank among the units of its own group (its continent, its region).

    Args:
        scores: exact scores.
        code: the component to rank by.
        groups: the group of each unit, in the order of the units.
        highest_first: whether the greatest score has rank 1.
    """
    column, known = scores.column(code), scores.is_known(code)
    names = np.asarray(groups)
    ranks = np.zeros(len(names), dtype=np.int64)
    for name in set(groups):
        inside = names == name
        ranks[inside] = competition_ranks(
            column[inside], known[inside], highest_first=highest_first
        )
    return ranks


def ranks_in_all(scores: ExactScores, code: str, *, highest_first: bool = True) -> Integers:
    """Each unit's rank among all units; 0 where it has no score."""
    return competition_ranks(
        scores.column(code), scores.is_known(code), highest_first=highest_first
    )
