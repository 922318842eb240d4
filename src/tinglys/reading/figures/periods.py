"""Which period a figure speaks of: stated in its clause, implied by context, or none.

A year is taken as stated only where the sentence (or the sentence it continues) says it: after the
number ("27 in 2023"), in the lead of the sentence ("In 2024, …"), or as a span ("from 2015 to
2016", "2010-2013"). "The previous year" is worked out from the year it follows. Everything else is
inferred from the report's own year, and marked so.
"""

import re

import msgspec

from tinglys.reading.claims import YearBasis
from tinglys.reading.figures.site import Site
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_LEADS = frozenset(
    "in during for of since by until from through after before i siden under fra til for per pr ved innen etter "
    "year fiscal calendar late early mid year's edition end start beginning as and og between mellom to ,".split()
)
_HALF = re.compile(
    r"\b(?:first|second)\s+(?:half|six months)\s+of\s+$|\bfirst\s+(?:6|six)\s+months\s+of\s+$|(?:første|andre)\s+halvår\s+(?:av\s+|i\s+)?$",
    re.IGNORECASE,
)


class Period(msgspec.Struct, frozen=True):
    """A year or span with its basis. ``earlier`` says that the text calls it an earlier one."""

    year: int | str | None
    basis: YearBasis
    earlier: bool = False


class Calendar:
    """The years of one sentence, and the years that sentences before it left in force."""

    def __init__(self, tokens: Tokens, quantities: list[Quantity], data_year: int | None) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.data_year = data_year
        self.spans = _spans(tokens, quantities)

    def own(self, site: Site) -> Period | None:
        """The period stated for this number: after it, before the next number or boundary."""
        stop = self._reach(site)
        for first, last, year in self.spans:
            if site.quantity.last < first < stop:
                if first > site.noun_stop and not self._led(first) and site.bracket < 0:
                    continue
                if self.tokens.words[first - 1] in ("as", "since", "siden"):
                    continue
                return Period(year, "stated")
            del last
        if self._previous(site.quantity.last + 1, stop):
            return None
        return None

    def previous(self, site: Site) -> bool:
        """Whether "the previous year" or the like follows the number or introduces it."""
        if self._previous(site.quantity.last + 1, self._reach(site)):
            return True
        first = all(
            other.last >= site.quantity.first or other.kind in ("year", "date")
            for other in self.quantities
        )
        return first and self._previous(0, site.quantity.first - 3)

    def lead(self, site: Site) -> Period | None:
        """The period that stands before the number in its sentence and was not another number's."""
        best: Period | None = None
        for first, last, year in self.spans:
            if last >= site.quantity.first or first < site.far_start:
                continue
            if (
                not self._leads(first, last)
                or self._names_plan(first, last)
                or first
                and self.tokens.words[first - 1] in ("since", "siden")
            ):
                continue
            best = Period(year, "stated")
        return best

    def trailing(self, site: Site) -> Period | None:
        """The period at the end of the number's clause ("… nine victims in 2024")."""
        for first, _, year in self.spans:
            if first > site.right_stop and self._led(first):
                between = self.tokens.words[site.right_stop : first]
                if any(word in (";", "(") for word in between) or self._number_between(site, first):
                    return None
                return Period(year, "stated")
        return None

    def _number_between(self, site: Site, at: int) -> bool:
        return any(
            site.quantity.last < other.first < at
            and other.kind in ("count", "percent", "money", "mass")
            for other in self.quantities
        )

    def _reach(self, site: Site) -> int:
        """How far to the right a year still belongs to this number: to the boundary, or through a
        verb phrase without a new number."""
        return max(site.right_stop, site.noun_stop)

    def _names_plan(self, first: int, last: int) -> bool:
        """A span that belongs to a plan's name: "the 2019-2022 action plan", "a strategy for …"."""
        around = (
            self.tokens.concepts[max(0, first - 3) : first]
            + self.tokens.concepts[last + 1 : last + 6]
        )
        return last > first and any("n.nap" in known for known in around)

    def _led(self, first: int) -> bool:
        return first > 0 and self.tokens.words[first - 1] in _LEADS

    def _leads(self, first: int, last: int) -> bool:
        """A year that opens a sentence or clause, rather than dating a number just before it."""
        words = self.tokens.words
        at = first - 1
        while at >= 0 and words[at] in _LEADS and words[at] != ",":
            at -= 1
        if at < 0 or words[at] in (",", ";", ":", "–", "—", "."):
            return True
        dated = any(
            other.kind in ("count", "percent", "mass", "money", "rate")
            and other.last < first
            and first - other.last <= 6
            for other in self.quantities
        )
        return not dated

    def _previous(self, first: int, stop: int) -> bool:
        concepts = self.tokens.concepts
        return any(
            "c.previous" in concepts[at]
            for at in range(max(first, 0), min(stop + 3, len(concepts)))
        )


