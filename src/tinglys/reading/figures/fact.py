"""A single fact: a pattern found in a sentence, as a measure."""

import re
from collections.abc import Callable, Iterator

from tinglys.codebook.lexicon import Concepts
from tinglys.reading.claims import Breakdown, Qualifier
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

Rule = Callable[[Tokens, Thread], Iterator[Measure]]
NO_PERIOD = Period(None, "none")
_NAMES = (
    "january february march april may june july august september october november december",
    "januar februar mars april mai juni juli august september oktober november desember",
)
MONTHS = {name: number for names in _NAMES for number, name in enumerate(names.split(), 1)}
YEAR = r"(?:19|20)\d\d"
# A date with at least a year; the day may stand before the month or after it.
WHEN = (
    r"(?:(?P<day>\d{1,2})\.?\s+)?"
    rf"(?:(?P<month>{'|'.join(MONTHS)})\s+(?:\d{{1,2}},?\s+)?)?(?P<year>{YEAR})"
)
_WORDS = 30
_NAMELESS = frozenset("v.be v.have v.rise v.fall".split())
_TIMES = ("doubl", "tripl", "quadrupl", "dobl", "fordobl", "tredobl", "firedobl", "twice")


def search(tokens: Tokens, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The pattern's matches inside the sentence."""
    yield from pattern.finditer(tokens.text, tokens.starts[0], tokens.ends[-1])


def known_in(tokens: Tokens) -> Concepts:
    """Every concept that the sentence speaks of."""
    return tokens.spoken


def words_of(tokens: Tokens) -> str:
    """The first words of the sentence that may name something, for the open key ``of``."""
    words, concepts = tokens.words, tokens.concepts
    named = [
        word
        for word, known in zip(words, concepts, strict=True)
        if word.isalpha()
        and not known & _NAMELESS
        and not any(code.startswith("f.") for code in known)
        and not word.startswith(_TIMES)
    ]
    return " ".join(named[:_WORDS])


def fact(
    tokens: Tokens,
    match: re.Match[str],
    indicator: str,
    value: float | None,
    unit: str | None,
    period: Period = NO_PERIOD,
    *,
    breakdown: Breakdown | None = None,
    qualifier: Qualifier = "exact",
    text: str | None = None,
) -> Measure:
    """The measure that a match states; ``text`` is a value that is no number."""
    first = next(at for at, stop in enumerate(tokens.ends) if stop > match.start())
    last = max(at for at, begin in enumerate(tokens.starts) if begin < match.end())
    return Measure(
        indicator=indicator,
        value=value,
        unit=unit,
        breakdown=breakdown or {},
        period=period,
        comparison=False,
        first=first,
        last=last,
        kind="fact",
        qualifier=qualifier,
        rule="facts",
        text=text,
    )


def year_fact(tokens: Tokens, match: re.Match[str], indicator: str) -> Measure:
    """A fact whose value is the year that the match names."""
    year = int(match.group("year"))
    return fact(tokens, match, indicator, float(year), "year", Period(year, "stated"))
