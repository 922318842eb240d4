"""Assignment: as good as trying everything, and never two of one."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.assessment.recommendations.assignment import assign

TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.7, 1.0]), min_size=columns,
                 max_size=columns),
        min_size=1, max_size=5,
    )
)  # fmt: skip


def best(table):
    """The greatest sum, by trying every assignment."""
    turned = list(zip(*table, strict=True)) if len(table) > len(table[0]) else table
    return max(
        sum(turned[row][column] for row, column in enumerate(chosen))
        for chosen in permutations(range(len(turned[0])), len(turned))
    )


@given(TABLES)
def test_no_assignment_sums_to_more(table):
    pairs = assign(table)
    assert sum(table[row][column] for row, column in pairs) == pytest.approx(best(table))


@given(TABLES)
def test_each_row_and_column_at_most_once_and_no_empty_pair(table):
    pairs = assign(table)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(table[row][column] > 0 for row, column in pairs)


@pytest.mark.parametrize("table", [[], [[]], [[0.0]], [[-1.0, 0.0]]])
def test_nothing_to_pair(table):
    assert assign(table) == []


def test_greed_is_not_best():
    assert assign([[0.9, 0.8], [0.8, 0.1]]) == [(0, 1), (1, 0)]