def _spans(tokens: Tokens, quantities: list[Quantity]) -> list[tuple[int, int, int | str]]:
    """Years and year spans of the sentence as (first token, last token, year or "from/to")."""
    years = [q for q in quantities if q.kind == "year"]
    out: list[tuple[int, int, int | str]] = []
    words = tokens.words
    at = 0
    while at < len(years):
        year = years[at]
        value = int(year.value)
        following = years[at + 1] if at + 1 < len(years) else None
        joined = _join(tokens, year, following) if following is not None else None
        if following is not None and joined:
            out.append((year.first, following.last, f"{value}/{int(following.value)}"))
            at += 2
            continue
        short = _short_span(tokens, year)
        if short is not None:
            out.append((year.first, year.last, f"{value}/{short}"))
        elif _HALF.search(
            tokens.text,
            max(tokens.starts[0], tokens.starts[year.first] - 40),
            tokens.starts[year.first],
        ):
            part = (
                "H2"
                if re.search(
                    r"second|andre",
                    tokens.text[tokens.starts[year.first] - 34 : tokens.starts[year.first]],
                    re.IGNORECASE,
                )
                else "H1"
            )
            out.append((year.first, year.last, f"{value}-{part}"))
        else:
            out.append((year.first, year.last, value))
        at += 1
    del words
    return out


def _join(tokens: Tokens, first: Quantity, second: Quantity) -> bool:
    """Whether two years are the ends of one span."""
    between = tokens.words[first.last + 1 : second.first]
    if second.value <= first.value:
        return False
    if not between:
        return tokens.text[tokens.ends[first.last]] in "-–—/‑"
    if between in (["–"], ["—"], ["/"], ["-"]):
        return True
    before = tokens.words[first.first - 1] if first.first else ""
    if between in (["to"], ["til"], ["through"], ["until"], ["and"], ["og"]):
        opener = tokens.words[first.first - 2] if first.first > 1 else ""
        if between[0] in ("and", "og"):
            return before in ("between", "mellom") or opener in ("between", "mellom")
        return (
            before in ("from", "fra", "period", "perioden", "years", "årene", "the", "in")
            or not before[:1].isdigit()
            and before not in ("compared",)
        )
    return False


def _short_span(tokens: Tokens, year: Quantity) -> int | None:
    """The end of "2016-17" or "2021/22"."""
    after = year.last + 1
    if (
        after < len(tokens.words)
        and tokens.words[after] in ("–", "/", "-", "‑")
        and after + 1 < len(tokens.words)
    ):
        after += 1
    elif not (
        after < len(tokens.words)
        and tokens.text[tokens.ends[year.last] : tokens.starts[after]] in ("-", "‑")
    ):
        return None
    word = tokens.words[after]
    if len(word) == 2 and word.isdigit():
        end = int(year.value) // 100 * 100 + int(word)
        return (
            end
            if end == int(year.value) + 1 or int(year.value) < end < int(year.value) + 20
            else None
        )
    return None
