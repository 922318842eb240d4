"""What changed between editions is said with its reason."""

import msgspec
import pytest

from publication.sample import site_data
from tinglys.publication.editions.difference import differences
from tinglys.reading.claims import Figure


@pytest.fixture
def data():
    return site_data()


def replaced(data, at, **fields):
    claims = list(data.claims)
    claims[at] = msgspec.structs.replace(claims[at], **fields)
    return msgspec.structs.replace(data, claims=tuple(claims))


def a_figure(data):
    return next(
        at
        for at, one in enumerate(data.claims)
        if isinstance(one.claim, Figure)
        and isinstance(one.claim.value, int | float)
        and one.claim.year is not None
        and one.claim.place is not None
        and one.status == "undecided"
    )


def test_nothing_changed(data):
    assert differences(data, data) == []


def test_a_correction_shows_both_values(data):
    at = a_figure(data)
    old = data.claims[at].claim
    new = msgspec.structs.replace(old, value=old.value + 1)
    (found,) = differences(data, replaced(data, at, claim=new, status="corrected"))
    assert (found.reason, found.what) == ("correction", old.indicator)
    assert (found.before, found.after) == (
        f"{old.value:g} (undecided)",
        f"{new.value:g} (corrected)",
    )
    assert found.period == str(old.year)


def test_an_acceptance_is_a_decision(data):
    (found,) = differences(data, replaced(data, a_figure(data), status="accepted"))
    assert found.reason == "decision"


def test_a_rejected_claim_is_gone_by_decision_and_one_read_no_more_by_the_reader(data):
    at = a_figure(data)
    lost = data.claims[at]
    rest = data.claims[:at] + data.claims[at + 1 :]
    (found,) = differences(data, msgspec.structs.replace(data, claims=rest))
    assert (found.reason, found.after) == ("decision", None)
    newer = tuple(
        msgspec.structs.replace(one, reader="9+new") if one.document == lost.document else one
        for one in rest
    )
    (found,) = differences(data, msgspec.structs.replace(data, claims=newer))
    assert (found.reason, found.claim) == ("reader", lost.id)


def test_a_new_document_restates_what_was_known(data):
    at = a_figure(data)
    told = data.claims[at]
    document = msgspec.structs.replace(
        next(one for one in data.documents if one.id == told.document),
        id="later", slug="later-00000000", sha256="f" * 64,
    )  # fmt: skip
    other = msgspec.structs.replace(told.claim, value=told.claim.value + 5)
    claim = msgspec.structs.replace(told, id="later-claim", document="later", claim=other)
    after = msgspec.structs.replace(
        data, documents=(*data.documents, document), claims=(*data.claims, claim)
    )
    found = differences(data, after)
    assert [one.reason for one in found] == ["document_new", "restated"]
    assert str(told.claim.value) in found[1].before
    assert found[1].after == f"{other.value:g}"
    back = differences(after, data)
    assert [one.reason for one in back] == ["document_gone"]


def test_a_card_and_a_finding_are_told(data):
    card = msgspec.structs.replace(data.documents[0].card, citation="Another citation.")
    documents = (msgspec.structs.replace(data.documents[0], card=card), *data.documents[1:])
    after = msgspec.structs.replace(data, documents=documents, findings=data.findings[1:])
    found = {one.reason: one for one in differences(data, after)}
    assert found.keys() == {"source_card", "finding"}
    assert found["source_card"].after == "Another citation."
    assert (found["finding"].before, found["finding"].after) == (data.findings[0].title.en, None)
