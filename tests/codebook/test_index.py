"""The organized crime index: its structure in each edition, its names, its quadrants, its grid."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from tinglys.codebook import load_codebook

INDEX = load_codebook().index
SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.mark.parametrize(
    ("edition", "markets", "actors", "resilience"),
    [(2021, 10, 4, 12), (2023, 15, 5, 12), (2025, 15, 5, 12)],
)
def test_each_edition_has_its_components(
    edition: int, markets: int, actors: int, resilience: int
) -> None:
    assert edition in INDEX.editions
    assert len(INDEX.of_edition(edition, "market")) == markets
    assert len(INDEX.of_edition(edition, "actor")) == actors
    assert len(INDEX.of_edition(edition, "resilience")) == resilience
    assert len(INDEX.of_edition(edition, "pillar")) == 2
    assert len(INDEX.of_edition(edition, "composite")) == 2


def test_order_counts_from_one_within_each_level() -> None:
    for level in INDEX.levels:
        orders = sorted(c.order for c in INDEX.components if c.level == level)
        assert orders == list(range(1, len(orders) + 1)), level


def test_every_component_is_averaged_into_one_that_exists() -> None:
    for component in INDEX.components:
        if component.parent is None:
            assert component.level == "composite"
        else:
            assert component.parent in INDEX.by_code
    parents = Counter(component.parent for component in INDEX.components)
    assert parents["criminality"] == 2
    assert parents["resilience"] == 12


def test_codes_are_the_slug_of_the_english_label() -> None:
    for component in INDEX.components:
        slug = component.label.en.lower().replace("-", "_").replace(" ", "_")
        assert component.code == slug


def test_no_name_means_two_components() -> None:
    names: dict[str, str] = {}
    for component in INDEX.components:
        printed = {component.label.en, component.label.nb}
        printed |= {form for forms in component.aliases.values() for form in forms}
        for name in printed:
            key = " ".join(re.sub(r"[\W_]+", " ", name.lower().replace("&", " and ")).split())
            assert names.setdefault(key, component.code) == component.code, name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("HUMAN TRAFFICKING", "human_trafficking"),
        ("Mafia style groups", "mafia_style_groups"),
        ("Non-renewable resource crimes", "non_renewable_resource_crimes"),
        ("Anti-money-laundering", "anti_money_laundering"),
        ("Political leadership & governance", "political_leadership_and_governance"),
        ("Victims and witness support", "victim_and_witness_support"),
        ("Menneskesmugling", "human_smuggling"),
        ("Illegal trade in excisable goods", "illicit_trade_in_excisable_goods"),
        ("motstandskraft", "resilience"),
    ],
)
def test_names_are_found_in_their_spellings(name: str, code: str) -> None:
    component = INDEX.find(name)
    assert component is not None
    assert component.code == code


@pytest.mark.parametrize("name", ["", "Astronomy", "trafficking", "actors"])
def test_other_words_are_no_component(name: str) -> None:
    assert INDEX.find(name) is None


def test_high_begins_at_five_and_a_half() -> None:
    assert INDEX.quadrant(5.5, 5.5).code == "hc_hr"
    assert INDEX.quadrant(5.49, 5.5).code == "lc_hr"
    assert INDEX.quadrant(5.5, 5.49).code == "hc_lr"
    assert INDEX.quadrant(1.0, 1.0).code == "lc_lr"
    assert len({(q.criminality, q.resilience) for q in INDEX.quadrants}) == 4


def test_directions_are_known_for_every_component() -> None:
    worse = {c.code for c in INDEX.components if INDEX.direction(c.code) == "higher_is_worse"}
    assert worse == {
        "criminality",
        *(c.code for c in INDEX.components if c.level in {"market", "actor"}),
        "criminal_markets",
        "criminal_actors",
    }


def test_single_scores_lie_on_half_points() -> None:
    scale = load_codebook().value_scales[INDEX.scale]
    assert all(scale.on_grid(half / 2) for half in range(2, 21))
    assert not any(scale.on_grid(value) for value in (0.5, 10.5, 4.17, 5.25))


def test_components_are_those_of_the_publishers_data() -> None:
    source = SHARED / "data" / "ocindex" / "ocindex_long.csv"
    if not source.is_file():
        pytest.skip(f"{source} is not beside the repository")
    with source.open(encoding="utf-8", newline="") as lines:
        printed = {
            (int(row["edition"]), row["level"], row["indicator_id"], row["indicator"])
            for row in csv.DictReader(lines)
        }
    ours = {
        (edition, level, component.code, component.label.en)
        for edition in INDEX.editions
        for level in INDEX.levels
        for component in INDEX.of_edition(edition, level)  # type: ignore[arg-type]
    }
    assert ours == printed


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Resilience avg,", "resilience"),
        ("criminality avg", "criminality"),
        ("Criminal actors avg,", "criminal_actors"),
        ("NON STATE ACTORS", "non_state_actors"),
        ("Government transparency & accountability", "government_transparency_and_accountability"),
        ("Resilience average of the world", None),
        ("", None),
        (".", None),
    ],
)
def test_components_are_found_whatever_their_points_and_capitals(
    name: str, code: str | None
) -> None:
    found = INDEX.find(name)
    assert (None if found is None else found.code) == code
