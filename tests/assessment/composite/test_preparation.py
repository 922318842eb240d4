"""From raw figures to scores: rates, gaps, outliers and direction in their order."""

import numpy as np
import pytest

from tinglys.assessment.composite.aggregate import aggregate
from tinglys.assessment.composite.preparation import prepared
from tinglys.assessment.composite.specification import read_specification

WRITTEN = """
code: coast
label: {en: Coast, nb: Kyst}
scale: {low: 1, high: 10}
least_share: 0.5
components:
  trade:
    label: {en: Trade, nb: Handel}
    direction: higher_is_worse
    parts: {seizures: 1, controls: 1}
  seizures:
    label: {en: Seizures, nb: Beslag}
    direction: higher_is_worse
    per: {base: people, times: 1000}
    impute: median
    normalise: {method: min_max, low: 1, high: 10}
  controls:
    label: {en: Controls, nb: Kontroller}
    direction: higher_is_better
    normalise: {method: min_max, low: 1, high: 10}
"""
FIGURES = {
    "A": {"seizures": 10, "people": 1000, "controls": 4},
    "B": {"seizures": 60, "people": 2000, "controls": 10},
    "C": {"seizures": 40, "people": 2000, "controls": 7},
    "D": {"people": 500, "controls": 7},
    "E": {"people": 500},
}


def test_figures_become_scores_on_the_scale():
    specification = read_specification(WRITTEN, "coast.yaml")
    done = prepared(specification, FIGURES)
    assert done.left_out == {"E": 0.0}
    assert done.table.units == ("A", "B", "C", "D")
    # Rates are 10, 30, 20 a thousand; the gap gets their median; controls run the other way.
    assert done.table.column("seizures").tolist() == pytest.approx([1, 10, 5.5, 5.5])
    assert done.table.column("controls").tolist() == pytest.approx([10, 1, 5.5, 5.5])
    assert done.imputed.tolist() == [[False, False]] * 3 + [[True, False]]
    assert not done.pulled_in.any()
    whole = aggregate(specification.model(), done.table.values, ["trade"])["trade"]
    assert whole.tolist() == pytest.approx([5.5, 5.5, 5.5, 5.5])


def test_a_rate_without_a_base_is_missing():
    specification = read_specification(WRITTEN.replace("    impute: median\n", ""), "coast.yaml")
    figures = {**FIGURES, "A": {"seizures": 10, "people": 0, "controls": 4}}
    done = prepared(specification, figures)
    assert np.isnan(done.table.column("seizures")[0])
    assert not done.imputed.any()
