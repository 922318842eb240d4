"""How long something has not happened: the first conviction in ten years, no statistics for six."""

import re
from collections.abc import Iterator

from tinglys.codebook.number_words import number_words
from tinglys.reading.claims import Qualifier
from tinglys.reading.figures.fact import fact, search
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

_SPAN = (
    r"[^.;]{0,60}?\s(?:in|for)\s+(?:(?P<bound>more than|over|at least|nearly|almost|about)\s+)?"
    r"(?:(?P<decades>a|one|two|three)\s+decades?|(?P<count>\d{1,2}|[a-z]+)\s+years)\b"
)
# What is lacked for years, the words that name it and how it is told.
_LACKED = (
    (
        "years_since_last_conviction",
        ("conviction",),
        re.compile(
            rf"\b(?:first|no|any)\s+(?:[\w-]+\s+){{0,3}}?convictions?\b{_SPAN}", re.IGNORECASE
        ),
    ),
    (
        "years_since_last_official_statistic",
        ("statistics", "figures", "data"),
        re.compile(
            rf"\b(?:first|no|any)\s+(?:[\w-]+\s+){{0,3}}?(?:statistics|figures|data)\b{_SPAN}",
            re.IGNORECASE,
        ),
    ),
)
_DECADE = 10
_BOUNDS: dict[str, Qualifier] = {
    "more than": "at_least",
    "over": "at_least",
    "at least": "at_least",
    "nearly": "approx",
    "almost": "approx",
    "about": "approx",
}


def lapses(tokens: Tokens, _: Thread) -> Iterator[Measure]:
    """The years without a conviction or an official statistic."""
    units = number_words(tokens.language).units
    lower = tokens.surface(0, -1).lower()
    for indicator, stems, pattern in _LACKED:
        if not any(stem in lower for stem in stems):
            continue
        for match in search(tokens, pattern):
            decades, count = match.group("decades"), (match.group("count") or "").lower()
            if decades:
                value = _DECADE * units.get(decades.lower(), 1)
            else:
                value = int(count) if count.isdecimal() else units.get(count, 0)
            if value:
                bound = (match.group("bound") or "").lower()
                yield fact(
                    tokens,
                    match,
                    indicator,
                    float(value),
                    "years",
                    qualifier=_BOUNDS.get(bound, "exact"),
                )
