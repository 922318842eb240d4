"""The words around numbers: what qualifies them, what unit they are in, what numbers things."""

from functools import cache
from importlib.resources import files

import msgspec

from tinglys.reading.claims import Qualifier

# Parts of a whole as words; "half" and its kin stand alone, the others after how many they are.
FRACTIONS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "thirds": 3,
    "quarters": 4,
    "fifths": 5,
    "sixths": 6,
    "tenths": 10,
    "tredjedel": 3,
    "tredel": 3,
    "fjerdedel": 4,
    "firedel": 4,
    "femtedel": 5,
    "femdel": 5,
    "sjettedel": 6,
    "åttedel": 8,
    "tidel": 10,
    "tredjedeler": 3,
    "tredeler": 3,
    "fjerdedeler": 4,
    "femtedeler": 5,
    "femdeler": 5,
    "tideler": 10,
    "tredjedelen": 3,
    "halvparten": 2,
    "halvdelen": 2,
}


class _Words(msgspec.Struct, frozen=True):
    """The page as written: lists of words and phrases, by code."""

    qualifiers: dict[Qualifier, str]
    after: dict[Qualifier, str]
    percent: str
    percentage_points: str
    durations: dict[str, str]
    masses: dict[str, dict[str, float]]
    months: str
    numbered: str


class Vocabulary(msgspec.Struct, frozen=True):
    """The words around numbers, as look-up tables; phrases are keyed by their words.

    ``before_last`` and ``after_first`` are the words of the phrases that stand next to the number,
    to gate on.
    """

    before: dict[tuple[str, ...], Qualifier]
    before_last: frozenset[str]
    after: dict[tuple[str, ...], Qualifier]
    after_first: frozenset[str]
    percent: frozenset[str]
    durations: dict[str, str]
    masses: dict[str, float]
    months: frozenset[str]
    numbered: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The words around numbers, both languages together."""
    page = files("tinglys.codebook").joinpath("data", "lexicon", "quantities.yaml").read_bytes()
    raw = msgspec.yaml.decode(page, type=_Words)
    before, after = _by_words(raw.qualifiers), _by_words(raw.after)
    return Vocabulary(
        before=before,
        before_last=frozenset(phrase[-1] for phrase in before),
        after=after,
        after_first=frozenset(phrase[0] for phrase in after),
        percent=frozenset(word.strip() for word in raw.percent.split(",")),
        durations={
            word.strip(): unit for unit, words in raw.durations.items() for word in words.split(",")
        },
        masses={word: factor for group in raw.masses.values() for word, factor in group.items()},
        months=frozenset(raw.months.split()),
        numbered=frozenset(raw.numbered.split()),
    )


def _by_words(groups: dict[Qualifier, str]) -> dict[tuple[str, ...], Qualifier]:
    table: dict[tuple[str, ...], Qualifier] = {}
    for code, phrases in groups.items():
        for phrase in phrases.split(","):
            table.setdefault(tuple(phrase.split()), code)
    return table
