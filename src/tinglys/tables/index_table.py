"""A published table of index scores, edition by edition, every score with its cell."""

import msgspec


class IndexRow(msgspec.Struct, frozen=True):
    """The scores of one place in one edition.

    ``place`` is the place's code in the codebook, ``name`` what the table calls it. ``scores``
    maps components of the index to the score as published. ``row`` is the row of the sheet, counted
    from 1 with its heads.
    """

    place: str
    name: str
    continent: str
    region: str
    row: int
    scores: dict[str, float]


class IndexEdition(msgspec.Struct, frozen=True):
    """One edition: a sheet of the workbook.

    ``columns`` maps each component to the letters of its column, so that the cell of a score is
    the letters and the number of its row.
    """

    year: int
    sheet: str
    columns: dict[str, str]
    rows: tuple[IndexRow, ...]

    def cell(self, row: IndexRow, component: str) -> str:
        """The address of a score in the workbook: ``2025_dataset!F12``."""
        return f"{self.sheet}!{self.columns[component]}{row.row}"


class IndexTable(msgspec.Struct, frozen=True):
    """All editions of an index that one workbook holds, oldest first. ``index`` is its code."""

    index: str
    editions: tuple[IndexEdition, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """The codes of all places that any edition scores, in the order they first appear."""
        return tuple(dict.fromkeys(row.place for edition in self.editions for row in edition.rows))
