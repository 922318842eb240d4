"""Labels and terms: what every entry of the codebook carries in both languages.

A label that is missing or empty is an error when the codebook is loaded, never an empty string on
a page.
"""

from functools import cache
from typing import Annotated, Literal

import msgspec

Language = Literal["en", "nb"]
"""The languages a reader of Tinglys sees. Documents may be in more; see :func:`label_language`."""

LANGUAGES: tuple[Language, ...] = ("en", "nb")

_Words = Annotated[str, msgspec.Meta(min_length=1, pattern=r"^\S(.*\S)?$")]


@cache
def label_language(language: str) -> Language:
    """The language whose labels serve a reader of ``language`` (a BCP 47 tag).

    Scandinavian readers get bokmål, everyone else English.
    """
    return "nb" if language.split("-")[0] in {"nb", "nn", "no", "da", "sv"} else "en"


class Label(msgspec.Struct, frozen=True):
    """The same name in English and in Norwegian (bokmål)."""

    en: _Words
    nb: _Words

    def text(self, language: str) -> str:
        """The label for a reader of ``language``."""
        return self.nb if label_language(language) == "nb" else self.en


class Term(msgspec.Struct, frozen=True):
    """A code with its labels and the printed forms a document uses for it.

    ``forms`` maps a language of documents (``en``, ``nb``, also ``nn`` or ``da`` where a form
    differs) to printed forms in lower case unless the form is written with capitals. In a form,
    ``kokain*`` stands for the first part of a compound and ``*kokain`` for its last part; both
    also match the word alone. ``broader`` is the code of the wider term in the same group.
    """

    code: str
    label: Label
    forms: dict[str, tuple[str, ...]] = {}
    broader: str | None = None


class Stage(Term, frozen=True, kw_only=True):
    """A step of a crime script: ``script`` is the script's code, ``order`` counts from 1."""

    script: str
    order: int
