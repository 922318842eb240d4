"""What a document says of itself: kind, language, country, year, publisher, horizon, scale.

Read from the head of the text, from what the format declares, and from tell-tale wording. What
the document does not say stays None; nothing is taken from the file name but a year, and that only
when the text has none.
"""

import re
from collections import Counter

from tinglys.codebook import Codebook
from tinglys.reading.outline import DocumentKind, Profile
from tinglys.reading.ratings.page import is_index_page
from tinglys.reading.structure.language import language_of
from tinglys.reading.structure.lines import Stretch
from tinglys.reading.structure.titles import title_of
from tinglys.reading.text import CanonicalText

_HEAD = 4000
_TIP = re.compile(r"Trafficking [Ii]n Persons Report|TRAFFICKING IN PERSONS REPORT", re.IGNORECASE)
_TIP_HEADER = re.compile(
    r"^[ \t]*(?P<country>[A-ZÀ-ÞÇÔ][\w’'.,&()À-þ -]{2,60}?)[ \t]*(?:\((?=Tier|TIER|Special)|[:–-][ \t]*(?=Tier|TIER|Special|SPECIAL))",
    re.MULTILINE,
)
_STANDARDS = "minimum standards for the elimination of"
_THREAT = (
    "trusselvurdering trusselbilde hovedvurdering sannsynlighetsord sannsynlighetsbegrep truslene "
    "risikovurdering etterretning"
).split() + [
    "trusselen fra",
    "threat assessment",
    "strategic assessment",
    "probability yardstick",
    "key judgement",
    "key judgment",
    "threat from",
    "the threat",
    "intelligence assessment",
]
_LIKELY = [
    "sannsynlig",
    " likely",
    "unlikely",
    "almost certain",
    "realistic possibility",
    "forventer at",
    "we assess",
    "it is assessed",
    "is expected to",
    "vil trolig",
]
_SAMPLE = 60_000
_DIGITS = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?<![\d.,/§-])(?:19[89]\d|20[0-4]\d)(?![\d%]|[.,]\d)")
_HAPPENED = re.compile(
    r"\b(?:[Ii]n|[Dd]uring)\s+(?:(?:early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)[\s-]+)?((?:19|20)\d\d)(?![-–/\d])"
)
_TITLE_YEAR = re.compile(
    r"(?P<before>20\d\d|19\d\d)[ \t]+Trafficking in Persons Report|Trafficking in Persons Report[ \t,]+(?:for[ \t]+)?(?P<after>20\d\d|19\d\d)",
    re.IGNORECASE,
)
_TITLE_COUNTRY = re.compile(
    r"Trafficking in Persons Report(?:[ \t,]+(?:19|20)\d\d)?[ \t]*[:–—-][ \t]*(?P<country>[A-Z][^\n\d(]{2,60})",
    re.IGNORECASE,
)
_MONTHS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|"
    "february|march|may|june|july|october|december"
)
_ISSUED = re.compile(
    rf"\b(?:\d{{1,2}}\.?\s+)?(?P<month>{_MONTHS})\s+(?P<year>20\d\d|19\d\d)\b", re.IGNORECASE
)
_NUMBER = {
    name: index
    for index, name in enumerate(
        "januar februar mars april mai juni juli august september oktober november desember".split(),
        1,
    )
}
_NUMBER |= {
    name: index
    for index, name in enumerate(
        "january february march april may june july august september october november december".split(),
        1,
    )
}
_CARD_TITLE = re.compile(
    r"^[ \t]*(?:=+[ \t]*)?(?P<title>[^\n=]{6,140}?)[ \t]*=*[ \t]*$", re.MULTILINE
)
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
    kind = _kind(text, head, codebook)
    year, data_year = _years(kind, text, head, name)
    publisher = _publisher(canonical, codebook, text, head)
    horizon = (f"{year}-01", f"{year}-12") if kind == "threat_assessment" and year else None
    return Profile(
        kind=kind,
        language=language,
        country=_country(kind, canonical, codebook, head, language),
        year=year,
        data_year=data_year,
        title=title_of(canonical, found, kind),
        publisher=publisher,
        published=_published(canonical, head, kind),
        horizon=horizon,
        scale=None,
    )


