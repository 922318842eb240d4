"""The ledger of numerals: each numeral of a document is claimed, ignored for a reason, or left over.

The left-over list is what the reader did not understand, and it is shown: a reader that hides what
it missed cannot be checked.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable

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
from tinglys.reading.outline import Outline

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
_PROSE = (Judgement, Network, Relation, Recommendation, Definition)


def ledger(
    outline: Outline, claims: Iterable[Claim], numbers: Iterable[RawNumeral]
) -> list[Numeral]:
    """Every numeral in digits, and every number word that stands where a count would, in order.

    A numeral inside a figure, rating, price, route or provision is claimed; one inside a heading,
    a contents list, page furniture or a recommendation is ignored, and so are years, dates,
    section numbers and names; what remains is left over.
    """
    claims = list(claims)
    spans = sorted((claim.start, claim.end) for claim in claims if not isinstance(claim, _PROSE))
    inside = _Spans(spans)
    advised = _Spans(sorted((c.start, c.end) for c in claims if isinstance(c, Recommendation)))
    found: list[Numeral] = []
    blocks = iter(outline.blocks)
    block = next(blocks, None)
    covered = 0
    for number in numbers:
        while block is not None and block.end <= number.start:
            block = next(blocks, None)
        found.extend(_unread(outline.text, covered, number.start))
        covered = number.end
        if not number.digits and (number.kind != "count" or number.value < _SMALLEST_WORD):
            continue
        kind = block.kind if block is not None else "paragraph"
        section = outline.sections[block.section].kind if block is not None else None
        found.append(
            _entry(
                outline.text, number.start, number.end, number.kind, kind, section, inside, advised
            )
        )
    found.extend(_unread(outline.text, covered, len(outline.text)))
    return found


class _Spans:
    """Sorted stretches, asked whether one of them covers a position."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.starts = [start for start, _ in spans]
        self.reach: list[int] = []
        furthest = -1
        for _, end in spans:
            furthest = max(furthest, end)
            self.reach.append(furthest)

    def touches(self, start: int, end: int) -> bool:
        """Whether any stretch overlaps ``start:end``."""
        at = bisect_left(self.starts, end) - 1
        return at >= 0 and self.reach[at] > start


def _entry(
    text: str,
    start: int,
    end: int,
    kind: str,
    block: str,
    section: str | None,
    inside: _Spans,
    advised: _Spans,
) -> Numeral:
    printed = text[start:end]
    if inside.touches(start, end):
        return Numeral(start, end, printed, "claimed")
    if kind in _REASONS:
        return Numeral(start, end, printed, "ignored", _REASONS[kind])
    if block in ("heading", "furniture"):
        return Numeral(
            start, end, printed, "ignored", "heading" if block == "heading" else "page furniture"
        )
    if section in ("contents", "references", "scale", "abbreviations"):
        return Numeral(start, end, printed, "ignored", f"in the {section} section")
    if advised.touches(start, end):
        return Numeral(start, end, printed, "ignored", "in a recommendation")
    return Numeral(start, end, printed, "left_over")


def _unread(text: str, start: int, end: int) -> Iterable[Numeral]:
    """Digits that no sentence holds: page furniture. Ignored as such, never lost."""
    for match in _DIGITS.finditer(text, start, end):
        yield Numeral(match.start(), match.end(), match.group(), "ignored", "page furniture")
