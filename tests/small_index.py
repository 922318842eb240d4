"""An index of two levels, small enough to compute by hand."""

from fractions import Fraction

from tinglys.assessment.composite.model import Component, IndexModel

COMPOSITES = ("criminality", "criminal_markets", "criminal_actors", "resilience")
"""The means that the Global Organized Crime Index prints for every country."""


def small_model() -> IndexModel:
    worse = "higher_is_worse"
    return IndexModel(
        "small",
        (
            Component("whole", worse, {"left": Fraction(1), "right": Fraction(1)}),
            Component("left", worse, {"a": Fraction(1), "b": Fraction(1), "c": Fraction(2)}),
            Component("right", worse, {"d": Fraction(1)}),
            *(Component(code, worse) for code in "abcd"),
        ),
        Fraction(1),
        Fraction(10),
        Fraction(1, 2),
    )
