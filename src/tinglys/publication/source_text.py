"""The canonical text of a document as marked-up paragraphs.

The text content of the paragraphs and of the spaces between them is the canonical text, character
for character (but for characters no page can hold, see :mod:`~tinglys.publication.printable`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec
from markupsafe import Markup

from tinglys.publication.ground_marks import Close, Hull, Open, Span, Stretch, hulls, pieces
from tinglys.publication.printable import source_markup
from tinglys.publication.site_data import SiteDocument
from tinglys.reading.outline import Block, BlockKind
from tinglys.reading.text import Page

_MOST_LANES = 8
_Placed = TypeVar("_Placed", Hull, Page)


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of the source: its markup, and the keys of the spans that begin in it.

    ``gap`` is the white space that follows it in the canonical text; ``pages`` the numbers of the
    pages that begin in it.
    """

    kind: BlockKind
    markup: Markup
    keys: tuple[str, ...]
    gap: Markup
    pages: tuple[int, ...]


class MarkedText(msgspec.Struct, frozen=True):
    """A whole text: the white space before the first paragraph, and the paragraphs."""

    lead: Markup
    paragraphs: list[Paragraph]


def marked_text(document: SiteDocument, spans: Iterable[Span], withheld: str) -> MarkedText:
    """The document's text with the spans marked.

    Args:
        document: whose text it is.
        spans: what to mark; ``key`` becomes the element's id. A span without a kind is an anchor
            and has no look of its own.
        withheld: what a screen reader says for a bar.
    """
    text = document.text
    marked = hulls(_trimmed_span(text, span) for span in spans)
    blocks = _joined(_all_blocks(document), marked)
    starts = [block.start for block in blocks]
    found: list[Paragraph] = []
    for at, block in enumerate(blocks):
        until = starts[at + 1] if at + 1 < len(blocks) else len(text)
        inside = _from(marked, block.start, block.end)
        found.append(
            Paragraph(
                kind=block.kind,
                markup=_inline(text, block, inside, withheld),
                keys=tuple(hull.span.key for hull in inside),
                gap=source_markup(text[block.end : until], withheld),
                pages=tuple(p.number for p in _from(document.pages, block.start, until)),
            )
        )
    return MarkedText(source_markup(text[: starts[0]] if starts else text, withheld), found)


def _from(items: Sequence[_Placed], start: int, end: int) -> Sequence[_Placed]:
    """Those of the ordered items that begin at ``start`` or after it, before ``end``."""
    low = bisect_left(items, start, key=_start)
    return items[low : bisect_left(items, end, low, key=_start)]


def _start(item: Hull | Page) -> int:
    return item.start


def _trimmed_span(text: str, span: Span) -> Span:
    """The span without outer white space, so that it lies in paragraphs only."""
    stretch = text[span.start : span.end]
    return msgspec.structs.replace(
        span,
        start=span.start + len(stretch) - len(stretch.lstrip()),
        end=span.start + len(stretch.rstrip()),
    )


def _all_blocks(document: SiteDocument) -> list[Block]:
    """Blocks that cover every character but white space, in order, none overlapping another."""
    text = document.text
    given = sorted(document.blocks, key=lambda block: (block.start, block.end))
    found: list[Block] = []
    at = 0
    for block in given:
        if block.start < at or block.start >= block.end:
            continue
        found += _split(text, at, block.start)
        found.append(block)
        at = block.end
    return found + _split(text, at, len(text))


def _split(text: str, start: int, end: int) -> list[Block]:
    """Paragraphs of a stretch, parted by blank lines."""
    found: list[Block] = []
    first: int | None = None
    last = start
    for line in text[start:end].splitlines(keepends=True):
        until = last + len(line)
        if line.strip():
            first = last if first is None else first
        elif first is not None:
            found.append(_trimmed(text, first, last))
            first = None
        last = until
    if first is not None:
        found.append(_trimmed(text, first, last))
    return found


def _trimmed(text: str, start: int, end: int) -> Block:
    stretch = text[start:end]
    return Block(
        start + len(stretch) - len(stretch.lstrip()),
        start + len(stretch.rstrip()),
        "paragraph",
        -1,
    )


def _joined(blocks: list[Block], marked: Sequence[Hull]) -> list[Block]:
    """Blocks joined where an element would begin in one and end in another."""
    found: list[Block] = []
    reach = coming = 0
    for block in blocks:
        if found and reach > block.start:
            found[-1] = msgspec.structs.replace(found[-1], end=block.end)
        else:
            found.append(block)
        while coming < len(marked) and marked[coming].start < block.end:
            reach = max(reach, marked[coming].end)
            coming += 1
    return found


def _inline(text: str, block: Block, inside: Sequence[Hull], withheld: str) -> Markup:
    parts: list[Markup] = []
    for piece in pieces(block.start, block.end, inside):
        match piece:
            case Open(hull):
                parts.append(_opened(hull))
            case Close():
                parts.append(Markup("</span>"))
            case Stretch(start, end, covers):
                words = source_markup(text[start:end], withheld)
                parts.append(_marked(words, covers) if covers else words)
    return Markup("").join(parts)


def _opened(hull: Hull) -> Markup:
    lane = f" lane-{min(hull.lane, _MOST_LANES)}" if hull.lane else ""
    return Markup('<span class="ground{}" id="{}" tabindex="-1">').format(lane, hull.span.key)


def _marked(words: Markup, covers: Sequence[Hull]) -> Markup:
    """The words under the look of the narrowest claim, with the lanes of all that cover them."""
    looks = [hull for hull in covers if hull.span.kind]
    if not looks:
        return words
    narrowest = min(looks, key=lambda hull: hull.span.end - hull.span.start)
    lanes = [f" in-{min(hull.lane, _MOST_LANES)}" for hull in covers if hull.lane]
    return Markup('<mark class="{}{}">{}</mark>').format(narrowest.span.kind, "".join(lanes), words)
