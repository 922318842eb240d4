"""Documents, their source cards, and what each version of the reader made of them."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.db.models.functions import Length

from tinglys.evidence.models.conditions import filled, is_checksum


class Document(models.Model):
    """An archived source. The row says what no reader can change: the bytes and their first name.

    What a document *is* (kind, language, country, year) is a reading of it and stands there.
    """

    sha256 = models.TextField(unique=True)
    name = models.TextField()
    media_type = models.TextField()
    size = models.BigIntegerField()
    archived_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (
            is_checksum("document_has_checksum", "sha256"),
            filled("document_has_name_and_type", "name", "media_type"),
            CheckConstraint(name="document_is_not_empty", condition=Q(size__gt=0)),
        )

    def __str__(self) -> str:
        return f"{self.sha256[:12]} {self.name}"


class SourceCard(models.Model):
    """Where a document comes from. Null is unknown. A newer card stands beside the older ones."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="cards")
    publisher = models.TextField(null=True)
    title = models.TextField(null=True)
    published = models.TextField(null=True)
    accessed = models.TextField(null=True)
    licence = models.TextField(null=True)
    url = models.TextField(null=True)
    citation = models.TextField()
    origins = models.JSONField()
    added_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (
            filled(
                "card_unknown_is_null",
                "publisher", "title", "published", "accessed", "licence", "url", "citation",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.citation


class Reading(models.Model):
    """What one version of the reader, with one codebook, said of a document.

    ``profile`` is the reader's document information; four of its fields are columns to search by.
    ``claimed``, ``ignored`` and ``left_over`` count the document's numerals by where they ended.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="readings")
    reader_version = models.TextField()
    codebook_checksum = models.TextField()
    ocr = models.BooleanField()
    read_at = models.DateTimeField()
    kind = models.TextField()
    language = models.TextField()
    country = models.TextField(null=True)
    report_year = models.IntegerField(null=True)
    profile = models.JSONField()
    text_sha256 = models.TextField()
    text_length = models.BigIntegerField()
    layout_sha256 = models.TextField(null=True)
    claim_count = models.IntegerField()
    claimed = models.IntegerField()
    ignored = models.IntegerField()
    left_over = models.IntegerField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("kind", "country", "report_year")),)
        constraints = (
            UniqueConstraint(
                name="one_reading_per_method",
                fields=("document", "reader_version", "codebook_checksum", "ocr"),
            ),
            is_checksum(
                "reading_has_checksums", "text_sha256", "layout_sha256", "codebook_checksum"
            ),
            filled("reading_says_what", "reader_version", "kind", "language", "country"),
            CheckConstraint(
                name="reading_counts",
                condition=Q(claim_count__gte=0, claimed__gte=0, ignored__gte=0, left_over__gte=0),
            ),
        )

    def __str__(self) -> str:
        return f"{self.document} read by {self.reader_version}"


def spans_its_text(name: str, text: str) -> CheckConstraint:
    """Offsets are real, and the text column is as long as the stretch they name."""
    span = Q(start__gte=0, end__gt=F("start")) & Q(end=F("start") + Length(text))
    return CheckConstraint(name=name, condition=span)
