"""Computed numbers and their working, as the findings page prints them."""

import msgspec
from markupsafe import Markup, escape

from tinglys.publication.claim_lines import claim_line
from tinglys.publication.grounds import Grounds
from tinglys.publication.site_data import Calculation, SiteFinding, Working
from tinglys.publication.values import number, printed_amount, signed

_SOURCE = Markup('<a href="{href}" data-plain="title">{title}</a>')


class InputLine(msgspec.Struct, frozen=True):
    """An input of a working: its name, its value (a link where a claim says it), its source."""

    name: Markup
    value: Markup
    source: Markup


class DerivedLine(msgspec.Struct, frozen=True):
    """A computed number, with its formula and inputs where they are not those of the finding."""

    name: Markup
    value: str
    formula: str
    inputs: list[InputLine]


def input_lines(finding: SiteFinding, grounds: Grounds) -> list[InputLine]:
    """What a finding rests on: the inputs of its working, then claims that are in none."""
    lines = _lines(finding.working, finding, grounds)
    known = {item.claim for working in finding.workings for item in working.inputs}
    for claim_id in finding.claims:
        if claim_id not in known:
            claim = grounds.view.claims[claim_id]
            line = claim_line(claim, grounds.view)
            parts = (escape(line.name), line.note, escape(line.period))
            name = Markup(", ").join(part for part in parts if part)
            value = grounds.figure(claim, line.says, quoted=line.own_words)
            lines.append(InputLine(name, value, _source(claim.document, finding, grounds)))
    return lines


def derived_lines(finding: SiteFinding, grounds: Grounds) -> list[DerivedLine]:
    """The numbers that follow from a finding."""
    stated = finding.working
    return [
        DerivedLine(
            _name(calculation, grounds),
            _value(calculation, grounds),
            _unless(grounds.view.formula(calculation.working), grounds.view.formula(stated)),
            []
            if calculation.working.inputs == stated.inputs
            else _lines(calculation.working, finding, grounds),
        )
        for calculation in finding.derived
    ]


def _unless(formula: str, stated: str) -> str:
    """The formula, or nothing where the finding itself has just stated it."""
    return "" if formula == stated else formula


def _lines(working: Working, finding: SiteFinding, grounds: Grounds) -> list[InputLine]:
    lines: list[InputLine] = []
    for item in working.inputs:
        name = escape(grounds.view.label(item.name))
        if item.claim is not None:
            claim = grounds.view.claims[item.claim]
            value = grounds.figure(claim, item.value)
            lines.append(InputLine(name, value, _source(claim.document, finding, grounds)))
        elif item.place is not None:
            value = grounds.place(item.place, item.value)
            lines.append(InputLine(name, value, _source(item.place.document, finding, grounds)))
        else:
            lines.append(InputLine(name, escape(item.value), Markup("")))
    return lines


def _name(calculation: Calculation, grounds: Grounds) -> Markup:
    """What was computed: the indicator, what it is broken down to, and the period."""
    view = grounds.view
    breakdown = dict(calculation.breakdown)
    component = breakdown.pop("component", None)
    breakdown.pop("level", None)
    parts = [escape(view.indicator(calculation.indicator))]
    if isinstance(component, str):
        parts.append(escape(view.term_or_words("index", component)))
    parts.append(view.breakdown(breakdown, view.language))
    if calculation.year is not None:
        parts.append(escape(view.period(calculation.year)))
    return Markup(", ").join(part for part in parts if part)


def _value(calculation: Calculation, grounds: Grounds) -> str:
    view = grounds.view
    if calculation.indicator == "ocindex_change":
        return signed(calculation.value, view.language, _decimals(calculation))
    if calculation.indicator == "ocindex_score":
        return number(calculation.value, view.language, _decimals(calculation))
    return printed_amount(calculation.value, calculation.unit, view.codebook, view.words).whole


def _decimals(calculation: Calculation) -> int:
    """Scores are given in half points, means of scores in hundredths."""
    return 2 if calculation.breakdown.get("level") in ("pillar", "composite") else 1


def _source(document_id: str, finding: SiteFinding, grounds: Grounds) -> Markup:
    """A link to the document of an input; nothing where all inputs are of one document."""
    if len(finding.documents) == 1:
        return Markup("")
    document = grounds.view.documents[document_id]
    return _SOURCE.format(
        href=grounds.document_href(document), title=grounds.view.source_name(document)
    )
