"""The characters of one page with their boxes, as pdfium or the character recogniser gives them."""

from array import array

import msgspec

STRIDE = 4  # left, top, right, bottom


class Glyphs(msgspec.Struct):
    r"""One page: its characters in the order of the file and where each of them stands.

    ``text[i]`` stands in the box ``boxes[4 * i : 4 * i + 4]``, which is left, top, right, bottom in
    points from the lower left corner of the page as it is shown. Lines end with ``\r\n``, or with
    U+FFFE where a hyphen divides a word. ``sizes`` holds the type size in points and ``bold`` the
    weight, both for the first character of each word only. ``number`` counts from 1.
    """

    number: int
    width: float
    height: float
    text: str
    boxes: "array[float]"
    sizes: dict[int, float]
    bold: frozenset[int] = frozenset()

    def turn(self, rotation: int, left: float, bottom: float, right: float, top: float) -> None:
        """Move the boxes from the page's own axes to the page as it is shown.

        Args:
            rotation: clockwise turn in degrees: 0, 90, 180 or 270.
            left: left edge of the visible part of the page on its own axes.
            bottom: its lower edge.
            right: its right edge.
            top: its upper edge.
        """
        boxes = self.boxes
        if rotation == 0 and not left and not bottom:
            return
        xs, ys = (boxes[0::STRIDE], boxes[2::STRIDE]), (boxes[3::STRIDE], boxes[1::STRIDE])
        if rotation == 0:
            xs, ys = _shift(xs, left), _shift(ys, bottom)
        elif rotation == 90:
            xs, ys = _shift(ys, bottom), _flip(xs, right)
        elif rotation == 180:
            xs, ys = _flip(xs, right), _flip(ys, top)
        else:
            xs, ys = _flip(ys, top), _shift(xs, left)
        boxes[0::STRIDE], boxes[2::STRIDE] = xs
        boxes[3::STRIDE], boxes[1::STRIDE] = ys


_Pair = tuple["array[float]", "array[float]"]


def _shift(pair: _Pair, by: float) -> _Pair:
    low, high = pair
    return array("f", [value - by for value in low]), array("f", [value - by for value in high])


def _flip(pair: _Pair, at: float) -> _Pair:
    low, high = pair
    return array("f", [at - value for value in high]), array("f", [at - value for value in low])
