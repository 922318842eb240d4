"""Source cards: who published a document, when, under which licence, and how to cite it.

Each field says where it comes from: a sidecar file that a person wrote (``NAME.source.yaml``
beside ``NAME``), the metadata of the format, or the header lines of the document. A field that
none of them gives is unknown and is stored as unknown; nothing is guessed from a file name.
"""

import datetime
import re
from collections.abc import Mapping
from typing import Any

import msgspec
import yaml

from tinglys.errors import InputError

SIDECAR_SUFFIX = ".source.yaml"
FIELDS = ("publisher", "title", "published", "accessed", "licence", "url")

#: Where a field may come from, the more trusted first; ``unknown`` is the absence of all.
ORIGINS = ("sidecar", "document", "format", "unknown")

_SIDECAR_LIMIT = 64 * 1024
_ADDRESS = re.compile(r"https?://\S+", re.ASCII)
_DATED = ("published", "accessed")


class _Loader(yaml.SafeLoader):
    """YAML of plain values, where a day that no calendar has stays the text it was written as."""


def _day(loader: _Loader, node: yaml.ScalarNode) -> datetime.date | str:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return str(node.value)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


class Card(msgspec.Struct, frozen=True):
    """A source card. A field is None when it is unknown; ``origins`` says where each comes from.

    ``published`` and ``accessed`` are ISO dates, as exact as the source gives them (``2008``,
    ``2008-06``, ``2008-06-04``), or the words of the document where it gives no such date.
    """

    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    accessed: str | None = None
    licence: str | None = None
    url: str | None = None
    citation: str = ""
    origins: dict[str, str] = {}


def make_card(
    name: str,
    *,
    sidecar: Mapping[str, str] | None = None,
    document: Mapping[str, str | None] | None = None,
    declared: Mapping[str, str | None] | None = None,
) -> Card:
    """The card of a document.

    Args:
        name: the document's file name; it stands in the citation where the title is unknown.
        sidecar: what a person wrote, see :func:`parse_sidecar`.
        document: what the document's own header lines say.
        declared: what the metadata of the format says. It stands below the header lines: a
            producer program often fills it ("Microsoft Word - draft3").
    """
    layers = {"sidecar": sidecar or {}, "document": document or {}, "format": declared or {}}
    values: dict[str, str | None] = {}
    origins: dict[str, str] = {}
    for field in FIELDS:
        values[field], origins[field] = None, "unknown"
        for origin, layer in layers.items():
            text = " ".join((layer.get(field) or "").split())
            # An address becomes a link: anything but the web could run code or open a file.
            if text and (field != "url" or _ADDRESS.fullmatch(text)):
                values[field], origins[field] = text, origin
                break
    written = (sidecar or {}).get("citation")
    origins["citation"] = "sidecar" if written else "composed"
    return Card(**values, citation=written or compose_citation(values, name), origins=origins)


def merge_cards(name: str, standing: Card, new: Card) -> Card:
    """The new card, but what a person wrote before is not given up for what a machine found."""
    values = {field: getattr(new, field) for field in FIELDS}
    origins = dict(new.origins)
    for field in FIELDS:
        if standing.origins.get(field) == "sidecar" and origins.get(field) != "sidecar":
            values[field], origins[field] = getattr(standing, field), "sidecar"
    citation = new.citation
    if origins["citation"] != "sidecar":
        if standing.origins.get("citation") == "sidecar":
            citation, origins["citation"] = standing.citation, "sidecar"
        else:
            citation = compose_citation(values, name)
    return Card(**values, citation=citation, origins=origins)


def compose_citation(values: Mapping[str, str | None], name: str) -> str:
    """A citation in one line: publisher (date): title. address (accessed date).

    What is unknown is named as unknown, so that nobody takes a gap for a full citation.
    """
    publisher = values.get("publisher") or "[publisher unknown]"
    published = values.get("published") or "date unknown"
    title = values.get("title") or f"[title unknown; file {name}]"
    parts = [f"{publisher} ({published}): {title}."]
    if values.get("url"):
        parts.append(str(values["url"]))
    if values.get("accessed"):
        parts.append(f"(accessed {values['accessed']})")
    return " ".join(parts)


def parse_sidecar(data: bytes, name: str) -> dict[str, str]:
    """The fields of a sidecar file. Raises InputError with the key that is wrong.

    The file is a YAML mapping of ``publisher``, ``title``, ``published``, ``accessed``,
    ``licence``, ``url`` and ``citation``, each optional, each one line of text or a date.
    """
    remedy = f"write a mapping of {', '.join(FIELDS)} and citation"
    if len(data) > _SIDECAR_LIMIT:
        raise InputError(name, "is too large for a source card", remedy)
    try:
        content = yaml.load(data.decode("utf-8"), Loader=_Loader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}" if mark else None
        raise InputError(name, "is not YAML in UTF-8", remedy, place) from error
    if not isinstance(content, dict):
        raise InputError(name, "is not a mapping", remedy)
    return {str(key): _sidecar_value(name, key, value) for key, value in content.items()}


def _sidecar_value(name: str, key: Any, value: Any) -> str:
    """One field as text. A year reads as a number in YAML and a day as a date."""
    if key not in (*FIELDS, "citation"):
        raise InputError(name, "is no field of a source card", "remove or rename it", str(key)[:40])
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        value = value.isoformat()
    elif isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip():
        raise InputError(name, "is not a line of text", "write it as text or leave it out", key)
    text = " ".join(value.split())
    if key in _DATED and not _is_date(text):
        raise InputError(name, "is not a date", "write it as 2008, 2008-06 or 2008-06-04", key)
    if key == "url" and not _ADDRESS.fullmatch(text):
        raise InputError(name, "is not a web address", "begin it with https://", key)
    return text


def _is_date(text: str) -> bool:
    """True for a day, month or year that exists, in ISO form."""
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
        return False
    try:
        datetime.date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    except ValueError:
        return False
    return True
