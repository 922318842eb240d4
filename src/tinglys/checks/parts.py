"""Parts against their total: "19 cases (six …, 12 …, and one …)".

A part is a figure of the same indicator, unit, year and place that breaks its total down further
and stands after it. A list that sums to the total is confirmed. A list may be partial ("most were
from …"), so a smaller sum is only reported where the list claims to be complete: it has a rest
category, or all values of a closed key. A part above its total is always an error, a sum above it
is reported where the key's values exclude each other.
"""

from collections.abc import Iterator, Sequence

from tinglys.checks.documents import CheckedDocument, Located, numbers, printed
from tinglys.checks.findings import Finding, Severity, finding
from tinglys.checks.wording import both, broken_down, indicator, lower, number
from tinglys.codebook import Codebook, Label

_COUNTED = frozenset(("persons", "cases", "count", "permits", "calls", "contacts", "referrals"))
_NO_PARTITION = frozenset(
    ("source", "of", "stat", "model", "subset_of", "setting", "converted", "status", "outcome")
)
_EXCLUSIVE = frozenset(("age", "sex", "citizenship", "nationality", "exploitation", "territory"))
_WHOLE = {"sex": frozenset(("female", "male")), "age": frozenset(("adult", "child"))}
# Women, men and children: the way trafficking reports part the persons they count.
_WOMEN_MEN_CHILDREN = frozenset(
    (frozenset((("sex", "female"),)), frozenset((("sex", "male"),)), frozenset((("age", "child"),)))
)
_REST = ("other", "unspecified", "unknown", "annen", "andre", "ukjent", "uspesifisert", "without")
_REACH = 1500
_GAP = 120


def check(document: CheckedDocument, codebook: Codebook) -> Iterator[Finding]:
    """One finding for each total whose parts the document gives."""
    figures = [located for located in numbers([document]) if located.claim.unit in _COUNTED]
    groups: dict[tuple[object, ...], list[Located]] = {}
    for located in figures:
        claim = located.claim
        key = (claim.indicator, claim.unit, str(claim.year), located.place, claim.comparison)
        groups.setdefault(key, []).append(located)
    for group in groups.values():
        if len(group) > 1:
            yield from _in_group(sorted(group, key=lambda item: item.claim.start), codebook)


def _in_group(group: Sequence[Located], codebook: Codebook) -> Iterator[Finding]:
    used: set[int] = set()
    for at, total in enumerate(group):
        every = [part for part in _below(total, group[at + 1 :]) if part.number not in used]
        direct = _direct(every)
        found = _whole(total, direct, codebook) or _whole(total, every, codebook)
        found = found or _amiss(total, direct, codebook)
        if found is None and not every:
            every = _siblings(total, group[at + 1 :])
            found = _finding(total, every, codebook, "confirmed") if every else None
        if found is not None:
            claimed = {ref.claim for ref in found.claims}
            whole = {part.number for part in direct if part.ref.claim in claimed}
            used.update(whole or (part.number for part in every))
            yield found


def _below(total: Located, after: Sequence[Located]) -> list[Located]:
    """The figures after a total that break it down, each breakdown once."""
    parts: list[Located] = []
    seen: set[str] = set()
    for part in after:
        if part.claim.start - total.claim.end > _REACH or _same_level(total, part):
            break
        value = str(sorted(part.claim.breakdown.items()))
        if _divides(total, part) and value not in seen:
            parts.append(part)
            seen.add(value)
    return parts


def _direct(parts: Sequence[Located]) -> list[Located]:
    """The parts that are not parts of a part before them."""
    found: list[Located] = []
    for part in parts:
        if not any(_divides(whole, part) for whole in found):
            found.append(part)
    return found


def _siblings(total: Located, after: Sequence[Located]) -> list[Located]:
    """Figures broken down by the same key that make a total which has a word under that key too.

    Only an exact sum of three or more proves it.
    """
    keys = set(total.claim.breakdown)
    run: list[Located] = []
    for part in after:
        if set(part.claim.breakdown) != keys or part.claim.start - total.claim.end > _REACH:
            break
        run.append(part)
        if len(run) > 2 and sum(item.value for item in run) == total.value > 0:
            return run
    return []


