"""Two small parts of a DOCX: what a part refers to, and what the document declares of itself."""

from tinglys.reading.formats.docx.markup import Attributes

_DECLARED = {
    "title": "title",
    "creator": "author",
    "language": "language",
    "publisher": "publisher",
}


class Targets:
    """Takes the events of a relationships part; ``found`` are targets by the end of their type."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}

    def start(self, name: str, given: Attributes) -> None:
        """Take the start of an element; what lies outside the package is passed over."""
        if name == "Relationship" and given.get("TargetMode", "") != "External":
            kind = given.get("Type", "").rpartition("/")[2]
            self.found.setdefault(kind, given.get("Target", ""))

    def end(self, _name: str) -> None:
        """Take the end of an element."""

    def text(self, _text: str) -> None:
        """Take characters; the part has none."""


class Core:
    """Takes the events of the part with the document's properties; ``found`` as in ``meta``."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._open = ""

    def start(self, name: str, _given: Attributes) -> None:
        """Take the start of an element."""
        self._open = _DECLARED.get(name, "")

    def end(self, _name: str) -> None:
        """Take the end of an element."""
        self._open = ""

    def text(self, text: str) -> None:
        """Take characters."""
        if self._open:
            self.found[self._open] = self.found.get(self._open, "") + text
