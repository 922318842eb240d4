"""Prices: what a commodity or service costs, where and at which stage of its way."""

import re
from collections.abc import Iterable, Iterator

from tinglys.reading.claims import Price, YearBasis
from tinglys.reading.outline import Block
from tinglys.reading.threat import price_words as words
from tinglys.reading.threat.amounts import Amount, amounts_in
from tinglys.reading.threat.commodities import Commodity, carried_over, commodities_in, is_drug
from tinglys.reading.threat.cues import PRICE
from tinglys.reading.threat.geography import Mention, mentions_in
from tinglys.reading.threat.passages import Document, Passage

_NOT_HERE = frozenset({"references", "contents"})
_MOST = 5_000_000


class Prices:
    """Finds the prices of a document, which may lean on the year of the price before.

    Money that is no price is left out: fines, budgets, turnover, the value of a whole seizure.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._last_year: int | None = None
        self._priced: Block | None = None

    def find(self, passages: Iterable[Passage]) -> Iterator[Price]:
        """Every price in the next passages, in order."""
        for passage in passages:
            if not passage.flags & PRICE or passage.kind in _NOT_HERE:
                continue
            if not _speaks_of_prices(passage.lower):
                continue
            goes_on = passage.block is self._priced
            for price in _prices(self._document, passage, self._last_year, goes_on):
                self._priced = passage.block
                if isinstance(price.year, int):
                    self._last_year = price.year
                yield price


def _speaks_of_prices(lower: str) -> bool:
    """A figure, a word of price, and none of other money."""
    if not re.search(r"\d|tusenvis|thousands", lower):
        return False
    priced = words.PRICED.search(lower) or words.PER.search(lower)
    return bool(priced) and not words.OTHER_MONEY.search(lower)


def _prices(
    document: Document, passage: Passage, last_year: int | None, follows: bool
) -> Iterator[Price]:
    """The prices of a passage; ``follows``: its paragraph has stated a price before."""
    country = document.country
    amounts = list(amounts_in(passage.text, passage.language, document.codebook, country))
    if not amounts:
        return
    goods = commodities_in(passage, document.codebook)
    places = mentions_in(passage, document.codebook, country)
    for number, amount in enumerate(amounts):
        if number and _conversion(passage, amounts[number - 1], amount):
            continue
        unit = _unit(passage, amount)
        commodity = _commodity(document, passage, goods, amount)
        if commodity is None:
            continue
        paid = follows and words.PAYING.search(passage.lower) is not None
        if not (paid or _is_price(passage, amount, unit, commodity, document)):
            continue
        stop = amounts[number + 1].start if number + 1 < len(amounts) else len(passage.text)
        year, basis = _year(passage, amount, stop, last_year)
        start, end = _span(passage, amount)
        yield Price(
            **passage.ground(document.text, start, end),
            rule="price.amount",
            commodity=commodity,
            place=_place(passage, places, amount, amounts[number - 1].end if number else 0),
            low=amount.low,
            high=amount.high,
            currency=amount.currency,
            unit=unit or _implied(commodity),
            stage=_stage(passage, commodity),
            year=year,
            year_basis=basis,
            bound=amount.bound,
        )


def _conversion(passage: Passage, before: Amount, amount: Amount) -> bool:
    """Whether an amount is the price before it converted: "30,000 kroner (2,600 euros)"."""
    between = passage.text[before.end : amount.start]
    return (
        between.strip() in ("(", "(about", "(ca.", "(rundt", "(approximately")
        and before.currency != amount.currency
    )


def _unit(passage: Passage, amount: Amount) -> str | None:
    near: tuple[int, str] | None = None
    for match in words.PER.finditer(passage.lower):
        word = " ".join(next(filter(None, match.groups())).split())
        gap = (
            match.start() - amount.end
            if match.start() >= amount.end
            else amount.start - match.end()
        )
        if word in words.UNITS and (near is None or abs(gap) < near[0]):
            near = (abs(gap), words.UNITS[word])
    return near[1] if near is not None else None


def _commodity(
    document: Document, passage: Passage, goods: list[Commodity], amount: Amount
) -> str | None:
    for code, pattern in words.SERVICES[:2]:
        if pattern.search(passage.lower) and code in document.codebook.commodities:
            return code
    things = [one for one in goods if one.code not in ("cash", "proceeds", "persons", "goods")]
    strong = [one for one in things if not one.weak] or things
    if strong:
        return min(
            strong, key=lambda one: (one.start > amount.start, abs(one.start - amount.start))
        ).code
    for code, pattern in words.SERVICES[2:]:
        if pattern.search(passage.lower) and code in document.codebook.commodities:
            return code
    if any(one.code == "persons" for one in goods):
        return "persons"
    around = carried_over(document, passage, pointing=True)
    if around is None and re.search(
        r"oppdrag|betal|\bpa(?:id|y)\b|tilb[uy]|offered|service", passage.lower
    ):
        return "service" if "service" in document.codebook.commodities else "goods"
    return around


def _is_price(
    passage: Passage, amount: Amount, unit: str | None, commodity: str, document: Document
) -> bool:
    """A price is of a unit, or of something that is bought whole: a job, a passage, a weapon."""
    top = amount.high if amount.high is not None else amount.low
    if top is None or top > _MOST:
        return False
    if unit is not None or not is_drug(commodity, document.codebook):
        return True
    return bool(
        re.search(
            r"pris|price|kost|cost|wholesale|retail|\bsells?\b|selges|omsettes|fetch", passage.lower
        )
    )


def _implied(commodity: str) -> str | None:
    if commodity == "firearms":
        return "piece"
    if commodity in ("contract violence", "extraction service"):
        return "job"
    if commodity in ("persons", "smuggling service", "recruitment fee", "trafficking debt"):
        return "person"
    return None


def _place(passage: Passage, places: list[Mention], amount: Amount, after: int) -> str | None:
    """The place named last before the amount in its part of the sentence, else one after it."""
    words = passage.words
    before = [p for p in places if after <= words[p.first].start < amount.start and not p.genitive]
    if before:
        return before[-1].names[-1]
    later = [p for p in places if amount.end <= words[p.first].start <= amount.end + 40]
    if later:
        return later[0].names[0]
    earlier = [p for p in places if words[p.first].start < amount.start]
    return earlier[-1].names[-1] if earlier else None


def _stage(passage: Passage, commodity: str) -> str | None:
    if commodity in ("contract violence", "extraction service", "recruitment fee"):
        return "payment"
    return next((stage for stage, pattern in words.STAGES if pattern.search(passage.lower)), None)


def _year(
    passage: Passage, amount: Amount, stop: int, last_year: int | None
) -> tuple[int | None, YearBasis]:
    """The year said with the amount; else one said elsewhere in the sentence, which is inferred."""
    after = words.YEAR.search(passage.text, amount.end, min(stop, amount.end + 45))
    if after is not None:
        return int(after.group()), "stated"
    before = list(words.YEAR.finditer(passage.text, max(amount.start - 90, 0), amount.start))
    if before:
        return int(before[-1].group()), "stated"
    anywhere = words.YEAR.search(passage.text)
    if anywhere is not None:
        return int(anywhere.group()), "inferred"
    if last_year is not None and re.search(
        r"\b(?:til\s+sammenligning|by\s+comparison|in\s+comparison)\b", passage.lower
    ):
        return last_year, "inferred"
    return None, "none"


def _span(passage: Passage, amount: Amount) -> tuple[int, int]:
    """The amount with the clause that says what it is the price of."""
    start = amount.start
    head = passage.text.rfind(", ", 0, start)
    begin = head + 2 if head >= 0 and words.PRICED.search(passage.lower, head, start) else 0
    if not words.PRICED.search(passage.lower, begin, start):
        begin = 0 if not passage.text[:start].count(",") else max(head + 2, 0)
    return begin, amount.end
