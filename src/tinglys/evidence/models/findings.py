"""What the checks found, and when."""

from django.db import models
from django.db.models import UniqueConstraint

from tinglys.evidence.models.conditions import filled, is_checksum


class CheckRun(models.Model):
    """One run of all checks over what stood at that moment."""

    run_at = models.DateTimeField()
    version = models.TextField()
    found = models.IntegerField()

    class Meta:
        ordering = ("id",)
        constraints = (filled("run_has_version", "version"),)

    def __str__(self) -> str:
        return f"run {self.pk} by {self.version}"


class Finding(models.Model):
    """Something the checks found. It is open as long as the newest run sees it.

    The fingerprint is made of what the finding says, so a finding that changes is another one.
    """

    fingerprint = models.TextField()
    code = models.TextField()
    severity = models.TextField()
    payload = models.JSONField()
    first_seen = models.ForeignKey(CheckRun, models.PROTECT, related_name="new_findings")
    last_seen = models.ForeignKey(CheckRun, models.PROTECT, related_name="findings")

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("code",)),)
        constraints = (
            UniqueConstraint(name="finding_once", fields=("fingerprint",)),
            is_checksum("finding_has_fingerprint", "fingerprint"),
            filled("finding_says_what", "code", "severity"),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.fingerprint[:10]}"
