"""The text of a DOCX: paragraphs, headings, list items, table rows and notes, in order.

Inserted text counts and deleted text does not, as in the document with all changes accepted;
hidden runs and field codes are left out. What Word numbers by itself (lists, headings) is not in
the file and so not in the text; the numbers of notes are given, because a reader needs them.
"""

import re

import msgspec

from tinglys.reading.formats.blocks import PAGE, Block, is_note_number, of_row
from tinglys.reading.formats.docx.markup import Attributes, is_on, value_of
from tinglys.reading.formats.docx.styles import Styles, outline_level

_SKIPPED = frozenset(
    """w:del w:moveFrom w:delText w:instrText w:delInstrText w:pPrChange w:rPrChange w:sectPrChange
    w:tblPrChange w:trPrChange w:tcPrChange w:rt Fallback""".split()
)
# Symbol fonts and plain characters; neither controls nor halves of a surrogate pair.
_SYMBOL = re.compile(r"(?:00[2-7]|0[1-9A-F][0-9A-F]|[1-9A-CEF][0-9A-F]{2})[0-9A-F]", re.IGNORECASE)
_NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
_OWN_NOTES = {"w:footnote": "footnote", "w:endnote": "endnote"}


class _Paragraph(msgspec.Struct):
    """A paragraph in the making; ``seen`` is the offset of its next character in the file."""

    block: Block
    style: str = ""
    level: int | None = None
    numbered: bool | None = None
    seen: int = 0


class _Table(msgspec.Struct):
    """The cells of the row that is being read."""

    cells: list[list[Block]] = []


class Body:
    """Takes the events of a part and collects its blocks.

    Args:
        styles: what the paragraph styles mean.
        paragraphs: how many paragraphs were read from other parts before.
        notes: numbers of the notes referred to so far, by kind and identifier; shared by parts.
    """

    def __init__(self, styles: Styles, paragraphs: int, notes: dict[str, dict[str, int]]) -> None:
        self.blocks: list[Block] = []
        self.paragraphs = paragraphs
        self._styles = styles
        self.notes = notes
        self._open: list[_Paragraph] = []
        self._tables: list[_Table] = []
        self._skipped = 0
        self._in_text = False
        self._properties = 0  # how deep in them
        self._hidden = False
        self._raised = -1
        self._note: int | None = None

    def start(self, name: str, given: Attributes) -> None:
        """Take the start of an element."""
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
        elif name == "w:p":
            self.paragraphs += 1
            self._open.append(_Paragraph(Block(), seen=self.paragraphs * PAGE))
            self._number_note()
        elif name == "w:t":
            self._in_text = True
        elif name in ("w:tbl", "w:tr", "w:tc"):
            self._start_table(name)
        elif name in ("w:pPr", "w:rPr"):
            self._properties += 1
        elif name == "w:r":
            self._hidden, self._raised = False, -1
        elif name in _OWN_NOTES:
            self._start_note(name, given)
        elif self._open:
            paragraph = self._open[-1]
            if self._properties:
                self._property(paragraph, name, given)
            elif not self._hidden:
                self._sign(paragraph, name, given)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._skipped:
            self._skipped -= 1
        elif name == "w:p" and self._open:
            self._keep(self._finished(self._open.pop()))
        elif name == "w:t":
            self._in_text = False
        elif name in ("w:pPr", "w:rPr"):
            self._properties -= 1
        elif name == "w:r":
            self._end_run()
        elif name == "w:tr" and self._tables:
            row, self._tables[-1].cells = self._tables[-1].cells, []
            table = self._tables.pop()
            self._keep(of_row(row))
            self._tables.append(table)
        elif name == "w:tbl" and self._tables:
            self._tables.pop()

    def text(self, text: str) -> None:
        """Take characters."""
        if self._in_text and not self._skipped and not self._hidden and self._open:
            self._add(text.replace("\n", " ").replace("\t", " "))

    def _start_table(self, name: str) -> None:
        if name == "w:tbl":
            self._tables.append(_Table([]))
        elif name == "w:tc" and self._tables:
            self._tables[-1].cells.append([])

    def _property(self, paragraph: _Paragraph, name: str, given: Attributes) -> None:
        if name == "w:pStyle":
            paragraph.style = value_of(given)
        elif name == "w:outlineLvl":
            paragraph.level = outline_level(given)
        elif name == "w:numId":
            paragraph.numbered = value_of(given) != "0"
        elif name == "w:vanish":
            self._hidden = is_on(given)
        elif name == "w:vertAlign" and value_of(given) == "superscript":
            self._raised = len(paragraph.block.parts)

    def _sign(self, paragraph: _Paragraph, name: str, given: Attributes) -> None:
        """Signs that are elements: tabulators, line breaks, hyphens, symbols, notes."""
        block = paragraph.block
        if name in ("w:tab", "w:ptab"):
            self._add("\t")
        elif name == "w:cr" or (name == "w:br" and given.get("w:type", "") in ("", "textWrapping")):
            self._add("\n")
        elif name == "w:noBreakHyphen":
            self._add("-")
        elif name == "w:sym":
            code = given.get("w:char", "")
            if _SYMBOL.fullmatch(code):
                self._add(chr(int(code, 16)))
        elif name in _NOTES:
            notes = self.notes.setdefault(_NOTES[name], {})
            number = notes.setdefault(given.get("w:id", ""), len(notes) + 1)
            start = block.length
            block.add(str(number))
            block.notes.append((start, block.length))
            self._raised = -1

    def _add(self, text: str) -> None:
        paragraph = self._open[-1]
        text = text.replace("\u00ad", "")
        paragraph.block.add(text, paragraph.seen)
        paragraph.seen += len(text)

    def _end_run(self) -> None:
        if self._raised < 0 or not self._open:
            return
        block = self._open[-1].block
        raised = "".join(part[0] for part in block.parts[self._raised :])
        before = "".join(part[0] for part in block.parts[max(self._raised - 2, 0) : self._raised])
        if is_note_number(before, raised):
            block.notes.append((block.length - len(raised.lstrip()), block.length))
        self._raised = -1

    def _start_note(self, name: str, given: Attributes) -> None:
        """A note that nothing refers to (Word's separator lines among them) is left out."""
        self._note = self.notes.get(_OWN_NOTES[name], {}).get(given.get("w:id", ""))
        if self._note is None:
            self._skipped += 1

    def _number_note(self) -> None:
        """Set the note's number before its first paragraph."""
        if self._note is not None and self._open:
            block = self._open[-1].block
            block.add(str(self._note))
            block.notes.append((0, block.length))
            block.add(" ")
            self._note = None

    def _finished(self, paragraph: _Paragraph) -> list[Block]:
        block = paragraph.block
        if not block.strip():
            return []
        level = paragraph.level
        if level is None:
            level = self._styles.level(paragraph.style) if paragraph.style else 0
        numbered = paragraph.numbered
        if numbered is None:
            numbered = bool(paragraph.style) and self._styles.is_list(paragraph.style)
        if level:
            block.kind, block.level = "heading", min(level, 6)
        elif numbered:
            block.kind = "item"
        return [block]

    def _keep(self, blocks: list[Block]) -> None:
        """Put blocks where they belong: into the cell that is open, or into the text."""
        cells = self._tables[-1].cells if self._tables else None
        if cells:
            cells[-1].extend(blocks)
        else:
            self.blocks.extend(blocks)
