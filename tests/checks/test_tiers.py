"""Tiers over the years and between documents."""


def test_two_tiers_for_one_year(rating, document, findings):
    report = document(rating("tier", "2", 2023), name="a", kind="tip_report")
    article = document(rating("tier", "1", 2023), name="b", kind="statistics_article")
    found = findings(report, article)
    assert [(f.code, f.severity) for f in found] == [("tier_conflict", "error")]
    assert set(found[0].documents) == {"a", "b"}


def test_other_years_and_places_do_not_conflict(rating, document, findings):
    report = document(rating("tier", "2", 2023), name="a")
    other = document(rating("tier", "1", 2023, place="SE"), rating("tier", "1", 2022), name="b")
    assert findings(report, other) == []


def test_the_text_denies_the_header(rating, document, findings):
    report = document(
        rating("tier", "1", 2023),
        rating("tier_change", "remained", 2023, at=50, quote="Norway remained on Tier 2"),
    )
    assert [f.code for f in findings(report)] == ["tier_text_and_header"]


def test_a_change_that_the_tiers_deny(rating, document, findings):
    before = document(rating("tier", "1", 2022), name="a")
    now = document(
        rating("tier", "2", 2023),
        rating("tier_change", "remained", 2023, at=50, quote="Norway remained on Tier 2"),
        name="b",
    )
    found = findings(before, now)
    assert [(f.code, f.severity) for f in found] == [("tier_change_denied", "warning")]
    assert "downgraded" in found[0].title.en


def test_a_change_that_the_tiers_bear_out(rating, document, findings):
    before = document(rating("tier", "2WL", 2022), name="a")
    now = document(
        rating("tier", "2", 2023),
        rating("tier_change", "upgraded", 2023, at=50, quote="Norway was upgraded to Tier 2"),
        name="b",
    )
    assert findings(before, now) == []
