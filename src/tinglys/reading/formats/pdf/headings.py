"""Which blocks are headings, and of what depth: larger type first, then bold type."""

from collections.abc import Iterable

from tinglys.reading.formats.pdf.blocks import Block, Measures
from tinglys.reading.formats.pdf.glyphs import Glyphs

_LARGER = 1.12
_LONGEST = 200
_LONGEST_BOLD = 120
_DEEPEST = 6


def mark_headings(pages: Iterable[tuple[Glyphs, list[Block]]], measures: Measures) -> None:
    """Turn paragraphs that are headings into such, and set their levels, in place."""
    large: dict[float, list[Block]] = {}
    bold: list[Block] = []
    for glyphs, blocks in pages:
        for block in blocks:
            text = " ".join(line.text(glyphs) for line in block.lines)
            if block.kind != "paragraph" or not _may_head(block, text):
                continue
            size = round(2 * max(line.size for line in block.lines)) / 2
            if size >= _LARGER * measures.body and (not text.endswith(".") or size > 16):
                large.setdefault(size, []).append(block)
            elif _is_bold_heading(block, text, measures):
                bold.append(block)
    for level, size in enumerate(sorted(large, reverse=True), 1):
        for block in large[size]:
            block.kind, block.level = "heading", min(level, _DEEPEST - 1)
    for block in bold:
        block.kind, block.level = "heading", min(len(large) + 1, _DEEPEST)


def _may_head(block: Block, text: str) -> bool:
    letters = sum(char.isalpha() for char in text[: _LONGEST + 1])
    return len(text) <= _LONGEST and len(block.lines) <= 4 and letters >= 2


def _is_bold_heading(block: Block, text: str, measures: Measures) -> bool:
    return (
        len(text) <= _LONGEST_BOLD
        and len(block.lines) <= 2
        and all(line.bold for line in block.lines)
        and block.lines[0].size >= 0.95 * measures.body
        and text[-1] not in ".,;"
    )
