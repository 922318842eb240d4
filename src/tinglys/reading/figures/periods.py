"""Which period a figure speaks of: stated in its clause, implied by context, or none.

A year is taken as stated only where the sentence (or the sentence it continues) says it: after the
number ("27 in 2023"), in the lead of the sentence ("In 2024, …"), or as a span ("from 2015 to
2016", "2010-2013"). "The previous year" is worked out from the year it follows. Everything else is
inferred from the report's own year, and marked so.
"""

import msgspec

from tinglys.reading.claims import YearBasis
from tinglys.reading.figures.site import Site
from tinglys.reading.figures.year_spans import year_spans
from tinglys.reading.grammar.quantities import Quantity
from tinglys.reading.grammar.tokens import Tokens

_LEADS = frozenset(
    "in during for of since by until from through after before i siden under fra til for per pr "
    "ved innen etter year fiscal calendar late early mid year's edition end start beginning as and "
    "og between mellom to , perioden tidsrommet årene".split()
)
_THIS = frozenset(("last", "past"))
_SINCE = frozenset(("since", "siden"))
_OPENINGS = frozenset(", ; : – — .".split())
_COUNTED = frozenset(("count", "percent", "mass", "money", "rate"))
_PREVIOUS_REACH = 3
_DATING = 6
_SINCE_REACH = 6
_AGAINST_REACH = 8
_AGAINST = frozenset("enn mot fra med".split())


class Period(msgspec.Struct, frozen=True, gc=False):
    """A year or span with its basis. ``earlier`` says that the text calls it an earlier one."""

    year: int | str | None
    basis: YearBasis
    earlier: bool = False


class Calendar:
    """The years of one sentence; ``data_year`` is the one that undated figures speak of."""

    def __init__(self, tokens: Tokens, quantities: list[Quantity], data_year: int | None) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.data_year = data_year
        self.spans = year_spans(tokens, quantities)

    def own(self, site: Site) -> Period | None:
        """The period stated for this number: after it, before the next number or boundary."""
        stop = max(site.right_stop, site.noun_stop)
        for first, _, year in self.spans:
            if not site.quantity.last < first < stop:
                continue
            if first > site.noun_stop and site.bracket < 0 and not self._led(first):
                continue
            if self._dates(first):
                return Period(year, "stated")
        return None

    def previous(self, site: Site) -> bool:
        """Whether "the previous year" or the like follows the number or introduces it."""
        if "c.previous" not in self.tokens.spoken:
            return False
        if self._previous(site.quantity.last + 1, max(site.right_stop, site.noun_stop)):
            return True
        first = all(
            other.last >= site.quantity.first or other.kind in ("year", "date")
            for other in self.quantities
        )
        if not first or self.tokens.words[1:2] == ["year"] and self.tokens.words[0] in _THIS:
            # "Last year, …" opens what is said of the reporting year itself.
            return False
        return self._previous(0, site.quantity.first - _PREVIOUS_REACH)

    def lead(self, site: Site) -> Period | None:
        """The period before the number in its clause that was not another number's."""
        best: Period | None = None
        for first, last, year in self.spans:
            if last >= site.quantity.first or first < site.far_start or not self._leads(first):
                continue
            if not self._is_since(first) and not self._names_plan(first, last):
                best = Period(year, "stated")
        return best

    def since(self, site: Site) -> Period | None:
        """As in "Siden starten i 2005 har 700 …", "Since 1999, some 4,000 …": all years to now."""
        words = self.tokens.words
        if words[0] not in _SINCE or self.data_year is None:
            return None
        for first, last, year in self.spans:
            if last >= site.quantity.first:
                break
            if isinstance(year, int) and year < self.data_year and self._is_since(first):
                return Period(f"{year}/{self.data_year}", "stated")
        return None

    def _is_since(self, first: int) -> bool:
        """As in "since 2003", "siden straffebudet kom i 2003"."""
        before = self.tokens.words[max(0, first - _SINCE_REACH) : first]
        if not _SINCE.isdisjoint(before[-1:]):
            return True
        return before[-1:] in (["i"], ["in"]) and not _SINCE.isdisjoint(before)

    def trailing(self, site: Site) -> Period | None:
        """The period at the end of the number's clause ("… nine victims in 2024")."""
        for first, _, year in self.spans:
            if first > site.right_stop and self._led(first) and self._dates(first):
                between = self.tokens.words[site.right_stop : first]
                if ";" in between or "(" in between or self._number_between(site, first):
                    return None
                return Period(year, "stated")
        return None

    def _number_between(self, site: Site, at: int) -> bool:
        return any(
            site.quantity.last < other.first < at and other.kind in _COUNTED - {"rate"}
            for other in self.quantities
        )

    def _names_plan(self, first: int, last: int) -> bool:
        """A span that belongs to a plan's name: "the 2019-2022 action plan", "a strategy for …"."""
        concepts = self.tokens.concepts
        around = concepts[max(0, first - 3) : first] + concepts[last + 1 : last + 6]
        return last > first and any("n.nap" in known for known in around)

    def _dates(self, first: int) -> bool:
        """Not "since 2017", nor "the same number as in 2017": that dates what it compares with."""
        lead = self.tokens.words[max(0, first - 2) : first]
        if (
            lead[-1:] == ["in"]
            and "since" in self.tokens.words[max(0, first - _SINCE_REACH) : first]
        ):
            # "the most since the mechanism began in 2009".
            return False
        return "as" not in lead and lead[-1:] not in (["since"], ["siden"])

    def _led(self, first: int) -> bool:
        return first > 0 and self.tokens.words[first - 1] in _LEADS

    def _leads(self, first: int) -> bool:
        """A year that opens a sentence or clause, rather than dating a number just before it."""
        words = self.tokens.words
        at = first - 1
        while at >= 0 and words[at] in _LEADS and words[at] != ",":
            at -= 1
        if at < 0 or words[at] in _OPENINGS:
            return True
        return not any(
            other.kind in _COUNTED and other.last < first <= other.last + _DATING
            for other in self.quantities
        )

    def _previous(self, first: int, stop: int) -> bool:
        concepts = self.tokens.concepts
        reach = range(max(first, 0), min(max(stop + _PREVIOUS_REACH, 0), len(concepts)))
        return any("c.previous" in concepts[at] and not self._is_own_year(at) for at in reach)

    def _is_own_year(self, at: int) -> bool:
        """As in "i fjor ble 28 …": the year of the figures, unless it is compared with."""
        words = self.tokens.words
        if words[at] == "year" and words[at - 1] == "last":
            # "IOM assisted 152 victims last year": the year that the report is about.
            before = self.tokens.concepts[max(0, at - _AGAINST_REACH) : at]
            return not any("c.compare" in known for known in before) and "than" not in words
        return words[at] == "fjor" and _AGAINST.isdisjoint(words[max(0, at - 2) : at])
