"""Writing SVG: elements as text, coordinates with no more digits than a screen can show.

Only presentation attributes are written: the pages' content security policy lets no style inside.
"""

from collections.abc import Iterable
from html import escape

#: Attributes that every picture of ours has; the font is that of the page's tables and labels.
_ROOT = '<svg class="{kind}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
_FONT = ' font-family="var(--sans)" fill="var(--ink)"'


def coordinate(value: float) -> str:
    """A length in user units with at most two decimals."""
    text = f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def element(name: str, content: str = "", /, **attributes: float | str | None) -> str:
    """An element; ``_`` in attribute names is written ``-``, attributes that are None are left out.

    ``content`` is markup, already escaped.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="'
        f'{escape(value) if isinstance(value, str) else coordinate(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def text(words: str, x: float, y: float, size: float, **attributes: float | str | None) -> str:
    """Words with their baseline at a place; ``size`` in user units."""
    return element("text", escape(words, quote=False), x=x, y=y, font_size=size, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: float | str | None) -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def polygon(points: Iterable[tuple[float, float]], **attributes: float | str | None) -> str:
    """A closed shape through points."""
    path = " ".join(f"{coordinate(x)},{coordinate(y)}" for x, y in points)
    return element("polygon", points=path, **attributes)


def picture(
    kind: str, width: float, height: float, content: str, alt: str, *, spoken: bool = True
) -> str:
    """A whole picture.

    Args:
        kind: class names, for the page's style sheet.
        width: in user units, one of them a pixel at the size it was drawn for.
        height: the same.
        content: elements.
        alt: what the picture says.
        spoken: False where the same words stand beside it.
    """
    root = _ROOT.format(kind=kind, width=coordinate(width), height=coordinate(height))
    name = f'role="img" aria-label="{escape(alt)}"' if spoken else 'aria-hidden="true"'
    return f"{root}{name}{_FONT}>{content}</svg>"
