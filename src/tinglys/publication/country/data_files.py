"""The data behind the pages of a country, as CSV and JSON beside them."""

from collections.abc import Iterator, Mapping

import msgspec

from tinglys.publication.addresses import NO_COUNTRY
from tinglys.publication.country.contents import PageCode
from tinglys.publication.exports import tables, tables_of
from tinglys.publication.exports.csv_file import csv_of
from tinglys.publication.exports.json_file import json_of
from tinglys.publication.exports.schema import Row
from tinglys.publication.site_data import SiteData

#: The tables that the numbers and words of a page stand in.
TABLES: Mapping[PageCode, tuple[str, ...]] = {
    "front": ("documents", "findings"),
    "scores": ("index_scores", "index_quadrants", "ratings"),
    "index-table": ("index_scores",),
    "trafficking": ("figures", "provisions"),
    "tiers": ("tiers", "tier_readings", "tier_outlooks"),
    "threats": ("judgements", "networks", "relations", "routes", "prices", "definitions"),
    "statistics": ("figures",),
    "recommendations": ("recommendations", "followed_recommendations"),
}
_PLACED = ("place_code", "country", "place")


class DataLink(msgspec.Struct, frozen=True):
    """A table of a page: its name and its two files, from the root of the site."""

    name: str
    csv: str
    json: str


class CountryData:
    """The rows of every table by country, sorted out once for all pages."""

    def __init__(self, data: SiteData) -> None:
        self._schemas = tables()
        self._rows: dict[tuple[str, str], list[Row]] = {}
        homes = {one.id: _folder(one.profile.country) for one in data.documents}
        for name, rows in tables_of(data).items():
            if any(name in names for names in TABLES.values()):
                for row in rows:
                    for folder in _folders(row, homes):
                        self._rows.setdefault((folder, name), []).append(row)

    def links(self, country: str | None, page: PageCode) -> list[DataLink]:
        """The tables of a page that have rows for the country."""
        folder = _folder(country)
        return [
            DataLink(name, f"data/{folder}/{name}.csv", f"data/{folder}/{name}.json")
            for name in TABLES[page]
            if (folder, name) in self._rows
        ]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file by its name from the root of the site."""
        for (folder, name), rows in self._rows.items():
            yield f"data/{folder}/{name}.csv", csv_of(self._schemas[name], rows)
            yield f"data/{folder}/{name}.json", json_of(rows)


def _folder(country: str | None) -> str:
    return country.lower() if country else NO_COUNTRY


def _folders(row: Row, homes: Mapping[str, str]) -> list[str]:
    """The countries a row belongs to: that of its document, else the place that it is about."""
    told = row.get("documents")
    named = str(told).split(";") if told else []
    document = row.get("document")
    if isinstance(document, str) and document:
        named.append(document)
    found = [homes[name.strip()] for name in named if name.strip() in homes]
    if not found:
        place = next((row[key] for key in _PLACED if isinstance(row.get(key), str)), None)
        found = [_folder(str(place))] if place else []
    return list(dict.fromkeys(found))
