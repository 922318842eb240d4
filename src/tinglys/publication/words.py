"""The words of the site itself, in both languages: ``data/words.yaml``.

A word that is missing in a language is an error when the catalogue is loaded, and a key that no
entry has is an error when a page asks for it; neither becomes an empty string on a page.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

from tinglys.codebook import LANGUAGES, Label, Language
from tinglys.errors import DefectError

_SLOT = re.compile(r"\{(\w+)\}")


class Words:
    """The catalogue in one language."""

    def __init__(self, catalogue: Mapping[str, Label], language: Language) -> None:
        self.language = language
        self._texts = {key: label.text(language) for key, label in catalogue.items()}

    def __call__(self, key: str, **slots: Any) -> str:
        """The text of a key with its slots filled; each slot of the text must be given.

        Raises:
            DefectError: no such key, or a slot without a value.
        """
        try:
            return self._texts[key].format(**slots) if slots else self._plain(key)
        except KeyError as missing:
            raise DefectError(f"words.yaml: {key!r} lacks {missing}") from missing

    def parts(self, key: str) -> list[tuple[str, str | None]]:
        """A text cut at its slots: pairs of words and the slot after them (None at the end)."""
        pieces = _SLOT.split(self._texts[key])
        return [
            (pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None)
            for at in range(0, len(pieces), 2)
        ]

    def _plain(self, key: str) -> str:
        text = self._texts[key]
        if _SLOT.search(text):
            raise DefectError(f"words.yaml: {key!r} has slots that were not filled")
        return text


@cache
def load_words() -> dict[str, Label]:
    """The catalogue by key.

    Raises:
        DefectError: an entry lacks a language, or its languages have different slots.
    """
    text = (files("tinglys.publication") / "data" / "words.yaml").read_text(encoding="utf-8")
    return read_words(text)


def read_words(text: str) -> dict[str, Label]:
    """A catalogue from YAML: key -> {en, nb}."""
    catalogue: dict[str, Label] = {}
    for key, entry in yaml.safe_load(text).items():
        try:
            label = msgspec.convert(entry, Label)
        except msgspec.ValidationError as error:
            raise DefectError(f"words.yaml, {key}: {error}") from error
        if entry.keys() != set(LANGUAGES):
            raise DefectError(f"words.yaml, {key}: a text with a comma needs quotation marks")
        if len({frozenset(_SLOT.findall(label.text(language))) for language in LANGUAGES}) > 1:
            raise DefectError(f"words.yaml, {key}: the languages have different slots")
        catalogue[str(key)] = label
    return catalogue
