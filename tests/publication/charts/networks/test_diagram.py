"""The network diagram: the same places every time, arrows in the direction of the relation."""

import math
from itertools import combinations

import pytest

from publication.charts.reading_svg import named, parsed, words_in
from tinglys.codebook import LANGUAGES, load_codebook
from tinglys.publication.charts import Link, drawn_as, network_diagram
from tinglys.publication.charts.networks.layout import positions

LINKS = [
    Link("A", "supplies", "B", "for"),
    Link("A", "cooperates with", "C"),
    Link("A", "rival of", "D", "against"),
    Link("E", "part of", "F", "within"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_network_and_relation_is_there(language):
    chart = network_diagram(LINKS, language, "Kripos")
    for svg in (chart.svg, chart.narrow):
        assert named(svg) == chart.alt
        assert set("ABCDEF") <= set(words_in(svg))
        assert len(svg) < 40_000
    assert len(chart.table.rows) == 4
    assert "A" in chart.title
    assert "3" in chart.title


def test_only_what_is_done_for_another_has_an_arrow():
    svg = network_diagram([LINKS[1]], "en", "K").svg
    assert list(parsed(svg).iter("polygon")) == []
    assert list(parsed(network_diagram([LINKS[0]], "en", "K").svg).iter("polygon"))


def test_a_turned_relation_runs_the_other_way():
    there = network_diagram([Link("A", "is supplied by", "B", "for", turned=True)], "en", "K").svg
    back = network_diagram([Link("A", "supplies", "B", "for")], "en", "K").svg
    starts = [next(parsed(svg).iter("path")).get("d", "") for svg in (there, back)]
    assert starts[0] != starts[1]


def test_every_relation_of_the_codebook_can_be_drawn():
    relations = load_codebook().relations
    assert drawn_as("rival_of") == ("against", False)
    assert drawn_as("direct_supply_from") == ("for", True)
    assert {drawn_as(code)[0] for code in relations} == {"with", "for", "against", "within"}


def test_the_layout_is_the_same_every_time_and_keeps_nodes_apart():
    links = [(0, 1), (1, 2), (2, 0), (2, 3), (4, 5), (6, 7), (7, 8)]
    placed = positions(9, links)
    assert placed == positions(9, links)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in placed)
    assert min(math.dist(one, other) for one, other in combinations(placed, 2)) > 0.04


@pytest.mark.parametrize(("nodes", "links"), [(0, []), (1, []), (2, [(0, 1)]), (1, [(0, 0)])])
def test_the_smallest_networks_have_places(nodes, links):
    assert len(positions(nodes, links)) == nodes
