"""What an SDMX export is made of: code lists, and data flows with their components and values."""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from tinglys.codebook import Label
from tinglys.publication.exports.office import Office
from tinglys.publication.exports.wording import edition_name
from tinglys.publication.site_data import SiteData

VERSION = "1.0.0"
TIME = "TIME_PERIOD"
VALUE = "OBS_VALUE"
_FOREIGN = re.compile(r"[^A-Za-z0-9_@$-]")

Observation = dict[str, str]
"""An observation: component -> value as text. A component without a value is left out."""


class Code(msgspec.Struct, frozen=True):
    """A code with its names and, where it has one, its description."""

    id: str
    name: Label
    description: Label | None = None


class CodeList(msgspec.Struct, frozen=True):
    """A code list."""

    id: str
    name: Label
    codes: tuple[Code, ...]


class Component(msgspec.Struct, frozen=True, kw_only=True):
    """A dimension or attribute, or the measure. It takes the codes of a list, or values of a type.

    ``type`` is a text type of SDMX. The time dimension and the measure are known by their ids.
    """

    id: str
    name: Label
    codes: str | None = None
    type: Literal["String", "Double", "Integer", "ObservationalTimePeriod"] = "String"
    mandatory: bool = False


class Flow(msgspec.Struct, frozen=True, kw_only=True):
    """A data flow: its structure and its observations, in a fixed order."""

    id: str
    name: Label
    dimensions: tuple[Component, ...]
    measure: Component
    attributes: tuple[Component, ...]
    observations: Sequence[Observation]

    @property
    def components(self) -> tuple[Component, ...]:
        """Dimensions, measure, attributes."""
        return (*self.dimensions, self.measure, *self.attributes)


class Message(msgspec.Struct, frozen=True):
    """What the head of a message says: who sends it, which edition, when."""

    agency: str
    edition: str
    prepared: str


def message(data: SiteData, office: Office) -> Message:
    """The head of the messages of an edition."""
    return Message(office.agency, edition_name(data), f"{data.edition.date}T00:00:00Z")


def code_id(text: str) -> str:
    """A code of the codebook as an identifier of SDMX (IDType): other characters become ``_``."""
    return _FOREIGN.sub("_", text)


def urn(package: str, kind: str, agency: str, name: str, item: str = "") -> str:
    """The URN of an artefact or of an item in it."""
    tail = f".{item}" if item else ""
    return f"urn:sdmx:org.sdmx.infomodel.{package}.{kind}={agency}:{name}({VERSION}){tail}"
