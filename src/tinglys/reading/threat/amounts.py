"""Amounts of money as prices are printed: one figure or a range, with its currency and bound."""

import re
from collections.abc import Iterator

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.grammar.numbers import digits_value

_N = r"\d{1,3}(?:[ .,\u00a0\u2009\u202f’']\d{3})+(?![\d])|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALE = r"(?:million(?:er|s)?|mill\.?|thousand|tusen|k\b|m\b)"
_BEFORE = r"(?:US\$|A\$|C\$|[£$€]|\b(?:EUR|USD|GBP|NOK|SEK|DKK|CHF|AUD|CAD|ISK|PLN|kr\.?))"
_AFTER = (
    r"(?:(?:norske|svenske|danske|amerikanske|US|British|Norwegian|Swedish|Danish|"
    r"Australian|Canadian)\s+)?"
    r"(?:kroner|kr\.?|kronor|euros?|dollars?|pounds(?:\s+sterling)?|pund|NOK|SEK|DKK|EUR|"
    r"USD|GBP|AUD|CAD|CHF|zloty|baht|rupees|pesos|yuan|[€£$])"
)
_AMOUNT = re.compile(
    rf"""(?P<lead>\b(?:between|mellom|from|fra)\s+)?
        (?P<cur1>{_BEFORE})?\s?(?<![\d.,-])(?P<low>{_N})(?:\s?(?P<scale1>{_SCALE}))?(?:\s(?P<cur2>{_AFTER})(?!\w))?
        (?:(?P<sep>\s?(?:[-–—]|\b(?:to|and|og|
          til)\b)\s?)(?P<cur3>{_BEFORE})?\s?(?P<high>{_N})(?:\s?(?P<scale2>{_SCALE}))?)?
        (?:\s?(?P<cur4>{_AFTER})(?!\w))?""",
    re.VERBOSE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_LOOSE = re.compile(
    rf"\b(?P<size>titusenvis|hundretusenvis|tusenvis|tens\s+of\s+thousands|"
    rf"hundreds\s+of\s+thousands|thousands)\s+(?:av|of)\s+(?P<cur>{_AFTER})(?!\w)"
)
_SIZES = {
    "tusenvis": (1_000, 9_999),
    "thousands": (1_000, 9_999),
    "titusenvis": (10_000, 99_999),
    "tens of thousands": (10_000, 99_999),
    "hundretusenvis": (100_000, 999_999),
    "hundreds of thousands": (100_000, 999_999),
}
_BOUNDS = (
    (
        "at_most",
        re.compile(
            r"(?:\b(?:opp\s+(?:til|mot)|opptil|inntil|maksimalt|høyst|under|mindre\s+enn|"
            r"up\s+to|at\s+most|less\s+than|under|below|as\s+much\s+as))\s*$"
        ),
    ),
    (
        "at_least",
        re.compile(
            r"(?:\b(?:over|mer\s+enn|minst|fra|i\s+overkant\s+av|drøyt|more\s+than|"
            r"at\s+least|above|upwards\s+of|starting\s+at|exceed(?:s|ing)|from))\s*$"
        ),
    ),
    (
        "approx",
        re.compile(
            r"(?:\b(?:rundt|om\s+lag|omtrent|cirka|ca\.?|nær|omkring|about|around|"
            r"approximately|roughly|some|nearly|almost))\s*$"
        ),
    ),
)
_VARIES = re.compile(r"\b(?:varierer|spenner|strekker\s+seg|vary|varies|range[sd]?)\b[^.;]{0,40}$")
# "koster 8 000 kroner i X og kan omsettes for 60 000–90 000 i Y": the currency is not said again.
_ELLIPTICAL = re.compile(
    rf"\b(?:omsettes|selges|videreselges|koster|sells?|sold|resold|fetch(?:es)?|costs?)\s+"
    rf"(?:\w+\s+){{0,2}}?(?:for\s+|at\s+)?(?P<low>{_N})(?:\s?(?:[-–—]|til|to)\s?(?P<high>{_N}))?"
    rf"(?!\s?(?:{_AFTER}|%|prosent|kilo|kg|gram|per\s?cent|people|personer))",
)
_LEAST_ELLIPTICAL = 100
_CHANGE = re.compile(
    r"\b(?:fell|fall(?:en|s)?|rose|risen|rises|dropp?(?:ed|s)?|increased?s?|decreased?s?|"
    r"declined|climbed|jumped|went|gone|"
    r"falt|steget|steg|økt[e]?|sank|gikk|gått|redusert|doblet|tredoblet)\b[^.;]{0,70}$"
)


class Amount(msgspec.Struct, frozen=True):
    """An amount: plain offsets, its ends in units of the currency, the currency's code, the bound.

    ``bound`` is ``exact``, ``range``, ``approx``, ``at_least``, ``at_most`` or ``order`` (only the
    order of magnitude is said). An open end is None.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    currency: str
    bound: str


def amounts_in(
    text: str, language: str, codebook: Codebook, country: str | None
) -> Iterator[Amount]:
    """The amounts of money in a plain text, in order.

    "From 40,000 to 30,000" after a verb of change is two amounts; otherwise two joined figures are
    a range.
    """
    at = 0
    last: Amount | None = None
    while (match := _AMOUNT.search(text, at)) is not None:
        at = match.end()
        if not (match.group("cur1") or match.group("cur2")) and match.group("cur3"):
            # The currency stands before the second figure only: the first is no amount.
            at = match.start("cur3")
            continue
        for last in _read(text, match, language, codebook, country):
            yield last
    if last is not None:
        yield from _elliptical(text, last, language)
    for match in _LOOSE.finditer(text):
        low_end, high_end = _SIZES[" ".join(match.group("size").split())]
        found = codebook.currency_names.find(match.group("cur"), language, country)
        if found is not None:
            yield Amount(match.start(), match.end(), low_end, high_end, found.code, "order")


def _elliptical(text: str, before: Amount, language: str) -> Iterator[Amount]:
    """A further price after an amount, without its currency."""
    for match in _ELLIPTICAL.finditer(text, before.end):
        low = _value(match.group("low"), None, language)
        high = _value(match.group("high"), None, language) if match.group("high") else low
        if low is not None and high is not None and _LEAST_ELLIPTICAL <= low <= high:
            bound = "range" if high > low else "exact"
            yield Amount(match.start("low"), match.end(), low, high, before.currency, bound)


def _read(
    text: str, match: re.Match[str], language: str, codebook: Codebook, country: str | None
) -> Iterator[Amount]:
    currency = _currency(match, language, codebook, country)
    low = _value(match.group("low"), match.group("scale1") or _shared_scale(match), language)
    if currency is None or low is None:
        return
    high = (
        _value(match.group("high"), match.group("scale2"), language)
        if match.group("high")
        else None
    )
    if high is None:
        yield _single(text, match, low, currency)
    elif high >= low and not _changed(text, match):
        yield Amount(match.start(), match.end(), low, high, currency, "range")
    else:
        yield Amount(match.start(), match.start("sep"), low, low, currency, "exact")
        yield Amount(match.end("sep"), match.end(), high, high, currency, "exact")


def _currency(
    match: re.Match[str], language: str, codebook: Codebook, country: str | None
) -> str | None:
    for group in ("cur1", "cur2", "cur3", "cur4"):
        written = match.group(group)
        if written:
            found = codebook.currency_names.find(" ".join(written.split()), language, country)
            if found is not None:
                return found.code
    return None


def _shared_scale(match: re.Match[str]) -> str | None:
    """The scale word that stands once for both ends of a range: "2–3 millioner"."""
    return match.group("scale2") if match.group("high") else None


def _value(digits: str, scale: str | None, language: str) -> float | None:
    if _THOUSANDS.fullmatch(digits):
        # "35,000" in a Norwegian text: no price has three decimals.
        digits = digits.replace(",", "")
    value = digits_value(re.sub(r"[ \u00a0\u2009\u202f’']", " ", digits).strip(), language)
    if value is None:
        value = digits_value(re.sub(r"[ \u00a0\u2009\u202f’']", "", digits), language)
    if value is None or scale is None:
        return value
    return value * (1_000_000 if scale.startswith(("mill", "m")) else 1_000)


def _changed(text: str, match: re.Match[str]) -> bool:
    sep = match.group("sep").strip()
    return sep in ("to", "til") and bool(_CHANGE.search(text[: match.start()]))


def _single(text: str, match: re.Match[str], value: float, currency: str) -> Amount:
    before = (
        text[max(match.start() - 30, 0) : match.start()].lower()
        + (match.group("lead") or "").lower()
    )
    for bound, pattern in _BOUNDS:
        if pattern.search(before):
            begins = bound == "at_least" and re.search(r"\b(?:fra|from)\s*$", before)
            if begins and not _VARIES.search(before):
                continue
            low = None if bound == "at_most" else value
            high = None if bound == "at_least" else value
            return Amount(match.start(), match.end(), low, high, currency, bound)
    return Amount(match.start(), match.end(), value, value, currency, "exact")
