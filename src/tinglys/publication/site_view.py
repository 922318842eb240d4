"""The whole site as one language sees it: what every page looks things up in."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from markupsafe import Markup, escape

from tinglys.codebook import Label, Language
from tinglys.errors import DefectError
from tinglys.publication import values
from tinglys.publication.addresses import anchors, country_path
from tinglys.publication.printable import source_markup
from tinglys.publication.site_data import (
    Calculation,
    Place,
    SiteClaim,
    SiteData,
    SiteDocument,
    SiteFinding,
    SiteTiers,
    Working,
)
from tinglys.publication.words import Words, load_words
from tinglys.reading.claims import Breakdown

#: Open breakdown keys whose words are places.
_PLACED = frozenset({"citizenship", "nationality", "place", "territory", "group", "country"})


class SiteView:
    """A site's data with the lookups, words and labels of one language."""

    def __init__(self, data: SiteData, language: Language) -> None:
        self.data = data
        self.language: Language = language
        self.codebook = data.codebook
        self.words = Words(load_words(), language)
        self.documents = {document.id: document for document in data.documents}
        self.claims = {claim.id: claim for claim in data.claims}
        self.claim_anchors = anchors(self.claims, "c")
        self.finding_anchors = anchors((finding.id for finding in data.findings), "f")

    @cached_property
    def claims_of(self) -> dict[str, list[SiteClaim]]:
        """The claims of each document in the order of its text."""
        found: dict[str, list[SiteClaim]] = {document: [] for document in self.documents}
        for claim in self.data.claims:
            found[claim.document].append(claim)
        for claims in found.values():
            claims.sort(key=lambda c: (c.claim.start, c.claim.end, c.id))
        return found

    @cached_property
    def tiers(self) -> dict[str, SiteTiers]:
        """The tier history of each place."""
        return {one.history.place: one for one in self.data.tiers}

    @cached_property
    def countries(self) -> dict[str | None, list[SiteDocument]]:
        """The documents of each country, newest first; the key None holds those of no country.

        A country that only an imported table knows has no documents.
        """
        found: defaultdict[str | None, list[SiteDocument]] = defaultdict(list)
        if self.data.index is not None:
            found |= {place: [] for one in self.data.index.editions for place in one.countries}
        found |= {place: [] for place in self.tiers if place in self.codebook.places.by_code}
        for document in self.data.documents:
            found[document.profile.country].append(document)
        for documents in found.values():
            documents.sort(key=lambda d: (-(d.profile.year or 0), d.slug))
        named = sorted((code for code in found if code), key=self.place_name)
        order: list[str | None] = [*named, *([None] if None in found else [])]
        return {code: found[code] for code in order}

    @cached_property
    def findings_of(self) -> dict[str, list[SiteFinding]]:
        """The findings that concern each document."""
        found: defaultdict[str, list[SiteFinding]] = defaultdict(list)
        for finding in self.data.findings:
            claimed = {self.claims[claim].document for claim in finding.claims}
            for document in claimed | set(finding.documents):
                found[document].append(finding)
        return found

    @cached_property
    def doubts(self) -> dict[str, SiteFinding]:
        """The gravest finding that casts doubt on each claim."""
        found: dict[str, SiteFinding] = {}
        for severity in ("warning", "error"):
            for finding in self.data.findings:
                if finding.severity == severity:
                    inputs = [item.claim for item in finding.working.inputs if item.claim]
                    found.update((claim, finding) for claim in (*finding.claims, *inputs))
        return found

    @cached_property
    def places_of(self) -> dict[str, list[Place]]:
        """The stretches of each document that findings rest on and that are no claims."""
        found: defaultdict[str, set[Place]] = defaultdict(set)
        for finding in self.data.findings:
            for item in (item for working in finding.workings for item in working.inputs):
                if item.place is not None:
                    found[item.place.document].add(item.place)
        return {
            document: sorted(places, key=lambda place: (place.start, place.end))
            for document, places in found.items()
        }

    @cached_property
    def derived(self) -> dict[str, list[tuple[SiteFinding, Calculation]]]:
        """What the findings derive for each document, with the finding that shows how."""
        found: defaultdict[str, list[tuple[SiteFinding, Calculation]]] = defaultdict(list)
        for finding in self.data.findings:
            for document in finding.documents:
                found[document] += [(finding, calculation) for calculation in finding.derived]
        return found

    def label(self, label: Label) -> str:
        """A label in this view's language."""
        return label.text(self.language)

    def formula(self, working: Working) -> str:
        """The formula of a working; words are in this view's language."""
        formula = working.formula
        return formula if isinstance(formula, str) else self.label(formula)

    def indicator(self, code: str) -> str:
        """The label of an indicator.

        Raises:
            DefectError: the codebook has no such indicator; a page without its label is none.
        """
        entry = self.codebook.indicators.get(code)
        if entry is None:
            raise DefectError(f"codebook: there is no indicator {code!r}")
        return self.label(entry.label)

    def term(self, group: str, code: str) -> str:
        """The label of a code of the codebook.

        Raises:
            DefectError: the codebook has no such code.
        """
        return self.codebook.label(group, code, self.language)

    def term_or_words(self, group: str, code: str) -> str:
        """The label of a code of the codebook; words of the source that are no code stay."""
        return self.term(group, code) if code in self.codebook.group(group) else code

    def terms(self, group: str, codes: Iterable[str]) -> str:
        """The labels of several codes as a list; only the first keeps its capital."""
        labels = [self.term_or_words(group, code) for code in codes]
        return ", ".join(labels[:1] + [_small(label) for label in labels[1:]])

    def place_name(self, code: str | None) -> str:
        """The name of a place by its code."""
        if code is None:
            return self.words("no_country")
        return self.term_or_words("places", code)

    def breakdown(self, breakdown: Breakdown, language: str) -> Markup:
        """What a figure is broken down to: "Sexual exploitation, Norwegian".

        ``language`` is that of the source, whose words stand where the codebook has no code. Who
        counted comes last.
        """
        keys = sorted(breakdown, key=lambda key: key == "source")
        parts = [self._breakdown_value(key, breakdown[key], language) for key in keys]
        return Markup(", ").join(part for part in parts if part)

    def places(self, words: Iterable[str], language: str) -> Markup:
        """Places as a source names them, in this view's language where the codebook knows them."""
        return Markup(", ").join(self.place_words(word, language) for word in words)

    def place_words(self, words: str, language: str) -> Markup:
        """One place as a source names it; its own words, marked as such, where it is not known."""
        known = self.codebook.places.by_code.get(words) or self.codebook.places.find(
            words, language
        )
        if known is not None:
            return escape(self.label(known.label))
        return self._foreign(words, language)

    def period(self, year: int | str | None) -> str:
        """A period as it is printed."""
        return values.period(year, self.words)

    def title(self, document: SiteDocument) -> str:
        """What a document is called; a file without a title is called by its kind."""
        title = document.card.title or document.profile.title
        if title is None and document.profile.kind != "other":
            return self.source_name(document)
        return title or self.words("untitled")

    def source_name(self, document: SiteDocument) -> str:
        """A short name: the kind of document and its year, or its title where it has no kind."""
        kind = document.profile.kind
        if kind == "other":
            return self.title(document)
        year = document.profile.year
        name = self.term("document_kinds", kind)
        return f"{name} {year}" if year is not None else name

    def country_path(self, document: SiteDocument) -> str:
        """The country page on which a document stands."""
        return country_path(document.profile.country)

    def _breakdown_value(self, key: str, value: str | bool, language: str) -> Markup:
        entry = self.codebook.breakdowns.get(key)
        if isinstance(value, bool):
            return escape(self.label(entry.label) if entry is not None and value else "")
        if entry is not None and entry.closed and value in self.codebook.group(key):
            return escape(self.term(key, value))
        if key in _PLACED and (place := self._place(value, language)) is not None:
            return escape(place)
        return self._foreign(value[:1].upper() + value[1:], language)

    def _foreign(self, text: str, language: str) -> Markup:
        """Words of a source, marked with its language where that is not the page's."""
        words = source_markup(text, self.words("name_withheld"))
        if language == self.language:
            return words
        return Markup('<span lang="{}">{}</span>').format(language, words)

    def _place(self, value: str, language: str) -> str | None:
        """The name of the one place that a word of the source means, written small or not."""
        places = self.codebook.places
        for written in (value, value.title()):
            found = places.find(written, language) or places.demonym(written, language)
            if found is not None:
                return self.label(found.label)
        return None


def _small(label: str) -> str:
    """A label inside a list: without its capital, unless it is an abbreviation."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
