"""The blocks of all pages written down as one canonical text.

What stands outside the text (page furniture, footnotes) is put where it does not cut a paragraph
in two that runs over from one page to the next: before the paragraph's first half, or after its
last.
"""

import re
from collections.abc import Iterator

import msgspec

from tinglys.reading.formats.assembly import Assembly
from tinglys.reading.formats.pdf.blocks import Block
from tinglys.reading.formats.pdf.glyphs import Glyphs
from tinglys.reading.formats.pdf.hyphens import SIGNS, Hyphens
from tinglys.reading.formats.pdf.lines import Line
from tinglys.reading.formats.pdf.notes import note_numbers
from tinglys.reading.text import MarkKind

_PLAIN = re.compile(r"[^\s\x00-\x1f\x7f\ufffd\ufffe]+(?: [^\s\x00-\x1f\x7f\ufffd\ufffe]+)*")
_MARKED: dict[str, MarkKind] = {
    "heading": "heading",
    "item": "item",
    "row": "row",
    "caption": "caption",
    "furniture": "furniture",
}


class PageBlocks(msgspec.Struct):
    """One page on its way: what runs above the text, the text, and what stands below it."""

    glyphs: Glyphs
    head: list[Block]
    flow: list[Block]
    foot: list[Block]

    @property
    def runs_on(self) -> bool:
        """True where the page begins in the middle of a paragraph."""
        return bool(self.flow) and self.flow[0].continues


class _Placed(msgspec.Struct):
    """A line in the order of writing; ``begins`` where it is the first of a whole block."""

    glyphs: Glyphs
    block: Block
    line: Line
    begins: bool


def write(pages: list[PageBlocks], hyphens: Hyphens) -> tuple[Assembly, list[tuple[int, int]]]:
    """The text of all pages with its marks, and where each page begins and ends in it."""
    writer = _Writer(hyphens)
    starts: dict[int, int] = {}
    placed = list(_in_sequence(pages))
    for at, here in enumerate(placed):
        after = placed[at + 1] if at + 1 < len(placed) else None
        if here.begins:
            writer.begin(here.block)
        starts.setdefault(here.glyphs.number, writer.assembly.length)
        joined = after.line.text(after.glyphs) if after and not after.begins else None
        writer.line(here.glyphs, here.line, joined)
    writer.end()
    return writer.assembly, _ranges(pages, starts, writer.assembly.length)


def _ranges(pages: list[PageBlocks], starts: dict[int, int], length: int) -> list[tuple[int, int]]:
    """Start and end of each page; one without a word is empty and stands where the next begins."""
    found: list[tuple[int, int]] = []
    end = length
    for page in reversed(pages):
        start = starts.get(page.glyphs.number, end)
        found.append((start, end))
        end = start
    # What stands before the first word is no page's.
    found[-1] = (0, found[-1][1])
    return found[::-1]


def _in_sequence(pages: list[PageBlocks]) -> Iterator[_Placed]:
    for at, page in enumerate(pages):
        for block in _sequence(page, pages[at + 1] if at + 1 < len(pages) else None):
            for number, line in enumerate(block.lines):
                yield _Placed(page.glyphs, block, line, not number and not block.continues)


def _sequence(page: PageBlocks, following: PageBlocks | None) -> list[Block]:
    """The order in which a page's blocks are written."""
    first = page.flow[:1] if page.runs_on else []
    rest = page.flow[len(first) :]
    if following is None or not following.runs_on:
        return [*first, *page.head, *rest, *page.foot]
    if not rest:
        following.flow[0].continues = False
        return [*first, *page.head, *page.foot]
    return [*first, *page.head, *rest[:-1], *page.foot, rest[-1]]


class _Writer:
    """Writes lines into an assembly and marks the blocks they make."""

    def __init__(self, hyphens: Hyphens) -> None:
        self.assembly = Assembly()
        self._hyphens = hyphens
        self._block: Block | None = None
        self._start = 0

    def begin(self, block: Block) -> None:
        """Begin a block; rows and items of one list stand close, all else apart."""
        before = self._block
        self.end()
        dense = before is not None and before.kind == block.kind and block.kind in ("row", "item")
        self.assembly.break_line(blank=not dense)
        self._block, self._start = block, self.assembly.length

    def end(self) -> None:
        """End the block that is being written."""
        if self._block is not None and self._block.kind in _MARKED:
            kind = _MARKED[self._block.kind]
            self.assembly.mark(self._start, self.assembly.length, kind, self._block.level)
        self._block = None

    def line(self, glyphs: Glyphs, line: Line, joined: str | None) -> None:
        """Write a line, and what joins it to the text of the line ``joined``."""
        last = line.cells[-1][-1]
        for number, cell in enumerate(line.cells):
            if number:
                self.assembly.insert("\t")
            for part, stretch in enumerate(cell):
                if part:
                    self.assembly.insert(" ")
                if stretch == last and _divided(glyphs.text, *last):
                    self._hyphenated(glyphs, line, last, joined)
                    return
                self._stretch(glyphs, line, *stretch)
        self.assembly.cut()
        if joined is not None:
            self.assembly.insert(" ")

    def _hyphenated(
        self, glyphs: Glyphs, line: Line, stretch: tuple[int, int], joined: str | None
    ) -> None:
        start, end = stretch
        self._stretch(glyphs, line, start, end - 1)
        joint = "-"
        if joined is not None:
            joint = self._hyphens.between(glyphs.text[start : end - 1], joined)
        self.assembly.add_one(joint, end - 1, glyphs.number)
        self.assembly.cut()

    def _stretch(self, glyphs: Glyphs, line: Line, start: int, end: int) -> None:
        """Write characters with single spaces between words, and mark note numbers among them."""
        raised = list(note_numbers(glyphs, line, start, end))
        for number, plain in enumerate(_PLAIN.finditer(glyphs.text, start, end)):
            if number:
                self.assembly.insert(" ")
            low, high = plain.span()
            moved = self.assembly.length - low
            self.assembly.add(plain.group(), low, glyphs.number)
            for first, beyond in raised:
                if low <= first and beyond <= high:
                    self.assembly.mark(first + moved, beyond + moved, "note_ref")


def _divided(text: str, start: int, end: int) -> bool:
    """True where a stretch ends in a hyphen after a letter or digit."""
    return end - start > 1 and text[end - 1] in SIGNS and text[end - 2].isalnum()
