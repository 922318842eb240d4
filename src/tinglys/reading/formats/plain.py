"""Plain text: the canonical text is the file, character for character after decoding.

Nothing is normalised: not line ends, not Unicode forms, not trailing space. An offset into the
canonical text is an offset into the file as any editor shows it. The one thing the format says of
itself are headings set between equals signs (``== Heading ==``) and, in Markdown, after number
signs; they are marked where they stand, signs included.
"""

import re
from collections.abc import Iterator

from tinglys.reading.formats.decoding import refuse_without_words
from tinglys.reading.formats.source import Source
from tinglys.reading.text import CanonicalText, Mark

_EQUALS_LINE = re.compile(
    r"(={1,6})[ \t]*[^=\s](?:[^\r\n]{0,298}?[^=\s])??[ \t]*\1(?=[ \t]*\r?$)", re.MULTILINE
)
_NUMBER_SIGN_LINE = re.compile(r"(#{1,6})[ \t]+[^\s#][^\r\n]{0,299}(?<=\S)")
_MARKDOWN = {"md", "markdown"}


def load_plain(source: Source, text: str, encoding: str) -> CanonicalText:
    """Wrap decoded plain text.

    Raises:
        InputError: the text is white space alone.
    """
    refuse_without_words(source, text, "the file holds no words")
    marks = list(_headings(text, "=", _EQUALS_LINE))
    media_type = "text/plain"
    if source.ending in _MARKDOWN:
        media_type = "text/markdown"
        marks += _headings(text, "#", _NUMBER_SIGN_LINE)
        marks.sort(key=lambda mark: mark.start)
    return CanonicalText(text=text, media_type=media_type, encoding=encoding, marks=tuple(marks))


def _headings(text: str, sign: str, line: re.Pattern[str]) -> Iterator[Mark]:
    """Heading lines that begin with a sign; ``find`` makes text without them cost nothing."""
    at = 0 if text.startswith(sign) else text.find("\n" + sign) + 1
    while at > 0 or (at == 0 and text.startswith(sign)):
        found = line.match(text, at)
        if found:
            yield Mark(at, found.end(), "heading", len(found[1]))
        at = text.find("\n" + sign, at) + 1
        if at == 0:
            return
