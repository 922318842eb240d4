"""Percentages of change: "6,3 prosent flere enn året før", "rose by 38 percent".

The sign comes from the comparative after the percentage ("12% fewer") or from the verb or noun
before it ("fell by 8 per cent", "en nedgang på 4 prosent", "up 3 per cent on 2023"). A percentage
without either is no change.
"""

import msgspec

from tinglys.reading.claims import Breakdown
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_AFTER = 3
_BEFORE = 12
_ENDS = frozenset((";", ")", "("))
_PARTS = frozenset(", ; ) ( of av and og but while although though men mens whereas".split())
_FUNCTION = frozenset(("v.rise", "v.fall", "f.det", "f.prep", "f.be"))
_LEVEL_WORDS = frozenset(
    "level figure average total peak mean nivået nivå snittet gjennomsnittet rekorden toppen "
    "tallet".split()
)
_LEADS_TO_LEVEL = frozenset(("from", "to", "at", "fra", "til"))
_MARKS = {"-": -1, "−": -1, "–": -1, "+": 1}
_LEVELS = {"below": -1, "under": -1, "above": 1, "over": 1}
_NO_CHANGE = frozenset(("v.be", "q.link", "q.cleared"))
_NOT_CHANGES = frozenset("more fewer less flere færre mindre mer".split())


class Sign(msgspec.Struct, frozen=True):
    """The direction of a change and the token that says it."""

    sign: int
    at: int


def sign_of(tokens: Tokens, quantity: Quantity, start: int) -> Sign | None:
    """Direction of a percentage; None where nothing says that it is a change.

    Args:
        tokens: the sentence.
        quantity: the percentage.
        start: the first token that may lead to it (after the number before, in its clause).
    """
    return (
        _printed(tokens, quantity)
        or _after(tokens, quantity)
        or _before(tokens, quantity, start)
        or _carried(tokens, quantity)
    )


def _printed(tokens: Tokens, quantity: Quantity) -> Sign | None:
    """As in "(-13 prosent)", "+4 %", "en halvering": the number itself has the sign."""
    if not quantity.digits and "v.fall" in tokens.concepts[quantity.number_at]:
        return Sign(-1, quantity.number_at)
    at = tokens.starts[quantity.number_at]
    mark = tokens.text[at - 1 : at]
    before = tokens.text[at - 2 : at - 1]
    if mark not in _MARKS or not (before.isspace() or before in ("(", "[", "")):
        return None
    return Sign(_MARKS[mark], quantity.number_at)


def _carried(tokens: Tokens, quantity: Quantity) -> Sign | None:
    """As in "rose from 2,310 to 3,105, that is by 34 per cent": the verb stands before others."""
    at = quantity.first - 1
    if at < 0 or tokens.words[at] not in ("by", "med"):
        return None
    for back in range(at, -1, -1):
        direction = _direction(tokens, back)
        if direction and not tokens.concepts[back] & _NO_CHANGE:
            return Sign(direction, back)
    return None


def _after(tokens: Tokens, quantity: Quantity) -> Sign | None:
    words = tokens.words
    stop = min(quantity.last + 1 + _AFTER, len(words))
    for at in range(quantity.last + 1, stop):
        direction = _direction(tokens, at)
        if direction and not tokens.concepts[at] & _NO_CHANGE:
            return Sign(direction, at)
        if (
            at == quantity.last + 1
            and words[at] in _LEVELS
            and not _LEVEL_WORDS.isdisjoint(words[at + 1 : at + 5])
        ):
            return Sign(_LEVELS[words[at]], at)
        if words[at] in _PARTS or words[at][0].isdigit():
            break
    return None


def _before(tokens: Tokens, quantity: Quantity, start: int) -> Sign | None:
    """Walk back to the verb or noun of change; another number or a bracket is in the way."""
    words = tokens.words
    if quantity.first and words[quantity.first - 1] in _LEADS_TO_LEVEL:
        return None
    for at in range(quantity.first - 1, max(start, quantity.first - _BEFORE) - 1, -1):
        if words[at] in _ENDS:
            return None
        direction = _direction(tokens, at)
        known = tokens.concepts[at]
        # "made up" and "cleared up" are no rises, and "more than" only qualifies the number.
        if direction and words[at] not in _NOT_CHANGES and not known & _NO_CHANGE:
            return Sign(direction, at)
        if known & {"q.cleared", "v.clear"}:
            return None
    return None


def _direction(tokens: Tokens, at: int) -> int:
    known = tokens.concepts[at]
    if "v.fall" in known:
        return -1
    return 1 if "v.rise" in known else 0


class Change(msgspec.Struct, frozen=True):
    """A percentage of change; ``value`` is signed."""

    indicator: str
    value: float
    breakdown: Breakdown


def change_of(tokens: Tokens, site: Site, measures: list[Measure], thread: Thread) -> Change | None:
    """A percentage as the change it states; None where it states none.

    For what has no change indicator of its own, ``change_percent`` with the words of what changed.
    """
    found = sign_of(tokens, site.quantity, site.near_start)
    if found is None:
        return None
    value = found.sign * site.quantity.value
    of = _base_words(measures, thread) or _words_of(tokens, site)
    return Change("change_percent", value, {"of": of} if of else {})


def _base_words(measures: list[Measure], thread: Thread) -> str | None:
    """What changed, where a measure was just stated: its breakdown's offence or its own name."""
    last = measures[-1] if measures else thread.last[0] if thread.last else None
    if last is None or last.indicator.startswith("change_"):
        return None
    return str(last.breakdown.get("offence") or last.indicator.replace("_", " "))


def _words_of(tokens: Tokens, site: Site) -> str:
    """The words before the percentage, without those that say the change."""
    start = max(site.near_start, site.quantity.first - 8)
    return " ".join(
        tokens.words[at]
        for at in range(start, site.quantity.first)
        if tokens.words[at].isalpha() and not tokens.concepts[at] & _FUNCTION
    )
