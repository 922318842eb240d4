"""Small pictures that stand beside a number and never instead of it.

They are drawn with attributes, not styles, so that the page's content security policy holds.
"""

from markupsafe import Markup

_BAND = Markup(
    '<svg class="band" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
    '<rect class="track" x="0" y="3" width="100" height="2"/>'
    '<rect class="fill" x="{low}" y="1" width="{width}" height="6"/></svg>'
)
_SCORE = Markup(
    '<svg class="score {family}" viewBox="0 0 90 8" preserveAspectRatio="none" aria-hidden="true">'
    '<rect class="track" x="0" y="3" width="90" height="2"/>'
    '<rect class="step-{step}" x="0" y="1" width="{width}" height="6"/></svg>'
)


def likelihood_band(low: float, high: float) -> Markup:
    """The band of a likelihood term (probabilities) on a line from 0 to 100 %."""
    return _BAND.format(low=_plain(low * 100), width=_plain(max((high - low) * 100, 1)))


def score_bar(score: float, *, better: bool) -> Markup:
    """A score from 1 to 10 as a bar; the colour runs warm, or cool where higher is better."""
    step = min(9, max(1, int(score)))
    family = "cool" if better else "warm"
    return _SCORE.format(family=family, step=step, width=_plain(max(score - 1, 0.3) * 10))


def _plain(value: float) -> str:
    return f"{value:.4g}"
