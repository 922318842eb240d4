"""The XML parts of a DOCX as a stream of events, so that no part is ever held as a tree.

Document types are refused: Office never writes one, and they are what entity bombs and external
entities are made with.
"""

import xml.parsers.expat
from collections.abc import Iterable
from typing import Protocol

from tinglys.reading.formats.source import Source

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_AGAIN = "open it in Word and save it again as DOCX or PDF"
Attributes = dict[str, str]


class Handler(Protocol):
    """Takes the events of one part.

    Names in Word's namespace come as ``w:local``, others as ``local`` alone.
    """

    def start(self, name: str, given: Attributes, /) -> None:
        """An element begins; ``given`` are its attributes."""
        ...

    def end(self, name: str, /) -> None:
        """An element ends."""
        ...

    def text(self, text: str, /) -> None:
        """Characters between tags."""
        ...


class _DocumentTypeError(Exception):
    """Raised out of the parser where a part declares a document type."""


def feed(source: Source, part: str, pieces: Iterable[bytes], handler: Handler) -> None:
    """Send a part's events to a handler.

    Raises:
        InputError: the part is not well-formed, or declares a document type.
    """
    parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, given: handler.start(
        _local(name), {_local(key): value for key, value in given.items()} if given else given
    )
    parser.EndElementHandler = lambda name: handler.end(_local(name))
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except xml.parsers.expat.ExpatError as error:
        place = f"{part}, line {error.lineno}"
        raise source.refusal("the document is damaged", _AGAIN, place) from None
    except _DocumentTypeError:
        raise source.refusal("the document declares XML entities", _AGAIN, part) from None


def _refuse(*_: object) -> None:
    raise _DocumentTypeError


def _local(name: str) -> str:
    for namespace in _WORD:
        if name.startswith(namespace):
            return "w:" + name[len(namespace) :]
    return name.rpartition(" ")[2]


def value_of(given: Attributes) -> str:
    """The ``w:val`` of an element, empty where it has none."""
    return given.get("w:val", "")


def is_on(given: Attributes) -> bool:
    """Whether a property without further words is switched on."""
    return value_of(given).lower() not in ("0", "false", "off", "none")
