"""The means that an index table prints, against the exact means of their parts.

Means are taken of unrounded means and rounded once; so the exact one differs from a printed one by
less than the step in which means are published, or something was altered.
"""

from fractions import Fraction

from tinglys.codebook import Codebook
from tinglys.tables.index_table import IndexEdition, IndexRow
from tinglys.tables.workbook import Sheet, Workbook


def check_means(
    workbook: Workbook, sheet: Sheet, edition: IndexEdition, codebook: Codebook
) -> None:
    """Recomputes every printed mean of an edition.

    Raises:
        InputError: one differs from the exact mean of its parts by the step of published means
            (0.01) or more.
    """
    step = Fraction(str(codebook.value_scales[codebook.index.scale].aggregate_step))
    parts = parts_of(codebook, edition.year)
    for row in edition.rows:
        for code in parts:
            exact = exact_score(row, code, parts)
            if abs(exact - Fraction(repr(row.scores[code]))) < step:
                continue
            label = codebook.index.by_code[code].label.en
            raise workbook.refusal(
                f"{label} is {row.scores[code]:g}, but its parts give {float(exact):.4f}",
                "restore the scores of the row as published, or fetch the workbook again",
                sheet,
                f"{edition.columns[code]}{row.row}",
            )


def parts_of(codebook: Codebook, year: int) -> dict[str, tuple[str, ...]]:
    """The components that an edition averages into each mean, by the mean's code."""
    listed = [component for component in codebook.index.components if component.since <= year]
    parts = {
        mean.code: tuple(one.code for one in listed if one.parent == mean.code) for mean in listed
    }
    return {code: below for code, below in parts.items() if below}


def exact_score(row: IndexRow, code: str, parts: dict[str, tuple[str, ...]]) -> Fraction:
    """The unrounded score of a component: its own where it is single, else its parts' mean."""
    if code not in parts:
        return Fraction(repr(row.scores[code]))
    below = [exact_score(row, part, parts) for part in parts[code]]
    return sum(below, Fraction(0)) / len(below)
