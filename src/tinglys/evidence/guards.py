"""Guards in the database: what is stored once is never changed and never deleted.

Code that forgets the rule, a shell and another program all meet the same refusal. The guards are
triggers, set anew after every migration; SQLite and PostgreSQL have their own wording.
"""

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

#: Tables whose rows never change.
IMMUTABLE = (
    "evidence_document",
    "evidence_sourcecard",
    "evidence_reading",
    "evidence_claim",
    "evidence_numeral",
    "evidence_decision",
    "evidence_checkrun",
    "evidence_importedtable",
)

#: The table of which one column may change: a finding is seen again by a later run.
FINDING = "evidence_finding"
_FINDING_FIXED = ("id", "fingerprint", "code", "severity", "payload", "first_seen_id")

_FUNCTION = """
CREATE OR REPLACE FUNCTION tinglys_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: rows are never changed or deleted', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def set_guards(using: str = "default", **_: Any) -> None:
    """Puts all guards in place; those that are there already are left as they are."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in guard_statements(connection.vendor):
            cursor.execute(statement)


def guard_statements(vendor: str) -> list[str]:
    """The statements that set the guards on ``sqlite`` or ``postgresql``."""
    if vendor == "postgresql":
        return _postgresql()
    if vendor == "sqlite":
        return _sqlite()
    raise NotImplementedError(f"no guards for {vendor}: the evidence base would not be safe there")


def guard_names(connection: BaseDatabaseWrapper) -> set[str]:
    """Names of the guards that stand in a database now."""
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        return {name for (name,) in cursor.fetchall() if name.startswith("keep_")}


def _sqlite() -> list[str]:
    statements = [
        _sqlite_trigger(table, event, "") for table in IMMUTABLE for event in ("UPDATE", "DELETE")
    ]
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in _FINDING_FIXED)
    statements.append(_sqlite_trigger(FINDING, "UPDATE", f"WHEN {changed}"))
    statements.append(_sqlite_trigger(FINDING, "DELETE", ""))
    return statements


def _sqlite_trigger(table: str, event: str, when: str) -> str:
    return (
        f"CREATE TRIGGER IF NOT EXISTS keep_{table}_{event.lower()} BEFORE {event} ON {table} "
        f"{when} BEGIN SELECT RAISE(ABORT, '{table}: rows are never changed or deleted'); END"
    )


def _postgresql() -> list[str]:
    statements = [_FUNCTION]
    statements += [
        _postgresql_trigger(table, event, "")
        for table in IMMUTABLE
        for event in ("UPDATE", "DELETE")
    ]
    fixed = ", ".join(f"NEW.{column}" for column in _FINDING_FIXED)
    old = ", ".join(f"OLD.{column}" for column in _FINDING_FIXED)
    changed = f"WHEN (ROW({fixed}) IS DISTINCT FROM ROW({old}))"
    statements.append(_postgresql_trigger(FINDING, "UPDATE", changed))
    statements.append(_postgresql_trigger(FINDING, "DELETE", ""))
    return statements


def _postgresql_trigger(table: str, event: str, when: str) -> str:
    return (
        f"CREATE OR REPLACE TRIGGER keep_{table}_{event.lower()} BEFORE {event} ON {table} "
        f"FOR EACH ROW {when} EXECUTE FUNCTION tinglys_refuse()"
    )
