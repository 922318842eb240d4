"""The clause a flow is told in: its words, places, goods, and whether money flows."""

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.threat import flows
from tinglys.reading.threat.commodities import Commodity, money_word
from tinglys.reading.threat.geography import Mention
from tinglys.reading.threat.passages import Document, Passage, Word


class Clause(msgspec.Struct, frozen=True):
    """The stretch ``start:end`` (plain offsets) of a passage, with what it names.

    ``words`` are those of the whole passage, which the mentions index; ``mentions`` are the
    clause's places and ``goods`` its commodities, both in order; ``home`` is the name of what "the
    country" means; ``money`` says that proceeds flow, not goods.
    """

    codebook: Codebook
    passage: Passage
    words: list[Word]
    start: int
    end: int
    mentions: list[Mention]
    goods: list[Commodity]
    home: str
    money: bool

    @property
    def lower(self) -> str:
        """The clause in lower case."""
        return self.passage.lower[self.start : self.end]

    def begin(self, mention: Mention) -> int:
        """Plain offset where a mention begins."""
        return self.words[mention.first].start

    def stop(self, mention: Mention) -> int:
        """Plain offset where a mention ends."""
        return self.words[mention.last - 1].end


def clauses_of(
    document: Document, passage: Passage, mentions: list[Mention], goods: list[Commodity]
) -> list[Clause]:
    """The clauses of a passage that may each tell of a flow of their own, then the whole of it."""
    bounds: list[tuple[int, int]] = []
    at = 0
    for match in flows.CLAUSE.finditer(passage.lower):
        bounds.append((at, match.start()))
        at = match.end()
    bounds.append((at, len(passage.text)))
    if len(bounds) > 1:
        bounds.append((0, len(passage.text)))
    return [_clause(document, passage, a, b, mentions, goods) for a, b in bounds]


def _clause(
    document: Document,
    passage: Passage,
    start: int,
    end: int,
    mentions: list[Mention],
    goods: list[Commodity],
) -> Clause:
    inside = [one for one in goods if start <= one.start < end]
    money = money_word(passage, goods, start, end)
    if money is None and start and not inside:
        # "The cash …: it is collected in X": the pronoun's clause is still about the cash.
        money = money_word(passage, goods, 0, start)
    words = passage.words
    places = [m for m in mentions if start <= words[m.first].start < end]
    home = _home(document, passage.language)
    book = document.codebook
    return Clause(book, passage, words, start, end, places, inside, home, money is not None)


def _home(document: Document, language: str) -> str:
    country = document.codebook.places.by_code.get(document.country or "")
    if country is not None:
        return country.label.text(language)
    return "landet" if language == "nb" else "the country"
