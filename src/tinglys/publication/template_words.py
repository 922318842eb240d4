"""What templates may call: words, links and markup helpers bound to one page."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from tinglys.publication.addresses import (
    FINDINGS,
    HOME,
    MOVERS,
    Address,
    compare_path,
    heat_path,
    ranking_path,
)
from tinglys.publication.printable import source_markup
from tinglys.publication.sections.summary import count
from tinglys.publication.site_view import SiteView
from tinglys.publication.values import date, number

_PLAIN = Markup('<span data-plain="{why}">{text}</span>')


def template_words(view: SiteView, address: Address) -> dict[str, Callable[..., Any]]:
    """The functions of a page's template.

    ``t`` gives words of the catalogue, ``plain`` prints what may hold a number that is no figure
    (a date, a title) with the reason, ``source`` prints words of a document.
    """

    def plain(why: str, text: object) -> Markup:
        """Text that may hold a number that is no figure, and why it may."""
        return _PLAIN.format(why=why, text=text)

    def source(text: str) -> Markup:
        """Words of a document, escaped, their bars spoken."""
        return source_markup(text, view.words("name_withheld"))

    def day(text: str | None) -> Markup:
        """A date, or that it is not known."""
        return plain("date", date(text, view.words)) if text else escape(view.words("not_known"))

    def across_links() -> list[tuple[str, str]]:
        """The pages across countries with their titles; none without an index."""
        index = view.data.index
        if index is None:
            return []
        year = index.newest.year
        return [
            (view.words("nav_compare"), address.to(compare_path(year))),
            (view.words("heat"), address.to(heat_path(year))),
            (view.words("movers"), address.to(MOVERS)),
            (view.words("ranking"), address.to(ranking_path("criminality"))),
        ]

    return {
        "across_links": across_links,
        "t": view.words,
        "plain": plain,
        "source": source,
        "day": day,
        "count": lambda value, href: count(number(value, view.language), href),
        "home": lambda: address.to(HOME),
        "findings_link": lambda fragment=None: address.to(FINDINGS, fragment),
    }
