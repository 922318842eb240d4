"""Reading a built site as a visitor would: pages, links, anchors, numbers."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import lxml.html

ALLOWED = (
    "ancestor-or-self::a[contains(@class,'figure') or contains(@class,'computed') "
    "or contains(@class,'count')]",
    "ancestor-or-self::*[contains(concat(' ',@class,' '),' working ')]",
    "ancestor-or-self::*[contains(concat(' ',@class,' '),' source-text ')]",
    "ancestor-or-self::*[@data-plain]",
    "ancestor-or-self::*[@id='grounds']",
)


class Site:
    """The pages of a folder, parsed once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pages = {
            path.relative_to(root).as_posix(): lxml.html.document_fromstring(path.read_text())
            for path in sorted(root.rglob("*.html"))
        }

    def links(self) -> Iterator[tuple[str, lxml.html.HtmlElement, str, str]]:
        """Each inner link: the page it stands on, the element, the page and anchor it leads to."""
        for page, tree in self.pages.items():
            for link in tree.iter("a", "link"):
                href = link.get("href")
                if href is None or re.match(r"[a-z]+:", href):
                    continue
                path, _, fragment = href.partition("#")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
                yield page, link, page if not path else unquote(target), fragment

    def anchored(self, page: str, fragment: str) -> lxml.html.HtmlElement:
        """The element a link leads to."""
        return self.pages[page].get_element_by_id(fragment)

    def naked_numbers(self, page: str) -> list[str]:
        """Numerals of a page that are no link to a ground and not on the list of exceptions."""
        found = []
        for text in self.pages[page].body.xpath(".//text()"):
            if not re.search(r"\d", text):
                continue
            parent = text.getparent()
            element = parent.getparent() if text.is_tail else parent
            if not any(element.xpath(rule) for rule in ALLOWED):
                found.append(text.strip())
        return found


def words(element: lxml.html.HtmlElement) -> str:
    """The text of an element with single spaces."""
    return " ".join(element.text_content().split())
