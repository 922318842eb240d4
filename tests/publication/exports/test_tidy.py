"""The tables hold what the data hold, value by value."""

from collections import Counter

import msgspec
import pytest
from hypothesis import given, settings

from publication.exports.invented import BOOK, whole, workspaces
from tinglys.errors import DefectError
from tinglys.publication.exports import tables_of
from tinglys.publication.exports.claim_rows import absence, listed
from tinglys.publication.redaction import redact
from tinglys.publication.site_data import SiteData
from tinglys.reading.claims import Figure, Rating

TAGS = {
    "figures": "figure", "ratings": "rating", "judgements": "judgement", "networks": "network",
    "relations": "relation", "routes": "route", "prices": "price", "definitions": "definition",
    "recommendations": "recommendation", "provisions": "provision",
}  # fmt: skip


def check_against(data: SiteData) -> None:
    tables = tables_of(data)
    kinds = Counter(one.claim.__struct_config__.tag for one in data.claims)
    assert {name: len(tables[name]) for name in TAGS} == {
        name: kinds[tag] for name, tag in TAGS.items()
    }
    claims = {one.id: one for one in data.claims}
    assert [row["claim"] for row in tables["claims"]] == list(claims)
    for name in TAGS:
        for row in tables[name]:
            claim = claims[row["claim"]].claim
            assert (row["quote"], row["start"], row["end"]) == (claim.quote, claim.start, claim.end)
    for row in (*tables["figures"], *tables["ratings"]):
        claim = claims[row["claim"]].claim
        assert row["indicator_nb"] == BOOK.indicators[claim.indicator].label.nb
        assert (row["value"], row["absence"]) == (
            (claim.value, "none")
            if isinstance(claim.value, int | float)
            else (None, absence(claim))
        )
        assert (row["value"] is None and row["value_text"] is None) == (row["absence"] != "none")
    keys = [
        key for one in data.claims if isinstance(one.claim, Figure) for key in one.claim.breakdown
    ]
    assert Counter(row["key"] for row in tables["breakdowns"]) == Counter(keys)
    assert len(tables["documents"]) == len(data.documents)


def test_the_invented_workspace():
    check_against(redact(whole()))


@settings(max_examples=60, deadline=None)
@given(workspaces())
def test_any_workspace(data):
    check_against(redact(data))


def figure(**fields) -> Figure:
    return Figure(start=0, end=1, quote="x", rule="r", indicator="victims_identified",
                  **{"value": None, "unit": None, **fields})  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (figure(value=0), "none"),
        (figure(value=7), "none"),
        (figure(value=["2", "3"]), "none"),
        (figure(value=None), "unknown"),
        (figure(value=None, qualifier="not_reported"), "not_reported"),
        (figure(value="▇▇▇"), "withheld"),
        (figure(value=["a", "▇▇▇"]), "withheld"),
    ],
)
def test_four_absences_and_zero_is_none_of_them(claim, expected):
    assert absence(claim) == expected


def test_scores_of_every_country_and_edition(exported, rows):
    index = exported.index
    scores = {
        (edition.year, country.place, code): score
        for edition in index.editions
        for country in edition.countries.values()
        for code, score in country.scores.items()
    }
    assert len(rows["index_scores"]) == len(scores)
    for row in rows["index_scores"]:
        score = scores[row["index_edition"], row["place"], row["component"]]
        assert (row["score"], row["score_printed"]) == (score.score, score.printed)
        assert (row["score_low"], row["score_high"]) == (score.low, score.high)
        rank = score.rank
        assert row["rank_world"] == (rank.world.rank if rank else None)
        assert (row["rank_low"], row["rank_high"]) == (
            (rank.low, rank.high) if rank else (None, None)
        )
        assert row["change"] == score.change
    cells = [row["cell"] for row in rows["index_scores"]]
    assert "2021_dataset!B0" in {cell[: len("2021_dataset!B0")] for cell in cells}
    assert {row["source"] for row in rows["index_scores"]} == {exported.tables[0].sha256}
    chances = [row["chance"] for row in rows["index_quadrants"]]
    assert sum(chances) == pytest.approx(len(index.editions) * 4)
    assert sum(row["stands_in"] for row in rows["index_quadrants"]) == len(index.editions) * 4


