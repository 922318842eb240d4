"""The countries of one edition of the index, as pages across countries list them."""

from collections.abc import Iterator

import msgspec
from markupsafe import Markup

from tinglys.assessment.index.results import AssessedCountry, AssessedEdition, AssessedIndex
from tinglys.publication.addresses import country_path
from tinglys.publication.grounds import Grounds
from tinglys.publication.values import number, signed


class Listed(msgspec.Struct, frozen=True):
    """A country in a list: its code, name, front page, continent and region."""

    code: str
    name: str
    href: str
    continent: str
    region: str


class IndexNumbers:
    """Numbers of one edition as links to their ground, for one page."""

    def __init__(self, index: AssessedIndex, edition: AssessedEdition, grounds: Grounds) -> None:
        self.index = index
        self.edition = edition
        self.grounds = grounds
        self.language = grounds.view.language

    def countries(self) -> Iterator[tuple[Listed, AssessedCountry]]:
        """All countries of the edition by name in the reader's language."""
        view = self.grounds.view
        for code in sorted(self.edition.countries, key=lambda one: view.place_name(one).casefold()):
            country = self.edition.countries[code]
            href = self.grounds.address.to(country_path(code))
            yield (
                Listed(code, view.place_name(code), href, country.continent, country.region),
                country,
            )

    def score(self, country: AssessedCountry, code: str) -> Markup:
        """A score as a link to its cell."""
        text = number(country.scores[code].printed, self.language, self.decimals(code))
        anchor = f"t-{self.edition.year}-{code}"
        return self.grounds.cell(self._table(country), anchor, text, country.cells[code])

    def interval(self, country: AssessedCountry, code: str) -> Markup:
        """The interval of an aggregate as a link to its working."""
        return self._worked(country, code, self._interval(country, code))

    def rank(self, country: AssessedCountry, code: str) -> Markup:
        """The range of an aggregate's world rank as a link to its working."""
        return self._worked(country, code, self._range(country, code))

    def sureness(self, country: AssessedCountry, code: str) -> Markup:
        """Interval and range of ranks as one link, for pages of many countries."""
        words = self.grounds.view.words("rank_short")
        text = f"{self._interval(country, code)}, {words} {self._range(country, code)}"
        return self._worked(country, code, text)

    def change(self, country: AssessedCountry, code: str) -> Markup:
        """The published change since the edition before; the mark of none where it is new."""
        return self._change(country, code, country.scores[code].change)

    def like_for_like_change(self, country: AssessedCountry, code: str) -> Markup:
        """The change on the indicators that all editions share."""
        return self._change(country, code, country.scores[code].like_for_like_change)

    def turn(self, value: float | None, code: str) -> str:
        """The classes of a change: for worse or better, and up or down."""
        if not value:
            return "none"
        worse = (value > 0) == (self.index.directions[code] == "higher_is_worse")
        return f"{'worse' if worse else 'better'} {'up' if value > 0 else 'down'}"

    def decimals(self, code: str) -> int:
        """Means are printed in hundredths, scores in tenths."""
        return 2 if code in self.index.aggregates else 1

    def _change(self, country: AssessedCountry, code: str, value: float | None) -> Markup:
        if value is None:
            return self.grounds.mark("unknown")
        return self._worked(country, code, signed(value, self.language, self.decimals(code)))

    def _worked(self, country: AssessedCountry, code: str, text: str) -> Markup:
        aggregate = code in self.index.aggregates
        anchor = f"w-{self.edition.year}-{code}" if aggregate else f"r-{code}"
        return self.grounds.worked(self._table(country), anchor, text)

    def _interval(self, country: AssessedCountry, code: str) -> str:
        score = country.scores[code]
        return "–".join(number(end, self.language, 2) for end in (score.low, score.high))

    def _range(self, country: AssessedCountry, code: str) -> str:
        rank = country.scores[code].rank
        assert rank is not None
        low, high = (number(end, self.language) for end in (rank.low, rank.high))
        return low if low == high else f"{low}–{high}"

    def _table(self, country: AssessedCountry) -> str:
        return country_path(country.place, "index-table")
