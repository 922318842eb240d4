"""``tinglys init``: set up a workspace."""

from pathlib import Path

import click

from tinglys.cli.terminal import one_line
from tinglys.errors import InputError
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

    try:
        workspace = set_up(Path(folder))
    except OSError as error:
        problem = f"cannot be made a workspace ({error.strerror or 'it cannot be written to'})"
        raise InputError(folder, problem, "name a folder that you may write to") from error
    click.echo(f"workspace ready: {one_line(str(workspace.root))}")
