"""Blocks of text that know where their characters stand in the original.

HTML, wikitext and DOCX are read into these, and written from these into a canonical text.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeVar

import msgspec

from tinglys.reading.formats.assembly import Assembly

BlockKind = Literal["paragraph", "heading", "item", "row", "caption"]
AnyBlock = TypeVar("AnyBlock", bound="Block")
ADDED = -1  # the offset of characters that the original does not have


class Block(msgspec.Struct, kw_only=True):
    """A paragraph, heading, list item, table row or caption.

    ``parts`` are characters with their offset in the original, and whether they stand there one
    for one. ``notes`` are the stretches of the block that are note numbers; ``length`` counts its
    characters; ``page`` is the ``page`` of its spans.
    """

    kind: BlockKind = "paragraph"
    level: int = 0
    page: int = 0
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
        """Append what another block says, its line breaks as spaces."""
        self.notes.extend((self.length + a, self.length + b) for a, b in other.notes)
        for text, offset, exact in other.parts:
            self.add(" " if text == "\n" else text, offset, exact)


def row_of(cells: Sequence[Sequence[AnyBlock]], like: AnyBlock) -> AnyBlock:
    """A table row: cells divided by tabulators, the blocks of one cell by spaces.

    Args:
        cells: the blocks of each cell, empty cells included.
        like: the block whose page and other properties the row shares.
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
        assembly.break_line(blank=not (last == block.kind and last in ("row", "item")))
        last = block.kind
        start = assembly.length
        for text, offset, exact in block.parts:
            if offset == ADDED:
                assembly.insert(text)
            elif exact:
                assembly.add(text, offset, block.page)
            else:
                assembly.add_one(text, offset, block.page)
        for first, end in block.notes:
            assembly.mark(start + first, start + end, "note_ref")
        if block.kind != "paragraph":
            assembly.mark(start, assembly.length, block.kind, block.level)
    return assembly
