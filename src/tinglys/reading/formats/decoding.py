"""From bytes to characters: which encoding the bytes themselves speak for.

A byte order mark decides. Then UTF-8, because text in another encoding is almost never valid UTF-8
by chance; so it also beats a declared encoding. Then the declared one, and last Windows-1252, the
usual encoding of older files in English and Norwegian, but only where the outcome looks like
writing. Everything else is refused: a wrong guess would change the quotes that claims rest on.
"""

import codecs
import re
from collections.abc import Iterator

from tinglys.reading.formats.source import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\v\f\r\x1b")
_HIGH = re.compile(rb"[\x80-\xff]+")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_DECLARABLE = re.compile(r"ascii|iso8859|cp\d|koi8|mac-|gb|big5|shift_jis|euc_|iso2022")
_UNASSIGNED_1252 = b"\x81\x8d\x8f\x90\x9d"
_TYPOGRAPHIC = set("\u2018\u2019\u201c\u201d\u201e\u201a\u2013\u2014\u2026\u2022\u20ac\u2122\xa0")
_TYPOGRAPHIC |= set("\xa7\xb0\xab\xbb\xa9\xae\xbd\xbc\xbe\xa3\xb4\xb7\xb9\xb2\xb3\xad\xba\xaa")
_NOT_TEXT = "the bytes are not text in any encoding that Tinglys knows"
_SAVE_AS_UTF8 = "save the document as UTF-8 text, or as PDF, HTML or DOCX, and read that"


def decode(source: Source, declared: str = "") -> tuple[str, str]:
    """The characters of a document and the name of the encoding that was used.

    Args:
        source: the document.
        declared: an encoding that the document itself declares (HTML ``<meta>``); used only where
            the bytes do not contradict it, and before the one its sender declared.

    Raises:
        InputError: the bytes are no text, or damaged, or in an encoding that cannot be told.
    """
    data = source.data
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            return _strict(source, data[len(mark) :], codec), name
    if b"\0" in data:
        return _without_mark(source)
    if _is_junk(data):
        raise source.refusal(_NOT_TEXT, _SAVE_AS_UTF8)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _other_encoding(source, declared, error.start)


def _is_junk(data: bytes) -> bool:
    """More than one control character in a hundred: compressed or machine data, not writing."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > max(1, len(data) // 100)


def _strict(source: Source, data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise source.refusal(
            f"the file begins as {codec} but is damaged", _SAVE_AS_UTF8, f"byte {error.start}"
        ) from None
    if _is_junk(text.encode("utf-8")) or "\0" in text:
        raise source.refusal(_NOT_TEXT, _SAVE_AS_UTF8)
    return text


def _without_mark(source: Source) -> tuple[str, str]:
    """UTF-16 without a byte order mark shows in its zero bytes: every second one, on one side."""
    data = source.data
    even, odd = data[::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    for zeros, others, codec in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(data) % 2 == 0 and zeros * 2 > half and others * 20 < half:
            return _strict(source, data, codec), codec
    raise source.refusal(_NOT_TEXT, _SAVE_AS_UTF8)


def _other_encoding(source: Source, declared: str, damaged_at: int) -> tuple[str, str]:
    data = source.data
    high = b" ".join(_HIGH.findall(data))
    whole = _UTF8_SEQUENCE.findall(high)
    if 2 * sum(map(len, whole)) > len(high.replace(b" ", b"")) and len(whole) > 1:
        line = data.count(b"\n", 0, damaged_at) + 1
        raise source.refusal(
            "the file is UTF-8 with damaged characters",
            "fetch or save the document again as UTF-8",
            f"line {line}, byte {damaged_at}",
        )
    for name in _candidates(declared, source.charset):
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        return text, name
    if _reads_as_1252(data, high):
        return data.decode("cp1252"), "cp1252"
    raise source.refusal("the encoding of the text cannot be told", _SAVE_AS_UTF8)


def _candidates(*declared: str) -> Iterator[str]:
    """Names of text encodings worth a trial; Latin-1 means Windows-1252, as it does on the web."""
    for name in declared:
        try:
            known = codecs.lookup(name)
        except (LookupError, ValueError):  # ValueError: a name with a zero character
            continue
        if not _DECLARABLE.match(known.name):
            continue
        yield "cp1252" if known.name in ("iso8859-1", "ascii") else known.name


def _reads_as_1252(data: bytes, high: bytes) -> bool:
    """True where Windows-1252 makes writing of the bytes: accented letters among plain ones."""
    if any(byte in high for byte in _UNASSIGNED_1252):
        return False
    text = high.replace(b" ", b"").decode("cp1252")
    letters = sum(char.isalpha() for char in text)
    odd = sum(not char.isalpha() and char not in _TYPOGRAPHIC for char in text)
    plain = len(_ASCII_LETTER.findall(data))
    return odd * 10 <= max(len(text), 10) and letters * 2 <= max(plain, 16)


def refuse_without_words(source: Source, text: str, problem: str) -> None:
    """Raise for a document in which there is nothing to read.

    Raises:
        InputError: ``text`` is empty or white space alone.
    """
    if not text or text.isspace():
        raise source.refusal(problem, "check that the right document was saved")
