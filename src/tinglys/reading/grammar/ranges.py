"""Ranges and lists of numbers that share a unit: "three to five years", "4, 5 and 7 years"."""

from tinglys.codebook.number_words import number_words
from tinglys.reading.grammar.quantity import Quantity
from tinglys.reading.grammar.tokens import Tokens
from tinglys.reading.grammar.vocabulary import Vocabulary, vocabulary

_SINGLE = frozenset("year date numbered ordinal name note clock".split())
_PASSED = frozenset("’ ' imprisonment fengsel i prison in".split())
_TO = frozenset("– — to til -".split())
_UP_TO = frozenset("inntil opptil maksimalt to".split())
_RESPECTIVELY = frozenset(("respectively", "henholdsvis"))
_AND = frozenset(("and", "og"))
_BETWEEN = frozenset(("between", "mellom"))
_RANGING = frozenset(
    "ranging ranged range varied varierte varying prices fines penalties penalty bøter".split()
)
_DASHES = frozenset("– - / ‑ —".split())
_BOUNDS = frozenset(("at_least", "less_than"))
_SMALL = 100
_MILLION, _BILLION = 1e6, 1e9


def joined(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """The quantities with ranges and lists made one; the first quantity of each is kept."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if (
            last is not None
            and _is_range(tokens, last, quantity)
            and _extend(tokens, last, quantity)
        ):
            continue
        if quantity.kind == "duration" and _draws_list(tokens.words, out, quantity):
            continue
        out.append(quantity)
    return out


def draw_months(tokens: Tokens, quantity: Quantity, known: Vocabulary) -> None:
    """Draw "and six months" into "four years", giving months; "and one day" adds nothing."""
    words, at = tokens.words, quantity.last + 1
    while at < len(words) and words[at] in ("’", "'", ","):
        at += 1
    if quantity.unit != "years" or at + 2 >= len(words) or words[at] not in _AND:
        return
    more = words[at + 1]
    value = float(more) if more.isdecimal() else number_words(tokens.language).units.get(more)
    unit = known.durations.get(words[at + 2])
    if value is None or unit not in ("days", "months"):
        return
    quantity.last = at + 2
    if unit == "months":
        quantity.value, quantity.unit = quantity.value * 12 + value, "months"


def ends_year(tokens: Tokens, before: Quantity, quantity: Quantity) -> bool:
    """Whether this is the "23" of "2022–23" or "2022/23"."""
    if before.kind != "year" or quantity.first - before.last != 2 or not quantity.digits:
        return False
    printed = tokens.words[quantity.number_at]
    return len(printed) == 2 and tokens.words[before.last + 1] in _DASHES


def _extend(tokens: Tokens, low: Quantity, high: Quantity) -> bool:
    """Make ``low`` the range from it to ``high``; False where their units cannot agree."""
    if low.kind == "count" and high.kind != "count":
        low.kind, low.unit = high.kind, high.unit
        if high.kind == "mass":
            # "2 to 3 tonnes" is tonnes at both ends; the second is already in kilograms.
            low.value = round(low.value * vocabulary().masses.get(tokens.words[high.last], 1), 6)
    if low.unit is not None and low.unit != high.unit and high.kind != "duration":
        return False
    same = low.unit is None or low.unit == high.unit
    low.high, low.last, low.high_unit = high.value, high.last, high.unit
    if same and low.value < _SMALL and high.value >= _MILLION:
        # "3 to 4 million" is millions at both ends.
        low.value *= _MILLION if high.value < _BILLION else _BILLION
    return True


def _draws_list(words: list[str], out: list[Quantity], quantity: Quantity) -> bool:
    """Make "four, five, and seven years" one span of years, from the least to the greatest."""
    at = quantity.first
    listed: list[Quantity] = []
    while out and out[-1].kind == "count" and out[-1].high is None:
        between = words[out[-1].last + 1 : at]
        if not between or not set(between) <= {",", "and", "og"}:
            break
        listed.append(out.pop())
        at = listed[-1].first
    if not listed:
        return False
    if _RESPECTIVELY.intersection(words[max(0, at - 1) : at]) and (
        _UP_TO.intersection(words[max(0, at - 2) : at])
    ):
        # "inntil henholdsvis 6 og 10 år": the terms of two crimes, and no span of sentences.
        for other in reversed(listed):
            other.kind, other.unit = "duration", quantity.unit
            out.append(other)
        return False
    values = [quantity.value, *(other.value for other in listed)]
    first = listed[-1]
    out.append(first)
    first.kind, first.unit, first.high_unit = "duration", quantity.unit, quantity.unit
    first.value, first.high, first.last = min(values), max(values), quantity.last
    return True


def _is_range(tokens: Tokens, low: Quantity, high: Quantity) -> bool:
    words = tokens.words
    if low.high is not None or low.kind in _SINGLE or high.kind in _SINGLE:
        return False
    if low.kind not in ("count", high.kind):
        return False
    if high.qualifier in _BOUNDS and low.kind != high.kind:
        # "five to less than two years, two to more than ten": so many persons to so many years.
        return False
    between: list[str] = []
    for word in words[low.last + 1 : high.first]:
        if word not in _PASSED:
            if between:
                return False
            between.append(word)
    before = words[max(0, low.first - 2) : low.first]
    if not between and tokens.text[tokens.ends[low.last]] in "-–" or _is_one(between, _TO):
        if "duration" in (low.kind, high.kind) or before[-1:] not in (["from"], ["fra"]):
            return True
        return len(before) == 2 and before[0] in _RANGING
    return _is_one(between, _AND) and not _BETWEEN.isdisjoint(before)


def _is_one(between: list[str], words: frozenset[str]) -> bool:
    return len(between) == 1 and between[0] in words


def begins_sum(tokens: Tokens, low: Quantity, high: Quantity) -> bool:
    """As in "fra 50 000 til 400 000 kroner": the currency stands once, after the upper end."""
    words = tokens.words
    if high.kind != "money" or low.kind != "count" or not low.first:
        return False
    lead = words[low.first - 1 : low.first]
    return lead in (["fra"], ["from"]) and words[low.last + 1 : high.first] in (["til"], ["to"])
