"""Number grammar of both languages: digits with their grouping, and number words.

Digits: ``1,234`` ``1 234`` ``1.234`` ``12.5`` ``12,5``; which of comma and point groups and which
divides depends on the language, and an impossible reading falls back on the other. Words: "three",
"thirty-seven", "one hundred and twenty", "2.5 million", "to og en halv million", "tjuefem",
"femogtyve", "a dozen". Positions are kept: a number never loses its place in the text.
"""

import re

import msgspec

from tinglys.codebook.number_words import LETTER_SCALES, NumberWords, number_words
from tinglys.reading.grammar.tokens import Tokens

# What is longer is no number that anyone counted.
_MOST_DIGITS = 100
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_NONE_OF = frozenset("no any every some each".split())
_SPACES = re.compile(r"[\u00a0\u202f\u2009 ']")


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number at tokens ``first`` to ``last`` inclusive; ``printed`` says digits or words."""

    first: int
    last: int
    value: float
    digits: bool
    whole: bool
    scaled: bool = False


def digits_value(printed: str, language: str) -> float | None:
    """The value of printed digits, or None where they are no number in any reading.

    A single group of three after a point is thousands in Norwegian and decimals in English; after
    a comma the reverse.
    """
    if len(printed) > _MOST_DIGITS:
        return None
    if printed.isdecimal():
        return float(int(printed))
    plain = _SPACES.sub("", printed)
    if plain.isdecimal():
        return float(int(plain))
    grouped, other = (_GROUPED_COMMA, _GROUPED_POINT)
    if language == "nb":
        grouped, other = other, grouped
    if grouped.fullmatch(plain):
        return _plain(plain, language)
    if other.fullmatch(plain) and plain.count("." if language == "en" else ",") > 1:
        return _plain(plain, "nb" if language == "en" else "en")
    if language == "nb" and plain.count(",") == 1:
        return float(plain.replace(",", "."))
    try:
        return float(
            plain.replace(",", "")
            if language == "en" and plain.count(",") > 1
            else plain.replace(",", ".")
        )
    except ValueError:
        return None


def _plain(printed: str, language: str) -> float:
    if language == "en":
        return float(printed.replace(",", ""))
    return float(printed.replace(".", "").replace(",", "."))


def numbers(tokens: Tokens) -> list[Number]:
    """All numbers of a sentence in order, digits and words, scales ("million") drawn in."""
    table = number_words(tokens.language)
    found: list[Number] = []
    done = 0
    words = tokens.words
    for at in tokens.numerals:
        if at < done:
            continue
        number: Number | None = None
        word = words[at]
        if word[0].isdecimal():
            number = _from_digits(tokens, at, table)
        elif word != "one" or not at or words[at - 1] not in _NONE_OF:
            number = _from_words(tokens, at, table)
        if number is not None:
            found.append(number)
            done = number.last + 1
    return found


def _from_digits(tokens: Tokens, at: int, table: NumberWords) -> Number | None:
    value = digits_value(tokens.words[at], tokens.language)
    if value is None:
        return None
    last = at
    scaled = False
    if at + 1 < len(tokens.words):
        after = tokens.words[at + 1].rstrip(".")
        scale = table.scales.get(after)
        if scale is not None and scale >= 100 and _scales(tokens, at, after):
            value, last, scaled = round(value * scale, 6), at + 1, True
            if (
                after in ("mill", "mrd")
                and last + 1 < len(tokens.words)
                and tokens.words[last + 1] == "."
            ):
                last += 1
    return Number(at, last, value, True, value == int(value), scaled)


def _scales(tokens: Tokens, at: int, after: str) -> bool:
    """Whether the scale word belongs to the number: "5 m" does, the "M" of "113 M2" does not."""
    if after not in ("m", "mill"):
        return True
    name = at + 2 < len(tokens.words) and tokens.starts[at + 2] == tokens.ends[at + 1]
    return _near(tokens, at) and not (name and tokens.words[at + 2][0].isdigit())


def _near(tokens: Tokens, at: int) -> bool:
    return tokens.starts[at + 1] - tokens.ends[at] <= 1


def _from_words(tokens: Tokens, first: int, table: NumberWords) -> Number | None:
    """A run of number words, e.g. "two hundred and six thousand"; None for a bare scale word."""
    words = tokens.words
    total, current = 0.0, 0.0
    at, last = first, first - 1
    started = scaled = False
    while at < len(words):
        word = words[at]
        if word in table.units and (not started or _adds(current, table.units[word])):
            current += table.units[word]
            started = True
        elif word in table.scales and word not in LETTER_SCALES and started:
            current *= table.scales[word]
            scaled = True
            if table.scales[word] >= 1000:
                total, current = total + current, 0.0
        elif not (word == table.joins and scaled and _goes_on(words, at, table, current)):
            break
        else:
            at += 1
            continue
        last = at
        at += 1
    if not started:
        return None
    return Number(first, last, total + current, False, True, scaled)


def _goes_on(words: list[str], at: int, table: NumberWords, current: float) -> bool:
    """Whether "and" after a hundred leads to the rest of the number, not to another one."""
    return at + 1 < len(words) and table.units.get(words[at + 1], 0) > 0 and current % 100 == 0


def _adds(current: float, unit: int) -> bool:
    """Whether a unit may follow what has been read: "twenty six", "two hundred six"."""
    if current == 0:
        return False
    if current % 100 == 0:
        return 0 < unit < 100
    return current % 10 == 0 and current % 100 >= 20 and 0 < unit < 10
