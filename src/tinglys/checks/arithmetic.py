"""Exact arithmetic on printed decimals, and how publishers round.

A printed score is a decimal, so every mean is computed with fractions from the printed digits:
floating point breaks ties the wrong way (a mean of 3.365 printed as 3.37 must not become 3.36).
"""

from collections.abc import Iterable
from fractions import Fraction


def exact(value: float) -> Fraction:
    """The fraction that a printed decimal is; ``0.1`` is one tenth, not its nearest double."""
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def mean(values: Iterable[float]) -> Fraction:
    """The arithmetic mean of printed decimals. Raises ZeroDivisionError for none."""
    fractions = [exact(value) for value in values]
    return sum(fractions, Fraction(0)) / len(fractions)


def round_half_up(value: Fraction, step: Fraction) -> Fraction:
    """The multiple of ``step`` nearest to ``value``; a tie goes away from zero."""
    scaled = abs(value) / step
    whole = (scaled + Fraction(1, 2)).__floor__()
    return (whole if value >= 0 else -whole) * step


def on_grid(value: float, step: float) -> bool:
    """Whether a printed value is a multiple of ``step``."""
    return (exact(value) / exact(step)).denominator == 1


def decimals(value: Fraction, digits: int = 2) -> str:
    """A fraction as a decimal with so many digits, rounded half up."""
    step = Fraction(1, 10**digits)
    return f"{float(round_half_up(value, step)):.{digits}f}"


def precision(value: float) -> Fraction:
    """The step of the last digit of a printed number: 0.72 -> 0.01, 40 -> 1."""
    text = repr(value) if isinstance(value, float) else str(value)
    if "e" in text:
        return Fraction(1)
    _, _, part = text.partition(".")
    return Fraction(1, 10 ** len(part)) if part and part != "0" else Fraction(1)
