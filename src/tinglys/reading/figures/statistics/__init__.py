"""Figures of crime statistics: counts, rates, clearance, changes and shares of offences and people.

For each number of a sentence: its topic (:mod:`.subjects`), how it measures (:mod:`.metrics`), of
which period (:mod:`.dating`), where (:mod:`.places`) and of whom (:mod:`.groups`). What a sentence
does not say it takes from the one before or from its heading (:mod:`.context`).
"""

import re
from bisect import bisect_left

from msgspec.structs import replace

from tinglys.codebook import Codebook
from tinglys.codebook.lexicon import Lexicon
from tinglys.codebook.topics import load_topics
from tinglys.reading.figures.statistics import masses
from tinglys.reading.figures.statistics.binding import Binding
from tinglys.reading.figures.statistics.cells import CellReader
from tinglys.reading.figures.statistics.context import Context
from tinglys.reading.figures.statistics.factors import factors_of
from tinglys.reading.figures.statistics.places import places_of
from tinglys.reading.figures.statistics.scene import MEASURED, Scene
from tinglys.reading.figures.statistics.shares import with_implied
from tinglys.reading.figures.statistics.substances import first_named
from tinglys.reading.figures.statistics.tables import Cell, Table, tables_of
from tinglys.reading.figures.thread import Measure
from tinglys.reading.grammar.quantities import Grammar, Quantity
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.outline import Profile

__all__ = ["Statistics"]


class Statistics:
    """Reads one document's figures of crime statistics, sentence by sentence."""

    def __init__(self, profile: Profile, codebook: Codebook) -> None:
        self._table = load_topics()
        self._places = codebook.places
        self._title = profile.title or ""
        self._context = Context(_data_year(profile), profile.country)
        self._tables: list[Table] = []
        self._read: list[tuple[Cell, Measure]] | None = None

    def tabulate(self, raw: str, view: str, lexicon: Lexicon, grammar: Grammar) -> None:
        """Find the document's tables once; :meth:`row` then reads them as their sentences come."""
        title = self._title
        tokens = Tokens(title, 0, len(title), lexicon)
        named = [mention.topic for mention in Scene(tokens, [], self._table).mentions]
        self._context.abroad = bool(named) and all(topic.entry.foreign for topic in named)
        self._view = view
        self._tables = tables_of(raw, view)
        self._cells = CellReader(self._table, lexicon, grammar, self._places, self._context.country)

    def row(self, tokens: Tokens) -> list[Measure] | None:
        """The figures of the cells in a sentence that is part of a table; None outside tables."""
        start, end = tokens.starts[0], tokens.ends[-1]
        while self._tables and self._tables[0].end <= start:
            self._tables.pop(0)
            self._read = None
        if not self._tables or end <= self._tables[0].start:
            return None
        if self._read is None:
            context = self._context
            self._read = self._cells.measures(
                self._tables[0], self._view, context.heading_topic, context.heading_said
            )
        return [
            replace(
                measure,
                first=bisect_left(tokens.starts, cell.start),
                last=bisect_left(tokens.starts, cell.end) - 1,
            )
            for cell, measure in self._read
            if start <= cell.start and cell.end <= end
        ]

    def heading(self, tokens: Tokens, quantities: list[Quantity]) -> list[Measure]:
        """Take in a heading: its topic and place hold for its section; its changes are figures."""
        scene = Scene(tokens, quantities, self._table)
        named = places_of(tokens, self._places, self._context.country)
        titled, self._context.titled = self._context.titled, True
        firm = [mention for mention in scene.mentions if not mention.weak]
        topic = firm[0] if firm else None
        # "Oslo" as a heading holds for its section; "Crime in Sweden" is a title.
        place = named[0].name if named and not scene.mentions and _is_name(tokens) else None
        if titled or tokens.words[:2] == ["=", "="]:
            # A document's first heading is its title and says nothing of what follows the lead.
            said = tokens.surface(topic.first, topic.at).lower() if topic else ""
            self._context.open_section(topic.topic if topic else None, said, place)
        self._context.heading_drug = first_named(tokens)
        if not any(q.kind == "percent" for q in quantities):
            return []
        self._context.enter(-2)
        found = self._bind(tokens, quantities)
        self._context.block = -1
        return [measure for measure in found if measure.kind == "percent"]

    def sentence(self, tokens: Tokens, quantities: list[Quantity], block: int) -> list[Measure]:
        """The figures of one sentence; empty where it has none of this kind."""
        context = self._context
        context.enter(block)
        quantities = _without_heading_number(tokens, quantities)
        found: list[Measure]
        if MEASURED.isdisjoint([one.kind for one in quantities]) and not _may_imply(tokens):
            self._listen(tokens, quantities)
            found = self._denied(tokens, quantities)
        else:
            found = self._bind(tokens, quantities)
        self._keep_drug(first_named(tokens), found)
        return found

    def _keep_drug(self, named: str | None, found: list[Measure]) -> None:
        """The drug that was spoken of is what later amounts are of, whatever was seized before."""
        context = self._context
        if named is None:
            return
        context.drug = named
        seized = any(measure.indicator.startswith("drug_seiz") for measure in found)
        if context.seizure is not None and not seized:
            context.seizure = replace(context.seizure, breakdown={"drug": named})

    def _denied(self, tokens: Tokens, quantities: list[Quantity]) -> list[Measure]:
        """What a sentence without numbers says was not seized."""
        if _NONE.isdisjoint(tokens.words) or "q.drug" not in tokens.spoken:
            return []
        scene = Scene(tokens, quantities, self._table)
        none = masses.none_seized(Binding(scene, self._context, self._places))
        return [none] if none is not None else []

    def _listen(self, tokens: Tokens, quantities: list[Quantity]) -> None:
        """A sentence without figures may still name the topic and year of the next."""
        if not any(tokens.concepts):
            return
        dated = any(quantity.kind == "year" for quantity in quantities)
        if dated or "m" in tokens.words or self._table.names(tokens.concepts):
            scene = Scene(tokens, quantities, self._table)
            Binding(scene, self._context, self._places).remember([])

    def _bind(self, tokens: Tokens, quantities: list[Quantity]) -> list[Measure]:
        scene = Scene(tokens, with_implied(tokens, quantities), self._table)
        context = self._context
        if not scene.mentions and context.topic is None and _explains_names(scene):
            context.resume()
        if (
            not scene.mentions
            and context.topic is None
            and not any(q.kind == "mass" for q in quantities)
        ):
            known = scene.known(0, len(tokens))
            paired = self._table.paired(known, known) is not None
            if not paired and known.isdisjoint(("q.cleared", "q.seized")):
                return []
        return Binding(scene, context, self._places).bind()


