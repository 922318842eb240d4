"""Links from a number to its ground, and the passages that a page shows beside them.

``a.figure`` leads to the passage that says the number. Its ``data-g`` names a passage at the foot
of the page and the place in it, so that a script may show it at once; without scripts the ``title``
holds the quote and the link leads there.
"""

import re
from collections.abc import Sequence

import msgspec
from markupsafe import Markup

from tinglys.publication import values
from tinglys.publication.addresses import FINDINGS, Address, document_path, place_anchor
from tinglys.publication.printable import printable
from tinglys.publication.site_data import Place, SiteClaim, SiteDocument, SiteFinding, Working
from tinglys.publication.site_view import SiteView
from tinglys.reading.text import Page

_REACH = 320
_LONGEST_TITLE = 180
_ENDS = re.compile(r"(?<=[.!?…])[”\"’»)]?\s+(?=[A-ZÆØÅ«“\"(•\d])|\n\s*\n")

_FIGURE = Markup(
    '<a class="figure" href="{href}" title="{title}" data-g="{ground}"{lang}>{text}</a>'
)
_FLAG = Markup('<a class="flag" href="{href}" title="{label}" aria-label="{label}">≠</a> ')
_PLACE = Markup('<a class="figure" href="{href}" title="{title}">{text}</a>')
_QUOTED = Markup('<a class="figure quoted" href="{href}" lang="{lang}"{ground}>{text}</a>')
_MARK = Markup('<span class="mark mark-{kind}" title="{title}">{mark}</span>')
_COMPUTED = Markup('<a class="computed" href="{href}" title="{title}">{text}</a>')


class Passage(msgspec.Struct, frozen=True):
    """A stretch of a document that a page may show: its text and where it stands."""

    text: str
    where: str
    language: str


class Grounds:
    """The grounds of one page. Passages are kept once, in the order in which they are asked for."""

    def __init__(self, view: SiteView, address: Address, country: str | None = None) -> None:
        self.view = view
        self.address = address
        self.country = country
        self.passages: list[Passage] = []
        self._index: dict[tuple[str, int, int], int] = {}

    def href(self, claim: SiteClaim) -> str:
        """Where the passage of a claim stands."""
        document = self.view.documents[claim.document]
        return self.address.to(document_path(document.slug), self.view.claim_anchors[claim.id])

    def figure(
        self, claim: SiteClaim, text: str | Markup, *, quoted: bool = False, flagged: bool = False
    ) -> Markup:
        """A link that prints ``text`` and opens the claim's passage.

        Args:
            claim: whose passage it opens.
            text: what it prints.
            quoted: the text is the source's own words, in the source's language.
            flagged: a finding that casts doubt on the claim is linked before it.
        """
        lang = Markup(' lang="{}"').format(claim.claim.language) if quoted else ""
        link = _FIGURE.format(
            href=self.href(claim),
            title=_short(printable(claim.claim.quote)),
            ground=self._reference(claim),
            lang=lang,
            text=text,
        )
        finding = self.view.doubts.get(claim.id) if flagged else None
        return link if finding is None else self._flag(finding) + link

    def _flag(self, finding: SiteFinding) -> Markup:
        """The mark that a finding casts doubt on what stands after it."""
        return _FLAG.format(
            href=self.finding_href(finding),
            label=f"{self.view.words('mark_doubt')}: {self.view.label(finding.title)}",
        )

    def computed(self, finding: SiteFinding, text: str | Markup, working: Working) -> Markup:
        """A link that prints a computed number and opens the finding that shows its working."""
        return _COMPUTED.format(
            href=self.finding_href(finding),
            title=f"{self.view.words('derived')}: {self.view.formula(working)}",
            text=text,
        )

    def place(self, place: Place, text: str) -> Markup:
        """A link that prints ``text`` and opens a stretch of a document that is no claim."""
        document = self.view.documents[place.document]
        words = printable(document.text[place.start : place.end])
        return _PLACE.format(
            href=self.document_href(document, place_anchor(place.start, place.end)),
            title=_short(words),
            text=text,
        )

    def cell(self, path: str, fragment: str, text: str, address: str) -> Markup:
        """A link that prints a value of a published table and opens its cell."""
        return _PLACE.format(
            href=self.address.to(path, fragment),
            title=self.view.words("cell", address=address),
            text=text,
        )

    def worked(self, path: str, fragment: str, text: str) -> Markup:
        """A link that prints a computed number and opens its working."""
        return _COMPUTED.format(
            href=self.address.to(path, fragment), title=self.view.words("derived"), text=text
        )

    def quoted(self, claim: SiteClaim, words: Markup | str) -> Markup:
        """A link that prints the source's own words and opens their passage.

        The passage is not kept on the page where the words are all of it.
        """
        whole = len(words) >= len(" ".join(claim.claim.quote.split()))
        ground = Markup("") if whole else Markup(' data-g="{}"').format(self._reference(claim))
        return _QUOTED.format(
            href=self.href(claim), lang=claim.claim.language, ground=ground, text=words
        )

    def mark(self, absence: values.Absence) -> Markup:
        """The mark of an absent value, with its meaning; no ground can be opened."""
        language = self.view.language
        return _MARK.format(
            kind=absence,
            title=self.view.words(f"mark_{absence}"),
            mark=values.MARKS[absence][language],
        )

    def absent(self, claim: SiteClaim, absence: values.Absence) -> Markup:
        """The mark of a value whose absence the source states: it opens that passage."""
        return self.figure(claim, self.mark(absence), flagged=True)

    def document_href(self, document: SiteDocument, fragment: str | None = None) -> str:
        """The page of a document, or a place in it."""
        return self.address.to(document_path(document.slug), fragment)

    def finding_href(self, finding: SiteFinding) -> str:
        """Where a finding shows its working."""
        return self.address.to(FINDINGS, self.view.finding_anchors[finding.id])

    def _reference(self, site_claim: SiteClaim) -> str:
        """``passage start end status rule`` for the script that shows the passage."""
        claim = site_claim.claim
        document = self.view.documents[site_claim.document]
        start, end = around(document.text, claim.start, claim.end)
        key = (document.id, start, end)
        if key not in self._index:
            self._index[key] = len(self.passages)
            where = self._where(site_claim)
            self.passages.append(
                Passage(printable(document.text[start:end]), where, claim.language)
            )
        inside = f"{claim.start - start} {claim.end - start}"
        return f"{self._index[key]} {inside} {site_claim.status} {claim.rule}"

    def _where(self, site_claim: SiteClaim) -> str:
        document = self.view.documents[site_claim.document]
        page = page_of(document.pages, site_claim.claim.start)
        parts = [self.view.title(document)]
        if page is not None:
            parts.append(self.view.words("page", number=page))
        return ", ".join(parts)


def page_of(pages: Sequence[Page], offset: int) -> int | None:
    """The number of the page that holds an offset; None where there are no pages."""
    return next((page.number for page in reversed(pages) if page.start <= offset), None)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or line around a stretch, at most some hundred characters to either side."""
    low = max(0, start - _REACH)
    first = low
    for match in _ENDS.finditer(text, low, start):
        first = match.end()
    after = _ENDS.search(text, end, min(len(text), end + _REACH))
    last = after.start() if after else min(len(text), end + _REACH)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, max(last, end)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_TITLE else f"{words[: _LONGEST_TITLE - 1].rstrip()}…"
