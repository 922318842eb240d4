"""Hiding what is never text in wikitext: comments, footnotes, formulas and galleries.

Hidden stretches are overwritten, not cut out, so every offset stays what it is in the source.
"""

import re

HIDDEN = "\0"
_OPENING = re.compile(
    r"<!--|<(ref|math|gallery|score|timeline|syntaxhighlight|imagemap|hiero|chem)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_BRACES = re.compile(r"\{\{|\}\}|\[\[|\]\]")


def masked(source: str) -> str:
    """The source with what is never text overwritten by ``HIDDEN``, offset for offset."""
    parts: list[str] = []
    unclosed: set[str] = set()
    at = 0
    while (opening := _OPENING.search(source, at)) is not None:
        end = _end(source, opening, unclosed)
        parts.append(source[at : opening.start()].replace(HIDDEN, " "))
        parts.append(HIDDEN * (end - opening.start()))
        at = end
    return "".join(parts) + source[at:].replace(HIDDEN, " ")


def _end(source: str, opening: re.Match[str], unclosed: set[str]) -> int:
    """Where a hidden stretch ends; with its opening tag where it is never closed."""
    if opening[1] is None:
        end = source.find("-->", opening.end())
        return end + 3 if end >= 0 else len(source)
    name = opening[1].lower()
    if opening.group().endswith("/>") or name in unclosed:
        return opening.end()
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(source, opening.end())
    if closing is None:
        unclosed.add(name)
        return opening.end()
    return closing.end()


def pairs(source: str) -> dict[int, int]:
    """Offsets after the closing braces and brackets by those of their opening ones.

    A closing sign without its opening one is plain text, and so is an opening sign that is still
    open when one opened before it is closed.
    """
    found: dict[int, int] = {}
    openings: dict[str, list[int]] = {"{{": [], "[[": []}
    for match in _BRACES.finditer(source):
        sign = match.group()
        if sign in openings:
            openings[sign].append(match.start())
            continue
        mine, other = ("{{", "[[") if sign == "}}" else ("[[", "{{")
        if openings[mine]:
            start = openings[mine].pop()
            while openings[other] and openings[other][-1] > start:
                openings[other].pop()
            found[start] = match.end()
    return found
