"""The pyramid: its shape follows the scores, its words hold all of them."""

import pytest

from publication.charts.reading_svg import named, parsed, words_in
from tinglys.codebook import LANGUAGES, Language
from tinglys.publication.charts import Estimate, PyramidEdition, pyramid, pyramid_glyph
from tinglys.publication.charts.marks.pyramid_shape import shells

EDITIONS = [
    PyramidEdition(
        "2025", Estimate(4.17, 4.0, 4.3), Estimate(3.5, 3.3, 3.7), Estimate(7.92, 7.75, 8.08), 3.83
    ),
    PyramidEdition("2023", Estimate(4.1), Estimate(3.4), Estimate(7.92)),
    PyramidEdition("2021", Estimate(4.0), Estimate(3.63), Estimate(7.92)),
    PyramidEdition("2019", Estimate(4.0), Estimate(3.63), Estimate(7.92)),
]


def corners(svg: str) -> list[list[tuple[float, float]]]:
    return [
        [(float(pair.split(",")[0]), float(pair.split(",")[1])) for pair in one.split()]
        for one in (str(shape.get("points")) for shape in parsed(svg).iter("polygon"))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_prints_its_three_figures_and_says_all_editions(language: Language):
    chart = pyramid(EDITIONS, language, "GI-TOC")
    printed = words_in(chart.svg)
    for figure in chart.table.rows[0][1:]:
        score, interval = figure.rstrip(")").split(" (")
        assert score in printed
        assert interval in printed
    assert named(chart.svg) == chart.alt
    for row in chart.table.rows:
        assert all(cell in chart.alt for cell in row)
    assert [year for year in printed if year.startswith("20")] == ["2025", "2023", "2021"]
    assert len(chart.svg) < 8000


def test_width_and_height_follow_the_scores():
    wide = pyramid([PyramidEdition("1", Estimate(9.0), Estimate(3.0), Estimate(5.0))], "en", "")
    tall = pyramid([PyramidEdition("1", Estimate(3.0), Estimate(9.0), Estimate(2.0))], "en", "")
    first, second = (
        next(shape for shape in corners(chart.svg) if len(shape) == 3) for chart in (wide, tall)
    )
    assert first[2][0] - first[0][0] == pytest.approx(4 * (second[2][0] - second[0][0]), abs=0.1)
    assert first[0][1] - first[1][1] == pytest.approx((second[0][1] - second[1][1]) / 4, abs=0.1)


def test_three_editions_are_three_kinds_of_line():
    shapes = parsed(pyramid(EDITIONS, "en", "").svg).iter("polygon")
    outlines = [one for one in shapes if one.get("fill") == "none"]
    triangles = [one for one in outlines if len(str(one.get("points")).split()) == 3]
    assert len({one.get("stroke-dasharray") for one in triangles}) == len(triangles) == 3


def test_soft_edges_reach_from_the_lower_to_the_upper_bound():
    assert list(shells(4.0, 5.0)) == [5.0, 4.75, 4.5, 4.25, 4.0]
    assert set(shells(4.0, 4.0)) == {4.0}


def test_the_title_says_in_which_quarter_a_country_is():
    assert pyramid(EDITIONS, "en", "").title == "Low criminality, high resilience"
    border = PyramidEdition("2025", Estimate(5.5), Estimate(5.5), Estimate(5.49))
    assert pyramid([border], "nb", "").title == "Høy kriminalitet, lav motstandsdyktighet"


def test_what_is_not_known_is_not_drawn_as_the_lowest_score():
    unknown = PyramidEdition("2025", Estimate("unknown"), Estimate(3.0), Estimate("withheld"))
    chart = pyramid([unknown], "en", "")
    assert corners(chart.svg) == []
    assert "not known" in chart.alt
    assert "withheld" in chart.alt
    assert chart.table.rows == (("2025", "–", "3.00", "⊘"),)


def test_the_glyph_is_the_shape_alone():
    mark = pyramid_glyph(EDITIONS[0], "en")
    assert [len(shape) for shape in corners(mark.svg)] == [3, 4]
    assert words_in(mark.svg) == []
    assert len(mark.svg) < 900
