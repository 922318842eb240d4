"""The population that a count and a rate imply: 40 homicides at 0.72 per 100,000 make 5.56 million.

The implied population is derived with the interval that the rounding of both leaves, and compared
with what other pairs of the same place imply and with a plausible range, where one is given.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

import msgspec

from tinglys.checks.arithmetic import exact, precision
from tinglys.checks.documents import CheckedDocument, Located, numbers, printed
from tinglys.checks.findings import Derived, Finding, Severity, Working, finding
from tinglys.checks.wording import both, indicator, number, place
from tinglys.codebook import Codebook, Label

Populations = Mapping[tuple[str, int], tuple[float, float]]
"""Plausible population by (country, year): lowest and highest."""

_YEARS = 3
_GROWTH = Fraction(3, 100)
_SLACK = Fraction(3, 100)
_ROUGH = Fraction(1, 20)
_MILLION = 1_000_000


class Implied(msgspec.Struct, frozen=True):
    """The population that one count and one rate imply, with its interval."""

    count: Located
    rate: Located
    per: int
    value: Fraction
    low: Fraction
    high: Fraction

    @property
    def year(self) -> int | None:
        """The year of both."""
        return self.rate.claim.year if isinstance(self.rate.claim.year, int) else None


def check(
    documents: Sequence[CheckedDocument], codebook: Codebook, populations: Populations
) -> Iterator[Finding]:
    """A finding for each implied population, and one for each two that cannot both be."""
    found = [pair for document in documents for pair in _implied(document, codebook)]
    for implied in found:
        yield _derived(implied, codebook, populations)
    for first, second in combinations(found, 2):
        if _apart(first, second):
            yield _differ(first, second, codebook)


def _implied(document: CheckedDocument, codebook: Codebook) -> Iterator[Implied]:
    figures = [located for located in numbers([document]) if not located.claim.breakdown]
    counts: dict[tuple[str, str], list[Located]] = {}
    for figure in figures:
        counts.setdefault((figure.claim.indicator, str(figure.claim.year)), []).append(figure)
    seen: set[tuple[str, str]] = set()
    for rate in figures:
        unit = codebook.units.get(rate.claim.unit or "")
        stem = rate.claim.indicator.removesuffix("_rate")
        if unit is None or unit.per is None or rate.value <= 0 or stem == rate.claim.indicator:
            continue
        year = str(rate.claim.year)
        several = counts.get((f"{stem}s", year)) or counts.get((stem, year))
        if several is None or rate.claim.year is None or (stem, year) in seen:
            continue
        seen.add((stem, year))
        count = min(several, key=lambda figure: abs(figure.claim.start - rate.claim.start))
        yield _solved(count, rate, unit.per)


def _solved(count: Located, rate: Located, per: int) -> Implied:
    middle = exact(count.value) * per / exact(rate.value)
    around = _half(count), precision(rate.value) / 2
    if rate.claim.qualifier != "exact":
        around = around[0], max(around[1], exact(rate.value) * _ROUGH)
    low = (exact(count.value) - around[0]) * per / (exact(rate.value) + around[1])
    high = (exact(count.value) + around[0]) * per / max(exact(rate.value) - around[1], around[1])
    return Implied(count, rate, per, middle, low, high)


def _half(count: Located) -> Fraction:
    """Half of the count's last printed digit; of a rounded one, its trailing zeros count."""
    if count.claim.qualifier == "exact":
        return Fraction(0)
    digits = printed(count.value)
    zeros = len(digits) - len(digits.rstrip("0")) if digits.isdigit() else 0
    return Fraction(10**zeros, 2)


def _derived(implied: Implied, codebook: Codebook, populations: Populations) -> Finding:
    where, year = place(codebook, implied.rate.place), implied.year
    count, rate = (
        indicator(codebook, implied.count.claim.indicator),
        indicator(codebook, implied.rate.claim.indicator),
    )
    range_ = populations.get((implied.rate.place or "", year or 0))
    severity, judged = _against(implied, range_)
    millions = number(implied.value / _MILLION, 2)
    title = both(
        f"{where.en} {year}: {printed(implied.count.value)} ({_low(count.en)}) and "
        f"{printed(implied.rate.value)} per {implied.per:,} imply a population of {millions.en} "
        f"million{judged.en if range_ else ''}",
        f"{where.nb} {year}: {printed(implied.count.value)} ({_low(count.nb)}) og "
        f"{number(implied.rate.value).nb} per {number(float(implied.per)).nb} betyr en befolkning "
        f"på {millions.nb} millioner{judged.nb if range_ else ''}",
    )
    formula = (
        f"{printed(implied.count.value)} x {implied.per} / {printed(implied.rate.value)} = "
        f"{round(implied.value)} ({round(implied.low)} to {round(implied.high)})"
    )
    inputs = (implied.count.input(count), implied.rate.input(rate))
    derived = Derived(
        "population", round(implied.value), "persons", year, implied.rate.place, {},
        Working(formula, inputs),
    )  # fmt: skip
    return finding("implied_population", severity, title, formula, inputs, (derived,))


def _low(words: str) -> str:
    return words[:1].lower() + words[1:]


def _against(implied: Implied, range_: tuple[float, float] | None) -> tuple[Severity, Label]:
    if range_ is None:
        return "notice", Label("-", "-")
    low, high = range_
    if implied.high < low or implied.low > high:
        return "error", Label(
            f", which is outside the known {low / _MILLION:.2f} to {high / _MILLION:.2f} million",
            f", som er utenfor de kjente {low / _MILLION:.2f} til {high / _MILLION:.2f} "
            "millioner".replace(".", ","),
        )
    return "confirmed", Label(", as is known", ", slik det er kjent")


def _apart(first: Implied, second: Implied) -> bool:
    """Whether two implied populations of one place cannot both be true."""
    if first.rate.place is None or first.rate.place != second.rate.place:
        return False
    if first.year is None or second.year is None or abs(first.year - second.year) > _YEARS:
        return False
    slack = 1 + _SLACK + _GROWTH * abs(first.year - second.year)
    return first.low > second.high * slack or second.low > first.high * slack


def _differ(first: Implied, second: Implied, codebook: Codebook) -> Finding:
    where = place(codebook, first.rate.place)
    one, other = number(first.value / _MILLION, 2), number(second.value / _MILLION, 2)
    title = both(
        f"{where.en}: one pair of figures implies {one.en} million people in {first.year}, another "
        f"{other.en} million in {second.year}",
        f"{where.nb}: ett par tall betyr {one.nb} millioner mennesker i {first.year}, et annet "
        f"{other.nb} millioner i {second.year}",
    )
    formula = (
        f"{round(first.low)}..{round(first.high)} against {round(second.low)}..{round(second.high)}"
    )
    inputs = tuple(
        located.input(indicator(codebook, located.claim.indicator))
        for located in (first.count, first.rate, second.count, second.rate)
    )
    return finding("implied_populations_differ", "warning", title, formula, inputs)
