"""The real documents and the real index beside the repository, exported and read back."""

import importlib.util
from pathlib import Path

import pytest

from tinglys.publication.exports import Office, tables_of, write_exports
from tinglys.publication.persons import persons
from tinglys.publication.redaction import redact
from tinglys.reading.claims import Network

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(
        not (SHARED / "data" / "ocindex").is_dir() or not (SHARED / "seeds").is_dir(),
        reason="the real documents and tables are not beside the repository",
    ),
]


@pytest.fixture(scope="module")
def data():
    path = ROOT / "benchmarks" / "exports.py"
    spec = importlib.util.spec_from_file_location("benchmark_exports", path)
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    return benchmark.site_data(draws=60)


@pytest.fixture(scope="module")
def folder(data, tmp_path_factory):
    out = tmp_path_factory.mktemp("real")
    write_exports(data, out, Office())
    return out


def test_193_countries_and_five_documents_are_a_valid_package(folder):
    frictionless = pytest.importorskip("frictionless", reason="it is a tool for development")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])[:5]


def test_the_scores_add_up_in_sdmx_as_in_the_index(data, folder):
    pytest.importorskip("pysdmx", reason="it is a tool for development")
    pytest.importorskip("pandas", reason="it is a tool for development")
    from pysdmx.io import read_sdmx

    read_sdmx((folder / "sdmx" / "structures.xml").read_text("utf-8"), validate=True)
    [found] = read_sdmx((folder / "sdmx" / "index.xml").read_text("utf-8"), validate=True).data
    scores = [
        score.score
        for edition in data.index.editions
        for country in edition.countries.values()
        for score in country.scores.values()
    ]
    assert len(found.data) == len(scores) > 19_000
    assert found.data["OBS_VALUE"].astype(float).sum() == pytest.approx(sum(scores))


def test_the_threats_are_a_valid_bundle(data, folder):
    stix2 = pytest.importorskip("stix2", reason="it is a tool for development")
    bundle = stix2.parse((folder / "stix" / "threats.json").read_text("utf-8"), version="2.1")
    kinds = [one["type"] for one in bundle.objects]
    tables = tables_of(redact(data))
    assert kinds.count("note") == len(tables["judgements"]) + len(tables["prices"])
    assert kinds.count("threat-actor") >= len({row["name"] for row in tables["networks"]})


def test_no_file_names_a_living_person_of_the_sources(data, folder):
    named = set()
    for document in data.documents:
        if document.profile.kind == "threat_assessment":
            networks = [one.claim for one in data.claims if isinstance(one.claim, Network)]
            known = [name for one in networks for name in (one.name, *one.aliases)]
            places = [one.label.en for one in data.codebook.places.by_code.values()]
            found = persons(document.text, [*known, *places])
            named |= {" ".join(document.text[start:end].split()) for start, end in found}
    assert named
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".parquet"]
    pages = [path.read_text("utf-8") for path in files]
    assert [name for name in named if any(name in page for page in pages)] == []
