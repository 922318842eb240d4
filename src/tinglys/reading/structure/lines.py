"""Lines of a text, and what they say of how it is set: at a width or not, with running headers."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

BULLET = re.compile(r"\s*(?:[\uf0a7\uf0b7\uf0d8\u2022●▪■◦‣·∙*–—-]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_SPREAD = re.compile(r"\S {3,}\S|\t")
_YEAR = re.compile(r"\d{4}")
_WRAP_LIMIT = 120
_WRAP_LEAST = 20
_FEWEST = 6
_SHARE = 0.97
_HEADER_LENGTHS = (8, 110)
_SENTENCE_ENDS = frozenset(".!?:;")


class Line(NamedTuple):
    """One line of the text without its outer white space."""

    start: int
    end: int
    body: str


def past_bullet(text: str, start: int, end: int) -> int:
    """Where the words of an item begin, after its bullet or number; ``start`` if it has none."""
    found = BULLET.match(text, start, end)
    return found.end() if found else start


def runs_of(text: str) -> Iterator[list[Line]]:
    """The lines of the text in runs that empty lines divide."""
    at = 0
    run: list[Line] = []
    for raw in text.splitlines(keepends=True):
        body = raw.strip()
        if body:
            start = at + raw.index(body[0])
            run.append(Line(start, start + len(body), body))
        elif run:
            yield run
            run = []
        at += len(raw)
    if run:
        yield run


def is_wrapped(lines: list[Line]) -> bool:
    """Lines broken at a width: nearly none is long, and many are of about the same length."""
    lengths = sorted(line.end - line.start for line in lines)
    if len(lengths) < _FEWEST:
        return False
    tall = lengths[int(len(lengths) * _SHARE)]
    return tall <= _WRAP_LIMIT and lengths[len(lengths) // 2] >= _WRAP_LEAST


def repeated_lines(lines: list[Line]) -> frozenset[str]:
    """Lines that stand on several pages: running headers and footers."""
    least, most = _HEADER_LENGTHS
    counts = Counter(line.body for line in lines if least <= len(line.body) <= most)
    return frozenset(
        body
        for body, count in counts.items()
        if count >= 2 and (_SPREAD.search(body) or count >= 3 and _is_titled(body))
    )


def _is_titled(body: str) -> bool:
    """A line that names a publication: no sentence, no item, and with a year in it."""
    if body[-1] in _SENTENCE_ENDS or BULLET.match(body):
        return False
    return _YEAR.search(body) is not None
