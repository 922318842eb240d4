"""Which edition of the index a page shows, and whether it says so.

A page often does not print its edition. Then the components tell (fifteen markets and five actors
since 2023), the indicators without a change do (those new in the edition), and so do the events
its text speaks of: an edition appears the year after the last year it describes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from tinglys.codebook import IndexStructure
from tinglys.reading.outline import Outline
from tinglys.reading.ratings.entries import Entry

_STATED = re.compile(
    r"(?:Organi[sz]ed\s+Crime\s+Index|kriminalitetsindeks\w*|\bIndex|\bindeks\w*)"
    r"[\s,:(–-]{1,3}(?P<after>20[12]\d)\b(?![-–]\d)"
    r"|\b(?P<before>20[12]\d)[\s-]+(?:edition|Edition|utgave\w*|Global\s+Organi[sz]ed|Organi[sz]ed)"
    r"|(?:utgave\w*|edition)(?:\s+(?:for|av|of|fra))?[\s:]+(?P<of>20[12]\d)",
)
_ADDRESS = re.compile(r"ocindex\.net/(?:assets/[\w/]*?)?(20[12]\d)\b")
# Looks back at what stands before the year after it is met: a search for "20" is fast.
_YEAR = re.compile(r"20[012]\d(?<![\d.,]\d{4})(?![\d]|[.,]\d)")
_SPOT = re.compile(r"20[12]\d")
_BEFORE, _AFTER = 60, 40


def edition_of(
    outline: Outline, index: IndexStructure, entries: Sequence[Entry]
) -> tuple[int | None, Literal["stated", "inferred", "none"]]:
    """The edition of an index page, and whether the page states it or it was inferred."""
    text = outline.text
    address = _ADDRESS.search(outline.canonical.meta.get("url", "")) or _ADDRESS.search(text)
    if address is not None:
        return int(address.group(1)), "stated"
    title = outline.canonical.meta.get("title", "")
    for source in (title, text):
        for match in _stated(source):
            year = int(next(group for group in match.groups() if group))
            if year in index.editions or (year > max(index.editions) and year % 2):
                return year, "stated"
    inferred = _inferred(text, index, entries)
    if inferred is not None:
        return inferred, "inferred"
    return outline.profile.year, "inferred" if outline.profile.year else "none"


def _stated(text: str) -> Iterator[re.Match[str]]:
    """The editions a text names, looked for only around its years."""
    last = 0
    for spot in _SPOT.finditer(text):
        if spot.start() < last:
            continue
        near = _STATED.search(text, max(spot.start() - _BEFORE, last), spot.end() + _AFTER)
        # Once more without a bound, which could be taken for the end of a word.
        match = _STATED.match(text, near.start()) if near is not None else None
        if match is not None:
            yield match
            last = match.end()


def _inferred(text: str, index: IndexStructure, entries: Sequence[Entry]) -> int | None:
    if not entries:
        return None
    newest = max(entry.component.since for entry in entries)
    without = [
        entry.component.since
        for entry in entries
        if entry.cell.change is not None and entry.cell.change.value is None
    ]
    if without:
        return max(without)
    changed = any(entry.cell.change is not None for entry in entries)
    grown = [component.since for component in index.components if component.since > newest]
    possible = [year for year in index.editions if newest <= year < min(grown, default=9999)]
    if changed and len(possible) > 1:
        possible = possible[1:]
    latest = _latest_year(text)
    after = [year for year in possible if year > latest]
    if after or not possible or grown:
        return min(after) if after else max(possible, default=newest)
    return latest + 1 if latest % 2 == 0 else latest


def _latest_year(text: str) -> int:
    """The latest year the text speaks of; one that it names only once counts where none is more."""
    years = Counter(_YEAR.findall(text))
    repeated = [int(year) for year, count in years.items() if count > 1]
    return max(repeated or map(int, years), default=0)
