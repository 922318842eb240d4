"""Rates of groups against a comparison group: unadjusted and adjusted, never one alone."""

from collections.abc import Sequence
from typing import Any

import msgspec

from tinglys.codebook import Language
from tinglys.publication.charts.chart import Amount, Chart, Table
from tinglys.publication.charts.colours import ACCENT, INK, PAPER, QUIET
from tinglys.publication.charts.plots.theme import (
    WIDTHS,
    Frame,
    Layer,
    Size,
    compose,
    haloed,
    labelled_axis,
    layer,
    specification,
    ticks,
)
from tinglys.publication.charts.wording import amount, chart_words, span, spoken
from tinglys.publication.words import Words

_LANE, _HEAD = 18, 26


class ModelRate(msgspec.Struct, frozen=True):
    """A rate under one model: its code (M1 …), its value and interval (None: none given)."""

    model: str
    value: Amount
    low: float | None = None
    high: float | None = None


class Reference(msgspec.Struct, frozen=True):
    """What groups are compared with: its name and rate (1 where the rates are ratios to it)."""

    name: str
    value: float


class GroupRates(msgspec.Struct, frozen=True):
    """The rates of one group, unadjusted first, then with more and more adjusted for."""

    group: str
    rates: tuple[ModelRate, ...]


def adjusted_rates_chart(
    measure: str,
    groups: Sequence[GroupRates],
    models: Sequence[tuple[str, str]],
    reference: Reference,
    language: Language,
    source: str,
) -> Chart:
    """A row of dots for each group, a lane for each model, a line at the comparison group.

    The warning on over-adjustment is among the chart's notes and must be printed with it.

    Args:
        measure: the rate with its unit, in the reader's language.
        groups: at least one.
        models: code of each model and what it adjusts for, in the order of the rates.
        reference: what the groups are compared with.
        language: of the words.
        source: the source line.
    """
    words = chart_words(language)
    codes = [code for code, _ in models]
    rows = tuple((group.group, *(_cell(rate, words) for rate in group.rates)) for group in groups)
    said = "; ".join(
        f"{group.group}: " + ", ".join(f"{rate.model} {_said(rate, words)}" for rate in group.rates)
        for group in groups
    )
    key = "; ".join(f"{code} {name}" for code, name in models)
    compared = f"{reference.name} ({amount(reference.value, words)})"
    return compose(
        title=_title(measure, groups, words),
        subtitle=words("rates_subtitle", reference=compared, models=key),
        source=source,
        alt=f"{measure}. {compared}. {key}. {said}.",
        table=Table(
            (words("col_group"), *codes),
            ((reference.name, amount(reference.value, words), *[""] * (len(codes) - 1)), *rows),
            tuple(range(1, len(codes) + 1)),
        ),
        wide=_spec(groups, reference, "wide", words),
        narrow=_spec(groups, reference, "narrow", words),
        notes=(f"{words('over_adjustment_head')} {words('over_adjustment')}",),
    )


def _spec(groups: Sequence[GroupRates], reference: Reference, size: Size, words: Words) -> Layer:
    values = [
        value for group in groups for rate in group.rates
        for value in (rate.value, rate.low, rate.high)
        if value is not None and not isinstance(value, str)
    ]  # fmt: skip
    steps = ticks(0, max([*values, reference.value]))
    rows, heads, height = _lanes(groups, words)
    frame = Frame(WIDTHS[size], height, left=36, right=60, top=4, bottom=26)
    x: Layer = {"field": "value", "type": "quantitative",
                "scale": {"domain": [0, steps[-1]]},
                "axis": labelled_axis(steps, words, grid=True)}  # fmt: skip
    y: Layer = {"field": "lane", "type": "quantitative", "axis": None,
                "scale": {"domain": [0, height], "reverse": True}}  # fmt: skip
    known = [row for row in rows if row["known"]]
    exact: Layer = {"type": "nominal", "scale": None}
    name = {"field": "model", "type": "nominal"}
    text: Layer = {"type": "text", "baseline": "middle", "align": "left"}
    layers = [
        layer([{}], {"type": "rule", "color": INK}, x={"datum": reference.value}),
        layer(known, {"type": "line", "color": QUIET, "strokeWidth": 1}, x=x, y=y,
              order={"field": "lane"}, detail={"field": "group"}),
        layer([row for row in known if row["low"] is not None],
              {"type": "rule", "color": INK, "strokeWidth": 1.5}, x={**x, "field": "low"},
              x2={"field": "high"}, y=y),
        layer(known, {"type": "point", "size": 70, "stroke": ACCENT, "strokeWidth": 2,
                      "opacity": 1}, x=x, y=y, fill={"field": "fill", **exact}),
        layer([{**row, "value": 0} for row in rows], {**text, "align": "right", "dx": -6,
              "color": QUIET}, x=x, y=y, text=name),
        *haloed(layer([{**row, "value": row["end"]} for row in rows], {**text, "dx": 9}, x=x,
                      y=y, text={"field": "label", "type": "nominal"})),
        layer(heads, {**text, "fontWeight": 600, "dx": -30}, x=x, y=y,
              text={"field": "group", "type": "nominal"}),
    ]  # fmt: skip
    return specification(frame, layers)


def _lanes(
    groups: Sequence[GroupRates], words: Words
) -> tuple[list[dict[str, Any]], list[dict[str, Any]], float]:
    """A lane a model below the head of its group; the unadjusted dot is open, the others full."""
    rows, heads, at = [], [], 0.0
    for group in groups:
        heads.append({"group": group.group, "lane": at + _HEAD / 2, "value": 0})
        at += _HEAD
        for place, rate in enumerate(group.rates):
            known = not isinstance(rate.value, str)
            interval = rate.low is not None and rate.high is not None
            rows.append(
                {
                    "group": group.group, "model": rate.model, "lane": at + _LANE / 2,
                    "known": known, "value": rate.value if known else 0,
                    "low": rate.low if interval else None, "high": rate.high,
                    "end": (rate.high if interval else rate.value) if known else 0,
                    "fill": PAPER if place == 0 else ACCENT,
                    "label": amount(rate.value, words),
                }
            )  # fmt: skip
            at += _LANE
        at += 8
    return rows, heads, at


def _said(rate: ModelRate, words: Words) -> str:
    return spoken(rate.value, words) if isinstance(rate.value, str) else _cell(rate, words)


def _cell(rate: ModelRate, words: Words) -> str:
    printed = amount(rate.value, words)
    if rate.low is None or rate.high is None:
        return printed
    return f"{printed} ({span(rate.low, rate.high, words)})"


def _title(measure: str, groups: Sequence[GroupRates], words: Words) -> str:
    """The first group's unadjusted rate beside its most adjusted one, in the same sentence."""
    group = groups[0]
    known = [rate for rate in group.rates if not isinstance(rate.value, str)]
    if len(known) < 2:
        return words("rates_title_one", measure=measure)
    return words(
        "rates_title", measure=measure, group=group.group,
        first=amount(known[0].value, words), last=amount(known[-1].value, words),
        model=known[-1].model,
    )  # fmt: skip
