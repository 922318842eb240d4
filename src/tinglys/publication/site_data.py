"""What the publication is made of: documents, claims that stand, findings, an edition.

Whoever builds a site fills these structs; nothing else reaches a page. Offsets count characters of
the document's canonical text.
"""

import re
import unicodedata
from typing import Literal

import msgspec

from tinglys.assessment.index.results import AssessedIndex
from tinglys.assessment.recommendations import Followed
from tinglys.assessment.tiers import Outlook, TierHistory
from tinglys.codebook import Codebook, Label
from tinglys.errors import DefectError
from tinglys.reading.claims import AnyClaim, Breakdown, Numeral
from tinglys.reading.outline import Block, Profile
from tinglys.reading.text import Page

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})

Status = Literal["undecided", "accepted", "corrected"]
Severity = Literal["error", "warning", "notice", "confirmed"]


class Card(msgspec.Struct, frozen=True):
    """Who published a document and how to cite it. None is unknown and is printed as unknown.

    ``published`` and ``accessed`` are ISO dates as exact as they are known.
    """

    citation: str
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    accessed: str | None = None
    licence: str | None = None
    url: str | None = None


class Redaction(msgspec.Struct, frozen=True):
    """A stretch of canonical text that must not be published: the name of a living person."""

    start: int
    end: int


class Narrative(msgspec.Struct, frozen=True):
    """What an index page says in words of one component of the index."""

    component: str
    start: int
    end: int


class SiteDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document as it is published.

    ``slug`` names its page: lower-case letters, digits and hyphens. ``blocks`` are the paragraphs
    of the outline; where there are none, blank lines part the text. ``redactions`` come on top of
    the names that the publication finds by itself in a threat assessment.
    """

    id: str
    slug: str
    sha256: str
    profile: Profile
    card: Card
    text: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    numerals: tuple[Numeral, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    redactions: tuple[Redaction, ...] = ()


class Decided(msgspec.Struct, frozen=True):
    """When a claim was decided (ISO date). Who decided it stays in the office."""

    on: str | None = None


class SiteClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that stands, with the decision on it and the version of the reader that made it."""

    id: str
    document: str
    claim: AnyClaim
    status: Status = "undecided"
    decided: Decided | None = None
    reader: str | None = None


class Place(msgspec.Struct, frozen=True):
    """A stretch of a document that a working rests on and that is no claim: a row of a scale."""

    document: str
    start: int
    end: int


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """A value that went into a working: its name, how it is printed, and where it is from.

    ``claim`` is the id of the claim that says it, ``place`` where it stands if it is no claim;
    both are None for what was itself computed.
    """

    name: Label
    value: str
    claim: str | None = None
    place: Place | None = None


class Working(msgspec.Struct, frozen=True, kw_only=True):
    """A computation that a reader can follow: the formula, and where each number in it is from.

    The formula is the same in both languages unless it is words.
    """

    formula: str | Label
    inputs: tuple[Input, ...] = ()


class Calculation(msgspec.Struct, frozen=True, kw_only=True):
    """A number that no document prints and that was computed from what one prints.

    A score of the index (``breakdown`` names its ``component``) stands, marked as derived, in the
    table of scores of the finding's document.
    """

    indicator: str
    value: float
    unit: str | None
    working: Working
    year: int | str | None = None
    place: str | None = None
    breakdown: Breakdown = {}


class SiteFinding(msgspec.Struct, frozen=True, kw_only=True):
    """What a check found: title in both languages, working, and what it rests on.

    ``claims`` and ``documents`` hold ids.
    """

    id: str
    code: str
    severity: Severity
    title: Label
    working: Working
    claims: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    derived: tuple[Calculation, ...] = ()

    @property
    def workings(self) -> tuple[Working, ...]:
        """Its own working, then those of what follows from it."""
        return (self.working, *(value.working for value in self.derived))


