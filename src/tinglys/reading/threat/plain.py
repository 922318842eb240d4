"""A plain view of a stretch of canonical text, with the way back to it.

Documents of this kind are broken by hand at a fixed width, hyphenate at the end of a line and set
footnote numbers against words. Rules are written for running text, so they look at a view in which
each run of white space is one space, soft hyphens and glued footnote numbers are gone, and a word
that a line end cut after its hyphen is whole again. Every character of the view still knows its
canonical offset, because a claim's quote is always the canonical text.
"""

import re
from bisect import bisect_right

_JOINS_NEXT = r"(?!(?:og|eller|samt|and|or)\b)"
_IRREGULAR = re.compile(
    rf"""
      (?P<soft>\u00ad\s*)
    | (?P<hyphen>-[^\S\n]*\n\s*(?=[^\W\d_]){_JOINS_NEXT})
    | (?P<space>[^\S\n]*\n\s*|[^\S\n ][^\S\n]*|[ ][^\S\n]+)
    | (?P<note>
        (?<=[a-zà-þ]{{4}})\d{{1,3}}(?![\w%,.]|-\w)
      | (?<=[a-zà-þ]{{4}})\d{{1,3}}(?=[.,](?:\s|$))
      | (?<=[a-zà-þ)”»"’%][.,;:!?])\d{{1,3}}(?=\s|$)
      | (?<=[a-zà-þ][.!?][”»"’)])\d{{1,3}}(?=\s|$)
      | (?<=\d%)\d{{1,2}}(?=[\s,.;]|$)
      )
    """,
    re.VERBOSE,
)
_REPLACEMENT = {"soft": "", "hyphen": "-", "space": " ", "note": ""}


class Plain:
    """The plain view of ``source[start:end]``.

    ``text`` is the view and ``lower`` its lower-case twin of the same length. Offsets into either
    are *plain* offsets; :meth:`span` turns them into canonical ones.
    """

    __slots__ = ("end", "lower", "start", "text", "_plain", "_raw")

    def __init__(self, source: str, start: int, end: int) -> None:
        self.start = start
        self.end = end
        stretch = source[start:end]
        parts: list[str] = []
        self._plain = [0]
        self._raw = [start]
        length = at = 0
        for match in _IRREGULAR.finditer(stretch):
            kept = stretch[at : match.start()]
            new = _REPLACEMENT[str(match.lastgroup)]
            parts.append(kept)
            parts.append(new)
            length += len(kept)
            if new:
                self._mark(length, start + match.start())
                length += len(new)
            at = match.end()
            self._mark(length, start + at)
        parts.append(stretch[at:])
        self.text = "".join(parts)
        self.lower = _lowered(self.text)

    def _mark(self, plain: int, raw: int) -> None:
        if self._plain[-1] == plain:
            self._raw[-1] = raw
        else:
            self._plain.append(plain)
            self._raw.append(raw)

    def raw(self, offset: int) -> int:
        """Canonical offset of the character at a plain offset."""
        at = bisect_right(self._plain, offset) - 1
        return self._raw[at] + offset - self._plain[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Canonical offsets of ``text[start:end]``, which must not be empty."""
        return self.raw(start), self.raw(end - 1) + 1


def _lowered(text: str) -> str:
    """Lower case of the same length: a letter whose lower case is longer stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
