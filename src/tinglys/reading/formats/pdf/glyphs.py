"""The characters of one page with their boxes, as pdfium or the character recogniser gives them."""

import re
from array import array

import msgspec

_LONG_WORD = re.compile(r"[^\W_]{4,}")
STRIDE = 4  # left, top, right, bottom


class Glyphs(msgspec.Struct):
    r"""One page: its characters in the order of the file and where each of them stands.

    ``text[i]`` stands in the box ``boxes[4 * i : 4 * i + 4]``, which is left, top, right, bottom in
    points from the lower left corner of the page as it is shown. Lines end with ``\r\n``, or with
    U+FFFE where a hyphen divides a word. ``sizes`` holds the type size in points and ``bold`` the
    weight, both for the first character of each word only; ``raised`` the digits that are drawn
    high although their type is not smaller. ``number`` counts from 1.
    """

    number: int
    width: float
    height: float
    text: str
    boxes: "array[float]"
    sizes: dict[int, float]
    bold: frozenset[int] = frozenset()
    raised: frozenset[int] = frozenset()

    def upright(self) -> "Glyphs":
        """The page turned so that most of its words run from left to right; often itself.

        A table set sideways on a page is drawn with its lines going up the page.
        """
        right, up = _directions(self)
        if right >= abs(up):
            return self
        rotation = 180 if -right >= abs(up) else 90 if up > 0 else 270
        sides = (self.height, self.width) if rotation % 180 else (self.width, self.height)
        turned = msgspec.structs.replace(
            self, width=sides[0], height=sides[1], boxes=array("f", self.boxes)
        )
        turned.turn(rotation, 0.0, 0.0, self.width, self.height)
        return turned

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


def _directions(glyphs: Glyphs) -> tuple[float, float]:
    """How far the words of a page run to the right and upwards, in points, all added."""
    right = up = 0.0
    for word in _LONG_WORD.finditer(glyphs.text):
        first, last = STRIDE * word.start(), STRIDE * (word.end() - 1)
        right += glyphs.boxes[last] - glyphs.boxes[first]
        up += glyphs.boxes[last + 3] - glyphs.boxes[first + 3]
    return right, up


_Pair = tuple["array[float]", "array[float]"]


def _shift(pair: _Pair, by: float) -> _Pair:
    low, high = pair
    return array("f", [value - by for value in low]), array("f", [value - by for value in high])


def _flip(pair: _Pair, at: float) -> _Pair:
    low, high = pair
    return array("f", [at - value for value in high]), array("f", [at - value for value in low])
