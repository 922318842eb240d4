"""The colours of charts: names of the page's custom properties, and what they are on paper.

In SVG a colour is always ``var(--name)``, so that light, dark and print follow the page. Where
there is no page, in the report, :func:`resolved` puts the light palette in their place.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from tinglys.errors import DefectError

Theme = Literal["light", "dark"]
Family = Literal["warm", "cool"]

STEPS = 9
PAPER, INK, QUIET, RULE, ACCENT = (
    f"var(--{name})" for name in ("paper", "ink", "quiet", "rule", "accent")
)
WORSE, BETTER = "var(--worse)", "var(--better)"
#: Land without a value, the base layer of maps.
LAND = "var(--land)"
#: Categories of one breakdown, in the order in which they are given out.
KINDS = tuple(f"var(--kind-{number})" for number in range(1, 7))

_PROPERTY = re.compile(r"var\(--([a-z0-9-]+)\)")
_DECLARED = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_FONTS = {"sans": "sans-serif", "serif": "serif"}
_SHEETS = ("site.css", "charts.css")


def step_colour(step: int, family: Family) -> str:
    """The colour of a step from 1 (low) to 9 (high)."""
    return f"var(--{family}-{step})"


def step_of(score: float, low: float = 1, high: float = 10) -> int:
    """The step of a score on its scale: 1 to 9, each an equal part; the top belongs to the last."""
    share = (score - low) / (high - low)
    # A score on a bound belongs to the step above it, whatever floats make of it.
    return min(STEPS, max(1, int(share * STEPS + 1e-9) + 1))


def sequence(family: Family) -> tuple[str, ...]:
    """The nine colours from low to high."""
    return tuple(step_colour(step, family) for step in range(1, STEPS + 1))


def on_kind(place: int) -> str:
    """The colour of words on a kind's colour, by its place from 0."""
    return f"var(--on-kind-{place + 1})"


def on_step(step: int) -> str:
    """The colour of words on a step's colour."""
    return f"var(--on-{'low' if step <= 4 else 'middle' if step <= 6 else 'high'})"


@cache
def palette(theme: Theme = "light") -> dict[str, str]:
    """The value of every colour of the site's style sheets, by name without dashes."""
    found: dict[str, str] = {}
    for sheet in _SHEETS:
        css = (files("tinglys.publication") / "assets" / sheet).read_text(encoding="utf-8")
        found |= dict(_DECLARED.findall(_block(css, theme)))
    return {name: value.strip() for name, value in found.items() if value.strip()[:1] == "#"}


def resolved(svg: str, theme: Theme = "light", font: str | None = None) -> str:
    """A picture that needs no page: colours written out, with the namespace of SVG.

    Args:
        svg: a picture of this package.
        theme: whose palette.
        font: the family for all words; None keeps the generic one.

    Raises:
        DefectError: a colour that the style sheets do not have.
    """
    colours = palette(theme)

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name in _FONTS:
            return font or _FONTS[name]
        if name not in colours:
            raise DefectError(f"style sheets: there is no colour --{name}")
        return colours[name]

    whole = _PROPERTY.sub(value, svg)
    if " xmlns=" not in whole[: whole.find(">")]:
        whole = whole.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return whole


def _block(css: str, theme: Theme) -> str:
    """The declarations of one theme: the first ``:root`` block, or that of the chosen theme."""
    start = r":root \{" if theme == "light" else r':root\[data-theme="dark"\] \{'
    found = re.search(start + r"(.*?)\n\}", css, re.DOTALL)
    if found is None:
        raise DefectError(f"style sheets: no colours for the {theme} theme")
    return found[1]
