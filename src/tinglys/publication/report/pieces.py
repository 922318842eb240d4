"""Running text of the report: pieces of plain text, each with what hangs on it.

A piece is data. The templates print its text as it stands and run nothing that is in it.
"""

import msgspec


class Piece(msgspec.Struct, frozen=True, omit_defaults=True):
    """Some words in one style, and the ground that is marked after them.

    ``style`` is one of ``strong``, ``quiet``, ``flag``, ``withheld``, ``entry`` (the words are
    the mark) or empty. ``lang`` is the
    language of words of a source that is not the report's. ``annex`` is the entry of the annex
    and ``finding`` the number of the finding that the words rest on; ``note`` is a footnote.
    ``claim`` is the id of the claim that says it; it is not printed.
    """

    text: str = ""
    style: str = ""
    lang: str = ""
    annex: int = 0
    finding: int = 0
    note: "Footnote | None" = None
    claim: str = ""


class Footnote(msgspec.Struct, frozen=True, omit_defaults=True):
    """A footnote by its key. Where it was printed before, ``again`` is set and it has no words.

    ``claim`` is the id of the claim that it cites, if it cites one; it is not printed.
    """

    key: str
    pieces: tuple[Piece, ...] = ()
    again: bool = False
    claim: str = ""


Pieces = tuple[Piece, ...]


def plain(text: object, style: str = "") -> Pieces:
    """Words without a ground; nothing where there are none."""
    words = str(text)
    return (Piece(words, style),) if words else ()


def joined(parts: list[Pieces], between: str) -> Pieces:
    """Several texts as one, with words between them."""
    found: list[Piece] = []
    for part in parts:
        if part:
            found += [Piece(between), *part] if found else part
    return tuple(found)


def words_of(pieces: Pieces) -> str:
    """The words alone."""
    return "".join(piece.text for piece in pieces)
