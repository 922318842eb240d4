"""The words of a stretch of wikitext: links by their label, templates by what they show.

What stands inside a link or template is put on a stack of ranges still to be read, so nesting
costs no recursion and no part is read twice.
"""

import html
import re
from collections.abc import Iterator

from tinglys.reading.formats.blocks import ADDED
from tinglys.reading.formats.wikitext.masking import HIDDEN, masked, pairs
from tinglys.reading.formats.wikitext.templates import divided, shown

_MARKUP = re.compile(
    rf"(?P<hidden>{HIDDEN}+)|(?P<brace>\{{\{{|\[\[)|(?P<external>\[(?=(?:https?:)?//))"
    r"|(?P<quotes>'{2,5})|(?P<break><br\s*/?>)|(?P<tag></?[A-Za-z][^<>]{0,400}>)"
    r"|(?P<switch>__[A-Z]{3,20}__)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<space>[\t\r\n][ \t\r\n]*| [ \t\r\n]+)",
    re.IGNORECASE,
)
_EXTERNAL = re.compile(r"\[(?:https?:)?//[^\s\]]{1,2000}+[ \t]*+([^\]\n]{0,2000}+)\]")
_HIDDEN_LINK = re.compile(
    r"\s*(?:category|kategori|file|image|fil|bilde|[a-z]{2,3}(?:-[a-z]+)?)\s*:", re.IGNORECASE
)

Piece = tuple[str, int, bool]
_Todo = tuple[int, int] | str


class Inline:
    """Answers for one source; ``text`` is the source with what is never text overwritten."""

    def __init__(self, source: str) -> None:
        self.text = masked(source)
        self.pairs = pairs(self.text)

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Characters, their offset in the source, and whether they stand there one for one.

        Longer white space comes as one blank, a line break of the page (``<br>``) as a line break.
        """
        todo: list[_Todo] = [(start, end)]
        while todo:
            here = todo.pop()
            if isinstance(here, str):
                if here:
                    yield here, ADDED, False
                continue
            at, end = here
            match = _MARKUP.search(self.text, at, end)
            beyond = match.start() if match else end
            if beyond > at:
                yield self.text[at:beyond], at, True
            if match is None:
                continue
            after, inner, piece = self._markup(match, end)
            if piece is not None:
                yield piece
            todo.append((after, end))
            todo.extend(reversed(inner))

    def label(self, at: int) -> tuple[int, int]:
        """The range of what a link shows; ``at`` is the offset of its opening brackets."""
        label = divided(self.text, at + 2, self.pairs[at] - 2, self.pairs)[-1]
        return (label[0] + self.text.startswith(":", label[0]), label[1])

    def _markup(self, match: re.Match[str], end: int) -> tuple[int, list[_Todo], Piece | None]:
        """Offset after a piece of markup, what of it is still to be read, and what it shows."""
        at, kind = match.start(), match.lastgroup
        if kind == "space":
            return match.end(), [], (" ", at, True)
        if kind == "break":
            return match.end(), [], ("\n", ADDED, False)
        if kind == "entity":
            seen = html.unescape(match.group()).replace("\xad", "").replace("\0", "")
            return match.end(), [], (seen, at, False) if seen else None
        if kind == "external" and (link := _EXTERNAL.match(self.text, at, end)):
            return link.end(), [link.span(1)], None
        if kind == "brace" and self.pairs.get(at, end + 1) <= end:
            return self.pairs[at], self._braced(at), None
        if kind in ("brace", "external"):
            return match.end(), [], (match.group(), at, True)
        return match.end(), [], None

    def _braced(self, at: int) -> list[_Todo]:
        if self.text.startswith("[[", at):
            return [] if _HIDDEN_LINK.match(self.text, at + 2) else [self.label(at)]
        template = shown(self.text, at + 2, self.pairs[at] - 2, self.pairs)
        if template is None:
            return []
        inner: list[_Todo] = [template.before]
        for number, span in enumerate(template.ranges):
            inner += [" ", span] if number else [span]
        return [*inner, template.after]
