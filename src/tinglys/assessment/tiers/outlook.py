"""What the next report can hold for a country under the law, and why, in words."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from tinglys.assessment.tiers.count import Stay, stay
from tinglys.assessment.tiers.history import TierHistory
from tinglys.assessment.tiers.law import LOWEST, WATCH_LIST, WatchListLaw, law_of, load_laws
from tinglys.assessment.tiers.reasons import Reason, differing, no_rule, reasons
from tinglys.codebook import Label

Verdict = Literal["open", "with_waiver", "excluded", "disputed", "unknown"]

VERDICT_LABELS: dict[Verdict, Label] = {
    "open": Label("open under the law", "åpent etter loven"),
    "with_waiver": Label("only with a waiver", "bare med unntak"),
    "excluded": Label("ruled out by the law", "utelukket etter loven"),
    "disputed": Label("disputed: the law has two readings", "omstridt: loven har to lesninger"),
    "unknown": Label("cannot be told from the data", "kan ikke sies ut fra dataene"),
}  # fmt: skip
_ELSEWHERE = ("1", "2", LOWEST)


SUMMARIES: dict[Verdict, Label] = {
    "open": Label("Any tier is open under the law.", "Alle nivåer er åpne etter loven."),
    "with_waiver": Label(
        "Tier 3, unless the country is moved up or the downgrade is waived.",
        "Nivå 3, med mindre landet flyttes opp eller det gjøres unntak.",
    ),
    "excluded": Label(
        "Tier 3, unless the country is moved up; another year on the Watch List is ruled out.",
        "Nivå 3, med mindre landet flyttes opp; et år til «under oppsikt» er utelukket.",
    ),
    "disputed": Label(
        "Whether another year on the Watch List is open depends on how the law is read.",
        "Om et år til «under oppsikt» er åpent, kommer an på hvordan loven leses.",
    ),
    "unknown": Label(
        "Whether another year on the Watch List is open cannot be told from the data.",
        "Om et år til «under oppsikt» er åpent, kan ikke sies ut fra dataene.",
    ),
}


class Outlook(msgspec.Struct, frozen=True):
    """What the report of ``year`` can hold.

    ``verdicts`` says it for each tier. The law ties only the Watch List: Tiers 1, 2 and 3 are
    always open to the Department's judgement, and Tier 3 is what follows where the Watch List is
    not open and the country is not moved up (``follows``). ``reasons`` say why, each with the
    report years it rests on. Special Case stands outside the rule. ``law`` is None before 2009.
    """

    place: str
    year: int
    law: str | None
    verdicts: dict[str, Verdict]
    follows: str | None
    stay: Stay | None
    reasons: tuple[Reason, ...]

    @property
    def summary(self) -> Label:
        """The whole in one sentence, in both languages."""
        return SUMMARIES[self.verdicts[WATCH_LIST]]


def outlook(
    history: TierHistory, year: int | None = None, laws: Sequence[WatchListLaw] | None = None
) -> Outlook:
    """What the report of ``year`` can hold for a country, judged by the reports before it.

    Args:
        history: of the country; years from ``year`` on are not looked at.
        year: the report asked about; None takes the one after the last known.
        laws: versions of the law; None takes those that ship.

    Returns:
        The verdict on the Watch List is ``unknown`` where it hangs on a year not in the data, and
        ``disputed`` where it hangs on how the rule on reinstated countries is read.
    """
    asked = year if year is not None else max(history.tiers, default=2008) + 1
    law = law_of(asked, load_laws() if laws is None else laws)
    if law is None:
        tiers: dict[str, Verdict] = dict.fromkeys(("1", "2", WATCH_LIST, LOWEST), "open")
        return Outlook(history.place, asked, None, tiers, None, None, (no_rule(asked),))
    before = stay(history, asked - 1, law)
    possible = _on_watch_list(before, law)
    verdict = next(iter(possible)) if len(possible) == 1 else "unknown"
    verdicts: dict[str, Verdict] = {**dict.fromkeys(_ELSEWHERE, "open"), WATCH_LIST: verdict}
    follows = LOWEST if possible <= {"with_waiver", "excluded"} else None
    why = (*reasons(before, law, asked), *differing(before, history))
    return Outlook(history.place, asked, law.code, verdicts, follows, before, why)


def _on_watch_list(before: Stay, law: WatchListLaw) -> set[Verdict]:
    """The verdicts on another year on the list that the counts left possible lead to."""
    most = law.limit + law.waivers
    counts = range(min(before.low, most), min(before.high, most) + 1)
    found = {_if_count(count, law) for count in counts}
    if law.reinstated is None or before.high < law.reinstated:
        return found
    if before.reinstated == "unknown":
        return found | {"excluded"}
    if before.reinstated == "yes":
        return {"excluded"}
    disputed = before.reinstated == "by_the_letter" and found != {"excluded"}
    return {"disputed"} if disputed else found


def _if_count(count: int, law: WatchListLaw) -> Verdict:
    if count < law.limit:
        return "open"
    return "with_waiver" if count < law.limit + law.waivers else "excluded"
