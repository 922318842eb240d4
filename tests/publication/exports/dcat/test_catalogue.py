"""The catalogue, read by rdflib: two forms of one graph with what DCAT-AP-NO demands."""

import hashlib

import pytest
from hypothesis import given, settings

from publication.exports.invented import OFFICE, workspaces
from tinglys.publication.exports import Office, export_files
from tinglys.publication.exports.schema import groups, tables

rdflib = pytest.importorskip(
    "rdflib", reason="rdflib reads the catalogue back; it is a tool for development"
)
from rdflib.compare import isomorphic  # noqa: E402
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD, Namespace  # noqa: E402

SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
# Mandatory in DCAT-AP-NO 3, with the identifiers that version 2.2 demands beyond it.
MANDATORY = {
    DCAT.Catalog: (DCTERMS.description, DCTERMS.identifier, DCAT.contactPoint, DCTERMS.title,
                   DCTERMS.publisher),
    DCAT.Dataset: (DCTERMS.description, DCTERMS.identifier, DCAT.contactPoint, DCAT.theme,
                   DCTERMS.title, DCTERMS.publisher),
    DCAT.Distribution: (DCAT.accessURL, DCTERMS.format),
    FOAF.Agent: (FOAF.name,),
    VCARD.Organization: (VCARD.fn, VCARD.hasEmail),
    SPDX.Checksum: (SPDX.algorithm, SPDX.checksumValue),
}  # fmt: skip


@pytest.fixture(scope="module")
def graph(files):
    return rdflib.Graph().parse(data=files["catalog.ttl"], format="turtle")


def test_turtle_and_json_ld_are_the_same_graph(files, graph):
    other = rdflib.Graph().parse(data=files["catalog.jsonld"], format="json-ld")
    assert isomorphic(graph, other)


@pytest.mark.parametrize("kind", MANDATORY, ids=lambda kind: kind.rpartition("#")[2])
def test_what_is_mandatory_is_there(graph, kind):
    subjects = set(graph.subjects(RDF.type, kind))
    assert subjects
    for subject in subjects:
        for name in MANDATORY[kind]:
            assert list(graph.objects(subject, name)), (subject, name)


def test_words_are_in_both_languages_once_each(graph):
    for name in (DCTERMS.title, DCTERMS.description, FOAF.name, VCARD.fn):
        for subject in set(graph.subjects(name)):
            languages = sorted(str(one.language) for one in graph.objects(subject, name))
            assert languages == ["en", "nb"], (subject, name)


def test_one_publisher_and_what_is_referred_to_is_described(graph):
    for kind in (DCAT.Catalog, DCAT.Dataset):
        for subject in graph.subjects(RDF.type, kind):
            [publisher] = graph.objects(subject, DCTERMS.publisher)
            assert (publisher, RDF.type, FOAF.Agent) in graph
            assert str(publisher).endswith(OFFICE.organisation)
            [contact] = graph.objects(subject, DCAT.contactPoint)
            assert (contact, RDF.type, VCARD.Organization) in graph
    datasets = set(graph.objects(None, DCAT.dataset))
    assert datasets == set(graph.subjects(RDF.type, DCAT.Dataset))
    assert len(datasets) == len(groups())
    assert set(graph.objects(None, DCAT.distribution)) == set(
        graph.subjects(RDF.type, DCAT.Distribution)
    )


def test_every_file_of_data_with_size_type_checksum_and_licence(graph, files):
    listed = {}
    for subject in graph.subjects(RDF.type, DCAT.Distribution):
        [url] = graph.objects(subject, DCAT.downloadURL)
        path = str(url).removeprefix(OFFICE.address)
        [checksum] = graph.objects(subject, SPDX.checksum)
        [value] = graph.objects(checksum, SPDX.checksumValue)
        assert value.datatype == XSD.hexBinary
        listed[path] = str(value.toPython().hex() if isinstance(value.toPython(), bytes) else value)
        [size] = graph.objects(subject, DCAT.byteSize)
        assert int(size) == len(files[path])
        assert list(graph.objects(subject, DCAT.mediaType))
        [licence] = graph.objects(subject, DCTERMS.license)
        assert str(licence).endswith("/licence/CC_BY_4_0")
    data = {name for name in files if name.startswith(("csv/", "json/", "parquet/", "sdmx/"))}
    assert set(listed) == data | {"stix/threats.json"}
    assert listed == {path: hashlib.sha256(files[path]).hexdigest() for path in listed}
    assert {path for path in listed if path.startswith("csv/")} == {
        f"csv/{name}.csv" for name in tables()
    }


@settings(max_examples=10, deadline=None)
@given(workspaces())
def test_any_workspace(data):
    files = export_files(data, Office(), ["csv", "dcat"])
    turtle = rdflib.Graph().parse(data=files["catalog.ttl"], format="turtle")
    assert isomorphic(turtle, rdflib.Graph().parse(data=files["catalog.jsonld"], format="json-ld"))
