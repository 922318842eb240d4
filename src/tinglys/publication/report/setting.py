"""From the rows of the site's sections to pieces: links become footnotes and marks of the annex."""

from collections.abc import Iterable
from html.parser import HTMLParser

import msgspec
from markupsafe import Markup, escape

from tinglys.publication.report.notes import Notes
from tinglys.publication.report.pieces import Piece, Pieces

Attributes = dict[str, str | None]


class Setter:
    """Sets words of the sections in running text (footnotes) or in tables (marks)."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes

    def prose(self, text: Markup | str) -> Pieces:
        """Running text: every ground is a footnote."""
        return _Reader(self.notes, footnotes=True).read(text)

    def cell(self, text: Markup | str) -> Pieces:
        """A cell: a figure has its entry of the annex, other claims their page or paragraph."""
        return _Reader(self.notes, footnotes=False).read(text)

    def cells(self, texts: Iterable[Markup | str], between: str = ", ") -> Pieces:
        """Several texts of a cell in a row."""
        found: list[Piece] = []
        for text in texts:
            if pieces := self.cell(text):
                found += [Piece(between), *pieces] if found else pieces
        return tuple(found)


class _Reader(HTMLParser):
    """Reads the few elements that the sections write; all else is words."""

    def __init__(self, notes: Notes, *, footnotes: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._notes = notes
        self._footnotes = footnotes
        self._pieces: list[Piece] = []
        self._open: list[tuple[str, Attributes]] = []
        self._hidden = 0

    def read(self, text: Markup | str) -> Pieces:
        self.feed(str(escape(text)))
        self.close()
        return tuple(self._pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "br":
            self._pieces.append(Piece(" "))
            return
        self._open.append((tag, given))
        if tag == "svg" or given.get("class") == "bar":
            self._hidden += 1
        if given.get("class") == "bar":
            withheld = self._notes.view.words("name_withheld")
            self._pieces.append(Piece(f"[{withheld}]", "withheld"))

    def handle_endtag(self, tag: str) -> None:
        opened, given = self._open.pop()
        assert opened == tag, "the sections write well-formed markup"
        if tag == "svg" or given.get("class") == "bar":
            self._hidden -= 1
        if tag == "a" and self._pieces:
            self._ground(given)

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        language = next((at["lang"] for _, at in reversed(self._open) if at.get("lang")), None)
        own = language if language and language != self._notes.view.language else ""
        self._pieces.append(Piece(data, lang=own))

    def _ground(self, given: Attributes) -> None:
        """Marks the ground of the words just read."""
        last = self._pieces[-1]
        if finding := given.get("data-finding"):
            self._finding(finding, flag=given.get("class") == "flag")
        elif claim := given.get("data-claim"):
            self._pieces[-1] = msgspec.structs.replace(last, claim=claim)
            self._claim(claim)
        elif document := given.get("data-document"):
            start, end = (int(given[f"data-{at}"] or 0) for at in ("start", "end"))
            if self._footnotes:
                self._mark(note=self._notes.of_place(document, start, end))
            else:
                self._locate(self._notes.where(self._notes.view.documents[document], start))
        elif self._footnotes and (address := given.get("data-cell")):
            self._mark(note=self._notes.of_cell(address))
        elif self._footnotes and (fragment := given.get("data-worked")):
            self._mark(note=self._notes.of_working(fragment))

    def _finding(self, finding: str, *, flag: bool) -> None:
        number = self._notes.findings.get(finding, 0)
        if flag:
            self._mark(style="flag", finding=number)
        elif self._footnotes:
            self._mark(note=self._notes.of_finding(finding))
        else:
            self._mark(finding=number)

    def _claim(self, claim: str) -> None:
        if self._footnotes:
            self._mark(note=self._notes.of_claim(claim))
        elif claim in self._notes.annex:
            self._mark(annex=self._notes.annex[claim])
        else:
            self._locate(self._notes.locator(self._notes.view.claims[claim]))

    def _mark(self, **fields: object) -> None:
        self._pieces[-1] = msgspec.structs.replace(self._pieces[-1], **fields)

    def _locate(self, where: str) -> None:
        self._pieces.append(Piece(f" ({where})", "quiet"))
