"""``tinglys check``: what does not add up among the claims of the workspace."""

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click
import msgspec

from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line
from tinglys.evidence.archive import CHECKSUM_DIGITS

if TYPE_CHECKING:
    from tinglys.evidence.export import StandingDocument, StandingTable
    from tinglys.evidence.models import Finding

_SHOWN = 8  # claims named for a finding; the others are counted
_COLOURS = {"error": "red", "warning": "yellow", "notice": "cyan", "confirmed": "green"}

EXAMPLES = """\b
Examples:
  tinglys check
  tinglys check --json | jq -r 'select(.severity == "error") | .title.en'

\b
error: cannot be true as printed; warning: two things do not agree; notice: worth
knowing (missing, restated, derived); confirmed: recomputed, and it holds.
The exit code is 0 whatever was found.
"""


@click.command("check", epilog=EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each finding.")
@workspace_option
def command(as_json: bool, folder: str | None) -> None:
    """Check the claims that stand, within and between documents, and list what was found.

    Index pages are also held against the imported table of scores, where there is one.
    Findings are stored: the same finding found again is the same one, seen again. Each is shown
    with its working and with the claims it rests on, for 'tinglys show'.
    """
    workspace = opened(folder)
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.export import standing_documents, standing_tables

    archive = Archive(workspace.archive)
    documents = list(standing_documents(archive))
    findings = run_over(documents, list(standing_tables(archive)))
    names = {document.sha256: document.name for document in documents}
    for finding in findings:
        if as_json:
            click.echo(msgspec.json.encode(_plain(finding)))
        else:
            _print(finding, names)
    if not as_json:
        counts = Counter(finding.severity for finding in findings)
        told = ", ".join(f"{counts[severity]} {severity}" for severity in _COLOURS)
        click.echo(f"{len(findings)} findings in {len(documents)} documents: {told}")


def run_over(documents: "list[StandingDocument]", tables: "list[StandingTable]") -> "list[Finding]":
    """Runs all checks over what stands and records the run; its findings, the gravest first."""
    from tinglys.checks import CHECKS_VERSION, run_checks
    from tinglys.cli.assembly import tables_to_check, to_check
    from tinglys.codebook import load_codebook
    from tinglys.evidence import selectors, services

    codebook = load_codebook()
    found = []
    checked = to_check(documents, codebook)
    for one in run_checks(checked, codebook, tables=tables_to_check(tables)):
        payload = msgspec.to_builtins(one)
        code, severity = payload.pop("code"), payload.pop("severity")
        found.append(services.FoundFinding(code, severity, payload))
    services.record_findings(findings=found, version=CHECKS_VERSION, at=datetime.now(UTC))
    order = {finding.fingerprint: place for place, finding in enumerate(found)}
    return sorted(selectors.open_findings(), key=lambda row: order[row.fingerprint])


def _print(finding: "Finding", names: dict[str, str]) -> None:
    severity = click.style(f"{finding.severity:<10}", fg=_COLOURS.get(finding.severity), bold=True)
    payload = finding.payload
    click.echo(f"{severity}{one_line(payload['title']['en'])}  [{finding.code}]")
    click.echo(f"          {one_line(payload['working']['formula'])}")
    for derived in payload["derived"]:
        click.echo(
            f"          derived: {derived['indicator']} = {derived['value']:g} {derived['unit']}"
            f" ({one_line(derived['working']['formula'])})"
        )
    documents = ", ".join(one_line(names[document]) for document in payload["documents"])
    click.echo(f"          in {documents}")
    claims = [_handle(reference) for reference in payload["claims"]]
    if claims:
        more = f" and {len(claims) - _SHOWN} more" if len(claims) > _SHOWN else ""
        click.echo(f"          claims {' '.join(claims[:_SHOWN])}{more}")
    click.echo()


def _handle(reference: dict[str, Any]) -> str:
    """What ``tinglys show`` takes; for a passage that is no claim, where it stands."""
    name: str = reference["claim"]
    return name[:10] if len(name) == CHECKSUM_DIGITS else f"{reference['start']}-{reference['end']}"


def _plain(finding: "Finding") -> dict[str, Any]:
    return {
        "id": finding.fingerprint,
        "code": finding.code,
        "severity": finding.severity,
        **finding.payload,
        "first_seen": finding.first_seen.run_at,
    }
