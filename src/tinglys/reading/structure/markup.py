"""Wikitext read as prose: markup blanked out by spaces, so that every offset stays the raw file's.

References, comments, tables' attributes and most templates are blanked wholly; of
``[[target|label]]`` the label stays, of a template that only sets its text (``{{nowrap|204
officers}}``) the text, and of ``{{increase}}`` and ``{{decrease}}`` the word, because it carries
the sign of the figure after it.
"""

import re

_GATES = ("[[", "{{", "<ref", "'''", "<!--", "&nbsp;", "{|")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_REFERENCE = re.compile(r"<ref\b[^>]*?/>|<ref\b[^>]*>.*?</ref\s*>", re.DOTALL | re.IGNORECASE)
_INNER_TEMPLATE = re.compile(r"\{\{([^{}]*)\}\}")
_MEDIA = re.compile(
    r"\[\[(?:File|Image|Category|Fil|Bilde|Kategori):[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_OUTER_LINK = re.compile(r"\[https?://[^\s\]]+\s*([^\]]*)\]")
_QUOTES = re.compile(r"'{2,5}")
_ENTITY = re.compile(r"&(?:nbsp|thinsp|ensp|emsp|ndash|mdash|minus|amp|shy);")
_ENTITIES = {"&ndash;": "–", "&mdash;": "—", "&minus;": "−", "&amp;": "&"}
_TAG = re.compile(
    r"</?(?:small|big|sup|sub|br|nowiki|span|div|center|blockquote|abbr|u|s|b|i)\b[^>]*>",
    re.IGNORECASE,
)
_TABLE_EDGE = re.compile(r"^(?:\{\||\|\}|\|-|\|\+)[^\n]*", re.MULTILINE)
_KEEPS_TEXT = frozenset(
    "nowrap nobr small big abbr lang formatnum val nbsp circa c. ca. s sup sub angbr resize".split()
)
_SIGNS = frozenset("increase decrease increasenegative decreasepositive steady rise fall".split())
_DEEPEST = 8


def blank_markup(text: str) -> str:
    """The text with wikitext markup replaced by spaces; the same length, line breaks kept.

    A text without markup comes back as it is (the same object).
    """
    # A single character is found faster still than a string.
    if not any(gate[0] in text and gate in text for gate in _GATES):
        return text
    for pattern in (_COMMENT, _REFERENCE):
        text = pattern.sub(_spaces, text)
    for _ in range(_DEEPEST):
        after = _INNER_TEMPLATE.sub(_template, text)
        if after == text:
            break
        text = after
    text = _MEDIA.sub(_spaces, text)
    for pattern in (_LINK, _OUTER_LINK):
        text = pattern.sub(_label, text)
    text = _TABLE_EDGE.sub(_spaces, text)
    for pattern, replace in ((_QUOTES, _spaces), (_TAG, _spaces), (_ENTITY, _entity)):
        text = pattern.sub(replace, text)
    return text


def _blank(stretch: str) -> str:
    return "".join("\n" if char == "\n" else " " for char in stretch)


def _spaces(match: re.Match[str]) -> str:
    return _blank(match.group())


def _kept(match: re.Match[str], start: int, end: int) -> str:
    """The match blanked but for ``start:end`` of the text."""
    whole, offset = match.group(), match.start()
    return (
        _blank(whole[: start - offset])
        + whole[start - offset : end - offset]
        + _blank(whole[end - offset :])
    )


def _label(match: re.Match[str]) -> str:
    return _kept(match, match.start(1), match.end(1))


def _template(match: re.Match[str]) -> str:
    name, bar, rest = match.group(1).partition("|")
    bare = name.strip().lower()
    if bare in _SIGNS:
        return _kept(match, match.start(1), match.start(1) + len(name))
    if bar and bare in _KEEPS_TEXT:
        start = match.end(1) - len(rest.rpartition("|")[2])
        return _kept(match, start, match.end(1))
    return _spaces(match)


def _entity(match: re.Match[str]) -> str:
    known = _ENTITIES.get(match.group())
    # A hard space stays one, over its whole length: it groups the digits of "473&nbsp;000".
    return (
        "\u00a0" * len(match.group()) if known is None else known + " " * (len(match.group()) - 1)
    )
