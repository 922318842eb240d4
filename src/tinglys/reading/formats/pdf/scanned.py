"""Pages without a text layer: told from empty ones, and given to the character recogniser."""

from tinglys.reading.formats.pdf.engine import PdfFile
from tinglys.reading.formats.pdf.glyphs import Glyphs
from tinglys.reading.formats.pdf.ocr import Recogniser
from tinglys.reading.formats.source import Source

_FEW = 60  # letters; a stamp or a page number, but no page of text
_UNREADABLE = 0.3
_ASK = "read it again with the OCR option"


def read_pages(source: Source, file: PdfFile) -> list[Glyphs]:
    """All pages; those without text by recognition where the source asks for it.

    Raises:
        InputError: most pages are scanned (or their text layer is unreadable) and recognition was
            not asked for, or cannot be done.
    """
    pages = [file.glyphs(index) for index in range(file.count)]
    unread = [at for at, glyphs in enumerate(pages) if _needs_recognition(file, at, glyphs)]
    if not unread:
        return pages
    if source.ocr:
        if len(unread) > source.limits.ocr_pages:
            raise source.refusal(
                f"{len(unread)} pages are scanned and the limit is {source.limits.ocr_pages}",
                "split the document or raise the limit",
            )
        recogniser = Recogniser(source)
        for at in unread:
            pages[at] = recogniser.glyphs(file, at)
        return pages
    if 2 * len(unread) > len(pages) or not any(_letters(glyphs) for glyphs in pages):
        share = "all" if len(unread) == len(pages) else str(len(unread))
        raise source.refusal(
            f"{share} of its {len(pages)} pages have no readable text layer (scanned)", _ASK
        )
    return pages


def _needs_recognition(file: PdfFile, at: int, glyphs: Glyphs) -> bool:
    letters = _letters(glyphs)
    if letters >= _FEW:
        return _is_unreadable(glyphs.text)
    return file.is_picture(at)


def _letters(glyphs: Glyphs) -> int:
    return sum(map(str.isalnum, glyphs.text))


def _is_unreadable(text: str) -> bool:
    """True where the file does not say which letters its shapes stand for."""
    unknown = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or char < "\t" for char in text)
    return unknown > _UNREADABLE * len(text)
