"""What a pyramid says in words, and the table behind it."""

from collections.abc import Sequence

from tinglys.publication.charts.chart import Table
from tinglys.publication.charts.marks.interval import Estimate
from tinglys.publication.charts.marks.pyramid_edition import HIGH, PyramidEdition
from tinglys.publication.charts.wording import amount, span, spoken
from tinglys.publication.words import Words


def pyramid_title(edition: PyramidEdition, words: Words) -> str:
    """The finding: whether criminality and resilience are low or high."""
    criminality, resilience = edition.criminality, edition.resilience.value
    if isinstance(criminality, str) or isinstance(resilience, str):
        return words("pyramid_title_unknown", year=edition.label)
    crime = "high" if criminality >= HIGH else "low"
    strength = "high" if resilience >= HIGH else "low"
    return words(f"pyramid_{crime}_{strength}")


def pyramid_alt(editions: Sequence[PyramidEdition], words: Words) -> str:
    """One sentence an edition, the newest first."""
    return " ".join(
        words(
            "pyramid_said",
            year=edition.label,
            markets=_said(edition.markets, words),
            actors=_said(edition.actors, words),
            resilience=_said(edition.resilience, words),
        )
        for edition in editions
    )


def pyramid_table(editions: Sequence[PyramidEdition], words: Words) -> Table:
    """A row for each edition: the scores with their intervals."""
    columns = (
        words("col_edition"),
        words("pyramid_markets"),
        words("pyramid_actors"),
        words("pyramid_resilience"),
    )
    rows = tuple(
        (edition.label, *(_cell(one, words) for one in _scores(edition))) for edition in editions
    )
    return Table(columns, rows, (1, 2, 3))


def _scores(edition: PyramidEdition) -> tuple[Estimate, Estimate, Estimate]:
    return edition.markets, edition.actors, edition.resilience


def _cell(estimate: Estimate, words: Words) -> str:
    printed = amount(estimate.value, words, 2)
    if estimate.low is None or estimate.high is None:
        return printed
    return f"{printed} ({span(estimate.low, estimate.high, words, 2)})"


def _said(estimate: Estimate, words: Words) -> str:
    if isinstance(estimate.value, str):
        return spoken(estimate.value, words)
    return _cell(estimate, words)
