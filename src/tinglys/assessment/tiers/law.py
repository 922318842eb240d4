"""The law on the Watch List, in its versions: dated rules with their legal source."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from tinglys.codebook import Label
from tinglys.codebook.loading import convert
from tinglys.codebook.yamlfile import parse_yaml

WATCH_LIST = "2WL"
LOWEST = "3"


class SourceRead(msgspec.Struct, frozen=True):
    """A source that was read for a rule, and what of the rule it bears out."""

    what: str
    url: str | None = None
    bears_out: str = ""


class WatchListLaw(msgspec.Struct, frozen=True):
    """One version of the law.

    It governs the reports ``first_report`` to ``last_report`` (None: still in force). After
    ``limit`` years in a row on the Watch List, counted from the report of ``count_from``, the next
    report places the country on Tier 3, unless it is moved up, or the downgrade is waived, which is
    possible for ``waivers`` years. A country that was there before and fell to Tier 3 may stay
    ``reinstated`` years in a row (None: no such rule).
    """

    code: str
    label: Label
    act: str
    provision: str
    in_force: str
    first_report: int
    count_from: int
    limit: int
    waivers: int
    conditions: tuple[Label, ...]
    read: tuple[SourceRead, ...]
    unverified: tuple[str, ...] = ()
    last_report: int | None = None
    reinstated: int | None = None

    def governs(self, report_year: int) -> bool:
        """Whether the report of that year is made under this version."""
        last = self.last_report
        return self.first_report <= report_year and (last is None or report_year <= last)


@cache
def load_laws() -> tuple[WatchListLaw, ...]:
    """The versions of the law that ship with Tinglys, oldest first.

    Raises:
        DefectError: the file is not valid.
    """
    name = "watch_list_rule.yaml"
    text = (files("tinglys.assessment.tiers") / "data" / name).read_text(encoding="utf-8")
    table: Any = parse_yaml(text, name)
    return tuple(
        convert({"code": code, **fields}, WatchListLaw, name, code)
        for code, fields in table.items()
    )


def law_of(report_year: int, laws: Sequence[WatchListLaw]) -> WatchListLaw | None:
    """The version that governs a report; None before the first."""
    return next((law for law in laws if law.governs(report_year)), None)
