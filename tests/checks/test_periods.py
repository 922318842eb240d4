"""Years that cannot be."""


def test_a_figure_for_a_year_after_its_report(figure, document, findings):
    report = document(figure("victims_identified", 8, year=2026), kind="tip_report", year=2025)
    assert [(f.code, f.severity) for f in findings(report)] == [("year_after_document", "error")]


def test_laws_and_plans_may_lie_ahead(figure, document, findings):
    claims = [
        figure("law_effective_year", 2027, "year", 2027),
        figure("funding", 5, "NOK", "2024/2028"),
        figure("victims_identified", 8, year=2025),
    ]
    assert findings(document(*claims, kind="tip_report", year=2025)) == []


def test_an_article_has_no_year_of_its_own(figure, document, findings):
    article = document(figure("homicides", 40, "count", 2023), kind="statistics_article", year=2003)
    assert findings(article) == []


def test_a_period_that_ends_before_it_begins(figure, document, findings):
    report = document(figure("homicides", 40, "count", "2016/2012"), kind="other")
    assert [f.code for f in findings(report)] == ["period_reversed"]
