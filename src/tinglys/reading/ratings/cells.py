"""The numbers of an index page: a score from 1 to 10 and, often glued to it, its change.

``4.50-0.50`` is the score 4.50 and the change -0.50, ``4.170.07`` is 4.17 and 0.07, ``5.06 n/a``
a score whose indicator is new in the edition. Where two decimals do not fit, one is tried.
"""

import re

import msgspec

_NOT_GIVEN = r"n\s?/\s?a\b|N\s?/\s?A\b|i/t\b|ny\b|new\b"
_SAME = r"unchanged|no\s+change|uendret|ingen\s+endring"
_OF_TEN = r"(?:\s*(?:/|out\s+of|av)\s*10(?:[.,]0+)?)?"
_SIGN = r"(?:[+\-−–▲▼↑↓±]|up\b|down\b|opp\b|ned\b)?\s?"
_SINCE = r"(?:\s*(?:since|from|vs\.?|fra|siden|mot)\s+(?:the\s+)?\d{4}(?:\s+edition)?)?"
_LEAD = r"(?:(?:overall\s+)?(?:score|poengsum|poeng|skår|verdi)\s*:?\s*)?"
_CHANGED = r"(?:(?:change|endring|difference|differanse|diff\.?)(?:\s+\w+\s+\d{4})?\s*:?\s*)?"
_BETWEEN = r"(?:[\s|;:,.(=\[\]]|/\s|[–—-]\s)*"
_TWO = rf"""
    (?P<score>(?:10|[1-9])[.,]\d\d){_OF_TEN}
    (?:{_BETWEEN}{_CHANGED}(?P<change>{_SIGN}\d[.,]\d\d|{_NOT_GIVEN}|{_SAME}){_SINCE}[)\]]?)?
"""
_ONE = rf"""
    (?P<score>(?:10|[1-9])[.,]\d|10|[1-9](?=\s*(?:/|out\s+of|av)\s*10)){_OF_TEN}
    (?:{_BETWEEN}{_CHANGED}(?P<change>{_SIGN}\d[.,]\d|{_NOT_GIVEN}|{_SAME}){_SINCE}[)\]]?)?
"""
_RANK = (
    r"(?:[\s|;,(]+(?:rank(?:ed)?|plass|nr\.?|\#)?\s*\d{1,3}(?:st|nd|rd|th|\.)?"
    r"(?:\s*(?:of|av|/)\s*\d{1,3})?\)?)?"
)
_PATTERNS = tuple(
    re.compile(
        rf"[\s|:;(\[]*(?:[–—-]\s+)?{_LEAD}{core}{_RANK}[\s|).;\]]*$", re.VERBOSE | re.IGNORECASE
    )
    for core in (_TWO, _ONE)
)
_RUNNING = tuple(
    re.compile(rf"(?<!\w)(?<!\d[.,]){core}(?![\w%]|[.,]\d)", re.VERBOSE | re.IGNORECASE)
    for core in (_TWO, _ONE)
)
_CHANGE = re.compile(
    rf"[\s|(]*{_CHANGED}(?P<change>{_SIGN}\d[.,]\d\d?|{_NOT_GIVEN}|{_SAME}){_SINCE}[\s|)]*$",
    re.IGNORECASE,
)
_DOWN = ("-", "−", "–", "▼", "↓", "down", "ned")
_LOWEST = 1.0


class Number(msgspec.Struct, frozen=True):
    """A printed number with its place in the text; ``value`` None where ``n/a`` is printed."""

    value: float | None
    start: int
    end: int


class Cell(msgspec.Struct, frozen=True):
    """A score and the change printed with it, if any."""

    score: Number
    change: Number | None = None


def read_cell(text: str, start: int, end: int) -> Cell | None:
    """The score (and change) that ``text[start:end]`` is; None where it is anything else."""
    if end - start > 60:
        return None
    for pattern in _PATTERNS:
        match = pattern.match(text, start, end)
        if match:
            return Cell(_number(match, "score"), _number_or_none(match, "change"))
    return None


def read_leading(text: str, start: int, end: int) -> Cell | None:
    """The score that ``text[start:end]`` begins with, whatever stands after it."""
    for pattern in _RUNNING:
        match = pattern.match(text, start, end)
        if match:
            return Cell(_number(match, "score"), _number_or_none(match, "change"))
    return None


def read_running(text: str, start: int, end: int) -> list[tuple[int, int, Cell]]:
    """The scores in a line that holds several, each with its start and end."""
    for pattern in _RUNNING:
        found = [
            (
                match.start(),
                match.end(),
                Cell(_number(match, "score"), _number_or_none(match, "change")),
            )
            for match in pattern.finditer(text, start, end)
        ]
        if len(found) > 1:
            return found
    return []


def read_change(text: str, start: int, end: int) -> tuple[Number, bool] | None:
    """A change that stands alone, and whether it can be nothing else.

    A signed number, one below 1 and ``n/a`` are never scores; ``1.50`` may be either.
    """
    match = _CHANGE.match(text, start, end) if end - start < 40 else None
    if match is None:
        return None
    found = _number(match, "change")
    printed = match.group("change")
    sure = not printed[0].isdigit() or found.value is None or found.value < _LOWEST
    return found, sure


def _number_or_none(match: re.Match[str], group: str) -> Number | None:
    return _number(match, group) if match.group(group) is not None else None


def _number(match: re.Match[str], group: str) -> Number:
    printed = match.group(group)
    start, end = match.span(group)
    digits = re.search(r"\d+(?:[.,]\d+)?", printed)
    if digits is None:
        same = re.fullmatch(_SAME, printed, re.IGNORECASE)
        return Number(0.0 if same else None, start, end)
    value = float(digits.group().replace(",", "."))
    if printed.casefold().startswith(_DOWN):
        value = -value
    return Number(value, start, end)
