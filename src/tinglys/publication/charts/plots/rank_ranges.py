"""Ranges of ranks of compared countries: where they overlap, the order is not known."""

from collections.abc import Sequence

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Chart, Table
from tinglys.publication.charts.colours import ACCENT, INK, PAPER, QUIET
from tinglys.publication.charts.plots.theme import (
    WIDTHS,
    Frame,
    Layer,
    Size,
    compose,
    labelled_axis,
    layer,
    specification,
    ticks,
)
from tinglys.publication.charts.wording import amount, chart_words, listed, span
from tinglys.publication.words import Words

_ROW = 34


class RankedCountry(msgspec.Struct, frozen=True):
    """A country with its rank and the range of ranks it may have."""

    name: str
    rank: int
    best: int
    worst: int


def rank_range_chart(
    measure: str,
    countries: Sequence[RankedCountry],
    of: int,
    language: Language,
    source: str,
    focus: str | None = None,
) -> Chart:
    """A bar a country from its best to its worst rank, a dot where it is ranked.

    Args:
        measure: what is ranked, in the reader's language.
        countries: at least one, drawn by rank.
        of: how many countries are ranked in all.
        language: of the words.
        source: the source line.
        focus: the name of the country that the title speaks of; None takes the first.
    """
    words = chart_words(language)
    ordered = sorted(countries, key=lambda one: (one.rank, one.best, one.name))
    chosen = next((one for one in ordered if one.name == focus), ordered[0])
    rows = tuple(
        (one.name, amount(one.rank, words), span(one.best, one.worst, words)) for one in ordered
    )
    said = "; ".join(f"{name}: {rank} ({interval})" for name, rank, interval in rows)
    return compose(
        title=_title(measure, chosen, ordered, words),
        subtitle=words("ranks_subtitle", of=of),
        source=source,
        alt=f"{measure}. {said}.",
        table=Table((words("col_country"), words("col_rank"), words("col_range")), rows, (1, 2)),
        wide=_spec(ordered, of, "wide", words, chosen),
        narrow=_spec(ordered, of, "narrow", words, chosen),
    )


def _spec(
    countries: Sequence[RankedCountry], of: int, size: Size, words: Words, chosen: RankedCountry
) -> Layer:
    low = max(1, min(one.best for one in countries) - 2)
    high = min(of, max(one.worst for one in countries) + 2)
    steps = [step for step in ticks(low, high, 4) if low <= step <= high and step >= 1]
    frame = Frame(WIDTHS[size], _ROW * len(countries), left=8, right=8, top=4, bottom=26)
    order = [one.name for one in countries]
    y: Layer = {"field": "name", "type": "ordinal", "sort": order, "axis": None}
    x: Layer = {
        "field": "best",
        "type": "quantitative",
        "scale": {"domain": [low - 0.5, high + 0.5]},
        "axis": labelled_axis(steps, words, grid=True),
    }
    rows = [
        {
            "name": one.name,
            "rank": one.rank,
            "best": one.best - 0.5,
            "worst": one.worst + 0.5,
            "colour": ACCENT if one is chosen else QUIET,
            "label": f"{one.name}  {span(one.best, one.worst, words)}",
        }
        for one in countries
    ]
    colour: Layer = {"field": "colour", "type": "nominal", "scale": None}
    # Words stand at the side that has room for them.
    middle = (low + high) / 2
    layers = [
        layer(rows, {"type": "bar", "height": 8, "yOffset": 7}, y=y, x=x, x2={"field": "worst"},
              color=colour),
        layer(rows, {"type": "point", "filled": True, "size": 60, "yOffset": 7, "fill": PAPER,
                     "stroke": INK, "opacity": 1}, y=y, x={**x, "field": "rank"}),
        layer([row for row in rows if float(str(row["best"])) <= middle],
              {"type": "text", "align": "left", "dy": -8}, y=y, x=x,
              text={"field": "label", "type": "nominal"}),
        layer([row for row in rows if float(str(row["best"])) > middle],
              {"type": "text", "align": "right", "dy": -8}, y=y,
              x={**x, "field": "worst"},
              text={"field": "label", "type": "nominal"}),
    ]  # fmt: skip
    return specification(frame, layers)


def _title(
    measure: str, chosen: RankedCountry, countries: Sequence[RankedCountry], words: Words
) -> str:
    met = [
        one.name for one in countries
        if one is not chosen and one.best <= chosen.worst and chosen.best <= one.worst
    ]  # fmt: skip
    base = words(
        "ranks_title", measure=measure, country=chosen.name, best=chosen.best, worst=chosen.worst
    )
    if not met:
        return base + words("ranks_apart")
    if len(met) > 3:
        return base + words("ranks_meet_many", count=len(met))
    return base + words("ranks_meet", countries=listed(met, words))
