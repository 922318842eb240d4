"""Which blocks of a page are its content, and which its frame.

trafilatura finds the main content. It is asked for the *extent* only: every block between the
first and the last one it recognises is kept, unless it plainly belongs to the frame, because a
figure lost from a table is worse than a line too much. Where it recognises less than half of what
stands outside the frame, all that stands outside is kept.
"""

import logging
import re
from typing import Any

from tinglys.reading.formats.html.blocks import PageBlock

_SPACE = re.compile(r"\s+")
_PREFIX = 40
_TELLING = 25  # letters; shorter blocks occur in menus with the same words
_LARGEST = 2_000_000  # characters; beyond it trafilatura takes longer than the reading
_LEAST_SHARE = 0.5


def content_of(source: str, blocks: list[PageBlock]) -> list[PageBlock]:
    """The blocks that are content, in order."""
    known = _recognised(source)
    main = [_is_known(block, known) for block in blocks]
    telling = [at for at, block in enumerate(blocks) if main[at] and block.length >= _TELLING]
    outside = [block for block in blocks if not block.in_frame]
    if telling:
        kept = _between(blocks, main, telling[0], telling[-1])
        if _length(kept) >= _LEAST_SHARE * _length(outside):
            return kept
    return outside if _length(outside) >= _LEAST_SHARE * _length(blocks) / 5 else blocks


def _between(blocks: list[PageBlock], main: list[bool], first: int, last: int) -> list[PageBlock]:
    """The recognised extent, widened to the page's own main element and its heading."""
    inside = [at for at, block in enumerate(blocks) if block.in_main and not block.in_frame]
    if inside and inside[0] <= last and inside[-1] >= first:
        first, last = min(first, inside[0]), max(last, inside[-1])
    title = next((at for at in range(first, -1, -1) if _is_title(blocks[at])), first)
    framed = [blocks[at] for at in range(first, last + 1) if main[at] and blocks[at].in_frame]
    ignore_frame = _length(framed) > _LEAST_SHARE * _length(blocks[first : last + 1])
    kept = [
        blocks[at]
        for at in range(first, last + 1)
        if ignore_frame or main[at] or not blocks[at].in_frame
    ]
    above = [block for block in blocks[title:first] if _is_title(block) or not block.in_frame]
    return above + kept


def _is_title(block: PageBlock) -> bool:
    return block.kind == "heading" and block.level == 1


def _length(blocks: list[PageBlock]) -> int:
    return sum(block.length for block in blocks)


def _is_known(block: PageBlock, known: set[str]) -> bool:
    bare = _SPACE.sub("", block.text)
    return (bare if len(bare) < _PREFIX else bare[:_PREFIX]) in known


def _recognised(source: str) -> set[str]:
    """The starts of trafilatura's lines without white space; empty where it finds nothing."""
    if len(source) > _LARGEST:
        return set()
    text = _extracted(source)
    lines = (_SPACE.sub("", line) for line in text.replace("|", "\n").split("\n"))
    starts = {line[:_PREFIX] for line in lines if line}
    return starts | {start.lstrip("-") for start in starts}


def _extracted(source: str) -> str:
    """Trafilatura's main text, one paragraph, item or table cell to a line.

    It gets a parsed tree, never an address, so it has nothing to fetch. It was written for pages
    that people wrote; on others it may fail in its own ways, and then the page's own structure
    decides.
    """
    import lxml.html
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree: Any = lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
        text = trafilatura.extract(
            tree, fast=True, include_comments=False, include_tables=True, favor_recall=True
        )
    except Exception:
        return ""
    return text or ""
