"""The rule against history: what it said of each report, and what the report then held."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from tinglys.assessment.tiers.history import TierHistory
from tinglys.assessment.tiers.law import LOWEST, WATCH_LIST, WatchListLaw, load_laws
from tinglys.assessment.tiers.outlook import Verdict, outlook

Outcome = Literal["stayed", "waived", "downgraded", "moved_up", "special_case", "contradicts"]


class Trial(msgspec.Struct, frozen=True):
    """One report on a country that stood on the Watch List in the report before.

    ``verdict`` is the rule's on another year there, ``tier`` what the report held. ``outcome``
    ``stayed``: another year that needed nothing (or of which the rule says nothing); ``waived``: a
    year that took a waiver; ``contradicts``: a year that the rule had excluded.
    """

    place: str
    year: int
    years_before: int
    verdict: Verdict
    tier: str
    outcome: Outcome


def backtest(
    histories: Iterable[TierHistory], laws: Sequence[WatchListLaw] | None = None
) -> list[Trial]:
    """Every report, from the first the law governs, on a country on the list the year before.

    Each is judged by the reports before it alone.

    Args:
        histories: of any number of countries.
        laws: versions of the law; None takes those that ship.
    """
    versions = load_laws() if laws is None else laws
    first = min(law.first_report for law in versions)
    found: list[Trial] = []
    for history in histories:
        tiers = history.tiers
        for year, tier in tiers.items():
            if year <= first or tiers.get(year - 1) != WATCH_LIST:
                continue
            judged = outlook(history, year, versions)
            verdict = judged.verdicts[WATCH_LIST]
            low = judged.stay.low if judged.stay is not None else 0
            outcome = _outcome(verdict, tier)
            found.append(Trial(history.place, year, low, verdict, tier, outcome))
    return found


def _outcome(verdict: Verdict, tier: str) -> Outcome:
    if tier in ("1", "2"):
        return "moved_up"
    if tier == LOWEST:
        return "downgraded"
    if tier != WATCH_LIST:
        return "special_case"
    if verdict == "excluded":
        return "contradicts"
    return "waived" if verdict == "with_waiver" else "stayed"
