"""The means an index page prints, recomputed from its own scores.

Markets, actors and resilience are plain means of their lists; criminality is the mean of markets
and actors; means are taken of unrounded values and rounded half up to two decimals (verified on
the publisher's workbook: 193 countries, three editions, no exception). Changes are differences of
unrounded values, so a recomputed change may differ by 0.01.
"""

from collections.abc import Iterator
from fractions import Fraction

from tinglys.checks.arithmetic import decimals, exact, mean, round_half_up
from tinglys.checks.documents import Located, printed
from tinglys.checks.findings import Finding, Input, finding
from tinglys.checks.index_pages import LISTS, IndexPage
from tinglys.checks.wording import both, component, number, place
from tinglys.codebook import Codebook

_HUNDREDTH = Fraction(1, 100)
_HALF = _HUNDREDTH / 2


def check(page: IndexPage, codebook: Codebook) -> Iterator[Finding]:
    """One finding for each printed mean that its own list lets one recompute."""
    for code in LISTS:
        parts = [part.code for part in page.listed(codebook, code)]
        if code in page.scores and parts and all(page.score(p) is not None for p in parts):
            yield _mean_finding(page, codebook, code, parts)
        if code in page.changes and parts and all(p in page.changes for p in parts):
            yield _change_finding(page, codebook, code, parts)
    yield from _criminality(page, codebook)


def exact_mean(page: IndexPage, codebook: Codebook, code: str) -> Fraction | None:
    """The unrounded mean of a list; None where the page lacks one of its scores."""
    values = [page.score(part.code) for part in page.listed(codebook, code)]
    present = [value for value in values if value is not None]
    if not values or len(present) < len(values):
        return None
    return sum(present, Fraction(0)) / len(present)


def inputs_of(codebook: Codebook, found: dict[str, Located], codes: list[str]) -> tuple[Input, ...]:
    """The figures of components as inputs of a working, under their labels."""
    return tuple(found[code].input(component(codebook, code)) for code in codes)


def _mean_finding(page: IndexPage, codebook: Codebook, code: str, parts: list[str]) -> Finding:
    value = mean(page.scores[part].value for part in parts)
    said = exact(page.scores[code].value)
    total = " + ".join(printed(page.scores[part].value) for part in parts)
    formula = f"({total}) / {len(parts)} = {decimals(value, 4)} -> {decimals(value)}"
    agrees = round_half_up(value, _HUNDREDTH) == said
    return _result(page, codebook, code, value, said, formula, parts, agrees)


def _result(
    page: IndexPage,
    codebook: Codebook,
    code: str,
    value: Fraction,
    said: Fraction,
    formula: str,
    parts: list[str],
    agrees: bool,
) -> Finding:
    name, where = component(codebook, code), place(codebook, page.place)
    right, wrong = number(value, 2), number(said, 2)
    if agrees:
        title = both(
            f"{name.en}, {where.en} {page.edition}: the printed mean {wrong.en} is right",
            f"{name.nb}, {where.nb} {page.edition}: det trykte gjennomsnittet {wrong.nb} stemmer",
        )
    else:
        title = both(
            f"{name.en}, {where.en} {page.edition}: printed as {wrong.en}, but the scores on the "
            f"page give {right.en}",
            f"{name.nb}, {where.nb} {page.edition}: trykt som {wrong.nb}, men skårene på siden "
            f"gir {right.nb}",
        )
    return finding(
        "index_mean",
        "confirmed" if agrees else "error",
        title,
        formula if agrees else f"{formula}; printed {decimals(said)}",
        inputs_of(codebook, page.scores, [code, *parts]),
    )


def _change_finding(page: IndexPage, codebook: Codebook, code: str, parts: list[str]) -> Finding:
    value = mean(page.changes[part].value for part in parts)
    return _change_result(page, codebook, code, value, parts, _sum(page, parts, len(parts), value))


def _sum(page: IndexPage, parts: list[str], count: int, value: Fraction) -> str:
    total = " + ".join(printed(page.changes[part].value) for part in parts)
    return f"({total.replace('+ -', '- ')}) / {count} = {decimals(value, 4)}"


def _change_result(
    page: IndexPage,
    codebook: Codebook,
    code: str,
    value: Fraction,
    parts: list[str],
    formula: str,
) -> Finding:
    said = exact(page.changes[code].value)
    agrees = abs(round_half_up(value, _HUNDREDTH) - said) <= _HUNDREDTH
    name, where = component(codebook, code), place(codebook, page.place)
    right, wrong = number(value, 2), number(said, 2)
    if agrees:
        title = both(
            f"{name.en}, {where.en} {page.edition}: the printed change {wrong.en} is right",
            f"{name.nb}, {where.nb} {page.edition}: den trykte endringen {wrong.nb} stemmer",
        )
    else:
        title = both(
            f"{name.en}, {where.en} {page.edition}: change printed as {wrong.en}, but the changes "
            f"on the page give {right.en}",
            f"{name.nb}, {where.nb} {page.edition}: endring trykt som {wrong.nb}, men endringene "
            f"på siden gir {right.nb}",
        )
    return finding(
        "index_change",
        "confirmed" if agrees else "warning",
        title,
        f"{formula}; printed {decimals(said)}",
        inputs_of(codebook, page.changes, [code, *parts]),
    )


def _criminality(page: IndexPage, codebook: Codebook) -> Iterator[Finding]:
    """Criminality against its two pillars, each as printed or as its list gives it.

    A pillar may be misprinted, or one of its scores; criminality is wrong only if it fits
    neither.
    """
    parts = ["criminal_markets", "criminal_actors"]
    said = page.score("criminality")
    if said is not None:
        ranges = [_possible(page, codebook, part) for part in parts]
        if all(ranges):
            fits = [
                (low, high)
                for first in ranges[0]
                for second in ranges[1]
                for low, high in [((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)]
                if low - _HALF <= said <= high + _HALF and _rounds_to(low, high, said)
            ]
            yield _criminality_result(page, codebook, parts, said, ranges, bool(fits))
    if "criminality" in page.changes and all(part in page.changes for part in parts):
        value = mean(page.changes[part].value for part in parts)
        formula = _sum(page, parts, 2, value)
        yield _change_result(page, codebook, "criminality", value, parts, formula)


def _rounds_to(low: Fraction, high: Fraction, said: Fraction) -> bool:
    return round_half_up(low, _HUNDREDTH) <= said <= round_half_up(high, _HUNDREDTH)


def _possible(page: IndexPage, codebook: Codebook, code: str) -> list[tuple[Fraction, Fraction]]:
    """What the unrounded pillar can be: its list's mean, or anything that rounds as printed."""
    found: list[tuple[Fraction, Fraction]] = []
    value = exact_mean(page, codebook, code)
    if value is not None:
        found.append((value, value))
    said = page.score(code)
    if said is not None and (value is None or round_half_up(value, _HUNDREDTH) != said):
        found.append((said - _HALF, said + _HALF))
    return found


def _criminality_result(
    page: IndexPage,
    codebook: Codebook,
    parts: list[str],
    said: Fraction,
    ranges: list[list[tuple[Fraction, Fraction]]],
    agrees: bool,
) -> Finding:
    middles = [(options[0][0] + options[0][1]) / 2 for options in ranges]
    value = sum(middles, Fraction(0)) / 2
    formula = (
        f"({decimals(middles[0], 4)} + {decimals(middles[1], 4)}) / 2 = {decimals(value, 4)} "
        f"-> {decimals(value)}"
    )
    shown = [part for part in parts if part in page.scores]
    return _result(page, codebook, "criminality", value, said, formula, shown, agrees)
