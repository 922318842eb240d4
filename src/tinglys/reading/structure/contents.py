"""Contents lists that no heading announces: lines of a title and its page number."""

import re
from itertools import groupby

from msgspec.structs import replace

from tinglys.reading.structure.stretches import Stretch

_LEAST_ENTRIES = 3
_LONGEST = 120
# A page number before a title, or after it behind a leader of dots or wide space.
_ENTRY = re.compile(
    r"(\d{1,3})(?:\s{2,}|\t)(\S[^.!?;]*)|([^\d.!?;]+?)(?:\.{3,}|\s{3,}|\t)\s*(\d{1,3})"
)


def contents_as_furniture(text: str, found: list[Stretch]) -> list[Stretch]:
    """The stretches, with the lines of contents lists turned into page furniture.

    A contents list is three lines or more in a row whose page numbers never fall, of which one
    title at least stands again later: numbers before names that are never taken up are a table.
    """
    made: list[Stretch] = []
    for is_entry, group in groupby(found, lambda one: _entry(text, one) is not None):
        run = list(group)
        listed = is_entry and _is_contents(text, run)
        made += [replace(one, kind="furniture") for one in run] if listed else run
    return made


def _entry(text: str, stretch: Stretch) -> tuple[int, str] | None:
    """Page number and title of a line of a contents list; None where it is no such line."""
    if stretch.kind == "furniture" or stretch.end - stretch.start > _LONGEST:
        return None
    if not (text[stretch.start].isdecimal() or text[stretch.end - 1].isdecimal()):
        return None
    match = _ENTRY.fullmatch(text, stretch.start, stretch.end)
    if match is None:
        return None
    return int(match[1] or match[4]), (match[2] or match[3]).strip()


def _is_contents(text: str, run: list[Stretch]) -> bool:
    if len(run) < _LEAST_ENTRIES:
        return False
    entries = [entry for one in run if (entry := _entry(text, one)) is not None]
    pages = [page for page, _ in entries]
    return pages == sorted(pages) and any(
        text.find(title, run[-1].end) >= 0 for _, title in entries
    )
