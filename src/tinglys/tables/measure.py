"""How far the cells of a sheet reach and how long its texts are, from the XML as a stream."""

import re
import xml.parsers.expat

import msgspec

from tinglys.reading.formats.source import Source

_ADDRESS = re.compile(r"([A-Za-z]{1,4})(\d{1,8})", re.ASCII)
_AGAIN = "open it in a spreadsheet program and save it again"


class Extent(msgspec.Struct):
    """What one part holds: the rectangle of its cells, and its shared texts.

    ``rows`` and ``columns`` count from the sheet's first corner; ``shared`` are the cells that
    refer to a shared text, ``longest_text`` the characters of the longest such text.
    """

    rows: int = 0
    columns: int = 0
    shared: int = 0
    longest_text: int = 0


def measured(source: Source, part: str, content: bytes) -> Extent:
    """The extent of a part of a workbook.

    Raises:
        InputError: the part is not well-formed, declares a document type, or has a cell without
            a proper address.
    """
    meter = _Meter(source, part)
    parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = meter.start
    parser.EndElementHandler = meter.end
    parser.CharacterDataHandler = meter.text
    # Office never writes a document type; entity bombs and external entities are made with one.
    parser.StartDoctypeDeclHandler = meter.refuse
    try:
        parser.Parse(content, True)
    except xml.parsers.expat.ExpatError as error:
        place = f"{part}, line {error.lineno}"
        raise source.refusal("the workbook is damaged", _AGAIN, place) from None
    return meter.extent


class _Meter:
    """Follows rows and cells as a reader of the sheet does; an address is optional in both."""

    def __init__(self, source: Source, part: str) -> None:
        self.extent = Extent()
        self._source = source
        self._part = part
        self._row = 0
        self._column = 0
        self._text: int | None = None

    def start(self, name: str, given: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "c":
            self._cell(given)
        elif local == "row":
            self._row = self._number(given["r"]) if "r" in given else self._row + 1
            self._column = 0
            self.extent.rows = max(self.extent.rows, self._row)
        elif local == "si":
            self._text = 0

    def end(self, name: str) -> None:
        if name.rpartition(" ")[2] == "si" and self._text is not None:
            self.extent.longest_text = max(self.extent.longest_text, self._text)
            self._text = None

    def text(self, text: str) -> None:
        if self._text is not None:
            self._text += len(text)

    def refuse(self, *_: object) -> None:
        raise self._source.refusal("the workbook declares XML entities", _AGAIN, self._part)

    def _cell(self, given: dict[str, str]) -> None:
        if "r" in given:
            address = _ADDRESS.fullmatch(given["r"])
            if address is None:
                raise self._source.refusal("a cell has no proper address", _AGAIN, self._part)
            self._column = column_number(address[1])
            self._row = int(address[2])
        else:
            self._column += 1
        self.extent.rows = max(self.extent.rows, self._row)
        self.extent.columns = max(self.extent.columns, self._column)
        self.extent.shared += given.get("t") == "s"

    def _number(self, written: str) -> int:
        if not re.fullmatch(r"\d{1,8}", written, re.ASCII):
            raise self._source.refusal("a row has no proper number", _AGAIN, self._part)
        return int(written)


def column_number(letters: str) -> int:
    """The number of a column from its letters: A is 1, AA 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """The letters of a column from its number: 1 is A, 27 AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
