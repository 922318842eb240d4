"""The layout of a sentence: its brackets and which tokens belong to which number."""

from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

MEASURED = frozenset(("count", "percent", "points", "money", "mass", "rate", "times"))
STOPS = frozenset(",;:()[]–—.!?…=|")
_SHORTEST_ASIDE = 3
_BRACKETS = frozenset("()[]–—")


class Layout:
    """Where brackets open and close and where numbers stand; token positions throughout.

    Attributes:
        opened: for each token the bracket it stands in, or -1.
        closes: opening bracket -> closing bracket; ``closing`` the other way round; ``pairs`` both
            in the order of the sentence.
        starts: first token -> quantity, for the quantities that measure something.
        owner: token -> index of the quantity it belongs to.
        inner: quantities that restate a whole inside another's phrase ("nine of the 13").
    """

    def __init__(self, tokens: Tokens, quantities: list[Quantity]) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.opened, self.closes = brackets(tokens.words)
        self.pairs = sorted(self.closes.items())
        self.closing = {close: opened for opened, close in self.pairs}
        self.starts = {q.first: q for q in quantities if q.kind in MEASURED or q.kind == "duration"}
        self.owner: dict[int, int] = {}
        self.inner: set[int] = set()
        for number, quantity in enumerate(quantities):
            self.owner[quantity.first] = number
            for at in range(quantity.first + 1, quantity.last + 1):
                self.owner[at] = number

    def kind_at(self, at: int) -> str | None:
        """The kind of the quantity that the token belongs to; None for an ordinary word."""
        number = self.owner.get(at)
        return None if number is None else self.quantities[number].kind


def brackets(words: list[str]) -> tuple[list[int], dict[int, int]]:
    """For each token the bracket it stands in (-1: none), and each bracket's closing position."""
    if _BRACKETS.isdisjoint(words):
        return [-1] * len(words), {}
    opened: list[int] = []
    closes: dict[int, int] = {}
    dashes = _dash_pairs(words)
    stack: list[int] = []
    for at, word in enumerate(words):
        if word in (")", "]") and stack:
            closes[stack.pop()] = at
        if at in dashes and dashes[at] < at and stack and stack[-1] == dashes[at]:
            closes[stack.pop()] = at
        opened.append(stack[-1] if stack else -1)
        if word in ("(", "[") or dashes.get(at, -1) > at:
            stack.append(at)
    return opened, closes


def _dash_pairs(words: list[str]) -> dict[int, int]:
    """Two dashes in a sentence set an aside apart, as brackets do: each maps to the other."""
    found = [at for at, word in enumerate(words) if word in ("–", "—")]
    if len(found) != 2 or found[1] - found[0] < _SHORTEST_ASIDE:
        return {}
    return {found[0]: found[1], found[1]: found[0]}
