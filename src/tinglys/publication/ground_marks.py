"""Marks in a text: many claims, overlapping as they like, as properly nested elements.

HTML nests, claims do not. Each claim gets one element that holds its whole quote (its *hull*);
where two claims cross, the hull of the one that begins first is stretched to the end of the other.
Inside, every stretch knows which claims really cover it, so a stretched hull still lights up its
own words only.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec


class Span(msgspec.Struct, frozen=True):
    """A stretch to mark. ``key`` is the anchor, ``kind`` a class for its look."""

    start: int
    end: int
    key: str
    kind: str


class Hull(msgspec.Struct):
    """The element of one span: from its start to at least its end.

    ``lane`` is 0 where the element covers the span exactly; otherwise a number that no other
    stretched hull around or inside it has.
    """

    span: Span
    end: int
    lane: int = 0

    @property
    def start(self) -> int:
        """Where the element begins; the same as the span."""
        return self.span.start


class Open(msgspec.Struct, frozen=True):
    """An element begins here."""

    hull: Hull


class Close(msgspec.Struct, frozen=True):
    """The innermost open element ends here."""

    hull: Hull


class Stretch(msgspec.Struct, frozen=True):
    """Text from ``start`` to ``end`` and the hulls whose span covers it, outermost first."""

    start: int
    end: int
    covers: tuple[Hull, ...]


Piece = Open | Close | Stretch


def hulls(spans: Iterable[Span]) -> list[Hull]:
    """One hull per span, in the order in which they open; no two of them cross."""
    found: list[Hull] = []
    stack: list[Hull] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.key)):
        while stack and stack[-1].end <= span.start:
            stack.pop()
        for open_hull in stack:
            open_hull.end = max(open_hull.end, span.end)
        hull = Hull(span, span.end)
        found.append(hull)
        stack.append(hull)
    _number_lanes(found)
    return found


def pieces(start: int, end: int, marked: Sequence[Hull]) -> Iterator[Piece]:
    """The stretch ``start:end`` as a sequence of openings, closings and text.

    ``marked`` are the hulls that lie within the stretch, in the order of :func:`hulls`.
    """
    cuts = sorted({start, end, *(edge for h in marked for edge in (h.start, h.span.end, h.end))})
    stack: list[Hull] = []
    coming = 0
    for at, until in zip(cuts, [*cuts[1:], end], strict=True):
        while stack and stack[-1].end <= at:
            yield Close(stack.pop())
        while coming < len(marked) and marked[coming].start == at:
            stack.append(marked[coming])
            yield Open(marked[coming])
            coming += 1
        if at < until:
            yield Stretch(at, until, tuple(h for h in stack if h.span.end > at))


def _number_lanes(found: list[Hull]) -> None:
    """Give stretched hulls that nest in one another different lanes, 1 upwards."""
    stack: list[Hull] = []
    for hull in found:
        while stack and stack[-1].end <= hull.start:
            stack.pop()
        if hull.end > hull.span.end:
            hull.lane = 1 + max((outer.lane for outer in stack), default=0)
        stack.append(hull)
