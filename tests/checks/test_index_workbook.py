"""Index pages against the published table: each difference, all that agrees, what was lost."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from index_workbook import scores_of, sheet_of, workbook_of
from tinglys.checks import CheckedTable
from tinglys.checks.arithmetic import exact, mean, round_half_up
from tinglys.tables.ocindex import read_ocindex

CODES = ("index_workbook_differs", "index_workbook_agrees", "index_workbook_supplies")
NORWAY = (("Europe", "Northern Europe", "Norway"),)


@pytest.fixture(scope="session")
def table(codebook):
    """``table({2025: singles})``: a published table of Norway with these single scores."""

    def made(editions, name="index.xlsx"):
        sheets = {
            str(year): sheet_of(
                year, NORWAY, lambda _, s=singles, y=year: scores_of(s, y, codebook)
            )
            for year, singles in editions.items()
        }
        return CheckedTable(name, read_ocindex(workbook_of(sheets), name, codebook))

    return made


def said(found, code):
    return [finding for finding in found if finding.code == f"index_workbook_{code}"]


def test_a_page_that_says_the_same_is_confirmed_once(index_page, singles, findings, table):
    found = findings(index_page(singles()), codes=CODES, tables=[table({2025: singles()})])
    assert [(one.code, one.severity) for one in found] == [("index_workbook_agrees", "confirmed")]
    assert "36 of 36" in found[0].title.en
    assert "36 av 36" in found[0].title.nb
    assert len(found[0].claims) == 36


def test_without_a_table_of_the_edition_or_the_country_nothing_is_said(
    index_page, singles, findings, table
):
    tables = [table({2023: singles(2023)})]
    assert findings(index_page(singles()), codes=CODES, tables=tables) == []
    tables = [table({2025: singles()})]
    assert findings(index_page(singles(), place="SE"), codes=CODES, tables=tables) == []
    assert findings(index_page(singles()), codes=CODES) == []


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_each_value_that_differs_is_one_finding(
    data, index_page, singles, findings, codebook, table
):
    code = data.draw(st.sampled_from([one.code for one in codebook.index.components]))
    tables = [table({2025: singles()})]
    right = tables[0].table.editions[0].rows[0].scores[code]
    moved = round(right + data.draw(st.sampled_from([-0.5, -0.01, 0.01, 0.5])), 2)
    assume(1 <= moved <= 10)
    found = findings(index_page(singles(), **{code: moved}), codes=CODES, tables=tables)
    differs = said(found, "differs")
    assert [one.severity for one in differs] == ["warning"]
    assert "page and workbook disagree" in differs[0].title.en
    assert "side og arbeidsbok er uenige" in differs[0].title.nb
    assert codebook.index.by_code[code].label.en in differs[0].title.en
    assert differs[0].working.inputs[1].name.en.startswith("index.xlsx, cell 2025!")
    assert "35 of 36" in said(found, "agrees")[0].title.en


def test_the_later_of_two_tables_counts(index_page, singles, findings, table):
    old, new = singles(shift=1), singles()
    tables = [table({2025: old}, "old.xlsx"), table({2025: new}, "new.xlsx")]
    found = findings(index_page(new), codes=CODES, tables=tables)
    assert [one.code for one in found] == ["index_workbook_agrees"]
    assert "new.xlsx" in found[0].title.en


def changes_of(now, before, codebook, edition=2025):
    """The changes a page prints: of single scores, and of the means of lists."""
    changes = {code: now[code] - before[code] for code in now if code in before}
    for code, level in (("criminal_actors", "actor"), ("resilience", "resilience")):
        means = [
            mean(scores[part.code] for part in codebook.index.of_edition(year, level))
            for scores, year in ((now, edition), (before, 2023))
        ]
        changes[code] = float(round_half_up(means[0] - means[1], exact(0.01)))
    return changes


def test_changes_are_those_between_the_editions(index_page, singles, findings, table, codebook):
    now, before = singles(shift=3), singles(2023)
    tables = [table({2023: before, 2025: now})]
    changes = changes_of(now, before, codebook)
    found = findings(index_page(now, changes), codes=CODES, tables=tables)
    assert [one.code for one in found] == ["index_workbook_agrees"]
    assert f"{36 + len(changes)} of {36 + len(changes)}" in found[0].title.en
    rounded = changes | {"resilience": round(changes["resilience"] + 0.005, 3)}
    assert said(findings(index_page(now, rounded), codes=CODES, tables=tables), "differs") == []
    for code, moved in (("heroin_trade", 0.5), ("resilience", 0.03)):
        wrong = changes | {code: changes[code] + moved}
        found = said(findings(index_page(now, wrong), codes=CODES, tables=tables), "differs")
        assert len(found) == 1
        assert "a change of" in found[0].title.en
        assert "since 2023" in found[0].title.en


def test_what_a_page_lost_is_confirmed_where_it_follows(index_page, singles, findings, table):
    page = index_page(singles(), without={"mafia_style_groups", "criminality"})
    found = said(findings(page, codes=CODES, tables=[table({2025: singles()})]), "supplies")
    assert [one.severity for one in found] == ["confirmed", "confirmed"]
    assert all("follows from the page" in one.title.en for one in found)


def test_what_a_page_lost_and_nothing_gives_is_in_the_workbook(
    index_page, singles, findings, table
):
    page = index_page(singles(), without={"prevention", "resilience"})
    found = said(findings(page, codes=CODES, tables=[table({2025: singles()})]), "supplies")
    assert [one.severity for one in found] == ["notice", "notice"]
    assert {one.derived for one in found} == {()}


def test_what_follows_and_is_not_in_the_workbook_is_a_warning(index_page, singles, findings, table):
    """The page's own arithmetic gives another score than the workbook prints."""
    other = singles()
    other["mafia_style_groups"] += 0.5 if other["mafia_style_groups"] < 10 else -0.5
    page = index_page(singles(), without={"mafia_style_groups"})
    found = said(findings(page, codes=CODES, tables=[table({2025: other})]), "supplies")
    assert [one.severity for one in found] == ["warning"]


def test_a_page_with_a_handful_of_scores_is_not_drowned(index_page, singles, findings, table):
    kept = {"criminality", "resilience", "heroin_trade", "cocaine_trade", "prevention",
            "law_enforcement"}  # fmt: skip
    page = index_page(singles(), without=set(singles()) - kept)
    found = said(findings(page, codes=CODES, tables=[table({2025: singles()})]), "supplies")
    assert len(found) == 1
    assert "28 scores are not printed" in found[0].title.en
    assert "28 skårer er ikke trykt" in found[0].title.nb
