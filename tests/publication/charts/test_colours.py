"""Colours: steps that every eye can order, and pictures that stand without a page."""

import re
from importlib.resources import files
from itertools import combinations, pairwise

import numpy as np
import pytest

from tinglys.errors import DefectError
from tinglys.publication.charts.colours import STEPS, on_kind, on_step, palette, resolved

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
SIMULATED = {
    "all cones": np.eye(3),
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                            [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                              [-0.011820, 0.042940, 0.968881]]),
    "tritanopia": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                            [0.004733, 0.691367, 0.303900]]),
}  # fmt: skip
XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip
WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(colour: str, sight: str = "all cones") -> np.ndarray:
    seen = np.clip(SIMULATED[sight] @ linear(colour), 0, 1)
    ratio = XYZ @ seen / WHITE
    root = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def contrast(one: str, other: str) -> float:
    light, dark = sorted(((XYZ @ linear(c))[1] for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("family", ["warm", "cool"])
@pytest.mark.parametrize("sight", SIMULATED)
def test_nine_steps_are_ordered_by_lightness_and_apart_for_every_eye(theme, family, sight):
    colours = [palette(theme)[f"{family}-{step}"] for step in range(1, STEPS + 1)]
    seen = [lab(colour, sight) for colour in colours]
    lightness = [float(one[0]) for one in seen]
    assert lightness == sorted(lightness, reverse=theme == "light")
    distances = [float(np.linalg.norm(one - other)) for one, other in pairwise(seen)]
    assert min(distances) > 4.5, [round(distance, 1) for distance in distances]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sight", SIMULATED)
def test_kinds_are_apart_for_every_eye(theme, sight):
    kinds = [palette(theme)[f"kind-{number}"] for number in range(1, 7)]
    for one, other in combinations(kinds, 2):
        distance = float(np.linalg.norm(lab(one, sight) - lab(other, sight)))
        assert distance > 14, (one, other, round(distance, 1))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_better_and_worse_differ_for_every_eye(theme):
    colours = palette(theme)
    for sight in SIMULATED:
        assert np.linalg.norm(lab(colours["worse"], sight) - lab(colours["better"], sight)) > 20


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_and_lines_can_be_seen(theme):
    colours = palette(theme)
    for name in ("ink", "quiet", "accent", "worse", "better"):
        assert contrast(colours[name], colours["paper"]) >= 4.5, name


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_on_colours_can_be_read(theme):
    colours = palette(theme)
    grounds = {f"kind-{at + 1}": on_kind(at) for at in range(6)}
    for family in ("warm", "cool"):
        grounds |= {f"{family}-{step}": on_step(step) for step in range(1, STEPS + 1)}
    found = {
        ground: round(contrast(colours[words.removeprefix("var(--")[:-1]], colours[ground]), 2)
        for ground, words in grounds.items()
    }
    assert {ground: ratio for ground, ratio in found.items() if ratio < 4.5} == {}


def test_a_picture_without_a_page_has_its_colours_written_out():
    svg = '<svg class="mark"><path fill="var(--ink)" font-family="var(--sans)"/></svg>'
    assert resolved(svg, font="Source Sans 3") == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="mark">'
        '<path fill="#1d1c1a" font-family="Source Sans 3"/></svg>'
    )
    with pytest.raises(DefectError, match="--nowhere"):
        resolved('<svg fill="var(--nowhere)"/>')


def test_both_themes_have_the_same_colours():
    assert palette("light").keys() == palette("dark").keys()


def test_paper_has_the_light_colours_whatever_the_screen_had():
    css = (files("tinglys.publication") / "assets" / "charts.css").read_text("utf-8")
    printed = dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]+);", css.split("@media print")[1]))
    light = palette("light")
    wanted = {
        name
        for name in light
        if re.match(r"warm|cool|kind|on-(?:kind|low|middle|high)|land|coast", name)
    }
    assert printed == {name: light[name] for name in wanted}
