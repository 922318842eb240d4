"""Where on the pages a stretch of canonical text stands."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from tinglys.reading.formats.pdf.glyphs import STRIDE
from tinglys.reading.text import OriginSpan, Rect


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
        """Page and box of each character that has an extent."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._spans) and self._spans[at].start < end:
            span = self._spans[at]
            first = max(start - span.start, 0)
            boxes = self._pages[span.page]
            for index in range(
                span.origin + first, span.origin + min(span.length, end - span.start)
            ):
                left, top, right, bottom = boxes[STRIDE * index : STRIDE * index + STRIDE]
                if right > left and top > bottom:
                    yield span.page, (left, bottom, right, top)
            at += 1


_Box = tuple[float, float, float, float]


def _same_line(last: Rect, box: _Box) -> bool:
    left, bottom, _, top = box
    height = max(last.top - last.bottom, top - bottom)
    shared = min(last.top, top) - max(last.bottom, bottom)
    lower = min(last.top - last.bottom, top - bottom)
    return shared > 0.4 * lower and -height < left - last.right < 3 * height


def _around(last: Rect, box: _Box) -> Rect:
    left, bottom, right, top = box
    return Rect(
        last.page,
        min(last.left, left),
        min(last.bottom, bottom),
        max(last.right, right),
        max(last.top, top),
    )