def _same_level(total: Located, part: Located) -> bool:
    return total.claim.breakdown == part.claim.breakdown and total.value != part.value


def _divides(total: Located, part: Located) -> bool:
    whole, own = total.claim.breakdown, part.claim.breakdown
    extra = set(own) - set(whole)
    kept = all(own.get(key) == value for key, value in whole.items())
    return bool(extra) and kept and not extra & _NO_PARTITION


def _whole(total: Located, parts: Sequence[Located], codebook: Codebook) -> Finding | None:
    """The first parts that make the total exactly, as many as possible."""
    for count in range(len(parts), 1, -1):
        if sum(part.value for part in parts[:count]) == total.value:
            return _finding(total, parts[:count], codebook, "confirmed")
    return None


def _amiss(total: Located, parts: Sequence[Located], codebook: Codebook) -> Finding | None:
    """A part above the total, or a complete list that does not make it."""
    listed = _first_list(parts)
    for part in listed:
        extra = set(part.claim.breakdown) - set(total.claim.breakdown)
        if part.value > total.value and _exact(total, part) and extra <= _EXCLUSIVE:
            return _finding(total, [part], codebook, "error")
    added = [part.claim.breakdown.items() - total.claim.breakdown.items() for part in listed]
    if frozenset(map(frozenset, added)) == _WOMEN_MEN_CHILDREN and _exact(total, *listed):
        return _finding(total, listed, codebook, "warning")
    keys = {
        key for part in listed for key in set(part.claim.breakdown) - set(total.claim.breakdown)
    }
    if len(listed) < 2 or len(keys) != 1 or not _exact(total, *listed):
        return None
    key = keys.pop()
    values = frozenset(str(part.claim.breakdown[key]).lower() for part in listed)
    above = sum(part.value for part in listed) > total.value
    complete = values == _WHOLE.get(key) or any(
        value.startswith(_REST) or f" {_REST[0]}" in value for value in values
    )
    if (above and key in _EXCLUSIVE) or (not above and complete):
        return _finding(total, listed, codebook, "warning")
    return None


def _exact(*figures: Located) -> bool:
    return all(located.claim.qualifier == "exact" for located in figures)


def _first_list(parts: Sequence[Located]) -> list[Located]:
    """The parts up to the first longer stretch of other text."""
    listed = list(parts[:1])
    for part in parts[1:]:
        if part.claim.start - listed[-1].claim.end > _GAP:
            break
        listed.append(part)
    return listed


def _finding(
    total: Located, parts: Sequence[Located], codebook: Codebook, severity: Severity
) -> Finding:
    name = indicator(codebook, total.claim.indicator)
    small = lower(name)
    summed = sum(part.value for part in parts)
    whole, made = number(total.value), number(summed)
    formula = " + ".join(printed(part.value) for part in parts)
    if severity == "confirmed":
        title = both(
            f"{name.en} {_when(total)}: the {len(parts)} parts make the total {whole.en}",
            f"{name.nb} {_when(total)}: de {len(parts)} delene gir summen {whole.nb}",
        )
        formula = f"{formula} = {printed(summed)}"
    elif severity == "error":
        title = both(
            f"A part of {small.en} {_when(total)} is {made.en}, more than the total {whole.en}",
            f"En del av {small.nb} {_when(total)} er {made.nb}, mer enn summen {whole.nb}",
        )
        formula = f"{formula} > {printed(total.value)}"
    else:
        title = both(
            f"{name.en} {_when(total)}: the parts make {made.en}, the total is {whole.en}",
            f"{name.nb} {_when(total)}: delene gir {made.nb}, summen er {whole.nb}",
        )
        formula = f"{formula} = {printed(summed)} ≠ {printed(total.value)}"
    inputs = (total.input(name), *(part.input(_named(part, total, codebook)) for part in parts))
    return finding("parts_total", severity, title, formula, inputs)


def _named(part: Located, total: Located, codebook: Codebook) -> Label:
    own = part.claim.breakdown
    extra = {key: own[key] for key in own if key not in total.claim.breakdown}
    words = broken_down(codebook, extra)
    return words if words.en else Label("part", "del")


def _when(located: Located) -> str:
    return str(located.claim.year) if located.claim.year is not None else ""
