"""Canonical text: what every offset in Tinglys counts in, and how it leads back to the original.

For plain text the canonical text *is* the file, character for character (a byte order mark aside).
For PDF, HTML, DOCX and wikitext it is the text a reader would see; ``spans`` lead back to the
original, and for PDF every character also has a page and a box.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Literal, Protocol

import msgspec

MarkKind = Literal["heading", "item", "row", "furniture", "note_ref", "caption"]


class Page(msgspec.Struct, frozen=True, gc=False):
    """One page of a paginated original. Offsets into the canonical text; size in PDF points."""

    number: int
    start: int
    end: int
    width: float
    height: float


class Mark(msgspec.Struct, frozen=True, gc=False):
    """What the format itself says of a stretch of canonical text.

    ``furniture`` is a running page header, footer or page number; ``note_ref`` a footnote number
    set as superscript; ``row`` one table row; ``level`` the depth of a heading (1 is the highest).
    """

    start: int
    end: int
    kind: MarkKind
    level: int = 0


class OriginSpan(msgspec.Struct, frozen=True, gc=False):
    """``length`` canonical characters from ``start`` stand at ``origin`` in the original.

    The unit of ``origin`` is the original's own: characters of the decoded source for text, HTML
    and wikitext; the character index on the page for PDF (``page`` says which); for DOCX the
    paragraph's running number is in ``page`` and the character index in it in ``origin``.
    """

    start: int
    length: int
    origin: int
    page: int = 0


class Rect(msgspec.Struct, frozen=True, gc=False):
    """A rectangle on a page, in PDF points from the lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class Boxes(Protocol):
    """Character boxes of a paginated original."""

    def rects(self, start: int, end: int) -> list[Rect]:
        """One rectangle per line that the canonical stretch ``start:end`` covers."""
        ...


class CanonicalText(msgspec.Struct, frozen=True):
    """A document's canonical text with its way back to the original.

    ``spans`` is empty where the canonical text and the decoded original are the same string.
    ``meta`` holds what the format itself declares: ``title``, ``published``, ``publisher``,
    ``author``, ``language``, ``url``; keys are absent, never empty.
    """

    text: str
    media_type: str
    encoding: str | None = None
    spans: tuple[OriginSpan, ...] = ()
    pages: tuple[Page, ...] = ()
    marks: tuple[Mark, ...] = ()
    meta: Mapping[str, str] = {}
    boxes: Boxes | None = None

    def origin(self, offset: int) -> OriginSpan:
        """The original place of one canonical character, as a span of length 1.

        Characters that the canonical text added (a paragraph break, a joined hyphen) answer with
        the nearest original character before them.
        """
        if not self.spans:
            return OriginSpan(offset, 1, offset)
        at = max(bisect_right(self.spans, offset, key=_start) - 1, 0)
        span = self.spans[at]
        inside = min(max(offset - span.start, 0), max(span.length - 1, 0))
        return OriginSpan(offset, 1, span.origin + inside, span.page)

    def page_of(self, offset: int) -> int | None:
        """Number of the page that holds a canonical offset; None where there are no pages."""
        if not self.pages:
            return None
        at = max(bisect_right(self.pages, offset, key=lambda page: page.start) - 1, 0)
        return self.pages[at].number


def offsets_of(text: str, words: Iterable[str]) -> list[int]:
    """Sorted offsets at which one of some words begins, letter for letter.

    To find out where to look closely: plain strings are looked for a hundred times as fast as a
    pattern of the same words.
    """
    found: list[int] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + len(word))
    found.sort()
    return found


def _start(span: OriginSpan) -> int:
    return span.start
