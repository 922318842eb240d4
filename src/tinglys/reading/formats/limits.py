"""How much of anything a document may bring before it is refused.

The limits protect the machine, not the person: a report of a thousand pages is far below them.
"""

import msgspec

MEBIBYTE = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Upper bounds for one document.

    ``size`` counts the bytes handed in; ``inflated`` the bytes a packed document (DOCX) may unfold
    to, all parts together; ``parts`` the files inside such a package; ``pages`` the pages of a
    PDF; ``page_characters`` the characters on one page; ``ocr_pages`` the scanned pages that are
    given to the character recogniser and ``ocr_seconds`` how long it may take for each of them.
    """

    size: int = 64 * MEBIBYTE
    inflated: int = 128 * MEBIBYTE
    parts: int = 10_000
    pages: int = 5_000
    page_characters: int = 1_000_000
    ocr_pages: int = 500
    ocr_seconds: float = 60.0


DEFAULT_LIMITS = Limits()
