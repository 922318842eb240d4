"""Which column of a sheet holds what, found by the names in its head."""

from typing import Any

import msgspec

from tinglys.codebook.scales import IndexComponent, IndexStructure
from tinglys.tables.measure import column_letters
from tinglys.tables.workbook import Sheet, Workbook, address

_NAMES = {
    "place": ("country", "country name", "land"),
    "continent": ("continent", "kontinent", "verdensdel"),
    "region": ("region", "subregion"),
}
_DEEPEST_HEAD = 20  # rows above a table hold its title and a note, not more
_COMPONENTS = 3  # so many names of components make a row the head of a table


class Columns(msgspec.Struct, frozen=True):
    """The columns of a sheet by what they hold, and the row of their names; counted from 0."""

    head: int
    place: int
    continent: int
    region: int
    components: dict[str, int]

    @property
    def letters(self) -> dict[str, str]:
        """The letters of each component's column."""
        return {code: column_letters(at + 1) for code, at in self.components.items()}

    def check_edition(
        self, workbook: Workbook, sheet: Sheet, index: IndexStructure, year: int
    ) -> None:
        """Sees to it that the columns are those of an edition.

        Raises:
            InputError: a component of the edition has no column, or a column is not of it.
        """
        due = {component.code for component in index.components if component.since <= year}
        for code, at in self.components.items():
            if code not in due:
                label = index.by_code[code].label.en
                raise workbook.refusal(
                    f"{label} is no part of the edition of {year}",
                    "remove the column, or check the year of the sheet",
                    sheet,
                    address(self.head, at),
                )
        missing = [c.label.en for c in index.components if c.code in due - self.components.keys()]
        if missing:
            more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            raise workbook.refusal(
                f"the edition of {year} has {missing[0]}{more}, and no column has that name",
                "restore the publisher's column name, or fetch the workbook again",
                sheet,
                f"row {self.head + 1}",
            )


def find_columns(workbook: Workbook, sheet: Sheet, index: IndexStructure) -> Columns | None:
    """The columns of a sheet; None where no row of it names components of the index.

    Raises:
        InputError: a column has a name that is not known, or one that stands twice, or none above
            its values; or the country, continent or region has no column.
    """
    for head, row in enumerate(sheet.rows[:_DEEPEST_HEAD]):
        if sum(_component(cell, index) is not None for cell in row) >= _COMPONENTS:
            return _columns(workbook, sheet, index, head)
    return None


def _component(cell: object, index: IndexStructure) -> IndexComponent | None:
    return index.find(cell) if isinstance(cell, str) else None


def _columns(workbook: Workbook, sheet: Sheet, index: IndexStructure, head: int) -> Columns:
    found: dict[str, int] = {}
    for at, cell in enumerate(sheet.rows[head]):
        where = address(head, at)
        if cell == "":
            if any(row[at] != "" for row in sheet.rows[head + 1 :]):
                raise workbook.refusal(
                    "the column has values and no name", "name it or remove it", sheet, where
                )
            continue
        component = _component(cell, index)
        code = component.code if component is not None else _field(cell)
        if code is None:
            raise workbook.refusal(
                "the column has a name that the codebook does not know",
                "restore the publisher's name, or add this one to the component's aliases in the "
                "codebook (scales/index.yaml)",
                sheet,
                where,
            )
        if code in found:
            raise workbook.refusal(
                f"the column stands twice, also in {address(head, found[code])}",
                "keep one of the two",
                sheet,
                where,
            )
        found[code] = at
    fields = {field: _due(workbook, sheet, found, field, head) for field in _NAMES}
    return Columns(head, **fields, components={c: at for c, at in found.items() if c not in fields})


def _field(cell: Any) -> str | None:
    name = " ".join(cell.casefold().split()) if isinstance(cell, str) else ""
    return next((field for field, names in _NAMES.items() if name in names), None)


def _due(workbook: Workbook, sheet: Sheet, found: dict[str, int], field: str, head: int) -> int:
    if field not in found:
        name = _NAMES[field][0].capitalize()
        raise workbook.refusal(
            f"no column is named {name}", "restore the column", sheet, f"row {head + 1}"
        )
    return found[field]
