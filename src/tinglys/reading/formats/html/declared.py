"""What a page declares of itself: title, publisher, author, date, language, address.

Only what the page's markup says is taken. Nothing is guessed from its text: a date in a footer is
not the date of publication.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from tinglys.reading.formats.html.markup import Token, attributes, tokens

_CHARSET = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.I)
_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{1,40})")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{4}-\d{2}(?!\d)|\d{4}$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_META = {
    "og:title": "title",
    "dc.title": "title",
    "dcterms.title": "title",
    "citation_title": "title",
    "og:site_name": "publisher",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "citation_publisher": "publisher",
    "author": "author",
    "dc.creator": "author",
    "citation_author": "author",
    "article:published_time": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.date": "published",
    "dcterms.issued": "published",
    "dcterms.created": "published",
    "citation_publication_date": "published",
    "datepublished": "published",
    "og:url": "url",
}
_LARGEST_DATA = 500_000


def declared_encoding(head: bytes) -> str:
    """The encoding that the first bytes of a page or XML file declare; empty where none is."""
    found = _CHARSET.search(head) or _XML_ENCODING.match(head)
    return found[1].decode("ascii").lower() if found else ""


def declared(source: str) -> dict[str, str]:
    """The page's declarations; the first of each kind wins, structured data last."""
    found: dict[str, str] = {}
    data: list[str] = []
    title = ""
    linked = False
    for token in tokens(source):
        if token.kind == "raw" and token.name == "title":
            title = title or _plain(source[token.start : token.end])
        elif token.kind == "raw" and linked:
            data.append(source[token.start : min(token.end, token.start + _LARGEST_DATA)])
        linked = False
        if token.kind != "open":
            continue
        if token.name == "script":
            linked = attributes(source, token).get("type", "") == "application/ld+json"
        elif token.name in ("meta", "link", "html"):
            for key, value in _of_tag(source, token):
                found.setdefault(key, value)
    for text in data:
        for key, value in _of_data(text):
            found.setdefault(key, value)
    if title:
        found.setdefault("title", title)
    return {key: value for key, value in found.items() if value.strip()}


def _of_tag(source: str, token: Token) -> Iterator[tuple[str, str]]:
    given = attributes(source, token)
    if token.name == "html":
        language = given.get("lang") or given.get("xml:lang", "")
        if _LANGUAGE.fullmatch(language.strip()):
            yield "language", language.strip()
    elif token.name == "link":
        if given.get("rel", "").lower() == "canonical":
            yield from _checked("url", given.get("href", ""))
    else:
        name = given.get("property") or given.get("name") or given.get("itemprop", "")
        key = _META.get(name.lower())
        if key:
            yield from _checked(key, given.get("content", ""))


def _checked(key: str, value: str) -> Iterator[tuple[str, str]]:
    value = value.strip()
    if key == "published":
        date = _DATE.match(value.replace("/", "-"))
        value = date.group() if date else ""
    if key == "url" and not value.startswith(("https://", "http://")):
        value = ""
    if value:
        yield key, value


def _of_data(text: str) -> Iterator[tuple[str, str]]:
    """Declarations in JSON-LD, at the top of the page's graph."""
    try:
        read: Any = json.loads(text)
    except (ValueError, RecursionError):
        return
    items = read if isinstance(read, list) else [read]
    for item in items:
        if not isinstance(item, dict):
            continue
        graph = item.get("@graph")
        for node in [item, *(graph if isinstance(graph, list) else [])]:
            if not isinstance(node, dict):
                continue
            for key, name in (
                ("title", "headline"),
                ("published", "datePublished"),
                ("publisher", "publisher"),
                ("author", "author"),
            ):
                yield from _checked(key, _name(node.get(name)))


def _name(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def _plain(markup: str) -> str:
    import html

    return " ".join(html.unescape(markup).split())
