"""How far a recommendation has been followed up: what a person decided on evidence, never computed.

A recommendation without a decision has no status. That is not "not started": nobody has judged it.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from tinglys.codebook import Label
from tinglys.errors import InputError

Status = Literal["not_started", "some", "a_lot", "complete"]

STATUS_LABELS: dict[Status, Label] = {
    "not_started": Label("not started", "ikke påbegynt"),
    "some": Label("some progress", "noe framgang"),
    "a_lot": Label("a lot of progress", "mye framgang"),
    "complete": Label("complete", "gjennomført"),
}
NOT_JUDGED = Label("not judged", "ikke vurdert")
"""What stands where there is no decision."""


class Evidence(msgspec.Struct, frozen=True):
    """What a status rests on: a claim of a document, or an address, with what it shows."""

    claim: str | None = None
    url: str | None = None
    note: str = ""


class StatusDecision(msgspec.Struct, frozen=True, kw_only=True):
    """A person's judgement of one recommendation.

    ``recommendation`` is the id of the :class:`~.followed.Followed`, ``role`` the role in which
    the person decided (who it was stays in the office's log), ``when`` an ISO date.
    """

    recommendation: str
    status: Status
    role: str
    when: str
    evidence: tuple[Evidence, ...]
    note: str = ""


def check_decision(
    decision: StatusDecision,
    *,
    recommendations: Collection[str],
    claims: Collection[str],
    today: date,
    source: str = "status decision",
) -> None:
    """Refuse a decision that does not say who, when, on which recommendation and on what evidence.

    Args:
        decision: what a person handed in.
        recommendations: ids of the recommendations there are.
        claims: ids of the claims that stand.
        today: no decision is taken after it.
        source: where the decision came from, for messages.

    Raises:
        InputError: naming the field, and never what stands in it.
    """
    for place, problem, remedy in _faults(decision, recommendations, claims, today):
        raise InputError(source, problem, remedy, place)


def status_of(decisions: Iterable[StatusDecision], recommendation: str) -> StatusDecision | None:
    """The decision that holds: the latest one on a recommendation; None where nobody judged it.

    Of two on one day the one given later in the list holds. Earlier ones remain as they are.
    """
    own = [one for one in decisions if one.recommendation == recommendation]
    return max(enumerate(own), key=lambda item: (item[1].when, item[0]))[1] if own else None


Fault = tuple[str, str, str]


def _faults(
    decision: StatusDecision,
    recommendations: Collection[str],
    claims: Collection[str],
    today: date,
) -> Iterable[Fault]:
    if decision.recommendation not in recommendations:
        yield "recommendation", "there is no such recommendation", "give the id of one that is"
    if decision.status not in STATUS_LABELS:
        yield "status", "the status is not known", f"give one of {', '.join(STATUS_LABELS)}"
    if not decision.role.strip():
        yield "role", "nobody is said to have decided", "give the role of the person who decided"
    try:
        when = date.fromisoformat(decision.when)
    except ValueError:
        yield "when", "this is no date", "give the day of the decision as year-month-day"
    else:
        if when > today:
            yield "when", "the date lies ahead", "give the day on which it was decided"
    if not decision.evidence:
        remedy = "name a claim of a document or an address that shows it"
        yield "evidence", "a status needs evidence", remedy
    for number, evidence in enumerate(decision.evidence, start=1):
        yield from _evidence_faults(evidence, f"evidence {number}", claims)


def _evidence_faults(evidence: Evidence, place: str, claims: Collection[str]) -> Iterable[Fault]:
    if (evidence.claim is None) == (evidence.url is None):
        problem = "evidence is either a claim or an address"
        yield place, problem, "give one of the two, each in an entry of its own"
    if evidence.claim is not None and evidence.claim not in claims:
        yield place, "the claim does not stand", "name a claim that was not rejected"
    if evidence.url is not None and not _is_address(evidence.url):
        remedy = "give a whole address that begins with https:// or http://"
        yield place, "this is no address", remedy


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    plain = not any(character.isspace() for character in url)
    return plain and parts.scheme in ("http", "https") and bool(parts.hostname)
