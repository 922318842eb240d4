"""Index scores of one place and edition as one page prints them, ready for arithmetic."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

import msgspec

from tinglys.checks.arithmetic import exact, on_grid
from tinglys.checks.documents import CheckedDocument, Located, numbers
from tinglys.codebook import Codebook, IndexComponent

SCORE = "ocindex_score"
CHANGE = "ocindex_change"
LISTS = {"criminal_markets": "market", "criminal_actors": "actor", "resilience": "resilience"}
"""Each mean that a page prints over a list of single scores, and the level of that list."""

SINGLE = ("market", "actor", "resilience")
_PAGE = 6


class IndexPage(msgspec.Struct):
    """The scores and changes of one place and edition, by component.

    ``conflicts`` holds components for which the page prints two different scores.
    """

    document: CheckedDocument
    place: str | None
    edition: int
    scores: dict[str, Located]
    changes: dict[str, Located]
    conflicts: dict[str, list[Located]]

    def listed(self, codebook: Codebook, mean: str) -> Sequence[IndexComponent]:
        """The components that the edition averages into ``mean``, in the order of the page."""
        return codebook.index.of_edition(self.edition, LISTS[mean])  # type: ignore[arg-type]

    def score(self, code: str) -> Fraction | None:
        """The printed score of a component; None where there is none or two that differ."""
        if code in self.conflicts or code not in self.scores:
            return None
        return exact(self.scores[code].value)


def index_pages(documents: Iterable[CheckedDocument], codebook: Codebook) -> list[IndexPage]:
    """Every page of the index among the documents, in order; mere mentions of scores are none.

    Scores of a region are means already and lie off the grid: they make no page.
    """
    pages: dict[tuple[str, str | None, str, int | None], IndexPage] = {}
    for located in numbers(documents):
        claim = located.claim
        if claim.indicator not in (SCORE, CHANGE):
            continue
        code, named = claim.breakdown.get("component"), str(claim.breakdown.get("place", ""))
        year = claim.year if isinstance(claim.year, int) else None
        if not isinstance(code, str) or code not in codebook.index.by_code:
            continue
        key = (located.document.id, located.place, named, year)
        page = pages.setdefault(
            key,
            IndexPage(located.document, located.place, year or 0, {}, {}, {}),
        )
        _file(page, code, located)
    found = [page for page in pages.values() if len(page.scores) >= _PAGE]
    for page in found:
        page.edition = page.edition or _edition(page, codebook)
    return [page for page in found if not _is_mean(page, codebook)]


def _file(page: IndexPage, code: str, located: Located) -> None:
    kept = page.scores if located.claim.indicator == SCORE else page.changes
    first = kept.setdefault(code, located)
    if kept is page.scores and first.value != located.value:
        page.conflicts.setdefault(code, [first]).append(located)


def _edition(page: IndexPage, codebook: Codebook) -> int:
    newest = max(codebook.index.by_code[code].since for code in page.scores)
    return max(edition for edition in codebook.index.editions if edition >= newest)


def _is_mean(page: IndexPage, codebook: Codebook) -> bool:
    step = codebook.value_scales[codebook.index.scale].step
    single = [
        located.value
        for code, located in page.scores.items()
        if codebook.index.by_code[code].level in SINGLE
    ]
    off = [value for value in single if not on_grid(value, step)]
    return len(off) > max(1, len(single) / 5)
