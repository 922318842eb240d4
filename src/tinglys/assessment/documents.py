"""What assessments work on: documents with the claims that stand in them, and whose they are."""

import re
from typing import Literal

import msgspec

from tinglys.codebook import Codebook, Label
from tinglys.reading.claims import AnyClaim
from tinglys.reading.outline import Profile

ClaimStatus = Literal[
    "undecided", "accepted", "corrected", "rejected", "contested", "superseded"
]  # fmt: skip
STANDING: frozenset[ClaimStatus] = frozenset(("undecided", "accepted", "corrected"))
"""The statuses of claims that count; the others never enter an assessment."""

_YEAR = re.compile(r"(?:19|20)\d\d")


class AssessedClaim(msgspec.Struct, frozen=True):
    """A claim with the id under which the caller keeps it, and what a person decided about it."""

    id: str
    claim: AnyClaim
    status: ClaimStatus = "undecided"

    @property
    def stands(self) -> bool:
        """Whether it may enter an assessment."""
        return self.status in STANDING


class AssessedDocument(msgspec.Struct, frozen=True):
    """A document as assessments see it.

    ``publisher`` and ``published`` (ISO date, as exact as known) are the source card's; where they
    are None the profile's are taken.
    """

    id: str
    profile: Profile
    claims: tuple[AssessedClaim, ...]
    publisher: str | None = None
    published: str | None = None

    @property
    def issue(self) -> tuple[int, str]:
        """What orders documents in time: the report's own year, then its date, then its id.

        A document that says no year of its own counts by the year of its date, else comes first.
        """
        date = self.published or self.profile.published or ""
        dated = _YEAR.search(date)
        year = self.profile.year or (int(dated.group()) if dated else 0)
        return year, f"{date}\x00{self.id}"


class SourceFamily(msgspec.Struct, frozen=True, order=True):
    """Who says it, over all years: every annual report of one series is one source.

    ``code`` is ``tip_report``, ``ocindex``, a holder's code with the kind of document, or, where
    nothing names the publisher, the document itself.
    """

    code: str
    name_en: str
    name_nb: str

    @property
    def label(self) -> Label:
        """Its name in both languages."""
        return Label(self.name_en, self.name_nb)


_SERIES = {
    "tip_report": SourceFamily(
        "tip_report",
        "Trafficking in Persons Report (US Department of State)",
        "Trafficking in Persons-rapporten (USAs utenriksdepartement)",
    ),
    "ocindex_page": SourceFamily(
        "ocindex",
        "Global Organized Crime Index (GI-TOC)",
        "Global Organized Crime Index (GI-TOC)",
    ),
}


def family_of(document: AssessedDocument, codebook: Codebook) -> SourceFamily:
    """The source that a document belongs to.

    The kind of a report that only one body publishes decides; otherwise the publisher together
    with the kind, so that a yearly threat assessment and a press release of the same body are two
    sources. A document without a known publisher is a source of its own.
    """
    known = _SERIES.get(document.profile.kind)
    if known is not None:
        return known
    publisher = document.publisher or document.profile.publisher
    if publisher is None:
        title = document.profile.title or document.id
        return SourceFamily(f"document:{document.id}", title, title)
    holder = next(
        (
            holder
            for holder in codebook.holders.values()
            if publisher.casefold() in _names(holder.forms, holder.label)
        ),
        None,
    )
    code = holder.code if holder is not None else publisher.casefold()
    label = holder.label if holder is not None else Label(publisher, publisher)
    return SourceFamily(f"{code}:{document.profile.kind}", label.en, label.nb)


def _names(forms: dict[str, tuple[str, ...]], label: Label) -> set[str]:
    written = [label.en, label.nb, *(form for some in forms.values() for form in some)]
    return {name.casefold() for name in written}
