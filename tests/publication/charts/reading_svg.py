"""What tests ask of every picture."""

import re
from xml.etree import ElementTree

FORBIDDEN = re.compile(
    r"<script|<style|\sstyle=|\sid=|\son\w+=|href=|<image|<foreignObject|NaN|inf\b"
)
COLOUR = re.compile(r'(?:fill|stroke)="([^"]*)"')


def parsed(svg: str) -> ElementTree.Element:
    """The picture as a tree, after it was seen to be plain."""
    assert not FORBIDDEN.search(svg), FORBIDDEN.search(svg)
    colours = {colour for colour in COLOUR.findall(svg) if colour not in ("none", "transparent")}
    assert all(re.fullmatch(r"var\(--[a-z0-9-]+\)", colour) for colour in colours), colours
    return ElementTree.fromstring(svg)


def named(svg: str) -> str:
    """The name that a reader of screens says."""
    root = parsed(svg)
    assert root.get("role") == "img"
    return str(root.get("aria-label"))


def words_in(svg: str) -> list[str]:
    return [str(one.text) for one in parsed(svg).iter() if one.tag.endswith("text")]
