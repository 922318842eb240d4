"""Conditions that several tables put on their columns; the database itself enforces them."""

from django.db.models import CheckConstraint, Q, TextField
from django.db.models.functions import Length

from tinglys.evidence.archive import CHECKSUM_DIGITS

TextField.register_lookup(Length)


def filled(name: str, *columns: str) -> CheckConstraint:
    """None of the text columns is empty. A column that may be null says "unknown" by null only."""
    condition = Q()
    for column in columns:
        condition &= ~Q(**{column: ""})
    return CheckConstraint(name=name, condition=condition)


def is_checksum(name: str, *columns: str) -> CheckConstraint:
    """Each column holds a checksum or a fingerprint, or null where the column allows it."""
    condition = Q()
    for column in columns:
        condition &= Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__length": CHECKSUM_DIGITS})
    return CheckConstraint(name=name, condition=condition)


def one_of(name: str, column: str, values: tuple[str, ...]) -> CheckConstraint:
    """The column holds one of a closed list of codes."""
    return CheckConstraint(name=name, condition=Q(**{f"{column}__in": values}))
