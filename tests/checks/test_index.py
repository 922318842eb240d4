"""Means of index pages recomputed, what is missing derived, impossible values found."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tinglys.checks import CheckedDocument, run_checks
from tinglys.reading.claims import Rating
from tinglys.reading.outline import Profile

_SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "ocindex" / "ocindex_long.csv"
_LIST_OF = {"market": "criminal_markets", "actor": "criminal_actors", "resilience": "resilience"}


def wrong(found):
    return [finding for finding in found if finding.severity in ("error", "warning")]


def subjects(found, document):
    """The component that each finding is about: that of its first claim."""
    return [document.claims[int(f.claims[0].claim)].breakdown["component"] for f in found]


def test_right_means_are_confirmed(index_page, singles, findings):
    found = findings(index_page(singles()))
    assert wrong(found) == []
    assert [f.code for f in found] == ["index_mean"] * 4


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_one_changed_value_flags_exactly_its_mean(data, index_page, singles, findings, codebook):
    scores = singles(2025, data.draw(st.integers(0, 16)))
    parts = {part.code: part.level for part in codebook.index.components}
    code = data.draw(st.sampled_from(sorted(parts)))
    if parts[code] in _LIST_OF:
        moved = scores[code] + data.draw(st.sampled_from([-1.0, -0.5, 0.5, 1.0]))
        assume(1 <= moved <= 10)
        page = index_page(scores, **{code: moved})
        expected = _LIST_OF[parts[code]]
    else:
        page = index_page(scores)
        right = next(c.value for c in page.claims if c.breakdown["component"] == code)
        moved = round(right + data.draw(st.sampled_from([-0.5, -0.02, -0.01, 0.01, 0.02, 0.5])), 2)
        assume(1 <= moved <= 10)
        page = index_page(scores, **{code: moved})
        expected = code
    found = wrong(findings(page))
    assert subjects(found, page) == [expected]
    assert {f.code for f in found} == {"index_mean"}


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_one_lost_score_is_derived(data, index_page, singles, findings, codebook):
    scores = singles(2025, data.draw(st.integers(0, 16)))
    lost = data.draw(st.sampled_from(sorted(scores)))
    found = findings(index_page(scores, without={lost}), codes=("index_derived",))
    derived = [item for finding in found for item in finding.derived]
    assert [(d.indicator, d.breakdown["component"], d.value) for d in derived] == [
        ("ocindex_score", lost, scores[lost])
    ]
    assert derived[0].place == "NO"
    assert derived[0].working.formula


def test_a_lost_score_with_its_mean_is_not_derived(index_page, singles, findings):
    lost = {"prevention", "resilience"}
    found = findings(index_page(singles(), without=lost))
    assert [f.code for f in found if f.derived] == []
    said = [f for f in found if f.code == "index_not_derivable"]
    assert len(said) == 2
    assert "cannot be derived" in said[0].title.en
    assert "kan ikke regnes ut" in said[0].title.nb


def test_two_lost_scores_are_not_derived(index_page, singles, findings):
    found = findings(index_page(singles(), without={"heroin_trade", "cocaine_trade"}))
    assert not any(f.derived for f in found)
    assert [f.code for f in found].count("index_not_derivable") == 2


def test_criminality_follows_from_what_follows(index_page, singles, findings):
    """A lost actor is derived first, then criminality from the unrounded means."""
    scores = singles()
    whole = index_page(scores)
    right = next(c.value for c in whole.claims if c.breakdown["component"] == "criminality")
    page = index_page(scores, without={"mafia_style_groups", "criminality"})
    derived = [d for f in findings(page) for d in f.derived]
    assert {d.breakdown["component"]: d.value for d in derived} == {
        "mafia_style_groups": scores["mafia_style_groups"],
        "criminality": right,
    }


def test_changes_are_recomputed_and_derived(index_page, singles, findings, codebook):
    actors = [part.code for part in codebook.index.of_edition(2025, "actor")]
    changes = dict(zip(actors, [-0.5, 0.5, 0.0, 0.5, 0.0], strict=True))
    right = index_page(singles(), {**changes, "criminal_actors": 0.1})
    assert [f.severity for f in findings(right, codes=("index_change",))] == ["confirmed"]
    near = index_page(singles(), {**changes, "criminal_actors": 0.11})
    assert [f.severity for f in findings(near, codes=("index_change",))] == ["confirmed"]
    off = index_page(singles(), {**changes, "criminal_actors": 0.2})
    assert [f.severity for f in findings(off, codes=("index_change",))] == ["warning"]
    lost = index_page(
        singles(), {**changes, "criminal_actors": 0.1}, without={"mafia_style_groups"}
    )
    derived = [d for f in findings(lost) for d in f.derived]
    assert ("ocindex_change", -0.5) in {(d.indicator, d.value) for d in derived}


@pytest.mark.parametrize(("value", "code"), [(4.3, "index_off_grid"), (10.5, "index_outside_scale"),
                                             (0.5, "index_outside_scale")])  # fmt: skip
def test_impossible_scores(value, code, index_page, singles, findings):
    found = findings(index_page(singles(), heroin_trade=value), codes=(code,))
    assert [f.severity for f in found] == ["error"]


def test_a_change_that_leaves_the_scale(index_page, singles, findings):
    scores = {**singles(), "heroin_trade": 1.5}
    page = index_page(scores, {"heroin_trade": 1.0})
    assert [f.code for f in wrong(findings(page))] == ["index_outside_scale"]


def test_scores_of_a_region_are_no_country(index_page, singles, findings):
    means = {code: value * 0.9 + 0.13 for code, value in singles().items()}
    assert findings(index_page(means, place=None)) == []


def test_two_editions(index_page, singles, findings):
    before, now = singles(2023), singles(2023)
    now["heroin_trade"] = before["heroin_trade"] + 0.5
    old = index_page(before, edition=2023)
    right = index_page(now, {"heroin_trade": 0.5}, edition=2025)
    assert wrong(findings(old, right)) == []
    off = index_page(now, {"heroin_trade": -0.5}, edition=2025)
    found = wrong(findings(old, off))
    assert [f.code for f in found] == ["index_change_between_editions"]
    assert set(found[0].documents) == {"NO-2023", "NO-2025"}


def test_a_new_structure_is_shown_beside_the_printed_change(index_page, singles, findings):
    """The new actor is low: the printed mean falls although every common actor rose."""
    before = dict.fromkeys(singles(2021), 4.0)
    now = {**dict.fromkeys(singles(2023), 4.5), "private_sector_actors": 1.0}
    found = findings(
        index_page(before, edition=2021),
        index_page(now, edition=2023),
        codes=("index_structure_break",),
    )
    actors = next(f for f in found if f.derived[0].breakdown["component"] == "criminal_actors")
    assert actors.severity == "warning"
    assert actors.derived[0].value == 0.5
    assert actors.derived[0].breakdown["like_for_like"] is True


@pytest.mark.skipif(not _SHARED.exists(), reason="the publisher's table is not at hand")
def test_the_publishers_table_adds_up(codebook):
    """193 countries in three editions: every published mean is confirmed, nothing is flagged."""
    rows = defaultdict(list)
    with _SHARED.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows[row["edition"], row["iso3"]].append(row)
    documents = [_page(int(edition), iso3, scores) for (edition, iso3), scores in rows.items()]
    found = run_checks(documents, codebook)
    means = [f for f in found if f.code == "index_mean"]
    assert len(documents) == 579
    assert len(means) == 579 * 4
    assert {f.severity for f in means} == {"confirmed"}
    assert {f.code for f in found} == {"index_mean", "index_structure_break"}


def _page(edition, iso3, rows):
    claims = [
        Rating(
            start=at,
            end=at + 4,
            quote=row["score"],
            rule="table",
            indicator="ocindex_score",
            value=float(row["score"]),
            unit="score_1_10",
            year=edition,
            year_basis="stated",
            breakdown={"component": row["indicator_id"], "level": row["level"]},
            place=iso3,
        )
        for at, row in enumerate(rows)
    ]
    return CheckedDocument(f"{iso3}-{edition}", Profile(kind="ocindex_page", language="en"), claims)
