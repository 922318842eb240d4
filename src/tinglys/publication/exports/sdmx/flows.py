"""The data flows: figures with a period, tiers, and index scores."""

from collections import Counter
from collections.abc import Iterator

from tinglys.codebook import Label
from tinglys.publication.exports.periods import span
from tinglys.publication.exports.schema import Cell, Row
from tinglys.publication.exports.sdmx.code_lists import NO_AREA, NO_UNIT, STATUS
from tinglys.publication.exports.sdmx.model import (
    TIME,
    VALUE,
    Component,
    Flow,
    Observation,
    code_id,
)
from tinglys.publication.exports.tidy import Tables

_AREA = Component(id="REF_AREA", name=Label("Reference area", "Område"), codes="CL_AREA")
_SOURCE = Component(id="SOURCE", name=Label("Document", "Dokument"), codes="CL_SOURCE")
_STATEMENT = Component(
    id="STATEMENT",
    name=Label("Statement of the fact in its document", "Omtale av tallet i dokumentet"),
    type="Integer",
)  # fmt: skip
_TIME = Component(id=TIME, name=Label("Period", "Periode"), type="ObservationalTimePeriod")
_STATUS = Component(
    id="OBS_STATUS",
    name=Label("Observation status", "Observasjonsstatus"),
    codes="CL_OBS_STATUS",
    mandatory=True,
)
_CLAIM = Component(id="CLAIM", name=Label("Claim", "Påstand"), mandatory=True)
_BASIS = Component(
    id="YEAR_BASIS", name=Label("Ground of the period", "Grunnlag for perioden"),
    codes="CL_YEAR_BASIS", mandatory=True,
)  # fmt: skip
_COMPARISON = Component(
    id="COMPARISON",
    name=Label("Given to compare with", "Gitt til sammenligning"),
    type="Integer",
)


def flows(tables: Tables) -> list[Flow]:
    """The flows that have observations.

    A figure whose period is not known, or whose value is words, is in the tables alone: an
    observation of SDMX has a time period and a number.
    """
    found = [_figures(tables), _tiers(tables), _tier_history(tables), _index(tables)]
    return [flow for flow in found if flow.observations]


def areas(found: list[Flow]) -> set[str]:
    """The places that stand in the observations."""
    return {one["REF_AREA"] for flow in found for one in flow.observations}


def _figures(tables: Tables) -> Flow:
    return Flow(
        id="FIGURES",
        name=Label("Figures and ratings of documents", "Tall og vurderinger i dokumenter"),
        dimensions=(
            Component(id="INDICATOR", name=Label("Indicator", "Indikator"), codes="CL_INDICATOR"),
            _AREA,
            Component(id="BREAKDOWN", name=Label("Breakdown", "Fordeling")),
            Component(id="UNIT_MEASURE", name=Label("Unit", "Enhet"), codes="CL_UNIT"),
            _SOURCE,
            _STATEMENT,
            _TIME,
        ),
        measure=Component(id=VALUE, name=Label("Value", "Verdi"), type="Double"),
        attributes=(
            _STATUS,
            Component(
                id="QUALIFIER", name=Label("How exact", "Nøyaktighet"),
                codes="CL_QUALIFIER", mandatory=True,
            ),
            _BASIS,
            _COMPARISON,
            _CLAIM,
        ),
        observations=_numbered(map(_figure, _dated(tables))),
    )  # fmt: skip


def _dated(tables: Tables) -> Iterator[Row]:
    for row in (*tables["figures"], *tables["ratings"]):
        worded = row["value"] is None and row["absence"] == "none"
        if row["period_start"] is not None and not worded and row["indicator"] != "tier":
            yield row


def _figure(row: Row) -> Observation:
    unit = row["unit"]
    return _valued(row) | {
        "INDICATOR": code_id(str(row["indicator"])),
        "BREAKDOWN": _text(row["breakdown"]) or "_T",
        "UNIT_MEASURE": NO_UNIT if unit is None else code_id(str(unit)),
        "QUALIFIER": str(row["qualifier"]),
    }


def _tiers(tables: Tables) -> Flow:
    rows = [
        row
        for row in tables["ratings"]
        if row["indicator"] == "tier" and row["period_start"] is not None
    ]
    return Flow(
        id="TIERS",
        name=Label("Tiers of Trafficking in Persons reports", "Nivåer i TIP-rapporter"),
        dimensions=(_AREA, _SOURCE, _STATEMENT, _TIME),
        measure=Component(id=VALUE, name=Label("Tier", "Nivå"), codes="CL_TIER"),
        attributes=(_STATUS, _BASIS, _COMPARISON, _CLAIM),
        observations=_numbered(
            _valued(row) | ({VALUE: code_id(str(row["value_text"]))} if row["value_text"] else {})
            for row in rows
        ),
    )


