"""The words of an export's metadata: ``data/words.yaml``, in both languages."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from tinglys.codebook import Label
from tinglys.publication.exports.office import Office
from tinglys.publication.site_data import SiteData


class Keywords(msgspec.Struct, frozen=True):
    """Keywords in both languages."""

    en: tuple[str, ...]
    nb: tuple[str, ...]


@cache
def _words() -> dict[str, Label]:
    page = files("tinglys.publication.exports").joinpath("data", "words.yaml").read_bytes()
    return msgspec.yaml.decode(page, type=dict[str, Label])


def word(key: str, **slots: Any) -> Label:
    """A word in both languages; a slot that is a label is filled with its own language."""
    label = _words()[key]
    return Label(_filled(label.en, slots, "en"), _filled(label.nb, slots, "nb"))


def _filled(text: str, slots: dict[str, Any], language: str) -> str:
    values = {
        key: value.text(language) if isinstance(value, Label) else value
        for key, value in slots.items()
    }
    return text.format(**values) if slots else text


def edition_name(data: SiteData) -> str:
    """The name of the edition, its date where it has none."""
    return data.edition.name or data.edition.date


def title(data: SiteData, office: Office) -> Label:
    """The title of the export; an office with a name has it in front."""
    plain = word("title", edition=edition_name(data))
    if office.name == Office().name:
        return plain
    return Label(f"{office.name.en}: {plain.en}", f"{office.name.nb}: {plain.nb}")


def description(data: SiteData) -> Label:
    """What the export holds."""
    return word("description", documents=len(data.documents), claims=len(data.claims))


def keywords() -> Keywords:
    """Its keywords."""
    label = word("keywords")
    return Keywords(tuple(label.en.split(", ")), tuple(label.nb.split(", ")))
