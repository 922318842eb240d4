"""The grounds of a report by number: entries of the annex, findings, and footnotes."""

import re
from collections.abc import Sequence

from tinglys.codebook import Language
from tinglys.publication.grounds import around, page_of
from tinglys.publication.printable import printable
from tinglys.publication.redaction import BAR
from tinglys.publication.report.pieces import Footnote, Piece, Pieces
from tinglys.publication.site_data import SiteClaim, SiteDocument, SiteFinding
from tinglys.publication.site_view import SiteView
from tinglys.publication.words import Words
from tinglys.reading.claims import Figure, Price

_LONGEST = 170
_BEFORE = 50
_BARS = re.compile(f"{BAR}[{BAR}\\s]*")
_MARKS: dict[Language, tuple[str, str]] = {"en": ("“", "”"), "nb": ("«", "»")}


class Notes:
    """Numbers for everything that a report points to.

    Entries of the annex are the figures, ratings and prices in the order of their documents;
    findings are numbered as they are listed. A footnote is written out once and pointed to again.
    """

    def __init__(
        self,
        view: SiteView,
        words: Words,
        documents: Sequence[SiteDocument],
        findings: Sequence[SiteFinding],
    ) -> None:
        self.view = view
        self.words = words
        self.entries = [
            claim
            for document in documents
            for claim in view.claims_of[document.id]
            if isinstance(claim.claim, Figure | Price)
        ]
        self.annex = {claim.id: at for at, claim in enumerate(self.entries, 1)}
        self.findings = {finding.id: at for at, finding in enumerate(findings, 1)}
        self._written: set[str] = set()

    def of_claim(self, claim_id: str) -> Footnote:
        """Source and passage of a claim."""
        claim = self.view.claims[claim_id]
        entry = self.annex.get(claim_id, 0)
        pieces = list(self.passage(claim.document, claim.claim.start, claim.claim.end))
        if entry:
            named = self.words("annex_entry", number=entry)
            pieces += [Piece(" "), Piece(named, "entry", annex=entry)]
        return self._once(f"c-{claim_id}", pieces, claim_id)

    def of_place(self, document_id: str, start: int, end: int) -> Footnote:
        """A stretch of a document that is no claim."""
        return self._once(f"p-{document_id}-{start}-{end}", self.passage(document_id, start, end))

    def of_cell(self, address: str) -> Footnote:
        """A cell of the published table of the index."""
        index = self.view.data.index
        assert index is not None
        name = self.view.label(self.view.codebook.index.label)
        said = self.words("note_cell", index=name, address=address)
        return self._once(f"t-{address}", [Piece(said)])

    def of_working(self, fragment: str) -> Footnote:
        """A number of the index that was computed; ``fragment`` names its working."""
        component = fragment.split("-")[-1]
        label = self.view.term_or_words("index", component)
        return self._once(f"w-{fragment}", [Piece(self.words("note_worked", component=label))])

    def of_finding(self, finding_id: str) -> Footnote:
        """A number that a finding derives."""
        number = self.findings.get(finding_id, 0)
        pieces = [Piece(self.words("note_derived")), Piece(" "), Piece("", finding=number)]
        return self._once(f"f-{finding_id}", pieces)

    def passage(self, document_id: str, start: int, end: int) -> Pieces:
        """Short name of the document, page or paragraph, and the sentence, shortened."""
        document = self.view.documents[document_id]
        stretch = _sentence(document.text, start, end)
        where = f"{self.view.source_name(document)}, {self.where(document, start)}: "
        return (Piece(where), self.quoted(document, *stretch, _LONGEST))

    def quoted(self, document: SiteDocument, start: int, end: int, longest: int) -> Piece:
        """Words of a document in quotation marks, cut at a word where they are longer."""
        withheld = f"[{self.view.words('name_withheld')}]"
        text = " ".join(_BARS.sub(withheld, printable(document.text[start:end])).split())
        if len(text) > longest:
            text = text[:longest].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"
        if start and document.text[start - 1] == " " and text[:1].islower():
            text = f"… {text}"
        own = document.profile.language
        lang = "" if own == self.view.language else own
        opening, closing = _MARKS[self.view.language]
        return Piece(f"{opening}{text}{closing}", lang=lang)

    def locator(self, claim: SiteClaim) -> str:
        """Page or paragraph of a claim, for a table whose document is named above it."""
        return self.where(self.view.documents[claim.document], claim.claim.start)

    def where(self, document: SiteDocument, offset: int) -> str:
        """The page of an offset, or its paragraph where the document has no pages."""
        page = page_of(document.pages, offset)
        if page is not None:
            return self.words("on_page", number=page)
        return self.words("in_paragraph", number=paragraph_of(document, offset))

    def _once(self, key: str, pieces: Sequence[Piece], claim: str = "") -> Footnote:
        if key in self._written:
            return Footnote(key, again=True, claim=claim)
        self._written.add(key)
        return Footnote(key, tuple(pieces), claim=claim)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a stretch; begun a few words before it where the sentence is long."""
    first, last = around(text, start, end)
    if last - first > _LONGEST and end - first > _LONGEST - _BEFORE:
        first = max(first, start - _BEFORE)
        while first < start and not text[first - 1].isspace():
            first += 1
    return first, last


def paragraph_of(document: SiteDocument, offset: int) -> int:
    """The number of the paragraph that holds an offset, counted from 1."""
    starts = [block.start for block in document.blocks]
    if not starts:
        return document.text.count("\n\n", 0, offset) + 1
    return max(1, sum(start <= offset for start in starts))
