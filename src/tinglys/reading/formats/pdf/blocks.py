"""From lines to paragraphs, headings, list items, table rows and footnotes.

A paragraph ends where the space below a line is wider than between its lines, where the type
changes, where an item begins, where the next line is indented, and where the next line's first
word would still have fitted: whoever sets text greedily breaks a line there only on purpose.
"""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal

import msgspec

from tinglys.reading.formats.pdf.glyphs import Glyphs
from tinglys.reading.formats.pdf.hyphens import SIGNS
from tinglys.reading.formats.pdf.lines import Line, narrower_cells
from tinglys.reading.formats.pdf.notes import NOTE

BlockKind = Literal["paragraph", "heading", "item", "row", "caption", "furniture"]

_BULLET = re.compile(r"[•●▪■◦‣∙·►▶➢✓➤\uf0a7\uf0b7\uf0d8]")
_DASH = re.compile(r"[–—*o-][ \t]+(?=\S)")
_LEADER = re.compile(r"(?:\. ?){4,}|…{2,}")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)][ \t]")
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|map|box|figur|tabell|kart|boks|diagram)\s+\d+[a-z]?\s*[.:–—-]?\s",
    re.IGNORECASE,
)
_TERMINAL = re.compile(r"[.!?:;…][\"”»’')\]]*\d{0,3}$")
_SAME_SIZE = 0.06


class Block(msgspec.Struct):
    """Lines that belong together. ``continues`` where the paragraph began on the page before."""

    kind: BlockKind
    lines: list[Line]
    level: int = 0
    continues: bool = False


class Measures(msgspec.Struct):
    """What is usual in a document: the body's type size, and the step from line to line by size."""

    body: float
    steps: dict[int, float]

    def step(self, line: Line) -> float:
        """Usual distance in points between the lines of a paragraph set like this one."""
        return self.steps.get(round(2 * line.size), 1.25 * line.size)


def measure(pages: Iterable[list[Line]]) -> Measures:
    """Measure a document by the lines of all its pages."""
    letters: Counter[int] = Counter()
    steps: dict[int, Counter[float]] = defaultdict(Counter)
    for lines in pages:
        for before, after in itertools.pairwise(lines):
            letters[round(2 * before.size)] += before.letters
            step = before.bottom - after.bottom
            if _same_type(before, after) and 0.5 * before.size < step < 2.2 * before.size:
                steps[round(2 * before.size)][round(2 * step) / 2] += 1
        if lines:
            letters[round(2 * lines[-1].size)] += lines[-1].letters
    body = letters.most_common(1)[0][0] / 2 if letters else 10.0
    usual = {
        size: counted.most_common(1)[0][0]
        for size, counted in steps.items()
        if sum(counted.values()) >= 3
    }
    return Measures(body, usual)