def _language(text: str) -> str:
    """Language of the whole: the vote of its beginning, its middle and its end."""
    third = max(len(text) // 3, 1)
    votes = Counter(language_of(text[at : at + 2000], "") for at in (0, third, 2 * third))
    votes.pop("", None)
    best = votes.most_common(1)[0][0] if votes else "en"
    return best if best in ("en", "nb") else ("nb" if best == "da" else "en")


def _kind(text: str, head: str, codebook: Codebook) -> DocumentKind:
    sample = text[:_SAMPLE]
    lower = sample.lower()
    if is_index_page(text, codebook):
        return "ocindex_page"
    if (
        _TIP.search(head[:1500])
        or _STANDARDS in sample
        and (_TIP_HEADER.search(head) or "reporting period" in sample or "Tier" in head)
    ):
        return "tip_report"
    signs = sum(map(lower.count, _THREAT)) + 2 * sum(map(lower.count, _LIKELY))
    if signs * 1500 > len(sample) and signs >= 6:
        return "threat_assessment"
    digits = len(_DIGITS.findall(sample[:20_000]))
    return "statistics_article" if digits * 600 > len(sample[:20_000]) else "other"


def _years(kind: DocumentKind, text: str, head: str, name: str) -> tuple[int | None, int | None]:
    """The report's year, and the year its undated figures speak of."""
    if kind == "tip_report":
        titled = _TITLE_YEAR.search(head)
        if titled:
            year = int(titled.group("before") or titled.group("after"))
            return year, year - 1
        data = _spoken_year(text) or _latest_year(text)
        return (data + 1, data) if data else _from_name(name, 1)
    if kind == "threat_assessment":
        titled_years = [int(found) for found in _YEAR.findall(head[:1500])]
        issued = _ISSUED.search(head)
        if issued:
            return int(issued.group("year")), None
        if titled_years:
            return max(titled_years), None
    latest = _latest_year(text)
    return latest, None


def _from_name(name: str, back: int) -> tuple[int | None, int | None]:
    found = re.search(r"(?:19|20)\d\d", name)
    return (int(found.group()), int(found.group()) - back) if found else (None, None)


def _spoken_year(text: str) -> int | None:
    """The latest year that much is said to have happened in ("in March 2016"), plans aside."""
    spoken = Counter(int(found) for found in _HAPPENED.findall(text[:_SAMPLE]))
    if not spoken:
        return None
    # A report compares with the year before throughout, so the most named year may be that one.
    often = max(spoken.values())
    return max(year for year, count in spoken.items() if count == often or count * 3 >= often > 3)


def _latest_year(text: str) -> int | None:
    """The latest year that is named at least twice, else the latest named at all."""
    counts = Counter(int(found) for found in _YEAR.findall(text[:_SAMPLE]))
    if not counts:
        return None
    twice = [year for year, count in counts.items() if count > 1]
    return max(twice) if twice else max(counts)


def _country(
    kind: DocumentKind, canonical: CanonicalText, codebook: Codebook, head: str, language: str
) -> str | None:
    """ISO alpha-2 code of the country the document is about, where it says so."""
    candidates: list[str] = []
    if kind == "tip_report":
        header = _TIP_HEADER.search(head)
        titled = _TITLE_COUNTRY.search(head)
        candidates = [found.group("country") for found in (header, titled) if found]
    candidates += re.findall(
        r"(?:Crime in|Criminality in|Kriminalitet i|Human trafficking in|Menneskehandel i|Organi[sz]ed crime in|Kriminaliteten i) "
        r"((?:the )?[A-ZÆØÅ][\w-]+(?: [A-Z][\w-]+)?)",
        head[:600],
    )
    if "title" in canonical.meta:
        candidates.append(canonical.meta["title"])
    if kind == "ocindex_page":
        candidates += [line for line in head[:600].splitlines() if 3 < len(line.strip()) < 40]
    for candidate in candidates:
        place = codebook.places.find(
            candidate.strip(" ,.-–").title(), "en"
        ) or codebook.places.find(candidate.strip(" ,.-–"), language)
        if place is not None and place.kind == "country":
            return place.code
    return _most_named(canonical.text[:20_000], codebook, language)


def _most_named(sample: str, codebook: Codebook, language: str) -> str | None:
    """The country that the text names far more often than any other."""
    counts: Counter[str] = Counter()
    for word, count in Counter(
        re.findall(r"(?<![\w-])(?:[A-ZÆØÅ][a-zæøåé]{3,}(?: [A-Z][a-z]+)?|UK|USA)\b", sample)
    ).items():
        place = codebook.places.find(word, language) or codebook.places.find(
            word.split()[0], language
        )
        if place is not None and place.kind == "country":
            counts[place.code] += count
    leaders = counts.most_common(2)
    if not leaders or leaders[0][1] < 3 or leaders[0][1] * 3 < sum(counts.values()):
        return None
    if len(leaders) == 2 and leaders[1][1] * 3 > leaders[0][1] * 2:
        return None
    return leaders[0][0]


def _publisher(canonical: CanonicalText, codebook: Codebook, text: str, head: str) -> str | None:
    if "publisher" in canonical.meta:
        return canonical.meta["publisher"]
    stated = _PUBLISHER.search(head)
    return stated.group("name").strip() if stated else None


def _published(canonical: CanonicalText, head: str, kind: DocumentKind) -> str | None:
    if "published" in canonical.meta:
        return canonical.meta["published"]
    stated = _DATED.search(head)
    if stated:
        return stated.group("date").strip()
    issued = _ISSUED.search(head) if kind == "threat_assessment" else None
    if issued:
        return f"{issued.group('year')}-{_NUMBER[issued.group('month').lower()]:02d}"
    return None
