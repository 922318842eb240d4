"""From a Vega-Lite specification to the SVG of a page."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import Any

from tinglys.errors import DefectError
from tinglys.publication.charts.plots.tidying import tidied

VEGA_LITE = "6.1"
Spec = Mapping[str, Any]

_ROOT = re.compile(r"<svg [^>]*?width=\"([\d.]+)\" height=\"([\d.]+)\"[^>]*>")


def is_available() -> bool:
    """Whether the drawing engine is installed."""
    try:
        import vl_convert  # noqa: F401
    except ImportError:
        return False
    return True


def draw(spec: Spec, alt: str) -> str:
    """The picture of a specification: plain SVG that speaks as one image.

    Args:
        spec: Vega-Lite with all its data inside, colours as custom properties of the page.
        alt: what the picture says.

    Raises:
        DefectError: the extra ``publish`` is not installed, or the specification is none.
    """
    width, height, content = _drawn(json.dumps(spec, ensure_ascii=False, sort_keys=True))
    return (
        f'<svg class="chart" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="{escape(alt)}" font-family="var(--sans)" fill="none">'
        f"{content}</svg>"
    )


@lru_cache(maxsize=256)
def _drawn(spec: str) -> tuple[str, str, str]:
    """Width, height and content; the last ones are kept, as the same chart often stands twice."""
    try:
        import vl_convert
    except ImportError as missing:
        raise DefectError("charts need the extra 'publish': pip install tinglys[publish]") from (
            missing
        )
    try:
        svg = vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])
    except ValueError as error:
        raise DefectError(f"chart: {error}") from error
    root = _ROOT.match(svg)
    assert root is not None, "vl-convert writes the root first"
    return root[1], root[2], tidied(svg[root.end() : -len("</svg>")])
