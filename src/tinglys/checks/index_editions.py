"""Index pages of one place in two editions: printed changes, and what a new structure hides.

Where an edition adds components, the printed change mixes a change of the place with a change of
the index. The change over the components that both editions have is shown beside it.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tinglys.checks.arithmetic import decimals, exact, round_half_up
from tinglys.checks.documents import printed
from tinglys.checks.findings import Derived, Finding, Input, Severity, Working, finding
from tinglys.checks.index_pages import CHANGE, LISTS, IndexPage
from tinglys.checks.wording import both, component, number, place
from tinglys.codebook import Codebook

_HUNDREDTH = Fraction(1, 100)


def check(pages: Sequence[IndexPage], codebook: Codebook) -> Iterator[Finding]:
    """Compare each page with the page of the edition before, where that is at hand."""
    editions = sorted(codebook.index.editions)
    for page in pages:
        if page.place is None or page.edition not in editions[1:]:
            continue
        before = editions[editions.index(page.edition) - 1]
        for earlier in pages:
            if earlier.place == page.place and earlier.edition == before:
                yield from _changes(earlier, page, codebook)
                yield from _like_for_like(earlier, page, codebook)


def _changes(earlier: IndexPage, page: IndexPage, codebook: Codebook) -> Iterator[Finding]:
    for code, change in page.changes.items():
        new, old = page.score(code), earlier.score(code)
        if new is None or old is None:
            continue
        moved = new - old
        if abs(moved - exact(change.value)) <= _HUNDREDTH:
            continue
        name, where = component(codebook, code), place(codebook, page.place)
        said, right = number(change.value, 2), number(moved, 2)
        title = both(
            f"{name.en}, {where.en} {page.edition}: change printed as {said.en}, but the score "
            f"moved by {right.en} since {earlier.edition}",
            f"{name.nb}, {where.nb} {page.edition}: endring trykt som {said.nb}, men skåren er "
            f"endret med {right.nb} siden {earlier.edition}",
        )
        formula = (
            f"{decimals(new)} - {decimals(old)} = {decimals(moved)}; "
            f"printed {printed(change.value)}"
        )
        inputs = (
            page.scores[code].input(name),
            earlier.scores[code].input(name),
            change.input(name),
        )
        yield finding("index_change_between_editions", "warning", title, formula, inputs)


def _like_for_like(earlier: IndexPage, page: IndexPage, codebook: Codebook) -> Iterator[Finding]:
    """The change of a list's mean over the components of both editions, where the list grew."""
    for code in LISTS:
        common = [part.code for part in earlier.listed(codebook, code)]
        grown = len(page.listed(codebook, code)) > len(common)
        new, old = page.score(code), earlier.score(code)
        values = [(page.score(part), earlier.score(part)) for part in common]
        pairs = [(a, b) for a, b in values if a is not None and b is not None]
        if not grown or new is None or old is None or len(pairs) < len(common):
            continue
        alike = sum((a - b for a, b in pairs), Fraction(0)) / len(pairs)
        yield _both_changes(earlier, page, codebook, code, common, (new - old, alike))


def _both_changes(
    earlier: IndexPage,
    page: IndexPage,
    codebook: Codebook,
    code: str,
    common: list[str],
    changes: tuple[Fraction, Fraction],
) -> Finding:
    mixed, alike = changes
    name, where = component(codebook, code), place(codebook, page.place)
    added = len(page.listed(codebook, code)) - len(common)
    against = mixed * alike < 0
    title = both(
        f"{name.en}, {where.en}: {number(mixed, 2).en} from {earlier.edition} to {page.edition} as "
        f"printed, {number(alike, 2).en} over the {len(common)} components of both editions "
        f"({added} are new)",
        f"{name.nb}, {where.nb}: {number(mixed, 2).nb} fra {earlier.edition} til {page.edition} "
        f"slik det er trykt, {number(alike, 2).nb} for de {len(common)} komponentene i begge "
        f"utgaver ({added} er nye)",
    )
    inputs: tuple[Input, ...] = (
        page.scores[code].input(name),
        earlier.scores[code].input(name),
        *(page.scores[part].input(component(codebook, part)) for part in common),
        *(earlier.scores[part].input(component(codebook, part)) for part in common),
    )
    formula = f"sum of {len(common)} differences / {len(common)} = {decimals(alike, 4)}"
    derived = Derived(
        CHANGE,
        float(round_half_up(alike, _HUNDREDTH)),
        "score_1_10",
        page.edition,
        page.place,
        {"component": code, "level": codebook.index.by_code[code].level, "like_for_like": True},
        Working(formula, inputs),
    )
    severity: Severity = "warning" if against else "notice"
    return finding("index_structure_break", severity, title, formula, inputs, (derived,))
