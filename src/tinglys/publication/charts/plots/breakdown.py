"""A whole in its parts: a bar for each group, stacked by kind."""

from collections.abc import Sequence
from typing import Any

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Chart, Table
from tinglys.publication.charts.colours import KINDS, PAPER, on_kind
from tinglys.publication.charts.plots.key import key_layers
from tinglys.publication.charts.plots.theme import (
    LABEL,
    WIDTHS,
    Frame,
    Layer,
    Size,
    compose,
    layer,
    specification,
)
from tinglys.publication.charts.wording import amount, chart_words, small, spoken
from tinglys.publication.words import Words

_ROW = 46


class Part(msgspec.Struct, frozen=True):
    """A count of one group and one kind, both named in the reader's language."""

    group: str
    kind: str
    value: Amount


def breakdown_chart(
    measure: str, parts: Sequence[Part], language: Language, source: str, *, stacked: bool = True
) -> Chart:
    """Bars of counts; what has no number stands behind its bar with its mark.

    Args:
        measure: what is counted, in the reader's language.
        parts: at most one a group and kind, in the order to be drawn; at most six kinds.
        language: of the words.
        source: the source line.
        stacked: kinds behind one another; False below one another, where they are no parts of
            one whole.
    """
    words = chart_words(language)
    groups, kinds = _unique(parts, "group"), _unique(parts, "kind")
    values = {(part.group, part.kind): part.value for part in parts}
    rows = tuple(
        (group, *(_cell(values.get((group, kind)), words) for kind in kinds)) for group in groups
    )
    said = "; ".join(f"{part.group}, {part.kind}: {spoken(part.value, words)}" for part in parts)
    return compose(
        title=_title(measure, parts, groups, words, stacked=stacked),
        subtitle=words("breakdown_subtitle" if stacked else "grouped_subtitle"),
        source=source,
        alt=f"{measure}. {said}.",
        table=Table((measure, *kinds), rows, tuple(range(1, len(kinds) + 1))),
        wide=_spec(parts, groups, kinds, "wide", words, stacked=stacked),
        narrow=_spec(parts, groups, kinds, "narrow", words, stacked=stacked),
    )


def _spec(
    parts: Sequence[Part], groups: list[str], kinds: list[str], size: Size, words: Words, *,
    stacked: bool,
) -> Layer:  # fmt: skip
    lanes = 1 if stacked else len(kinds)
    row = _ROW + (lanes - 1) * 20
    key, room = key_layers(list(zip(kinds, KINDS, strict=False)), WIDTHS[size])
    frame = Frame(WIDTHS[size], row * len(groups), left=0, right=56, top=room + 4, bottom=4)
    rows = _segments(parts, groups, kinds, words, stacked=stacked)
    most = max((bar["end"] for bar in rows), default=1) or 1
    for bar in rows:
        wide = (bar["end"] - bar["start"]) / most * frame.plot
        bar["shown"] = bar["label"] if stacked and wide > 6 + 7.5 * len(bar["label"]) else ""
    y: Layer = {"field": "place", "type": "quantitative", "axis": None,
                "scale": {"domain": [0, row * len(groups)], "reverse": True}}  # fmt: skip
    x: Layer = {"field": "start", "type": "quantitative", "axis": None,
                "scale": {"domain": [0, most], "nice": False}}  # fmt: skip
    exact: Layer = {"type": "nominal", "scale": None}
    ends = _ends(parts, groups, kinds, row, words, stacked=stacked)
    heads = [{"place": at * row + 12, "start": 0, "text": group} for at, group in enumerate(groups)]
    words_in = {"field": "text", "type": "nominal"}
    left: Layer = {"type": "text", "align": "left", "baseline": "middle"}
    layers = [
        layer(rows, {"type": "rect", "stroke": PAPER, "strokeWidth": 1}, x=x, x2={"field": "end"},
              y={**y, "field": "top"}, y2={"field": "foot"}, color={"field": "colour", **exact}),
        layer([bar for bar in rows if bar["shown"]], {"type": "text", "baseline": "middle"},
              x={**x, "field": "middle"}, y=y, text={"field": "shown", "type": "nominal"},
              color={"field": "ink", **exact}),
        layer(heads, {**left, "fontSize": LABEL + 0.5}, x=x, y=y, text=words_in),
        layer(ends, {**left, "dx": 6}, x=x, y=y, text=words_in),
        *key,
    ]  # fmt: skip
    return specification(frame, layers)


