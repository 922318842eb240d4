"""What a document says of itself: kind, language, country, year, publisher, horizon.

Read from the head of the text, from what the format declares, and from tell-tale wording. What
the document does not say stays None; nothing is taken from the file name but a year, and that only
when the text has none.
"""

import re
from collections import Counter

from tinglys.codebook import Codebook
from tinglys.reading.outline import DocumentKind, Profile
from tinglys.reading.structure.country import country_of
from tinglys.reading.structure.document_years import issued_month, years_of
from tinglys.reading.structure.kind import kind_of
from tinglys.reading.structure.language import language_of
from tinglys.reading.structure.stretches import Stretch
from tinglys.reading.structure.titles import title_of
from tinglys.reading.text import CanonicalText

_HEAD = 4000
_SAMPLE = 2000
_MAJORITY = 2
_PUBLISHER = re.compile(r"^[ \t]*Publisher:?[ \t]+(?P<name>[^\n]{3,80})$", re.MULTILINE)
_DATED = re.compile(
    r"^[ \t]*(?:Publication Date|Published|Publisert):?[ \t]+(?P<date>[^\n]{4,40})$", re.MULTILINE
)


def profile_of(
    canonical: CanonicalText, codebook: Codebook, found: list[Stretch], name: str = ""
) -> Profile:
    """The document's profile; see :class:`tinglys.reading.outline.Profile` for the fields."""
    text = canonical.text
    head = text[:_HEAD]
    language = _language(text)
    kind = kind_of(text, head, codebook)
    year, data_year = years_of(kind, text, head, name)
    horizon = (f"{year}-01", f"{year}-12") if kind == "threat_assessment" and year else None
    return Profile(
        kind=kind,
        language=language,
        country=country_of(kind, canonical, codebook, head, language),
        year=year,
        data_year=data_year,
        title=title_of(canonical, found, kind),
        publisher=_publisher(canonical, head),
        published=_published(canonical, head, kind),
        horizon=horizon,
        scale=None,
    )


def _language(text: str) -> str:
    """Language of the whole: the vote of its beginning, its middle and its end."""
    third = max(len(text) // 3, 1)
    votes: Counter[str] = Counter()
    for at in (0, third, 2 * third):
        vote = language_of(text[at : at + _SAMPLE], "")
        if vote:
            votes[vote] += 1
            if votes[vote] == _MAJORITY:
                break
    best = votes.most_common(1)[0][0] if votes else "en"
    return best if best in ("en", "nb") else ("nb" if best == "da" else "en")


def _publisher(canonical: CanonicalText, head: str) -> str | None:
    if "publisher" in canonical.meta:
        return canonical.meta["publisher"]
    stated = _PUBLISHER.search(head)
    return stated.group("name").strip() if stated else None


def _published(canonical: CanonicalText, head: str, kind: DocumentKind) -> str | None:
    """The date as declared or printed; of an assessment the month that its head names."""
    if "published" in canonical.meta:
        return canonical.meta["published"]
    stated = _DATED.search(head)
    if stated:
        return stated.group("date").strip()
    return issued_month(head) if kind == "threat_assessment" else None
