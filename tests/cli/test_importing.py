"""``tinglys import``: one line a file, exit codes, nothing half imported."""

import json
from pathlib import Path

import pytest

from index_workbook import sheet_of, small_workbook, workbook_of

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
real = pytest.mark.skipif(not SHARED.is_dir(), reason="the real data are not beside the repository")


def test_one_line_for_each_file_and_the_second_time_unchanged(tinglys, write):
    path = write("index.xlsx", small_workbook(2023, 2025))
    first = tinglys("import", "ocindex", path)
    assert first.code == 0, first.err
    assert first.out.startswith("stored ")
    assert first.out.endswith(f" {path}: 2 editions, 3 countries, 216 scores\n")
    assert first.err == "tinglys: no workspace here: setting one up in tinglys-workspace\n"
    again = tinglys("import", "ocindex", path)
    assert (again.code, again.err) == (0, "")
    assert again.out.startswith("unchanged ")


def test_a_source_card_is_taken_from_the_file_beside_it(tinglys, write):
    path = write("index.xlsx", small_workbook(2025))
    tinglys("import", "ocindex", path)
    write("index.xlsx.source.yaml", "publisher: The publisher\npublished: 2025-11\n")
    again = tinglys("import", "ocindex", path)
    assert again.out.startswith("source card added ")
    assert "1 edition, 3 countries, 108 scores" in again.out


def test_as_json(tinglys, write):
    path = write("index.xlsx", small_workbook(2025))
    ran = tinglys("import", "ocindex", "--json", path)
    said = json.loads(ran.out)
    assert said.pop("document")
    assert said == {
        "file": path, "state": "stored", "kind": "ocindex",
        "editions": 1, "countries": 3, "scores": 108,
    }  # fmt: skip


def test_what_is_refused_is_told_and_the_others_are_imported(tinglys, write):
    rows = sheet_of(2025)
    rows[2][4] = 3.2
    good = write("good.xlsx", small_workbook(2025))
    bad = write("bad.xlsx", workbook_of({"2025": rows}))
    ran = tinglys("import", "ocindex", bad, good, "absent.xlsx", str(Path(good).parent))
    assert ran.code == 1
    assert ran.out.startswith("stored ")
    assert ran.out.count("\n") == 1
    lines = ran.err.splitlines()[1:]
    assert lines[0].startswith(f"tinglys: {bad} (sheet 2025, cell E3): ")
    assert "; restore" in lines[0]
    assert lines[1] == "tinglys: absent.xlsx: no such file or directory; check the path"
    assert lines[2].endswith("is a folder; name the file in it")


def test_tiers(tinglys, write):
    rows = "iso3,country_as_written,report_year,tier,source,source_ref\n"
    path = write(
        "t.csv", f"{rows}NOR,Norway,2024,2,a,x\n,World,2024,2,a,x\nSWE,Sweden,2025,1,a,x\n"
    )
    ran = tinglys("import", "tiers", path)
    assert ran.code == 0, ran.err
    counted = "2 countries, 2 report years, 2 placements, 1 row set aside"
    assert ran.out.endswith(f" {path}: {counted}\n")
    said = json.loads(tinglys("import", "tiers", "--json", path).out)
    assert (said["state"], said["kind"], said["set_aside"]) == ("unchanged", "tiers", 1)
    bad = write("bad.csv", f"{rows}NOR,Norway,2024,9,a,x\n")
    ran = tinglys("import", "tiers", bad)
    assert ran.code == 1
    assert ran.err.startswith(f"tinglys: {bad} (line 2, column tier): ")


@pytest.mark.parametrize(
    "words", [("import", "weather", "a"), ("import", "ocindex"), ("import", "tiers")]
)
def test_wrong_usage(tinglys, words):
    assert tinglys(*words).code == 2


def test_help_gives_examples(tinglys):
    for words in (
        ("import", "--help"),
        ("import", "ocindex", "--help"),
        ("import", "tiers", "--help"),
    ):
        ran = tinglys(*words)
        assert ran.code == 0
        assert "Examples:" in ran.out


@real
def test_the_real_workbook_confirms_the_real_page(alone, tmp_path):
    """The page in ``seeds`` lost three scores; two follow from it, the workbook has them all."""
    workspace = str(tmp_path / "workspace")
    alone("init", workspace)
    index = SHARED / "ocindex" / "global_oc_index.xlsx"
    ran = alone("import", "ocindex", index, "--workspace", workspace)
    assert ran.out.endswith("global_oc_index.xlsx: 3 editions, 193 countries, 19,686 scores\n")
    page = next((SHARED.parent / "seeds").glob("000_*"))
    assert alone("read", page, "--workspace", workspace).code == 0
    ran = alone("check", "--json", "--workspace", workspace)
    found = [json.loads(line) for line in ran.out.splitlines()]
    by_code = {code: [one for one in found if one["code"] == f"index_workbook_{code}"]
               for code in ("differs", "agrees", "supplies")}  # fmt: skip
    assert by_code["differs"] == []
    assert [one["severity"] for one in by_code["agrees"]] == ["confirmed"]
    assert "64 of 64" in by_code["agrees"][0]["title"]["en"]
    told = {one["title"]["en"].split(",")[0]: one for one in by_code["supplies"]}
    assert told["Mafia-style groups"]["severity"] == told["Criminality"]["severity"] == "confirmed"
    assert "4.0 in global_oc_index.xlsx" in told["Mafia-style groups"]["title"]["en"]
    assert (
        "8,5 i global_oc_index.xlsx" in (told["Political leadership and governance"]["title"]["nb"])
    )


@real
def test_the_real_lists_of_tiers(alone, tmp_path):
    workspace = str(tmp_path / "workspace")
    alone("init", workspace)
    files = [SHARED / "tip" / name for name in ("tip_tiers.csv", "tip_tiers_sources.csv")]
    ran = alone("import", "tiers", *files, "--workspace", workspace)
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.out.splitlines()
    assert first.endswith("tip_tiers.csv: 191 countries, 25 report years, 3,080 placements")
    assert second.endswith("25 report years, 4,074 placements, 3 rows set aside")
