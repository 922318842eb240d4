"""Quantities: numbers with what they are numbers *of*: a count, money, percent, years, a date …

Every number of a sentence becomes one quantity. The kinds that measure nothing by themselves
(``date``, ``year``, ``numbered`` for sections and tiers, ``ordinal``, ``name``, ``note``) are kept
too: they say why a numeral was not claimed, and years date the others.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from tinglys.codebook.money import CurrencyIndex
from tinglys.reading.claims import Qualifier
from tinglys.reading.grammar.numbers import Number, number_words, numbers
from tinglys.reading.grammar.tokens import Tokens

QuantityKind = Literal[
    "count",
    "percent",
    "points",
    "money",
    "duration",
    "mass",
    "rate",
    "times",
    "year",
    "date",
    "numbered",
    "ordinal",
    "name",
    "note",
    "clock",
    "age",
]


class Quantity(msgspec.Struct):
    """A quantity at tokens ``first`` to ``last`` inclusive (sign, unit and qualifier included).

    ``value`` is in units of ``unit`` (money in units of the currency, mass in kg); ``high`` is the
    upper end of a range. ``number_at`` is the token of the number itself.
    """

    first: int
    last: int
    number_at: int
    value: float
    kind: QuantityKind
    unit: str | None = None
    high: float | None = None
    high_unit: str | None = None
    qualifier: Qualifier = "exact"
    digits: bool = True


class _Words(msgspec.Struct, frozen=True):
    qualifiers: dict[str, str]
    after: dict[str, str]
    percent: str
    percentage_points: str
    durations: dict[str, str]
    masses: dict[str, dict[str, float]]
    months: str
    numbered: str


class Vocabulary(msgspec.Struct, frozen=True):
    """The words around numbers, as look-up tables."""

    before: dict[tuple[str, ...], Qualifier]
    after: dict[tuple[str, ...], Qualifier]
    percent: frozenset[str]
    durations: dict[str, str]
    masses: dict[str, float]
    months: frozenset[str]
    numbered: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Load the words around numbers."""
    page = files("tinglys.codebook").joinpath("data", "lexicon", "quantities.yaml").read_bytes()
    raw = msgspec.yaml.decode(page, type=_Words)
    return Vocabulary(
        before=_by_words(raw.qualifiers),
        after=_by_words(raw.after),
        percent=frozenset(word.strip() for word in raw.percent.split(",")),
        durations={
            w.strip(): unit for unit, words in raw.durations.items() for w in words.split(",")
        },
        masses={word: factor for group in raw.masses.values() for word, factor in group.items()},
        months=frozenset(raw.months.split()),
        numbered=frozenset(raw.numbered.split()),
    )


def _by_words(groups: dict[str, str]) -> dict[tuple[str, ...], Qualifier]:
    table: dict[tuple[str, ...], Qualifier] = {}
    for code, phrases in groups.items():
        for phrase in phrases.split(","):
            table.setdefault(tuple(phrase.split()), code)  # type: ignore[arg-type]
    return table


