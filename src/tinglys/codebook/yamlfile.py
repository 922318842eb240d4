"""Reading the codebook's YAML: every scalar is text, and nothing is silently overwritten.

YAML's implicit types are a trap for a codebook (``NO`` is Norway, not false), and its usual
loaders let the second of two equal keys win. This reader builds plain dicts, lists and strings
straight from the parser's events, which is also several times faster than constructing objects.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from tinglys.errors import DefectError

_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Node = str | list["Node"] | dict[str, "Node"]


def parse_yaml(text: str, name: str) -> dict[str, Node]:
    """The mapping that a YAML text holds, all scalars as strings.

    Args:
        text: one YAML document whose root is a mapping.
        name: file name for messages.

    Raises:
        DefectError: not YAML, no mapping at the root, a key twice, an anchor or an alias.
    """
    events: Iterator[Any] = iter(yaml.parse(text, Loader=_Parser))
    try:
        for event in events:
            if isinstance(event, yaml.MappingStartEvent):
                return _mapping(events, name)
            if isinstance(event, yaml.NodeEvent):
                break
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise DefectError(f"{name}, line {line}: not valid YAML ({error.problem})") from error
    raise DefectError(f"{name}: the root of a codebook file must be a mapping of codes")


def _mapping(events: Iterator[Any], name: str) -> dict[str, Node]:
    result: dict[str, Node] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _node(event, events, name)
        line = event.start_mark.line + 1
        if not isinstance(key, str):
            raise DefectError(f"{name}, line {line}: a key must be a plain word")
        if key in result:
            raise DefectError(f"{name}, line {line}: {key!r} stands twice in one mapping")
        result[key] = _node(next(events), events, name)
    return result


def _sequence(events: Iterator[Any], name: str) -> list[Node]:
    result: list[Node] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        result.append(_node(event, events, name))
    return result


def _node(event: Any, events: Iterator[Any], name: str) -> Node:
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        line = event.start_mark.line + 1
        raise DefectError(f"{name}, line {line}: anchors and aliases are not used in the codebook")
    if isinstance(event, yaml.ScalarEvent):
        return str(event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, name)
    return _mapping(events, name)
