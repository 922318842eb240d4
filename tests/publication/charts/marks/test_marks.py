"""All marks: plain SVG, the same bytes twice, every number of the table said, four gaps apart."""

import pytest

from publication.charts.reading_svg import named, parsed, words_in
from tinglys.codebook import LANGUAGES, Language
from tinglys.publication import charts
from tinglys.publication.charts.chart import Mark
from tinglys.publication.charts.colours import step_of
from tinglys.publication.charts.marks.gaps import GAPS, gap_mark

POINTS = [
    charts.Point("2019", 3.0),
    charts.Point("2020", "unknown"),
    charts.Point("2021", "not_reported"),
    charts.Point("2022", "withheld"),
    charts.Point("2023", 0.0),
    charts.Point("2024", 2.5),
]
CELLS = [charts.Cell("Cocaine", 5.5), charts.Cell("Heroin", "unknown"), charts.Cell("Arms", 10.0)]


def all_marks(language: Language) -> dict[str, Mark]:
    return {
        "interval": charts.interval_mark(charts.Estimate(5.5, 5.2, 5.8, 5.0), language),
        "no interval": charts.interval_mark(charts.Estimate("withheld"), language),
        "spark": charts.sparkline(POINTS, language),
        "no points": charts.sparkline([], language),
        "change": charts.change_arrow(0.5, language, decimals=2),
        "no change": charts.change_arrow("not_reported", language),
        "likelihood": charts.likelihood_mark((0.6, 0.9), language, term="likely"),
        "ranks": charts.rank_strip(charts.RankRange(161, 154, 163, 193), language),
        "heat": charts.heat_row(CELLS, language),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_is_plain_and_says_what_it_shows(language: Language):
    for name, mark in all_marks(language).items():
        assert named(mark.svg) == mark.alt, name
        assert len(mark.svg) < 4000, name
        for row in mark.table.rows:
            assert len(row) == len(mark.table.columns), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_the_table_is_said(language: Language):
    for name, mark in all_marks(language).items():
        numbers = [
            cell for row in mark.table.rows for cell in row if any(c.isdigit() for c in cell)
        ]
        for cell in numbers:
            assert cell.lstrip("+−") in mark.alt, (name, cell, mark.alt)


def test_the_same_input_gives_the_same_bytes():
    assert all_marks("nb") == all_marks("nb")


def test_numbers_are_written_as_the_language_does():
    assert "5,50" in charts.change_arrow(5.5, "nb", decimals=2).svg
    assert "5.50" in charts.change_arrow(5.5, "en", decimals=2).svg


def test_a_mark_beside_its_figures_is_silent():
    mark = charts.interval_mark(charts.Estimate(5.5), "en", spoken_aloud=False)
    root = parsed(mark.svg)
    assert root.get("aria-hidden") == "true"
    assert root.get("role") is None


def test_the_four_gaps_are_four_shapes():
    shapes = {gap: gap_mark(gap, 0, 0, 10, "en") for gap in GAPS}
    assert len(set(shapes.values())) == 4
    drawn = {gap: sorted(part.split(" ")[0] for part in shape.split("<")[1:])
             for gap, shape in shapes.items()}  # fmt: skip
    assert len({tuple(parts) for parts in drawn.values()}) == 4
    assert gap_mark("not_reported", 0, 0, 10, "nb") != shapes["not_reported"]


def test_a_sparkline_breaks_at_gaps_and_rings_zero():
    svg = charts.sparkline(POINTS, "en").svg
    root = parsed(svg)
    assert [one.get("points", "").count(",") for one in root.iter("polyline")] == [2]
    assert words_in(svg) == ["n.r."]
    assert gap_mark("unknown", 17.4, 13, 7, "en") in svg


@pytest.mark.parametrize(
    ("change", "rise_is_worse", "up", "colour", "said"),
    [
        (0.5, True, True, "--worse", "up by 0.5, for the worse"),
        (-0.5, True, False, "--better", "down by 0.5, for the better"),
        (0.5, False, True, "--better", "up by 0.5, for the better"),
        (-0.5, False, False, "--worse", "down by 0.5, for the worse"),
        (0.5, None, True, "--quiet", "up by 0.5"),
    ],
)
def test_arrows_point_where_the_number_went(change, rise_is_worse, up, colour, said):
    mark = charts.change_arrow(change, "en", rise_is_worse=rise_is_worse)
    arrow = next(parsed(mark.svg).iter("polygon"))
    left, apex, right = ([float(v) for v in c.split(",")] for c in arrow.get("points", "").split())
    assert (apex[1] < left[1]) == up
    assert left[1] == right[1]
    assert colour in str(arrow.get("fill"))
    assert mark.alt == said
    assert words_in(mark.svg) == [("+" if change > 0 else "−") + "0.5"]


def test_a_change_of_nothing_is_level():
    mark = charts.change_arrow(0.004, "en", decimals=2)
    arrow = next(parsed(mark.svg).iter("polygon"))
    assert len(arrow.get("points", "").split()) == 4
    assert "--quiet" in str(arrow.get("fill"))
    assert mark.alt == "unchanged"


def test_an_interval_lies_around_its_dot():
    root = parsed(charts.interval_mark(charts.Estimate(5.5, 5.0, 7.0), "en").svg)
    low, high = max(
        ((float(one.get("x1", 0)), float(one.get("x2", 0))) for one in root.iter("line")
         if one.get("stroke") == "var(--ink)"),
    )  # fmt: skip
    dot = float(next(root.iter("circle")).get("cx", 0))
    assert low < dot < high
    assert dot == 80
    assert high - dot > dot - low


def test_a_range_of_ranks_holds_the_rank():
    root = parsed(charts.rank_strip(charts.RankRange(161, 154, 163, 193), "en").svg)
    bar = list(root.iter("rect"))[1]
    left = float(bar.get("x", 0))
    apex = next(root.iter("polygon")).get("points", "").split()[2]
    assert left < float(apex.split(",")[0]) < left + float(bar.get("width", 0))


@pytest.mark.parametrize("rank", [1, 97, 193])
def test_a_range_stays_inside_its_strip(rank: int):
    root = parsed(charts.rank_strip(charts.RankRange(rank, rank, rank, 193), "en").svg)
    for bar in root.iter("rect"):
        assert float(bar.get("x", 0)) >= 0
        assert float(bar.get("x", 0)) + float(bar.get("width", 0)) <= 180


def test_steps_divide_the_scale_in_nine():
    assert [step_of(score) for score in (1, 1.5, 2, 5.5, 9, 9.5, 10)] == [1, 1, 2, 5, 9, 9, 9]
    assert step_of(0.3, 0, 0.9) == 4
