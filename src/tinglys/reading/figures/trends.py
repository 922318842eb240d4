"""What a sentence says of several years at once: records, years in a row, factors of change."""

import re
from collections.abc import Iterator

from tinglys.reading.claims import Qualifier
from tinglys.reading.figures.fact import YEAR, fact, search, words_of
from tinglys.reading.figures.periods import Period
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

_RECORD = re.compile(
    r"(?:the\s+)?(?:fewest|lowest|smallest|highest|most|laveste|lavest|færreste|høyeste)"
    rf"(?:\s+[\w-]+){{0,5}}?\s+(?:since|siden)\s+(?P<year>{YEAR})",
    re.IGNORECASE,
)
_LOW = re.compile("few|low|small|lav|fær", re.IGNORECASE)
_ORDINAL = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_CARDINAL = "two|three|four|five|six|seven|eight|nine|ten"
_NORWEGIAN = "andre|tredje|fjerde|femte|sjette"
_IN_A_ROW = re.compile(
    rf"(?:for\s+)?(?:the|a|its|their|an?)\s+(?P<nth>{_ORDINAL})\s+"
    r"(?:(?:consecutive|straight|successive)\s+(?:year|reporting\s+period|time)|"
    r"(?:year|reporting\s+period|time)\s+in\s+a\s+row)|"
    rf"(?:for\s+)?(?P<count>{_CARDINAL})\s+(?:consecutive|straight|successive)\s+years|"
    rf"(?P<norwegian>{_NORWEGIAN})\s+år(?:et)?\s+på\s+rad",
    re.IGNORECASE,
)
_NUMBERS = {
    word: number
    for words in (_ORDINAL, _CARDINAL, _NORWEGIAN)
    for number, word in enumerate(words.split("|"), 2)
}
_FACTOR = re.compile(
    r"(?P<bound>more than|almost|nearly|over|mer enn|nesten|nær)?\s*"
    r"(?P<factor>doubl\w+|tripl\w+|quadrupl\w+|twofold|threefold|fourfold|fivefold|sixfold|"
    r"tenfold|twice|fordobl\w+|tredobl\w+|firedobl\w+|femdobl\w+|seksdobl\w+|tidobl\w+|"
    r"dobbelt så mange)",
    re.IGNORECASE,
)
# By the first five letters of the word.
_FACTORS = {
    stem: factor
    for factor, stems in {
        2: "doubl twofo twice fordo dobbe",
        3: "tripl three tredo",
        4: "quadr fourf fired",
        5: "fivef femdo",
        6: "sixfo seksd",
        10: "tenfo tidob",
    }.items()
    for stem in stems.split()
}
_STEM = 5
_AMBIGUOUS = frozenset(("double", "doubly", "twice"))
_MULTIPLIED = re.compile(r"\s+(?:the|as|that|its)\b")


def records(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    """As in "the fewest investigations since 2016"."""
    for match in search(tokens, _RECORD):
        body = match.group().lower()
        of = "investigations" if "investigation" in body else "figures"
        of = "victims" if "victim" in body else of
        low = _LOW.search(body) is not None
        yield fact(
            tokens,
            match,
            "record_low_since_year" if low else "record_high_since_year",
            float(match.group("year")),
            "year",
            thread.period(),
            breakdown={"of": of},
        )


def consecutive(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    """As in "for the third consecutive year"."""
    for match in search(tokens, _IN_A_ROW):
        word = match.group("nth") or match.group("count") or match.group("norwegian")
        yield fact(
            tokens,
            match,
            "consecutive_years",
            float(_NUMBERS[word.lower()]),
            "years",
            Period(thread.data_year, "inferred"),
            breakdown={"of": words_of(tokens)},
        )


def factors(tokens: Tokens, thread: Thread) -> Iterator[Measure]:
    """As in "more than doubled"."""
    for match in search(tokens, _FACTOR):
        word = match.group("factor").lower()
        value = _FACTORS.get(word[:_STEM])
        if value is None or word in _AMBIGUOUS and not _multiplies(tokens, match.end()):
            continue
        yield fact(
            tokens,
            match,
            "change_factor",
            float(value),
            "times",
            thread.period(),
            breakdown={"of": words_of(tokens)},
            qualifier=_bound(match.group("bound")),
        )


def _bound(printed: str | None) -> Qualifier:
    if printed is None:
        return "exact"
    return "at_least" if printed.lower() in ("more than", "over", "mer enn") else "approx"


def _multiplies(tokens: Tokens, end: int) -> bool:
    """As in "double the number", "twice as many": not "twice a year"."""
    return _MULTIPLIED.match(tokens.text, end) is not None
