"""Claims, the decisions on them, and the numerals that became none."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from tinglys.evidence.fingerprints import MEANING
from tinglys.evidence.models.conditions import filled, is_checksum, one_of
from tinglys.evidence.models.documents import Document, Reading, spans_its_text

VERDICTS = ("accept", "correct", "reject")


class Claim(models.Model):
    """What a reading says in one passage.

    ``payload`` is the whole claim in the schema of :mod:`tinglys.reading.claims`; the other
    columns are drawn from it to search by and to hold the database to its ground. ``year`` is the
    calendar year, or the first one of a longer period. ``fingerprint`` recognises the claim in
    readings by other versions: decisions hang on it.
    """

    reading = models.ForeignKey(Reading, models.PROTECT, related_name="claims", db_index=False)
    position = models.IntegerField()
    fingerprint = models.TextField()
    kind = models.TextField()
    indicator = models.TextField(null=True)
    year = models.IntegerField(null=True)
    start = models.BigIntegerField()
    end = models.BigIntegerField()
    quote = models.TextField()
    rule = models.TextField()
    payload = models.JSONField()

    class Meta:
        ordering = ("reading", "position")
        indexes = (
            models.Index(fields=("fingerprint",)),
            models.Index(fields=("kind", "indicator", "year")),
            models.Index(fields=("indicator", "year")),
            models.Index(fields=("reading", "start", "end")),
        )
        constraints = (
            UniqueConstraint(name="claim_position", fields=("reading", "position")),
            UniqueConstraint(name="claim_once_per_reading", fields=("reading", "fingerprint")),
            filled("claim_has_quote_and_rule", "quote", "rule", "indicator"),
            spans_its_text("claim_has_its_ground", "quote"),
            is_checksum("claim_has_fingerprint", "fingerprint"),
            one_of("claim_kind", "kind", tuple(MEANING)),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.fingerprint[:10]}"


class Numeral(models.Model):
    """A numeral of a document that no claim took: ignored with a reason, or left over."""

    reading = models.ForeignKey(Reading, models.PROTECT, related_name="numerals", db_index=False)
    start = models.BigIntegerField()
    end = models.BigIntegerField()
    text = models.TextField()
    status = models.TextField()
    reason = models.TextField(null=True)

    class Meta:
        ordering = ("reading", "start", "id")
        indexes = (models.Index(fields=("reading", "status", "start")),)
        constraints = (
            spans_its_text("numeral_has_its_ground", "text"),
            one_of("numeral_status", "status", ("ignored", "left_over")),
            CheckConstraint(
                name="numeral_ignored_for_a_reason",
                condition=Q(status="left_over") | (Q(reason__isnull=False) & ~Q(reason="")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.status} {self.start}:{self.end}"


class Decision(models.Model):
    """A person's verdict on a claim of a document. The newest one counts; all are kept.

    ``claim`` is the row that the person looked at. ``corrected`` is the whole claim as it should
    read, with offsets in the text of that row's reading.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="decisions")
    fingerprint = models.TextField()
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="decisions")
    verdict = models.TextField()
    who = models.TextField()
    why = models.TextField(blank=True)
    corrected = models.JSONField(null=True)
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("document", "fingerprint")),)
        constraints = (
            one_of("decision_verdict", "verdict", VERDICTS),
            filled("decision_has_a_person", "who"),
            is_checksum("decision_has_fingerprint", "fingerprint"),
            CheckConstraint(
                name="decision_gives_a_reason",
                condition=Q(verdict="accept") | ~Q(why=""),
            ),
            CheckConstraint(
                name="only_a_correction_corrects",
                condition=(
                    Q(verdict="correct", corrected__isnull=False)
                    | Q(verdict__in=("accept", "reject"), corrected__isnull=True)
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.verdict} {self.fingerprint[:10]}"
