"""Scores nobody can have given: off the half-point grid, outside the scale, or two at once."""

from collections.abc import Iterator

from tinglys.checks.arithmetic import decimals, exact, on_grid
from tinglys.checks.documents import Located, printed
from tinglys.checks.findings import Finding, finding
from tinglys.checks.index_pages import SINGLE, IndexPage
from tinglys.checks.wording import both, component, number, place
from tinglys.codebook import Codebook, Label


def check(page: IndexPage, codebook: Codebook) -> Iterator[Finding]:
    """Findings on single values of a page."""
    scale = codebook.value_scales[codebook.index.scale]
    for code, located in page.scores.items():
        single = codebook.index.by_code[code].level in SINGLE
        if not scale.low <= located.value <= scale.high:
            reason = both(
                f"outside the scale from {scale.low:g} to {scale.high:g}",
                f"utenfor skalaen fra {scale.low:g} til {scale.high:g}",
            )
            yield _off(page, codebook, code, located, reason, "index_outside_scale")
        elif single and not on_grid(located.value, scale.step):
            reason = both("not a half point", "ikke et halvt poeng")
            yield _off(page, codebook, code, located, reason, "index_off_grid")
    for code, located in page.changes.items():
        single = codebook.index.by_code[code].level in SINGLE
        if single and not on_grid(located.value, scale.step):
            reason = both("a change that is no half point", "en endring som ikke er et halvt poeng")
            yield _off(page, codebook, code, located, reason, "index_off_grid")
        elif code in page.scores:
            yield from _impossible_change(page, codebook, code, located)
    for code, several in page.conflicts.items():
        yield _two_scores(page, codebook, code, several)


def _off(
    page: IndexPage, codebook: Codebook, code: str, located: Located, reason: Label, kind: str
) -> Finding:
    name, where, value = (
        component(codebook, code),
        place(codebook, page.place),
        number(located.value, 2),
    )
    title = both(
        f"{name.en}, {where.en} {page.edition}: {value.en} is {reason.en}",
        f"{name.nb}, {where.nb} {page.edition}: {value.nb} er {reason.nb}",
    )
    return finding(kind, "error", title, printed(located.value), (located.input(name),))


def _impossible_change(
    page: IndexPage, codebook: Codebook, code: str, change: Located
) -> Iterator[Finding]:
    scale = codebook.value_scales[codebook.index.scale]
    before = exact(page.scores[code].value) - exact(change.value)
    if scale.low <= before <= scale.high:
        return
    name, where = component(codebook, code), place(codebook, page.place)
    title = both(
        f"{name.en}, {where.en} {page.edition}: the change means that the score before was "
        f"{number(before, 2).en}, outside the scale",
        f"{name.nb}, {where.nb} {page.edition}: endringen betyr at skåren før var "
        f"{number(before, 2).nb}, utenfor skalaen",
    )
    formula = f"{printed(page.scores[code].value)} - {printed(change.value)} = {decimals(before)}"
    inputs = (page.scores[code].input(name), change.input(name))
    yield finding("index_outside_scale", "error", title, formula.replace("- -", "+ "), inputs)


def _two_scores(page: IndexPage, codebook: Codebook, code: str, several: list[Located]) -> Finding:
    name, where = component(codebook, code), place(codebook, page.place)
    values = sorted({located.value for located in several})
    title = both(
        f"{name.en}, {where.en} {page.edition}: the page prints "
        + " and ".join(number(value, 2).en for value in values),
        f"{name.nb}, {where.nb} {page.edition}: siden trykker "
        + " og ".join(number(value, 2).nb for value in values),
    )
    inputs = tuple(located.input(name) for located in several)
    formula = " ≠ ".join(printed(value) for value in values)
    return finding("index_two_scores", "error", title, formula, inputs)
