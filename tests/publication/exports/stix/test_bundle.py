"""STIX 2.1, read by the stix2 library without leave for anything custom."""

import json
import uuid
from collections import Counter

import msgspec
import pytest
from hypothesis import given, settings

from publication.exports.invented import OFFICE, whole, workspaces
from tinglys.publication.exports import export_files
from tinglys.publication.exports.stix.extensions import EXTENSIONS
from tinglys.reading.claims import Judgement, Network, Price, Relation, Route

stix2 = pytest.importorskip(
    "stix2", reason="stix2 reads the bundle back; it is a tool for development"
)
THREATS = (Judgement, Network, Price, Relation, Route)


def objects(files: dict[str, bytes]) -> list:
    bundle = stix2.parse(files["stix/threats.json"].decode(), version="2.1", allow_custom=False)
    return list(bundle.objects)


def of(found: list, kind: str) -> list:
    return [one for one in found if one["type"] == kind]


def extension(one, name: str) -> dict | None:
    """The properties of an extension, found by the name of its definition."""
    keys = getattr(one, "extensions", {}) or {}
    for content in keys.values():
        content = dict(content)
        content.pop("extension_type", None)
        if set(content) <= set(EXTENSIONS[name][1]):
            return content
    return None


@pytest.fixture(scope="module")
def found(files) -> list:
    return objects(files)


def test_the_invented_threats(found):
    kinds = Counter(one["type"] for one in found)
    assert kinds["identity"] == kinds["marking-definition"] == kinds["report"] == 1
    assert kinds["extension-definition"] == len(EXTENSIONS)
    assert kinds["note"] == 3
    names = {one.name for one in of(found, "threat-actor")}
    assert {"Fjordnettverket", "Nordlysgjengen", "Ukjente gjenger"} < names
    [network] = [one for one in of(found, "threat-actor") if one.name == "Fjordnettverket"]
    assert network.roles == ["importer"]
    assert network.aliases == ["nettverket"]
    assert len(network.external_references) == 3
    assert extension(network, "network")["commodities"] == ["cocaine"]


def test_a_likelihood_is_an_extension_and_never_a_confidence(found, exported):
    assert not any("confidence" in one for one in found)
    judgements = [one.claim for one in exported.claims if isinstance(one.claim, Judgement)]
    notes = {one.content: extension(one, "likelihood") for one in of(found, "note")}
    for claim in judgements:
        given = notes[claim.quote]
        assert given.get("term") == claim.term
        assert (given.get("low"), given.get("high")) == (claim.band or (None, None))
        assert given["marker"] == claim.marker


def test_a_price_and_a_route(found):
    [price] = [one for one in of(found, "note") if extension(one, "price")]
    assert extension(price, "price")["low"] == 300_000
    [route] = [one for one in of(found, "relationship") if one.relationship_type == "route-to"]
    assert extension(route, "route") == {
        "commodity": "cocaine", "flow": "goods", "via": ["Hirtshals"], "mode": ["ferry"],
    }  # fmt: skip
    places = {one.id: one for one in of(found, "location")}
    assert places[route.source_ref].name == "Antwerp"
    assert places[route.source_ref].country == "BE"
    assert {one.get("country") for one in places.values()} >= {"BE", "DK"}


def test_every_reference_leads_to_an_object_of_the_bundle(found):
    known = {one["id"] for one in found}
    for one in found:
        for name in ("created_by_ref", "source_ref", "target_ref"):
            assert one.get(name, next(iter(known))) in known
        assert set(one.get("object_refs", [])) <= known
        assert set(one.get("object_marking_refs", [])) <= known


def test_all_is_tlp_clear(found):
    [marking] = of(found, "marking-definition")
    assert marking.name == "TLP:CLEAR"
    for one in found:
        if one["type"] != "marking-definition":
            assert one["object_marking_refs"] == [marking.id]


def test_identifiers_are_of_an_own_namespace_and_stay_from_edition_to_edition(found, exported):
    for one in found:
        kind, _, number = one["id"].partition("--")
        assert kind == one["type"]
        if one["type"] != "marking-definition":
            assert uuid.UUID(number).version == 5
    data = whole()
    later = msgspec.structs.replace(
        data, edition=msgspec.structs.replace(data.edition, date="2027-02-03", name="2027-02-03")
    )
    again = {one["id"]: one for one in objects(export_files(later, OFFICE, ["stix"]))}
    assert set(again) == {one["id"] for one in found}
    for one in found:
        if one["type"] not in ("marking-definition", "identity", "extension-definition"):
            assert again[one["id"]]["modified"] > one["modified"]


def test_times_are_in_order(found):
    for one in found:
        if "modified" in one:
            assert one["created"] <= one["modified"]


def test_the_ground_of_each_object(found, exported):
    claims = {one.id: one for one in exported.claims}
    for one in found:
        for reference in one.get("external_references", []):
            if one["type"] != "report":
                quote = " ".join(claims[reference.external_id].claim.quote.split())
                assert reference.description.endswith(quote)


def test_extensions_keep_their_schemas(files):
    jsonschema = pytest.importorskip("jsonschema", reason="comes with frictionless")
    bundle = json.loads(files["stix/threats.json"])
    names = {
        one["id"]: one["name"] for one in bundle["objects"] if one["type"] == "extension-definition"
    }
    checked = 0
    for one in bundle["objects"]:
        for key, content in one.get("extensions", {}).items():
            if key in names:
                path = f"stix/{names[key].removeprefix('Tinglys ')}.schema.json"
                jsonschema.validate(content, json.loads(files[path]))
                checked += 1
    assert checked >= 5


@settings(max_examples=40, deadline=None)
@given(workspaces())
def test_any_workspace(data):
    files = export_files(data, OFFICE, ["stix"])
    threats = [one for one in data.claims if isinstance(one.claim, THREATS)]
    if "stix/threats.json" not in files:
        # A route that names no place at all leaves nothing to link.
        assert all(isinstance(one.claim, Route) for one in threats)
        return
    found = objects(files)
    notes = [one for one in threats if isinstance(one.claim, Judgement | Price)]
    assert len(of(found, "note")) == len(notes)
    grounded = {
        reference.external_id
        for one in found
        if one["type"] != "report"
        for reference in one.get("external_references", [])
    }
    assert grounded >= {one.id for one in threats if not isinstance(one.claim, Route)}
