"""Files that a person writes in YAML, read into typed structs, every fault named with its place."""

from fractions import Fraction
from typing import Any, TypeVar

import msgspec

from tinglys.codebook.yamlfile import parse_yaml
from tinglys.errors import DefectError, InputError

Struct = TypeVar("Struct", bound=msgspec.Struct)


def read_written(text: str, name: str, kind: type[Struct], remedy: str) -> Struct:
    """A YAML text as a struct; numbers may be written as whole, decimal or as fractions (1/3).

    Args:
        text: the file's content.
        name: its name, for messages.
        kind: the struct that it has to be.
        remedy: what to do about a fault, in one clause.

    Raises:
        InputError: the text is no YAML mapping, has a key twice, lacks one or has a wrong one.
    """
    try:
        content = parse_yaml(text, name)
    except DefectError as error:
        problem = str(error).removeprefix(name).lstrip(":, ")
        raise InputError(name, problem, remedy) from error
    try:
        return msgspec.convert(content, kind, strict=False, dec_hook=_decoded)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at ")
        raise InputError(name, problem, remedy, place.strip("`$.") or None) from error


def _decoded(kind: type, value: Any) -> Any:
    if kind is Fraction:
        try:
            return Fraction(str(value))
        except (ValueError, ZeroDivisionError) as error:
            raise ValueError("a number was expected (12, 0.5 or 1/3)") from error
    raise NotImplementedError(kind)
