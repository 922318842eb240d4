"""Hyphens at the ends of lines: which of them divide a word, and which belong to it.

Nothing in the file tells the two apart. What does is the document itself: whether it elsewhere
writes the word in one ("minimum") or with its hyphen ("anti-trafficking"). Where it never does,
the shape of the two halves decides. A hyphen is dropped only where a lower-case word goes on.
"""

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LEFT = re.compile(r"[^\W_]+(?:-[^\W_]+)*$")
_RIGHT = re.compile(r"[^\W_]+")
_JOINING_WORDS = frozenset("og eller and or to til".split())
# Only parts that no common word is divided after: "pro-", "mid-" and "high-" are none of them.
_KEEPING = frozenset(
    """anti non self half quasi vice well cross two three four five six seven eight nine twenty
    thirty forty fifty sixty seventy eighty ninety ikke""".split()
)
_ENDINGS = frozenset("teen teenth ty ing ings ed er es".split())
SIGNS = ("\ufffe", "-", "\u00ad", "\u2010")


class Hyphens:
    """Answers for one document; made from all its text, line ends included."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._written: Counter[str] = Counter()
        for text in texts:
            self._written.update(word.lower() for word in _WORD.findall(text))

    def between(self, before: str, after: str) -> str:
        """What stands between two lines in the canonical text.

        Args:
            before: the first line without its hyphen.
            after: the line that follows.

        Returns:
            ``""`` where the hyphen divides a word, ``"-"`` where it belongs to one, ``"- "`` where
            it stands for a part named later ("transport- og").
        """
        left, right = _LEFT.search(before), _RIGHT.match(after)
        if left is None or right is None:
            return "- "
        head, tail = left.group().lower(), right.group().lower()
        if tail in _JOINING_WORDS:
            return "- "
        whole, parted = self._written[head + tail], self._written[f"{head}-{tail}"]
        if whole != parted:
            return "" if whole > parted else "-"
        abbreviated = left.group().isupper() and len(head) > 1
        if abbreviated or not right.group()[0].islower() or left.group()[-1].isdigit():
            return "-"
        return "-" if head.rpartition("-")[2] in _KEEPING and tail not in _ENDINGS else ""
