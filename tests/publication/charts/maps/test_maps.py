"""Maps: values over grey land, small states as dots, arrows that point where things go."""

import math
from itertools import combinations

import pytest

from publication.charts.reading_svg import named, parsed, words_in
from tinglys.codebook import LANGUAGES, load_codebook
from tinglys.publication import charts
from tinglys.publication.charts.maps.arrows import arrow, bow
from tinglys.publication.charts.maps.labels import Name, placed_names
from tinglys.publication.charts.maps.routes import Way
from tinglys.publication.charts.maps.sheet import sheet_for

VALUES = [
    charts.CountryValue("NO", "Norway", 3.83),
    charts.CountryValue("TV", "Tuvalu", 1.53),
    charts.CountryValue("XK", "Kosovo", 5.5),
    charts.CountryValue("MM", "Myanmar", 8.08),
    charts.CountryValue("SE", "Sweden", "withheld"),
    charts.CountryValue("FI", "Finland", "not_reported"),
]
OSLO, ANTWERP, COLOMBIA = (10.75, 59.91), (4.4, 51.22), (-74.0, 4.0)


def route(*places: tuple[str, float, float], way: Way = "sea"):
    return charts.MappedRoute("Cocaine", tuple(charts.Stop(*place) for place in places), way)


FAR = [
    route(("Colombia", *COLOMBIA), ("Antwerp", *ANTWERP), ("Oslo", *OSLO)),
    route(("Malmö", 13.0, 55.6), ("Oslo", *OSLO), way="land"),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_world_map_is_plain_small_and_says_its_ends(language):
    chart = charts.world_map("Criminality", VALUES, language, "GI", decimals=2, focus="NO")
    for svg in (chart.svg, chart.narrow):
        assert named(svg) == chart.alt
        assert len(svg) < 120_000
    assert "Myanmar" in chart.title
    assert "Tuvalu" in chart.title
    assert len(chart.table.rows) == len(VALUES)
    assert [row[0] for row in chart.table.rows][:2] == ["Myanmar", "Kosovo"]


def test_values_lie_over_grey_land_and_small_states_have_dots():
    root = parsed(charts.world_map("C", VALUES, "en", "GI").svg)
    placed = [one for one in root.iter() if one.get("data-place")]
    filled = {one.get("data-place"): one.get("fill") for one in placed}
    steps = {"NO": 3, "TV": 1, "XK": 5, "MM": 8}
    assert filled == {code: f"var(--warm-{step})" for code, step in steps.items()}
    dots = [one.get("data-place") for one in root.iter("circle") if one.get("data-place")]
    assert "TV" in dots
    assert "NO" not in dots
    assert next(root.iter("path")).get("fill") == "var(--land)"


def test_gaps_on_the_map_have_their_marks():
    svg = charts.world_map("C", VALUES, "nb", "GI").svg
    assert "i.r." in words_in(svg)


def test_classes_of_counts_hold_about_as_many_countries_each():
    classes = charts.even_classes([float(value**2) for value in range(100)])
    assert len(classes.bounds) == 4
    colours = [classes.colour(float(value**2)) for value in range(100)]
    assert all(10 <= colours.count(colour) <= 30 for colour in set(colours))
    assert classes.colours[0] == "var(--warm-1)"
    assert classes.colours[-1] == "var(--warm-9)"


def test_a_world_without_values_is_drawn():
    chart = charts.world_map("C", [], "en", "GI")
    assert chart.title == "C: no figure is known"


def test_arrowheads_point_towards_the_end():
    curve = bow((0.0, 0.0), (100.0, 0.0))
    head = parsed(f"<svg>{arrow(curve, 'var(--ink)')}</svg>")
    for one in head.iter("polygon"):
        tip, left, right = ([float(v) for v in c.split(",")] for c in one.get("points").split())
        assert tip[0] > left[0]
        assert tip[0] > right[0]
    back = bow((100.0, 0.0), (0.0, 0.0))
    assert math.copysign(1, back.control[1]) != math.copysign(1, curve.control[1])


def test_far_places_stand_at_the_edge_in_their_direction():
    sheet = sheet_for([[COLOMBIA, ANTWERP, OSLO]], 640)
    x, y = sheet.at[COLOMBIA]
    assert sheet.beyond == {COLOMBIA}
    assert x < 20
    assert y < sheet.view.height
    assert 0 < sheet.at[OSLO][1] < sheet.at[ANTWERP][1]


def test_far_places_in_one_direction_do_not_cover_each_other():
    many = [[(-74.0, 4.0 + step), ANTWERP, OSLO] for step in range(5)]
    sheet = sheet_for(many, 640)
    places = [sheet.at[way[0]] for way in many]
    assert all(math.dist(one, other) > 15 for one, other in combinations(places, 2))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_route_map_lists_what_it_draws(language):
    chart = charts.route_map(FAR, language, "Kripos")
    for svg in (chart.svg, chart.narrow):
        assert named(svg) == chart.alt
        assert len(svg) < 60_000
        assert {"Colombia", "Antwerp", "Oslo", "Malmö"} <= set(words_in(svg))
    assert chart.table.rows[0][1:4] == ("Colombia", "Antwerp", "Oslo")
    assert "2" in chart.title


def test_the_line_follows_the_mode_and_its_width_does_not():
    ways = [route(("A", 5, 50), ("B", 15, 60), way=way) for way in ("sea", "land", "air", "post")]
    lines = {
        (one.get("stroke-dasharray"), one.get("stroke-width"))
        for way in ways
        for one in parsed(charts.route_map([way], "en", "K").svg).iter("path")
        if one.get("stroke") == "var(--accent)"
    }
    assert len({dashes for dashes, _ in lines}) == 4
    assert {width for _, width in lines} == {"1.8"}


def test_the_same_input_gives_the_same_bytes():
    assert charts.route_map(FAR, "nb", "K") == charts.route_map(FAR, "nb", "K")


def test_names_keep_apart_where_there_is_room():
    words = parsed(
        f"<svg>{placed_names([Name('Oslo', 100, 100), Name('Moss', 104, 104)], 400, 400)}</svg>"
    )
    spots = [(float(one.get("x")), float(one.get("y"))) for one in words.iter("text")]
    assert math.dist(*spots) > 11


def test_places_of_the_codebook_can_be_stops():
    book = load_codebook()
    assert charts.point_of("rotterdam", book) == (4.48, 51.92)
