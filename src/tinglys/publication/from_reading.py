"""A document as it was read, made ready to be published."""

from collections.abc import Sequence

from tinglys.codebook import Codebook
from tinglys.publication.site_data import Card, Narrative, SiteDocument, slug_of
from tinglys.reading.claims import Numeral
from tinglys.reading.outline import Profile
from tinglys.reading.ratings import narratives
from tinglys.reading.structure import build_outline
from tinglys.reading.text import CanonicalText


def site_document(
    *,
    sha256: str,
    name: str,
    profile: Profile,
    card: Card,
    canonical: CanonicalText,
    numerals: Sequence[Numeral],
    codebook: Codebook,
) -> SiteDocument:
    """The document with its paragraphs and, for an index page, what it says of each component.

    Args:
        sha256: checksum of its bytes; also the document's id.
        name: its file name; names nothing that is published but an untitled document.
        profile: what the reading says of it as a whole.
        card: its source card.
        canonical: its text, as the claims' offsets count it.
        numerals: where its numerals ended up; those that were claimed may be left out.
        codebook: the codebook it was read with.
    """
    outline = build_outline(canonical, codebook, name)
    return SiteDocument(
        id=sha256,
        slug=slug_of(card.title or profile.title, sha256),
        sha256=sha256,
        profile=profile,
        card=card,
        text=canonical.text,
        blocks=tuple(outline.blocks),
        pages=canonical.pages,
        numerals=tuple(numerals),
        narratives=tuple(
            Narrative(said.component, said.start, said.end)
            for said in narratives(outline, codebook)
        ),
    )
