"""The layout of a canonical text: its way back to the original, kept beside it in the archive."""

import msgspec

from tinglys.reading.text import CanonicalText, Mark, OriginSpan, Page


class Layout(msgspec.Struct, frozen=True):
    """What a canonical text knows of its original besides its characters.

    Boxes of characters are not in it: they follow from the archived bytes.
    """

    spans: tuple[OriginSpan, ...] = ()
    pages: tuple[Page, ...] = ()
    marks: tuple[Mark, ...] = ()


def layout_of(canonical: CanonicalText) -> Layout | None:
    """The layout of a text; None where the text is the original, character for character."""
    layout = Layout(canonical.spans, canonical.pages, canonical.marks)
    return None if layout == Layout() else layout
