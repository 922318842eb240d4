"""What every chapter is written from: one country in one language."""

from functools import cached_property

from markupsafe import Markup

from tinglys.codebook import Language
from tinglys.publication.addresses import Address, country_path
from tinglys.publication.country.contents import Contents, contents_of
from tinglys.publication.printable import source_markup
from tinglys.publication.report.notes import Notes
from tinglys.publication.report.paper_grounds import PaperGrounds
from tinglys.publication.report.pieces import Pieces
from tinglys.publication.report.setting import Setter
from tinglys.publication.report.words import report_words
from tinglys.publication.sections.assessed_scores import CountryScores
from tinglys.publication.site_data import SiteData, SiteDocument, SiteFinding, SiteTable
from tinglys.publication.site_view import SiteView

_GRAVEST = ("error", "warning", "notice", "confirmed")


class Draft:
    """A country's documents, scores and findings, with the words and numbers to write of them."""

    def __init__(self, data: SiteData, country: str, language: Language) -> None:
        self.view = SiteView(data, language)
        self.country = country
        self.language: Language = language
        self.words = report_words(language)
        self.grounds = PaperGrounds(self.view, Address(language, country_path(country)), country)
        self.notes = Notes(self.view, self.words, self.contents.documents, self.findings)
        self.set = Setter(self.notes)

    @cached_property
    def contents(self) -> Contents:
        """What the country's documents hold."""
        return contents_of(self.country, self.grounds)

    @property
    def documents(self) -> list[SiteDocument]:
        """The country's documents, newest first."""
        return self.contents.documents

    @cached_property
    def findings(self) -> list[SiteFinding]:
        """The country's findings, the gravest first."""
        return sorted(self.contents.findings, key=lambda one: _GRAVEST.index(one.severity))

    @cached_property
    def scores(self) -> CountryScores | None:
        """The country's scores in a published index; None where there is none."""
        if not self.contents.editions:
            return None
        return CountryScores(self.contents.editions, self.documents, self.grounds)

    @cached_property
    def tier_tables(self) -> list[SiteTable]:
        """The lists of tiers that say something of the country."""
        tiers = self.contents.tiers
        years = tiers.history.years if tiers is not None else ()
        names = {reading.file for year in years for reading in year.readings}
        return [one for one in self.view.data.tables if one.kind == "tiers" and one.name in names]

    @property
    def index_tables(self) -> list[SiteTable]:
        """The published tables of the index, where it scores the country."""
        if self.scores is None:
            return []
        kind = self.scores.index.index
        return [one for one in self.view.data.tables if one.kind == kind]

    @property
    def name(self) -> str:
        """The country's name."""
        return self.view.place_name(self.country)

    def own_words(self, text: str, language: str) -> Pieces:
        """Words of a source that are no claim: a defined term, a title."""
        words = source_markup(" ".join(text.split()), self.view.words("name_withheld"))
        return self.set.cell(Markup('<span lang="{}">{}</span>').format(language, words))

    def title(self, document: SiteDocument) -> Pieces:
        """What a document is called, in its own language."""
        return self.own_words(self.view.title(document), document.profile.language)
