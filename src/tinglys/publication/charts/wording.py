"""The words of charts in both languages: ``data/chart_words.yaml`` beside the site's own."""

from functools import cache
from importlib.resources import files

from tinglys.codebook import Label, Language
from tinglys.publication.charts.chart import Amount
from tinglys.publication.values import MARKS, Absence, number, period
from tinglys.publication.words import Words, load_words, read_words


@cache
def load_chart_words() -> dict[str, Label]:
    """The catalogue by key: the site's words and those of charts.

    Raises:
        DefectError: an entry lacks a language, or its languages have different slots.
    """
    text = (files("tinglys.publication") / "data" / "chart_words.yaml").read_text(encoding="utf-8")
    return load_words() | read_words(text)


@cache
def chart_words(language: Language) -> Words:
    """The words of one language."""
    return Words(load_chart_words(), language)


def amount(value: Amount, words: Words, decimals: int | None = None) -> str:
    """A number as the language writes it, or the mark of an absent one."""
    if isinstance(value, str):
        return MARKS[value][words.language]
    return number(value, words.language, decimals)


def spoken(value: Amount, words: Words, decimals: int | None = None) -> str:
    """As :func:`amount`, with an absence in words, for those who listen."""
    return absence(value, words) if isinstance(value, str) else amount(value, words, decimals)


def absence(value: Absence, words: Words) -> str:
    """Why there is no number."""
    return words(f"absent_{value}")


def span(low: float, high: float, words: Words, decimals: int | None = None) -> str:
    """An interval: "3.68–3.98"."""
    return f"{number(low, words.language, decimals)}–{number(high, words.language, decimals)}"


def listed(parts: list[str], words: Words) -> str:
    """Words in a row: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {words('and')} {parts[-1]}"


def when(label: str, words: Words) -> str:
    """A period as the reader writes it."""
    return period(label, words)


def small(label: str) -> str:
    """A label inside a sentence: without its capital, unless it is an abbreviation."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
