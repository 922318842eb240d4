"""Factors of the sensitivity of ranks."""

from fractions import Fraction

import numpy as np
import pytest

from tinglys.assessment.composite.choices import (
    ErrorChoice,
    OmissionChoice,
    RuleChoice,
    WeightChoice,
    rank_sensitivity,
)
from tinglys.assessment.composite.score_error import HALF_POINT, ScoreError

CHOICES = (
    RuleChoice("rule", ("left",)),
    WeightChoice("weights"),
    OmissionChoice("omission", ("a", "b")),
    ErrorChoice("scores", HALF_POINT),
)


@pytest.mark.parametrize("coordinate", [0.0, 0.34, 0.67, 0.999999, 1.0])
def test_every_coordinate_picks_an_alternative(model, table, coordinate):
    for choice in CHOICES:
        varied, scores = choice.apply(coordinate, model, table)
        assert set(varied.indicators) <= set(scores.indicators)
        assert scores.values.shape == table.values.shape


def test_the_first_omission_is_none(model, table):
    omission = CHOICES[2]
    assert omission.apply(0.0, model, table)[0] == model
    assert "a" not in omission.apply(0.5, model, table)[0].by_code


def test_errors_stay_inside_the_scale(model, table):
    wild = ScoreError((-40, 40), (Fraction(1, 2), Fraction(1, 2)))
    values = ErrorChoice("scores", wild).apply(0.5, model, table)[1].values
    assert set(np.unique(values)) == {1.0, 10.0}


def test_only_what_matters_has_an_index(model, table):
    """Leaving out an indicator that always agrees with the rest moves nobody."""
    found = rank_sensitivity(model, table, "whole", (CHOICES[3], WeightChoice("none", 0.0)), 60)
    moving = ~np.isnan(found.total[0])
    assert moving.any()
    assert np.allclose(found.total[1, moving], 0)
    assert found.factors == ("scores", "none")


def test_the_ranks_of_the_real_index_owe_to_every_choice(editions):
    edition = editions[2025]
    choices = (
        RuleChoice("rule", ("criminal_markets", "criminal_actors")),
        ErrorChoice("scores", HALF_POINT),
    )
    found = rank_sensitivity(edition.model, edition.table, "criminality", choices, points=30)
    assert found.runs == 30 * 4
    assert (np.nanmean(found.total, axis=1) > 0.1).all()
