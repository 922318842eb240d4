"""``tinglys publish``: the site of the workspace."""

from pathlib import Path

import click

from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line
from tinglys.errors import InputError

EXAMPLES = """\b
Examples:
  tinglys publish                    into the workspace; then: tinglys serve
  tinglys publish --out public/      into a folder of its own
"""


@click.command("publish", epilog=EXAMPLES)
@click.option("--out", metavar="DIR", help="Where to; otherwise the site folder of the workspace.")
@workspace_option
def command(out: str | None, folder: str | None) -> None:
    """Build the site: country pages, documents with their passages, findings.

    The checks run first, so that the findings are those of what is published. The same evidence
    gives the same files.
    """
    workspace = opened(folder)
    from tinglys.cli.assembly import to_publish
    from tinglys.cli.check import run_over
    from tinglys.codebook import load_codebook
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.export import standing_documents
    from tinglys.publication import build_site

    documents = list(standing_documents(Archive(workspace.archive)))
    if not documents:
        raise InputError(
            str(workspace.root), "holds no document to publish", "read some: tinglys read PATH"
        )
    target = Path(out) if out else workspace.site
    data = to_publish(documents, run_over(documents), load_codebook())
    written = build_site(data, target)
    click.echo(f"{len(written)} files in {one_line(str(target))}")
