"""Grounds on paper: where a page of the site has a link, the report has a mark.

The sections of the site build the rows of the report too; they ask these grounds for links, and
get elements that name what they would open. :mod:`tinglys.publication.report.setting` turns them
into footnotes and marks of the annex.
"""

from markupsafe import Markup

from tinglys.publication.grounds import Grounds
from tinglys.publication.site_data import Place, SiteClaim, SiteFinding, Working

_CLAIM = Markup('<a data-claim="{id}"{lang}>{text}</a>')
_FLAG = Markup('<a data-finding="{id}" class="flag">≠</a>')
_COMPUTED = Markup('<a data-finding="{id}">{text}</a>')
_PLACE = Markup('<a data-document="{document}" data-start="{start}" data-end="{end}">{text}</a>')
_CELL = Markup('<a data-cell="{address}">{text}</a>')
_WORKED = Markup('<a data-worked="{fragment}">{text}</a>')


class PaperGrounds(Grounds):
    """The grounds of a report: every number names its claim, finding, cell or working."""

    def figure(
        self, claim: SiteClaim, text: str | Markup, *, quoted: bool = False, flagged: bool = False
    ) -> Markup:
        """The text with the claim that says it; a doubt is marked before it."""
        lang = Markup(' lang="{}"').format(claim.claim.language) if quoted else ""
        marked = _CLAIM.format(id=claim.id, lang=lang, text=text)
        finding = self.view.doubts.get(claim.id) if flagged else None
        return marked if finding is None else _FLAG.format(id=finding.id) + marked

    def computed(self, finding: SiteFinding, text: str | Markup, working: Working) -> Markup:  # noqa: ARG002
        """A computed number with the finding that shows its working."""
        return _COMPUTED.format(id=finding.id, text=text)

    def place(self, place: Place, text: str) -> Markup:
        """Words of a document that are no claim."""
        return _PLACE.format(document=place.document, start=place.start, end=place.end, text=text)

    def cell(self, path: str, fragment: str, text: str, address: str) -> Markup:  # noqa: ARG002
        """A value of a published table with the address of its cell."""
        return _CELL.format(address=address, text=text)

    def worked(self, path: str, fragment: str, text: str) -> Markup:  # noqa: ARG002
        """A computed number of the index."""
        return _WORKED.format(fragment=fragment, text=text)

    def quoted(self, claim: SiteClaim, words: Markup | str) -> Markup:
        """The source's own words with the claim they are of."""
        return self.figure(claim, words, quoted=True)
