"""The data package, validated and read by frictionless."""

import datetime
import json
import shutil

import pytest

from tinglys.publication.exports.csv_file import unguarded
from tinglys.publication.exports.schema import tables

frictionless = pytest.importorskip(
    "frictionless", reason="frictionless validates the data package; it is a tool for development"
)


def same(cell):
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return unguarded(cell) if isinstance(cell, str) else cell


def test_the_package_is_valid_with_types_constraints_keys_and_references(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.to_summary()
    assert {task.name for task in report.tasks} == set(tables())


def test_every_value_is_read_back(folder, rows):
    package = frictionless.Package(str(folder / "datapackage.json"))
    for name in tables():
        found = [row.to_dict() for row in package.get_resource(name).read_rows()]
        assert len(found) == len(rows[name])
        for got, row in zip(found, rows[name], strict=True):
            for column, cell in row.items():
                value = same(got[column])
                expected = float(cell) if isinstance(cell, float) else cell
                assert (float(value) if isinstance(cell, float) else value) == expected, column


@pytest.mark.parametrize(
    ("file", "before", "after", "error"),
    [
        ("figures.csv", b"investigations,", b"no_such_indicator,", "foreign-key"),
        ("figures.csv", b",none,exact,", b",perhaps,exact,", "constraint-error"),
        ("index_scores.csv", b"ocindex,2021,", b"ocindex,then,", "type-error"),
        ("places.csv", b"Norway", b"Norge", "hash-count"),
    ],
)
def test_the_validator_would_see_a_fault(folder, tmp_path, file, before, after, error):
    shutil.copytree(folder, tmp_path / "export")
    page = tmp_path / "export" / "csv" / file
    content = page.read_bytes()
    assert before in content
    page.write_bytes(content.replace(before, after, 1))
    report = frictionless.validate(str(tmp_path / "export" / "datapackage.json"))
    assert error in {found[0] for found in report.flatten(["type"])}


def test_sources_licence_and_both_languages(files):
    package = json.loads(files["datapackage.json"])
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert len(package["sources"]) == 6
    assert {"title", "path", "licence", "sha256"} == set(package["sources"][0])
    assert package["title_nb"].startswith("Den oppdiktede")
    for resource in package["resources"]:
        assert resource["title_nb"]
        for field in resource["schema"]["fields"]:
            assert field["description"]
            assert field["description_nb"]
