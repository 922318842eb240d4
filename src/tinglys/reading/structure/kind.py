"""What kind of document a text is, by tell-tale wording and by how many numbers it holds."""

import re

from tinglys.codebook import Codebook
from tinglys.reading.outline import DocumentKind
from tinglys.reading.ratings.page import is_index_page

TIP_HEADER = re.compile(
    r"^[ \t]*(?P<country>[A-ZÀ-ÞÇÔ][\w’'.,&()À-þ -]{2,60}?)[ \t]*"
    r"(?:\((?=Tier|TIER|Special)|[:–-][ \t]*(?=Tier|TIER|Special|SPECIAL))",
    re.MULTILINE,
)
_TIP = re.compile(r"Trafficking in Persons Report", re.IGNORECASE)
_STANDARDS = "minimum standards for the elimination of"
# Wordings of threats by a part that they share, and what each counts: most texts lack most parts.
_THREAT = {
    "trus": ("trusselvurdering", "trusselbilde", "truslene", "trusselen fra"),
    "hovedvurdering": ("hovedvurdering",),
    "sannsynlighet": ("sannsynlighetsord", "sannsynlighetsbegrep"),
    "risikovurdering": ("risikovurdering",),
    "etterretning": ("etterretning",),
    "threat": ("threat assessment", "threat from", "the threat"),
    "strategic assessment": ("strategic assessment",),
    "probability yardstick": ("probability yardstick",),
    "key judg": ("key judgement", "key judgment"),
    "intelligence assessment": ("intelligence assessment",),
}
_LIKELY = {
    "sannsynlig": ("sannsynlig",),
    "likely": (" likely", "unlikely"),
    "almost certain": ("almost certain",),
    "realistic possibility": ("realistic possibility",),
    "forventer at": ("forventer at",),
    "assess": ("we assess", "it is assessed"),
    "is expected to": ("is expected to",),
    "vil trolig": ("vil trolig",),
}
# What every score of an index page begins with: cheap to count before the page is read as one.
_SCORE_LIKE = re.compile(r"[1-9]0?(?:[.,]\d|\s*/)")
_FEWEST_SCORES = 6
_DIGITS = re.compile(r"\d[\d.,]*")
# A line of the title page that names the kind by itself: "Trusselvurdering 2025".
_TITLED_THREAT = re.compile(
    r"^[ \t#]*(?:[\w-]+ ){0,3}(?:trusselvurdering(?:en)?|threat assessment)"
    r"(?: (?:19|20)\d\d)?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_SAMPLE = 60_000
_COUNTED = 20_000
_TITLE_PAGE = 1500
_TITLE = 300
# A sign of a threat in so many characters, a number in so many.
_PER_SIGN, _FEWEST_SIGNS = 1500, 6
_PER_NUMBER = 600


def kind_of(text: str, head: str, codebook: Codebook) -> DocumentKind:
    """The kind of a document.

    Args:
        text: the whole text; its first 60,000 characters decide.
        head: its beginning, where titles stand.
        codebook: the components of the index, for its pages.
    """
    sample = text[:_SAMPLE]
    scores = len(_SCORE_LIKE.findall(text))
    if scores >= _FEWEST_SCORES and is_index_page(text, codebook):
        return "ocindex_page"
    if _TIP.search(head[:_TITLE_PAGE]) or _STANDARDS in sample and _is_narrative(sample, head):
        return "tip_report"
    lower = sample.lower()
    signs = _count(lower, _THREAT) + 2 * _count(lower, _LIKELY)
    if signs >= _FEWEST_SIGNS and signs * _PER_SIGN > len(sample):
        return "threat_assessment"
    if _TITLED_THREAT.search(head[:_TITLE]):
        # A section printed by itself may hold few words of likelihood and many numbers.
        return "threat_assessment"
    counted = sample[:_COUNTED]
    numbers = len(_DIGITS.findall(counted))
    return "statistics_article" if numbers * _PER_NUMBER > len(counted) else "other"


def _count(lower: str, wordings: dict[str, tuple[str, ...]]) -> int:
    return sum(sum(map(lower.count, words)) for part, words in wordings.items() if part in lower)


def _is_narrative(sample: str, head: str) -> bool:
    """A country narrative without the report's name: its tier, or its reporting period."""
    return "reporting period" in sample or "Tier" in head or TIP_HEADER.search(head) is not None
