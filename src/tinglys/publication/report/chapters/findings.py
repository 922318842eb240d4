"""What contradicts what: the findings with their workings, and what was recomputed and holds."""

from tinglys.publication.calculations import InputLine, derived_lines, input_lines
from tinglys.publication.report.blocks import (
    Block,
    Cell,
    Chapter,
    Column,
    Finding,
    Paragraph,
    Row,
    Table,
)
from tinglys.publication.report.draft import Draft
from tinglys.publication.report.pieces import Piece, Pieces, plain
from tinglys.publication.site_data import SiteFinding


def findings_chapter(draft: Draft) -> Chapter:
    """All findings on the country's documents, the gravest first."""
    words = draft.words
    blocks: list[Block] = [Paragraph(plain(words("findings_lead_paper")), "quiet")]
    if not draft.findings:
        blocks.append(Paragraph(plain(words("findings_none"))))
    open_ones = [one for one in draft.findings if one.severity != "confirmed"]
    blocks += [_finding(one, draft) for one in open_ones]
    if holding := [one for one in draft.findings if one.severity == "confirmed"]:
        blocks.append(_holding(holding, draft))
    return Chapter(words("chapter_findings"), tuple(blocks))


def _finding(finding: SiteFinding, draft: Draft) -> Finding:
    follows: list[Pieces] = []
    for line in derived_lines(finding, draft.grounds):
        formula = f" = {line.formula}" if line.formula and "=" not in line.formula else ""
        formula = formula or (f"; {line.formula}" if line.formula else "")
        said = (*draft.set.cell(line.name), Piece(f": {line.value}", "strong"))
        follows.append((*said, Piece(formula, "quiet")) if formula else said)
    return Finding(
        number=draft.notes.findings[finding.id],
        severity=finding.severity,
        label=draft.words(f"severity_{finding.severity}"),
        title=draft.own_words(draft.view.label(finding.title), draft.language),
        formula=draft.own_words(draft.view.formula(finding.working), draft.language),
        inputs=_inputs(input_lines(finding, draft.grounds), draft),
        follows=tuple(follows),
    )


def _inputs(lines: list[InputLine], draft: Draft) -> Pieces:
    """What a finding rests on, in a row: name, value with its ground, source."""
    found: list[Piece] = []
    for line in lines:
        if found:
            found.append(Piece("; "))
        found += [*_name(line, draft), Piece(" "), *draft.set.cell(line.value)]
        source = draft.set.cell(line.source)
        if source and str(line.name) not in draft.view.documents:
            found += [Piece(", ", "quiet"), *source]
    return tuple(found)


def _name(line: InputLine, draft: Draft) -> Pieces:
    """What an input is called; one that is named by its document by that document's short name."""
    document = draft.view.documents.get(str(line.name))
    return plain(draft.view.source_name(document)) if document else draft.set.cell(line.name)


def _holding(findings: list[SiteFinding], draft: Draft) -> Table:
    """What was recomputed and came out as printed."""
    words = draft.words
    columns = (
        Column("", "right", width=9),
        Column(words("col_recomputed"), share=1),
        Column(words("col_working"), share=1.3),
    )
    rows = tuple(
        Row(
            (
                Cell(plain(f"F{draft.notes.findings[one.id]}")),
                Cell(draft.own_words(draft.view.label(one.title), draft.language)),
                Cell(draft.own_words(draft.view.formula(one.working), draft.language)),
            )
        )
        for one in findings
    )
    caption = words("severities_confirmed")
    first = draft.notes.findings[findings[0].id]
    return Table(caption, columns, rows, size="small", numbers="finding", first=first)
