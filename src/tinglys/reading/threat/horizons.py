"""The horizon of a judgement: the words that say until when, and the months they mean.

"I 2024" is that calendar year, or what is left of it when the document appears within it; "det
kommende året" and "the next twelve months" count from the month of publication. Words without an
end ("på lengre sikt", "in the long term") are kept as words with no months.
"""

import re

from tinglys.codebook.number_words import number_words
from tinglys.reading.claims import Horizon
from tinglys.reading.outline import Profile

# Nobody assesses further ahead in words.
_MOST = 20
# "en" and "a" are no numbers elsewhere, but before a unit of time they count it.
_NUMBERS = {"en": 1, "et": 1, "a": 1} | {
    word: value
    for language in ("nb", "en")
    for word, value in number_words(language).units.items()
    if 0 < value <= _MOST
}
_N = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NB = re.compile(
    rf"""(?P<next>\b(?:i\s+løpet\s+av\s+|gjennom\s+)?(?:det|den|de|dei)\s+(?:neste|nærmeste|kommende|komende|næste)\s+
            (?:(?P<n>\d+|{_N})\s*(?:til|-|–|og)?\s*(?P<n2>\d+|{_N})?\s+)?(?P<unit>året|årene|år|
              måned(?:ene|en|er)|måneder|halvåret|tiåret))
      | (?P<nextyear>\b(?:det\s+)?neste\s+år\b|\bkommende\s+år\b|\binneværende\s+år\b)
      | (?P<within>\b(?:i\s+løpet\s+av|innen|om)\s+(?:(?P<wn>\d+|{_N})\s*(?:til|-|
        –)?\s*(?P<wn2>\d+|{_N})?\s+)(?P<wunit>år|måneder)\b)
      | (?P<until>\b(?:fram|frem)\s*(?:mot|til)\s+(?:utgangen\s+av\s+|
        slutten\s+av\s+)?(?P<uy>20\d\d)
            | \binnen\s+(?:utgangen\s+av\s+)?(?P<uy2>20\d\d) | \bfør\s+(?P<uy3>20\d\d))
      | (?P<year>\b(?:i|gjennom|i\s+løpet\s+av|ut|for|utover\s+i)\s+(?P<y>20\d\d)(?:\s*(?:[-–]|og|
        til)\s*(?P<y2>20\d\d))?)
      | (?P<vague>\b(?:på|i)\s+(?:noe\s+)?(?:lengre|lang|kort|kortere|mellomlang|litt\s+lengre|
        et\s+lengre)\s+sikt
            | \bi\s+(?:tiden|årene|månedene|åra)\s+(?:som\s+kommer|framover|fremover)
            | \bde\s+(?:nærmeste|neste|kommende)\s+årene | \bi\s+(?:nær\s+)?(?:framtid|
              fremtid)(?:en)?
            | \b(?:framover|fremover|på\s+sikt|over\s+tid|i\s+perioden)\b)
    """,
    re.VERBOSE,
)
_EN = re.compile(
    rf"""(?P<next>\b(?:over|in|during|within|for|across|throughout)?\s*(?:the\s+)?(?:next|coming|following|forthcoming)\s+
            (?:(?P<n>\d+|{_N})\s*(?:to|-|–|or)?\s*(?P<n2>\d+|{_N})?\s+)?(?P<unit>years?|months?|
              decade)(?:\s+ahead)?)
      | (?P<nextyear>\b(?:in|over|during|for)\s+the\s+(?:coming\s+year|year\s+ahead|
        year\s+to\s+come|twelve\s+months\s+ahead)
            | \bnext\s+year\b)
      | (?P<within>\bwithin\s+(?:the\s+next\s+)?(?:(?P<wn>\d+|{_N})\s*(?:to|-|–|
        or)?\s*(?P<wn2>\d+|{_N})?\s+)(?P<wunit>years?|months?))
      | (?P<until>\b(?:by|until|to|through(?:\s+to)?)\s+(?:(?:the\s+)?(?P<part>end\s+of\s+|mid-|
        early\s+|late\s+))?(?P<uy>20\d\d)
            | \bbefore\s+(?:the\s+end\s+of\s+)?(?P<uy3>20\d\d))
      | (?P<year>\b(?:in|during|throughout|for|
        into)\s+(?:the\s+course\s+of\s+)?(?P<y>20\d\d)(?:\s*(?:[-–]|and|to)\s*(?P<y2>20\d\d))?)
      | (?P<vague>\b(?:in|over)\s+the\s+(?:longer|long|short|shorter|medium|near|immediate|
        foreseeable)(?:[\s-]+to[\s-]+(?:medium|long))?[\s-]+(?:term|run|future)
            | \bin\s+the\s+(?:coming|next\s+few|near)\s+(?:years|months|future) |
              \bin\s+(?:the\s+)?(?:near\s+)?future
            | \bover\s+time\b | \b(?:with)?in\s+(?:the\s+next\s+|a\s+)few\s+(?:years|months) |
              \bin\s+years\s+to\s+come)
    """,
    re.VERBOSE,
)

