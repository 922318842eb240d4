"""What stands: the claims of a document after the decisions of people.

The newest reading speaks for the machine. A decision speaks louder: a rejected claim does not
stand, a corrected one stands as corrected, and a claim that a person accepted or corrected stands
even where the newest reading no longer makes it; where that reading makes another claim of the
same thing in the same passage, the person's stands and the machine's waits as contested, until a
person accepts it: then the earlier one is superseded.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec

Status = Literal["undecided", "accepted", "corrected", "rejected", "contested", "superseded"]
Stands = Literal["undecided", "accepted", "corrected"]

_STATUS: dict[str, Status] = {
    "accept": "accepted", "correct": "corrected", "reject": "rejected",
}  # fmt: skip

#: Besides kind and passage: what two claims must share to be rival readings of one thing.
_RIVALRY: dict[str, tuple[str, ...]] = {
    "figure": ("indicator", "value"),
    "rating": ("indicator", "value"),
    "network": ("name",),
    "relation": ("subject", "object"),
    "route": ("commodity",),
    "price": ("commodity",),
    "definition": ("term",),
    "provision": ("statute",),
}


class Ruling(msgspec.Struct, frozen=True):
    """The latest decision on a fingerprint: ``accept``, ``correct`` or ``reject``.

    ``when`` is an ISO instant; ``corrected`` the whole corrected payload.
    """

    verdict: str
    who: str
    when: str
    why: str
    corrected: dict[str, Any] | None = None


class Standing(msgspec.Struct, frozen=True):
    """A claim with its status. ``payload`` is what stands, ``machine`` what the reader said.

    ``carried`` marks a claim of an earlier reading that stands by a person's decision.
    """

    fingerprint: str
    status: Status
    payload: dict[str, Any]
    machine: dict[str, Any]
    ruling: Ruling | None = None
    carried: bool = False

    @property
    def stands(self) -> bool:
        """True for what may be counted and shown as what the document says."""
        return self.status in ("undecided", "accepted", "corrected")


def stand(
    current: Sequence[tuple[str, dict[str, Any]]],
    earlier: Sequence[tuple[str, dict[str, Any]]],
    rulings: dict[str, Ruling],
) -> list[Standing]:
    """All claims of a document with their status, in the order of the text.

    Args:
        current: fingerprint and payload of each claim of the newest reading.
        earlier: the same of older readings, each fingerprint once, offsets in the newest text.
        rulings: the latest decision by fingerprint.
    """
    known = {fingerprint for fingerprint, _ in current}
    decided = [
        _decided(fingerprint, payload, rulings[fingerprint])
        for fingerprint, payload in current
        if fingerprint in rulings
    ]
    carried = [
        _decided(fingerprint, payload, rulings[fingerprint], carried=True)
        for fingerprint, payload in earlier
        if fingerprint not in known
        and fingerprint in rulings
        and rulings[fingerprint].verdict != "reject"
    ]
    fresh = [
        Standing(
            fingerprint,
            _unless_rival("undecided", "contested", payload, carried),
            payload,
            payload,
        )
        for fingerprint, payload in current
        if fingerprint not in rulings
    ]
    newer = only_standing(decided)
    carried = [
        msgspec.structs.replace(
            claim, status=_unless_rival(claim.status, "superseded", claim.payload, newer)
        )
        for claim in carried
    ]
    return sorted([*decided, *carried, *fresh], key=_place)


def relocate(payload: dict[str, Any], text: str) -> dict[str, Any] | None:
    """The payload with offsets in another text; None where its quote is not there just once."""
    quote = payload["quote"]
    start = text.find(quote)
    if start < 0 or text.find(quote, start + 1) >= 0:
        return None
    return {**payload, "start": start, "end": start + len(quote)}


def _decided(
    fingerprint: str, payload: dict[str, Any], ruling: Ruling, carried: bool = False
) -> Standing:
    stands = payload if ruling.corrected is None else ruling.corrected
    return Standing(fingerprint, _STATUS[ruling.verdict], stands, payload, ruling, carried)


def _unless_rival(
    status: Status, otherwise: Status, payload: dict[str, Any], claims: Iterable[Standing]
) -> Status:
    return otherwise if any(_rivals(payload, claim) for claim in claims) else status


def _rivals(payload: dict[str, Any], claim: Standing) -> bool:
    """True where a payload reads the same thing in the same passage as a decided claim."""
    kind = payload["kind"]
    fields = _RIVALRY.get(kind, ())
    if payload["start"] >= claim.payload["end"] or claim.payload["start"] >= payload["end"]:
        return False
    return any(
        other["kind"] == kind and all(payload.get(name) == other.get(name) for name in fields)
        for other in (claim.payload, claim.machine)
    )


def _place(claim: Standing) -> tuple[int, int, str]:
    return claim.payload["start"], claim.payload["end"], claim.fingerprint


def only_standing(claims: Iterable[Standing]) -> list[Standing]:
    """Those of the claims that stand."""
    return [claim for claim in claims if claim.stands]
