"""The difference in wording between two texts, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

Edit = Literal["kept", "added", "removed"]
_PIECE = re.compile(r"\s+|\w+(?:['’-]\w+)*|[^\w\s]")


class WordingSpan(msgspec.Struct, frozen=True):
    """A stretch of words that stands in both texts, in the later alone or in the earlier alone."""

    edit: Edit
    text: str


def wording_difference(earlier: str, later: str) -> tuple[WordingSpan, ...]:
    """What became of the wording, as stretches in reading order.

    The ``kept`` and ``removed`` stretches put together are the earlier text, the ``kept`` and
    ``added`` ones the later, to the letter (but that differing white space within kept words is
    the later's). Where both differ, what was removed stands before what was added. Method: longest
    matching blocks of words (Ratcliff and Obershelp 1988), compared without regard to case.
    """
    before, now = _PIECE.findall(earlier), _PIECE.findall(later)
    matcher = SequenceMatcher(None, _plain(before), _plain(now), autojunk=False)
    found: list[WordingSpan] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            _add(found, "kept", "".join(now[c:d]))
        else:
            _add(found, "removed", "".join(before[a:b]))
            _add(found, "added", "".join(now[c:d]))
    return tuple(found)


def _add(found: list[WordingSpan], edit: Edit, text: str) -> None:
    if text:
        found.append(WordingSpan(edit, text))


def _plain(pieces: Sequence[str]) -> list[str]:
    return [" " if piece.isspace() else piece.casefold() for piece in pieces]
