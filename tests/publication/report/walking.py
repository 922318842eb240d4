"""Walking through a composed report: its pieces, in the order in which they are printed."""

from collections.abc import Iterator
from typing import Any

import msgspec

from tinglys.publication.report.pieces import Piece


def pieces(value: Any) -> Iterator[Piece]:
    """Every piece, those of footnotes after the words that have them."""
    if isinstance(value, Piece):
        yield value
        if value.note is not None:
            yield from pieces(value.note.pieces)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from pieces(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from pieces(item)


def words(value: Any) -> Iterator[str]:
    """Every string that is printed in the report's own language."""
    if isinstance(value, Piece):
        if not value.lang and not value.claim:
            yield value.text
        if value.note is not None:
            yield from words(value.note.pieces)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name != "svg":
                yield from words(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from words(item)
