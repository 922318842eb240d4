"""Passages: the sentences of a document as the finders of this package look at them.

A :class:`Passage` is one sentence in its plain view, with its words and with flags that say which
finders have anything to look for in it. The flags come from a dictionary of words that is filled
as words are met, so a passage costs one look-up per word before any rule runs.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import Any

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.outline import Block, Outline, Section, Sentence
from tinglys.reading.threat.cues import FLOW, GROUP, NAME, PLACE, WORD, Cues, cues_of
from tinglys.reading.threat.plain import Plain
from tinglys.reading.threat.publisher import publisher_of

# A full stop inside a number, with three digits after it that look like a footnote.
_CUT = re.compile(r"\d\.\d{3}\Z")
# No sentence is longer; what is, is a table or a list that lost its lines.
_LONGEST = 3000
# How far back a passage can lean on what was said before.
_BACK = 40
# So many passages are held at a time.
_STRETCH = 1000
_NOT_RUNNING_TEXT = frozenset({"contents", "abbreviations", "references"})


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a passage; ``start`` and ``end`` are plain offsets."""

    text: str
    lower: str
    start: int
    end: int


class Passage:
    """One sentence (or heading) with its plain view.

    ``number`` is its place among the document's passages. ``text`` is the passage in running
    text, ``lower`` the same in lower case, character for character. ``flags`` are the bits of
    :mod:`.cues`. ``texts`` and ``bits`` are its words as printed and what each may be, side by
    side with ``words``.
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
        self._words: list[Word] | None = None
        self._memo: dict[str, Any] | None = None

    @property
    def memo(self) -> dict[str, Any]:
        """What finders read off the passage, kept for the other finders that ask for it."""
        if self._memo is None:
            self._memo = {}
        return self._memo

    @property
    def places(self) -> int:
        """How many of the words may be places."""
        return len(self.places_of(PLACE))

    @property
    def words(self) -> list[Word]:
        """The words in order, cut when they are first asked for."""
        if self._words is None:
            self._words = list(self._cut())
        return self._words

    def rest(self) -> None:
        """Takes less room from now on: passages that name a group are kept to the end."""
        if self.flags & (GROUP | NAME):
            self._words = None
            self.texts = list(map(sys.intern, self.texts))

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


def _whole(text: str, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences, put together where one was cut inside an amount ("400.000 NOK")."""
    held: Sentence | None = None
    for sentence in sentences:
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

    ``publisher`` is whose document it is, ``country`` the code of the country it is about. The
    passages leave out page furniture, contents, lists of abbreviations and of references. They
    come a stretch at a time, and what no later passage leans on is let go with its stretch.
    """

    def __init__(self, outline: Outline, codebook: Codebook) -> None:
        self.outline = outline
        self.codebook = codebook
        self.text = outline.text
        self.publisher = publisher_of(outline, codebook)
        self.country = self._country()
        self._near: list[Passage] = []

    def _country(self) -> str | None:
        """The country the document speaks of as "the country": its own, or its publisher's."""
        known = [self.outline.profile.country]
        known += [self.codebook.holders[code].country for code in sorted(self.publisher.codes)]
        if self.outline.profile.language == "nb":
            known.append("NO")
        return next((code for code in known if code), None)

    def stretches(self) -> Iterator[list[Passage]]:
        """All passages in order, in lists; each is to be done with before the next is asked for."""
        coming = self._passages(self.outline.sentences)
        while stretch := list(islice(coming, _STRETCH)):
            self._near = [*self._near[-_BACK:], *stretch]
            yield stretch
            for passage in stretch:
                passage.rest()

    def _passages(self, sentences: Iterable[Sentence]) -> Iterator[Passage]:
        outline, text = self.outline, self.text
        blocks, sections = outline.blocks, outline.sections
        cues = {language: cues_of(self.codebook, language) for language in ("en", "nb")}
        number = 0
        for sentence in _whole(text, sentences):
            section = sections[sentence.section] if sections else None
            if section is not None and section.kind in _NOT_RUNNING_TEXT:
                continue
            if sentence.end - sentence.start > _LONGEST:
                continue
            plain = Plain(text, sentence.start, sentence.end)
            if not plain.text or plain.text.isspace():
                continue
            language = "en" if sentence.language == "en" else "nb"
            yield Passage(number, plain, cues[language], blocks[sentence.block], section)
            number += 1

    def passages_between(self, start: int, end: int) -> list[Passage]:
        """The passages that begin in the canonical stretch ``start:end``, cut for the asker."""
        sentences = self.outline.sentences
        first = bisect_left(sentences.starts, start)
        last = bisect_left(sentences.starts, end, first)
        # What was cut inside an amount is put together from its block's beginning.
        while 0 < first < last and sentences[first].block == sentences[first - 1].block:
            first -= 1
        some = map(sentences.__getitem__, range(first, last))
        return [one for one in self._passages(some) if one.plain.start >= start]

    def before(self, passage: Passage) -> Passage | None:
        """The passage before one of the stretch at hand."""
        at = passage.number - self._near[0].number
        return self._near[at - 1] if at else None

    def paragraph_before(self, passage: Passage) -> Iterator[Passage]:
        """The passages before this one in its block, nearest first."""
        return takewhile(lambda one: one.block is passage.block, self._back_from(passage))

    def section_before(self, passage: Passage) -> Iterator[Passage]:
        """The passages before this one in its section, nearest first."""
        return takewhile(lambda one: one.section is passage.section, self._back_from(passage))

    def _back_from(self, passage: Passage) -> Iterator[Passage]:
        here = passage.number - self._near[0].number
        return (self._near[at] for at in range(here - 1, max(here - _BACK, 0) - 1, -1))