class Grammar:
    """Reads the quantities of sentences in one language for one country's money."""

    def __init__(self, currencies: CurrencyIndex, country: str | None) -> None:
        self._currencies = currencies
        self._country = country
        self._vocabulary = vocabulary()
        self._money_words = currencies.nouns()
        self._found: dict[tuple[str, str], str | None] = {}

    def quantities(self, tokens: Tokens) -> list[Quantity]:
        """All quantities of the sentence in order of their numbers."""
        listed = numbers(tokens)
        if not listed:
            return []
        found: list[Quantity] = []
        for number in listed:
            quantity = self._quantity(tokens, number)
            if found and _extends(tokens, found[-1], quantity):
                continue
            if found and _ends_year(tokens, found[-1], quantity):
                quantity.kind = "date"
            found.append(quantity)
        return _ranges(tokens, found)

    def _quantity(self, tokens: Tokens, number: Number) -> Quantity:
        first, last = number.first, number.last
        quantity = Quantity(first, last, first, number.value, "count", digits=number.digits)
        reason = _no_measure(tokens, number, self._vocabulary)
        if reason is not None:
            quantity.kind = reason
            return quantity
        self._unit(tokens, quantity)
        if quantity.kind == "count" and _is_year(tokens, number):
            quantity.kind = "year"
            return quantity
        self._qualify(tokens, quantity)
        return quantity

    def _unit(self, tokens: Tokens, quantity: Quantity) -> None:
        words = tokens.words
        after = quantity.last + 1
        word = words[after] if after < len(words) else ""
        following = words[after + 1] if after + 1 < len(words) else ""
        if self._money(tokens, quantity):
            return
        if word in self._vocabulary.percent or word == "per" and following in ("cent", "cents"):
            quantity.kind, quantity.unit = "percent", "percent"
            quantity.last = after + (word == "per")
        elif word in ("percentage", "prosentpoeng", "prosentenheter"):
            quantity.kind, quantity.unit = "points", "percentage_points"
            quantity.last = after + (word == "percentage")
        elif word in self._vocabulary.durations and not (
            word == "time" and tokens.language == "en"
        ):
            quantity.kind, quantity.unit = "duration", self._vocabulary.durations[word]
            quantity.last = after
            if following in ("old", "gammel", "gamle") or words[
                quantity.first - 1 : quantity.first
            ] == ["aged"]:
                quantity.kind = "age"
                return
            _compound(tokens, quantity, self._vocabulary)
        elif word in self._vocabulary.masses and (
            len(word) > 1 or tokens.ends[after] - tokens.starts[after] == 1
        ):
            quantity.kind, quantity.unit = "mass", "kg"
            quantity.value = round(quantity.value * self._vocabulary.masses[word], 9)
            quantity.last = after
        elif word in ("times", "ganger", "fold", "gangen"):
            quantity.kind, quantity.unit, quantity.last = "times", "times", after
        elif (
            word == "and"
            and following == "a"
            and after + 3 < len(words)
            and words[after + 2] == "half"
        ):
            quantity.value += 0.5
            quantity.last = after + 2
            self._unit(tokens, quantity)
        elif (
            word == "og"
            and following in ("en", "et", "ett")
            and after + 3 < len(words)
            and words[after + 2] in ("halv", "halvt")
        ):
            quantity.value += 0.5
            quantity.last = after + 2
            self._unit(tokens, quantity)

    def _money(self, tokens: Tokens, quantity: Quantity) -> bool:
        """Currency before the number (sign or code) or after it (noun, code, full name)."""
        words, first = tokens.words, quantity.first
        before = words[first - 1] if first else ""
        if before and (before in self._money_words or len(before) in (2, 3)):
            written = tokens.text[tokens.starts[first - 1] : tokens.ends[first - 1]]
            code = self._code(written, tokens)
            if code is not None and not written[0].isdigit():
                quantity.first = first - 1
                if (
                    first >= 2
                    and words[first - 2] in ("us", "nz", "a", "au", "ca", "hk", "can", "aus", "u.s")
                    and before == "$"
                ):
                    code = {
                        "nz": "NZD",
                        "a": "AUD",
                        "au": "AUD",
                        "aus": "AUD",
                        "ca": "CAD",
                        "can": "CAD",
                        "hk": "HKD",
                    }.get(words[first - 2], "USD")
                    quantity.first = first - 2
                elif before == "$":
                    code = "USD"
                quantity.kind, quantity.unit = "money", code
                return True
        for size in (3, 2, 1):
            stop = quantity.last + 1 + size
            if stop > len(words):
                continue
            written = tokens.surface(quantity.last + 1, stop - 1)
            if (
                size == 1
                and written.lower() not in self._money_words
                and not (written.isupper() and len(written) == 3)
            ):
                continue
            if not written[0].isalpha() and written not in ("€", "£", "$"):
                continue
            code = self._code(written, tokens)
            if code is not None:
                quantity.kind, quantity.unit, quantity.last = "money", code, stop - 1
                return True
        return False

    def _code(self, written: str, tokens: Tokens) -> str | None:
        key = (written, tokens.language)
        if key not in self._found:
            if len(self._found) > 20_000:
                self._found.clear()
            currency = self._currencies.find(written, tokens.language, self._country)
            self._found[key] = currency.code if currency else None
        return self._found[key]

    def _qualify(self, tokens: Tokens, quantity: Quantity) -> None:
        words, first = tokens.words, quantity.first
        for size in (4, 3, 2, 1):
            start = first - size
            if start >= 0:
                code = self._vocabulary.before.get(tuple(words[start:first]))
                if code is not None and not (words[start] in ("fra", "som") and size == 1):
                    quantity.qualifier, quantity.first = code, start
                    break
        for size in (2,):
            code = self._vocabulary.after.get(
                tuple(words[quantity.last + 1 : quantity.last + 1 + size])
            )
            if code is not None:
                quantity.qualifier = code


