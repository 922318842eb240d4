"""The one module that speaks with pdfium.

pdfium may be used by one thread at a time, so every visit takes a lock that all documents of the
process share. Character boxes are fetched by its plain C interface into one block of memory per
page; a Python object per character would cost more than all the rest of the reading.
"""

import ctypes
import math
import re
import threading
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tinglys.reading.formats.pdf.glyphs import STRIDE, Glyphs
from tinglys.reading.formats.source import Source

_LOCK = threading.RLock()
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
_WORD = re.compile(r"[^\s\ufffe]+")
_SET_AGAINST = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[.,;:!?)\]”»\"'’]))\d{1,3}|(?m:^)\d{1,3}(?=[^\W\d])"
)
_RAISED = 0.36  # of the line's height above its lower edge; a digit on the line begins at 0.2
_FAR = 100_000.0  # points; what a damaged file places farther away is nowhere
_TAIL = 8192
_LENGTH = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d{1,12})")
_AGAIN = "fetch it again; if it opens elsewhere, print it to a new PDF and read that"


class PdfFile:
    """An open PDF. Close it after use.

    Raises (all methods):
        InputError: the file or the page cannot be read.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        _refuse_cut_off(source)
        with _LOCK:
            try:
                self._document = pypdfium2.PdfDocument(source.data)
            except pypdfium2.PdfiumError as error:
                raise _refusal(source, error.err_code) from None
            self.count = len(self._document)
        if self.count > source.limits.pages:
            self.close()
            raise source.refusal(
                f"the PDF has {self.count} pages and the limit is {source.limits.pages}",
                "split it or raise the limit",
            )

    def close(self) -> None:
        """Give back pdfium's memory."""
        with _LOCK:
            self._document.close()

    def glyphs(self, index: int) -> Glyphs:
        """Characters and boxes of the page with this index, counted from 0."""
        with self._page(index) as page:
            text_page = page.get_textpage()
            try:
                count = text_page.count_chars()
                if count > self._source.limits.page_characters:
                    raise self._source.refusal(
                        f"the page has {count} characters",
                        "read it without this page",
                        f"page {index + 1}",
                    )
                text = _characters(text_page.raw, count)
                boxes = _boxes(text_page.raw, count)
                sizes, bold = _fonts(text_page.raw, text)
                raised = _raised(text_page, text, boxes)
            finally:
                text_page.close()
            width, height = page.get_size()
            glyphs = Glyphs(index + 1, width, height, text, boxes, sizes, bold, raised)
            glyphs.turn(page.get_rotation(), *page.get_bbox())
            return glyphs

    def picture(self, index: int, dots_per_inch: int) -> tuple[bytes, float, float]:
        """The page as a grey picture in PGM format, and its width and height in points."""
        with self._page(index) as page:
            bitmap = page.render(scale=dots_per_inch / 72, grayscale=True)
            try:
                width, height, stride = bitmap.width, bitmap.height, bitmap.stride
                pixels = bytes(bitmap.buffer)
            finally:
                bitmap.close()
            size = page.get_size()
        if stride != width:
            rows = range(0, stride * height, stride)
            pixels = b"".join(pixels[row : row + width] for row in rows)
        return b"P5 %d %d 255\n" % (width, height) + pixels, size[0], size[1]

    def is_picture(self, index: int) -> bool:
        """True where pictures cover at least half of the page, as on a scanned one."""
        with self._page(index) as page:
            width, height = page.get_size()
            covered = 0.0
            for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
                left, bottom, right, top = item.get_bounds()
                covered += max(right - left, 0) * max(top - bottom, 0)
            return bool(covered >= 0.5 * width * height)

    def declared(self) -> dict[str, str]:
        """Title, author and language as the file declares them; junk and empty ones left out."""
        with _LOCK:
            entries = self._document.get_metadata_dict(skip_empty=True)
            size = pdfium.FPDFCatalog_GetLanguage(self._document.raw, None, 0)
            buffer = (pdfium.FPDF_WCHAR * max(size // 2, 1))()
            pdfium.FPDFCatalog_GetLanguage(self._document.raw, buffer, size)
        language = bytes(buffer).decode("utf-16-le", "ignore").partition("\0")[0]
        return {
            "title": entries.get("Title", ""),
            "author": entries.get("Author", ""),
            "language": language,
        }

    @contextmanager
    def _page(self, index: int) -> Iterator[Any]:
        with _LOCK:
            page = None
            try:
                page = self._document[index]
                yield page
            except pypdfium2.PdfiumError:
                place = f"page {index + 1}"
                raise self._source.refusal("the page is damaged", _AGAIN, place) from None
            finally:
                if page is not None:
                    page.close()


def _refuse_cut_off(source: Source) -> None:
    """Refuse a file without its end, which pdfium would open as far as it goes."""
    declared = _LENGTH.search(source.data[:2048])
    if b"%%EOF" not in source.data[-_TAIL:] or (declared and int(declared[1]) > len(source.data)):
        raise source.refusal("the PDF is cut off: its end is missing", "fetch it again")


def _refusal(source: Source, code: int | None) -> Exception:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return source.refusal(
            "the PDF is locked with a password", "save a copy without the password and read that"
        )
    if code == pdfium.FPDF_ERR_SECURITY:
        return source.refusal("the PDF is protected in a way that cannot be opened", _AGAIN)
    if code == pdfium.FPDF_ERR_SUCCESS:
        return source.refusal("the PDF has no pages", "check that the right document was saved")
    return source.refusal("the PDF is damaged", _AGAIN)


def _characters(raw: Any, count: int) -> str:
    """One Python character for each of pdfium's, so that indices mean the same in both."""
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(raw, 0, count, buffer)
    text = bytes(memoryview(buffer)[: max(written - 1, 0)]).decode("utf-16-le", "replace")
    if len(text) != count or "\ufffd" in text:
        codes = (pdfium.FPDFText_GetUnicode(raw, at) for at in range(count))
        text = "".join(_character(code) for code in codes)
    return text


def _character(code: int) -> str:
    valid = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if valid else "\ufffd"


def _boxes(raw: Any, count: int) -> "array[float]":
    rectangles = (pdfium.FS_RECTF * max(count, 0))()
    fetch = pdfium.FPDFText_GetLooseCharBox
    for at, rectangle in enumerate(rectangles):
        fetch(raw, at, rectangle)
    boxes: array[float] = array("f")
    boxes.frombytes(bytes(rectangles))
    if boxes and not (min(boxes) > -_FAR and max(boxes) < _FAR and math.isfinite(sum(boxes))):
        boxes = array("f", [value if -_FAR < value < _FAR else 0.0 for value in boxes])
    return boxes


def _fonts(raw: Any, text: str) -> tuple[dict[int, float], frozenset[int]]:
    """Type size in points of the first character of each word, and which of these are bold."""
    sizes: dict[int, float] = {}
    bold: set[int] = set()
    weights: dict[int, bool] = {}
    known, size, heavy = 0, 0.0, False
    for word in _WORD.finditer(text):
        at = word.start()
        item = pdfium.FPDFText_GetTextObject(raw, at)
        if not item:
            continue
        address = ctypes.addressof(item.contents)
        if address != known:
            known, size = address, _size(item)
            heavy = _is_bold(pdfium.FPDFTextObj_GetFont(item), weights)
        sizes[at] = size
        if heavy:
            bold.add(at)
    return sizes, frozenset(bold)


def _raised(text_page: Any, text: str, boxes: "array[float]") -> frozenset[int]:
    """Digits set against a word whose drawn shape, not only whose box, stands high in the line."""
    found: set[int] = set()
    for digits in _SET_AGAINST.finditer(text):
        for at in range(*digits.span()):
            top, bottom = boxes[STRIDE * at + 1], boxes[STRIDE * at + 3]
            if text_page.get_charbox(at)[1] - bottom > _RAISED * (top - bottom):
                found.add(at)
    return frozenset(found)


def _size(item: Any) -> float:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    found = float(size.value * (matrix.c**2 + matrix.d**2) ** 0.5)
    return found if 0.1 < found < _FAR else 0.0


def _is_bold(font: Any, weights: dict[int, bool]) -> bool:
    if not font:
        return False
    address = ctypes.addressof(font.contents)
    if address not in weights:
        name = ctypes.create_string_buffer(128)
        pdfium.FPDFFont_GetBaseFontName(font, name, 128)
        weights[address] = _BOLD.search(name.value) is not None
    return weights[address]
