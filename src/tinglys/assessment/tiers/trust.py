"""Which source of tiers is believed before which, and the codes that data files use."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from tinglys.codebook import Label
from tinglys.codebook.loading import convert
from tinglys.codebook.yamlfile import parse_yaml


class TrustedSource(msgspec.Struct, frozen=True):
    """A source of tier readings, or a kind of them: its rank (1 is believed first), and why."""

    code: str
    rank: int
    label: Label
    why: Label
    sources: tuple[str, ...] = ()


class TierSources(msgspec.Struct, frozen=True):
    """The order of trust, and what codes in files mean.

    ``places`` gives ISO alpha-2 codes for codes that files use instead; ``former`` the names of
    countries that are no more; ``aggregates`` are names in files that are no country.
    """

    by_code: dict[str, TrustedSource]
    places: dict[str, str]
    former: dict[str, Label]
    aggregates: tuple[str, ...]

    def of(self, source: str) -> TrustedSource:
        """The entry of a source; an unlisted one ranks after all that are listed."""
        known = self.by_code.get(source)
        if known is not None:
            return known
        name = Label(source, source)
        why = Label("Not in the list of sources.", "Ikke i listen over kilder.")
        return TrustedSource(source, len(self.by_code) + 1, name, why)


@cache
def load_tier_sources() -> TierSources:
    """The order of trust that ships with Tinglys.

    Raises:
        DefectError: the file is not valid.
    """
    name = "sources.yaml"
    text = (files("tinglys.assessment.tiers") / "data" / name).read_text(encoding="utf-8")
    table: Any = parse_yaml(text, name)
    by_code: dict[str, TrustedSource] = {}
    for rank, (code, fields) in enumerate(table["order"].items(), start=1):
        entry = convert({"code": code, "rank": rank, **fields}, TrustedSource, name, code)
        by_code[code] = entry
        by_code.update(dict.fromkeys(entry.sources, entry))
    former = {code: convert(label, Label, name, code) for code, label in table["former"].items()}
    return TierSources(by_code, dict(table["places"]), former, tuple(table["aggregates"]))
