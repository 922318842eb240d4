"""A plain view of a stretch of canonical text, with the way back to it.

Documents of this kind are broken by hand at a fixed width, hyphenate at the end of a line and set
footnote numbers against words. Rules are written for running text, so they look at a view in which
each run of white space is one space, soft hyphens and glued footnote numbers are gone, and a word
that a line end cut after its hyphen is whole again. Every character of the view still knows its
canonical offset, because a claim's quote is always the canonical text.
"""

import re
from bisect import bisect_right

_IRREGULAR = re.compile(
    r"""
      (?P<soft>\u00ad\s*)
    | (?P<hyphen>-[^\S\n]*\n\s*(?=[^\W\d_])(?!(?:og|eller|samt|and|or)\b))
    | (?P<space>[^\S\n]*\n\s*|[^\S\n ][^\S\n]*|[ ][^\S\n]+)
    | (?P<note>
        (?<=[a-zà-þ]{4})\d{1,3}(?![\w%,.]|-\w)
      | (?<=[a-zà-þ]{4})\d{1,3}(?=[.,](?:\s|$))
      | (?<=[a-zà-þ)”»"’%][.,;:!?])\d{1,3}(?=\s|$)
      | (?<=[a-zà-þ][.!?][”»"’)])\d{1,3}(?=\s|$)
      | (?<=\d%)\d{1,2}(?=[\s,.;]|$)
      )
    """,
    re.VERBOSE,
)
_SPECIAL = re.compile(r"\u00ad|-[^\S\n]*\n|[a-zà-þ.,;:!?%)”»\"’]\d")
_REPLACEMENT = {"soft": "", "hyphen": "-", "space": " ", "note": ""}


class Plain:
    """The plain view of ``source[start:end]``.

    ``text`` is the view and ``lower`` its lower-case twin of the same length. Offsets into either
    are *plain* offsets; :meth:`span` turns them into canonical ones.
    """

    __slots__ = ("_marks", "_source", "end", "lower", "start", "text")

    def __init__(self, source: str, start: int, end: int) -> None:
        self.start = start
        self.end = end
        stretch = source[start:end]
        self._source = source
        self._marks: tuple[list[int], list[int]] | None = None
        if _SPECIAL.search(stretch) is None and stretch == stretch.strip():
            # Nothing but white space to put right, which is all that most passages need.
            self.text = " ".join(stretch.split())
        else:
            self.text = _IRREGULAR.sub(_replaced, stretch)
        if self.text == stretch:
            self._marks = ([0], [start])
        self.lower = _lowered(self.text)

    def raw(self, offset: int) -> int:
        """Canonical offset of the character at a plain offset."""
        if self._marks is None:
            self._marks = self._read_marks()
        plain, raw = self._marks
        at = bisect_right(plain, offset) - 1
        return raw[at] + offset - plain[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Canonical offsets of ``text[start:end]``, which must not be empty."""
        return self.raw(start), self.raw(end - 1) + 1

    def _read_marks(self) -> tuple[list[int], list[int]]:
        """Plain offsets at which the view and the source part, and the source offsets there.

        Only made for the few passages that hold a claim.
        """
        plain, raw = [0], [self.start]
        length, at = 0, self.start
        for match in _IRREGULAR.finditer(self._source[self.start : self.end]):
            kind = str(match.lastgroup)
            length += self.start + match.start() - at
            at = self.start + match.end()
            if _REPLACEMENT[kind]:
                plain.append(length)
                raw.append(self.start + match.start())
                length += 1
            plain.append(length)
            raw.append(at)
        return plain, raw


def _replaced(match: re.Match[str]) -> str:
    return _REPLACEMENT[str(match.lastgroup)]


def _lowered(text: str) -> str:
    """Lower case of the same length: a letter whose lower case is longer stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
