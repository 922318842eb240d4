"""A score as published and like for like: two lines over the editions, never one alone."""

from collections.abc import Sequence
from typing import Any

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Chart, Table
from tinglys.publication.charts.colours import ACCENT, QUIET
from tinglys.publication.charts.plots.theme import (
    Frame,
    Layer,
    compose,
    labelled_axis,
    layer,
    specification,
    ticks,
)
from tinglys.publication.charts.wording import amount, chart_words
from tinglys.publication.words import Words

_WIDTH, _HEIGHT = 288, 150


class EditionScore(msgspec.Struct, frozen=True):
    """A score of one edition, as published and on the indicators that all editions share."""

    edition: str
    published: float
    like_for_like: float


def like_for_like_chart(
    measure: str, scores: Sequence[EditionScore], language: Language, source: str
) -> Chart:
    """Two lines, 288 units wide: one size for every screen.

    Args:
        measure: the score, in the reader's language.
        scores: in the order of the editions, at least two.
        language: of the words.
        source: the source line.
    """
    words = chart_words(language)
    lines = {
        kind: [amount(getattr(score, kind), words, 2) for score in scores]
        for kind in ("published", "like_for_like")
    }
    title = words(
        "like_title",
        measure=measure,
        published=" → ".join((lines["published"][0], lines["published"][-1])),
        like=" → ".join((lines["like_for_like"][0], lines["like_for_like"][-1])),
    )
    columns = (words("col_edition"), words("like_published"), words("like_like_for_like"))
    rows = tuple(zip((score.edition for score in scores), *lines.values(), strict=True))
    said = "; ".join(
        words("like_said", edition=edition, published=published, like=like)
        for edition, published, like in rows
    )
    values = [value for score in scores for value in (score.published, score.like_for_like)]
    steps = ticks(min(values), max(values), 3)
    low, high = amount(steps[0], words), amount(steps[-1], words)
    return compose(
        title=title,
        subtitle=words("like_subtitle", low=low, high=high),
        source=source,
        alt=f"{measure}. {said}.",
        table=Table(columns, rows, (1, 2)),
        wide=_spec(scores, steps, words),
    )


def _spec(scores: Sequence[EditionScore], steps: list[float], words: Words) -> Layer:
    editions = [score.edition for score in scores]
    x: Layer = {"field": "edition", "type": "ordinal", "sort": editions,
                "axis": {"labelAngle": 0}, "scale": {"type": "point", "padding": 0.35}}  # fmt: skip
    y: Layer = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": [steps[0], steps[-1]]},
        "axis": labelled_axis(steps, words, grid=True),
    }
    layers = []
    above = scores[-1].like_for_like >= scores[-1].published
    for kind, colour, dashes in (("published", QUIET, [5, 3]), ("like_for_like", ACCENT, [1, 0])):
        up = above == (kind == "like_for_like")
        rows = _rows(scores, kind, words)
        line: Layer = {"type": "line", "color": colour, "strokeWidth": 2, "strokeDash": dashes}
        point: Layer = {"type": "point", "filled": True, "size": 40, "color": colour, "opacity": 1}
        label: Layer = {"type": "text", "dy": -10 if up else 14, "color": colour}
        layers += [
            layer(rows, line, x=x, y=y),
            layer(rows, point, x=x, y=y),
            layer([row for row in rows if row["label"]], label, x=x, y=y,
                  text={"field": "label", "type": "nominal"}),
            layer(rows[-1:], {**label, "dy": -24 if up else 28, "dx": 14, "align": "right",
                              "fontWeight": 600}, x=x, y=y,
                  text={"value": words(f"like_{kind}")}),
        ]  # fmt: skip
    frame = Frame(_WIDTH, _HEIGHT, left=36, right=16, top=34, bottom=26)
    return specification(frame, layers)


def _rows(scores: Sequence[EditionScore], kind: str, words: Words) -> list[dict[str, Any]]:
    """A row an edition; where both lines meet, their figure is printed once."""
    rows = []
    for score in scores:
        value = getattr(score, kind)
        printed = amount(value, words, 2)
        twice = kind == "published" and printed == amount(score.like_for_like, words, 2)
        rows.append({"edition": score.edition, "value": value, "label": "" if twice else printed})
    return rows
