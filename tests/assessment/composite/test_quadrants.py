"""Quadrants: the published counts, and chances that add up."""

from collections import Counter
from fractions import Fraction

import pytest

from tinglys.assessment.composite.model import Component, IndexModel
from tinglys.assessment.composite.quadrants import quadrant_chances
from tinglys.assessment.composite.score_error import HALF_POINT
from tinglys.codebook import load_codebook
from tinglys.errors import DefectError

INDEX = load_codebook().index
HIGH = Fraction(str(INDEX.high_from))


def chances(edition):
    return quadrant_chances(edition.model, edition.table, HALF_POINT, INDEX.quadrants, HIGH)


def test_the_reports_count_the_same_quadrants(editions):
    counts = {
        year: Counter(one.quadrant for one in chances(edition))
        for year, edition in editions.items()
    }
    assert counts[2025] == {"hc_lr": 66, "lc_lr": 72, "lc_hr": 46, "hc_hr": 9}
    assert (counts[2023]["lc_hr"], counts[2021]["lc_hr"]) == (47, 50)


def test_chances_add_up_and_the_noted_number_of_countries_is_unsure(editions):
    found = chances(editions[2025])
    assert all(sum(one.chances.values()) == pytest.approx(1) for one in found)
    assert sum(one.leaves > 0.1 for one in found) == 23
    norway = next(one for one in found if one.unit == "NOR")
    assert (norway.quadrant, round(norway.leaves, 6)) == ("lc_hr", 0.0)


def test_composites_that_share_an_indicator_have_no_such_chances(table):
    worse = "higher_is_worse"
    nested = IndexModel(
        "nested",
        (
            Component("criminality", worse, {"resilience": Fraction(1), "b": Fraction(1)}),
            Component("resilience", worse, {"a": Fraction(1)}),
            *(Component(code, worse) for code in "ab"),
        ),
        Fraction(1),
        Fraction(10),
        Fraction(1, 2),
    )
    with pytest.raises(DefectError, match="share an indicator"):
        quadrant_chances(nested, table, HALF_POINT, INDEX.quadrants, HIGH)
