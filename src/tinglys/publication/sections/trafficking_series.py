"""Series of trafficking figures over the years, first and restated values side by side."""

from collections.abc import Sequence

import msgspec
from markupsafe import Markup

from tinglys.assessment.documents import AssessedClaim, AssessedDocument
from tinglys.assessment.series import Observation, Point, Series, observations_of, series_of
from tinglys.publication.charts import Amount, Chart, Reported, is_available, series_chart
from tinglys.publication.grounds import Grounds
from tinglys.publication.site_data import SiteDocument
from tinglys.publication.values import number

_COUNTED = (
    "investigations",
    "prosecutions",
    "convictions",
    "victims_identified",
    "victims_assisted",
)
_LEAST = 2


class SeriesCell(msgspec.Struct, frozen=True):
    """One period: what each document said of it, the newest last, as links."""

    period: str
    told: list[tuple[Markup, str]]
    restated: bool


class SeriesRow(msgspec.Struct, frozen=True):
    """A series: its measure, its source, its periods, and its chart where one can be drawn."""

    name: str
    source: str
    cells: list[SeriesCell]
    chart: Chart | None


def trafficking_series(documents: Sequence[SiteDocument], grounds: Grounds) -> list[SeriesRow]:
    """The undivided counts that have more than one year, in the order from police to care."""
    view = grounds.view
    read = [
        AssessedDocument(
            one.id,
            one.profile,
            tuple(AssessedClaim(c.id, c.claim, c.status) for c in view.claims_of[one.id]),
            one.card.publisher,
            one.card.published,
        )
        for one in documents
    ]
    found = series_of(observations_of(read, view.codebook))
    rows = []
    for code in _COUNTED:
        for series in found:
            own = series.key.indicator == code and series.key.place == grounds.country
            if own and _is_whole(series) and len(series.of_kind("year")) >= _LEAST:
                rows.append(_row(series, grounds))
    return rows


def _is_whole(series: Series) -> bool:
    """Whether it counts all of its kind: who counted, or that it is trafficking, parts nothing."""
    divided = {key: value for key, value in dict(series.key.breakdown).items() if key != "source"}
    return set(divided) <= {"offence"} and all("traffick" in str(v) for v in divided.values())


def _row(series: Series, grounds: Grounds) -> SeriesRow:
    view = grounds.view
    points = series.of_kind("year")
    name, source = view.indicator(series.key.indicator), view.label(series.key.source.label)
    counted = dict(series.key.breakdown).get("source")
    if isinstance(counted, str):
        source = f"{source}, {counted}"
    reported = [_reported(point) for point in points]
    chart = series_chart(name, reported, view.language, source) if is_available() else None
    return SeriesRow(name, source, [_cell(point, grounds) for point in points], chart)


def _reported(point: Point) -> Reported:
    first = _amount(point.first)
    latest = None if point.current is None else _amount(point.current)
    restated = latest if point.restated and isinstance(latest, float) else None
    return Reported(point.period.text, first, restated)


def _amount(observation: Observation) -> Amount:
    if isinstance(observation.value, int | float):
        return float(observation.value)
    return "not_reported" if observation.state == "not_reported" else "unknown"


def _cell(point: Point, grounds: Grounds) -> SeriesCell:
    """Every distinct value told of a period, each with the year of the document that told it."""
    view = grounds.view
    told = []
    for vintage in point.vintages:
        if vintage.role == "repeated":
            continue
        one = vintage.observation
        claim = view.claims[one.claims[0]]
        if isinstance(one.value, int | float):
            shown = grounds.figure(claim, number(one.value, view.language), flagged=True)
        else:
            silent = one.state == "not_reported"
            shown = grounds.absent(claim, "not_reported" if silent else "unknown")
        told.append((shown, view.source_name(view.documents[claim.document])))
    return SeriesCell(view.period(point.period.text), told, point.restated)
