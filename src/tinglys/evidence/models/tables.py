"""Published tables: what each version of an importer made of an archived file."""

from django.db import models
from django.db.models import UniqueConstraint

from tinglys.evidence.models.conditions import filled, is_checksum, one_of
from tinglys.evidence.models.documents import Document

KINDS = ("ocindex", "tiers")


class ImportedTable(models.Model):
    """A table taken from a file, whole. A newer importer's stands beside the older one.

    ``payload`` is the table as plain data; :mod:`tinglys.evidence.tables` says in which schema,
    by ``kind``.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="tables", db_index=False)
    kind = models.TextField()
    importer_version = models.TextField()
    codebook_checksum = models.TextField()
    payload = models.JSONField()
    imported_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = (
            UniqueConstraint(
                name="one_import_per_method",
                fields=("document", "kind", "importer_version", "codebook_checksum"),
            ),
            one_of("table_kind", "kind", KINDS),
            filled("table_has_importer", "importer_version"),
            is_checksum("table_has_codebook", "codebook_checksum"),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.document} by {self.importer_version}"
