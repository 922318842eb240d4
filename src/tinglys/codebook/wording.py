"""Wording of document structure: abbreviations, headings of section kinds, function words.

Kept as YAML beside the rest of the codebook, so that a new report series is taught by editing a
list and not by editing the reader.
"""

from functools import cache
from importlib.resources import files

import msgspec

# How much may stand beside the known part of a heading.
_LONGEST_REST = 40


@cache
def _read(name: str) -> bytes:
    return files("tinglys.codebook").joinpath("data", "structure", f"{name}.yaml").read_bytes()


@cache
def abbreviations() -> frozenset[str]:
    """Lower-case words that a full stop follows without ending the sentence, all languages."""
    table = msgspec.yaml.decode(_read("abbreviations"), type=dict[str, str])
    return frozenset(word for words in table.values() for word in words.split())


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Language code -> its function words, lower case."""
    table = msgspec.yaml.decode(_read("languages"), type=dict[str, str])
    return {language: frozenset(words.split()) for language, words in table.items()}


class _Headings(msgspec.Struct, frozen=True):
    """Headings of known section kinds: whole ones, and those told by their beginning or end."""

    exact: dict[str, str]
    begins: dict[str, str]
    ends: dict[str, str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]


@cache
def _headings() -> _Headings:
    table = msgspec.yaml.decode(_read("headings"), type=dict[str, dict[str, list[str]]])
    exact: dict[str, str] = {}
    begins: dict[str, str] = {}
    ends: dict[str, str] = {}
    for kind, by_language in table.items():
        for heading in (heading for listed in by_language.values() for heading in listed):
            if heading.startswith("*"):
                ends.setdefault(heading.strip("*"), kind)
            elif heading.endswith("*"):
                begins.setdefault(heading[:-1], kind)
            else:
                exact[heading] = kind
    return _Headings(exact, begins, ends, tuple(begins), tuple(ends))


def section_kind(title: str) -> str | None:
    """The kind of the section that a heading opens, or None for an ordinary heading.

    Args:
        title: the heading as printed; case, numbering, marks of emphasis and a colon are ignored.
    """
    plain = title.strip("=#*:. 0123456789\t\n").lower()
    known = _headings()
    if plain in known.exact:
        return known.exact[plain]
    if plain.startswith(known.beginnings):
        for start, kind in known.begins.items():
            if plain.startswith(start) and len(plain) <= len(start) + _LONGEST_REST:
                return kind
    if plain.endswith(known.endings):
        for end, kind in known.ends.items():
            if plain.endswith(end) and len(plain) <= len(end) + _LONGEST_REST:
                return kind
    return None
