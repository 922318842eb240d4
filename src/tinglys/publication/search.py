"""Search in the browser, offline: a list of everything there is a page or a passage for.

The list is a script of the site, because a page that is opened from a folder may load a script and
nothing else. Every entry is found by any part of its words, so that "handel" finds
"menneskehandel".
"""

import json
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from tinglys.publication.addresses import (
    FINDINGS,
    SEARCH,
    Address,
    country_path,
    document_path,
    ranking_path,
)
from tinglys.publication.claim_lines import claim_line
from tinglys.publication.grounds import Grounds
from tinglys.publication.printable import printable
from tinglys.publication.site_view import SiteView

Kind = Literal["country", "indicator", "document", "finding", "claim"]
KINDS: tuple[Kind, ...] = ("country", "indicator", "document", "finding", "claim")
_LONGEST = 160


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """What can be found: its kind, what it is called, more words of it, and where it is."""

    kind: int
    title: str
    words: str
    href: str


def search_page(view: SiteView) -> tuple[Address, dict[str, Any]]:
    """The page with the field; without scripts it says where else to look."""
    address = Address(view.language, SEARCH)
    return address, {
        "grounds": Grounds(view, address),
        "kinds": [view.words(f"found_{kind}") for kind in KINDS],
        "list_of": address.asset(script_name(view)),
    }


def script_name(view: SiteView) -> str:
    """The name of the list in one language."""
    return f"search-{view.language}.js"


def search_script(view: SiteView) -> bytes:
    """The list as a script that sets one variable."""
    entries = msgspec.json.encode([*_entries(view)]).decode("utf-8")
    # The list stands in a script element of its own file; still no word may look like its end.
    safe = entries.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    kinds = json.dumps([view.words(f"found_{kind}") for kind in KINDS], ensure_ascii=False)
    return f"window.tinglysSearch={{kinds:{kinds},entries:{safe}}};\n".encode()


def _entries(view: SiteView) -> Iterator[Entry]:
    address = Address(view.language, SEARCH)
    yield from _countries(view, address)
    yield from _indicators(view, address)
    for document in view.data.documents:
        yield _entry(
            "document",
            view.title(document),
            document.card.citation,
            address.to(document_path(document.slug)),
        )
    for finding in view.data.findings:
        href = address.to(FINDINGS, view.finding_anchors[finding.id])
        yield _entry("finding", view.label(finding.title), view.formula(finding.working), href)
    yield from _claims(view, address)


def _countries(view: SiteView, address: Address) -> Iterator[Entry]:
    for country in view.countries:
        code = country or ""
        place = view.codebook.places.by_code.get(code)
        other = (
            " ".join([code, place.alpha3 or "", place.label.en, place.label.nb]) if place else ""
        )
        yield _entry("country", view.place_name(country), other, address.to(country_path(country)))


def _indicators(view: SiteView, address: Address) -> Iterator[Entry]:
    index = view.data.index
    if index is None:
        return
    for code in (*index.aggregates, *index.indicators):
        component = view.codebook.index.by_code[code]
        names = " ".join([component.label.en, component.label.nb])
        yield _entry(
            "indicator", view.label(component.label), names, address.to(ranking_path(code))
        )


def _claims(view: SiteView, address: Address) -> Iterator[Entry]:
    for document in view.data.documents:
        place = view.place_name(document.profile.country)
        title = f"{view.source_name(document)}, {place}"
        for claim in view.claims_of[document.id]:
            line = claim_line(claim, view)
            parts = (line.name, str(line.note.striptags()), line.says, line.period)
            said = ", ".join(part for part in parts if part)
            href = address.to(document_path(document.slug), view.claim_anchors[claim.id])
            quote = claim.claim.quote[:_LONGEST]
            yield _entry("claim", said, f"{title}: {quote}", href)


def _entry(kind: Kind, title: str, words: str, href: str) -> Entry:
    return Entry(KINDS.index(kind), _plain(title), _plain(words), href)


def _plain(text: str) -> str:
    words = " ".join(printable(str(text)).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
