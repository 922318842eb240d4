"""``tinglys init``: set up a workspace."""

from pathlib import Path

import click

from tinglys.cli.terminal import one_line
from tinglys.evidence.workspace import DEFAULT_NAME

EXAMPLES = """\b
Examples:
  tinglys init                 a folder tinglys-workspace, found from here and below
  tinglys init /srv/rapporteur
"""


@click.command("init", epilog=EXAMPLES)
@click.argument("folder", metavar="[DIR]", default=DEFAULT_NAME)
def command(folder: str) -> None:
    """Set up a workspace in DIR, or bring one to this version.

    A workspace is one folder: the archive of documents, the database and the secret key of the
    web application. Only its owner can open it.
    """
    from tinglys.web.start import set_up

    workspace = set_up(Path(folder))
    click.echo(f"workspace ready: {one_line(str(workspace.root))}")
