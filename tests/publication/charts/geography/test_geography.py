"""Shapes and points: every country is there, every named place is on land of its country."""

import math

import pytest

from tinglys.codebook import load_codebook
from tinglys.publication.charts.geography.points import middle, point_of, points
from tinglys.publication.charts.geography.projections import azimuthal, equal_earth
from tinglys.publication.charts.geography.shapes import country_rings
from tinglys.publication.charts.geography.view import (
    country_areas,
    country_paths,
    region_view,
    world_view,
)

BOOK = load_codebook()
# Too small for the shapes of the source; the map has dots for them.
TINY = {"BQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "TV", "UM", "YT"}


def countries() -> list[str]:
    return [p.code for p in BOOK.places.by_code.values() if p.kind in ("country", "territory")]


def test_every_country_of_the_codebook_has_a_point():
    assert [code for code in countries() if code not in points()] == []


def test_every_town_and_port_of_the_codebook_has_a_point_of_its_own():
    named = [p.code for p in BOOK.places.by_code.values() if p.kind in ("city", "port")]
    assert [code for code in named if code not in points()] == []


def test_every_country_but_the_tiniest_has_a_shape():
    missing = {code for code in countries() if code not in country_rings()} - {"AQ"}
    assert missing - TINY == set()


def test_kosovo_has_a_shape_and_disputed_land_no_country():
    assert "XK" in country_rings()
    assert set(country_rings()) - {""} <= set(countries())


def test_points_are_on_the_globe_and_in_the_box_of_their_country():
    for code, (lon, lat) in points().items():
        assert -180 <= lon <= 180, code
        assert -90 <= lat <= 90, code
        place = BOOK.places.by_code[code]
        rings = country_rings().get(place.country or place.code)
        if rings:
            ends = [p for ring in rings for p in ring]
            near = any(
                min(p[0] for p in ends) - 4 <= turned <= max(p[0] for p in ends) + 4
                for turned in (lon - 360, lon, lon + 360)
            )
            assert near, code
            assert min(p[1] for p in ends) - 4 <= lat <= max(p[1] for p in ends) + 4, code


def test_regions_lie_in_the_middle_of_their_members():
    lon, lat = point_of("western_balkans", BOOK) or (0, 0)
    assert 17 < lon < 23
    assert 41 < lat < 45
    assert point_of("nowhere", BOOK) is None


def test_the_middle_of_the_date_line_is_not_in_africa():
    lon, lat = middle([(179.0, 0.0), (-179.0, 0.0)])
    assert abs(lon) == pytest.approx(180)
    assert lat == pytest.approx(0)


def test_both_projections_keep_areas():
    def cell(project, lon, lat):
        corners = [project(lon + dx, lat + dy) for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1))]
        pairs = zip(corners, corners[1:] + corners[:1], strict=True)
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2

    for project in (equal_earth, azimuthal(10, 60)):
        for lon, lat in ((10, 60), (20, 40), (0, 70)):
            band = math.sin(math.radians(lat + 1)) - math.sin(math.radians(lat))
            assert cell(project, lon, lat) == pytest.approx(math.radians(1) * band, rel=0.02)


def test_russia_is_in_one_piece_on_the_world():
    view = world_view(640)
    chukotka, moscow = view.place(-172, 65), view.place(37, 56)
    assert chukotka[0] > moscow[0]
    assert max(x for ring in country_rings()["RU"] for x, _ in view.place_ring(ring)) <= 641


def test_the_world_is_small_enough_for_a_page():
    assert sum(map(len, country_paths(world_view(640)).values())) < 90_000
    assert sum(map(len, country_paths(world_view(288)).values())) < 60_000


def test_a_region_holds_its_places_inside_its_margin():
    places = [(10.75, 59.91), (4.48, 51.92), (21.0, 42.0)]
    view = region_view(places, 640, margin=40)
    for place in places:
        x, y = view.place(*place)
        assert 39 <= x <= 601
        assert 39 <= y <= view.height - 39
    assert "BR" not in country_paths(view)
    assert "NO" in country_paths(view)


def test_places_on_both_sides_of_the_globe_need_the_world():
    assert region_view([(0.0, 0.0), (179.0, 0.0), (-90.0, 0.0)], 640).centre is None


def test_area_on_the_sheet_orders_countries():
    areas = country_areas(world_view(640))
    assert areas["RU"] > areas["CA"] > areas["NO"] > areas["LU"]
