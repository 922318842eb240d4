"""Making the SVG of a drawing engine small and plain: what only interaction needs is taken out."""

import re

_FRAMES = re.compile(r'<path class="(?:background|foreground)"[^>]*?/>')
_ATTRIBUTES = re.compile(
    r' (?:class|role|aria-[a-z]+|pointer-events|font-family|stroke-miterlimit)="[^"]*"'
    r'|(?<=[ "])(?:fill-)?opacity="1"'
)
_EMPTY = re.compile(r"<g(?: [^>]*)?></g>|<g(?: [^>]*)?/>")
_NOWHERE = re.compile(r' transform="translate\(0,0\)"')
_LONG = re.compile(r"-?\d+\.\d{2,}")
_TAG = re.compile(r"<[^>]*>")
_BARE_GROUP = re.compile(r"<g>((?:(?!<g\b|</g>).)*)</g>", re.DOTALL)
_SPACE = re.compile(r" +(/?>)")
_MOVED_TEXT = re.compile(
    r'<text([^>]*?) transform="translate\((-?[\d.]+),(-?[\d.]+)\)"([^>]*)>([^<]*)</text>'
)
_TEXTS = re.compile(r'(?:<text x="[^"]*" y="[^"]*"[^>]*>[^<]*</text>){3,}')
_TEXT = re.compile(r'<text (x="[^"]*" y="[^"]*")([^>]*)>([^<]*)</text>')
_PATHS = re.compile(r'(?:<path d="[^"]*"[^>]*/>){2,}')
_PATH = re.compile(r'<path d="([^"]*)"([^>]*)/>')


def tidied(content: str) -> str:
    """The content of a picture without frames, roles and empty groups, coordinates rounded.

    Words are never touched. Neighbours that look the same share their attributes: texts in a
    group, shapes in one path.
    """
    content = _FRAMES.sub("", content)
    content = _TAG.sub(lambda tag: _LONG.sub(_rounded, _ATTRIBUTES.sub("", tag[0])), content)
    content = _NOWHERE.sub("", content)
    for pattern, kept in ((_EMPTY, ""), (_BARE_GROUP, r"\1"), (_EMPTY, "")):
        before = ""
        while before != content:
            before, content = content, pattern.sub(kept, content)
    content = _TAG.sub(lambda tag: _SPACE.sub(r"\1", tag[0]), content)
    content = _MOVED_TEXT.sub(r'<text x="\2" y="\3"\1\4>\5</text>', content)
    return _PATHS.sub(_joined_paths, _TEXTS.sub(_grouped_texts, content))


def _rounded(match: re.Match[str]) -> str:
    """A coordinate with one decimal."""
    text = f"{float(match[0]):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _grouped_texts(match: re.Match[str]) -> str:
    parts, last = [], None
    for place, look, words in _TEXT.findall(match[0]):
        if look != last:
            parts.append(("</g>" if last is not None else "") + f"<g{look}>")
            last = look
        parts.append(f"<text {place}>{words}</text>")
    return "".join(parts) + "</g>"


def _joined_paths(match: re.Match[str]) -> str:
    """Neighbours of one look as one path; lines that are dashed or thin stay the same so."""
    parts: list[tuple[str, str]] = []
    for shape, look in _PATH.findall(match[0]):
        if parts and parts[-1][1] == look and "opacity" not in look and "transform" not in look:
            parts[-1] = (parts[-1][0] + shape, look)
        else:
            parts.append((shape, look))
    return "".join(f'<path d="{shape}"{look}/>' for shape, look in parts)
