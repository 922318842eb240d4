"""``tinglys export``: an edition as data, in the formats that others read."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tinglys.cli.exits import warn
from tinglys.cli.freezing import freeze, made_by_another, thawed
from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line
from tinglys.errors import InputError
from tinglys.evidence.workspace import Workspace

if TYPE_CHECKING:
    from tinglys.publication.exports import Office

FORMATS = ("csv", "json", "parquet", "sdmx", "stix", "dcat", "citation")

EXAMPLES = """\b
Examples:
  tinglys export                              everything, into the workspace
  tinglys export --format csv --out data/     the tables and their description
  tinglys export --edition 2026-01-15         an earlier edition
  tinglys export --office office.yaml         with the name and address of the office

\b
Every file and column: docs/reference/exports.md
"""


@click.command("export", epilog=EXAMPLES)
@click.option("--out", metavar="DIR", help="Where to; otherwise a folder of the workspace.")
@click.option("--edition", metavar="NAME", help="An edition made earlier; see 'tinglys edition'.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    help="Only this one; may be given several times.",
)
@click.option(
    "--office",
    metavar="FILE",
    help="Settings of the office; otherwise office.yaml in the workspace.",
)
@workspace_option
def command(
    out: str | None,
    edition: str | None,
    formats: tuple[str, ...],
    office: str | None,
    folder: str | None,
) -> None:
    """Write the data of an edition: tables, SDMX, STIX, a catalogue, citations, checksums.

    Without --edition what stands is frozen as a new edition first, as 'tinglys publish' does. The
    same edition gives the same files. Names of living persons are barred in all of them.
    """
    workspace = opened(folder)
    from tinglys.publication.exports import formats_here, write_exports

    publisher = _office(workspace, office)
    name = edition or freeze(workspace).manifest.name
    manifest, data = thawed(workspace, name)
    if why := made_by_another(manifest):
        warn(f"edition {name}: {why}")
    if not formats and "parquet" not in formats_here():
        warn("no Parquet: the library that writes it is missing; install the extra tinglys[data]")
    target = Path(out) if out else workspace.exports / name
    written = write_exports(data, target, publisher, formats or None)  # type: ignore[arg-type]
    click.echo(f"{len(written)} files of edition {name} in {one_line(str(target))}")


def _office(workspace: Workspace, named: str | None) -> "Office":
    from tinglys.publication.exports import Office, read_office

    path = Path(named) if named else workspace.office
    try:
        return read_office(path.read_bytes(), str(path))
    except FileNotFoundError:
        if named:
            raise InputError(named, "there is no such file", "name another one") from None
        warn("no office.yaml: the metadata name no office; see docs/how-to/use-the-data.md")
        return Office()
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", "name a file") from error
