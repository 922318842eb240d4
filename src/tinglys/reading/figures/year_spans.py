"""Years and spans of years: "2023", "from 2015 to 2016", "2016-17", "first half of 2020"."""

import re
from typing import NamedTuple

from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_HALF = re.compile(
    r"\b(?P<half>first|second)\s+(?:half|six months)\s+of\s+$|\bfirst\s+(?:6|six)\s+months\s+of\s+$"
    r"|(?P<halvår>første|andre)\s+halvår\s+(?:av\s+|i\s+)?$",
    re.IGNORECASE,
)
# One of these is the last word before the year but one, or the last.
_HALVES = frozenset("half months halvår".split())
_HALF_REACH = 40
_DASHES = frozenset("-–—/‑")
_TIES = frozenset("to til through until and og".split())
_OPENERS = frozenset("from fra period perioden years årene the in".split())
_BETWEEN = frozenset(("between", "mellom"))
_LONGEST_SHORT = 20


class YearSpan(NamedTuple):
    """Tokens ``first`` to ``last`` and what they name: a year, "from/to", or "2020-H1"."""

    first: int
    last: int
    year: int | str


def year_spans(tokens: Tokens, quantities: list[Quantity]) -> list[YearSpan]:
    """The years of the sentence, in order."""
    years = [quantity for quantity in quantities if quantity.kind == "year"]
    found: list[YearSpan] = []
    at = 0
    while at < len(years):
        year = years[at]
        value = int(year.value)
        following = years[at + 1] if at + 1 < len(years) else None
        if following is not None and _join(tokens, year, following):
            joined = f"{value}/{int(following.value)}"
            found.append(YearSpan(year.first, following.last, joined))
            at += 2
            continue
        short = _short_span(tokens, year)
        half = _half(tokens, year)
        named: int | str = f"{value}-{half}" if half is not None else value
        named = f"{value}/{short}" if short is not None else named
        found.append(YearSpan(year.first, year.last, named))
        at += 1
    return found


def _half(tokens: Tokens, year: Quantity) -> str | None:
    """``H1`` or ``H2`` where half a year is named before the year."""
    if _HALVES.isdisjoint(tokens.words[max(0, year.first - 2) : year.first]):
        return None
    start = tokens.starts[year.first]
    match = _HALF.search(tokens.text, max(tokens.starts[0], start - _HALF_REACH), start)
    if match is None:
        return None
    named = (match.group("half") or match.group("halvår") or "first").lower()
    return "H2" if named in ("second", "andre") else "H1"


def _join(tokens: Tokens, first: Quantity, second: Quantity) -> bool:
    """Whether two years are the ends of one span."""
    words = tokens.words
    between = words[first.last + 1 : second.first]
    if second.value <= first.value or len(between) > 1:
        return False
    if not between:
        return tokens.text[tokens.ends[first.last]] in _DASHES
    if between[0] in _DASHES:
        return True
    if between[0] not in _TIES:
        return False
    before = words[first.first - 1] if first.first else ""
    if between[0] in ("and", "og"):
        return not _BETWEEN.isdisjoint(words[max(0, first.first - 2) : first.first])
    return before in _OPENERS or not before[:1].isdigit() and before != "compared"


def _short_span(tokens: Tokens, year: Quantity) -> int | None:
    """The end of "2016-17" or "2021/22"."""
    words, after = tokens.words, year.last + 1
    if after >= len(words):
        return None
    if words[after] in _DASHES and after + 1 < len(words):
        after += 1
    elif tokens.text[tokens.ends[year.last] : tokens.starts[after]] not in ("-", "‑"):
        return None
    word, value = words[after], int(year.value)
    if len(word) != 2 or not word.isdecimal():
        return None
    end = value // 100 * 100 + int(word)
    return end if value < end < value + _LONGEST_SHORT else None
