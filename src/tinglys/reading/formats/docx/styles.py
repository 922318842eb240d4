"""What paragraph styles mean: headings with their levels, and lists."""

import re

import msgspec

from tinglys.reading.formats.docx.markup import Attributes, value_of

_HEADING = re.compile(r"(?:heading|overskrift|rubrik|überschrift|otsikko)\s*([1-9])", re.IGNORECASE)
_TITLES = frozenset(("title", "tittel", "titel"))
_LISTS = re.compile(r"list\s*(?:bullet|number|paragraph)|liste|punktliste|nummerert", re.IGNORECASE)
_BODY_LEVEL = 9  # Word's outline level for text that is no heading
_DEEPEST = 20


class Style(msgspec.Struct):
    """One style as its part declares it; ``level`` 1 to 9 for a heading."""

    name: str = ""
    based_on: str = ""
    level: int | None = None
    numbered: bool | None = None


class Styles:
    """Collects styles from the events of their part, and answers for them by identifier."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._open = Style()

    def start(self, name: str, given: Attributes) -> None:
        """Take the start of an element."""
        if name == "w:style":
            self._open = Style()
            self._styles[given.get("w:styleId", "")] = self._open
        elif name == "w:name":
            self._open.name = value_of(given)
        elif name == "w:basedOn":
            self._open.based_on = value_of(given)
        elif name == "w:outlineLvl":
            self._open.level = outline_level(given)
        elif name == "w:numId":
            self._open.numbered = value_of(given) != "0"

    def end(self, _name: str) -> None:
        """Take the end of an element."""

    def text(self, _text: str) -> None:
        """Take characters; styles have none."""

    def level(self, identifier: str) -> int:
        """Heading level of a paragraph in this style; 0 where it is no heading."""
        for style in self._chain(identifier):
            if style.level is not None:
                return style.level
            named = _HEADING.match(style.name)
            if named:
                return int(named[1])
            if style.name.lower() in _TITLES:
                return 1
        return 0

    def is_list(self, identifier: str) -> bool:
        """True where paragraphs in this style are items of a list."""
        for style in self._chain(identifier):
            if style.numbered is not None:
                return style.numbered
        return any(_LISTS.match(style.name) for style in self._chain(identifier))

    def _chain(self, identifier: str) -> list[Style]:
        chain: list[Style] = []
        while identifier in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[identifier])
            identifier = chain[-1].based_on
        # Some writers name headings by the identifier alone and write no styles.
        return chain or [Style(name=identifier)]


def outline_level(given: Attributes) -> int:
    """Heading level of an outline level, which counts from 0; 0 for body text."""
    value = value_of(given)
    level = int(value) if value.isascii() and value.isdigit() and len(value) < 3 else _BODY_LEVEL
    return level + 1 if level < _BODY_LEVEL else 0
