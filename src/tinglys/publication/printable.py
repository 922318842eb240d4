"""Text of a document as a page may hold it.

Documents are not trusted. Characters that HTML forbids, or that would reorder the text around
them, are replaced one for one, so that every offset stays true.
"""

import re

from markupsafe import Markup, escape

from tinglys.publication.redaction import BAR

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_SPACES = frozenset("\x0b\x0c\r\x1c\x1d\x1e\x1f\x85")
_BARS = re.compile(f"({BAR}[{BAR}\n]*)")
_BAR = Markup('<span class="bar" role="img" aria-label="{label}">{bar}</span>')


def printable(text: str) -> str:
    """The text without characters that a page cannot hold; the same length."""
    return _FORBIDDEN.sub(lambda match: " " if match[0] in _SPACES else "\ufffd", text)


def source_markup(text: str, withheld: str) -> Markup:
    """The text escaped for a page, its bars spoken as ``withheld``."""
    clean = printable(text)
    if BAR not in clean:
        return escape(clean)
    parts = _BARS.split(clean)
    return Markup("").join(
        _BAR.format(label=withheld, bar=part) if part.startswith(BAR) else escape(part)
        for part in parts
    )