# Some word of each horizon holds one of the stems, or is one of the words.
_TIME_STEMS = (
    "20",
    "år",
    "måned",
    "neste",
    "nærmeste",
    "kommende",
    "komende",
    "kommer",
    "næste",
    "inneværende",
    "sikt",
    "framover",
    "fremover",
    "framtid",
    "fremtid",
    "perioden",
    "year",
    "month",
    "next",
    "coming",
    "following",
    "forthcoming",
    "ahead",
    "term",
    "future",
)
_TIME_WORDS = frozenset(("tid", "time", "run"))


def may_tell_time(lower: str) -> bool:
    """Whether a lower-case word may be part of a horizon; where none may, there is none."""
    return any(stem in lower for stem in _TIME_STEMS) or not _TIME_WORDS.isdisjoint(
        lower.replace("-", " ").split()
    )


def horizon_of(
    clause: str, lower: str, language: str, profile: Profile, future: bool, timed: bool = True
) -> Horizon:
    """The horizon of a judgement.

    Args:
        clause: the judgement in plain text.
        lower: the same in lower case.
        language: ``en`` or ``nb``.
        profile: the document's; its horizon is inherited where the clause names none.
        future: False for an assessed trend of the present, which has no horizon of its own.
        timed: False where no word of the clause may tell time, and none is looked for.

    Returns:
        months as ``YYYY-MM``; a year that began before publication is cut to what is left of it.
    """
    match = (_NB if language == "nb" else _EN).search(lower) if timed else None
    published = published_month(profile)
    if match is None or _past(match, published, future):
        if not future or profile.horizon is None:
            return Horizon()
        return Horizon(None, *_months(profile.horizon), inherited=True)
    words = " ".join(clause[match.start() : match.end()].split())
    return Horizon(words, *_period(match, published))


def published_month(profile: Profile) -> str | None:
    """The month of publication as ``YYYY-MM``.

    It is January of the report's year where only that is known.
    """
    if profile.published and re.match(r"\d{4}-\d\d", profile.published):
        return profile.published[:7]
    if profile.horizon is not None and len(profile.horizon[0]) >= 7:
        return profile.horizon[0][:7]
    return f"{profile.year}-01" if profile.year else None


def _months(horizon: tuple[str, str]) -> tuple[str, str]:
    return horizon[0][:7], horizon[1][:7]


def _past(match: re.Match[str], published: str | None, future: bool) -> bool:
    """A year before publication dates the ground of a judgement, not its horizon."""
    if not match.group("year"):
        return False
    last = match.group("y2") or match.group("y")
    return not future or (published is not None and int(last) < int(published[:4]))


def _period(match: re.Match[str], published: str | None) -> tuple[str | None, str | None]:
    if match.group("year"):
        first, last = match.group("y"), match.group("y2") or match.group("y")
        start = f"{first}-01"
        if published is not None and published[:4] == first:
            start = max(start, published)
        return start, f"{last}-12"
    if match.group("until"):
        return published, _until(match)
    if published is None or match.group("vague") or _open(match):
        return None, None
    return published, later(published, _length(match) - 1)


def _open(match: re.Match[str]) -> bool:
    """Whether a plural without a number leaves the end open: "the coming years"."""
    unit = match.group("unit") or ""
    return unit in ("years", "months", "årene", "månedene") and not match.group("n")


def _until(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("uy3") and "end" not in match.group():
        return f"{int(groups['uy3']) - 1}-12"
    year = groups.get("uy") or groups.get("uy2") or groups["uy3"]
    part = (groups.get("part") or "").strip()
    return f"{year}-{'06' if part == 'mid-' else '03' if part == 'early' else '12'}"


def _length(match: re.Match[str]) -> int:
    """Length in months; without a number a year is 12, and a bare plural of years is open."""
    if match.group("nextyear"):
        return 12
    count = match.group("n2") or match.group("wn2") or match.group("n") or match.group("wn")
    unit = match.group("unit") or match.group("wunit")
    number = int(count) if count and count.isdigit() else _NUMBERS.get(count or "en", 1)
    if unit.startswith(("mån", "month")):
        return number
    if unit.startswith("halv"):
        return 6
    return number * (120 if unit.startswith(("tiår", "decade")) else 12)


def later(month: str, months: int) -> str:
    """The month ``months`` after ``month`` (both ``YYYY-MM``)."""
    index = int(month[:4]) * 12 + int(month[5:7]) - 1 + months
    return f"{index // 12:04d}-{index % 12 + 1:02d}"
