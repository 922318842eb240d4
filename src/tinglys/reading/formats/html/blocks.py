"""HTML as blocks of visible text: paragraphs, headings, list items, table rows, captions.

Blocks know whether they stand in the page's frame (menus, footers, forms) or in its main part;
:mod:`~tinglys.reading.formats.html.content` uses that. Unclosed and wrongly nested elements are
taken as a browser takes them, as far as the order and the ends of text depend on it.
"""

import re
from collections import Counter

import msgspec

from tinglys.reading.formats.blocks import Block, BlockKind, is_note_number, of_row
from tinglys.reading.formats.html.markup import Token, attributes, pieces, tokens

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset
    figcaption figure footer form header hgroup hr html legend li main menu nav ol p pre search
    section summary table tbody td tfoot th thead tr ul""".split()
) | frozenset(_HEADINGS)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_UNSEEN = frozenset(
    """audio button canvas datalist head iframe map math meter noscript object option progress
    script select style svg template textarea title video xmp""".split()
)
_SEEN_THROUGH = _UNSEEN | {"a", "span"}  # inline elements that may hide what they hold
_FRAME = frozenset("aside dialog footer header menu nav search".split())
_FRAME_ROLES = frozenset(
    "alertdialog banner complementary contentinfo dialog menu navigation search".split()
)
_FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|gdpr|breadcrumbs?|newsletter|navbar|skip-?links?|pagination|toc|"
    r"(?:share|sharing|social)-?(?:bar|box|buttons?|icons?|links?|media|tools?))(?=$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN_NAMES = re.compile(
    r"(?:^|\s)(?:mw-editsection|noprint|sr-only|visually-?hidden|screen-reader-text)(?=$|\s)"
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SCOPES = {
    "li": frozenset(("ul", "ol", "menu")),
    "dt": frozenset(("dl",)),
    "dd": frozenset(("dl",)),
    "tr": frozenset(("table",)),
    "td": frozenset(("tr", "table")),
    "th": frozenset(("tr", "table")),
}
_CLOSES = {"dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th"), "th": ("td", "th")}
_DEEPEST = 200


class PageBlock(Block, kw_only=True):
    """A block of a page, and whether it stands in the page's frame or in its main element."""

    in_frame: bool
    in_main: bool


class _Element(msgspec.Struct):
    name: str
    hidden: bool
    in_frame: bool
    in_main: bool


class _Row(msgspec.Struct):
    """A table row in the making: the blocks of each of its cells."""

    cells: list[list[PageBlock]]


def blocks_of(source: str) -> list[PageBlock]:
    """The visible blocks of a page, in the order of the source."""
    reader = _Reader(source)
    for token in tokens(source):
        reader.take(token)
    return reader.finish()


