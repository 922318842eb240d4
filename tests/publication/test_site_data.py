"""What must not be published is refused."""

import msgspec
import pytest

from publication.sample import report, site_data
from tinglys.codebook import Label
from tinglys.errors import DefectError
from tinglys.publication import Input, Place, Redaction, SiteFinding, Working, build_site
from tinglys.reading.claims import Figure
from tinglys.reading.outline import Block

replace = msgspec.structs.replace


def with_document(**fields):
    data = site_data([report()])
    return replace(data, documents=(replace(data.documents[0], **fields),))


def with_claim(**fields):
    data = site_data([report()])
    first, *rest = data.claims
    return replace(data, claims=(replace(first, **fields), *rest))


def with_finding(**fields):
    made = {"id": "a", "code": "x", "severity": "notice", "title": Label("a", "b"),
            "working": Working(formula="1"), **fields}  # fmt: skip
    return replace(site_data([report()]), findings=(SiteFinding(**made),))


def claim(**fields):
    return Figure(start=0, end=3, quote="xyz", rule="r", indicator="funding", value=1, unit=None)


@pytest.mark.parametrize(
    "data",
    [
        with_document(slug="../outside"),
        with_document(slug="Upper"),
        with_document(slug="a/b"),
        with_document(slug=""),
        with_document(text="another text"),
        with_document(blocks=(Block(0, 10**6, "paragraph", 0),)),
        with_document(redactions=(Redaction(5, 4),)),
        with_claim(id='"><script>'),
        with_claim(document="nowhere"),
        with_claim(claim=claim()),
        with_finding(claims=("nowhere",)),
        with_finding(documents=("nowhere",)),
        with_finding(id="a b"),
        with_finding(
            working=Working(
                formula="", inputs=(Input(name=Label("a", "b"), value="1", claim="nowhere"),)
            )
        ),
        with_finding(
            working=Working(
                formula="",
                inputs=(Input(name=Label("a", "b"), value="1", place=Place("nowhere", 0, 1)),),
            )
        ),
    ],
)
def test_a_number_without_a_ground_is_refused(data, tmp_path):
    with pytest.raises(DefectError, match="publication"):
        build_site(data, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_id_used_twice_is_refused():
    data = site_data([report()])
    with pytest.raises(DefectError, match="used twice"):
        replace(data, claims=(*data.claims, data.claims[0])).verify()


def test_the_invented_workspace_is_sound():
    site_data().verify()
