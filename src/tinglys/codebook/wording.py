"""Wording of document structure: abbreviations, headings of section kinds, function words.

Kept as YAML beside the rest of the codebook, so that a new report series is taught by editing a
list and not by editing the reader.
"""

from functools import cache
from importlib.resources import files

import msgspec


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


@cache
def _heading_table() -> tuple[dict[str, str], list[tuple[str, str]], list[tuple[str, str]]]:
    table = msgspec.yaml.decode(_read("headings"), type=dict[str, dict[str, list[str]]])
    exact: dict[str, str] = {}
    prefixes: list[tuple[str, str]] = []
    suffixes: list[tuple[str, str]] = []
    for kind, by_language in table.items():
        for headings in by_language.values():
            for heading in headings:
                if heading.startswith("*"):
                    suffixes.append((heading.strip("*"), kind))
                elif heading.endswith("*"):
                    prefixes.append((heading[:-1], kind))
                else:
                    exact[heading] = kind
    return exact, prefixes, suffixes


@cache
def section_kind(title: str) -> str | None:
    """The kind of the section that a heading opens, or None for an ordinary heading.

    Args:
        title: the heading as printed; case, numbering, marks of emphasis and a colon are ignored.
    """
    plain = title.strip().strip("=#*:. 0123456789\t").lower()
    exact, prefixes, suffixes = _heading_table()
    if plain in exact:
        return exact[plain]
    for start, kind in prefixes:
        if plain.startswith(start) and len(plain) <= len(start) + 40:
            return kind
    for end, kind in suffixes:
        if plain.endswith(end) and len(plain) <= len(end) + 40:
            return kind
    return None
