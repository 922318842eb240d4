"""Running headers, running footers and page numbers: what pages repeat, and is no part of the text.

A line near the upper or lower edge is page furniture where other pages have the same words, digits
aside, on the same height; or where it holds nothing but a number that counts with the pages. What
stands on one height is looked at as a whole and piece by piece.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from tinglys.reading.formats.pdf.glyphs import Glyphs
from tinglys.reading.formats.pdf.lines import Line

_BAND = 0.13  # of the page's height, at either edge
_LARGEST = 1.25  # of the body's type size
_LONGEST = 120
_OUTERMOST = 3
_NEAR = 4.0  # points by which the same line may move from page to page
_DIGITS = re.compile(r"\d+")
_NAMED = re.compile(r"\W*(?:page|side)\W*#(?:\W*(?:of|av|/)\W*#)?\W*")
_ROMAN = re.compile(r"[ivxl]{1,6}")


class _Edge(msgspec.Struct):
    """What stands near an edge of a page on one height; ``key`` is its words without digits."""

    page: int
    lines: list[Line]
    key: str
    numbers: list[int]

    @property
    def height(self) -> float:
        return self.lines[0].bottom

    def likenesses(self) -> Iterator[tuple[int, ...]]:
        """What lines with the same words may share: all numbers, or one's lead on the page."""
        yield (0, *self.numbers)
        for place, number in enumerate(self.numbers):
            yield (1, place, number - self.page)

    def ids(self) -> Iterator[int]:
        return (id(line) for line in self.lines)


def furniture_of(pages: Iterable[tuple[Glyphs, list[Line]]], body: float) -> set[int]:
    """The ``id`` of every line that is page furniture.

    Args:
        pages: each page with its lines.
        body: type size of the running text in points; furniture is not set much larger.
    """
    by_key: dict[str, list[_Edge]] = defaultdict(list)
    total = 0
    for glyphs, lines in pages:
        total += 1
        for edge in _edges(glyphs, lines, body):
            by_key[edge.key].append(edge)
    found: set[int] = set()
    for key, same in by_key.items():
        if _NAMED.fullmatch(key) or _ROMAN.fullmatch(key):
            found.update(line for edge in same for line in edge.ids())
        elif not key.strip("#|/-–— ."):
            found.update(_counting(same))
        else:
            found.update(_repeated(same, 2 if total <= 4 else 3))
    return found


def _edges(glyphs: Glyphs, lines: list[Line], body: float) -> Iterator[_Edge]:
    """The outermost lines: those on one height together, and each of them alone."""
    band = _BAND * glyphs.height
    low = sorted((line for line in lines if line.bottom < band), key=lambda line: line.bottom)
    high = sorted(
        (line for line in lines if line.top > glyphs.height - band), key=lambda line: -line.bottom
    )
    for outermost in (low, high):
        for level in _levels(outermost)[:_OUTERMOST]:
            if any(line.letters > _LONGEST or line.size > _LARGEST * body for line in level):
                continue
            yield _edge(glyphs, sorted(level, key=lambda line: line.left))
            if len(level) > 1:
                yield from (_edge(glyphs, [line]) for line in level)


def _levels(lines: list[Line]) -> list[list[Line]]:
    levels: list[list[Line]] = []
    for line in lines:
        if levels and levels[-1][0].is_level_with(line):
            levels[-1].append(line)
        else:
            levels.append([line])
    return levels


def _edge(glyphs: Glyphs, lines: list[Line]) -> _Edge:
    text = " ".join(" ".join(line.text(glyphs) for line in lines).split())
    numbers = [int(digits[:9]) for digits in _DIGITS.findall(text)]
    return _Edge(glyphs.number, lines, _DIGITS.sub("#", text.lower()), numbers)


def _counting(edges: list[_Edge]) -> Iterator[int]:
    """Numbers that rise by one from page to page; a single one where it is the page's own."""
    by_offset: dict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.numbers:
            by_offset[edge.numbers[0] - edge.page].append(edge)
    for offset, same in by_offset.items():
        if offset == 0 or len({edge.page for edge in same}) >= 2:
            yield from (line for edge in same for line in edge.ids())


def _repeated(edges: list[_Edge], least: int) -> Iterator[int]:
    """Lines that have the same words on the same height of at least so many pages.

    Their numbers must be the same too, or one of them must count with the pages.
    """
    group: list[_Edge] = []
    for edge in [*sorted(edges, key=lambda edge: edge.height), None]:
        if edge is not None and (not group or edge.height - group[-1].height <= _NEAR):
            group.append(edge)
            continue
        alike: dict[tuple[int, ...], list[_Edge]] = defaultdict(list)
        for member in group:
            for likeness in member.likenesses():
                alike[likeness].append(member)
        for members in alike.values():
            if len({member.page for member in members}) >= least:
                yield from (line for member in members for line in member.ids())
        group = [edge] if edge is not None else []
