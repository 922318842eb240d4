"""The ledger of numerals: each numeral of a document is claimed, ignored with reason, or left over.

The left-over list is what the reader did not understand, and it is shown: a reader that hides what
it missed cannot be checked.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Literal

from tinglys.reading.claims import (
    Claim,
    Definition,
    Judgement,
    Network,
    Numeral,
    Recommendation,
    Relation,
)
from tinglys.reading.figures import RawNumeral
from tinglys.reading.ignored import Ignored, ignored
from tinglys.reading.outline import Block, Outline
from tinglys.reading.threat.scale_rows import ScaleTable

_DIGITS = re.compile(r"\d[\d.,]*")
_SMALLEST_WORD = 2
_REASONS = {
    "year": "year",
    "date": "date",
    "numbered": "section, article or tier number",
    "ordinal": "ordinal",
    "name": "part of a name",
    "note": "footnote number",
    "clock": "time of day",
    "age": "age of persons",
}
# Sections whose numbers state nothing of the document's subject.
_ASIDE = frozenset(("contents", "references", "scale", "abbreviations"))
# Claims whose spans are prose: a number inside one is not stated by it.
_PROSE = (Judgement, Network, Relation, Recommendation, Definition)


def ledger(
    outline: Outline,
    claims: Iterable[Claim],
    numbers: Iterable[RawNumeral],
    tables: Iterable[ScaleTable] = (),
) -> list[Numeral]:
    """Every numeral in digits, and every number word that stands where a count would, in order.

    A numeral inside a figure, rating, price, route or provision is claimed; one inside a heading,
    a contents list, page furniture or a recommendation is ignored, and so are years, dates,
    section numbers, names and what :mod:`~tinglys.reading.ignored` lists; what remains is left
    over. Each digit of the text is in exactly one entry. ``tables`` are the likelihood tables that
    the document prints.
    """
    claims = list(claims)
    stated = _Spans(claim for claim in claims if not isinstance(claim, _PROSE))
    advised = _Spans(claim for claim in claims if isinstance(claim, Recommendation))
    aside = _Stretches(ignored(outline, claims, tables))
    found: list[Numeral] = []
    # The same few thousand numerals come again and again.
    text, shared = outline.text, dict[str, str]()
    blocks = iter(outline.blocks)
    block = next(blocks, None)
    for number in _with_unread(text, numbers):
        while block is not None and block.end <= number.start:
            block = next(blocks, None)
        if not number.digits and (number.kind != "count" or number.value < _SMALLEST_WORD):
            continue
        printed = text[number.start : number.end]
        printed = shared.setdefault(printed, printed)
        if stated.touches(number.start, number.end):
            found.append(Numeral(number.start, number.end, printed, "claimed"))
            continue
        inside = block if block is not None and block.start <= number.start else None
        reason = aside.reason_at(number.start) or _reason(outline, number, inside)
        if reason is None and advised.touches(number.start, number.end):
            reason = "in a recommendation"
        status: Literal["left_over", "ignored"] = "left_over" if reason is None else "ignored"
        found.append(Numeral(number.start, number.end, printed, status, reason))
    return found


def _with_unread(text: str, numbers: Iterable[RawNumeral]) -> Iterator[RawNumeral]:
    """The numbers of the sentences with the digits between them that are no number of their own.

    Those are the second ends of ranges, digits that no grammar reads, and page furniture.
    """
    covered = 0
    for number in numbers:
        yield from _digits(text, covered, number.start)
        covered = max(covered, number.end)
        yield number
    yield from _digits(text, covered, len(text))


def _digits(text: str, start: int, end: int) -> Iterator[RawNumeral]:
    for match in _DIGITS.finditer(text, start, end):
        yield RawNumeral(match.start(), match.end(), "unread", True, 0.0)


def _reason(outline: Outline, number: RawNumeral, block: Block | None) -> str | None:
    """Why a number that no claim covers is ignored; None where it is left over."""
    if number.kind in _REASONS:
        return _REASONS[number.kind]
    if block is None or block.kind == "furniture":
        return "page furniture"
    if block.kind == "heading":
        return "heading"
    section = outline.sections[block.section].kind
    return f"in the {section} section" if section in _ASIDE else None


class _Spans:
    """Stretches that claims cover, asked whether one of them covers a position."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        spans = sorted((claim.start, claim.end) for claim in claims)
        self.starts = [start for start, _ in spans]
        self.reach = list(accumulate((end for _, end in spans), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether any stretch overlaps ``start:end``."""
        at = bisect_left(self.starts, end) - 1
        return at >= 0 and self.reach[at] > start


class _Stretches:
    """Stretches with a reason, asked in the order of the text."""

    def __init__(self, stretches: list[Ignored]) -> None:
        self.stretches = stretches
        self.next = 0
        self.open: list[Ignored] = []

    def reason_at(self, position: int) -> str | None:
        """The reason of a stretch that holds a position, which must not fall between calls."""
        while self.next < len(self.stretches) and self.stretches[self.next].start <= position:
            self.open.append(self.stretches[self.next])
            self.next += 1
        self.open = [one for one in self.open if one.end > position]
        return self.open[0].reason if self.open else None
