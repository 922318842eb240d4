"""What a report is made of, from the whole down to the cell: what the templates print."""

import msgspec

from tinglys.codebook import Language
from tinglys.publication.report.pieces import Pieces


class Picture(msgspec.Struct, frozen=True, omit_defaults=True):
    """An SVG with its colours written out; ``alt`` is empty where the same words stand beside it.

    ``width`` is in millimetres.
    """

    svg: str
    width: float
    alt: str = ""


class Cell(msgspec.Struct, frozen=True, omit_defaults=True):
    """A cell of a table: words, a picture after them, or both; ``below`` is a quieter line."""

    pieces: Pieces = ()
    picture: Picture | None = None
    below: Pieces = ()


class Column(msgspec.Struct, frozen=True, omit_defaults=True):
    """A column: its heading, its side, and its width.

    ``share`` is its part of the room that is left, ``width`` a fixed width in millimetres; a column
    that has neither is as wide as its widest cell.
    """

    head: str
    align: str = "left"
    share: float = 0
    width: float = 0


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """A row of cells; with ``group`` a heading over the rows that follow it."""

    cells: tuple[Cell, ...] = ()
    group: str = ""


class Table(msgspec.Struct, frozen=True, omit_defaults=True, tag="table", tag_field="block"):
    """A table with its caption.

    Where ``numbers`` is ``annex`` or ``finding``, its rows are what marks of that kind lead to,
    numbered from ``first``. ``size`` is ``usual``, ``small`` or ``annex``.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Pieces = ()
    size: str = "usual"
    numbers: str = ""
    first: int = 0


class Heading(msgspec.Struct, frozen=True, omit_defaults=True, tag="heading", tag_field="block"):
    """A heading inside a chapter."""

    text: str


class Paragraph(
    msgspec.Struct, frozen=True, omit_defaults=True, tag="paragraph", tag_field="block"
):
    """Running text; ``style`` is ``lead``, ``quiet``, ``warning`` or empty."""

    pieces: Pieces
    style: str = ""


class Listing(msgspec.Struct, frozen=True, omit_defaults=True, tag="listing", tag_field="block"):
    """A list, numbered or with a head for each entry; ``title`` names its document."""

    entries: tuple[Pieces, ...]
    heads: tuple[Pieces, ...] = ()
    numbered: bool = False
    title: str = ""


class Figure(msgspec.Struct, frozen=True, omit_defaults=True, tag="figure", tag_field="block"):
    """A chart with its title, what it draws and its source; ``beside`` stands to its right."""

    picture: Picture
    title: str
    subtitle: str
    source: str
    beside: tuple["Table | Paragraph", ...] = ()


class Finding(msgspec.Struct, frozen=True, omit_defaults=True, tag="finding", tag_field="block"):
    """A finding with its number, its working and what follows from it."""

    number: int
    severity: str
    label: str
    title: Pieces
    formula: Pieces
    inputs: Pieces = ()
    follows: tuple[Pieces, ...] = ()


Block = Table | Heading | Paragraph | Listing | Figure | Finding


class Chapter(msgspec.Struct, frozen=True, omit_defaults=True):
    """A chapter; ``fresh`` begins a page."""

    title: str
    blocks: tuple[Block, ...]
    fresh: bool = False


class Cover(msgspec.Struct, frozen=True, omit_defaults=True):
    """The first page: what the report is of, which edition, and what it rests on.

    ``counts`` are pairs of a number and what it counts.
    """

    kicker: str
    title: str
    subtitle: str
    edition: str
    rests_on: str
    counts: tuple[tuple[str, str], ...]
    sources: tuple[Pieces, ...]
    promise: str
    made_by: str
    strips: tuple[tuple[str, Picture], ...] = ()


class Labels(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words that the templates themselves set."""

    contents: str
    source: str
    finding: str
    rests_on: str
    follows: str
    page_of: str


class Report(msgspec.Struct, frozen=True, omit_defaults=True):
    """A whole report, ready to be set. ``date`` is year, month and day of the edition."""

    language: Language
    title: str
    running: str
    date: tuple[int, int, int]
    cover: Cover
    labels: Labels
    key: Table
    chapters: tuple[Chapter, ...]
