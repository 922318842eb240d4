"""Wikitext: headings, paragraphs, lists and tables without their markup.

Read line by line, because its blocks are made of lines; the words of a line are read by
:mod:`inline`. Templates are resolved only as far as their words stand in the text itself.
"""

import re
from collections.abc import Iterator

from tinglys.reading.formats.blocks import Block, BlockKind, compose, row_of
from tinglys.reading.formats.source import Source
from tinglys.reading.formats.wikitext.inline import Inline
from tinglys.reading.formats.wikitext.masking import HIDDEN
from tinglys.reading.text import CanonicalText

__all__ = ["load_wikitext"]

_HEADING = re.compile(rf"(={{1,6}})[ \t]*(\S.*?)[ \t]*\1[ \t{HIDDEN}]*$")
_OPENING = re.compile(r"\{\{|\[\[")
_LONGEST_HEADING = 500
_LIST = re.compile(r"[*#:;]+[ \t]*")
_FILE = re.compile(r"\[\[\s*(?:file|image|fil|bilde)\s*:", re.IGNORECASE)
_OPTION = re.compile(
    r"\s*(?:thumb|frame|frameless|border|left|right|center|none|upright|mini|miniatyr|høyre|"
    r"venstre|ramme|(?:alt|link|upright)\s*=.*|\d*x?\d+\s*px)\s*$",
    re.IGNORECASE,
)
_CELL = re.compile(r"\|\||!!")
_ATTRIBUTES = re.compile(r"[^=|\[\]{}<>\n]{0,200}+=[^|\[\]{}\n]{0,200}+\|(?!\|)")


def load_wikitext(source: Source, text: str, encoding: str) -> CanonicalText:
    """Read decoded wikitext.

    Raises:
        InputError: nothing but markup was found.
    """
    assembly = compose(_Reader(text).blocks())
    return assembly.finish(source, "text/x-wiki", encoding=encoding)


class _Reader:
    """Reads the lines of one source into blocks."""

    def __init__(self, source: str) -> None:
        self._inline = Inline(source)
        self._text = self._inline.text
        self._paragraph = Block()
        self._rows: list[list[list[Block]]] = []  # of each open table, the cells of its row

    def blocks(self) -> Iterator[Block]:
        """The blocks in the order of the source."""
        for start, end in self._lines():
            line = self._text[start:end]
            bare = line.strip(f" \t\r{HIDDEN}")
            if not bare:
                if HIDDEN not in line:
                    yield from self._end_paragraph()
            elif bare.startswith("{|"):
                yield from self._end_paragraph()
                self._rows.append([])
            elif self._rows:
                yield from self._table_line(start, end, bare)
            else:
                yield from self._line(start, end, line)
        yield from self._end_paragraph()
        while self._rows:
            yield from self._end_row(self._rows.pop())

    def _lines(self) -> Iterator[tuple[int, int]]:
        """Ranges of lines; a line break inside a template or link ends none."""
        start = at = 0
        length = len(self._text)
        while start < length:
            end = self._text.find("\n", at)
            end = length if end < 0 else end
            inside = self._inside(at, end)
            if inside is not None:
                at = inside
                continue
            yield start, end
            start = at = end + 1

    def _inside(self, start: int, end: int) -> int | None:
        """The end of a template or link that begins in this stretch and goes on after it."""
        at = start
        while (opening := _OPENING.search(self._text, at, end)) is not None:
            after = self._inline.pairs.get(opening.start(), opening.end())
            if after > end:
                return after
            at = after
        return None

    def _line(self, start: int, end: int, line: str) -> Iterator[Block]:
        heading = _HEADING.match(line) if len(line) < _LONGEST_HEADING else None
        listed = _LIST.match(line)
        if heading:
            yield from self._end_paragraph()
            first, last = heading.span(2)
            yield from self._block(start + first, start + last, "heading", len(heading[1]))
        elif listed:
            yield from self._end_paragraph()
            kind: BlockKind = "item" if listed.group()[0] in "*#" else "paragraph"
            yield from self._block(start + listed.end(), end, kind)
        elif line.startswith("----"):
            yield from self._end_paragraph()
        elif _FILE.match(line) and start in self._inline.pairs:
            yield from self._end_paragraph()
            yield from self._caption(start)
            if self._inline.pairs[start] < end:
                yield from self._block(self._inline.pairs[start], end, "paragraph")
        else:
            self._fill(self._paragraph, start, end)

    def _caption(self, at: int) -> Iterator[Block]:
        first, last = self._inline.label(at)
        if "|" in self._text[at:first] and not _OPTION.match(self._text[first:last]):
            yield from self._block(first, last, "caption")

    def _block(self, start: int, end: int, kind: BlockKind, level: int = 0) -> Iterator[Block]:
        block = Block(kind=kind, level=level)
        self._fill(block, start, end)
        yield from _trimmed(block)

    def _fill(self, block: Block, start: int, end: int) -> None:
        """Append a line's words to a block, after a blank if there are some already."""
        if block.parts and not block.parts[-1][0][-1].isspace():
            block.add(" ")
        for text, offset, exact in self._inline.pieces(start, end):
            if text[0] == " " and (not block.parts or block.parts[-1][0][-1].isspace()):
                if len(text) > 1:
                    block.add(text[1:], offset + 1 if exact else offset, exact)
            else:
                block.add(text, offset, exact)

    def _end_paragraph(self) -> Iterator[Block]:
        block, self._paragraph = self._paragraph, Block()
        yield from _trimmed(block)

    def _table_line(self, start: int, end: int, bare: str) -> Iterator[Block]:
        row = self._rows[-1]
        first = start + self._text[start:end].index(bare[0])
        if bare.startswith("|}"):
            yield from self._end_row(self._rows.pop())
        elif bare.startswith("|-"):
            yield from self._end_row(row)
        elif bare.startswith("|+"):
            inner = self._past_attributes(first + 2, end)
            yield from self._block(inner, end, "caption")
        elif bare[0] in "|!":
            for cell_start, cell_end in self._cells(first + 1, end):
                row.append([Block()])
                self._fill(row[-1][0], self._past_attributes(cell_start, cell_end), cell_end)
        elif row:
            self._fill(row[-1][0], start, end)

    def _cells(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The cells of one line; a divider inside a template or link divides nothing."""
        at = start
        while (divider := _CELL.search(self._text, at, end)) is not None:
            inside = self._inside(at, divider.start())
            if inside is not None and inside <= end:
                at = inside
                continue
            yield start, divider.start()
            start = at = divider.end()
        yield start, end

    def _past_attributes(self, start: int, end: int) -> int:
        found = _ATTRIBUTES.match(self._text, start, end)
        return found.end() if found else start

    def _end_row(self, row: list[list[Block]]) -> Iterator[Block]:
        """One row; a row of a single cell is a paragraph."""
        cells = [list(_trimmed(block)) for cell in row for block in cell]
        row.clear()
        if sum(map(bool, cells)) > 1:
            yield row_of(cells, Block())
        else:
            yield from (block for cell in cells for block in cell)


def _trimmed(block: Block) -> Iterator[Block]:
    """The block without white space around it; nothing where it has no words."""
    if block.strip():
        yield block
