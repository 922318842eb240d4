"""Blocks of text that know where their characters stand in the original.

HTML, wikitext and DOCX are read into these, and written from these into a canonical text.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, TypeVar

import msgspec

from tinglys.reading.formats.assembly import Assembly

BlockKind = Literal["paragraph", "heading", "item", "row", "caption"]
AnyBlock = TypeVar("AnyBlock", bound="Block")
_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z]|note \d+)\]?|[*†‡]")
_POWER = re.compile(r"(?:(?<![\d.,])10|\b[kcmd]?m|\b[Cc][Oo])$")
_LONGEST_ROW = 1200
PAGE = 1 << 32
ADDED = -1  # the offset of characters that the original does not have


class Block(msgspec.Struct, kw_only=True):
    """A paragraph, heading, list item, table row or caption.

    ``parts`` are characters with their offset in the original, and whether they stand there one
    for one; in an original of several pages or paragraphs the offset is ``number * PAGE`` and the
    offset within that one. ``notes`` are the stretches of the block that are note numbers;
    ``length`` counts its characters.
    """

    kind: BlockKind = "paragraph"
    level: int = 0
    parts: list[tuple[str, int, bool]] = []
    notes: list[tuple[int, int]] = []
    length: int = 0

    @property
    def text(self) -> str:
        """The block's characters."""
        return "".join(part[0] for part in self.parts)

    def add(self, text: str, offset: int = ADDED, exact: bool = True) -> None:
        """Append characters."""
        self.parts.append((text, offset, exact and offset != ADDED))
        self.length += len(text)

    def append(self, other: "Block") -> None:
        """Append what another block says, its line breaks and tabulators as spaces."""
        self.notes.extend((self.length + a, self.length + b) for a, b in other.notes)
        for text, offset, exact in other.parts:
            self.add(" " if text in ("\n", "\t") else text, offset, exact)

    def strip(self) -> bool:
        """Take white space away at both ends, in place; False where nothing is left."""
        parts = self.parts
        while parts and not (bare := parts[-1][0].rstrip()):
            self.length -= len(parts.pop()[0])
        if parts and bare != parts[-1][0]:
            self.length -= len(parts[-1][0]) - len(bare)
            parts[-1] = (bare, *parts[-1][1:])
        gone = next((at for at, part in enumerate(parts) if part[0].strip()), len(parts))
        cut = sum(len(part[0]) for part in parts[:gone])
        del parts[:gone]
        if parts and (bare := parts[0][0].lstrip()) != parts[0][0]:
            text, offset, exact = parts[0]
            less = len(text) - len(bare)
            parts[0] = (bare, offset + less if exact else offset, exact)
            cut += less
        self.length -= cut
        moved = ((max(a - cut, 0), min(b - cut, self.length)) for a, b in self.notes)
        self.notes = [(a, b) for a, b in moved if a < b]
        return bool(parts)


def is_note_number(before: str, raised: str) -> bool:
    """Whether characters set high are a note's number, and not a power or part of a unit.

    Args:
        before: the text before them.
        raised: the characters.
    """
    return _NOTE.fullmatch(raised.strip()) is not None and not _POWER.search(before[-12:])


def of_row(cells: Sequence[Sequence[AnyBlock]]) -> list[AnyBlock]:
    """What to make of a table row.

    One block for a row of data; its own blocks for one that only lays out the page, or that has a
    single cell with words.

    Args:
        cells: the blocks of each cell, empty cells included.
    """
    blocks = [block for cell in cells for block in cell]
    plain = all(block.kind in ("paragraph", "item") for block in blocks)
    if sum(map(bool, cells)) < 2 or not plain or sum(b.length for b in blocks) > _LONGEST_ROW:
        return blocks
    return [row_of(cells, blocks[0])]


def row_of(cells: Sequence[Sequence[AnyBlock]], like: AnyBlock) -> AnyBlock:
    """A table row: cells divided by tabulators, the blocks of one cell by spaces.

    Args:
        cells: the blocks of each cell, empty cells included.
        like: the block whose other properties the row shares.
    """
    row = msgspec.structs.replace(like, kind="row", level=0, parts=[], notes=[], length=0)
    for number, cell in enumerate(cells):
        if number:
            row.add("\t")
        for part, block in enumerate(cell):
            if part:
                row.add(" ")
            row.append(block)
    return row


def compose(blocks: Iterable[Block]) -> Assembly:
    """Write blocks: rows and items of one list stand close, everything else apart."""
    assembly = Assembly()
    last = ""
    for block in blocks:
        if not block.strip():
            continue
        assembly.break_line(blank=not (last == block.kind and last in ("row", "item")))
        last = block.kind
        start = assembly.length
        for text, offset, exact in block.parts:
            if offset == ADDED:
                assembly.insert(text)
            elif exact:
                assembly.add(text, offset % PAGE, offset // PAGE)
            else:
                assembly.add_one(text, offset % PAGE, offset // PAGE)
        for first, end in block.notes:
            assembly.mark(start + first, start + end, "note_ref")
        if block.kind != "paragraph":
            assembly.mark(start, assembly.length, block.kind, block.level)
    return assembly
