"""``datapackage.json``: the CSV files described after Frictionless Data Package v1.

Tabular Data Package and Table Schema, https://specs.frictionlessdata.io. Titles and descriptions
are English; the same in Norwegian stands beside them under ``title_nb`` and ``description_nb``,
which the standard leaves open.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from tinglys.codebook import Codebook
from tinglys.publication.exports.office import Office
from tinglys.publication.exports.schema import Column, Table, tables
from tinglys.publication.exports.wording import description, keywords, title
from tinglys.publication.site_data import Card, SiteData

NAME = "datapackage.json"


def data_package(data: SiteData, office: Office, files: Mapping[str, bytes]) -> bytes:
    """The description of the CSV files.

    Args:
        data: what the tables are made of.
        office: who publishes.
        files: the CSV file of each table, by its path in the export.
    """
    name, about = title(data, office), description(data)
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": f"tinglys-{data.edition.name or data.edition.date}",
        "id": f"{office.address}{NAME}",
        "title": name.en,
        "title_nb": name.nb,
        "description": about.en,
        "description_nb": about.nb,
        "version": data.edition.name or data.edition.date,
        "created": f"{data.edition.date}T00:00:00Z",
        "keywords": list(keywords().en),
        "contributors": [
            {"title": office.name.en, "role": "publisher", "email": office.email,
             "path": office.homepage or office.address}
        ],
        "sources": _sources(data),
        "resources": [
            _resource(table, f"csv/{table.name}.csv", files[f"csv/{table.name}.csv"], data.codebook)
            for table in tables().values()
        ],
    }  # fmt: skip
    if licence := office.chosen:
        package["licenses"] = [{"name": licence.spdx, "path": licence.url, "title": licence.name}]
    return msgspec.json.format(msgspec.json.encode(package), indent=1) + b"\n"


def _sources(data: SiteData) -> list[dict[str, str]]:
    cards = [(one.card, one.sha256) for one in data.documents]
    cards += [(one.card, one.sha256) for one in data.tables]
    return [_source(card, sha256) for card, sha256 in cards]


def _source(card: Card, sha256: str) -> dict[str, str]:
    found = {"title": card.citation, "sha256": sha256}
    if card.url:
        found["path"] = card.url
    if card.licence:
        found["licence"] = card.licence
    return found


def _resource(table: Table, path: str, content: bytes, codebook: Codebook) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": path,
        "profile": "tabular-data-resource",
        "title": table.label.en,
        "title_nb": table.label.nb,
        "description": table.about.en,
        "description_nb": table.about.nb,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"',
                    "doubleQuote": True, "header": True},
        "schema": _schema(table, codebook),
    }  # fmt: skip


def _schema(table: Table, codebook: Codebook) -> dict[str, Any]:
    return {
        "fields": [_field(name, one, codebook) for name, one in table.columns.items()],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": [column],
                "reference": {
                    "resource": "" if target == table.name else target,
                    "fields": [key],
                },
            }
            for column, (target, key) in table.references.items()
        ],
    }


def _field(name: str, column: Column, codebook: Codebook) -> dict[str, Any]:
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if values := column.values(codebook):
        limits["enum"] = list(values)
    for key in ("pattern", "minimum", "maximum"):
        if (limit := getattr(column, key)) is not None:
            limits[key] = limit
    field: dict[str, Any] = {
        "name": name,
        "type": column.type,
        "description": column.about.en,
        "description_nb": column.about.nb,
    }
    return field | ({"constraints": limits} if limits else {})