class SiteTable(msgspec.Struct, frozen=True, kw_only=True):
    """A published table that scores come from: its checksum, name and source card."""

    sha256: str
    slug: str
    kind: str
    name: str
    card: Card


class SiteTiers(msgspec.Struct, frozen=True, kw_only=True):
    """The tiers of one place through the years, and what the law lets the next report hold."""

    history: TierHistory
    outlook: Outlook


class Edition(msgspec.Struct, frozen=True):
    """Which edition the site shows: its ISO date, and the version of what built it.

    ``name`` is that of the frozen edition, which is the date from the second one of a day on
    counted; empty where the site was not built from one.
    """

    date: str
    version: str
    name: str = ""


class SiteData(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a site is built from.

    ``index`` is the published index of all countries as it was assessed, where its table was
    imported; ``tables`` are the sources of it. ``tiers`` are the histories of all places,
    ``followed`` the recommendations of all sources through the years.
    """

    documents: tuple[SiteDocument, ...]
    claims: tuple[SiteClaim, ...]
    findings: tuple[SiteFinding, ...]
    codebook: Codebook
    edition: Edition
    tables: tuple[SiteTable, ...] = ()
    index: AssessedIndex | None = None
    tiers: tuple[SiteTiers, ...] = ()
    followed: tuple[Followed, ...] = ()

    def verify(self) -> None:
        """Refuse what would publish a number without a ground, or a page in the wrong place.

        Raises:
            DefectError: a slug or id that is unsafe or used twice, a claim or redaction outside
                its text, a reference to what is not there.
        """
        documents = {document.id: document for document in self.documents}
        claims = {claim.id for claim in self.claims}
        _once("document", [document.id for document in self.documents], _ID)
        _once("document slug", [document.slug for document in self.documents], _SLUG)
        _once("claim", [claim.id for claim in self.claims], _ID)
        _once("finding", [finding.id for finding in self.findings], _ID)
        for document in self.documents:
            _inside(document)
        for claim in self.claims:
            _grounded(claim, documents)
        for finding in self.findings:
            _refers(finding, documents, claims)


def slug_of(title: str | None, sha256: str) -> str:
    """A readable, safe and unique name for a document's page: words of its title, then checksum."""
    folded = unicodedata.normalize("NFKD", (title or "document").lower().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", folded.encode("ascii", "ignore").decode())
    return f"{'-'.join(words)[:60].strip('-') or 'document'}-{sha256[:8]}"


def _once(what: str, names: list[str], pattern: re.Pattern[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if not pattern.fullmatch(name) or name in seen:
            raise DefectError(f"publication: {what} {name[:80]!r} is unsafe or used twice")
        seen.add(name)


def _inside(document: SiteDocument) -> None:
    length = len(document.text)
    groups = (document.blocks, document.numerals, document.narratives, document.redactions)
    spans = [(span.start, span.end) for group in groups for span in group]
    if any(not 0 <= start <= end <= length for start, end in spans):
        raise DefectError(f"publication: document {document.id} has offsets outside its text")


def _grounded(site_claim: SiteClaim, documents: dict[str, SiteDocument]) -> None:
    document = documents.get(site_claim.document)
    if document is None:
        raise DefectError(f"publication: claim {site_claim.id} is of no published document")
    claim = site_claim.claim
    if not claim.quote.strip() or document.text[claim.start : claim.end] != claim.quote:
        raise DefectError(f"publication: claim {site_claim.id} does not stand in its document")


def _refers(finding: SiteFinding, documents: dict[str, SiteDocument], claims: set[str]) -> None:
    inputs = [item for working in finding.workings for item in working.inputs]
    known = claims.issuperset([*finding.claims, *(item.claim for item in inputs if item.claim)])
    places = [item.place for item in inputs if item.place is not None]
    inside = all(
        place.document in documents
        and 0 <= place.start < place.end <= len(documents[place.document].text)
        for place in places
    )
    if not known or not inside or not documents.keys() >= set(finding.documents):
        raise DefectError(f"publication: finding {finding.id} refers to what is not published")
