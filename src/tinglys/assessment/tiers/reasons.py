"""Why the next report can hold what it can: the rule put into words, with the years it rests on."""

from collections.abc import Iterator, Sequence

import msgspec

from tinglys.assessment.tiers.count import Stay
from tinglys.assessment.tiers.history import TierHistory
from tinglys.assessment.tiers.law import WATCH_LIST, WatchListLaw
from tinglys.codebook import Label


class Reason(msgspec.Struct, frozen=True):
    """One step of the argument, and the report years whose placements it rests on."""

    text: Label
    years: tuple[int, ...] = ()


def no_rule(asked: int) -> Reason:
    """That no version of the law governed a report."""
    en = f"No rule on the Watch List governed the {asked} report."
    nb = f"Ingen regel om «nivå 2 under oppsikt» gjaldt for rapporten for {asked}."
    return Reason(Label(en, nb))


def reasons(before: Stay, law: WatchListLaw, asked: int) -> tuple[Reason, ...]:
    """The argument for what the report of ``asked`` can hold, step by step."""
    if before.tier is None:
        return (_not_known(before),)
    if before.tier != WATCH_LIST:
        year = before.year
        en = f"Not on the Watch List in the {year} report: a first year there needs nothing."
        nb = f"Ikke «under oppsikt» i rapporten for {year}: et første år der krever ingenting."
        return (Reason(Label(en, nb), (year,)),)
    return tuple(_steps(before, law, asked))


def differing(before: Stay, history: TierHistory) -> Iterator[Reason]:
    """The years of the argument, and the one before them, on which sources differ."""
    first = min(before.years, default=before.year) - 1
    for one in history.conflicts:
        if first <= one.year <= before.year:
            said = ", ".join(f"{reading.source}: {reading.tier}" for reading in one.readings)
            en = f"Sources differ on {one.year} ({said})."
            nb = f"Kildene er uenige om {one.year} ({said})."
            yield Reason(Label(en, nb), (one.year,))


def _not_known(before: Stay) -> Reason:
    assert before.gap is not None
    gap = before.gap.label
    en = f"{gap.en}. Where the country stood in the {before.year} report is not known."
    nb = f"{gap.nb}. Hvor landet sto i rapporten for {before.year}, er ikke kjent."
    return Reason(Label(en, nb))


def _steps(before: Stay, law: WatchListLaw, asked: int) -> Iterator[Reason]:
    yield _count(before)
    if before.waived:
        yield _waived(before, law)
    yield _rule(before, law, asked)
    if law.reinstated is not None and before.reinstated != "no":
        yield _reinstated(before, law)


def _count(before: Stay) -> Reason:
    listed = _list(before.years)
    en = f"On the Watch List {_times(before.low).en} in a row ({listed})"
    nb = f"«Under oppsikt» {_times(before.low).nb} på rad ({listed})"
    if before.gap is not None and not before.exact:
        gap = before.gap.label
        en += f", perhaps up to {before.high}: {gap.en}"
        nb += f", kanskje opptil {before.high}: {gap.nb}"
    return Reason(Label(f"{en}.", f"{nb}."), before.years)


def _waived(before: Stay, law: WatchListLaw) -> Reason:
    listed = _list(before.waived)
    en = f"After {_times(law.limit).en} the law asks for Tier 3: {listed} took a waiver."
    nb = f"Etter {_times(law.limit).nb} krever loven nivå 3: {listed} krevde unntak."
    return Reason(Label(en, nb), before.waived)


def _rule(before: Stay, law: WatchListLaw, asked: int) -> Reason:
    used = max(before.low - law.limit, 0)
    if before.low < law.limit:
        en = f"The law allows {_times(law.limit).en} in a row; this would be year {before.low + 1}."
        nb = f"Loven tillater {_times(law.limit).nb} på rad; dette ville bli år {before.low + 1}."
    elif used < law.waivers:
        en = (
            f"The {asked} report must place the country on Tier 3 unless it is moved up or the "
            f"downgrade is waived; waivers possible: {law.waivers}, used: {used}."
        )
        nb = (
            f"Rapporten for {asked} må plassere landet på nivå 3 med mindre det flyttes opp eller "
            f"det gjøres unntak; mulige unntak: {law.waivers}, brukt: {used}."
        )
    else:
        en = f"Waivers are used up ({used} of {law.waivers}): Tier 3 unless it is moved up."
        nb = f"Unntakene er brukt opp ({used} av {law.waivers}): nivå 3 med mindre det flyttes opp."
    cite = f" ({law.provision})"
    return Reason(Label(en[:-1] + cite + ".", nb[:-1] + cite + "."), before.years)


def _reinstated(before: Stay, law: WatchListLaw) -> Reason:
    assert law.reinstated is not None
    stays = _times(law.reinstated)
    if before.reinstated == "yes":
        en = f"It fell to Tier 3 from the list before, and may stay {stays.en} this time."
        nb = f"Landet falt til nivå 3 fra listen før og kan stå der {stays.nb} denne gangen."
    elif before.reinstated == "by_the_letter":
        en = (
            "It went from the list to Tier 3 once before; read to the letter, the law then allows "
            f"{stays.en} only, but placements have not followed that reading."
        )
        nb = (
            "Landet gikk en gang før fra listen til nivå 3; etter ordlyden tillater loven da bare "
            f"{stays.nb}, men plasseringene har ikke fulgt den lesningen."
        )
    else:
        en = "Whether it fell to Tier 3 from the list before cannot be told from the data."
        nb = "Om landet falt til nivå 3 fra listen før, kan ikke sies ut fra dataene."
    return Reason(Label(en, nb), before.years)


def _times(years: int) -> Label:
    return Label(f"{years} year" + ("" if years == 1 else "s"), f"{years} år")


def _list(years: Sequence[int]) -> str:
    return ", ".join(str(year) for year in years)
