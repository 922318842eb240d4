"""Figures: every number of a document bound to what it measures.

For each sentence: tokens and quantities (:mod:`tinglys.reading.grammar`), then counts by frames,
durations, money, statutes, statements without a number, and single facts; each gives measures, and
measures become :class:`~tinglys.reading.claims.Figure` claims.
"""

from msgspec.structs import replace

from tinglys.codebook import Codebook
from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.claims import Claim, Figure, Value
from tinglys.reading.figures import facts, money, statements, statutes, terms
from tinglys.reading.figures.counts import Binder
from tinglys.reading.figures.statistics import Statistics
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Grammar, Quantity
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.outline import Outline, Sentence
from tinglys.reading.structure.markup import blank_markup

__all__ = ["find"]

_SKIPPED = frozenset(("recommendations", "references", "contents", "scale", "definitions", "abbreviations"))


def find(outline: Outline, codebook: Codebook) -> list[Claim]:
    """All figures of a document, in the order of the text.

    Args:
        outline: the document with its sentences and profile.
        codebook: breakdown keys of indicators, places and currencies.
    """
    reader = _Reader(outline, codebook)
    claims: list[Claim] = []
    for sentence in outline.sentences:
        claims.extend(reader.read(sentence))
    return claims


class _Reader:
    """Keeps what the sentences of one document share."""

    def __init__(self, outline: Outline, codebook: Codebook) -> None:
        self.outline = outline
        profile = outline.profile
        self.lexicons = {
            language: load_lexicon(language, codebook.places) for language in ("en", "nb")
        }
        self.grammar = Grammar(codebook.currency_names, profile.country)
        self.keys = {
            code: frozenset(indicator.breakdowns) for code, indicator in codebook.indicators.items()
        }
        self.thread = Thread(profile.data_year, profile.kind == "tip_report")
        self.country = profile.country
        self.text = blank_markup(outline.text)
        report = profile.kind == "tip_report"
        self.statistics = None if report else Statistics(profile, codebook)

    def read(self, sentence: Sentence) -> list[Figure]:
        outline = self.outline
        block = outline.blocks[sentence.block]
        section = outline.sections[sentence.section].kind
        heading = block.kind == "heading"
        if section in _SKIPPED or heading and self.statistics is None:
            return []
        self.thread.enter(sentence.block, section)
        tokens = Tokens(self.text, sentence.start, sentence.end, self.lexicons[sentence.language])
        if not tokens.words:
            return []
        quantities = self.grammar.quantities(tokens)
        if heading and self.statistics is not None:
            titled = self.statistics.heading(tokens, quantities)
            return [self._claim(tokens, measure, sentence) for measure in titled]
        measures = self._measures(tokens, quantities, sentence)
        year = next((int(q.value) for q in quantities if q.kind == "year"), None)
        self.thread.leave([m for m in measures if m.kind == "count"], year)
        return [self._claim(tokens, m, sentence) for whole in measures for m in _ends(whole)]

    def _measures(
        self, tokens: Tokens, quantities: list[Quantity], sentence: Sentence
    ) -> list[Measure]:
        thread = self.thread
        found: list[Measure] = []
        if self.statistics is not None:
            found += self.statistics.sentence(tokens, quantities, sentence.block)
        kinds = {quantity.kind for quantity in quantities}
        if not found and kinds & {"count", "percent", "mass", "rate"}:
            found += Binder(tokens, quantities, thread, self.keys).bind()
        if "duration" in kinds:
            found += terms.measures_of(tokens, quantities, thread)
        if "money" in kinds:
            found += money.measures_of(tokens, quantities, thread)
        if "numbered" in kinds or "act" in tokens.words or "law" in tokens.words:
            found += statutes.measures_of(tokens)
        found += statements.measures_of(tokens, quantities, thread, self.keys)
        found += facts.measures_of(tokens, quantities, thread)
        return found

    def _claim(self, tokens: Tokens, measure: Measure, sentence: Sentence) -> Figure:
        start, end = tokens.starts[measure.first], tokens.ends[measure.last]
        section = self.outline.sections[sentence.section]
        return Figure(
            start=start,
            end=end,
            quote=self.outline.text[start:end],
            rule=measure.rule,
            section=section.kind or section.title or None,
            language=sentence.language,
            indicator=measure.indicator,
            value=_value(measure),
            unit=measure.unit,
            year=measure.period.year,
            year_basis=measure.period.basis if measure.period.year is not None else "none",
            breakdown=measure.breakdown,
            comparison=measure.comparison,
            qualifier=measure.qualifier,
            place=self.country,
        )


def _value(measure: Measure) -> Value:
    if measure.listed is not None:
        return measure.listed
    if measure.text is not None:
        return measure.text
    if isinstance(measure.value, float) and measure.value == int(measure.value):
        return int(measure.value)
    return measure.value


def _ends(measure: Measure) -> list[Measure]:
    """A range as its two ends; an estimate as the codes that estimates have."""
    if measure.indicator == "victims_estimated":
        low = replace(measure, indicator="victims_estimated_min", high=None)
        if measure.high is None:
            return [low]
        return [low, replace(measure, indicator="victims_estimated_max", value=measure.high, high=None)]
    if measure.high is None:
        return [measure]
    return [
        replace(measure, qualifier="at_least", high=None),
        replace(measure, qualifier="at_most", value=measure.high, high=None),
    ]
