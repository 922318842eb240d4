"""All checks together: order, references, and what a storing caller relies on."""

import msgspec

from tinglys.checks import CheckedDocument, Finding, run_checks


def test_no_documents_no_findings(codebook):
    assert run_checks([], codebook) == []


def test_empty_documents_are_fine(document, codebook):
    assert run_checks([document(), document(name="b")], codebook) == []


def test_errors_come_first(figure, rating, document, findings):
    claims = [
        figure("homicides", 40, "count"),
        figure("homicide_rate", 0.72, "per_100000", at=50),
        rating("tier", "2", 2023, at=100),
        rating("tier", "1", 2023, at=150),
    ]
    severities = [f.severity for f in findings(document(*claims))]
    assert severities == ["error", "notice"]


def test_claims_are_named_as_the_caller_names_them(figure, document, findings):
    claims = [figure("homicides", 40, "count"), figure("homicide_rate", 0.72, "per_100000", at=50)]
    found = findings(document(*claims, claim_ids=("first", "second")))
    assert [ref.claim for ref in found[0].claims] == ["first", "second"]
    assert [(ref.start, ref.end) for ref in found[0].claims] == [(0, 5), (50, 55)]


def test_findings_are_plain_data(index_page, singles, findings):
    found = findings(index_page(singles(), without={"heroin_trade"}))
    data = msgspec.json.encode(found)
    assert msgspec.json.decode(data, type=list[Finding]) == found


def test_the_order_of_documents_does_not_change_what_is_found(figure, document, codebook):
    documents = [
        document(figure("homicides", value, "count"), name=name)
        for name, value in (("a", 40), ("b", 38), ("c", 40))
    ]
    there = run_checks(documents, codebook)
    back = run_checks(documents[::-1], codebook)
    assert sorted(f.code for f in there) == sorted(f.code for f in back)


def test_an_unknown_publisher_is_a_source_of_its_own(document):
    assert document(name="a").source == "a"
    assert isinstance(document(), CheckedDocument)
