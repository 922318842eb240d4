"""Number words of both languages, compounds included."""

from functools import cache
from importlib.resources import files

import msgspec

# Scales that are written as letters: nothing but a scale after digits.
LETTER_SCALES = frozenset(("m", "bn"))


class NumberWords(msgspec.Struct, frozen=True):
    """The number words of one language; ``scales`` multiply what stands before them."""

    units: dict[str, int]
    scales: dict[str, int]
    joins: str
    fractions: dict[str, float]


@cache
def number_words(language: str) -> NumberWords:
    """The number words of ``en`` or ``nb``, compounds ("tjuefem", "femogtyve") included."""
    page = files("tinglys.codebook").joinpath("data", "lexicon", "numbers.yaml").read_bytes()
    table = msgspec.yaml.decode(page, type=dict[str, NumberWords])[language]
    if language != "nb":
        return table
    units = {word: value for word, value in table.units.items() if word != "null_"}
    units["null"] = 0
    tens = {word: value for word, value in units.items() if value >= 20}
    ones = {word: value for word, value in units.items() if 0 < value < 10} | {"en": 1, "ett": 1}
    compounds = {ten + one: tens[ten] + ones[one] for ten in tens for one in ones}
    compounds |= {one + "og" + ten: tens[ten] + ones[one] for ten in tens for one in ones}
    return msgspec.structs.replace(table, units={**compounds, **units})


@cache
def beginnings(language: str) -> frozenset[str]:
    """The words that a number written in words can begin with."""
    table = number_words(language)
    return frozenset(table.units) | (table.scales.keys() - LETTER_SCALES)
