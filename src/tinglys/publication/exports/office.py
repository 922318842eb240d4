"""Who publishes: the office's name, contact, address and licence, from its settings file.

The file is YAML, ``office.yaml`` in the workspace. What it does not say has a placeholder that
nobody takes for an address: names of ``example.org`` are reserved (RFC 2606).
"""

import re

import msgspec

from tinglys.codebook import Label
from tinglys.errors import InputError

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+/")
_EMAIL = re.compile(r"[^\s<>\"@:/]+@[^\s<>\"@:/]+")
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_AGENCY = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*")


class Licence(msgspec.Struct, frozen=True):
    """A licence: its SPDX identifier, its name, its text, its URI in the EU's authority table."""

    spdx: str
    name: str
    url: str
    authority: str


_EU = "http://publications.europa.eu/resource/authority/licence"
LICENCES = {
    one.spdx: one
    for one in (
        Licence(
            "CC-BY-4.0", "Creative Commons Attribution 4.0",
            "https://creativecommons.org/licenses/by/4.0/", f"{_EU}/CC_BY_4_0",
        ),
        Licence(
            "CC0-1.0", "Creative Commons Zero 1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/", f"{_EU}/CC0",
        ),
        Licence(
            "NLOD-2.0", "Norsk lisens for offentlige data 2.0",
            "https://data.norge.no/nlod/no/2.0", f"{_EU}/NLOD_2_0",
        ),
    )
}  # fmt: skip
"""The licences an office may choose; each is in the EU's list, as DCAT-AP-NO asks."""


class Office(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The office as the metadata of an export names it.

    ``address`` is where the files of the export are served, ending in a slash. ``organisation`` is
    its nine-digit number in the Norwegian register of legal entities. ``licence`` is the SPDX
    identifier of the licence for the compilation; each source keeps its own. ``agency`` is its
    identifier as a maintenance agency of SDMX.
    """

    name: Label = Label("Office without a name", "Kontor uten navn")
    contact: Label = Label("Contact not given", "Kontakt ikke oppgitt")
    email: str = "not-given@example.org"
    address: str = "https://example.org/"
    homepage: str | None = None
    organisation: str | None = None
    licence: str | None = None
    agency: str = "TINGLYS"

    @property
    def chosen(self) -> Licence | None:
        """The licence it chose."""
        return LICENCES[self.licence] if self.licence else None


def read_office(page: bytes, source: str) -> Office:
    """The office from its settings file.

    Raises:
        InputError: not YAML, an unknown key, or a value of the wrong form; names the key.
    """
    remedy = "see docs/how-to/use-the-data.md"
    try:
        found = msgspec.yaml.decode(page or b"{}", type=Office)
    except msgspec.ValidationError as error:
        raise InputError(source, f"not the settings of an office: {error}", remedy) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(source, "not YAML", remedy) from error
    checks = {
        "email": _EMAIL.fullmatch(found.email),
        "address": _ADDRESS.fullmatch(found.address),
        "homepage": found.homepage is None or _URL.fullmatch(found.homepage),
        "organisation": found.organisation is None or re.fullmatch(r"\d{9}", found.organisation),
        "licence": found.licence is None or found.licence in LICENCES,
        "agency": _AGENCY.fullmatch(found.agency),
    }
    for key, right in checks.items():
        if not right:
            raise InputError(source, "a value of this form is not possible", remedy, key)
    return found
