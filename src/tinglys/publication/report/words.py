"""The words of the report in both languages: ``data/report_words.yaml``, beside the site's own."""

from functools import cache
from importlib.resources import files

from tinglys.codebook import Label, Language
from tinglys.publication.charts.wording import load_chart_words
from tinglys.publication.words import Words, read_words


@cache
def load_report_words() -> dict[str, Label]:
    """The catalogue by key: the words of the site, of charts and of the report.

    Raises:
        DefectError: an entry lacks a language, or its languages have different slots.
    """
    path = files("tinglys.publication.report") / "data" / "report_words.yaml"
    return load_chart_words() | read_words(path.read_text(encoding="utf-8"))


@cache
def report_words(language: Language) -> Words:
    """The words of one language."""
    return Words(load_report_words(), language)
