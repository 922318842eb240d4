"""From raw figures to the scores that an index is computed from, in the order of the handbook."""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from tinglys.assessment.composite.normalise import normalised, reversed_direction
from tinglys.assessment.composite.repair import imputed, screened, winsorised
from tinglys.assessment.composite.specification import Entry, Specification
from tinglys.assessment.composite.table import Flags, Floats, ScoreTable, table_of


class Prepared(msgspec.Struct, frozen=True, eq=False):
    """Scores ready for aggregation.

    ``imputed`` and ``pulled_in`` have the shape of the table's values and mark scores that are no
    observations. ``left_out`` are units with too few figures, with the share that they had.
    """

    table: ScoreTable
    imputed: Flags
    pulled_in: Flags
    left_out: dict[str, float]


def prepared(
    specification: Specification,
    figures: Mapping[str, Mapping[str, float]],
    groups: Mapping[str, str] | None = None,
) -> Prepared:
    """Rates, screening, imputation, outliers, direction, normalisation: in this order.

    Args:
        specification: the index.
        figures: unit -> column -> raw figure; columns are indicators and the bases of rates.
        groups: unit -> group, for imputation by group.
    """
    indicators = specification.model().indicators
    entries = {code: specification.components[code] for code in indicators}
    raw = table_of({unit: _rates(entries, row) for unit, row in figures.items()}, indicators)
    kept, left_out = screened(raw, specification.least_share)
    filled, gaps = _filled(kept, entries, [(groups or {}).get(unit, "") for unit in kept.units])
    pulled, outliers = _pulled(filled, entries)
    methods = {
        code: (entry.normalise.method, entry.normalise.settings)
        for code, entry in entries.items()
        if entry.normalise is not None
    }
    turned = _turned(pulled, entries, specification)
    return Prepared(normalised(turned, methods), gaps, outliers, left_out)


def _rates(entries: Mapping[str, Entry], row: Mapping[str, float]) -> dict[str, float]:
    """One unit's figures, counts divided by their bases; without a base there is no rate."""
    rates = {}
    for code, entry in entries.items():
        if code not in row:
            continue
        if entry.per is None:
            rates[code] = row[code]
        elif row.get(entry.per.base, 0.0) > 0:
            rates[code] = row[code] / row[entry.per.base] * entry.per.times
    return rates


def _filled(
    table: ScoreTable, entries: Mapping[str, Entry], groups: Sequence[str]
) -> tuple[ScoreTable, Flags]:
    values, touched = table.values.copy(), np.zeros(table.values.shape, dtype=np.bool_)
    for at, code in enumerate(table.indicators):
        if (method := entries[code].impute) is not None:
            done = imputed(table.select([code]), method, groups)
            values[:, at], touched[:, at] = done.table.values[:, 0], done.touched[:, 0]
    return table.with_values(values), touched


def _pulled(table: ScoreTable, entries: Mapping[str, Entry]) -> tuple[ScoreTable, Flags]:
    values, touched = table.values.copy(), np.zeros(table.values.shape, dtype=np.bool_)
    for at, code in enumerate(table.indicators):
        if entries[code].winsorise:
            done = winsorised(table.select([code]))
            values[:, at], touched[:, at] = done.table.values[:, 0], done.touched[:, 0]
    return table.with_values(values), touched


def _turned(
    table: ScoreTable, entries: Mapping[str, Entry], specification: Specification
) -> ScoreTable:
    """Indicators that run against the whole they belong to, turned round.

    Posts and targets are written in the indicator's own unit and turn it themselves.
    """
    values: Floats = table.values.copy()
    wholes = {part: whole for whole in specification.components.values() for part in whole.parts}
    for at, code in enumerate(table.indicators):
        entry = entries[code]
        method = entry.normalise.method if entry.normalise else "none"
        against = code in wholes and wholes[code].direction != entry.direction
        if against and method not in ("none", "goalposts", "target"):
            values[:, at] = reversed_direction(values[:, at])
    return table.with_values(values)