def _no_measure(tokens: Tokens, number: Number, known: Vocabulary) -> QuantityKind | None:
    """Why a number measures nothing: part of a date, a section number, a name, a footnote …"""
    words, first, last = tokens.words, number.first, number.last
    text = tokens.text
    start, end = tokens.starts[first], tokens.ends[last]
    before = words[first - 1] if first else ""
    after = words[last + 1] if last + 1 < len(words) else ""
    if number.digits:
        if start and (text[start - 1].isalpha() or text[start - 1] in "_#@"):
            return "name" if text[start - 1].isupper() else "note"
        if (
            start > 1
            and text[start - 1] in '%”"»)]'
            and text[start - 2 : start - 1] != " "
            or before in (".",)
            and tokens.ends[first - 1] == start
        ):
            return "note"
        if after in ("st", "nd", "rd", "th") and tokens.starts[last + 1] == end:
            return "ordinal"
        if (
            end < len(text)
            and text[end].isalpha()
            and not after.startswith(("kg", "g", "m", "t", "år", "mill", "k"))
        ):
            return "name"
        if (
            before in known.months
            and number.value <= 31
            and number.whole
            or _day_of(words, last, known, number)
        ):
            return "date"
        if (
            after == ":"
            and number.value < 25
            and last + 2 < len(words)
            and words[last + 2][0].isdigit()
        ):
            return "clock"
        if before in ("kl", ":") and first > 1 and words[first - 2] in ("kl",):
            return "clock"
    if (
        _is_age(words, first)
        and number.whole
        and 5 <= number.value <= 25
        and not after[:1].isalpha()
    ):
        return "age"
    if _is_numbered(tokens, first, known):
        return "numbered"
    return None


def _is_age(words: list[str], first: int) -> bool:
    """As in "under 18", "younger than 18", "below the age of 18"."""
    lead = words[max(0, first - 2) : first]
    return lead[-1:] in (["under"], ["aged"], ["ages"]) or lead in (
        ["younger", "than"],
        ["older", "than"],
        ["age", "of"],
        ["ages", "of"],
        ["yngre", "enn"],
        ["eldre", "enn"],
        ["alderen", "av"],
    )


def _day_of(words: list[str], last: int, known: Vocabulary, number: Number) -> bool:
    if not (number.whole and 1 <= number.value <= 31):
        return False
    at = last + 1
    if at < len(words) and words[at] == ".":
        at += 1
    if at < len(words) and words[at] in ("–", "til") and at + 1 < len(words):
        return False
    return (
        at < len(words)
        and words[at] in known.months
        and (words[at] != "may" or at + 1 < len(words) and words[at + 1][0].isdigit())
    )


def _is_numbered(tokens: Tokens, first: int, known: Vocabulary) -> bool:
    """Whether a section, article, tier or page number word governs the number, lists included."""
    words = tokens.words
    at = first - 1
    steps = 0
    while at >= 0 and steps < 14:
        word = words[at]
        if word in known.numbered:
            return not (
                word
                in (
                    "no",
                    "act",
                    "law",
                    "code",
                    "number",
                    "title",
                    "part",
                    "lov",
                    "book",
                    "side",
                    "rule",
                    "protocol",
                    "convention",
                )
                and not _directly(words, at, first)
            )
        listed = (
            word[0].isdigit()
            or word
            in ("and", "og", ",", ".", "(", ")", "–", "-", "to", "til", "or", "through", "bis")
            or len(word) == 1
            and word.isalpha()
        )
        if not listed:
            return False
        if (
            word in ("and", "og", ",", "or", "to", "til")
            and at > 0
            and not (
                words[at - 1][0].isdigit()
                or len(words[at - 1]) == 1
                or words[at - 1] in (")", "bis")
            )
        ):
            return False
        at -= 1
        steps += 1
    return False


def _directly(words: list[str], at: int, first: int) -> bool:
    if (
        words[at] in ("number", "code", "title", "rule", "side", "book", "part")
        or words[at] == "no"
        and words[at + 1] != "."
    ):
        return False
    return first - at <= 2


