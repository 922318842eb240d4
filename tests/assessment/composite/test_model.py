"""What an index is and is not."""

from fractions import Fraction

import pytest

from tinglys.assessment.composite.model import Component, IndexModel, published_model
from tinglys.codebook import load_codebook
from tinglys.errors import DefectError

WORSE = "higher_is_worse"


def index(**parts: dict[str, int]) -> IndexModel:
    components = tuple(
        Component(code, WORSE, {part: Fraction(weight) for part, weight in own.items()})
        for code, own in parts.items()
    )
    return IndexModel("test", components, Fraction(1), Fraction(10))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"a": {"b": 1}}, "part of nothing listed"),
        ({"a": {"c": 1}, "b": {"c": 1}, "c": {}}, "part of two"),
        ({"a": {"b": 1}, "b": {"a": 1}}, "circle"),
        ({"a": {"b": 0}, "b": {}}, "not positive"),
    ],
)
def test_what_is_no_tree_is_refused(parts, said):
    with pytest.raises(DefectError, match=said):
        index(**parts)


def test_a_component_stands_once():
    with pytest.raises(DefectError, match="twice"):
        IndexModel("x", (Component("a", WORSE), Component("a", WORSE)), Fraction(1), Fraction(2))


def test_parts_come_before_wholes_and_shares_multiply(model):
    assert model.aggregates == ("left", "right", "whole")
    assert model.indicators == ("a", "b", "c", "d")
    shares = model.coefficients("whole")
    assert shares == {
        "a": Fraction(1, 8),
        "b": Fraction(1, 8),
        "c": Fraction(1, 4),
        "d": Fraction(1, 2),
    }
    assert sum(shares.values()) == 1


def test_a_restricted_index_keeps_the_weights_of_what_is_left(model):
    smaller = model.restricted({"a", "c"})
    assert smaller.indicators == ("a", "c")
    assert smaller.coefficients("whole") == {"a": Fraction(1, 3), "c": Fraction(2, 3)}
    assert "right" not in smaller.by_code


def test_an_index_restricted_to_nothing_is_refused(model):
    with pytest.raises(DefectError, match="none of its indicators"):
        model.restricted(set())


def test_only_arithmetic_means_are_linear(model):
    assert model.is_linear(["whole"])
    bent = model.with_rule("median", ["left"])
    assert not bent.is_linear(["whole"])
    assert bent.is_linear(["right"])


@pytest.mark.parametrize(
    ("edition", "markets", "actors"), [(2021, 10, 4), (2023, 15, 5), (2025, 15, 5)]
)
def test_the_published_index_has_the_indicators_of_its_edition(edition, markets, actors):
    book = load_codebook()
    model = published_model(book.index, book.value_scales[book.index.scale], edition)
    assert len(model.below("criminal_markets")) == markets
    assert len(model.below("criminal_actors")) == actors
    assert len(model.below("resilience")) == 12
    assert model.by_code["resilience"].direction == "higher_is_better"
    assert model.by_code["cocaine_trade"].direction == "higher_is_worse"
