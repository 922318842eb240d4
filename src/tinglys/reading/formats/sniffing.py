"""What a file is, by its bytes. Its name and its declared type are hints and never decide alone."""

import re
from enum import StrEnum
from itertools import islice

from tinglys.reading.formats.source import Source


class Format(StrEnum):
    """The formats that can be read."""

    PLAIN = "plain"
    HTML = "html"
    WIKITEXT = "wikitext"
    PDF = "pdf"
    DOCX = "docx"


_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_AS_PDF = "make a PDF of it and read that with the OCR option"
_UNPACK = "unpack it and read the documents inside"
_EXPORT = "save it as DOCX or PDF and read that"
_NO_DOCUMENT = "read the document itself: PDF, HTML, DOCX or text"
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "an image (PNG)", _AS_PDF),
    (b"\xff\xd8\xff", "an image (JPEG)", _AS_PDF),
    (b"GIF87a", "an image (GIF)", _AS_PDF),
    (b"GIF89a", "an image (GIF)", _AS_PDF),
    (b"II*\0", "an image (TIFF)", _AS_PDF),
    (b"MM\0*", "an image (TIFF)", _AS_PDF),
    (b"\x1f\x8b", "a compressed file (gzip)", _UNPACK),
    (b"BZh91AY&SY", "a compressed file (bzip2)", _UNPACK),
    (b"\xfd7zXZ\0", "a compressed file (xz)", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a compressed file (zstd)", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)", _UNPACK),
    (b"Rar!\x1a\x07", "an archive (RAR)", _UNPACK),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file or one locked with a password",
        "open it in Word and save it as DOCX or PDF without a password",
    ),
    (rb"{\rtf", "a rich text file (RTF)", _EXPORT),
    (b"%!PS", "a PostScript file", "make a PDF of it and read that"),
    (b"\x7fELF", "a program", _NO_DOCUMENT),
    (b"SQLite format 3\0", "a database (SQLite)", _NO_DOCUMENT),
)
_PROGRAM = re.compile(rb"MZ.{58}(.{4})", re.DOTALL)
_WEB_ARCHIVE = re.compile(rb"(?:[\w-]+:[^\n]*\n)*?MIME-Version:", re.IGNORECASE)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,3}"
    r"<(?:!doctype\s+html|html|head|body|title|meta|script|style|div|main|article|table|h[1-6]|p)"
    r"(?=[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(
    r"</?(?:p|div|span|h[1-6]|table|ul|ol|li|br|body|html|a|b|i)(?=[\s/>])", re.IGNORECASE
)
_PDF_ENDS = (b"%%EOF", b"startxref", b"trailer")
_SAMPLE = 200_000
_WIKI_LINK = re.compile(r"\[\[:?[^\W\d][^\[\]\n|]{0,200}(?:\|[^\[\]\n]{0,300})?\]\]")
_WIKI_SIGNS = (
    re.compile(r"\{\{\s*[^\W\d][^{}]{0,2000}\}\}"),
    re.compile(r"<ref[\s>/]"),
    re.compile(r"^\{\|", re.MULTILINE),
    re.compile(r"(?<!')'{3}[^'\n]{1,200}'{3}(?!')"),
)
_WIKI_ENDINGS = {"wiki", "wikitext", "mediawiki"}
_WIKI_TYPES = {"text/x-wiki", "text/x-mediawiki"}
_HTML_ENDINGS = {"html", "htm", "xhtml"}
_HTML_TYPES = {"text/html", "application/xhtml+xml"}


def sniff_packed(source: Source) -> Format | None:
    """PDF or DOCX where the bytes say so; None for what must be text.

    Raises:
        InputError: the bytes are of a kind that holds no readable text, such as an image.
    """
    data = source.data
    ends = any(mark in data[-1024:] for mark in _PDF_ENDS)
    if b"%PDF-" in data[:1024] or (ends and b"endobj" in data):
        return Format.PDF  # in the second case one whose beginning is damaged
    if data.startswith(_ZIP):
        return Format.DOCX
    for signature, what, remedy in _FOREIGN:
        if data.startswith(signature):
            raise source.refusal(f"this is {what}, not a document", remedy)
    program = _PROGRAM.match(data)
    if program and data[int.from_bytes(program[1], "little") :][:2] in (b"PE", b"NE", b"LE"):
        raise source.refusal("this is a program, not a document", _NO_DOCUMENT)
    if source.ending in {"mht", "mhtml"} and _WEB_ARCHIVE.match(data[:4096]):
        raise source.refusal("this is a web archive (MHTML)", "save the page as HTML alone")
    return None


def sniff_text(source: Source, text: str) -> Format:
    """HTML, wikitext or plain text, by the decoded characters."""
    if looks_like_html(source, text[:4096]):
        return Format.HTML
    if looks_like_wikitext(source, text[:_SAMPLE]):
        return Format.WIKITEXT
    return Format.PLAIN


def looks_like_html(source: Source, head: str) -> bool:
    """True for the start of an HTML document; a hint by name or type makes any tag enough."""
    if _HTML_START.match(head):
        return True
    hinted = source.ending in _HTML_ENDINGS or source.media_type in _HTML_TYPES
    return hinted and _ANY_TAG.search(head) is not None


def looks_like_wikitext(source: Source, sample: str) -> bool:
    """True where links, templates, references, tables or bold type are really set in wikitext.

    Headings between equals signs do not count: plain exports of wiki pages keep them. One kind of
    sign may be chance; two, or several links, are not, and one is enough where name or type say
    wikitext.
    """
    if not any(sign in sample for sign in ("[[", "{{", "<ref", "{|", "'" * 3)):
        return False
    if source.ending == "txt":
        # Its canonical text is the file, character for character, so that offsets stay those of
        # the file; whoever reads it looks past the markup (structure.markup.blank_markup).
        return False
    links = sum(1 for _ in islice(_WIKI_LINK.finditer(sample), 3))
    kinds = (links > 0) + sum(sign.search(sample) is not None for sign in _WIKI_SIGNS)
    hinted = source.ending in _WIKI_ENDINGS or source.media_type in _WIKI_TYPES
    return kinds >= 2 or links >= 3 or (hinted and kinds >= 1)