def _is_year(tokens: Tokens, number: Number) -> bool:
    if not (
        number.digits
        and number.whole
        and 1900 <= number.value <= 2099
        and number.first == number.last
    ):
        return False
    printed = tokens.words[number.first]
    if len(printed) != 4:
        return False
    after = tokens.concepts[number.last + 1] if number.last + 1 < len(tokens.words) else frozenset()
    before = tokens.words[number.first - 1] if number.first else ""
    counted = bool({"n.victim", "n.person", "n.call", "n.case"} & after) and before not in (
        "in",
        "i",
        "the",
        "a",
        "an",
        "another",
        "one",
        "new",
        "since",
        "siden",
        "from",
        "fra",
        "of",
        "during",
        "-",
        "–",
        "/",
    )
    return not counted


def _compound(tokens: Tokens, quantity: Quantity, known: Vocabulary) -> None:
    """Draw "and six months" into "four years", giving months."""
    words = tokens.words
    at = quantity.last + 1
    while at < len(words) and words[at] in ("’", "'", ","):
        at += 1
    if quantity.unit != "years" or at + 2 >= len(words) or words[at] not in ("and", "og"):
        return
    more = words[at + 1]
    table = number_words(tokens.language).units
    value = float(more) if more.isdigit() else table.get(more)
    if value is not None and known.durations.get(words[at + 2]) == "days":
        quantity.last = at + 2
        return
    if value is None or known.durations.get(words[at + 2]) != "months":
        return
    quantity.value = quantity.value * 12 + value
    quantity.unit = "months"
    quantity.last = at + 2


def _ends_year(tokens: Tokens, before: Quantity, quantity: Quantity) -> bool:
    """Whether this is the "23" of "2022–23" or "2022/23"."""
    if before.kind != "year" or quantity.first - before.last != 2 or not quantity.digits:
        return False
    printed = tokens.words[quantity.number_at]
    return len(printed) == 2 and tokens.words[before.last + 1] in ("–", "-", "/", "‑", "—")


def _extends(tokens: Tokens, before: Quantity, quantity: Quantity) -> bool:
    """Whether a quantity is a part that the one before already drew in."""
    return quantity.number_at <= before.last


def _ranges(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Join the two ends of a range into one quantity."""
    words = tokens.words
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if last is not None and _is_range(words, tokens, last, quantity):
            if last.kind == "count" and quantity.kind != "count":
                last.kind, last.unit = quantity.kind, quantity.unit
            if quantity.unit == "kg" and last.unit is None:
                last.unit = "kg"
            if last.unit == quantity.unit or last.unit is None:
                last.high, last.last, last.high_unit = quantity.value, quantity.last, quantity.unit
                if last.value < 100 and quantity.value >= 1e6:
                    last.value *= 1e6 if quantity.value < 1e9 else 1e9
                continue
            if last.kind == quantity.kind == "duration":
                last.high, last.last, last.high_unit = quantity.value, quantity.last, quantity.unit
                continue
        if quantity.kind == "duration" and _draws_list(words, out, quantity):
            continue
        out.append(quantity)
    return out


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
    values = [quantity.value, *(other.value for other in listed)]
    first = listed[-1]
    out.append(first)
    first.kind, first.unit, first.high_unit = "duration", quantity.unit, quantity.unit
    first.value, first.high, first.last = min(values), max(values), quantity.last
    return True


_SINGLE = frozenset(("year", "date", "numbered", "ordinal", "name", "note", "clock"))


def _is_range(words: list[str], tokens: Tokens, low: Quantity, high: Quantity) -> bool:
    if low.high is not None or low.kind in _SINGLE or high.kind in _SINGLE:
        return False
    if (
        low.kind != "count"
        and low.kind != high.kind
        or high.kind == "count"
        and low.kind != "count"
    ):
        return False
    between = [
        word
        for word in words[low.last + 1 : high.first]
        if word not in ("’", "'", "imprisonment", "fengsel", "i", "prison", "in")
    ]
    before = words[low.first - 1] if low.first else ""
    unit_first = low.kind == "duration"
    if (
        between in (["–"], ["—"], ["to"], ["til"], ["-"])
        or not between
        and tokens.text[tokens.ends[low.last]] in "-–"
    ):
        return (
            unit_first
            or high.kind == "duration"
            or before not in ("from", "fra")
            or _ranging(words, low.first - 2)
        )
    if between in (["and"], ["og"]):
        return (
            before in ("between", "mellom")
            or low.first > 1
            and words[low.first - 2] in ("between", "mellom")
        )
    return False


def _ranging(words: list[str], at: int) -> bool:
    return at >= 0 and words[at] in (
        "ranging",
        "ranged",
        "range",
        "varied",
        "varierte",
        "varying",
        "prices",
        "fines",
        "penalties",
        "penalty",
        "bøter",
    )
