"""The outline of a document: what kind it is, and its blocks, sections and sentences.

Every finder gets an :class:`Outline` and the codebook and yields claims. Nothing here holds
tokens: a finder analyses one sentence at a time, so memory stays in proportion to the outline.
"""

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
    sentences: list[Sentence]

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.canonical.text


def sentences_at(sentences: Sequence[Sentence], spots: Sequence[int]) -> Iterator[Sentence]:
    """The sentences that hold one of some offsets, each once; both are in the order of the text."""
    done = -1
    for spot in spots:
        at = bisect_right(sentences, spot, key=_start) - 1
        if at > done and spot < sentences[at].end:
            done = at
            yield sentences[at]


def _start(sentence: Sentence) -> int:
    return sentence.start
