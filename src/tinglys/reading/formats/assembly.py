"""Putting a canonical text together piece by piece, with its spans and marks.

All formats but plain text build their text here, so the promises about spans (they rise, they lie
inside the text, they never overlap) and marks (never empty, in order of the text) are kept in one
place.
"""

from collections.abc import Mapping

from tinglys.reading.formats.decoding import refuse_without_words
from tinglys.reading.formats.source import Source
from tinglys.reading.text import Boxes, CanonicalText, Mark, MarkKind, OriginSpan, Page


class Assembly:
    """A canonical text in the making. ``length`` is the number of characters so far."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._tail = ""
        self._spans: list[OriginSpan] = []
        self._open = (0, 0, 0, -1)  # start, length, origin, page of the span that still grows
        self._marks: list[Mark] = []

    def add(self, text: str, origin: int, page: int = 0) -> None:
        """Append characters that stand in the original, one for one, from ``origin``."""
        if not text:
            return
        start, length, first, of_page = self._open
        if page == of_page and start + length == self.length and first + length == origin:
            self._open = (start, length + len(text), first, page)
        else:
            self._close()
            self._open = (self.length, len(text), origin, page)
        self.insert(text)

    def cut(self) -> None:
        """End the current span: what follows stands elsewhere in the original, on a new line."""
        self._close()
        self._open = (0, 0, 0, -1)

    def add_one(self, text: str, origin: int, page: int = 0) -> None:
        """Append what one character or entity of the original is read as.

        Only the first character leads back; the others answer with the same place.
        """
        self.add(text[:1], origin, page)
        self.insert(text[1:])

    def insert(self, text: str) -> None:
        """Append characters that the original does not have, such as a paragraph break."""
        if text:
            self._parts.append(text)
            self.length += len(text)
            self._tail = (self._tail + text)[-2:]

    def break_line(self, blank: bool = False) -> None:
        """End the line, and leave an empty one after it where ``blank``; at the start nothing."""
        if not self.length:
            return
        wanted = "\n\n" if blank else "\n"
        if self._tail.endswith(wanted):
            return
        self.insert("\n" if self._tail.endswith("\n") or not blank else "\n\n")

    def mark(self, start: int, end: int, kind: MarkKind, level: int = 0) -> None:
        """Mark a stretch of the text so far; an empty stretch is not marked."""
        if start < end:
            self._marks.append(Mark(start, end, kind, level))

    def spans(self) -> list[OriginSpan]:
        """The spans so far, the one that still grows included."""
        self.cut()
        return self._spans

    def finish(
        self,
        source: Source,
        media_type: str,
        *,
        encoding: str | None = None,
        pages: tuple[Page, ...] = (),
        meta: Mapping[str, str] | None = None,
        boxes: Boxes | None = None,
    ) -> CanonicalText:
        """The finished text.

        Raises:
            InputError: nothing but white space was found in the document.
        """
        text = "".join(self._parts)
        refuse_without_words(source, text, "the document holds no words")
        self._marks.sort(key=lambda mark: (mark.start, -mark.end))
        declared = {key: " ".join(value.split()) for key, value in (meta or {}).items()}
        return CanonicalText(
            text=text,
            media_type=media_type,
            encoding=encoding,
            spans=tuple(self.spans()),
            pages=pages,
            marks=tuple(self._marks),
            meta={key: value for key, value in declared.items() if value},
            boxes=boxes,
        )

    def _close(self) -> None:
        start, length, origin, page = self._open
        if length:
            self._spans.append(OriginSpan(start, length, origin, page))
