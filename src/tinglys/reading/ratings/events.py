"""What stands on each line of an index page: a label, a number, a place, other text.

The layouts of such pages differ (label above the number, label and number on one line, a table
with a column for each country or edition), so a page is first turned into a row of events and only
then into entries.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from tinglys.codebook import Codebook, IndexComponent, Place
from tinglys.reading.ratings.cells import (
    Cell,
    Number,
    read_cell,
    read_change,
    read_leading,
    read_running,
)
from tinglys.reading.ratings.labels import Labels, labels_of

EventKind = Literal["label", "cell", "change", "place", "text", "row"]

_CUT = re.compile(r"\t+|\s*\|+\s*| {2,}")
# A pattern that begins with a set of characters is searched for fast: it looks back after it.
_NUMBER = re.compile(r"[1-9](?<!\d[1-9])(?<!\d[.,][1-9])(?:(?<=1)0)?(?:[.,]\d|\s*/\s*10)")
_DIGIT = re.compile(r"\d")
_PROSE = re.compile(r"[^\W\d_]{4}")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_CHANGES = re.compile(r"change|endring|diff|[±Δ]|\+/-", re.IGNORECASE)
_REGIONS = frozenset(
    name.casefold()
    for name in (
        "Africa",
        "Americas",
        "The Americas",
        "Asia",
        "Europe",
        "Oceania",
        "World",
        "Global",
        "Central Africa",
        "East Africa",
        "North Africa",
        "Southern Africa",
        "West Africa",
        "Caribbean",
        "Central America",
        "North America",
        "South America",
        "Caribbean & Central",
        "Central Asia and the Caucasus",
        "Eastern Asia",
        "South-Eastern Asia",
        "Southern Asia",
        "Western Asia",
        "Central & Eastern Europe",
        "Northern Europe",
        "Southern Europe",
        "Western Europe",
        "Australia and New Zealand",
        "Melanesia",
        "Micronesia",
        "Polynesia",
        "Verden",
        "Europa",
        "Afrika",
        "Nord-Europa",
        "Vest-Europa",
        "Sør-Europa",
        "Norden",
    )
)
"""Continents and regions by which the index prints means (workbooks of 2021, 2023 and 2025)."""


class Column(msgspec.Struct, frozen=True):
    """What a table column holds: a place, an edition, or the change of the column before it."""

    place: str | None = None
    edition: int | None = None
    change: bool = False


class Event(msgspec.Struct, frozen=True):
    """One thing found on a line. ``cells`` holds a table row's numbers with their columns."""

    kind: EventKind
    start: int
    end: int
    component: IndexComponent | None = None
    cell: Cell | None = None
    change: Number | None = None
    sure: bool = False
    name: str | None = None
    cells: tuple[tuple[Column, Cell], ...] = ()


def read_events(text: str, codebook: Codebook, language: str) -> list[Event]:
    """All events of a page in the order of its text; blank lines leave none."""
    reader = _Reader(text, codebook, labels_of(codebook), language)
    return list(reader.events())


def place_named(name: str, codebook: Codebook, language: str) -> Place | None:
    """The country or territory with exactly this name, in the page's language or in English."""
    for tag in dict.fromkeys((language, "en", "nb")):
        found = codebook.places.find(name, tag)
        if found is not None and found.kind in ("country", "territory"):
            return found
    return None


def is_region(name: str) -> bool:
    """Whether the index prints means under this name."""
    return name.strip().casefold() in _REGIONS


