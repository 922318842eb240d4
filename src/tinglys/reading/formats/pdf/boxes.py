"""Where on the pages a stretch of canonical text stands."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from tinglys.reading.formats.pdf.glyphs import STRIDE
from tinglys.reading.text import OriginSpan, Rect

_TALL = 4  # times as high as wide: a line that is set sideways


class PdfBoxes:
    """Character boxes of a whole document: four 32-bit numbers for each character.

    Args:
        spans: the canonical text's spans; their pages are the keys of ``pages``.
        pages: left, top, right, bottom of each character by page number.
    """

    def __init__(self, spans: list[OriginSpan], pages: dict[int, "array[float]"]) -> None:
        self._spans = spans
        self._starts = array("Q", [span.start for span in spans])
        self._pages = pages

    def rects(self, start: int, end: int) -> list[Rect]:
        """One rectangle per line that the canonical stretch ``start:end`` covers."""
        found: list[Rect] = []
        for page, box in self._boxes(start, end):
            last = found[-1] if found else None
            if last is not None and last.page == page and _same_line(last, box):
                found[-1] = _around(last, box)
            else:
                found.append(Rect(page, *box))
        return found

    def _boxes(self, start: int, end: int) -> Iterator[tuple[int, "_Box"]]:
        """Page and box of each span's share; a span never runs over more than one line."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._spans) and self._spans[at].start < end:
            span = self._spans[at]
            first = max(start - span.start, 0)
            last = min(span.length, end - span.start)
            box = _union(self._pages[span.page], span.origin + first, span.origin + last)
            if box is not None:
                yield span.page, box
            at += 1


_Box = tuple[float, float, float, float]


def _union(boxes: "array[float]", start: int, end: int) -> _Box | None:
    """The box around the characters ``start:end`` of a page that have an extent."""
    boxed = [tuple(boxes[at : at + STRIDE]) for at in range(STRIDE * start, STRIDE * end, STRIDE)]
    drawn = [box for box in boxed if box[2] > box[0] and box[1] > box[3]]
    if not drawn:
        return None
    lefts, tops, rights, bottoms = zip(*drawn, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _same_line(last: Rect, box: _Box) -> bool:
    left, bottom, right, top = box
    heights = last.top - last.bottom, top - bottom
    if heights[0] > _TALL * (last.right - last.left) and heights[1] > _TALL * (right - left):
        return False
    shared = min(last.top, top) - max(last.bottom, bottom)
    return shared > 0.4 * min(heights) and -max(heights) < left - last.right < 3 * max(heights)


def _around(last: Rect, box: _Box) -> Rect:
    left, bottom, right, top = box
    return Rect(
        last.page,
        min(last.left, left),
        min(last.bottom, bottom),
        max(last.right, right),
        max(last.top, top),
    )
