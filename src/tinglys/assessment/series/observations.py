"""Observations: figures and ratings that stand, as measurements of a place in a period.

An observation without the claim it comes from is not made: no number without a ground.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from tinglys.assessment.documents import AssessedClaim, AssessedDocument, SourceFamily, family_of
from tinglys.assessment.series.periods import Period, period_of
from tinglys.codebook import Codebook, Label
from tinglys.reading.claims import Figure, Qualifier, Rating, YearBasis

State = Literal["value", "zero", "not_reported", "withheld", "unknown"]
"""Five things that an empty or full cell can mean and that are never mixed up: a value; the value
nought; the source says that it was not reported; it exists and is held back; nobody says."""

STATE_LABELS: dict[State, Label] = {
    "value": Label("a value", "en verdi"),
    "zero": Label("zero", "null"),
    "not_reported": Label("not reported", "ikke rapportert"),
    "withheld": Label("withheld", "holdt tilbake"),
    "unknown": Label("not known", "ikke kjent"),
}

Scalar = int | float | str | tuple[str, ...]
Breakdown = tuple[tuple[str, str], ...]


class SeriesKey(msgspec.Struct, frozen=True):
    """What makes observations one series.

    ``breakdown`` is sorted by key, values in lower case. Another unit, another part of a whole
    (``subset_of``) or another scale is another series: a break in definition.
    """

    indicator: str
    place: str | None
    breakdown: Breakdown
    unit: str | None
    source: SourceFamily
    scale: str | None = None

    @property
    def order(self) -> tuple[str, ...]:
        """Sorts series: by indicator, place, breakdown, unit, source."""
        parts = (self.place, str(self.breakdown), self.unit, self.source.code, self.scale)
        return (self.indicator, *(part or "" for part in parts))


class Observation(msgspec.Struct, frozen=True, kw_only=True):
    """What one document says of one series in one period.

    ``value`` is None exactly where ``state`` is an absence. ``qualifier`` bounds the value
    (``at_least``, ``approx`` …). ``compared`` marks an earlier value that the document repeats to
    compare with. ``claims`` are the ids of the claims that say it (several where the document says
    it more than once) and ``start`` is where the first of them stands; ``issue`` is when the
    document came out (see :attr:`~tinglys.assessment.documents.AssessedDocument.issue`).
    """

    key: SeriesKey
    period: Period | None
    state: State
    value: Scalar | None
    qualifier: Qualifier
    year_basis: YearBasis
    compared: bool
    claims: tuple[str, ...]
    document: str
    start: int
    issue: tuple[int, str]
    decided: bool

    @property
    def number(self) -> float | None:
        """Its value where that is a number."""
        return self.value if isinstance(self.value, int | float) else None

    @property
    def absent(self) -> bool:
        """Whether the document says that there is no value to give."""
        return self.value is None


def observations_of(documents: Iterable[AssessedDocument], codebook: Codebook) -> list[Observation]:
    """The observations of all figures and ratings that stand, in the order of the documents.

    Args:
        documents: with all their claims; rejected, contested and superseded ones are left out.
        codebook: to know publishers by.

    Returns:
        One observation for each distinct statement of a document: the same value said twice is one
        observation with two claims, two values for one thing are two.
    """
    found: dict[tuple[object, ...], Observation] = {}
    for document in documents:
        family = family_of(document, codebook)
        for made in _of_document(document, family):
            said = (made.document, made.key, made.period, made.state, made.value, made.qualifier)
            known = found.get(said)
            found[said] = made if known is None else _joined(known, made)
    return list(found.values())


def _of_document(document: AssessedDocument, family: SourceFamily) -> Iterator[Observation]:
    for assessed in document.claims:
        if assessed.stands and isinstance(assessed.claim, Figure):
            made = _observed(assessed, assessed.claim, document, family)
            if made is not None:
                yield made


def _observed(
    assessed: AssessedClaim, claim: Figure, document: AssessedDocument, family: SourceFamily
) -> Observation | None:
    """The observation that a claim makes; None of a claim that says neither value nor absence."""
    value = tuple(claim.value) if isinstance(claim.value, list) else claim.value
    if claim.qualifier == "not_reported":
        value = None
    elif value is None or isinstance(value, bool):
        return None
    return Observation(
        key=SeriesKey(
            indicator=claim.indicator,
            place=claim.place or document.profile.country,
            breakdown=_sorted(claim.breakdown),
            unit=claim.unit,
            source=family,
            scale=claim.scale if isinstance(claim, Rating) else None,
        ),
        period=period_of(claim.year),
        state=_state(value),
        value=value,
        qualifier=claim.qualifier,
        year_basis=claim.year_basis,
        compared=claim.comparison,
        claims=(assessed.id,),
        document=document.id,
        start=claim.start,
        issue=document.issue,
        decided=assessed.status != "undecided",
    )


def _state(value: Scalar | None) -> State:
    if value is None:
        return "not_reported"
    return "zero" if isinstance(value, int | float) and value == 0 else "value"


def _sorted(breakdown: dict[str, str | bool]) -> Breakdown:
    return tuple(sorted((key, str(value).casefold()) for key, value in breakdown.items()))


def _joined(first: Observation, again: Observation) -> Observation:
    """The same statement made twice in a document; the plainer of the two ways counts."""
    basis: YearBasis = "stated" if again.year_basis == "stated" else first.year_basis
    return msgspec.structs.replace(
        first,
        year_basis=basis,
        compared=first.compared and again.compared,
        start=min(first.start, again.start),
        claims=tuple(dict.fromkeys((*first.claims, *again.claims))),
        decided=first.decided or again.decided,
    )