class _Reader:
    def __init__(self, text: str, codebook: Codebook, labels: Labels, language: str) -> None:
        self._text = text
        self._codebook = codebook
        self._labels = labels
        self._language = language
        self._columns: tuple[Column, ...] = ()

    def events(self) -> Iterator[Event]:
        before = ""
        at = 0
        for raw in self._text.splitlines(keepends=True):
            body = raw.strip()
            start = at + len(raw) - len(raw.lstrip())
            at += len(raw)
            if body:
                yield from self._line(body, start, before)
                before = body

    def _line(self, body: str, start: int, before: str) -> Iterator[Event]:
        end = start + len(body)
        cell = read_cell(self._text, start, end)
        if cell is not None:
            yield Event("cell", start, end, cell=cell)
            return
        change = read_change(self._text, start, end)
        if change is not None:
            yield Event("change", start, end, change=change[0], sure=change[1])
            return
        if not _has_digit(body):
            yield self._worded(body, start, before)
            return
        labelled = self._labelled(body, start) or self._placed(body, start)
        running = [] if labelled else list(self._running(start, end))
        yield from running or [labelled or self._worded(body, start, before)]

    def _running(self, start: int, end: int) -> Iterator[Event]:
        """Labels and numbers that follow each other in one line, as in text taken from a page."""
        at = start
        for first, last, cell in read_running(self._text, start, end):
            piece = self._text[at:first].rstrip(" \t:|–—-")
            component = self._labels.find(piece)
            if component is None and (glued := self._labels.ending(piece)) is not None:
                component = glued[0]
            if component is not None:
                yield Event("row", at, last, component, cells=((Column(), cell),))
            at = last

    def _worded(self, body: str, start: int, before: str) -> Event:
        end = start + len(body)
        component = self._labels.find(body)
        if component is not None:
            return Event("label", start, end, component=component)
        if _is_parted(body) and self._head(_CUT.split(body)):
            return Event("text", start, end)
        if (
            len(body) <= 40
            and body[0].isupper()
            and not before.casefold().startswith(("capital", "hovedstad"))
            and self._is_place(body)
        ):
            return Event("place", start, end, name=body)
        glued = self._labels.ending(body) if len(body) < 160 and body[-1] not in ".:;" else None
        if glued is not None and body[glued[1] - 1] not in " \t":
            return Event("label", start + glued[1], end, component=glued[0])
        return Event("text", start, end)

    def _labelled(self, body: str, start: int) -> Event | None:
        """A label and its numbers on one line, in either order, or a row of a table."""
        parts = [part for part in _pieces(body, start) if part[0].strip()]
        if len(parts) > 2 and (row := self._row(parts)):
            return row
        if len(parts) > 1 and self._head([part[0] for part in parts]):
            return None
        first = _NUMBER.search(body)
        if first is None or len(body) > 120:
            return None
        end = start + len(body)
        component = self._labels.find(body[: first.start()])
        after = start + first.start()
        cell = read_cell(self._text, after, end) if component else None
        if component is not None and cell is None and not read_running(self._text, start, end):
            cell = read_leading(self._text, after, end)
        if component is None:
            words = re.search(r"[^\W\d_]{4}", body)
            if words is None or words.start() <= first.start():
                return None
            component = self._labels.find(body[words.start() :])
            cell = read_cell(self._text, start, start + words.start()) if component else None
        if component is None or cell is None:
            return None
        return Event("row", start, end, component, cells=((Column(), cell),))

    def _placed(self, body: str, start: int) -> Event | None:
        """A place and its number under the label of an indicator: "Northern Europe 4.10 0.05"."""
        first = _NUMBER.search(body)
        name = body[: first.start()].strip(" \t:|–—-(") if first and len(body) < 80 else ""
        if not name or not self._is_place(name):
            return None
        assert first is not None
        cell = read_cell(self._text, start + first.start(), start + len(body))
        if cell is None:
            return None
        return Event("row", start, start + len(body), cells=((Column(place=name), cell),))

    def _is_place(self, name: str) -> bool:
        return is_region(name) or place_named(name, self._codebook, self._language) is not None

    def _head(self, parts: Sequence[str]) -> bool:
        """Take a table's head; True where two or more of its cells name columns."""
        columns = tuple(self._column(part.strip(" *=!|")) for part in parts)
        known = [column for column in columns if column is not None]
        if len(known) < 2 or len(known) < len([part for part in parts if part.strip()]) - 1:
            return False
        self._columns = tuple(known)
        return True

    def _column(self, head: str) -> Column | None:
        if _YEAR.match(head):
            return Column(edition=int(head))
        if head and self._is_place(head):
            return Column(place=head)
        if _CHANGES.search(head) and len(head) < 25:
            return Column(change=True)
        return Column() if head.casefold().startswith(("score", "poeng", "skår")) else None

    def _row(self, parts: list[tuple[str, int]]) -> Event | None:
        component = self._labels.find(parts[0][0])
        if component is None:
            return None
        numbers = parts[1:]
        if len(self._columns) != len(numbers):
            numbers = [part for part in numbers if not _PROSE.search(part[0])]
        cells = [read_cell(self._text, at, at + len(part)) for part, at in numbers]
        if numbers and not self._columns:
            both = read_cell(self._text, numbers[0][1], numbers[-1][1] + len(numbers[-1][0]))
            found: tuple[tuple[Column, Cell], ...] = ((Column(), both),) if both else ()
        else:
            found = tuple(self._by_column(numbers, cells))
        if not found:
            return None
        return Event("row", parts[0][1], parts[-1][1] + len(parts[-1][0]), component, cells=found)

    def _by_column(
        self, numbers: list[tuple[str, int]], cells: list[Cell | None]
    ) -> Iterator[tuple[Column, Cell]]:
        if len(self._columns) != len(numbers):
            return
        open_cell: tuple[Column, Cell] | None = None
        for (part, at), cell, column in zip(numbers, cells, self._columns, strict=True):
            change = read_change(self._text, at, at + len(part)) if column.change else None
            if change is not None and open_cell is not None:
                open_cell = open_cell[0], Cell(open_cell[1].score, change[0])
                continue
            if open_cell is not None:
                yield open_cell
            open_cell = (column, cell) if cell is not None and not column.change else None
        if open_cell is not None:
            yield open_cell


def _has_digit(body: str) -> bool:
    """Whether a line has a digit, raised ones (¹, ²) among them."""
    if _DIGIT.search(body) is not None:
        return True
    return not body.isascii() and any(map(str.isdigit, body))


def _is_parted(body: str) -> bool:
    """Whether a line holds what parts the cells of a table."""
    return "\t" in body or "|" in body or "  " in body


def _pieces(body: str, start: int) -> Iterator[tuple[str, int]]:
    at = 0
    for cut in _CUT.finditer(body) if _is_parted(body) else ():
        yield body[at : cut.start()], start + at
        at = cut.end()
    yield body[at:], start + at
