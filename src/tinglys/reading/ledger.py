"""The ledger of numerals: each numeral of a document is claimed, ignored for a reason, or left over.

The left-over list is what the reader did not understand, and it is shown: a reader that hides what
it missed cannot be checked.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from tinglys.codebook.lexicon import load_lexicon
from tinglys.reading.claims import Claim, Definition, Judgement, Network, Numeral, Recommendation, Relation
from tinglys.reading.grammar.quantities import Grammar, Quantity
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.outline import Outline

_DIGITS = re.compile(r"\d")
_REASONS = {
    "year": "year", "date": "date", "numbered": "section, article or tier number",
    "ordinal": "ordinal", "name": "part of a name", "note": "footnote number", "clock": "time of day",
}
_PROSE = (Judgement, Network, Relation, Recommendation, Definition)


def ledger(outline: Outline, claims: Iterable[Claim], grammar: Grammar) -> list[Numeral]:
    """Every numeral in digits, and every number word that stands where a count would, in order.

    A numeral inside a figure, rating, price, route or provision is claimed; one inside a heading,
    a contents list, page furniture or a recommendation is ignored, and so are years, dates,
    section numbers and names; what remains is left over.
    """
    spans = sorted((claim.start, claim.end) for claim in claims if not isinstance(claim, _PROSE))
    inside = _Spans(spans)
    advised = _Spans(sorted((claim.start, claim.end) for claim in claims if isinstance(claim, Recommendation)))
    found: list[Numeral] = []
    covered = 0
    for block in outline.blocks:
        found.extend(_outside(outline.text, covered, block.start))
        covered = block.end
        section = outline.sections[block.section]
        for start, end, kind in _numerals(outline, block.start, block.end, grammar):
            found.append(_entry(outline.text, start, end, kind, block.kind, section.kind, inside, advised))
    found.extend(_outside(outline.text, covered, len(outline.text)))
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
    text: str, start: int, end: int, kind: str, block: str, section: str | None, inside: _Spans,
    advised: _Spans,
) -> Numeral:
    printed = text[start:end]
    if inside.touches(start, end):
        return Numeral(start, end, printed, "claimed")
    if kind in _REASONS:
        return Numeral(start, end, printed, "ignored", _REASONS[kind])
    if block in ("heading", "furniture"):
        return Numeral(start, end, printed, "ignored", "heading" if block == "heading" else "page furniture")
    if section in ("contents", "references", "scale", "abbreviations"):
        return Numeral(start, end, printed, "ignored", f"in the {section} section")
    if advised.touches(start, end):
        return Numeral(start, end, printed, "ignored", "in a recommendation")
    return Numeral(start, end, printed, "left_over")


def _numerals(
    outline: Outline, start: int, end: int, grammar: Grammar
) -> Iterable[tuple[int, int, str]]:
    language = outline.profile.language
    tokens = Tokens(outline.text, start, end, load_lexicon(language if language == "nb" else "en"))
    for quantity in grammar.quantities(tokens):
        if not quantity.digits and (quantity.kind != "count" or quantity.value < 2):
            continue
        at = quantity.number_at
        yield tokens.starts[at], tokens.ends[_last_digit(tokens, quantity)], quantity.kind


def _last_digit(tokens: Tokens, quantity: Quantity) -> int:
    for at in range(quantity.last, quantity.number_at, -1):
        if tokens.words[at][0].isdigit():
            return at
    return quantity.number_at


def _outside(text: str, start: int, end: int) -> Iterable[Numeral]:
    """Digits between blocks (there should be none but in white space): left over, never lost."""
    for match in re.finditer(r"\d[\d.,]*", text[start:end]):
        yield Numeral(start + match.start(), start + match.end(), match.group(), "left_over")


__all__ = ["bisect_right", "ledger"]
