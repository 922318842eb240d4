"""Whose a document is, and what orders documents in time."""

from assessment.made import CODEBOOK, document, figure
from tinglys.assessment.documents import family_of


def family(**more):
    return family_of(document(**more), CODEBOOK)


def test_the_reports_of_all_years_are_one_source():
    assert family(year=2008) == family(year=2025, publisher="United States Department of State")


def test_an_article_is_another_source_than_a_report():
    article = family(kind="statistics_article", publisher="Wikipedia")
    assert article != family()
    assert article == family(kind="statistics_article", publisher="wikipedia", year=2019)


def test_a_known_publisher_goes_by_its_code_however_it_is_written():
    written = {family(kind="other", publisher=name).code for name in ("SSB", "Statistics Norway")}
    assert written == {"ssb:other"}
    assert family(kind="other", publisher="SSB").label.nb == "Statistisk sentralbyrå (SSB)"


def test_two_kinds_of_document_of_one_publisher_are_two_sources():
    assert family(kind="threat_assessment", publisher="Kripos") != family(
        kind="other", publisher="Kripos"
    )


def test_documents_without_a_publisher_are_sources_of_their_own():
    assert family(kind="other", name="a") != family(kind="other", name="b")


def test_the_report_year_orders_before_the_date():
    first = document(year=2023, published="2024-01-01")
    second = document(year=2024, published="2023-12-31")
    undated = document(year=None)
    by_date = document(year=None, published="June 2020")
    assert undated.issue < by_date.issue < first.issue < second.issue


def test_which_claims_stand():
    one = document(
        *[figure(at=n) for n in range(6)],
        status=dict(
            enumerate(("undecided", "accepted", "corrected", "rejected", "contested", "superseded"))
        ),
    )
    assert [claim.stands for claim in one.claims] == [True] * 3 + [False] * 3
