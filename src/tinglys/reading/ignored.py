"""Stretches of a document whose numerals state nothing of its subject, each with the reason.

A page that prints its scores twice, a likelihood table and the base of a rate are understood: they
are no left-overs.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

import msgspec

from tinglys.reading.claims import Claim
from tinglys.reading.outline import Outline
from tinglys.reading.threat.scale_rows import ScaleTable

# A line of scores: digits with at most signs and points between them.
_SCORES = re.compile(r"[\d.,\s+−–-]*\d[\d.,\s+−–-]*")
_RATE_BASE = re.compile(
    r"\b(?:per|pr\.?)\s+(10{2,6}|[1-9]0{0,2}(?:[ ,.\u00a0\u202f]000){1,2})\b", re.I
)


class Ignored(msgspec.Struct, frozen=True):
    """A stretch of the canonical text and why the numerals in it are no left-overs."""

    start: int
    end: int
    reason: str


def ignored(
    outline: Outline, claims: Iterable[Claim], tables: Iterable[ScaleTable] = ()
) -> list[Ignored]:
    """All such stretches in the order of the text; they may overlap.

    ``claims`` are the document's claims, ``tables`` the likelihood tables it prints.
    """
    found = [
        Ignored(row.start, row.end, "in a likelihood table")
        for table in tables
        for row in table.rows
    ]
    found += _rate_bases(outline.text)
    if outline.profile.kind == "ocindex_page":
        found += _repeated(outline.text, claims)
    return sorted(found, key=lambda one: one.start)


def _rate_bases(text: str) -> Iterator[Ignored]:
    """The 100,000 of "per 100,000 inhabitants"."""
    for match in _RATE_BASE.finditer(text):
        yield Ignored(match.start(1), match.end(1), "base of a rate")


def _repeated(text: str, claims: Iterable[Claim]) -> Iterator[Ignored]:
    """Lines of scores that a page prints again under the same label as where they are claimed."""
    claimed = sorted(claim.start for claim in claims)
    lines: list[tuple[tuple[str, str], int, int]] = []
    label, at = "", 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if _SCORES.fullmatch(words):
            lines.append(((label, words), at, at + len(line.rstrip())))
        elif words:
            label = words
        at += len(line)
    first = {key: start for key, start, _ in reversed(lines)}
    for key, start, end in lines:
        original = first[key]
        if original < start and _holds(claimed, original, original + len(key[1])):
            yield Ignored(start, end, "repeated on the page")


def _holds(claimed: list[int], start: int, end: int) -> bool:
    at = bisect_left(claimed, start)
    return at < len(claimed) and claimed[at] < end
