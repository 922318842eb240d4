"""How to cite an edition: ``CITATION.cff`` and a text in each language.

Citation File Format 1.2.0, https://doi.org/10.5281/zenodo.5171937. The file is written as YAML
whose strings are JSON strings, which YAML 1.2 reads.
"""

import json
from typing import Any
from unicodedata import category

from tinglys.codebook import LANGUAGES, Label
from tinglys.publication.exports.office import Office
from tinglys.publication.exports.wording import description, edition_name, keywords, title, word
from tinglys.publication.site_data import Card, SiteData

NAME = "CITATION.cff"


def citation_files(data: SiteData, office: Office) -> dict[str, bytes]:
    """The citation file and the two texts, by their names."""
    texts = {
        f"citation.{language}.txt": _text(data, office, language).encode("utf-8")
        for language in LANGUAGES
    }
    return {NAME: _cff(data, office).encode("utf-8"), **texts}


def citation(data: SiteData, office: Office) -> Label:
    """The edition as a list of references has it."""
    return word(
        "citation",
        office=office.name,
        year=data.edition.date[:4],
        title=word("title", edition=edition_name(data)),
        version=data.edition.version,
        address=office.address,
    )


def _text(data: SiteData, office: Office, language: str) -> str:
    lines = [citation(data, office).text(language), "", word("cite").text(language), ""]
    cards = _cards(data)
    if cards:
        lines += [word("sources_head").text(language), ""]
        lines += [f"- {' '.join(card.citation.split())}" for card in cards]
    return "\n".join(lines).rstrip() + "\n"


def _cards(data: SiteData) -> list[Card]:
    return [*(one.card for one in data.documents), *(one.card for one in data.tables)]


def _cff(data: SiteData, office: Office) -> str:
    found: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": word("cite").en,
        "type": "dataset",
        "title": title(data, office).en,
        "abstract": description(data).en,
        "authors": [{"name": office.name.en, "website": office.homepage or office.address}],
        "version": edition_name(data),
        "date-released": data.edition.date,
        "url": office.address,
        "keywords": list(keywords().en),
    }
    if office.licence:
        found["license"] = office.licence
    references = [_reference(card) for card in _cards(data)]
    if references:
        found["references"] = references
    lines = (
        f"{key}: {json.dumps(_plain(value), ensure_ascii=False)}\n" for key, value in found.items()
    )
    return "".join(lines)


def _plain(value: Any) -> Any:
    """The value with every text on one line and without the characters that YAML does not allow."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, str):
        return " ".join("".join(" " if _unprintable(one) else one for one in value).split())
    return value


def _unprintable(letter: str) -> bool:
    return category(letter) in ("Cc", "Cs", "Cn") or letter == "\ufeff"


def _reference(card: Card) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": "report",
        "title": card.title or card.citation,
        "authors": [{"name": card.publisher or "unknown"}],
        "notes": card.citation,
    }
    if card.published and card.published[:4].isdecimal():
        found["year"] = int(card.published[:4])
    if card.url and card.url.startswith(("http://", "https://")):
        found["url"] = card.url
    return found
