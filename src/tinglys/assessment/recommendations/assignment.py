"""One-to-one assignment of greatest total weight: the Hungarian method with potentials.

Source: Kuhn 1955, Munkres 1957, in the O(n² m) form with row and column potentials (Jonker and
Volgenant 1987). The lists are as long as a report has points, a few dozen at most.
"""

import math
from collections.abc import Sequence


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column), each row and column at most once, whose weights sum to the most.

    Args:
        weights: a full table, rows of equal length, of finite numbers; 0 or less is no pair.

    Returns:
        The pairs of positive weight, by row. Of assignments with equal sums one is given, always
        the same.
    """
    if not weights or not weights[0]:
        return []
    turned = len(weights) > len(weights[0])
    table = [list(column) for column in zip(*weights, strict=True)] if turned else weights
    columns = _columns([[max(weight, 0.0) for weight in row] for row in table])
    pairs = [(column, row) if turned else (row, column) for row, column in enumerate(columns)]
    return sorted((row, column) for row, column in pairs if weights[row][column] > 0)


def _columns(weights: Sequence[Sequence[float]]) -> list[int]:
    """For each row its column; rows are at most as many as columns."""
    rows, columns = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    taken = [0] * (columns + 1)  # row (from 1) that holds each column (from 1); 0: free
    for row in range(1, rows + 1):
        taken[0] = row
        column = 0
        slack, way, done = [math.inf] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while taken[column]:
            done[column] = True
            column = _step(weights, taken, column, row_price, column_price, slack, way, done)
        while column:
            taken[column] = taken[way[column]]
            column = way[column]
    found = [0] * rows
    for column in range(1, columns + 1):
        if taken[column]:
            found[taken[column] - 1] = column - 1
    return found


def _step(
    weights: Sequence[Sequence[float]],
    taken: list[int],
    column: int,
    row_price: list[float],
    column_price: list[float],
    slack: list[float],
    way: list[int],
    done: list[bool],
) -> int:
    """Grow the alternating tree by the cheapest column; prices keep reduced costs at 0 or more."""
    row, least, nearest = taken[column], math.inf, 0
    for other in range(1, len(column_price)):
        if done[other]:
            continue
        cost = -weights[row - 1][other - 1] - row_price[row] - column_price[other]
        if cost < slack[other]:
            slack[other], way[other] = cost, column
        if slack[other] < least:
            least, nearest = slack[other], other
    for other in range(len(column_price)):
        if done[other]:
            row_price[taken[other]] += least
            column_price[other] -= least
        else:
            slack[other] -= least
    return nearest
