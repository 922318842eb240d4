"""An edition's files from the data of a site, and back; the same data gives the same bytes."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from tinglys.assessment.index.results import AssessedIndex
from tinglys.assessment.recommendations import Followed
from tinglys.codebook import Codebook
from tinglys.errors import DefectError, InputError
from tinglys.publication.site_data import (
    Edition,
    SiteClaim,
    SiteData,
    SiteDocument,
    SiteFinding,
    SiteTable,
    SiteTiers,
)

_DOCUMENTS, _CLAIMS, _FINDINGS = "documents.jsonl", "claims.jsonl", "findings.jsonl"
_TABLES, _INDEX, _EDITION = "tables.jsonl", "index.json", "edition.json"
_TIERS, _FOLLOWED = "tiers.jsonl", "recommendations.jsonl"
_LISTS: dict[str, type[msgspec.Struct]] = {
    _DOCUMENTS: SiteDocument,
    _CLAIMS: SiteClaim,
    _FINDINGS: SiteFinding,
    _TABLES: SiteTable,
    _TIERS: SiteTiers,
    _FOLLOWED: Followed,
}

Item = TypeVar("Item", bound=msgspec.Struct)


def files_of(data: SiteData) -> dict[str, bytes]:
    """The files of an edition by name; texts of documents stand apart, named by their checksum."""
    files = {
        _EDITION: _line(data.edition),
        _DOCUMENTS: _lines(msgspec.structs.replace(one, text="") for one in data.documents),
        _CLAIMS: _lines(iter(data.claims)),
        _FINDINGS: _lines(iter(data.findings)),
        _TABLES: _lines(iter(data.tables)),
        _TIERS: _lines(iter(data.tiers)),
        _FOLLOWED: _lines(iter(data.followed)),
    }
    for document in data.documents:
        files[_text_name(document)] = document.text.encode("utf-8")
    if data.index is not None:
        files[_INDEX] = _line(data.index)
    return files


def data_of(files: Mapping[str, bytes], codebook: Codebook) -> SiteData:
    """The data of a site from the files of a verified edition.

    Args:
        files: what :func:`files_of` gave.
        codebook: the names of what is measured; the manifest says which one the edition had.

    Raises:
        InputError: a file does not hold what this version of Tinglys writes.
    """
    lists: dict[str, tuple[Any, ...]] = {
        name: tuple(_items(files[name], name, kind)) for name, kind in _LISTS.items()
    }
    return SiteData(
        documents=tuple(
            msgspec.structs.replace(one, text=files[_text_name(one)].decode("utf-8"))
            for one in lists[_DOCUMENTS]
        ),
        claims=lists[_CLAIMS],
        findings=lists[_FINDINGS],
        tables=lists[_TABLES],
        tiers=lists[_TIERS],
        followed=lists[_FOLLOWED],
        index=_item(files[_INDEX], _INDEX, AssessedIndex) if _INDEX in files else None,
        codebook=codebook,
        edition=_item(files[_EDITION], _EDITION, Edition),
    )


def _text_name(document: SiteDocument) -> str:
    return f"texts/{document.sha256}.txt"


def _line(item: msgspec.Struct) -> bytes:
    return msgspec.json.encode(item, order="deterministic") + b"\n"


def _lines(items: Iterator[msgspec.Struct]) -> bytes:
    return b"".join(_line(item) for item in items)


def _items(content: bytes, name: str, kind: type[Item]) -> Iterator[Item]:
    for number, line in enumerate(content.splitlines(), 1):
        yield _item(line, f"{name}, line {number}", kind)


def _item(content: bytes, place: str, kind: type[Item]) -> Item:
    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.ValidationError as error:
        raise InputError(
            "edition",
            "holds what this Tinglys does not know",
            "use the version that made it",
            place,
        ) from error
    except msgspec.DecodeError as error:
        raise DefectError(f"edition: {place} was verified and is no JSON") from error
