"""A plain view of a stretch of canonical text, with the way back to it.

Documents of this kind are broken by hand at a fixed width, hyphenate at the end of a line and set
footnote numbers against words. Rules are written for running text, so they look at a view in which
each run of white space is one space, soft hyphens and glued footnote numbers are gone, and a word
that a line end cut after its hyphen is whole again. Every character of the view still knows its
canonical offset, because a claim's quote is always the canonical text.
"""

import re
from bisect import bisect_right

# White space other than the plain space, which alone is no irregularity.
_SPACES = r"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# Each alternative looks back at the first character: a pattern that begins with a set of
# characters is searched for many times faster than one that begins with alternatives.
_FORMS = r"""
      (?P<soft>(?<=\u00ad)\s*)
    | (?P<hyphen>(?<=-)[^\S\n]*\n\s*(?=[^\W\d_])(?!(?:og|eller|samt|and|or)\b))
    | (?P<space>(?<=[^\S\ ])\s*|(?<=[ ])\s+)
    | (?P<note>
        (?<=[a-zà-þ]{4}\d)\d{0,2}(?![\w%,.]|-\w)
      | (?<=[a-zà-þ]{4}\d)\d{0,2}(?=[.,](?:\s|$))
      | (?<=[a-zà-þ)”»"’%][.,;:!?]\d)\d{0,2}(?=\s|$)
      | (?<=[a-zà-þ][.!?][”»"’)]\d)\d{0,2}(?=\s|$)
      | (?<=\d%\d)\d?(?=[\s,.;]|$)
      )
"""
_BROKEN = re.compile(rf"[\u00ad\-\d{_SPACES}](?:{_FORMS})", re.VERBOSE)
_SPACED = re.compile(rf"[\u00ad\-\d\s](?:{_FORMS})", re.VERBOSE)
_NUMBER = re.compile(r"\d")
_CUT = re.compile(r"-[^\S\n]*\n")
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
        self._source = source
        self._marks: tuple[list[int], list[int]] | None = None
        stretch = source[start:end]
        if _only_spaced(stretch):
            self.text = " ".join(stretch.split())
        else:
            self.text, self._marks = _view(stretch, start)
        self.lower = _lowered(self.text)

    def raw(self, offset: int) -> int:
        """Canonical offset of the character at a plain offset."""
        if self._marks is None:
            # Only asked for the few passages that hold a claim.
            _, self._marks = _view(self._source[self.start : self.end], self.start)
        plain, raw = self._marks
        at = bisect_right(plain, offset) - 1
        return raw[at] + offset - plain[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Canonical offsets of ``text[start:end]``, which must not be empty.

        White space at its end is left out: a dropped soft hyphen may have parted it from the end
        of the passage.
        """
        while end - 1 > start and self.text[end - 1].isspace():
            end -= 1
        return self.raw(start), self.raw(end - 1) + 1


def _only_spaced(stretch: str) -> bool:
    """Whether nothing but white space inside the stretch may have to be put right."""
    return not (
        "\u00ad" in stretch
        or _NUMBER.search(stretch)
        or _CUT.search(stretch)
        or stretch[:1].isspace()
        or stretch[-1:].isspace()
    )


def _view(stretch: str, start: int) -> tuple[str, tuple[list[int], list[int]]]:
    """The stretch in running text, and where the two part.

    These are plain offsets and, side by side with them, the source offsets that they stand for;
    ``start`` is the stretch's own.
    """
    plain, raw = [0], [start]
    pieces: list[str] = []
    at = length = 0
    # Most stretches have no doubled space, and then no single one need be looked at.
    for match in (_SPACED if "  " in stretch else _BROKEN).finditer(stretch):
        first, last = match.span()
        kind = str(match.lastgroup)
        while kind == "space" and first > at and stretch[first - 1] == " ":
            first -= 1
        put = _REPLACEMENT[kind]
        pieces += stretch[at:first], put
        length += first - at
        if put:
            plain.append(length)
            raw.append(start + first)
            length += 1
        plain.append(length)
        raw.append(start + last)
        at = last
    pieces.append(stretch[at:])
    return "".join(pieces), (plain, raw)


def _lowered(text: str) -> str:
    """Lower case of the same length: a letter whose lower case is longer stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
