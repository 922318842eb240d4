"""``tinglys claims``: the claims of the workspace with their status."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click
import msgspec

from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import one_line, print_rows, shortened
from tinglys.cli.wording import summary
from tinglys.errors import InputError
from tinglys.evidence.fingerprints import MEANING

if TYPE_CHECKING:
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.models import Reading
    from tinglys.evidence.standing import Standing

EXAMPLES = """\b
Examples:
  tinglys claims --kind judgement
  tinglys claims --document norway-2025.pdf --indicator victims_identified
  tinglys claims --json | jq -r '.claim.quote'

\b
On a terminal a table; in a pipe lines of tab-separated fields: id, status, kind,
what is said, document, start-end, quote. The id is what 'tinglys show' takes.
"""


@click.command("claims", epilog=EXAMPLES)
@click.option("--document", metavar="NAME|CHECKSUM", help="Only those of this document.")
@click.option("--kind", type=click.Choice(list(MEANING)), help="Only this kind.")
@click.option("--indicator", metavar="CODE", help="Only figures and ratings of this indicator.")
@click.option("--all", "everything", is_flag=True, help="Also those that a decision set aside.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each claim.")
@workspace_option
def command(
    document: str | None,
    kind: str | None,
    indicator: str | None,
    everything: bool,
    as_json: bool,
    folder: str | None,
) -> None:
    """List the claims that stand: those of each document's newest reading, after decisions."""
    _known(indicator)
    workspace = opened(folder)
    from tinglys.evidence.archive import Archive

    chosen = (
        (reading, claim)
        for reading, claim in _claims(Archive(workspace.archive), document)
        if (everything or claim.stands)
        and (kind is None or claim.payload["kind"] == kind)
        and (indicator is None or claim.payload.get("indicator") == indicator)
    )
    if as_json:
        for reading, claim in chosen:
            click.echo(msgspec.json.encode(_plain(reading, claim)))
    else:
        heads = ("id", "status", "kind", "says", "document", "place", "quote")
        print_rows(heads, (_row(reading, claim) for reading, claim in chosen))


def _known(indicator: str | None) -> None:
    """Refuses a code that the codebook does not have, and names those that are like it."""
    if indicator is None:
        return
    from tinglys.codebook import load_codebook

    codes = load_codebook().indicators
    if indicator not in codes:
        near = ", ".join(get_close_matches(indicator, codes))
        hint = f"did you mean {near}?" if near else "the codes are in docs/reference/codebook.md"
        raise click.UsageError(f"--indicator: no indicator {one_line(indicator)!r}; {hint}")


def _claims(archive: "Archive", handle: str | None) -> "Iterator[tuple[Reading, Standing]]":
    from tinglys.evidence import selectors

    readings = selectors.current_readings()
    if handle is not None:
        documents = selectors.find_documents(handle)
        if not documents:
            raise InputError(handle, "no such document", "list names with 'tinglys claims'")
        readings = readings.filter(document__in=documents)
    for reading in readings:
        for claim in selectors.standing_claims(reading, archive):
            yield reading, claim


def _row(reading: "Reading", claim: "Standing") -> tuple[str, ...]:
    payload = claim.payload
    return (
        claim.fingerprint[:10],
        claim.status,
        payload["kind"],
        summary(payload),
        shortened(reading.document.name, 30),
        f"{payload['start']}-{payload['end']}",
        shortened(payload["quote"], 70),
    )


def _plain(reading: "Reading", claim: "Standing") -> dict[str, Any]:
    return {
        "id": claim.fingerprint,
        "document": reading.document.sha256,
        "name": reading.document.name,
        "status": claim.status,
        "claim": claim.payload,
        "decision": claim.ruling,
    }
