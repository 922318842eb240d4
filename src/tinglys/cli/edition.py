"""``tinglys edition``: immutable snapshots of everything the site shows."""

from collections import Counter
from typing import TYPE_CHECKING

import click
import msgspec

from tinglys.cli.freezing import freeze, made_by_another, thawed
from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line

if TYPE_CHECKING:
    from tinglys.publication.editions.difference import Difference

EXAMPLES = """\b
Examples:
  tinglys edition create
  tinglys edition list
  tinglys edition diff 2026-01-15 2026-11-25
  tinglys edition verify 2026-11-25
  tinglys publish --edition 2026-01-15 --out january/
"""

_REASONS = {
    "document_new": "new documents",
    "document_gone": "documents that are published no more",
    "source_card": "source cards",
    "restated": "facts that a new document gives another value for",
    "correction": "corrections",
    "decision": "decisions",
    "reader": "read differently by another version of the reader",
    "table": "published tables",
    "score": "index scores",
    "finding": "findings",
}


@click.group("edition", epilog=EXAMPLES)
def command() -> None:
    """Freeze what the site shows, and say what changed between two snapshots.

    An edition is never altered: each of its files has a checksum, and nothing is built from one
    whose checksum broke.
    """


@command.command("create")
@workspace_option
def create(folder: str | None) -> None:
    """Freeze what stands now; nothing is made where the newest edition shows just that."""
    kept = freeze(opened(folder))
    if kept.new:
        click.echo(f"edition {kept.manifest.name} {kept.manifest.checksum[:12]}")
    else:
        click.echo(f"nothing changed since edition {kept.manifest.name}")


@command.command("list")
@workspace_option
def listing(folder: str | None) -> None:
    """List the editions, oldest first, with checksum and version."""
    from tinglys.publication.editions import shelf

    workspace = opened(folder)
    for name in shelf.names(workspace.editions):
        found = shelf.manifest(workspace.editions, name)
        click.echo(f"{name:<14} {found.checksum[:12]}  Tinglys {found.version}")


@command.command("verify")
@click.argument("name")
@workspace_option
def verify(name: str, folder: str | None) -> None:
    """Check every file of an edition against its checksum."""
    manifest, _ = thawed(opened(folder), name)
    click.echo(f"edition {name}: {len(manifest.files)} files as they were made")
    if why := made_by_another(manifest):
        click.echo(f"note: {why}")


@command.command("diff")
@click.argument("before")
@click.argument("after")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each difference.")
@workspace_option
def diff(before: str, after: str, as_json: bool, folder: str | None) -> None:
    """Say what changed from one edition to another, and why."""
    from tinglys.publication.editions.difference import differences

    workspace = opened(folder)
    found = differences(thawed(workspace, before)[1], thawed(workspace, after)[1])
    if as_json:
        for one in found:
            click.echo(msgspec.json.encode(one))
        return
    counts: Counter[str] = Counter(one.reason for one in found)
    for reason, heading in _REASONS.items():
        if counts[reason]:
            click.secho(f"{counts[reason]} {heading}", bold=True)
            for one in found:
                if one.reason == reason:
                    click.echo(f"  {_told(one)}")
    if not found:
        click.echo(f"{before} and {after} show the same")


def _told(one: "Difference") -> str:
    where = " ".join(part for part in (one.what, one.place, one.period) if part)
    sides = " -> ".join(
        "(none)" if side is None else side or "(no value)" for side in (one.before, one.after)
    )
    name = f"  [{one.claim[:10]}]" if one.claim else ""
    return one_line(f"{where}: {sides}{name}")
