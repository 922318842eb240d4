"""Footnotes: the numbers that are set high in the text, and the notes at the foot of the page."""

import re
from collections.abc import Iterator

from tinglys.reading.formats.pdf.glyphs import STRIDE, Glyphs
from tinglys.reading.formats.pdf.lines import Line

_NUMBER = re.compile(r"\d{1,3}")
_RAISED = re.compile(
    r"(?<![kcm]m)(?<=[^\W\d]|[.,;:!?)\]”»\"'])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"
)
NOTE = re.compile(r"\s*(?:\[?\d{1,3}(?![\d.,%]\d|%)\]?|[*†‡])\s*\S")
_SMALLER = 0.93
_LOWER_PART = 0.6


def note_numbers(glyphs: Glyphs, line: Line, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of character indices that are footnote numbers: small digits set high."""
    text = glyphs.text
    for number in _NUMBER.finditer(text, start, end):
        if all(_is_raised(glyphs, line, at) for at in range(number.start(), number.end())):
            yield number.span()
    for raised in _RAISED.finditer(text, start, end):
        yield raised.span()


def _is_raised(glyphs: Glyphs, line: Line, at: int) -> bool:
    if at in glyphs.raised:
        return True
    top, bottom = glyphs.boxes[STRIDE * at + 1], glyphs.boxes[STRIDE * at + 3]
    return top - bottom < 0.85 * line.height and bottom > line.bottom + 0.1 * line.height


def split_notes(glyphs: Glyphs, lines: list[Line], body: float) -> tuple[list[Line], list[Line]]:
    """The running text of a page, and the notes that stand below it in smaller type.

    Args:
        glyphs: the page.
        lines: its lines in reading order.
        body: type size of the running text in points.
    """
    notes: set[int] = set()
    columns: dict[int, list[Line]] = {}
    for line in lines:
        columns.setdefault(line.column, []).append(line)
    for column in columns.values():
        notes.update(id(line) for line in _foot(glyphs, column, body))
    if len(notes) == len(lines):
        return lines, []
    return (
        [line for line in lines if id(line) not in notes],
        [line for line in lines if id(line) in notes],
    )


def _foot(glyphs: Glyphs, column: list[Line], body: float) -> list[Line]:
    """The small lines at the lower end of a column, from the first that begins with a number."""
    at = len(column)
    while at > 0 and _is_small(glyphs, column[at - 1], body):
        at -= 1
    while at < len(column) and not NOTE.match(column[at].text(glyphs)):
        at += 1
    return column[at:]


def _is_small(glyphs: Glyphs, line: Line, body: float) -> bool:
    lower = line.top < _LOWER_PART * glyphs.height
    return lower and line.size <= _SMALLER * body and len(line.cells) == 1
