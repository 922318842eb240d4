"""``tinglys show``: a claim in its passage, or a document with what was left over."""

from collections import Counter
from typing import TYPE_CHECKING

import click

from tinglys.cli.place import opened, workspace_option
from tinglys.cli.terminal import harmless, one_line, shortened
from tinglys.cli.wording import summary
from tinglys.errors import InputError

if TYPE_CHECKING:
    from tinglys.evidence.archive import Archive
    from tinglys.evidence.models import Claim, Document, Reading
    from tinglys.evidence.standing import Standing

_CONTEXT = 160  # characters of the document shown on each side of a passage
_NEAR = 36  # and of a numeral that was left over

EXAMPLES = """\b
Examples:
  tinglys show 4f1c09a2be            a claim, by the first digits of its id
  tinglys show norway-2025.pdf       a document, by name or by its checksum
"""


@click.command("show", epilog=EXAMPLES)
@click.argument("handle", metavar="CLAIM|DOCUMENT")
@workspace_option
def command(handle: str, folder: str | None) -> None:
    """Show a claim in its passage with its source and decisions, or a document.

    A document is shown with its source card, how it was read, its claims by kind, and the
    numerals that the reader did not understand.
    """
    workspace = opened(folder)
    from tinglys.evidence import selectors
    from tinglys.evidence.archive import Archive

    archive = Archive(workspace.archive)
    documents = selectors.find_documents(handle)
    claims = selectors.find_claims(handle)
    if len(documents) > 1 and not claims:
        checksums = ", ".join(document.sha256[:12] for document in documents)
        raise InputError(
            handle, f"means {len(documents)} documents", f"show one by its checksum: {checksums}"
        )
    if len(documents) + len(claims) > 1:
        raise InputError(handle, "means more than one thing", "give more digits of the id")
    for document in documents:
        _show_document(document, archive)
    for claim in claims:
        _show_claim(claim, archive)
    if not documents and not claims:
        raise InputError(
            handle, "no such claim or document", "list them with 'tinglys claims'; 4 digits or more"
        )


def _show_claim(row: "Claim", archive: "Archive") -> None:
    from tinglys.evidence import selectors

    document = row.reading.document
    reading = selectors.current_reading(document)
    standing = {
        claim.fingerprint: claim for claim in selectors.standing_claims(reading, archive)
    }.get(row.fingerprint)
    if standing is None:
        payload, status = row.payload, "not made by the newest reading"
        reading = row.reading
    else:
        payload, status = standing.payload, standing.status
    text = selectors.text_of(reading, archive)
    click.secho(f"{payload['kind']} {row.fingerprint[:10]}  {summary(payload)}", bold=True)
    click.echo(f"status      {status}")
    click.echo(f"rule        {one_line(row.rule)} of reader {reading.reader_version}")
    click.echo()
    click.echo(_passage(text, payload["start"], payload["end"]))
    click.echo()
    page = _page(reading, archive, payload["start"])
    click.echo(f"document    {document.sha256[:12]} {one_line(document.name)}")
    click.echo(f"place       characters {payload['start']}-{payload['end']}{page}")
    click.echo(f"source      {one_line(selectors.current_card(document).citation)}")
    for key, value in payload.items():
        if key not in ("kind", "start", "end", "quote", "rule") and value not in (None, [], {}):
            click.echo(f"{key:<11} {one_line(_shown(value))}")
    _show_decisions(document, row.fingerprint, standing)


def _show_decisions(document: "Document", fingerprint: str, standing: "Standing | None") -> None:
    from tinglys.evidence import selectors

    for decision in selectors.decisions(document, fingerprint):
        when = decision.decided_at.strftime("%Y-%m-%d %H:%M")
        why = f": {one_line(decision.why)}" if decision.why else ""
        click.echo(f"decision    {decision.verdict} by {one_line(decision.who)}, {when}{why}")
    if standing is not None and standing.status == "corrected":
        click.echo(f"machine     {summary(standing.machine)}")


def _show_document(document: "Document", archive: "Archive") -> None:
    from tinglys.evidence import selectors

    reading = selectors.current_reading(document)
    card = selectors.current_card(document)
    click.secho(one_line(document.name), bold=True)
    click.echo(f"checksum    {document.sha256}")
    click.echo(f"bytes       {document.size} ({document.media_type})")
    click.echo(f"source      {one_line(card.citation)}")
    for field in ("publisher", "title", "published", "accessed", "licence", "url"):
        value = getattr(card, field)
        origin = f"  ({card.origins[field]})" if value is not None else ""
        click.echo(f"{field:<11} {one_line(value or 'unknown')}{origin}")
    place = f", {reading.country}" if reading.country else ""
    year = f", {reading.report_year}" if reading.report_year else ""
    click.echo(f"kind        {reading.kind}, {reading.language}{place}{year}")
    click.echo(
        f"read by     {reading.reader_version}, codebook {reading.codebook_checksum[:12]}"
        f"{', with OCR' if reading.ocr else ''}, {reading.read_at:%Y-%m-%d}"
        f" ({document.readings.count()} readings)"
    )
    claims = selectors.standing_claims(reading, archive)
    _counts("claims", Counter(claim.payload["kind"] for claim in claims if claim.stands))
    _counts("status", Counter(claim.status for claim in claims))
    _show_numerals(reading, archive)
    _show_detached(reading, archive)


def _show_numerals(reading: "Reading", archive: "Archive") -> None:
    from tinglys.evidence import selectors

    click.echo(
        f"numerals    {reading.claimed} claimed, {reading.ignored} ignored, "
        f"{reading.left_over} left over"
    )
    reasons = reading.numerals.filter(status="ignored").values_list("reason", flat=True)
    _counts("ignored as", Counter(str(reason) for reason in reasons))
    left = list(reading.numerals.filter(status="left_over"))
    if left:
        text = selectors.text_of(reading, archive)
        click.echo("\nleft over: what the reader did not understand")
    for numeral in left:
        before = one_line(text[max(numeral.start - _NEAR, 0) : numeral.start])
        after = one_line(text[numeral.end : numeral.end + _NEAR])
        shown = click.style(one_line(numeral.text), bold=True)
        click.echo(f"{numeral.start:>9}  …{before} {shown} {after}…")


def _show_detached(reading: "Reading", archive: "Archive") -> None:
    from tinglys.evidence import selectors

    lost = selectors.detached_decisions(reading, archive)
    if lost:
        click.echo("\ndecisions whose passage the newest reading does not have:")
    for decision in lost:
        said = shortened(summary(decision.claim.payload), 70)
        click.echo(f"{decision.fingerprint[:10]}  {decision.verdict}  {said}")


def _passage(text: str, start: int, end: int) -> str:
    """The passage with what stands around it; brackets and, on a terminal, bold mark it."""
    before = text[max(start - _CONTEXT, 0) : start]
    after = text[end : end + _CONTEXT]
    marked = click.style(f"⟦{harmless(text[start:end])}⟧", bold=True)
    lines = f"{harmless(before)}{marked}{harmless(after)}".splitlines()
    return "\n".join(f"    {line}" for line in lines)


def _page(reading: "Reading", archive: "Archive", start: int) -> str:
    from tinglys.evidence import selectors

    pages = selectors.layout_of(reading, archive).pages
    return next((f", page {page.number}" for page in pages if page.start <= start < page.end), "")


def _counts(label: str, counts: "Counter[str]") -> None:
    if counts:
        parts = ", ".join(f"{count} {what}" for what, count in counts.most_common())
        click.echo(f"{label:<11} {one_line(parts)}")


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {item}" for key, item in value.items() if item is not None)
    return str(value)