def _tier_history(tables: Tables) -> Flow:
    differ = Component(
        id="SOURCES_DIFFER", name=Label("Sources differ", "Kildene er uenige"), type="Integer"
    )
    return Flow(
        id="TIER_HISTORY",
        name=Label(
            "Tiers of all countries through the years", "Nivåer for alle land gjennom årene"
        ),
        dimensions=(_AREA, _TIME),
        measure=Component(id=VALUE, name=Label("Tier", "Nivå"), codes="CL_TIER"),
        attributes=(_STATUS, differ),
        observations=[_placement(row) for row in tables["tiers"]],
    )


def _placement(row: Row) -> Observation:
    found = {
        "REF_AREA": code_id(str(row["place_code"])),
        TIME: str(row["report_year"]),
        "OBS_STATUS": STATUS[str(row["absence"])],
        "SOURCES_DIFFER": "1" if row["sources_differ"] else "0",
    }
    return found if row["tier"] is None else found | {VALUE: code_id(str(row["tier"]))}


def _valued(row: Row) -> Observation:
    days = span(str(row["period"]))
    assert days is not None
    found = {
        "REF_AREA": NO_AREA if row["place"] is None else code_id(str(row["place"])),
        "SOURCE": str(row["document"]),
        TIME: days.sdmx,
        "OBS_STATUS": STATUS[str(row["absence"])],
        "YEAR_BASIS": str(row["year_basis"]),
        "COMPARISON": "1" if row["comparison"] else "0",
        "CLAIM": str(row["claim"]),
    }
    return found if row["value"] is None else found | {VALUE: _text(row["value"])}


def _numbered(observations: Iterator[Observation]) -> list[Observation]:
    """Gives each observation its number among those of the same key, so that none hides another."""
    attributes = {VALUE, "OBS_STATUS", "QUALIFIER", "YEAR_BASIS", "COMPARISON", "CLAIM"}
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for one in observations:
        key = tuple(one[name] for name in sorted(one) if name not in attributes)
        seen[key] += 1
        found.append(one | {"STATEMENT": str(seen[key])})
    return found


_SCORES = {
    "PRINTED": ("score_printed", Label("Score as printed", "Skår som trykt")),
    "LOWER": ("score_low", Label("Lower end of the interval", "Nedre ende av intervallet")),
    "UPPER": ("score_high", Label("Upper end of the interval", "Øvre ende av intervallet")),
    "LIKE_FOR_LIKE": (
        "like_for_like",
        Label("Score on the shared indicators", "Skår på de felles indikatorene"),
    ),
}
_RANKS = {
    "RANK": ("rank_world", Label("World rank", "Plassering i verden")),
    "RANK_LOWER": ("rank_low", Label("Lower end of the rank", "Nedre ende av plasseringen")),
    "RANK_UPPER": ("rank_high", Label("Upper end of the rank", "Øvre ende av plasseringen")),
}


def _index(tables: Tables) -> Flow:
    component = Component(
        id="COMPONENT", name=Label("Component", "Komponent"), codes="CL_COMPONENT"
    )
    scores = (Component(id=one, name=_SCORES[one][1], type="Double") for one in _SCORES)
    ranks = (Component(id=one, name=_RANKS[one][1], type="Integer") for one in _RANKS)
    return Flow(
        id="INDEX",
        name=Label("Index scores of all countries", "Indeksskårer for alle land"),
        dimensions=(component, _AREA, _TIME),
        measure=Component(id=VALUE, name=Label("Score", "Skår"), type="Double"),
        attributes=(_STATUS, *scores, *ranks),
        observations=[_score(row) for row in tables["index_scores"]],
    )


def _score(row: Row) -> Observation:
    found = {
        "COMPONENT": code_id(str(row["component"])),
        "REF_AREA": code_id(str(row["place"])),
        TIME: str(row["index_edition"]),
        VALUE: _text(row["score"]),
        "OBS_STATUS": STATUS["none"],
    }
    for name, (column, _) in (_SCORES | _RANKS).items():
        if row[column] is not None:
            found[name] = _text(row[column])
    return found


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
