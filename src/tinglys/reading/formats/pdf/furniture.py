"""Running headers, running footers and page numbers: what pages repeat, and is no part of the text.

A line near the upper or lower edge is page furniture where other pages have the same words, digits
aside, on the same height; or where it holds nothing but a number that counts with the pages.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from tinglys.reading.formats.pdf.glyphs import Glyphs
from tinglys.reading.formats.pdf.lines import Line

_BAND = 0.13  # of the page's height, at either edge
_LARGEST = 1.25
_NEAR = 4.0  # points by which the same line may move from page to page
_DIGITS = re.compile(r"\d+")
_NUMBERED = re.compile(
    r"\W*(?:(?:page|side|s\.|p\.)\W*)?\d{1,4}(?:\W+(?:of|av|/)?\W*\d{1,4})?\W*", re.IGNORECASE
)
_NAMED = re.compile(r"\W*(?:page|side)\W*\d{1,4}(?:\W*(?:of|av|/)\W*\d{1,4})?\W*", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxl]{1,6}", re.IGNORECASE)


class _Edge(msgspec.Struct):
    """A line near an edge, with its words as they are compared."""

    page: int
    line: Line
    key: str
    height: float
    number: int | None


def furniture_of(pages: Iterable[tuple[Glyphs, list[Line]]], body: float) -> set[int]:
    """The ``id`` of every line that is page furniture.

    Args:
        pages: each page with its lines.
        body: type size of the running text in points; furniture is not set much larger.
    """
    edges = [
        edge
        for glyphs, lines in pages
        for edge in _edges(glyphs, lines)
        if edge.line.size <= _LARGEST * body
    ]
    total = len({edge.page for edge in edges})
    by_key: dict[str, list[_Edge]] = defaultdict(list)
    for edge in edges:
        by_key[edge.key].append(edge)
    found: set[int] = set()
    for key, same in by_key.items():
        if _NAMED.fullmatch(same[0].key.replace("#", "1")) or _ROMAN.fullmatch(key):
            found.update(id(edge.line) for edge in same)
        elif not key.strip("#|/-–— ."):
            found.update(_counting(same))
        else:
            found.update(_repeated(same, 2 if total <= 4 else 3))
    return found


def _edges(glyphs: Glyphs, lines: list[Line]) -> Iterator[_Edge]:
    band = _BAND * glyphs.height
    for line in lines:
        at_edge = line.bottom < band or line.top > glyphs.height - band
        if not at_edge or line.letters > 200:
            continue
        text = " ".join(line.text(glyphs).split())
        number = int(_DIGITS.findall(text)[0]) if _NUMBERED.fullmatch(text) else None
        yield _Edge(glyphs.number, line, _DIGITS.sub("#", text.lower()), line.bottom, number)


def _counting(edges: list[_Edge]) -> Iterator[int]:
    """Numbers that rise by one from page to page; a single one where it is the page's own."""
    by_offset: dict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.number is not None:
            by_offset[edge.number - edge.page].append(edge)
    for offset, same in by_offset.items():
        if offset == 0 or len({edge.page for edge in same}) >= 2:
            yield from (id(edge.line) for edge in same)


def _repeated(edges: list[_Edge], least: int) -> Iterator[int]:
    """Lines that have the same words on the same height of at least so many pages."""
    edges = sorted(edges, key=lambda edge: edge.height)
    group: list[_Edge] = []
    for edge in [*edges, None]:
        if edge is not None and (not group or edge.height - group[-1].height <= _NEAR):
            group.append(edge)
            continue
        if len({member.page for member in group}) >= least:
            yield from (id(member.line) for member in group)
        group = [edge] if edge is not None else []
