"""The Django application of the evidence base."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EvidenceConfig(AppConfig):
    """Registers the models and sets the guards after every migration."""

    name = "tinglys.evidence"
    label = "evidence"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Evidence"

    def ready(self) -> None:
        """Connects the guards: SQLite forgets a table's triggers when a migration rebuilds it."""
        from tinglys.evidence.guards import set_guards

        post_migrate.connect(set_guards, sender=self, dispatch_uid="tinglys.evidence.guards")