def _data_year(profile: Profile) -> int | None:
    """The year of undated figures: that of a release or a news item, none of an encyclopedia."""
    if profile.data_year is not None or profile.year is None:
        return profile.data_year
    if profile.kind == "threat_assessment":
        # The assessment of 2025 looks back on 2024.
        return profile.year - 1
    if profile.title and str(profile.year) in profile.title:
        return profile.year
    issued = _YEAR.search(profile.published or "")
    if issued and profile.year in (int(issued.group()), int(issued.group()) - 1):
        return profile.year
    return None


_NONE = frozenset("ikke ingen no not".split())
_LONGEST_NAME = 3
_LONGEST_TITLE = 8
_MOST_CHAPTERS = 20
_FINITE = frozenset(("f.be", "v.be", "v.have", "v.report"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_IMPLYING = frozenset(
    "one half fifth third quarter tenth halvparten tredjedel femtedel fjerdedel hver én".split()
)


def _without_heading_number(tokens: Tokens, quantities: list[Quantity]) -> list[Quantity]:
    """As in "2 Bedrageri", a line by itself: the number of a chapter, and not of frauds."""
    if not quantities or quantities[0].first or len(tokens) > _LONGEST_TITLE:
        return quantities
    number = quantities[0]
    text, after = tokens.text, number.last + 1
    if number.kind != "count" or not number.digits or number.value > _MOST_CHAPTERS:
        return quantities
    if after >= len(tokens) or not text[tokens.starts[after]].isupper():
        return quantities
    closed = tokens.words[-1] in (".", "!", "?") or text[tokens.ends[-1] : tokens.ends[-1] + 1] in (
        ".",
        "!",
        "?",
    )
    told = any(not _FINITE.isdisjoint(known) for known in tokens.concepts)
    return quantities if closed or told else quantities[1:]


def _is_name(tokens: Tokens) -> bool:
    return sum(word.isalpha() for word in tokens.words) <= _LONGEST_NAME


def _explains_names(scene: Scene) -> bool:
    """As in "Blant enkeltland lå Somalia (109,3) og Irak (101,8) høyest": rates, name by name."""
    measured = [at for at, quantity in enumerate(scene.quantities) if quantity.kind == "count"]
    return bool(measured) and scene.is_decimal(measured[0]) and scene.opened_at(measured[0]) > 0


def _may_imply(tokens: Tokens) -> bool:
    return not _IMPLYING.isdisjoint(tokens.words) or bool(factors_of(tokens))
