"""``tinglys publish``: the site of the workspace, built from an edition."""

from pathlib import Path

import click

from tinglys.cli.exits import warn
from tinglys.cli.freezing import freeze, made_by_another, thawed
from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line

EXAMPLES = """\b
Examples:
  tinglys publish                        into the workspace; then: tinglys serve
  tinglys publish --out public/          into a folder of its own
  tinglys publish --edition 2026-01-15   an earlier edition again
"""


@click.command("publish", epilog=EXAMPLES)
@click.option("--out", metavar="DIR", help="Where to; otherwise the site folder of the workspace.")
@click.option("--edition", metavar="NAME", help="An edition made earlier; see 'tinglys edition'.")
@workspace_option
def command(out: str | None, edition: str | None, folder: str | None) -> None:
    """Build the site: country pages, documents with their passages, findings.

    The site is built from an edition. Without --edition the checks run and what stands is frozen
    as a new edition first, unless the newest edition shows just that. The same edition gives the
    same files.
    """
    workspace = opened(folder)
    from tinglys.publication import build_site

    name = edition or freeze(workspace).manifest.name
    manifest, data = thawed(workspace, name)
    if why := made_by_another(manifest):
        warn(f"edition {name}: {why}")
    target = Path(out) if out else workspace.site
    written = build_site(data, target)
    click.echo(f"{len(written)} files of edition {name} in {one_line(str(target))}")
