"""The citation file, read by PyYAML, and the texts."""

import yaml
from hypothesis import given, settings

from publication.exports.invented import OFFICE, workspaces
from tinglys.publication.exports import Office, export_files

# Citation File Format 1.2.0: what is mandatory at the top and in a reference.
MANDATORY = {"cff-version", "message", "title", "authors"}
IN_A_REFERENCE = {"type", "title", "authors"}


def test_the_file_has_what_the_format_demands(files, exported):
    found = yaml.safe_load(files["CITATION.cff"])
    assert set(found) >= MANDATORY
    assert found["cff-version"] == "1.2.0"
    assert found["type"] == "dataset"
    assert found["license"] == "CC-BY-4.0"
    assert found["date-released"] == exported.edition.date
    assert found["authors"][0]["name"] == OFFICE.name.en
    assert len(found["references"]) == len(exported.documents) + len(exported.tables)
    for reference in found["references"]:
        assert set(reference) >= IN_A_REFERENCE


def test_the_texts_cite_the_edition_and_its_documents_in_both_languages(files, exported):
    english, norwegian = (files[f"citation.{one}.txt"].decode() for one in ("en", "nb"))
    assert OFFICE.name.en in english
    assert OFFICE.name.nb in norwegian
    for text in (english, norwegian):
        assert exported.edition.date in text
        assert all(one.card.citation in text for one in exported.documents)


@settings(max_examples=40, deadline=None)
@given(workspaces())
def test_any_workspace_can_be_cited(data):
    found = yaml.safe_load(export_files(data, Office(), ["citation"])["CITATION.cff"])
    assert len(found["references"]) == len(data.documents)
    for reference, document in zip(found["references"], data.documents, strict=True):
        assert isinstance(reference["title"], str)
        assert reference.get("year") == (
            2020 if (document.card.published or "").startswith("2020") else None
        )
