"""Index pages against the published table of scores: what differs, agrees, or was lost.

A page and the workbook come from one publisher, so they should say the same. A score that a page
lost (an image, a torn page) is in the workbook, and what arithmetic made of it is confirmed there.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import msgspec

from tinglys.checks.arithmetic import decimals, exact
from tinglys.checks.documents import Located, printed
from tinglys.checks.findings import Finding, Input, Severity, finding
from tinglys.checks.index_pages import SINGLE, IndexPage
from tinglys.checks.wording import both, component, number, place
from tinglys.codebook import Codebook, Label
from tinglys.tables.index_table import IndexEdition, IndexRow, IndexTable
from tinglys.tables.means import exact_score, parts_of

_HUNDREDTH = Fraction(1, 100)
_FEW = 5  # so many lost scores get a finding each; a page that prints a handful would drown


class CheckedTable(msgspec.Struct, frozen=True):
    """A published index table as the checks see it; ``name`` is its file's."""

    name: str
    table: IndexTable


class _Scored(msgspec.Struct, frozen=True):
    """A place's row in one edition of a table."""

    name: str
    edition: IndexEdition
    row: IndexRow

    def score(self, code: str) -> Fraction:
        """The score as the table prints it."""
        return exact(self.row.scores[code])

    def exact_score(self, code: str, codebook: Codebook) -> Fraction:
        """The score before it was rounded: of a mean, that of its parts."""
        return exact_score(self.row, code, parts_of(codebook, self.edition.year))

    def input(self, code: str, value: Fraction) -> Input:
        """A value of the table as an input of a working, under the address of its cell."""
        cell = self.edition.cell(self.row, code)
        label = Label(f"{self.name}, cell {cell}", f"{self.name}, celle {cell}")
        return Input(label, printed(float(value)))


def check(
    page: IndexPage,
    tables: Sequence[CheckedTable],
    derived: Mapping[str, Fraction],
    codebook: Codebook,
) -> Iterator[Finding]:
    """One finding for each value that differs or was lost, and one for all that agree.

    Args:
        page: a page of the index.
        tables: published tables; of several with the page's edition the last counts.
        derived: scores that follow from the page and are not printed on it, by component.
        codebook: the index.
    """
    now = _scored(tables, page.place, page.edition)
    if now is None:
        return
    agreeing: list[Located] = []
    for code, located in page.scores.items():
        if code in page.conflicts or code not in now.row.scores:
            continue
        if now.score(code) == exact(located.value):
            agreeing.append(located)
        else:
            yield _differs(page, codebook, code, located, now)
    editions = sorted(edition for edition in codebook.index.editions if edition < page.edition)
    before = _scored(tables, page.place, editions[-1]) if editions else None
    for code, located in page.changes.items():
        if before is None or code not in before.row.scores or code not in now.row.scores:
            continue
        if _same_change(code, located, now, before, codebook):
            agreeing.append(located)
        else:
            yield _change_differs(page, codebook, code, located, now, before)
    if agreeing:
        yield _agrees(page, codebook, agreeing, now)
    yield from _supplied(page, now, derived, codebook)


def _supplied(
    page: IndexPage, now: _Scored, derived: Mapping[str, Fraction], codebook: Codebook
) -> Iterator[Finding]:
    """What the page lost: each score by itself, but many of which nothing is known as one."""
    lost = [code for code in now.row.scores if code not in page.scores]
    unknown = [code for code in lost if code not in derived]
    for code in lost:
        if code in derived or len(unknown) <= _FEW:
            yield _lost(page, codebook, code, now, derived.get(code))
    if len(unknown) > _FEW:
        yield _many_lost(page, codebook, unknown, now)


def _scored(tables: Sequence[CheckedTable], place: str | None, year: int) -> _Scored | None:
    for one in reversed(tables):
        for edition in one.table.editions:
            if edition.year != year:
                continue
            for row in edition.rows:
                if row.place == place:
                    return _Scored(one.name, edition, row)
    return None


def _moved(code: str, now: _Scored, before: _Scored, codebook: Codebook) -> Fraction:
    return now.exact_score(code, codebook) - before.exact_score(code, codebook)


def _same_change(
    code: str, located: Located, now: _Scored, before: _Scored, codebook: Codebook
) -> bool:
    """Changes of means are rounded by the publisher in two ways; 0.01 apart is rounding."""
    apart = abs(_moved(code, now, before, codebook) - exact(located.value))
    return apart <= (0 if codebook.index.by_code[code].level in SINGLE else _HUNDREDTH)


