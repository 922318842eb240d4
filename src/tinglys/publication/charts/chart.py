"""What a chart is: a picture, the words that say what it shows, and the table behind it."""

import msgspec

from tinglys.publication.values import Absence

#: A number, or the reason why there is none. Zero is a number.
Amount = float | Absence


class Table(msgspec.Struct, frozen=True):
    """The rows behind a picture, every cell as it is printed in the reader's language.

    ``columns`` are the headings; each row has as many cells. ``numeric`` are the places of the
    columns that hold numbers and are set to the right.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()


class Mark(msgspec.Struct, frozen=True):
    """A small picture that stands beside its number: inline SVG and what it says in words.

    The SVG has ``role="img"`` with ``alt`` as its name, or ``aria-hidden`` where the number stands
    beside it and the same words would only be heard twice.
    """

    svg: str
    alt: str
    table: Table


class Chart(msgspec.Struct, frozen=True):
    """A picture with all that must stand around it.

    ``title`` states what the chart shows, ``subtitle`` what is drawn and in which unit, ``source``
    where it is from. ``svg`` is drawn for a column of text and ``narrow`` for a telephone (the same
    picture where it fits both); neither has a script, a style or an id, so any number of charts
    may stand on a page. Colours are custom properties of the page. ``notes`` are warnings that
    must be printed with the chart.
    """

    title: str
    subtitle: str
    source: str
    svg: str
    narrow: str
    alt: str
    table: Table
    notes: tuple[str, ...] = ()
