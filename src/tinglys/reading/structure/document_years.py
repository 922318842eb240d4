"""The year of a document, and the year that its undated figures speak of."""

import re
from collections import Counter

from tinglys.reading.outline import DocumentKind

_NAMES = (
    "januar februar mars april mai juni juli august september oktober november desember",
    "january february march april may june july august september october november december",
)
_NUMBERS = {name: number for names in _NAMES for number, name in enumerate(names.split(), 1)}
# A pattern that begins with a set of characters is searched for fast: it looks back after it.
_YEAR = re.compile(r"[12](?<![\d.,/§-][12])(?:(?<=1)9[89]|(?<=2)0[0-4])\d(?![\d%]|[.,]\d)")
_HAPPENED = re.compile(
    r"\b(?:[Ii]n|[Dd]uring)\s+(?:(?:early|late|mid|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)[\s-]+)?((?:19|20)\d\d)(?![-–/\d])"
)
_TITLED = re.compile(
    r"(?P<before>20\d\d|19\d\d)[ \t]+Trafficking in Persons Report|"
    r"Trafficking in Persons Report[ \t,]+(?:for[ \t]+)?(?P<after>20\d\d|19\d\d)",
    re.IGNORECASE,
)
_ANY = re.compile(r"(?:19|20)\d\d\b")
_TITLE_PAGE = 1500
_SAMPLE = 60_000
_OFTEN = 3
_LONGEST_MONTH = 16


def years_of(kind: DocumentKind, text: str, head: str, name: str) -> tuple[int | None, int | None]:
    """The document's own year, and the year its undated figures speak of; None where not said.

    A Trafficking in Persons report speaks of the year before the one it is named by.
    """
    if kind == "tip_report":
        titled = _TITLED.search(head)
        if titled:
            year = int(titled.group("before") or titled.group("after"))
            return year, year - 1
        data = _spoken_year(text) or _latest_year(text)
        return (data + 1, data) if data else _from_name(name)
    if kind == "threat_assessment":
        issued = issued_month(head)
        if issued:
            return int(issued.partition("-")[0]), None
        titled_years = [int(found) for found in _YEAR.findall(head[:_TITLE_PAGE])]
        if titled_years:
            return max(titled_years), None
    return _latest_year(text), None


def issued_month(head: str) -> str | None:
    """The month that the head of a document names as that of its issue, as ``2024-03``."""
    for year in _ANY.finditer(head):
        before = head[max(0, year.start() - _LONGEST_MONTH) : year.start()]
        month = before.rsplit(maxsplit=1)[-1] if before[-1:].isspace() and before.strip() else ""
        if month.lower() in _NUMBERS:
            return f"{year.group()}-{_NUMBERS[month.lower()]:02d}"
    return None


def _from_name(name: str) -> tuple[int | None, int | None]:
    found = _ANY.search(name)
    return (int(found.group()), int(found.group()) - 1) if found else (None, None)


def _spoken_year(text: str) -> int | None:
    """The latest year that much is said to have happened in ("in March 2016"), plans aside."""
    spoken = Counter(int(found) for found in _HAPPENED.findall(text[:_SAMPLE]))
    if not spoken:
        return None
    # A report compares with the year before throughout, so the most named year may be that one.
    most = max(spoken.values())
    return max(
        year for year, count in spoken.items() if count == most or count * _OFTEN >= most > _OFTEN
    )


def _latest_year(text: str) -> int | None:
    """The latest year that is named at least twice, else the latest named at all."""
    counts = Counter(int(found) for found in _YEAR.findall(text[:_SAMPLE]))
    twice = [year for year, count in counts.items() if count > 1]
    return max(twice or counts, default=None)