def test_tiers_of_all_countries_with_gaps_and_what_every_source_says(exported, rows):
    told = {(row["place_code"], row["report_year"]): row for row in rows["tiers"]}
    assert {key: row["tier"] for key, row in told.items()} == {
        ("IS", 2019): "2", ("IS", 2020): "2WL", ("IS", 2021): "2WL",
        ("ML", 2017): "2", ("ML", 2018): None, ("ML", 2019): None, ("ML", 2020): "3",
        ("ML", 2021): "2", ("ANT", 2008): None, ("ANT", 2009): "2WL",
    }  # fmt: skip
    assert {key for key, row in told.items() if row["absence"] == "unknown"} == {
        ("ML", 2018), ("ML", 2019), ("ANT", 2008),
    }  # fmt: skip
    assert {key for key, row in told.items() if row["sources_differ"]} == {
        ("ML", 2021), ("ANT", 2008),
    }  # fmt: skip
    assert (told["ANT", 2009]["place"], told["ANT", 2009]["place_en"]) == (
        None, "Netherlands Antilles (until 2010)",
    )  # fmt: skip
    readings = sum(len(year.readings) for one in exported.tiers for year in one.history.years)
    assert len(rows["tier_readings"]) == readings
    assert sum(row["chosen"] for row in rows["tier_readings"]) == readings - 3
    verdicts = {(one.outlook.place, tier): verdict for one in exported.tiers
                for tier, verdict in one.outlook.verdicts.items()}  # fmt: skip
    assert {
        (row["place_code"], row["tier"]): row["verdict"] for row in rows["tier_outlooks"]
    } == verdicts


def test_recommendations_through_the_years(exported, rows):
    assert [row["recommendation"] for row in rows["followed_recommendations"]] == [
        one.id for one in exported.followed
    ]
    repeated = [row for row in rows["followed_recommendations"] if row["repeats"]]
    assert [(row["first_year"], row["last_year"], row["years"]) for row in repeated] == [
        (2029, 2031, "2029; 2031")
    ]
    [link] = [row for row in rows["recommendation_occurrences"] if row["linked_to"]]
    assert link["link_level"] in ("same", "reworded", "uncertain")
    texts = {one.id: one.claim.quote for one in exported.claims}
    assert all(row["text"] == texts[row["claim"]] for row in rows["recommendation_occurrences"])


def test_findings_with_their_workings(exported, rows):
    assert [row["finding"] for row in rows["findings"]] == [one.id for one in exported.findings]
    inputs = sum(len(working.inputs) for one in exported.findings for working in one.workings)
    assert len(rows["finding_inputs"]) == inputs
    [computed] = rows["calculations"]
    assert (computed["value"], computed["formula_en"]) == (3.0, "3 x 2.75 - 5.5 = 3.0")


def test_the_place_of_a_claim_or_of_its_document(rows):
    bases = {row["place_basis"] for row in rows["figures"]}
    assert bases == {"stated", "document"}
    tier = next(row for row in rows["ratings"] if row["indicator"] == "tier")
    assert (tier["place"], tier["place_basis"], tier["value_text"]) == ("IS", "document", "2")


def test_names_of_living_persons_are_in_no_table(rows):
    assert "Oppdiktesen" not in msgspec.json.encode(rows).decode()
    assert any("▇" in row["name"] for row in rows["networks"])


def test_lists_in_a_cell_can_be_taken_apart():
    assert listed([]) is None
    assert listed(["a", "b"]) == "a; b"
    assert listed(["a;b", "c\\"]) == "a\\;b; c\\\\"


def test_a_code_without_a_label_is_an_error_and_no_empty_cell():
    data = whole()
    one = data.claims[1]
    claim = msgspec.structs.replace(one.claim, indicator="no_such_indicator")
    broken = msgspec.structs.replace(
        data, claims=(msgspec.structs.replace(one, claim=claim),), findings=()
    )
    with pytest.raises(DefectError, match="indicator_en"):
        tables_of(broken)


def test_a_rating_is_no_figure(rows):
    assert not {row["claim"] for row in rows["figures"]} & {row["claim"] for row in rows["ratings"]}
    assert issubclass(Rating, Figure)
