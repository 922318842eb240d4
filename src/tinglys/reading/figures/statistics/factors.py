"""Changes told as a factor: "grown almost sixfold", "en dobling siden 2010", "tredoblet"."""

from tinglys.codebook.number_words import number_words
from tinglys.reading.claims import Qualifier
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_STEMS = (
    ("quadrupl", 4.0),
    ("quintupl", 5.0),
    ("doubl", 2.0),
    ("tripl", 3.0),
    ("trebl", 3.0),
    ("fordobl", 2.0),
    ("dobl", 2.0),
    ("tredobl", 3.0),
    ("firedobl", 4.0),
    ("femdobl", 5.0),
    ("seksdobl", 6.0),
    ("sjudobl", 7.0),
    ("åttedobl", 8.0),
    ("tidobl", 10.0),
)
_HALVINGS = frozenset(("halvering", "halving"))
_LEAST_FOLD = 2
_SHORTEST = 5
_REMEMBERED = 50_000
_NO_FACTOR = frozenset(
    "double doubles doubly triple dobbelt doble dobbel dobbeltellinger fivefold's".split()
)
_BEFORE: dict[str, Qualifier] = {
    "than": "at_least",
    "enn": "at_least",
    "over": "at_least",
    "almost": "approx",
    "nearly": "approx",
    "nesten": "approx",
    "nær": "approx",
    "roughly": "approx",
    "about": "approx",
    "omtrent": "approx",
}


def factors_of(tokens: Tokens) -> list[Quantity]:
    """The factors that a sentence's words state, as quantities of kind ``times``.

    A halving is a fall by half and told in per cent.
    """
    found: list[Quantity] = []
    values = list(map(_VALUES.__getitem__, tokens.words))
    if values.count(None) == len(values) and _HALVINGS.isdisjoint(tokens.words):
        return found  # as of most sentences
    for at, word in enumerate(tokens.words):
        if word in _HALVINGS:
            found.append(Quantity(at, at, at, 50.0, "percent", "percent", digits=False))
            continue
        if values[at] is None:
            continue
        value = _factor(tokens, at, word)
        if value is None:
            continue
        first = at - 1 if at and word == "fold" else at
        before = next(
            (
                n
                for n in range(first - 1, max(first - 3, -1), -1)
                if tokens.words[n] not in ("a", "en", "et")
            ),
            -1,
        )
        qualifier = _BEFORE.get(tokens.words[before], "exact") if before >= 0 else "exact"
        found.append(
            Quantity(first, at, at, value, "times", "times", qualifier=qualifier, digits=False)
        )
    return found


def _factor(tokens: Tokens, at: int, word: str) -> float | None:
    value = _VALUES[word]
    if value is None or value > 0:
        return value
    if word == "fold":
        before = tokens.words[at - 1] if at else ""
        return float(before) if before.isdecimal() else None
    following = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    return 2.0 if following in ("as", "the", "så") else None


class _Values(dict[str, float | None]):
    """What each word states, as they are met: a known word costs one look-up and no call."""

    def __missing__(self, word: str) -> float | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        value = self[word] = _value_of(word)
        return value


_VALUES = _Values()


def _value_of(word: str) -> float | None:
    """The factor a word states by itself; 0 where the words around it decide; None for none."""
    if word in ("fold", "twice", "dobbelt"):
        return 0.0
    if word.endswith("fold"):
        times = number_words("en").units.get(word[:-4], 0)
        return float(times) if times >= _LEAST_FOLD else None
    if word in _NO_FACTOR or len(word) < _SHORTEST:
        return None
    return next((value for stem, value in _STEMS if word.startswith(stem)), None)
