"""The narratives of an index page: which component each paragraph is about.

The page prints a paragraph for each indicator, in the order of the indicators, often without its
heading. Where the count is right the position decides; otherwise paragraphs and components are
aligned in order so that the words of each paragraph fit its component best (the usual alignment by
dynamic programming, Needleman and Wunsch 1970, with components and paragraphs that may be left
out).
"""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from tinglys.codebook import Codebook, IndexComponent
from tinglys.reading.outline import Outline
from tinglys.reading.ratings.cues import CUES
from tinglys.reading.ratings.entries import last_entry_end, read_entries
from tinglys.reading.ratings.events import Event, read_events
from tinglys.reading.ratings.labels import labels_of
from tinglys.reading.ratings.page import is_index_page

_SHORTEST = 80
_FOREIGN = re.compile(
    r"\bpyramid\b.{0,80}\b(?:base|height)\b|\bbase of the pyramid\b|rotate your device|"
    r"\bsurvey\b.{0,80}\binsights\b|discussion papers|cookie|Index Podcast|"
    r"for a better experience|helps? us (?:make|improve)|globalinitiative\.net",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[.!?…][”\"’)]?(?:\s|$)")
_SKIP_COMPONENT = -0.4
_SKIP_PARAGRAPH = -1.5
_FIRST = 160


class Narrative(msgspec.Struct, frozen=True):
    """A paragraph with the code and level of its component.

    ``basis`` is ``label`` where a heading names it, ``position`` where the count of paragraphs
    fits the edition, ``cues`` where only its words tell.
    """

    component: str
    level: str
    start: int
    end: int
    basis: Literal["label", "position", "cues"]


def narratives(outline: Outline, codebook: Codebook) -> list[Narrative]:
    """The narratives of an index page in the order of the text; none for other documents."""
    if outline.profile.kind != "ocindex_page" and not is_index_page(outline.text, codebook):
        return []
    events = read_events(outline.text, codebook, outline.profile.language)
    entries = read_entries(events)
    floor = _prose_start(events, last_entry_end(entries))
    paragraphs = list(_paragraphs(outline.text, floor))
    labelled = _labelled(outline.text, codebook, paragraphs)
    if len(labelled) * 2 > len(paragraphs):
        return labelled
    newest = max((entry.component.since for entry in entries), default=9999)
    order = [
        component
        for level in ("market", "actor", "resilience")
        for component in codebook.index.of_edition(newest, level)
    ]
    basis: Literal["position", "cues"] = "position" if len(paragraphs) >= len(order) else "cues"
    if basis == "position":
        pairs = list(zip(_window(outline.text, paragraphs, order), order, strict=True))
    else:
        pairs = _aligned(outline.text, paragraphs, order)
    return [
        Narrative(component.code, component.level, start, end, basis)
        for (start, end), component in pairs
    ]


def component_at(found: Sequence[Narrative], offset: int) -> str | None:
    """The component whose narrative holds an offset; None outside all of them."""
    for narrative in found:
        if narrative.start <= offset < narrative.end:
            return narrative.component
    return None


def _prose_start(events: Sequence[Event], after: int) -> int:
    """Offset after the last score and, on a page that defines its indicators, its definition."""
    defined = sum(
        1
        for number, text, label in zip(events, events[1:], events[2:], strict=False)
        if (number.kind, text.kind, label.kind) == ("cell", "text", "label")
    )
    numbers = sum(1 for event in events if event.kind == "cell")
    follower = next((event for event in events if event.start >= after), None)
    if follower is not None and follower.kind == "text" and defined * 2 > numbers:
        return follower.end
    return after


def _paragraphs(text: str, after: int) -> list[tuple[int, int]]:
    """Paragraphs of prose after the last score."""
    found: list[tuple[int, int]] = []
    at = after
    for raw in text[after:].splitlines(keepends=True):
        body = raw.strip()
        start = at + len(raw) - len(raw.lstrip())
        at += len(raw)
        prose = len(body) >= _SHORTEST and len(_SENTENCES.findall(body)) >= 1
        if prose and not _FOREIGN.search(body):
            found.append((start, start + len(body)))
    return found


def _labelled(
    text: str, codebook: Codebook, paragraphs: Sequence[tuple[int, int]]
) -> list[Narrative]:
    """Paragraphs that begin with the label of their component, or stand directly under it."""
    labels = labels_of(codebook)
    found: list[Narrative] = []
    floor = 0
    for start, end in paragraphs:
        head, colon, _ = text[start : start + 80].partition(":")
        component = labels.find(head) if colon else None
        if component is None:
            above = text[max(floor, start - 160) : start].strip().splitlines()
            component = labels.find(above[-1]) if above else None
        if component is not None and component.level not in ("pillar", "composite"):
            found.append(Narrative(component.code, component.level, start, end, "label"))
        floor = end
    return found


def _window(
    text: str, paragraphs: Sequence[tuple[int, int]], order: Sequence[IndexComponent]
) -> Sequence[tuple[int, int]]:
    """As many consecutive paragraphs as there are components: those that fit them best."""
    count = len(order)

    def fit(first: int) -> float:
        window = paragraphs[first : first + count]
        return sum(_fit(text, span, c) for span, c in zip(window, order, strict=True))

    best = max(range(len(paragraphs) - count + 1), key=fit)
    return paragraphs[best : best + count]


def _aligned(
    text: str, paragraphs: Sequence[tuple[int, int]], order: Sequence[IndexComponent]
) -> list[tuple[tuple[int, int], IndexComponent]]:
    fits = [[_fit(text, span, component) for component in order] for span in paragraphs]
    rows, columns = len(paragraphs), len(order)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows + 1):
        for column in range(columns + 1):
            if row and column:
                best[row][column] = max(
                    best[row - 1][column - 1] + fits[row - 1][column - 1],
                    best[row - 1][column] + _SKIP_PARAGRAPH,
                    best[row][column - 1] + _SKIP_COMPONENT,
                )
            else:
                best[row][column] = row * _SKIP_PARAGRAPH + column * _SKIP_COMPONENT
    pairs: list[tuple[tuple[int, int], IndexComponent]] = []
    row, column = rows, columns
    while row and column:
        here = best[row][column]
        if here == best[row - 1][column - 1] + fits[row - 1][column - 1]:
            row, column = row - 1, column - 1
            if fits[row][column] > 0:
                pairs.append((paragraphs[row], order[column]))
        elif here == best[row - 1][column] + _SKIP_PARAGRAPH:
            row -= 1
        else:
            column -= 1
    return pairs[::-1]


def _fit(text: str, span: tuple[int, int], component: IndexComponent) -> float:
    """How well a paragraph's words fit a component; its first sentence counts most."""
    cues = CUES.get(component.code)
    if cues is None:
        return -1.0
    start, end = span
    head = len(cues.findall(text, start, min(start + _FIRST, end)))
    whole = len(cues.findall(text, start, end))
    return min(head, 3) * 2.0 + min(whole, 6) * 0.5 - 1.0
