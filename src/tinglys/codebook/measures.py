"""What is measured: indicators, the units of their values, and the keys that break them down."""

from typing import Literal

import msgspec

from tinglys.codebook.labels import Label, Term

System = Literal["tip", "ocindex", "statistics", "threat"]
"""The kind of assessment an indicator comes from: a Trafficking in Persons report, an organized
crime index, general crime statistics, a threat assessment."""

Direction = Literal["higher_is_worse", "higher_is_better"]
ValueKind = Literal["number", "share", "rate", "money", "score", "year", "date", "code", "words"]


class Unit(msgspec.Struct, frozen=True):
    """A unit of values. ``one`` and ``many`` are its names after 1 and after other numbers.

    ``per`` is the size of the population a rate refers to. ``base`` and ``factor`` convert:
    one of this unit is ``factor`` of the base unit; no ``base`` means it converts to nothing.
    """

    code: str
    one: Label
    many: Label
    kind: ValueKind = "number"
    per: int | None = None
    base: str | None = None
    factor: float = 1.0

    @property
    def label(self) -> Label:
        """The plural, which is what a table's head prints."""
        return self.many

    def counted(self, value: float, language: str) -> str:
        """The unit's name as it stands after ``value``."""
        return (self.one if value == 1 else self.many).text(language)


class BreakdownKey(msgspec.Struct, frozen=True):
    """A key that breaks a figure down.

    ``values`` holds the closed values by code. Where it is empty the key is open (it carries the
    words of the text), unless ``values_from`` names the codebook group whose codes it takes.
    """

    code: str
    label: Label
    values: dict[str, Term] = {}
    values_from: str | None = None

    @property
    def closed(self) -> bool:
        """Whether only listed values may stand under this key."""
        return bool(self.values) or self.values_from is not None


class Indicator(msgspec.Struct, frozen=True):
    """What is measured.

    ``units`` lists the unit codes a value may have (``currency`` stands for any currency of the
    codebook); it is empty for indicators whose value is words. ``breakdowns`` lists the keys that
    may break it down. ``scale`` is the code of the value scale where there is one. ``topic``
    groups the indicators of a system on a page. ``direction`` is None where neither direction is
    worse: more convictions may be more crime or better policing. ``change_of`` is the indicator
    whose change this one gives.
    """

    code: str
    label: Label
    definition: Label
    system: System
    topic: str
    units: tuple[str, ...] = ()
    breakdowns: tuple[str, ...] = ()
    scale: str | None = None
    direction: Direction | None = None
    change_of: str | None = None
