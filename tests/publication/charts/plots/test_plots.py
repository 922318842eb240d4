"""All charts of Vega-Lite: plain SVG, the same bytes twice, every number of the table said."""

import re

import pytest

from publication.charts.plots.samples import (
    GROUPS,
    MODELS,
    PARTS,
    RANKED,
    RUNGS,
    SERIES,
    all_plots,
)
from publication.charts.reading_svg import named, parsed, words_in
from tinglys.codebook import LANGUAGES, Language
from tinglys.publication import charts
from tinglys.publication.charts.plots import rendering
from tinglys.publication.charts.plots.theme import ticks

NUMBER = re.compile(r"\d(?:[\d\xa0,.]*\d)?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_is_plain_small_and_fits_its_screen(language: Language):
    for name, chart in all_plots(language).items():
        for svg, width in ((chart.svg, 640), (chart.narrow, 288)):
            assert named(svg) == chart.alt, name
            assert len(svg) < 40_000, name
            assert float(parsed(svg).get("width", 0)) <= width, name
        assert chart.title, name
        assert chart.subtitle, name
        assert chart.source, name
        assert all(len(row) == len(chart.table.columns) for row in chart.table.rows), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_the_table_is_said(language: Language):
    for name, chart in all_plots(language).items():
        for row in chart.table.rows:
            for cell in row:
                for number in NUMBER.findall(cell):
                    assert number in chart.alt, (name, number, chart.alt)


def test_every_number_of_the_table_is_drawn():
    drawn_fully = all_plots("en")
    # Ranks are dots, intervals are lines, and a narrow part of a stack has no room for its figure.
    for name in ("rates", "ranks", "stacked"):
        del drawn_fully[name]
    for name, chart in drawn_fully.items():
        printed = " ".join(words_in(chart.svg))
        for row in chart.table.rows:
            for cell in row[1:]:
                for number in NUMBER.findall(cell):
                    assert number in printed or number == "0", (name, number, printed)


def test_every_chart_can_stand_without_a_page():
    for theme in ("light", "dark"):
        for name, chart in all_plots("en").items():
            whole = charts.resolved(chart.svg, theme, font="Source Sans 3")
            assert "var(" not in whole, name
            assert whole.startswith('<svg xmlns="http://www.w3.org/2000/svg"'), name


def test_a_heat_map_of_many_countries_stays_small():
    countries, indicators = [f"Country {at}" for at in range(30)], [f"i{at}" for at in range(20)]
    cells = {
        (country, indicator): float((at * 7 + place * 3) % 19) / 2 + 0.5
        for at, country in enumerate(countries) for place, indicator in enumerate(indicators)
    }  # fmt: skip
    chart = charts.heat_map("M", countries, indicators, cells, "en", "GI")
    assert len(chart.svg) - len(chart.alt) < 40_000


def test_the_same_input_gives_the_same_bytes():
    first = all_plots("nb")
    rendering._drawn.cache_clear()
    assert all_plots("nb") == first


def test_numbers_in_words_keep_all_their_digits():
    words = words_in(charts.like_for_like_chart(
        "C", [charts.EditionScore("2021", 3.81, 3.8125), charts.EditionScore("2025", 3.83, 4.01)],
        "nb", "GI",
    ).svg)  # fmt: skip
    assert "3,83" in words
    assert "4,01" in words


def test_a_series_shows_first_and_restated_values_and_four_gaps():
    svg = charts.series_chart("Cases", SERIES, "en", "TIP").svg
    words = words_in(svg)
    assert "27" in words
    assert "32" in words
    assert "n.r." in words
    paths = list(parsed(svg).iter("path"))
    outlines = [one for one in paths if one.get("stroke-dasharray")]
    assert len(outlines) == 1
    rings = [one for one in paths if one.get("stroke") == "var(--ink)"]
    shapes = [one for one in paths if one.get("stroke") == "var(--quiet)"]
    quiet = {str(one.get("d")) for one in shapes if not one.get("stroke-dasharray")}
    assert len(rings) == 1
    assert len(quiet) == 2


def test_a_series_without_a_number_is_drawn_too():
    chart = charts.series_chart("Cases", [charts.Reported("2020", "unknown")], "en", "TIP")
    assert chart.title == "Cases: no figure is known"


def test_only_parts_of_a_whole_are_summed():
    stacked = charts.breakdown_chart("Victims", PARTS, "en", "TIP")
    assert "1,031 + children n.r." in words_in(stacked.svg)
    assert "1,031 of 1,047" in stacked.title
    grouped = charts.breakdown_chart("Victims", PARTS, "en", "TIP", stacked=False)
    assert "1,047" not in grouped.title
    assert "n.r." in words_in(grouped.svg)


def test_a_ladder_says_how_many_times_only_where_both_ends_are_closed():
    chart = charts.price_ladder("Cocaine", "NOK per kg", RUNGS, "en", "Kripos")
    assert "about 84 times" in chart.title
    opened = charts.price_ladder("Cocaine", "NOK per kg", RUNGS[1:], "en", "Kripos")
    assert "times" not in opened.title


def test_a_ladder_of_one_price_has_a_scale():
    chart = charts.price_ladder("Cocaine", "NOK per kg", RUNGS[:1], "nb", "Kripos")
    assert "10\xa0000" in chart.title


def test_ranks_that_overlap_are_not_told_apart():
    chart = charts.rank_range_chart("C", RANKED, 193, "en", "GI", "Norway")
    assert chart.title == "C: Norway is between rank 154 and 163, not to be told apart from Finland"
    apart = charts.rank_range_chart("C", RANKED, 193, "en", "GI", "Sweden")
    assert apart.title.endswith("apart from all others")


def test_adjusted_rates_carry_the_warning_and_both_figures():
    reference = charts.Reference("all others", 44.9)
    chart = charts.adjusted_rates_chart("Rate", GROUPS, MODELS, reference, "en", "SSB")
    assert "take away too much" in chart.notes[0]
    assert "131.48 unadjusted" in chart.title
    assert "113 adjusted (M2)" in chart.title
    assert chart.table.rows[0] == ("all others", "44.9", "", "")


def test_a_heat_map_prints_figures_and_marks():
    cells = {
        ("Norway", "Cocaine"): 5.5,
        ("Norway", "Heroin"): "withheld",
        ("Sweden", "Cocaine"): 7.0,
    }
    chart = charts.heat_map("M", ["Norway", "Sweden"], ["Cocaine", "Heroin"], cells, "nb", "GI")
    assert {"5,5", "7,0", "⊘", "–"} <= set(words_in(chart.svg))


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 46, [0, 20, 40, 60]),
        (0, 3, [0, 1, 2, 3]),
        (3.75, 4.01, [3.7, 3.8, 3.9, 4.0, 4.1]),
        (0, 0.4, [0, 0.1, 0.2, 0.3, 0.4]),
    ],
)
def test_ticks_are_round_and_hold_all_values(low, high, expected):
    assert ticks(low, high) == expected
