"""Figures: every number of a document bound to what it measures.

For each sentence: tokens and quantities (:mod:`tinglys.reading.grammar`), then counts by frames,
durations, money, statutes, statements without a number, and single facts; each gives measures, and
measures become :class:`~tinglys.reading.claims.Figure` claims.
"""

import re
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from tinglys.codebook import Codebook
from tinglys.codebook.lexicon import load_lexicon, words_of
from tinglys.codebook.number_words import number_words
from tinglys.reading.claims import Claim, Figure, Value
from tinglys.reading.figures import facts, money, statements, statutes, terms, wholly
from tinglys.reading.figures.applications import note_applications, offered
from tinglys.reading.figures.asides import KINDS
from tinglys.reading.figures.binding import bind
from tinglys.reading.figures.numerals import RawNumeral, RawNumerals
from tinglys.reading.figures.scene import Scene
from tinglys.reading.figures.statistics import Statistics
from tinglys.reading.figures.subject import is_about_trafficking
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Grammar, Quantity
from tinglys.reading.grammar.shares import with_shares
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.outline import Outline, Sentence
from tinglys.reading.structure.language import WORD
from tinglys.reading.structure.markup import blank_markup

__all__ = ["Figures", "RawNumeral", "RawNumerals", "find"]

_SKIPPED = frozenset(
    ("recommendations", "references", "contents", "scale", "definitions", "abbreviations")
)
_LAWS = frozenset(("act", "law"))
# Sentences without any of these words state nothing but by their numbers.
_TELLING = _LAWS | statements.TRIGGERS | facts.WORDS
_DIGIT = re.compile(r"\d")


class Figures(NamedTuple):
    """The figures of a document and every number met on the way, claimed or not."""

    claims: list[Claim]
    numerals: RawNumerals


def find(outline: Outline, codebook: Codebook) -> Figures:
    """All figures of a document, in the order of the text, and all its numbers.

    Args:
        outline: the document with its sentences and profile.
        codebook: breakdown keys of indicators, places and currencies.
    """
    reader = _Reader(outline, codebook)
    for sentence in outline.sentences:
        reader.read(sentence)
    return Figures(reader.claims, reader.numerals)


