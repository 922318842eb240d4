"""Passages: the sentences of a document as the finders of this package look at them.

A :class:`Passage` is one sentence in its plain view, with its words and with flags that say which
finders have anything to look for in it. The flags come from a dictionary of words that is filled
as words are met, so a passage costs one look-up per word before any rule runs.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.outline import Block, Outline, Section, Sentence
from tinglys.reading.threat.cues import FLOW, PLACE, WORD, Cues, cues_of
from tinglys.reading.threat.plain import Plain
from tinglys.reading.threat.publisher import publisher_of

# A full stop inside a number, with three digits after it that look like a footnote.
_CUT = re.compile(r"\d\.\d{3}\Z")
# No sentence is longer; what is, is a table or a list that lost its lines.
_LONGEST = 3000
# How far back a passage can lean on what was said before.
_BACK = 40
_NOT_RUNNING_TEXT = frozenset({"contents", "abbreviations", "references"})


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a passage; ``start`` and ``end`` are plain offsets."""

    text: str
    lower: str
    start: int
    end: int


class Passage:
    """One sentence (or heading) with its plain view.

    ``text`` is the passage in running text, ``lower`` the same in lower case, character for
    character. ``flags`` are the bits of :mod:`.cues`, ``places`` counts its words that may be
    places. ``texts`` and ``bits`` are its words as printed and what each may be, side by side
    with ``words``.
    """

    __slots__ = (
        "_memo",
        "_words",
        "bits",
        "block",
        "cues",
        "flags",
        "kind",
        "language",
        "lower",
        "number",
        "places",
        "plain",
        "section",
        "text",
        "texts",
    )

    def __init__(
        self, number: int, plain: Plain, cues: Cues, block: Block, section: Section | None
    ) -> None:
        self.number = number
        self.plain = plain
        self.cues = cues
        self.language = cues.language
        self.block = block
        self.kind = section.kind if section is not None else None
        self.section = section
        self.text, self.lower = plain.text, plain.lower
        self.texts: list[str] = WORD.findall(self.text)
        # A tuple of numbers costs the garbage collection nothing, a list is looked through.
        self.bits = tuple(map(cues.__getitem__, self.texts))
        flags = 0
        for bits in set(self.bits):
            flags |= bits
        if "→" in self.text or "->" in self.text:
            flags |= FLOW
        self.flags = flags
        self.places = len([1 for bits in self.bits if bits & PLACE]) if flags & PLACE else 0
        self._words: list[Word] | None = None
        self._memo: dict[str, Any] | None = None

    @property
    def memo(self) -> dict[str, Any]:
        """What finders read off the passage, kept for the other finders that ask for it."""
        if self._memo is None:
            self._memo = {}
        return self._memo

    @property
    def words(self) -> list[Word]:
        """The words in order, cut when they are first asked for."""
        if self._words is None:
            self._words = list(self._cut())
        return self._words

    def _cut(self) -> Iterator[Word]:
        text, lower = self.text, self.lower
        end = 0
        for word in self.texts:
            # Nothing between two words can begin a word, so the next one is where it is found.
            start = text.find(word, end)
            end = start + len(word)
            yield Word(word, lower[start:end], start, end)

    def places_of(self, bits: int) -> list[int]:
        """The indices of the words that may be one of the things that ``bits`` say."""
        if not self.flags & bits:
            return []
        return [at for at, own in enumerate(self.bits) if own & bits]

    def ground(self, source: str, start: int = 0, end: int | None = None) -> dict[str, Any]:
        """The fields every claim shares, for the plain stretch ``start:end`` of this passage."""
        raw_start, raw_end = self.plain.span(start, len(self.text) if end is None else end)
        return {
            "start": raw_start,
            "end": raw_end,
            "quote": source[raw_start:raw_end],
            "section": self.section.title or None if self.section is not None else None,
            "language": self.language,
        }


def _whole(outline: Outline) -> Iterator[Sentence]:
    """The sentences, put together where one was cut inside an amount ("400.000 NOK")."""
    text = outline.text
    held: Sentence | None = None
    for sentence in outline.sentences:
        if (
            held is not None
            and held.block == sentence.block
            and text[held.end - 1].isdigit()
            and _CUT.search(text, max(held.end - 12, held.start), held.end)
        ):
            held = msgspec.structs.replace(held, end=sentence.end)
            continue
        if held is not None:
            yield held
        held = sentence
    if held is not None:
        yield held


class Document:
    """An outline and its codebook, cut into passages once for all finders of this package.

    ``publisher`` is whose document it is, ``country`` the code of the country it is about.
    ``passages`` leaves out page furniture, contents, lists of abbreviations and of references.
    """

    def __init__(self, outline: Outline, codebook: Codebook) -> None:
        self.outline = outline
        self.codebook = codebook
        self.text = outline.text
        self.publisher = publisher_of(outline, codebook)
        self.country = self._country()
        self.passages = list(self._passages())
        self._starts = [passage.plain.start for passage in self.passages]
        self._places = {id(one): at for at, one in enumerate(self.passages)}

    def _country(self) -> str | None:
        """The country the document speaks of as "the country": its own, or its publisher's."""
        known = [self.outline.profile.country]
        known += [self.codebook.holders[code].country for code in sorted(self.publisher.codes)]
        if self.outline.profile.language == "nb":
            known.append("NO")
        return next((code for code in known if code), None)

    def _passages(self) -> Iterator[Passage]:
        outline = self.outline
        for number, sentence in enumerate(_whole(outline)):
            block = outline.blocks[sentence.block]
            section = outline.sections[sentence.section] if outline.sections else None
            if section is not None and section.kind in _NOT_RUNNING_TEXT:
                continue
            if sentence.end - sentence.start > _LONGEST:
                continue
            plain = Plain(outline.text, sentence.start, sentence.end)
            if not plain.text or plain.text.isspace():
                continue
            language = "en" if sentence.language == "en" else "nb"
            yield Passage(number, plain, cues_of(self.codebook, language), block, section)

    def passages_between(self, start: int, end: int) -> list[Passage]:
        """The passages that begin in the canonical stretch ``start:end``."""
        first = bisect_left(self._starts, start)
        return self.passages[first : bisect_left(self._starts, end)]

    def paragraph_before(self, passage: Passage) -> Iterator[Passage]:
        """The passages before this one in its block, nearest first."""
        here = self.place(passage)
        for at in range(here - 1, max(here - _BACK, 0) - 1, -1):
            if self.passages[at].block is not passage.block:
                return
            yield self.passages[at]

    def section_before(self, passage: Passage) -> Iterator[Passage]:
        """The passages before this one in its section, nearest first."""
        here = self.place(passage)
        for at in range(here - 1, max(here - _BACK, 0) - 1, -1):
            if self.passages[at].section is not passage.section:
                return
            yield self.passages[at]

    def place(self, passage: Passage) -> int:
        """Index of a passage among the document's passages."""
        return self._places[id(passage)]
