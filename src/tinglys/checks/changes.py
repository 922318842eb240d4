"""A percentage of change against the two counts that it links."""

from collections.abc import Iterator
from fractions import Fraction

from tinglys.checks.arithmetic import decimals, exact, precision
from tinglys.checks.documents import CheckedDocument, Located, numbers, printed
from tinglys.checks.findings import Finding, finding
from tinglys.checks.wording import both, indicator, number
from tinglys.codebook import Codebook

_SUFFIX = "_change"
_ROUGH = Fraction(2)


def check(document: CheckedDocument, codebook: Codebook) -> Iterator[Finding]:
    """One finding for each change whose base years the document counts too."""
    figures = list(numbers([document]))
    counts = {
        (f.claim.indicator, str(f.claim.year), f.place, _broken(f)): f for f in reversed(figures)
    }
    for change in figures:
        base = _base(change, codebook)
        years = _years(change)
        if base is None or years is None:
            continue
        before, after = (counts.get((base, year, change.place, _broken(change))) for year in years)
        if before is not None and after is not None and before.value > 0:
            yield _judged(change, before, after, codebook)


def _base(change: Located, codebook: Codebook) -> str | None:
    """The indicator that this one is the change of, in per cent."""
    if change.claim.unit != "percent":
        return None
    known = codebook.indicators.get(change.claim.indicator)
    if known is not None and known.change_of is not None:
        return known.change_of
    name = change.claim.indicator
    return name.removesuffix(_SUFFIX) if name.endswith(_SUFFIX) else None


def _years(change: Located) -> tuple[str, str] | None:
    """The two years a change links; a single year is compared with the year before."""
    year = change.claim.year
    if isinstance(year, int):
        return str(year - 1), str(year)
    if isinstance(year, str) and "/" in year:
        first, _, last = year.partition("/")
        return first, last
    return None


def _broken(located: Located) -> frozenset[tuple[str, str]]:
    return frozenset((key, str(value)) for key, value in located.claim.breakdown.items())


def _judged(change: Located, before: Located, after: Located, codebook: Codebook) -> Finding:
    value = (exact(after.value) - exact(before.value)) / exact(before.value) * 100
    rough = any(f.claim.qualifier != "exact" for f in (change, before, after))
    slack = precision(change.value) / 2 + (_ROUGH if rough else Fraction(0))
    agrees = abs(value - exact(change.value)) <= slack
    name = indicator(codebook, change.claim.indicator)
    said, right = number(change.value), number(value, 1)
    if agrees:
        title = both(
            f"{name.en} {change.claim.year}: {said.en} per cent agrees with the two counts",
            f"{name.nb} {change.claim.year}: {said.nb} prosent stemmer med de to antallene",
        )
    else:
        title = both(
            f"{name.en} {change.claim.year}: given as {said.en} per cent, but the counts give "
            f"{right.en}",
            f"{name.nb} {change.claim.year}: oppgitt som {said.nb} prosent, men antallene gir "
            f"{right.nb}",
        )
    formula = (
        f"({printed(after.value)} - {printed(before.value)}) / {printed(before.value)} x 100 = "
        f"{decimals(value, 1)}"
    )
    inputs = tuple(f.input(indicator(codebook, f.claim.indicator)) for f in (change, before, after))
    return finding("change_of_counts", "confirmed" if agrees else "warning", title, formula, inputs)
