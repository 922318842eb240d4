"""Recommendations, definitions and provisions of law, in the words of their documents."""

from collections.abc import Callable

import msgspec
from markupsafe import Markup

from tinglys.publication.grounds import Grounds
from tinglys.publication.printable import source_markup
from tinglys.publication.site_data import SiteClaim, SiteDocument
from tinglys.reading.claims import Definition, Provision, Recommendation


class Entry(msgspec.Struct, frozen=True):
    """One entry: its head (a defined term, what a law does, or nothing) and its linked words."""

    head: str
    words: Markup
    language: str


class EntryGroup(msgspec.Struct, frozen=True):
    """The entries of one document."""

    title: str
    href: str
    entries: list[Entry]


def recommendation_groups(documents: list[SiteDocument], grounds: Grounds) -> list[EntryGroup]:
    """Recommendations in the order of their text, newest document first."""
    return _groups(documents, grounds, _recommendation)


def definition_groups(documents: list[SiteDocument], grounds: Grounds) -> list[EntryGroup]:
    """Defined terms with the defining words."""
    return _groups(documents, grounds, _definition)


def provision_groups(documents: list[SiteDocument], grounds: Grounds) -> list[EntryGroup]:
    """What laws say, with their citation."""
    return _groups(documents, grounds, _provision)


def _groups(
    documents: list[SiteDocument],
    grounds: Grounds,
    entry_of: Callable[[SiteClaim, Grounds], Entry | None],
) -> list[EntryGroup]:
    groups: list[EntryGroup] = []
    for document in documents:
        entries = [
            entry
            for claim in grounds.view.claims_of[document.id]
            if (entry := entry_of(claim, grounds)) is not None
        ]
        if entries:
            title = grounds.view.source_name(document)
            groups.append(EntryGroup(title, grounds.document_href(document), entries))
    return groups


def _recommendation(site_claim: SiteClaim, grounds: Grounds) -> Entry | None:
    if not isinstance(site_claim.claim, Recommendation):
        return None
    return Entry("", _linked(site_claim, site_claim.claim.text, grounds), site_claim.claim.language)


def _definition(site_claim: SiteClaim, grounds: Grounds) -> Entry | None:
    claim = site_claim.claim
    if not isinstance(claim, Definition):
        return None
    return Entry(claim.term, _linked(site_claim, claim.quote, grounds), claim.language)


def _provision(site_claim: SiteClaim, grounds: Grounds) -> Entry | None:
    claim = site_claim.claim
    if not isinstance(claim, Provision):
        return None
    effect = grounds.view.term("provision_effects", claim.effect) if claim.effect else ""
    return Entry(effect, _linked(site_claim, claim.quote, grounds), claim.language)


def _linked(site_claim: SiteClaim, words: str, grounds: Grounds) -> Markup:
    withheld = grounds.view.words("name_withheld")
    return grounds.quoted(site_claim, source_markup(" ".join(words.split()), withheld))
