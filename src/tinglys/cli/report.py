"""``tinglys report``: the report of a country as a PDF, built from an edition."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tinglys.cli.exits import warn
from tinglys.cli.freezing import freeze, made_by_another, thawed
from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line
from tinglys.errors import InputError

if TYPE_CHECKING:
    from tinglys.publication.site_data import SiteData

EXAMPLES = """\b
Examples:
  tinglys report                                 both languages, into the workspace
  tinglys report --country NO --language nb --out public/
  tinglys report --edition 2026-01-15            from an earlier edition

\b
The PDF is tagged (PDF/UA-1). It needs typst: pip install 'tinglys[publish]'
"""

_LANGUAGES = {"en": ("en",), "nb": ("nb",), "both": ("en", "nb")}


@click.command("report", epilog=EXAMPLES)
@click.option("--edition", metavar="NAME", help="An edition made earlier; see 'tinglys edition'.")
@click.option(
    "--country",
    metavar="CODE",
    help="Of which country (NO); otherwise the only one with documents.",
)
@click.option(
    "--language", type=click.Choice(list(_LANGUAGES)), default="both", show_default=True,
    help="In which language.",
)  # fmt: skip
@click.option("--out", metavar="DIR", help="Where to; otherwise the reports of the workspace.")
@workspace_option
def command(
    edition: str | None, country: str | None, language: str, out: str | None, folder: str | None
) -> None:
    """Make the report of a country as a PDF.

    The report is built from an edition: without --edition the checks run and what stands is frozen
    first, as 'tinglys publish' does. The same edition gives the same bytes.
    """
    workspace = opened(folder)
    from tinglys.publication.report import build_report

    name = edition or freeze(workspace).manifest.name
    manifest, data = thawed(workspace, name)
    if why := made_by_another(manifest):
        warn(f"edition {name}: {why}")
    place = country.upper() if country else _only_country(data)
    target = Path(out) if out else workspace.reports
    for code in _LANGUAGES[language]:
        content = build_report(data, place, code)  # type: ignore[arg-type]
        path = _written(target, f"{place.lower()}-{name}-{code}.pdf", content)
        click.echo(f"report of {place}, edition {name}, {code}: {one_line(str(path))}")


def _only_country(data: "SiteData") -> str:
    """The one country that has documents.

    Raises:
        UsageError: there are several, or none.
    """
    found = sorted({one.profile.country for one in data.documents if one.profile.country})
    if len(found) != 1:
        raise click.UsageError(
            f"say of which country, with --country: documents are of {', '.join(found)}"
            if found
            else "say of which country, with --country: no document is of one"
        )
    return found[0]


def _written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise InputError(
            str(folder), f"cannot be written to ({error.strerror})", "choose another folder"
        ) from error
    return path