class _Reader:
    """Takes tokens and collects blocks."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._stack: list[_Element] = []
        self._open: Counter[str] = Counter()
        self._rows: list[_Row] = []
        self._done: list[PageBlock] = []
        self._block: PageBlock | None = None
        self._blank = -1  # where the white space stands that may come before the next word
        self._note_start = -1

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.kind == "text":
            if not self._is_hidden():
                self._text(token)
        elif token.kind == "open":
            self._begin(token)
        elif token.kind == "close":
            self._end(token.name)

    def finish(self) -> list[PageBlock]:
        """End everything that is still open."""
        while self._stack:
            self._pop()
        self._flush()
        return self._done

    def _is_hidden(self) -> bool:
        return bool(self._stack) and self._stack[-1].hidden

    def _begin(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._break()
        if name == "hr":
            self._flush()
        if name in _VOID:
            return
        if name in _BLOCKS:
            self._close_implied(name)
            self._flush()
        elif name == "sup":
            self._note_start = len(self._block.parts) if self._block else 0
        pushed = (name in _SEEN_THROUGH or name in _BLOCKS) and self._push(token)
        if name == "tr" and pushed:
            self._rows.append(_Row([]))
        elif name in ("td", "th") and self._rows:
            self._rows[-1].cells.append([])

    def _end(self, name: str) -> None:
        if name == "sup":
            self._note()
        elif name == "p":
            self._flush()
        elif name == "br":
            self._break()
        if self._open[name] and (name in _BLOCKS or name in _UNSEEN or self._is_inline_top(name)):
            while self._pop() != name:
                pass

    def _is_inline_top(self, name: str) -> bool:
        """Whether an inline element is open above the innermost block."""
        for element in reversed(self._stack):
            if element.name == name or element.name in _BLOCKS:
                return element.name == name
        return False

    def _push(self, token: Token) -> bool:
        if len(self._stack) >= _DEEPEST:
            return False
        above = self._stack[-1] if self._stack else _Element("", False, False, False)
        name = token.name
        given = attributes(self._source, token) if token.end > token.start else {}
        element = _Element(
            name,
            above.hidden or _is_unseen(name, given, self._block_name()),
            above.in_frame or _is_frame(name, given, above.in_main),
            above.in_main or name in ("main", "article") or given.get("role") == "main",
        )
        self._stack.append(element)
        self._open[name] += 1
        return True

    def _pop(self) -> str:
        element = self._stack.pop()
        self._open[element.name] -= 1
        if element.name in _BLOCKS:
            self._flush()
        if element.name == "tr" and self._rows:
            self._finish_row(self._rows.pop())
        return element.name

    def _close_implied(self, name: str) -> None:
        """Close what a block ends without saying so: a paragraph, the item or cell before."""
        if self._open["p"] and self._stack and self._stack[-1].name in ("p", "span", "a"):
            while self._pop() != "p":
                pass
        closes = _CLOSES.get(name, (name,))
        scope = _SCOPES.get(name)
        if scope is None or not any(self._open[other] for other in closes):
            return
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].name in scope:
                return
            if self._stack[depth].name in closes:
                while len(self._stack) > depth:
                    self._pop()
                return

    def _block_name(self) -> str:
        for element in reversed(self._stack):
            if element.name in _BLOCKS:
                return element.name
        return ""

    def _text(self, token: Token) -> None:
        preformatted = bool(self._open["pre"])
        for text, offset, exact in pieces(self._source, token.start, token.end):
            if text.isspace() and exact:
                for _ in range(min(text.count("\n"), 2) if preformatted else 0):
                    self._break()
                self._blank = offset
                continue
            block = self._block or self._new_block()
            if self._blank >= 0 and block.parts and block.parts[-1][0] != "\n":
                block.add(" ", self._blank)
            self._blank = -1
            block.add(text, offset, exact)

    def _break(self) -> None:
        """A line break; a second one ends the block."""
        if self._block is None or self._is_hidden():
            return
        if self._block.parts[-1][0] == "\n":
            self._flush()
        else:
            self._block.add("\n")
        self._blank = -1

    def _note(self) -> None:
        """Mark what a raised stretch says as a note's number, unless it is a power or a unit."""
        block, start = self._block, self._note_start
        self._note_start = -1
        if block is None or start < 0:
            return
        raised = "".join(part[0] for part in block.parts[start:])
        before = "".join(part[0] for part in block.parts[max(start - 2, 0) : start])
        if is_note_number(before, raised):
            block.notes.append((block.length - len(raised.lstrip()), block.length))

    def _new_block(self) -> PageBlock:
        element = self._stack[-1] if self._stack else _Element("", False, False, False)
        kind: BlockKind = "paragraph"
        level = 0
        for above in reversed(self._stack):
            if above.name in _HEADINGS:
                kind, level = "heading", _HEADINGS[above.name]
            elif above.name == "li":
                kind = "item"
            elif above.name in ("caption", "figcaption"):
                kind = "caption"
            elif above.name not in ("p", "span", "a", "div"):
                break
            if kind != "paragraph":
                break
        self._block = PageBlock(
            kind=kind, level=level, in_frame=element.in_frame, in_main=element.in_main
        )
        self._blank = -1
        return self._block

    def _flush(self) -> None:
        block, self._block = self._block, None
        self._blank = -1
        if block is None:
            return
        while block.parts and block.parts[-1][0] == "\n":
            block.length -= 1
            block.parts.pop()
        if block.parts:
            self._keep(block)

    def _keep(self, block: PageBlock) -> None:
        row = self._rows[-1] if self._rows else None
        if row is None:
            self._done.append(block)
        elif row.cells:
            row.cells[-1].append(block)
        else:
            row.cells.append([block])

    def _finish_row(self, row: _Row) -> None:
        for block in of_row(row.cells):
            self._keep(block)


def _is_unseen(name: str, given: dict[str, str], block: str) -> bool:
    if name == "button" and block in _HEADINGS:
        return False  # the heading of a section that can be folded
    if name in _UNSEEN:
        return True
    hidden = "hidden" in given and given["hidden"].lower() != "until-found"
    hidden = hidden or _UNSEEN_NAMES.search(given.get("class", "")) is not None
    return hidden or _HIDDEN.search(given.get("style", "")) is not None


def _is_frame(name: str, given: dict[str, str], in_main: bool) -> bool:
    if name in _FRAME and not (in_main and name in ("header", "footer", "aside")):
        return True
    if given.get("role", "").lower() in _FRAME_ROLES:
        return True
    if name in ("body", "html", "main", "article"):
        return False
    return _FRAME_NAMES.search(f"{given.get('class', '')} {given.get('id', '')}") is not None