def _differs(
    page: IndexPage, codebook: Codebook, code: str, located: Located, now: _Scored
) -> Finding:
    name, where = component(codebook, code), place(codebook, page.place)
    value, digits = now.score(code), _digits(codebook, code)
    said, other = number(located.value, digits), number(value, digits)
    title = both(
        f"{name.en}, {where.en} {page.edition}: page and workbook disagree: {said.en} on the page, "
        f"{other.en} in {now.name}",
        f"{name.nb}, {where.nb} {page.edition}: side og arbeidsbok er uenige: {said.nb} på siden, "
        f"{other.nb} i {now.name}",
    )
    formula = f"{printed(located.value)} ≠ {printed(float(value))}"
    inputs = (located.input(name), now.input(code, value))
    return finding("index_workbook_differs", "warning", title, formula, inputs)


def _change_differs(
    page: IndexPage,
    codebook: Codebook,
    code: str,
    located: Located,
    now: _Scored,
    before: _Scored,
) -> Finding:
    name, where = component(codebook, code), place(codebook, page.place)
    moved = _moved(code, now, before, codebook)
    digits = _digits(codebook, code)
    said, other = number(located.value, digits), number(moved, digits)
    since = before.edition.year
    title = both(
        f"{name.en}, {where.en} {page.edition}: page and workbook disagree: a change of {said.en} "
        f"on the page, of {other.en} since {since} in {now.name}",
        f"{name.nb}, {where.nb} {page.edition}: side og arbeidsbok er uenige: endring på "
        f"{said.nb} på siden, på {other.nb} siden {since} i {now.name}",
    )
    values = [one.exact_score(code, codebook) for one in (now, before)]
    formula = (
        f"{decimals(values[0])} - {decimals(values[1])} = {decimals(moved)}; "
        f"printed {printed(located.value)}"
    )
    inputs = (
        located.input(name),
        now.input(code, now.score(code)),
        before.input(code, before.score(code)),
    )
    return finding("index_workbook_differs", "warning", title, formula, inputs)


def _agrees(
    page: IndexPage, codebook: Codebook, agreeing: Sequence[Located], now: _Scored
) -> Finding:
    where = place(codebook, page.place)
    all_of = len(page.scores) + len(page.changes)
    title = both(
        f"{where.en} {page.edition}: {len(agreeing)} of {all_of} scores and changes on the page "
        f"are those of {now.name}",
        f"{where.nb} {page.edition}: {len(agreeing)} av {all_of} skårer og endringer på siden er "
        f"som i {now.name}",
    )
    row = f"{now.edition.sheet}, row {now.row.row}"
    inputs = tuple(
        located.input(component(codebook, str(located.claim.breakdown["component"])))
        for located in agreeing
    )
    formula = f"{len(agreeing)} of {all_of} values equal those of {now.name}, {row}"
    return finding("index_workbook_agrees", "confirmed", title, formula, inputs)


def _lost(
    page: IndexPage, codebook: Codebook, code: str, now: _Scored, derived: Fraction | None
) -> Finding:
    """What the workbook says of a score that the page lost, beside what follows from the page."""
    name, where = component(codebook, code), place(codebook, page.place)
    value = now.score(code)
    given = number(value, _digits(codebook, code))
    severity: Severity = "notice"
    said, formula = Label("", ""), f"{now.edition.cell(now.row, code)} = {printed(float(value))}"
    if derived is not None:
        follows = number(derived, _digits(codebook, code))
        severity = "confirmed" if derived == value else "warning"
        said = Label(f"; {follows.en} follows from the page", f"; {follows.nb} følger av siden")
        formula += f" {'=' if derived == value else '≠'} {printed(float(derived))}"
    title = both(
        f"{name.en}, {where.en} {page.edition}: not printed on the page; {given.en} in "
        f"{now.name}{said.en}",
        f"{name.nb}, {where.nb} {page.edition}: ikke trykt på siden; {given.nb} i "
        f"{now.name}{said.nb}",
    )
    return finding(
        "index_workbook_supplies",
        severity,
        title,
        formula,
        (now.input(code, value), _beside(page, codebook)),
    )


def _many_lost(page: IndexPage, codebook: Codebook, lost: Sequence[str], now: _Scored) -> Finding:
    where = place(codebook, page.place)
    title = both(
        f"{where.en} {page.edition}: {len(lost)} scores are not printed on the page; {now.name} "
        "has them",
        f"{where.nb} {page.edition}: {len(lost)} skårer er ikke trykt på siden; de står i "
        f"{now.name}",
    )
    formula = "; ".join(
        f"{component(codebook, code).en} = {printed(now.row.scores[code])}" for code in lost
    )
    inputs = (*(now.input(code, now.score(code)) for code in lost), _beside(page, codebook))
    return finding("index_workbook_supplies", "notice", title, formula, inputs)


def _beside(page: IndexPage, codebook: Codebook) -> Input:
    """A score that the page does print: it leads to the page that lost another."""
    code, located = next(iter(page.scores.items()))
    return located.input(component(codebook, code))


def _digits(codebook: Codebook, code: str) -> int:
    """Single scores are published with one decimal, means with two."""
    return 1 if codebook.index.by_code[code].level in SINGLE else 2
