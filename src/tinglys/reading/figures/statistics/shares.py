"""Percentages that are written as fractions: "one in three", "a fifth", "two thirds", "halvparten".

Each becomes a quantity of kind percent with the qualifier ``approx`` (a text that says "one in
three" rounds), in place of the numbers it is made of.
"""

from tinglys.reading.figures.statistics.factors import factors_of
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.grammar.vocabulary import FRACTIONS

_IN = frozenset(("in", "av", "of", "out"))
_ARTICLES = frozenset(("a", "an", "one", "en", "én", "ett", "et"))
_EVERY = {"annen": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "sjuende": 7, "tiende": 10}
_TRIGGERS = frozenset(FRACTIONS) | frozenset(("in", "av", "hver", "hvert", "out"))
_FOLLOWS = frozenset("of av more fewer higher lower flere færre".split())


def with_implied(tokens: Tokens, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with the fractions of the sentence put in as percentages."""
    words = tokens.words
    factors = factors_of(tokens)
    if factors:
        quantities = sorted([*quantities, *factors], key=lambda quantity: quantity.first)
    if _TRIGGERS.isdisjoint(words):
        return quantities
    found: list[Quantity] = []
    for at, word in enumerate(words):
        if word not in _TRIGGERS:
            continue
        implied = (
            _one_in(tokens, at, quantities)
            or _fraction(tokens, at, quantities)
            or _every(words, at)
        )
        if implied is not None and not any(implied.first <= other.last for other in found):
            found.append(implied)
    if not found:
        return quantities
    found = [implied for implied in found if not _spelled_out(quantities, implied)]
    kept = [q for q in quantities if not any(f.first <= q.number_at <= f.last for f in found)]
    return sorted([*kept, *found], key=lambda quantity: quantity.first)


def _spelled_out(quantities: list[Quantity], implied: Quantity) -> bool:
    """As in "nearly half of the offences — 46.2 percent —": the exact figure follows."""
    return any(q.kind == "percent" and 0 < q.first - implied.last <= 6 for q in quantities)


def _one_in(tokens: Tokens, at: int, quantities: list[Quantity]) -> Quantity | None:
    """As in "one in three", "én av fem", "seven out of ten": the smaller of the larger."""
    if tokens.words[at] not in _IN:
        return None
    low = next((q for q in quantities if q.last == at - 1 and q.kind == "count"), None)
    first, value = (low.first, low.value) if low is not None else (at - 1, 1.0)
    if low is None and (at == 0 or tokens.words[at - 1] not in _ARTICLES - {"a", "an"}):
        return None
    start = at + 1
    if tokens.words[at] == "out" and start < len(tokens.words) and tokens.words[start] == "of":
        start += 1
    high = next(
        (
            q
            for q in quantities
            if q.number_at in (start, start + 1) and q.kind in ("count", "year")
        ),
        None,
    )
    if high is None or high.first > start or not 2 <= high.value <= 1000 or value >= high.value:
        return None
    if high.last > high.number_at and high.digits:
        return None
    return _percent(first, high.last, 100 * value / high.value)


def _fraction(tokens: Tokens, at: int, quantities: list[Quantity]) -> Quantity | None:
    """As in "a fifth", "two thirds", "halvparten av"."""
    words = tokens.words
    part = FRACTIONS.get(words[at])
    if part is None or at and tokens.joined[at] or words[at] == "half" and not _halves(words, at):
        return None
    first, count = at, 1.0
    if at and words[at - 1] in _ARTICLES:
        first = at - 1
    elif at:
        low = next((q for q in quantities if q.last == at - 1 and q.kind == "count"), None)
        if low is not None:
            first, count = low.first, low.value
        elif not words[at].startswith("halv") and words[at] != "half":
            return None
    if count >= part:
        return None
    return _percent(first, at, 100 * count / part)


def _halves(words: list[str], at: int) -> bool:
    """As in "half of the offences" and not "the first half of 2022" or "half a million"."""
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    return before not in ("first", "second", "latter", "last") and after in _FOLLOWS | {
        "the",
        "all",
    }


def _every(words: list[str], at: int) -> Quantity | None:
    """As in "hver tredje kvinne"."""
    if words[at] not in ("hver", "hvert") or at + 1 >= len(words) or words[at + 1] not in _EVERY:
        return None
    after = words[at + 2] if at + 2 < len(words) else ""
    if after in ("år", "dag", "måned", "uke", "time", "minutt"):
        return None
    return _percent(at, at + 1, 100 / _EVERY[words[at + 1]])


def _percent(first: int, last: int, value: float) -> Quantity:
    return Quantity(
        first, last, first, round(value, 1), "percent", "percent", qualifier="approx", digits=False
    )
