"""From the characters of a page to its lines, each with a place, a type size and its pieces.

What stands on one height is not always one line: the two columns of a page do, and so do the cells
of a table row. A stretch is therefore cut wherever a gap is wider than the widest space between
words; :mod:`~tinglys.reading.formats.pdf.ordering` decides what belongs together.
"""

import re
from collections.abc import Iterator

import msgspec

from tinglys.reading.formats.pdf.glyphs import STRIDE, Glyphs

HYPHEN = "\ufffe"
WIDE_GAP = 1.2  # of a line's height: more is no space between words
_CELL_GAP = 0.6
_RAW_LINE = re.compile(rf"[^\r\n{HYPHEN}]+{HYPHEN}?")
_WORD = re.compile(r"\S+")


class Line(msgspec.Struct):
    """One line, or one piece of a line, on one page.

    ``cells`` are lists of stretches of the page's character indices: one cell for a line of
    running text, more for a row of a table; ``lefts`` are their left edges. ``column`` tells apart
    the columns a page is divided into; lines of the same one follow each other from top to bottom.
    Measures are in points, ``size`` is the type size, ``first_width`` the width of the first word.
    ``goes_on`` where the line begins with a small letter, ``sideways`` where it is set up or down
    the page.
    """

    page: int
    cells: list[list[tuple[int, int]]]
    lefts: list[float]
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool
    first_width: float
    letters: int
    goes_on: bool = False
    sideways: bool = False
    column: int = 0

    @property
    def height(self) -> float:
        """From the lower to the upper edge of a letter's box."""
        return self.top - self.bottom

    def text(self, glyphs: Glyphs) -> str:
        """The line's characters, cells divided by tabulators."""
        return "\t".join(
            " ".join(glyphs.text[start:end] for start, end in cell) for cell in self.cells
        )

    def is_level_with(self, other: "Line") -> bool:
        """True where both stand on the same height."""
        if self.sideways or other.sideways:
            return False
        return abs(self.bottom - other.bottom) < 0.45 * max(self.height, other.height)

    def overlap(self, other: "Line") -> float:
        """Share of the narrower one's width that both have above each other, 0 to 1."""
        shared = min(self.right, other.right) - max(self.left, other.left)
        narrower = min(self.right - self.left, other.right - other.left)
        return max(shared, 0.0) / max(narrower, 1.0)


def lines_of(glyphs: Glyphs) -> list[Line]:
    """The lines of a page in the order of the file."""
    return [
        _line(glyphs, words)
        for raw in _RAW_LINE.finditer(glyphs.text)
        for words in _stretches(glyphs, raw.start(), raw.end())
    ]


def _is_sideways(glyphs: Glyphs, start: int, end: int) -> bool:
    """True where the pen goes further up or down than along, as beside a photograph."""
    first, last = STRIDE * start, STRIDE * (end - 1)
    along = abs(glyphs.boxes[last] - glyphs.boxes[first])
    return abs(glyphs.boxes[last + 3] - glyphs.boxes[first + 3]) > along


def narrower_cells(glyphs: Glyphs, line: Line) -> None:
    """Cut a table row, in place, at gaps that would be wide spaces in running text."""
    boxes = glyphs.boxes
    cells: list[list[tuple[int, int]]] = []
    for cell in line.cells:
        cells.append([])
        for start, end in cell:
            first = start
            reached = None
            for word in _WORD.finditer(glyphs.text, start, end):
                left = boxes[STRIDE * word.start()]
                if reached is not None and left - reached > _CELL_GAP * line.height:
                    cells[-1].append((first, word.start()))
                    cells.append([])
                    first = word.start()
                reached = boxes[STRIDE * (word.end() - 1) + 2]
            cells[-1].append((first, end))
    line.cells = cells


_Words = list[tuple[int, int]]


def _stretches(glyphs: Glyphs, start: int, end: int) -> Iterator[_Words]:
    """Words of one raw line, cut at wide gaps and where the pen goes back to the left."""
    boxes = glyphs.boxes
    words: _Words = [word.span() for word in _WORD.finditer(glyphs.text, start, end)]
    if words and words[-1][1] - words[0][0] > 3 and _is_sideways(glyphs, words[0][0], words[-1][1]):
        yield words
        return
    words = []
    for word in _WORD.finditer(glyphs.text, start, end):
        first, last = word.start(), word.end() - 1
        if words:
            reached = boxes[STRIDE * (words[-1][1] - 1) + 2]
            left, top, _, bottom = boxes[STRIDE * first : STRIDE * first + 4]
            gap, height = left - reached, top - bottom
            if gap > WIDE_GAP * height or gap < -height:
                yield words
                words = []
        words.append((first, last + 1))
    if words:
        yield words


def _line(glyphs: Glyphs, words: _Words) -> Line:
    boxes = glyphs.boxes
    long = max(words, key=lambda word: word[1] - word[0])
    sizes: dict[float, int] = {}
    for start, end in words:
        size = glyphs.sizes.get(start, 0.0)
        sizes[size] = sizes.get(size, 0) + end - start
    size = max(sizes, key=lambda size: sizes[size])
    middle = STRIDE * ((long[0] + long[1]) // 2)
    first, last = words[0], words[-1]
    top, bottom = boxes[middle + 1], boxes[middle + 3]
    left, right = boxes[STRIDE * first[0]], boxes[STRIDE * (last[1] - 1) + 2]
    return Line(
        page=glyphs.number,
        cells=[[(first[0], last[1])]],
        lefts=[min(left, right)],
        left=min(left, right),
        bottom=bottom,
        right=max(left, right),
        top=top,
        size=size or top - bottom,
        bold=first[0] in glyphs.bold and last[0] in glyphs.bold,
        first_width=boxes[STRIDE * (first[1] - 1) + 2] - left,
        letters=sum(end - start for start, end in words),
        goes_on=glyphs.text[first[0]].islower(),
        sideways=last[1] - first[0] > 3 and _is_sideways(glyphs, first[0], last[1]),
    )