def _segments(
    parts: Sequence[Part], groups: list[str], kinds: list[str], words: Words, *, stacked: bool
) -> list[dict[str, Any]]:
    """The bars with their ends in counts and their places in units from the top."""
    row = _ROW + (0 if stacked else (len(kinds) - 1) * 20)
    ends = dict.fromkeys(groups, 0.0)
    found = []
    for part in parts:
        if isinstance(part.value, str) or part.value == 0:
            continue
        lane = 0 if stacked else kinds.index(part.kind)
        start = ends[part.group] if stacked else 0.0
        ends[part.group] = start + part.value
        top = groups.index(part.group) * row + 20 + lane * 20
        at = kinds.index(part.kind)
        found.append(
            {
                "start": start, "end": start + part.value, "middle": start + part.value / 2,
                "top": top, "foot": top + 18, "place": top + 9, "colour": KINDS[at],
                "ink": on_kind(at), "label": amount(part.value, words),
            }
        )  # fmt: skip
    return found


def _ends(
    parts: Sequence[Part], groups: list[str], kinds: list[str], row: int, words: Words, *,
    stacked: bool,
) -> list[dict[str, Any]]:  # fmt: skip
    """What stands behind the bars: the sum of a stack, and the marks of what has no number."""
    found = []
    for at, group in enumerate(groups):
        own = [part for part in parts if part.group == group]
        lanes = [own] if stacked else [[p for p in own if p.kind == kind] for kind in kinds]
        for lane, members in enumerate(lanes):
            numbers = [part.value for part in members if not isinstance(part.value, str)]
            absent = [part for part in members if isinstance(part.value, str)]
            marks = [
                f"{small(part.kind) if stacked else ''} {amount(part.value, words)}".strip()
                for part in absent
            ]
            shown = [amount(sum(numbers), words)] if numbers else []
            found.append({"place": at * row + 29 + lane * 20, "start": sum(numbers),
                          "text": " + ".join([*shown, *marks])})  # fmt: skip
    return found


def _unique(parts: Sequence[Part], field: str) -> list[str]:
    return list(dict.fromkeys(str(getattr(part, field)) for part in parts))


def _cell(value: Amount | None, words: Words) -> str:
    return "" if value is None else amount(value, words)


def _title(
    measure: str, parts: Sequence[Part], groups: list[str], words: Words, *, stacked: bool
) -> str:
    """The largest group beside the sum of all, or the greatest count where there is no sum."""
    if not stacked:
        return _greatest(measure, parts, words)
    sums = {
        group: sum(
            part.value for part in parts if part.group == group and not isinstance(part.value, str)
        )
        for group in groups
    }
    total = sum(sums.values())
    if not total:
        return words("series_none", measure=measure)
    largest = max(groups, key=lambda group: sums[group])
    return words(
        "breakdown_title",
        measure=measure,
        group=small(largest),
        value=amount(sums[largest], words),
        total=amount(total, words),
    )


def _greatest(measure: str, parts: Sequence[Part], words: Words) -> str:
    known = [(part.value, part) for part in parts if not isinstance(part.value, str)]
    if not known:
        return words("series_none", measure=measure)
    value, part = max(known, key=lambda pair: pair[0])
    group = f"{small(part.group)}, {small(part.kind)}"
    return words("grouped_title", measure=measure, group=group, value=amount(value, words))
