"""How a value is printed: numbers, money, periods and dates in the reader's language.

A value that is absent has a mark of its own for each reason it can be absent for: it was withheld,
the source did not report it, nobody knows it. Zero is a value.
"""

import datetime
import re
from functools import lru_cache
from typing import Literal

import msgspec
from babel.dates import format_date
from babel.numbers import format_decimal

from tinglys.codebook import Codebook, Language
from tinglys.errors import DefectError
from tinglys.publication.words import Words
from tinglys.reading.claims import Figure

Absence = Literal["withheld", "not_reported", "unknown"]
MARKS: dict[Absence, dict[Language, str]] = {
    "withheld": {"en": "⊘", "nb": "⊘"},
    "not_reported": {"en": "n.r.", "nb": "i.r."},
    "unknown": {"en": "–", "nb": "–"},
}
_BARE = frozenset({"exact", "not_reported", "range"})
_MILLION = 1_000_000
_LOCALE = {"en": "en_GB", "nb": "nb_NO"}
_SPAN = re.compile(r"(\d{4})[/–](\d{4})")
_HALF = re.compile(r"(\d{4})-H([12])")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


@lru_cache(maxsize=4096)
def number(value: float, language: Language, decimals: int | None = None) -> str:
    """A number as the language writes it; ``decimals`` fixes how many, None keeps what it has."""
    pattern = "#,##0.######" if decimals is None else f"#,##0.{'0' * decimals}".rstrip(".")
    return str(format_decimal(value, format=pattern, locale=_LOCALE[language])).replace("-", "−")


def signed(value: float, language: Language, decimals: int | None = None) -> str:
    """A change with its sign; none where nothing changed."""
    return ("+" if value > 0 else "") + number(value, language, decimals)


def period(year: int | str | None, words: Words) -> str:
    """A year, span of years, half, quarter, month or day as the reader writes it."""
    if year is None:
        return MARKS["unknown"][words.language]
    text = str(year)
    if span := _SPAN.fullmatch(text):
        return f"{span[1]}–{span[2]}"
    if half := _HALF.fullmatch(text):
        return words(f"half_{half[2]}", year=half[1])
    if quarter := _QUARTER.fullmatch(text):
        return words("quarter", quarter=quarter[2], year=quarter[1])
    return date(text, words)


def date(text: str, words: Words) -> str:
    """An ISO date, as exact as it is given; anything else as it stands."""
    parts = _DATE.fullmatch(text)
    if parts is None:
        return text
    try:
        day = datetime.date(int(parts[1]), int(parts[2]), int(parts[3] or 1))
    except ValueError:
        return text
    pattern = "long" if parts[3] else "MMMM y"
    return str(format_date(day, format=pattern, locale=_LOCALE[words.language]))


class Printed(msgspec.Struct, frozen=True):
    """A value as it is printed, and its unit, which a table sets in a column of its own."""

    value: str
    unit: str = ""

    @property
    def whole(self) -> str:
        """Value and unit together, as running text has them."""
        return f"{self.value} {self.unit}" if self.unit else self.value


def printed_value(claim: Figure, codebook: Codebook, words: Words) -> Printed:
    """The value of a figure with its qualifier, and its unit; the mark of an absent value."""
    if claim.value is None:
        absence: Absence = "not_reported" if claim.qualifier == "not_reported" else "unknown"
        return Printed(MARKS[absence][words.language])
    if isinstance(claim.value, int | float):
        change = _is_change(claim, codebook)
        amount = printed_amount(claim.value, claim.unit, codebook, words, change=change)
    else:
        amount = Printed(_worded(claim, codebook, words))
    value = qualified("qualifiers", claim.qualifier, amount.value, codebook, words)
    return Printed(value, amount.unit)


def qualified(group: str, code: str, printed: str, codebook: Codebook, words: Words) -> str:
    """A printed value with "about", "at least" … before it; an exact one stands alone.

    ``group`` is the vocabulary of the code: ``qualifiers`` of figures, ``price_bounds`` of prices.
    """
    if code in _BARE:
        return printed
    return f"{codebook.label(group, code, words.language)} {printed}"


def millions(value: float, words: Words) -> str:
    """An amount of money; millions with at most three decimals are written as millions."""
    if abs(value) >= _MILLION and round(value / _MILLION, 3) * _MILLION == value:
        return words("millions", value=number(value / _MILLION, words.language))
    return number(value, words.language)


def band_words(band: tuple[float, float], language: Language) -> str:
    """A band of probability in per cent."""
    low, high = (number(round(end * 100, 1), language) for end in band)
    return f"{low}–{high} %" if language == "nb" else f"{low}–{high}%"


def printed_amount(
    value: float, unit: str | None, codebook: Codebook, words: Words, *, change: bool = False
) -> Printed:
    """A number with its unit or currency, as the codebook names them.

    ``change`` prints the sign of a rise too.

    Raises:
        DefectError: the codebook has no such unit.
    """
    language = words.language
    printed = signed(value, language) if change else number(value, language)
    if unit is None:
        return Printed(printed)
    if unit in codebook.currencies:
        return Printed(millions(value, words), unit)
    entry = codebook.units.get(unit)
    if entry is None:
        raise DefectError(f"codebook: there is no unit {unit!r}")
    if entry.kind in ("year", "date", "code"):
        return Printed(str(value))
    if entry.kind == "score" or unit == "count":
        return Printed(printed)
    if unit == "percent":
        return Printed(f"{printed} %" if language == "nb" else f"{printed}%")
    return Printed(printed, entry.counted(value, language))


def _is_change(claim: Figure, codebook: Codebook) -> bool:
    """Whether a figure says by how much something rose or fell; a factor does not."""
    entry = codebook.indicators.get(claim.indicator)
    named = entry is not None and (entry.change_of is not None or "change" in claim.indicator)
    return named and claim.unit != "times"


def _worded(claim: Figure, codebook: Codebook, words: Words) -> str:
    if isinstance(claim.value, list):
        return ", ".join(claim.value)
    value = str(claim.value)
    if claim.indicator == "tier" and value in codebook.tiers:
        return codebook.label("tiers", value, words.language)
    group = f"{claim.indicator}s"
    if value in codebook.vocabulary.get(group, {}):
        return codebook.label(group, value, words.language)
    return period(value, words)
