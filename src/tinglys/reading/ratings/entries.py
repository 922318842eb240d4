"""From the events of an index page to entries: which number belongs to which label.

Most pages print the number after its label; the composite scores at the head of a page, and whole
pages of other layouts, print it before. Both readings are tried and the one that leaves fewer
labels without a number and numbers without a label is taken. A label that lost its number, or a
number that lost its label, gets no other one.
"""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from tinglys.codebook import IndexComponent
from tinglys.reading.ratings.cells import Cell
from tinglys.reading.ratings.events import Column, Event

_REACH = 3
_COLUMN = 4
_ROUNDS = 3


class Entry(msgspec.Struct, frozen=True):
    """One score of the page: its component, its numbers, and where the label stands."""

    component: IndexComponent
    cell: Cell
    start: int
    end: int
    column: Column = Column()


def read_entries(events: Sequence[Event]) -> list[Entry]:
    """All entries of a page in the order of its text."""
    columns, rest = _columns(_placed(events))
    merged = _with_changes(rest)
    after = _paired(merged, forward=True)
    before = _paired(merged, forward=False)
    chosen = before if len(before) > len(after) else after
    found = columns + [_entry(merged[label], merged[number]) for label, number in chosen.items()]
    for event in merged:
        if event.kind == "row" and event.component is not None:
            found += [
                Entry(event.component, cell, event.start, event.end, column)
                for column, cell in event.cells
            ]
    return sorted(found, key=lambda entry: (entry.start, entry.cell.score.start))


def last_entry_end(entries: Sequence[Entry]) -> int:
    """Offset after the last number of the page; 0 where there is none."""
    return max((_end(entry) for entry in entries), default=0)


def _end(entry: Entry) -> int:
    change = entry.cell.change
    return max(entry.end, entry.cell.score.end, change.end if change else 0)


def _placed(events: Sequence[Event]) -> list[Event]:
    """Under each label a number for each place, on the place's line or the line after it.

    Where three labels or more are followed so, the numbers become rows of their label.
    """
    out: list[Event] = []
    label: Event | None = None
    labels: set[int] = set()
    at = 0
    while at < len(events):
        event = events[at]
        after = events[at + 1] if at + 1 < len(events) else None
        if event.kind == "label":
            label = event
        elif event.kind == "text":
            label = label if at and events[at - 1].kind == "label" else None
        if label is not None and event.kind == "row" and event.component is None:
            event = msgspec.structs.replace(event, component=label.component)
            labels.add(label.start)
        elif label is not None and event.kind == "place" and after and after.cell is not None:
            column = Column(place=event.name)
            event = Event(
                "row", event.start, after.end, label.component, cells=((column, after.cell),)
            )
            labels.add(label.start)
            at += 1
        out.append(event)
        at += 1
    return out if len(labels) >= _ROUNDS else list(events)


def _columns(events: Sequence[Event]) -> tuple[list[Entry], list[Event]]:
    """Lists of labels whose numbers follow as a list of the same length, column after column."""
    runs = [(kind, list(group)) for kind, group in groupby(events, key=_column_kind)]
    entries: list[Entry] = []
    rest: list[Event] = []
    at = 0
    while at < len(runs):
        labels = runs[at][1]
        numbers = runs[at + 1][1] if at + 1 < len(runs) else []
        rounds, left = divmod(len(numbers), len(labels))
        if runs[at][0] != "label" or len(labels) < _COLUMN or left or rounds not in (1, 2):
            rest += labels
            at += 1
            continue
        changes = [_as_change(event) for event in numbers[len(labels) :]]
        for place, label in enumerate(labels):
            entry = _entry(label, _as_cell(numbers[place]))
            change = changes[place] if changes else None
            if change is not None:
                cell = Cell(entry.cell.score, change.change)
                entry = msgspec.structs.replace(entry, cell=cell, end=entry.end)
            entries.append(entry)
        at += 2
    return entries, rest


def _column_kind(event: Event) -> str:
    return "number" if event.kind in ("cell", "change") else event.kind


def _as_cell(event: Event) -> Event:
    if event.cell is None and event.change is not None:
        return msgspec.structs.replace(event, kind="cell", cell=Cell(event.change))
    return event


def _with_changes(events: Sequence[Event]) -> list[Event]:
    """Join a change that stands on a line of its own to the score on the line before it.

    A number that could be a score as well is a change only on a page whose changes stand so.
    """
    pairs = [
        at
        for at in range(1, len(events))
        if _alone(events[at - 1]) and _as_change(events[at]) is not None
    ]
    sure = sum(1 for at in pairs if events[at].kind == "change" and events[at].sure)
    out: list[Event] = []
    for event in events:
        change = _as_change(event)
        last = out[-1] if out else None
        certain = event.kind == "change" and event.sure
        if (
            change is not None
            and last is not None
            and last.cell is not None
            and _alone(last)
            and (certain or sure >= 3)
        ):
            out[-1] = msgspec.structs.replace(
                last, end=event.end, cell=Cell(last.cell.score, change.change)
            )
        else:
            out.append(event)
    return out


def _alone(event: Event) -> bool:
    return event.kind == "cell" and event.cell is not None and event.cell.change is None


def _as_change(event: Event) -> Event | None:
    if event.kind == "change":
        return event
    if event.kind == "cell" and event.cell is not None and event.cell.change is None:
        return msgspec.structs.replace(event, kind="change", change=event.cell.score)
    return None


def _paired(events: Sequence[Event], forward: bool) -> dict[int, int]:
    """Label index -> cell index, first in the main direction, then the other way for the rest."""
    taken: set[int] = set()
    pairs: dict[int, int] = {}
    labels = [at for at, event in enumerate(events) if event.kind == "label"]
    reach = 0 if _adjacent(events, labels) else _REACH
    for step in (1, -1) if forward else (-1, 1):
        for label in labels:
            if label in pairs:
                continue
            number = _next_cell(events, label, step, reach)
            if number is not None and number not in taken:
                pairs[label] = number
                taken.add(number)
    return pairs


def _adjacent(events: Sequence[Event], labels: Sequence[int]) -> bool:
    """Whether labels and numbers stand side by side on this page, definitions elsewhere."""
    beside = [at for at in labels if _next_cell(events, at, 1, 0) is not None]
    return len(beside) * 2 > len(labels)


def _next_cell(events: Sequence[Event], label: int, step: int, reach: int) -> int | None:
    """The cell beside a label; after it, up to ``reach`` other lines may stand between."""
    at, passed = label + step, 0
    while 0 <= at < len(events):
        event = events[at]
        if event.kind == "cell":
            return at
        if event.kind != "text" or passed == reach or step < 0:
            return None
        passed += 1
        at += step
    return None


def _entry(label: Event, number: Event) -> Entry:
    assert label.component is not None
    assert number.cell is not None
    start, end = min(label.start, number.start), max(label.end, number.end)
    return Entry(label.component, number.cell, start, end)