class _Reader:
    """Keeps what the sentences of one document share."""

    def __init__(self, outline: Outline, codebook: Codebook) -> None:
        self.outline = outline
        profile = outline.profile
        self.lexicons = {
            language: load_lexicon(language, codebook.places) for language in ("en", "nb")
        }
        self.triggers = {language: _triggers(language) for language in self.lexicons}
        self.grammar = Grammar(codebook.currency_names, profile.country)
        self.keys, self.units = _keys_and_units(codebook)
        report = is_about_trafficking(outline)
        told = profile.year if report else None
        bulletin = report and profile.kind != "tip_report"
        self.thread = Thread(profile.data_year or told, report, bulletin)
        self.country = profile.country
        self.raw = outline.text
        self.text = blank_markup(self.raw)
        self.statistics = None if report else Statistics(profile, codebook)
        if self.statistics is not None:
            main = profile.language if profile.language in self.lexicons else "en"
            # A drug named without a number is what the next sentence's amounts are of.
            self.triggers = {
                language: words | words_of(language, "q.drug")
                for language, words in self.triggers.items()
            }
            self.statistics.tabulate(outline.text, self.text, self.lexicons[main], self.grammar)
        # In an article every sentence may name the topic that the next one's numbers are about.
        self.listens = profile.kind in ("statistics_article", "other")
        self.claims: list[Claim] = []
        self.numerals = RawNumerals()

    def read(self, sentence: Sentence) -> None:
        """Read one sentence: its numbers into ``numerals``, its figures into ``claims``."""
        outline = self.outline
        section = outline.sections[sentence.section].kind
        self.thread.enter(sentence.block, section)
        if not self._speaks(sentence):
            text = outline.text[sentence.start : sentence.end]
            self.thread.pass_over(offered(text) if sentence.language == "en" else None)
            return
        tokens = Tokens(self.text, sentence.start, sentence.end, self.lexicons[sentence.language])
        quantities = self.grammar.quantities(tokens) if tokens.words else []
        self._note(tokens, quantities)
        heading = outline.blocks[sentence.block].kind == "heading"
        if section in _SKIPPED or not tokens.words or heading and self.statistics is None:
            return
        if heading and self.statistics is not None:
            titled = self.statistics.heading(tokens, quantities)
            self.claims.extend(self._claim(tokens, measure, sentence) for measure in titled)
            return
        cells = self.statistics.row(tokens) if self.statistics is not None else None
        if cells is not None:
            self.claims.extend(self._claim(tokens, measure, sentence) for measure in cells)
            return
        if self.thread.report and "percent" in [q.kind for q in quantities]:
            quantities = with_shares(tokens, quantities)
        measures = self._measures(Scene(tokens, quantities, self.thread, self.keys), sentence)
        year = next((int(q.value) for q in quantities if q.kind == "year"), None)
        self.thread.leave([m for m in measures if m.kind == "count"], year)
        self.claims.extend(
            self._claim(tokens, m, sentence) for whole in measures for m in self._each(whole)
        )

    def _speaks(self, sentence: Sentence) -> bool:
        """Whether a sentence holds a digit or one of the few words that state a figure alone."""
        text = self.raw
        if self.listens or _DIGIT.search(text, sentence.start, sentence.end):
            return True
        words = WORD.findall(text[sentence.start : sentence.end].lower())
        return not self.triggers[sentence.language].isdisjoint(words)

    def _note(self, tokens: Tokens, quantities: list[Quantity]) -> None:
        add, words, starts, ends = self.numerals.add, tokens.words, tokens.starts, tokens.ends
        for one in quantities:
            last = one.number_at
            while last < one.last and words[last + 1][0].isdecimal():
                last += 1
            add(starts[one.number_at], ends[last], one.kind, one.digits, one.value)

    def _measures(self, scene: Scene, sentence: Sentence) -> list[Measure]:
        found: list[Measure] = []
        kinds = {quantity.kind for quantity in scene.quantities}
        note_applications(scene)
        if self.statistics is not None:
            found += self.statistics.sentence(scene.tokens, scene.quantities, sentence.block)
        if not found and (kinds & KINDS or "times" in kinds):
            found += bind(scene)
        if "duration" in kinds:
            found += terms.measures_of(scene, found)
        if money.may_be_told(scene, kinds):
            found += money.measures_of(scene)
        telling = _TELLING.intersection(scene.tokens.words)
        if "numbered" in kinds or not _LAWS.isdisjoint(telling):
            found += statutes.measures_of(scene.tokens)
        if not telling:
            return found
        found += statements.measures_of(scene)
        if scene.thread.report and not wholly.TRIGGERS.isdisjoint(scene.tokens.words):
            found += wholly.measures_of(scene)
        stated = {measure.indicator for measure in found}
        found += [
            fact
            for fact in facts.measures_of(scene.tokens, scene.thread)
            if fact.indicator != "change_factor" or "change_factor" not in stated
        ]
        return found

    def _each(self, whole: Measure) -> list[Measure]:
        """A measure as what it states: the ends of a range, a count and its share."""
        share = f"{whole.indicator}_share"
        if whole.share is None or share not in self.keys:
            return _ends(whole)
        percent = replace(whole, indicator=share, value=whole.share, unit="percent")
        return [*_ends(whole), percent]

    def _claim(self, tokens: Tokens, measure: Measure, sentence: Sentence) -> Figure:
        start, end = tokens.starts[measure.first], tokens.ends[measure.last]
        section = self.outline.sections[sentence.section]
        return Figure(
            start=start,
            end=end,
            quote=self.raw[start:end],
            rule=measure.rule,
            section=section.kind or section.title or None,
            language=sentence.language,
            indicator=measure.indicator,
            value=_value(measure),
            unit=measure.unit or self.units.get(measure.indicator),
            year=measure.period.year,
            year_basis=measure.period.basis if measure.period.year is not None else "none",
            breakdown=measure.breakdown,
            comparison=measure.comparison,
            qualifier=measure.qualifier,
            place=self.country,
        )


@cache
def _keys_and_units(codebook: Codebook) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """For each indicator the breakdown keys that it may have, and its unit where it has its own."""
    keys = {code: frozenset(one.breakdowns) for code, one in codebook.indicators.items()}
    units = {
        code: one.units[0]
        for code, one in codebook.indicators.items()
        if one.units and one.units[0] != "currency"
    }
    return keys, units


@cache
def _triggers(language: str) -> frozenset[str]:
    """Words that can state a figure in a sentence without digits."""
    return frozenset(number_words(language).units) | statements.TRIGGERS | facts.TRIGGERS | _LAWS


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
        most = measure.high is None and measure.qualifier == "at_most"
        end = "max" if most else "min"
        low = replace(measure, indicator=f"victims_estimated_{end}", high=None)
        if measure.high is None:
            return [low]
        return [
            low,
            replace(measure, indicator="victims_estimated_max", value=measure.high, high=None),
        ]
    if measure.high is None:
        return [measure]
    if measure.indicator == "victim_restitution":
        least = replace(measure, indicator="victim_restitution_min", high=None)
        return [least, replace(measure, value=measure.high, high=None)]
    return [
        replace(measure, qualifier="at_least", high=None),
        replace(measure, qualifier="at_most", value=measure.high, high=None),
    ]
