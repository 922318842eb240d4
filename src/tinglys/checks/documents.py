"""What the checks work on: documents with their claims, and facts of their outline.

Scale tables and narratives come from the reader; the checks ask only for the attributes they use,
so anything with those attributes will do.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import msgspec

from tinglys.checks.findings import ClaimRef, Input
from tinglys.codebook import Label
from tinglys.reading.claims import Claim, Figure, Judgement
from tinglys.reading.outline import Profile


class ScaleRow(Protocol):
    """A row of a printed likelihood table; see ``tinglys.reading.threat.scale_rows``."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def term(self) -> str: ...  # noqa: D102
    @property
    def level(self) -> int: ...  # noqa: D102
    @property
    def printed(self) -> str: ...  # noqa: D102
    @property
    def band(self) -> tuple[float, float] | None: ...  # noqa: D102


class ScaleTable(Protocol):
    """A printed likelihood table, rows from the least likely up."""

    @property
    def rows(self) -> Sequence[ScaleRow]: ...  # noqa: D102
    @property
    def scale(self) -> str | None: ...  # noqa: D102


class CheckedDocument(msgspec.Struct, frozen=True):
    """A document as the checks see it.

    ``claim_ids`` names the claims in their order (their running numbers where it is empty), so
    that findings refer to claims as the caller stores them. ``publisher`` tells sources apart;
    where it is None the document is a source of its own.
    """

    id: str
    profile: Profile
    claims: Sequence[Claim]
    claim_ids: Sequence[str] = ()
    scale_tables: Sequence[ScaleTable] = ()
    publisher: str | None = None

    def ref(self, number: int) -> ClaimRef:
        """The reference to the claim with this running number."""
        claim = self.claims[number]
        name = self.claim_ids[number] if self.claim_ids else str(number)
        return ClaimRef(self.id, name, claim.start, claim.end)

    @property
    def source(self) -> str:
        """Whose document it is: the publisher's name, else the document itself."""
        return self.publisher or self.profile.publisher or self.id


class Located(msgspec.Struct, frozen=True):
    """A figure or rating with the document it stands in."""

    document: CheckedDocument
    number: int
    claim: Figure

    @property
    def ref(self) -> ClaimRef:
        """Its reference."""
        return self.document.ref(self.number)

    @property
    def place(self) -> str | None:
        """The country it is about: its own, else its document's."""
        return self.claim.place or self.document.profile.country

    @property
    def value(self) -> float:
        """Its number; only asked of figures that :func:`numbers` gave."""
        assert isinstance(self.claim.value, int | float)
        return self.claim.value

    def input(self, name: Label) -> Input:
        """The figure as an input of a working."""
        return Input(name, printed(self.value), self.ref)


class LocatedJudgement(msgspec.Struct, frozen=True):
    """A judgement with the document it stands in."""

    document: CheckedDocument
    number: int
    claim: Judgement

    @property
    def ref(self) -> ClaimRef:
        """Its reference."""
        return self.document.ref(self.number)


def numbers(documents: Iterable[CheckedDocument]) -> Iterator[Located]:
    """Every figure and rating whose value is a number, in order."""
    for document in documents:
        for number, claim in enumerate(document.claims):
            if (
                isinstance(claim, Figure)
                and isinstance(claim.value, int | float)
                and not isinstance(claim.value, bool)
            ):
                yield Located(document, number, claim)


def judgements(documents: Iterable[CheckedDocument]) -> Iterator[LocatedJudgement]:
    """Every judgement, in order."""
    for document in documents:
        for number, claim in enumerate(document.claims):
            if isinstance(claim, Judgement):
                yield LocatedJudgement(document, number, claim)


def printed(value: float) -> str:
    """A number as workings print it: no exponent, no needless decimals."""
    if float(value).is_integer():
        return str(int(value))
    return f"{value:.4f}".rstrip("0")
