"""What a reader program finds in a PDF: text, tags, language, title, bookmarks."""

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw


def texts(content: bytes) -> list[str]:
    """The text of each page."""
    document = pdfium.PdfDocument(content)
    return [page.get_textpage().get_text_range() for page in document]


def text(content: bytes) -> str:
    """The whole text with single spaces, words that were parted at a line's end joined."""
    whole = " ".join(" ".join(texts(content)).split())
    return whole.replace("\ufffe", "").replace("\x02", "")


def title(content: bytes) -> str:
    return str(pdfium.PdfDocument(content).get_metadata_dict()["Title"])


def language(content: bytes) -> str:
    document = pdfium.PdfDocument(content)
    wide = ctypes.POINTER(ctypes.c_ushort)
    return _utf16(
        lambda into, length: raw.FPDFCatalog_GetLanguage(
            document, into and ctypes.cast(into, wide), length
        )
    )


def is_tagged(content: bytes) -> bool:
    return bool(raw.FPDFCatalog_IsTagged(pdfium.PdfDocument(content)))


def bookmarks(content: bytes) -> list[str]:
    return [entry.get_title() for entry in pdfium.PdfDocument(content).get_toc()]


def tags(content: bytes) -> Counter[str]:
    """How many elements of each type the structure trees of all pages hold."""
    return Counter(kind for kind, _ in _elements(content))


def alternative_texts(content: bytes) -> list[str]:
    """The alternative text of every figure."""
    return [alt for kind, alt in _elements(content) if kind == "Figure"]


def _elements(content: bytes) -> Iterator[tuple[str, str]]:
    document = pdfium.PdfDocument(content)
    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page)
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _below(raw.FPDF_StructTree_GetChildAtIndex(tree, at))
        raw.FPDF_StructTree_Close(tree)


def _below(element: Any) -> Iterator[tuple[str, str]]:
    if not element:
        return
    yield (
        _utf16(lambda *into: raw.FPDF_StructElement_GetType(element, *into)),
        _utf16(lambda *into: raw.FPDF_StructElement_GetAltText(element, *into)),
    )
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        yield from _below(raw.FPDF_StructElement_GetChildAtIndex(element, at))


def _utf16(read: Callable[..., int]) -> str:
    length = read(None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    read(buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le")
