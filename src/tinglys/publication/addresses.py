"""Addresses: where each page of the site stands, and how one page links to another.

Every page exists once per language under the same path, so switching language keeps the page.
Links are relative: the site works from a folder, a web server, or a subfolder of one.
"""

import posixpath
import re
from collections.abc import Iterable

from tinglys.codebook import LANGUAGES, Language

HOME = "index.html"
FINDINGS = "findings.html"
METHOD = "method.html"
MOVERS = "movers.html"
SEARCH = "search.html"
NO_COUNTRY = "international"
_SHORTEST_ANCHOR = 8
_WEB = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#]\S*)?", re.IGNORECASE)


def country_path(country: str | None, page: str = "front") -> str:
    """A page of a country (ISO 3166-1 alpha-2), or of the documents that have none."""
    name = "index" if page == "front" else page
    return f"{country.lower() if country else NO_COUNTRY}/{name}.html"


def document_path(slug: str) -> str:
    """The page of a document."""
    return f"documents/{slug}.html"


def ranking_path(code: str) -> str:
    """All countries by their score on one component of the index."""
    return f"rankings/{code.replace('_', '-')}.html"


def compare_path(year: int) -> str:
    """All countries side by side in one edition of the index."""
    return f"compare-{year}.html"


def heat_path(year: int) -> str:
    """All countries by all single scores of one edition of the index."""
    return f"heat-{year}.html"


class Address:
    """The place of one page: a language and a path within it."""

    def __init__(self, language: Language, path: str) -> None:
        self.language = language
        self.path = path

    @property
    def file(self) -> str:
        """The file of the page, from the root of the site."""
        return f"{self.language}/{self.path}"

    def to(self, path: str, fragment: str | None = None) -> str:
        """A link to another page of the same language; only the fragment for the page itself."""
        if path == self.path and fragment is not None:
            return f"#{fragment}"
        return self._relative(f"{self.language}/{path}") + (f"#{fragment}" if fragment else "")

    def asset(self, name: str) -> str:
        """A link to a file that both languages share."""
        return self._relative(f"assets/{name}")

    def shared(self, name: str) -> str:
        """A link to a file by its name from the root of the site."""
        return self._relative(name)

    def in_language(self, language: Language) -> str:
        """A link to the same page in another language."""
        return self._relative(f"{language}/{self.path}")

    def others(self) -> list[Language]:
        """The languages this page is not in."""
        return [language for language in LANGUAGES if language != self.language]

    def _relative(self, target: str) -> str:
        return posixpath.relpath(target, posixpath.dirname(self.file))


def anchors(ids: Iterable[str], prefix: str) -> dict[str, str]:
    """An anchor for each id: the shortest prefix length that keeps all of them apart."""
    known = list(ids)
    length = _SHORTEST_ANCHOR
    longest = max(map(len, known), default=0)
    while length < longest and len({name[:length] for name in known}) < len(known):
        length += 1
    return {name: f"{prefix}-{name[:length]}" for name in known}


def place_anchor(start: int, end: int) -> str:
    """The anchor of a stretch of a document that is no claim."""
    return f"p-{start}-{end}"


def web_address(url: str | None) -> str | None:
    """The url if it is one of the web and nothing that a browser would run; otherwise None."""
    if url is None or not _WEB.fullmatch(url):
        return None
    return url
