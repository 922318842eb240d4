"""HTML as a sequence of tags and text, each with its place in the source.

Follows the tokenizer of the HTML standard (html.spec.whatwg.org, section 13.2.5) as far as the
place of text depends on it: quoted attribute values may hold ``>``, scripts and styles end only at
their own closing tag, comments end at ``-->``. No piece of the source is looked at twice, so the
cost is linear even for markup made to be bad.
"""

import html
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

TokenKind = Literal["open", "close", "text", "raw"]

_NAME = re.compile(r"[A-Za-z][^\s/>\x00]*")
_UNQUOTED = re.compile(r"[^>\"']*")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "noscript", "template", "iframe", "xmp")
}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PIECE = re.compile(
    rf"(?P<run>[^ \t\n\r\f\0&{_INVISIBLE}]+(?: [^ \t\n\r\f\0&{_INVISIBLE}]+)*)"
    r"|(?P<space>[ \t\n\r\f]+)"
    r"|(?P<entity>&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?|&)"
    r"|(?P<none>.)",
    re.DOTALL,
)
_LONGEST_TAG = 100_000


class Token(msgspec.Struct, frozen=True, gc=False):
    """A tag, a stretch of text, or the content of an element that holds no markup (``raw``).

    ``start`` and ``end`` are offsets into the source: for tags of the attributes, for the others
    of the content. ``name`` is the element's in small letters, empty for text.
    """

    kind: TokenKind
    name: str
    start: int
    end: int


def tokens(source: str) -> Iterator[Token]:
    """Cut HTML into tokens; comments, declarations and processing instructions are left out."""
    last_quote = {quote: source.rfind(quote) for quote in "\"'"}
    at = 0
    while True:
        tag = source.find("<", at)
        if tag < 0:
            tag = len(source)
        if tag > at:
            yield Token("text", "", at, tag)
        if tag == len(source):
            return
        at = tag + 1
        closing = source.startswith("/", at)
        name = _NAME.match(source, at + closing)
        if name is None:
            at = _past_declaration(source, tag)
            if at == tag:
                yield Token("text", "", tag, tag + 1)
                at = tag + 1
            continue
        end = _tag_end(source, name.end(), last_quote)
        lower = name.group().lower()
        yield Token("close" if closing else "open", lower, name.end(), end)
        at = end + 1
        if lower in _RAW and not closing:
            stop = _RAW[lower].search(source, at)
            beyond = stop.start() if stop else len(source)
            yield Token("raw", lower, at, beyond)
            at = beyond


def _past_declaration(source: str, tag: int) -> int:
    """The offset after a comment or declaration that begins at ``tag``; ``tag`` if none does."""
    if source.startswith("<!--", tag):
        end = source.find("-->", tag + 4)
        return end + 3 if end >= 0 else len(source)
    if source.startswith(("<!", "<?", "</"), tag):
        end = source.find(">", tag)
        return end + 1 if end >= 0 else len(source)
    return tag


def _tag_end(source: str, at: int, last_quote: dict[str, int]) -> int:
    """The offset of the ``>`` that ends a tag, quoted values skipped."""
    while True:
        found = _UNQUOTED.match(source, at)
        at = found.end() if found else at
        if at >= len(source) or source[at] == ">":
            return at
        quote = source[at]
        if at >= last_quote[quote]:
            at += 1  # a stray quote
            continue
        at = source.find(quote, at + 1) + 1


def attributes(source: str, token: Token) -> dict[str, str]:
    """Attributes of a tag, names in small letters, entities resolved; the first of a name wins."""
    found: dict[str, str] = {}
    end = min(token.end, token.start + _LONGEST_TAG)
    for match in _ATTRIBUTE.finditer(source, token.start, end):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), html.unescape(value))
    return found


def pieces(source: str, start: int, end: int) -> Iterator[tuple[str, int, bool]]:
    """Text piece by piece: ``(characters, offset in the source, stands there one for one)``.

    A piece is white space alone, or words with single blanks between them, or the characters of
    an entity. Invisible characters (soft hyphens, zero-width spaces) are left out.
    """
    for match in _PIECE.finditer(source, start, end):
        if match.lastgroup in ("run", "space"):
            yield match.group(), match.start(), True
        elif match.lastgroup == "entity":
            seen = html.unescape(match.group()).translate(_UNSEEN)
            if seen:
                yield seen, match.start(), False


_UNSEEN = dict.fromkeys(map(ord, _INVISIBLE + "\0"))
