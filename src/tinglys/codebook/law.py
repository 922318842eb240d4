"""Statutes that documents cite, and the words that make a citation."""

import msgspec

from tinglys.codebook.labels import Label


class Section(msgspec.Struct, frozen=True):
    """A section of a statute: what it is about, and the range of its penalty where it has one."""

    label: Label
    offence: str | None = None
    max_years: float | None = None


class Statute(msgspec.Struct, frozen=True):
    """A statute of one country with its printed names and the sections the field cites."""

    code: str
    label: Label
    country: str
    forms: dict[str, tuple[str, ...]] = {}
    sections: dict[str, Section] = {}
    in_force: str | None = None
    repealed: str | None = None


class StatuteWords(msgspec.Struct, frozen=True):
    """Words of one language that make a citation.

    ``section`` stand before the number ("section", "§"), ``parts`` follow it ("paragraph",
    "ledd"), ``statute`` end the name of a law ("Act", "-loven").
    """

    section: tuple[str, ...]
    parts: tuple[str, ...]
    statute: tuple[str, ...]
