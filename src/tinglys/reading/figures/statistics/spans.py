"""Years and periods named in a sentence: 2023, 2022–23, 2010–2013, the first half of 2022."""

import re

from tinglys.reading.figures.periods import Calendar
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

Span = tuple[int, int, int | str]
_TO = r"\s*(?:[-–—]|to|til|through|and)\s*"
_HALF = r"\s*(?:halvår(?:et)?|half(?:-year)?)\s*(?:of|av|i)?\s*$"
_FIRST_HALF = re.compile(
    rf"(?:january|januar|jan\.?){_TO}(?:june|juni|jun\.?)(?:\s+(?:of|i))?\s*$"
    rf"|(?:1\.|første|first|H1){_HALF}|første seks måneder(?:\s+(?:av|i))?\s*$",
    re.IGNORECASE,
)
_SECOND_HALF = re.compile(
    rf"(?:july|juli|jul\.?){_TO}(?:december|desember|dec\.?|des\.?)(?:\s+(?:of|i))?\s*$"
    rf"|(?:2\.|andre|annet|second|H2){_HALF}",
    re.IGNORECASE,
)
# A part of every wording of half a year.
_STEMS = ("hal", "jun", "dec", "des", "måned")
_LOOK_BACK = 40


def spans_of(tokens: Tokens, quantities: list[Quantity]) -> list[Span]:
    """The periods of a sentence as (first token, last token, year or "from/to" or "2022-H1")."""
    if not any(quantity.kind == "year" for quantity in quantities):
        return []
    spans = [_halved(tokens, span) for span in Calendar(tokens, quantities, None).spans]
    return _joined(tokens, spans)


def _halved(tokens: Tokens, span: Span) -> Span:
    """A year of which only half is meant."""
    first, last, year = span
    if not isinstance(year, int):
        return span
    start = tokens.starts[first]
    lead = tokens.text[max(tokens.starts[0], start - _LOOK_BACK) : start]
    told = lead.lower()
    if not any(map(told.__contains__, _STEMS)):
        return span
    if _FIRST_HALF.search(lead):
        return first, last, f"{year}-H1"
    if _SECOND_HALF.search(lead):
        return first, last, f"{year}-H2"
    return span


def _joined(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """As in "between 2013–14 and 2022–23": one period from the first to the last year."""
    out: list[Span] = []
    for span in spans:
        if out and _pairs(tokens, out[-1], span):
            begin = str(out[-1][2]).partition("/")[0]
            end = str(span[2]).rpartition("/")[2]
            out[-1] = (out[-1][0], span[1], f"{begin}/{end}")
        else:
            out.append(span)
    return out


def _pairs(tokens: Tokens, one: Span, other: Span) -> bool:
    if not (_fiscal(one[2]) and _fiscal(other[2])) or other[0] - one[1] > 4:
        return False
    between = [word for word in tokens.words[one[1] + 1 : other[0]] if word.isalpha()]
    before = tokens.words[max(0, one[0] - 2) : one[0]]
    if between in (["and"], ["og"]):
        return "between" in before or "mellom" in before
    return between in (["to"], ["til"]) and ("from" in before or "fra" in before)


def _fiscal(year: int | str) -> bool:
    return isinstance(year, str) and "/" in year
