"""Writes to the evidence base. Each is one transaction: it happened whole, or not at all."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec
from django.db import transaction

from tinglys.errors import DefectError, InputError
from tinglys.evidence.archive import Archive
from tinglys.evidence.arrivals import add_card, enter_document
from tinglys.evidence.fingerprints import is_grounded
from tinglys.evidence.models import (
    CheckRun,
    Claim,
    Decision,
    Document,
    Finding,
    Numeral,
    Reading,
)
from tinglys.reading.claims import AnyClaim, Figure, Price

if TYPE_CHECKING:
    from tinglys.evidence.intake import Intake  # it brings the whole reader

_BATCH = 2000


class Stored(msgspec.Struct, frozen=True):
    """What came of storing an intake. ``new_document`` and ``new_reading`` say what was added."""

    document: str
    name: str
    claims: int
    left_over: int
    new_document: bool
    new_reading: bool
    new_card: bool


def store_intake(*, intake: "Intake", at: datetime) -> Stored:
    """Enters a read document. Its bytes and its text must be in the archive already.

    A document that is known by its bytes gains a reading if this method has not read it yet, and
    a source card if more is known of it now; otherwise nothing changes, not a row.
    """
    with transaction.atomic():
        document, new_document = enter_document(intake, at)
        new_card = add_card(document, intake.card, at)
        method = msgspec.structs.asdict(intake.method)
        reading = document.readings.filter(**method).first()
        new_reading = reading is None
        if reading is None:
            reading = _add_reading(document, intake, at)
        return Stored(
            document.sha256, document.name, reading.claim_count, reading.left_over,
            new_document, new_reading, new_card,
        )  # fmt: skip


def decide(
    *,
    claim: Claim,
    verdict: str,
    who: str,
    at: datetime,
    archive: Archive,
    why: str = "",
    corrected: Mapping[str, Any] | None = None,
) -> Decision:
    """Records a person's verdict on a claim; an earlier verdict stays beside it.

    Args:
        claim: the row that the person looked at.
        verdict: ``accept``, ``correct`` or ``reject``; the last two need ``why``.
        who: the person.
        at: the instant of the decision.
        archive: holds the text that a correction is checked against.
        why: the reason, in the person's words.
        corrected: for ``correct``, the whole claim as it should read.

    Raises:
        InputError: the verdict, its reason or the corrected claim is not acceptable.
    """
    name = f"claim {claim.fingerprint[:12]}"
    if verdict not in ("accept", "correct", "reject"):
        raise InputError(name, "unknown verdict", "use accept, correct or reject", "verdict")
    if not who.strip():
        raise InputError(name, "a decision has a person", "say who decides", "who")
    if verdict != "accept" and not why.strip():
        raise InputError(name, f"to {verdict} needs a reason", "say why", "why")
    if (corrected is not None) != (verdict == "correct"):
        raise InputError(
            name, "a correction and only a correction carries a corrected claim",
            "hand the corrected claim in with the verdict correct", "corrected",
        )  # fmt: skip
    reading = claim.reading
    if corrected is not None:
        text = archive.get(reading.text_sha256).decode("utf-8")
        corrected = _checked_correction(corrected, text, name)
    with transaction.atomic():
        return Decision.objects.create(
            document_id=reading.document_id,
            fingerprint=claim.fingerprint,
            claim=claim,
            verdict=verdict,
            who=who.strip(),
            why=why.strip(),
            corrected=corrected,
            decided_at=at,
        )


class FoundFinding(msgspec.Struct, frozen=True):
    """A finding of the checks as it is stored. ``payload`` is plain data."""

    code: str
    severity: str
    payload: dict[str, Any]

    @property
    def fingerprint(self) -> str:
        """SHA-256 over all that the finding says."""
        said = [self.code, self.severity, self.payload]
        plain = json.dumps(said, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(plain.encode()).hexdigest()


def record_findings(*, findings: Iterable[FoundFinding], version: str, at: datetime) -> CheckRun:
    """Records a run of the checks. A finding seen before is the same finding, seen again."""
    found = {finding.fingerprint: finding for finding in findings}
    with transaction.atomic():
        run = CheckRun.objects.create(run_at=at, version=version, found=len(found))
        known = set(Finding.objects.values_list("fingerprint", flat=True)) & set(found)
        for start in range(0, len(known), _BATCH):
            batch = sorted(known)[start : start + _BATCH]
            Finding.objects.filter(fingerprint__in=batch).update(last_seen=run)
        Finding.objects.bulk_create(
            [
                Finding(
                    fingerprint=fingerprint,
                    code=finding.code,
                    severity=finding.severity,
                    payload=finding.payload,
                    first_seen=run,
                    last_seen=run,
                )
                for fingerprint, finding in found.items()
                if fingerprint not in known
            ],
            batch_size=_BATCH,
        )
    return run


def _add_reading(document: Document, intake: "Intake", at: datetime) -> Reading:
    ended = Counter(numeral.status for numeral in intake.numerals)
    profile = intake.profile
    reading = Reading.objects.create(
        document=document,
        **msgspec.structs.asdict(intake.method),
        read_at=at,
        kind=profile["kind"],
        language=profile["language"],
        country=profile["country"],
        report_year=profile["year"],
        profile=profile,
        text_sha256=intake.text_sha256,
        text_length=intake.text_length,
        layout_sha256=intake.layout_sha256,
        claim_count=len(intake.claims),
        claimed=ended["claimed"],
        ignored=ended["ignored"],
        left_over=ended["left_over"],
    )
    Claim.objects.bulk_create(
        (
            _claim(reading, position, fingerprint, claim)
            for position, (fingerprint, claim) in enumerate(
                zip(intake.fingerprints, intake.claims, strict=True)
            )
        ),
        batch_size=_BATCH,
    )
    Numeral.objects.bulk_create(
        (
            Numeral(reading=reading, **msgspec.structs.asdict(numeral))
            for numeral in intake.numerals
            if numeral.status != "claimed"
        ),
        batch_size=_BATCH,
    )
    return reading


def _claim(reading: Reading, position: int, fingerprint: str, claim: AnyClaim) -> Claim:
    payload = msgspec.to_builtins(claim)
    return Claim(
        reading=reading,
        position=position,
        fingerprint=fingerprint,
        kind=payload["kind"],
        indicator=claim.indicator if isinstance(claim, Figure) else None,
        year=_first_year(claim.year) if isinstance(claim, Figure | Price) else None,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        rule=claim.rule,
        payload=payload,
    )


def _first_year(year: int | str | None) -> int | None:
    """The calendar year that a period begins in: 2015 for ``2015/2016`` and for ``2015-H1``."""
    if year is None or isinstance(year, int):
        return year
    digits = year[:4]
    return int(digits) if len(digits) == 4 and digits.isdecimal() else None


def _checked_correction(corrected: Mapping[str, Any], text: str, name: str) -> dict[str, Any]:
    """The corrected claim in the schema of the reader's claims, standing on its quote."""
    try:
        checked = msgspec.convert(dict(corrected), AnyClaim)
    except msgspec.ValidationError as error:
        raise InputError(name, "the corrected claim has a wrong field", str(error)) from error
    if not is_grounded(text, checked):
        raise InputError(
            name, "the corrected quote does not stand at its offsets",
            "mark the passage in the document again", "quote",
        )  # fmt: skip
    payload = msgspec.to_builtins(checked)
    if not isinstance(payload, dict):
        raise DefectError("a claim is a mapping of fields")
    return payload
