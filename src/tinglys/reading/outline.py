"""The outline of a document: what kind it is, and its blocks, sections and sentences.

Every finder gets an :class:`Outline` and the codebook and yields claims. Nothing here holds
tokens: a finder analyses one sentence at a time, so memory stays in proportion to the outline.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from tinglys.reading.text import CanonicalText

DocumentKind = Literal[
    "tip_report", "ocindex_page", "threat_assessment", "statistics_article", "other"
]
BlockKind = Literal["heading", "paragraph", "item", "row", "furniture"]


class Block(msgspec.Struct, frozen=True, gc=False):
    """A paragraph, heading, list item, table row or page furniture; offsets without outer space."""

    start: int
    end: int
    kind: BlockKind
    section: int


class Section(msgspec.Struct, frozen=True, gc=False):
    """A heading and what stands under it.

    ``kind`` is a code such as ``prosecution``, ``protection``, ``prevention``, ``profile``,
    ``recommendations``, ``key_judgements``, ``assessment``, ``annex``, ``definitions``,
    ``contents``; None where it is none of these.
    """

    title: str
    kind: str | None
    level: int
    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence; ``block`` and ``section`` are indices into the outline's lists."""

    start: int
    end: int
    block: int
    section: int
    language: str


class Sentences:
    """The sentences of a document in order.

    They are held in columns of numbers and made when they are asked for: a megabyte of text has
    ten thousand of them.
    """

    __slots__ = ("_blocks", "_ends", "_languages", "_sections", "starts")

    def __init__(self) -> None:
        self.starts = array("i")
        self._ends = array("i")
        self._blocks = array("i")
        self._sections = array("i")
        self._languages: list[str] = []

    def add(self, start: int, end: int, block: int, section: int, language: str) -> None:
        """Adds a sentence after those there are."""
        self.starts.append(start)
        self._ends.append(end)
        self._blocks.append(block)
        self._sections.append(section)
        self._languages.append(language)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.starts)

    def __iter__(self) -> Iterator[Sentence]:
        """All of them, in order."""
        return map(Sentence, self.starts, self._ends, self._blocks, self._sections, self._languages)

    def __getitem__(self, at: int) -> Sentence:
        """One of them."""
        return Sentence(
            self.starts[at],
            self._ends[at],
            self._blocks[at],
            self._sections[at],
            self._languages[at],
        )


class Profile(msgspec.Struct, frozen=True, gc=False):
    """What the document as a whole says of itself; None where it does not say.

    ``year`` is the report's own year (edition); ``data_year`` the year its undated figures speak
    of (for a Trafficking in Persons report the year before); ``horizon`` the default period of
    its forecasts as ISO months; ``scale`` the likelihood scale it prints or its publisher uses.
    """

    kind: DocumentKind
    language: str
    country: str | None = None
    year: int | None = None
    data_year: int | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    horizon: tuple[str, str] | None = None
    scale: str | None = None


class Outline(msgspec.Struct, frozen=True):
    """A document ready for the finders."""

    canonical: CanonicalText
    profile: Profile
    blocks: list[Block]
    sections: list[Section]
    sentences: Sentences

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.canonical.text


def sentences_at(sentences: Sentences, spots: Sequence[int]) -> Iterator[Sentence]:
    """The sentences that hold one of some offsets, each once; both are in the order of the text."""
    done = -1
    for spot in spots:
        at = bisect_right(sentences.starts, spot) - 1
        if at > done:
            sentence = sentences[at]
            if spot < sentence.end:
                done = at
                yield sentence