def _same_type(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


class Grouping:
    """Groups the lines of one page into blocks; ``notes`` where they are footnotes."""

    def __init__(
        self, glyphs: Glyphs, lines: list[Line], measures: Measures, notes: bool = False
    ) -> None:
        self._glyphs = glyphs
        self._lines = lines
        self._notes = notes
        self._texts = [line.text(glyphs) for line in lines]
        self._measures = measures
        self._edges = _column_edges(lines)
        self._rows = _rows(lines, self._texts)
        for at in self._rows:
            narrower_cells(glyphs, lines[at])

    def blocks(self) -> list[Block]:
        """The page's blocks in reading order."""
        found: list[Block] = []
        for at, line in enumerate(self._lines):
            if found and not self._breaks(at, found[-1]):
                found[-1].lines.append(line)
            else:
                found.append(Block(self._kind(at), [line]))
        return found

    def ends_full(self) -> bool:
        """Whether the page's last line has no stop and fills its column: its sentence goes on."""
        last = len(self._lines) - 1
        if last < 0 or _TERMINAL.search(self._texts[last]):
            return False
        left, right = self._edge(last)
        return self._lines[last].right >= right - 0.25 * (right - left)

    def _kind(self, at: int) -> BlockKind:
        text = self._texts[at]
        if at in self._rows:
            return "row"
        if self._begins_item(at):
            return "item"
        if _CAPTION.match(text):
            return "caption"
        return "paragraph"

    def _breaks(self, at: int, block: Block) -> bool:
        """Whether a new block begins with this line."""
        before, line = self._lines[at - 1], self._lines[at]
        text_before, text = self._texts[at - 1], self._texts[at]
        if before.sideways or line.sideways:
            return True
        if at in self._rows or block.kind == "row" or not _same_type(before, line):
            return True
        if before.bold != line.bold and self._is_short(at - 1):
            return True
        if self._begins_item(at) or _LEADER.search(text_before) or self._begins_note(at):
            return True
        if text_before.endswith(SIGNS):
            return False
        ended = _TERMINAL.search(text_before) is not None
        if _NUMBERING.match(text) and (ended or _NUMBERING.match(text_before)):
            return True
        if line.column != before.column:
            return not self._goes_on(at, ended)
        if self._is_apart(at):
            return True
        larger = line.size > 1.1 * self._measures.body
        if larger:
            return False
        if block.kind == "item" and line.left < block.lines[0].left + 0.3 * line.size:
            return ended or self._fitted(at)
        return self._is_indented(at, ended) or self._fitted(at) and (ended or _begins(text))

    def _begins_item(self, at: int) -> bool:
        """A bullet always begins an item, a dash only where the line before has ended early."""
        text = self._texts[at]
        if _BULLET.match(text):
            return True
        if not _DASH.match(text):
            return False
        if at == 0 or self._is_apart(at) or _DASH.match(self._texts[at - 1]):
            return True
        return self._lines[at].column != self._lines[at - 1].column or self._fitted(at)

    def _begins_note(self, at: int) -> bool:
        start = self._lines[at].cells[0][0][0]
        raised = start in self._glyphs.raised
        return self._notes and (raised or NOTE.match(self._texts[at]) is not None)

    def _is_short(self, at: int) -> bool:
        left, right = self._edge(at)
        return self._lines[at].right - left < 0.9 * (right - left) or self._lines[at].bold

    def _is_apart(self, at: int) -> bool:
        """Whether the space above this line is wider than within a paragraph of its size."""
        step = self._step(at)
        usual = self._measures.step(self._lines[at])
        around = [
            near
            for other in (at - 1, at + 1)
            if 0 < other < len(self._lines) and 0 < (near := self._step(other)) < 2.2 * usual
        ]
        uniform = bool(around) and step <= 1.15 * min(around)
        return step > (1.6 if uniform else 1.25) * usual

    def _step(self, at: int) -> float:
        before, line = self._lines[at - 1], self._lines[at]
        return before.bottom - line.bottom if before.column == line.column else 0.0

    def _edge(self, at: int) -> tuple[float, float]:
        line = self._lines[at]
        return self._edges[line.column, round(2 * line.size)]

    def _fitted(self, at: int) -> bool:
        """Whether this line's first word would have fitted at the end of the line before."""
        before, line = self._lines[at - 1], self._lines[at]
        room = self._edge(at - 1)[1] - before.right
        return room > line.first_width + 0.5 * line.size

    def _is_indented(self, at: int, ended: bool) -> bool:
        """Whether this line is set in as the first of a paragraph is, and the next one is not."""
        before, line = self._lines[at - 1], self._lines[at]
        if not ended or line.left < before.left + 0.7 * line.size:
            return False
        if at + 1 >= len(self._lines) or self._lines[at + 1].column != line.column:
            return True
        return self._lines[at + 1].left < line.left - 0.5 * line.size

    def _goes_on(self, at: int, ended: bool) -> bool:
        """Whether a paragraph goes on in the next column."""
        left, right = self._edge(at - 1)
        full = self._lines[at - 1].right >= right - 0.25 * (right - left)
        return not ended and full and (self._texts[at][0].islower() or not self._lines[at].bold)


def _begins(text: str) -> bool:
    return not text[0].islower()


def _column_edges(lines: list[Line]) -> dict[tuple[int, int], tuple[float, float]]:
    """Left and right edge of the lines of each size in each column."""
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for line in lines:
        key = line.column, round(2 * line.size)
        left, right = edges.get(key, (line.left, line.right))
        edges[key] = min(left, line.left), max(right, line.right)
    return edges


def _rows(lines: list[Line], texts: list[str]) -> set[int]:
    """Indices of lines that are table rows: cells beside each other, and not in one line alone."""
    cells = [
        len(line.cells) - bool(_BULLET.match(text) or _NUMBERING.match(text))
        for line, text in zip(lines, texts, strict=True)
    ]
    rows = set()
    for at, count in enumerate(cells):
        beside = cells[max(at - 1, 0) : at] + cells[at + 1 : at + 2]
        if count > 2 or (count == 2 and max(beside, default=0) > 1):
            rows.add(at)
    return rows
