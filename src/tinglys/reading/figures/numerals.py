"""The numbers of a document as the grammar read them, for the ledger to account for."""

from array import array
from collections.abc import Iterator

import msgspec


class RawNumeral(msgspec.Struct, frozen=True, gc=False):
    """A number as it stands in the text, with the kind of quantity it was read as."""

    start: int
    end: int
    kind: str
    digits: bool
    value: float


class RawNumerals:
    """Numbers in the order of the text.

    They are held in columns and made when they are asked for: a megabyte of statistics has twenty
    thousand of them.
    """

    __slots__ = ("_digits", "_ends", "_kinds", "_starts", "_values")

    def __init__(self) -> None:
        self._starts = array("i")
        self._ends = array("i")
        self._kinds: list[str] = []
        self._digits = bytearray()
        self._values = array("d")

    def add(self, start: int, end: int, kind: str, digits: bool, value: float) -> None:
        """Adds a number after those there are."""
        self._starts.append(start)
        self._ends.append(end)
        self._kinds.append(kind)
        self._digits.append(digits)
        self._values.append(value)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._starts)

    def __iter__(self) -> Iterator[RawNumeral]:
        """All of them, in order."""
        columns = (self._starts, self._ends, self._kinds, map(bool, self._digits), self._values)
        return map(RawNumeral, *columns)
