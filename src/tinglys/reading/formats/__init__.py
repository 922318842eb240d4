"""Documents in, canonical text out: plain text, PDF, HTML, DOCX and wikitext.

:func:`load` looks at the bytes, decides what they are, and hands them to the module of that
format. Whatever the bytes are, the outcome is a :class:`~tinglys.reading.text.CanonicalText` or an
:class:`~tinglys.errors.InputError`. Nothing in a document is ever executed or fetched.
"""

import hashlib

from tinglys.reading.formats.decoding import decode
from tinglys.reading.formats.docx import load_docx
from tinglys.reading.formats.html.declared import declared_encoding
from tinglys.reading.formats.limits import DEFAULT_LIMITS, Limits
from tinglys.reading.formats.plain import load_plain
from tinglys.reading.formats.sniffing import Format, sniff_packed, sniff_text
from tinglys.reading.formats.source import receive
from tinglys.reading.formats.wikitext import load_wikitext
from tinglys.reading.text import CanonicalText

__all__ = ["Format", "Limits", "document_digest", "load"]


def load(
    data: bytes,
    name: str,
    *,
    media_type: str | None = None,
    ocr: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> CanonicalText:
    """The canonical text of a document.

    Args:
        data: the document as it was received.
        name: its file name or address; messages use it, and its ending is a hint.
        media_type: the type its sender declared, with or without ``charset``; a hint.
        ocr: recognise the characters of scanned PDF pages with the ``tesseract`` program.
        limits: what is refused for its size.

    Raises:
        InputError: the document cannot be read; says what it is and what to do.
    """
    source = receive(data, name, media_type=media_type, ocr=ocr, limits=limits)
    packed = sniff_packed(source)
    if packed is Format.PDF:
        # Imported on use: the libraries behind the packed formats take longer to load than most
        # texts take to read.
        from tinglys.reading.formats.pdf import load_pdf

        return load_pdf(source)
    if packed is Format.DOCX:
        return load_docx(source)
    text, encoding = decode(source, declared_encoding(data[:4096]))
    kind = sniff_text(source, text)
    if kind is Format.WIKITEXT:
        return load_wikitext(source, text, encoding)
    if kind is Format.HTML:
        from tinglys.reading.formats.html import load_html

        return load_html(source, text, encoding)
    return load_plain(source, text, encoding)


def document_digest(data: bytes) -> str:
    """The SHA-256 of a document's bytes in hexadecimal: the name it is archived under."""
    return hashlib.sha256(data).hexdigest()
