"""A printed likelihood table as data: rows with term, rank and band."""

import msgspec

Band = tuple[float, float]
"""Lower and upper end of a band, as probabilities."""


class ScaleRow(msgspec.Struct, frozen=True):
    """One row of a printed table.

    ``printed`` is the band as it stands there; ``band`` is what it says, as probabilities.
    ``level`` counts from 1, the least likely. ``conflict`` says in one clause what is wrong with
    the printed band (it overlaps the other rows, or differs from the codebook's band for this
    term on the same scale), None where nothing is. ``corrected`` is then the band that closes the
    table, where there is one.
    """

    start: int
    end: int
    term: str
    level: int
    printed: str
    band: Band | None
    nato: str | None = None
    conflict: str | None = None
    corrected: Band | None = None

    @property
    def effective(self) -> Band | None:
        """The band to work with: the corrected one where the printed one cannot be right.

        None where the table prints words without numbers.
        """
        return self.corrected or self.band


class ScaleTable(msgspec.Struct, frozen=True):
    """A printed likelihood table, rows from the least likely up.

    ``scale`` is the id of the codebook's scale that it prints, None for a scale of the document's
    own.
    """

    start: int
    end: int
    language: str
    rows: tuple[ScaleRow, ...]
    scale: str | None = None
