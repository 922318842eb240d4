"""A country's tiers through the years, each year with its grounds, and what may come next."""

import msgspec
from markupsafe import Markup, escape

from tinglys.assessment.tiers import VERDICT_LABELS, TierReading, TierYear, load_tier_sources
from tinglys.publication.grounds import Grounds
from tinglys.publication.site_data import SiteTiers

_CELL = Markup('<a class="figure ground" id="{anchor}" href="#{anchor}">{text}</a>')


class TierRun(msgspec.Struct, frozen=True):
    """Years on one tier without a break; ``tier`` is empty for years not in the data."""

    tier: str
    first: int
    last: int


class ReadingLine(msgspec.Struct, frozen=True):
    """What one source says of a year: its name, the tier if it is another one, and where."""

    source: str
    tier: str
    where: Markup


class TierRow(msgspec.Struct, frozen=True):
    """One report year: the tier, who says it, and who says otherwise."""

    year: int
    tier: Markup
    chosen: list[ReadingLine]
    others: list[ReadingLine]


class TierOutlook(msgspec.Struct, frozen=True):
    """What the report of a year can hold: a sentence, the verdict on each tier, and why."""

    year: int
    summary: str
    verdicts: list[tuple[str, str]]
    reasons: list[str]


class TierPage(msgspec.Struct, frozen=True):
    """All that is known of a country's tiers, newest year first."""

    runs: list[TierRun]
    rows: list[TierRow]
    outlook: TierOutlook


def tier_page(tiers: SiteTiers, grounds: Grounds) -> TierPage:
    """The page of a country's tiers."""
    rows = [_row(year, grounds) for year in reversed(tiers.history.years)]
    return TierPage(tier_runs(tiers, grounds), rows, _outlook(tiers, grounds))


def tier_runs(tiers: SiteTiers, grounds: Grounds) -> list[TierRun]:
    """The history in runs of years, the newest first; gaps are runs without a tier."""
    runs: list[TierRun] = []
    known = {one.year: one.tier for one in tiers.history.years}
    for year in range(min(known), max(known) + 1):
        code = known.get(year)
        name = grounds.view.term("tiers", code) if code else ""
        if runs and runs[-1].tier == name:
            runs[-1] = TierRun(name, runs[-1].first, year)
        else:
            runs.append(TierRun(name, year, year))
    return runs[::-1]


def _row(year: TierYear, grounds: Grounds) -> TierRow:
    anchor = f"y-{year.year}"
    tier = (
        _CELL.format(anchor=anchor, text=grounds.view.term("tiers", year.tier))
        if year.tier
        else grounds.mark("unknown")
    )
    return TierRow(
        year=year.year,
        tier=tier,
        chosen=[_line(one, grounds, year.tier) for one in year.chosen],
        others=[_line(one, grounds, year.tier) for one in year.others],
    )


def _line(reading: TierReading, grounds: Grounds, tier: str | None) -> ReadingLine:
    view = grounds.view
    source = load_tier_sources().of(reading.source)
    claim = view.claims.get(reading.claim or "")
    name = view.term("tiers", reading.tier)
    if claim is not None:
        where = grounds.figure(claim, name)
    elif reading.file:
        where = escape(view.words("line_of_file", file=reading.file, line=reading.line))
    else:
        where = Markup("")
    return ReadingLine(view.label(source.label), name if reading.tier != tier else "", where)


def _outlook(tiers: SiteTiers, grounds: Grounds) -> TierOutlook:
    view, found = grounds.view, tiers.outlook
    return TierOutlook(
        year=found.year,
        summary=view.label(found.summary),
        verdicts=[
            (view.term("tiers", tier), view.label(VERDICT_LABELS[verdict]))
            for tier, verdict in found.verdicts.items()
        ],
        reasons=[view.label(reason.text) for reason in found.reasons],
    )
