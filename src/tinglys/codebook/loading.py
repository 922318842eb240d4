"""Loading the codebook from its YAML files into typed, frozen models."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import msgspec

from tinglys.codebook.book import Codebook
from tinglys.codebook.holders import Holder
from tinglys.codebook.labels import Stage, Term
from tinglys.codebook.law import Statute, StatuteWords
from tinglys.codebook.measures import BreakdownKey, Indicator, Unit
from tinglys.codebook.money import Currency
from tinglys.codebook.place_tables import load_places
from tinglys.codebook.scales import IndexStructure, LikelihoodScale, Tier, ValueScale
from tinglys.codebook.yamlfile import Node, parse_yaml
from tinglys.errors import DefectError

T = TypeVar("T")
_INDICATOR_FILES = ("tip", "statistics", "threat", "ocindex")


@cache
def load_codebook() -> Codebook:
    """The codebook that ships with Tinglys; read once, then shared.

    Raises:
        DefectError: a file is not valid; the message names the file and the code.
    """
    return read_codebook(files("tinglys.codebook") / "data")


def read_codebook(folder: Traversable) -> Codebook:
    """A codebook from a folder laid out like ``tinglys/codebook/data``."""
    return Codebook(
        indicators=_indicators(folder),
        breakdowns=_breakdowns(folder),
        units=_entries(folder, "units.yaml", Unit),
        value_scales=_entries(folder, "scales/values.yaml", ValueScale),
        index=_index(folder),
        tiers=_entries(folder, "scales/tiers.yaml", Tier),
        likelihood_scales=_likelihood(folder),
        places=load_places(lambda name: read_file(folder, f"places/{name}")),
        commodities=_entries(folder, "commodities.yaml", Term),
        roles=_entries(folder, "roles.yaml", Term),
        stages=_stages(folder),
        modes=_entries(folder, "modes.yaml", Term),
        exploitation_forms=_entries(folder, "exploitation.yaml", Term),
        network_kinds=_entries(folder, "network_kinds.yaml", Term),
        relations=_entries(folder, "relations.yaml", Term),
        currencies=_entries(folder, "currencies.yaml", Currency),
        statutes=_entries(folder, "statutes.yaml", Statute),
        statute_words=_entries(folder, "statute_words.yaml", StatuteWords, keyed=False),
        holders=_entries(folder, "holders.yaml", Holder),
        vocabulary=_vocabulary(folder),
    )


def read_file(folder: Traversable, name: str) -> dict[str, Node]:
    """The mapping in one file of the codebook."""
    return parse_yaml(folder.joinpath(name).read_text(encoding="utf-8"), name)


def convert(value: Any, kind: type[T], name: str, code: str) -> T:
    """One entry as its model; scalars are text and become what the model says.

    Raises:
        DefectError: naming the file, the code and the field, for instance a missing label.
    """
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as error:
        raise DefectError(f"{name}, {code}: {error}") from error


def entries(table: Any, kind: type[T], name: str, *, keyed: bool = True) -> dict[str, T]:
    """All entries of a table as their model, each given its key as ``code`` where ``keyed``."""
    result: dict[str, T] = {}
    for code, fields in table.items():
        if not isinstance(fields, dict):
            raise DefectError(f"{name}, {code}: an entry must be a mapping of fields")
        result[code] = convert({"code": code, **fields} if keyed else fields, kind, name, code)
    return result


def _entries(folder: Traversable, name: str, kind: type[T], *, keyed: bool = True) -> dict[str, T]:
    return entries(read_file(folder, name), kind, name, keyed=keyed)


def _indicators(folder: Traversable) -> dict[str, Indicator]:
    result: dict[str, Indicator] = {}
    for system in _INDICATOR_FILES:
        name = f"indicators/{system}.yaml"
        for topic, table in read_file(folder, name).items():
            if not isinstance(table, dict):
                raise DefectError(f"{name}, {topic}: a topic must be a mapping of indicators")
            for code, fields in table.items():
                if code in result or not isinstance(fields, dict):
                    raise DefectError(f"{name}, {code}: defined twice, or no mapping of fields")
                entry = {"code": code, "system": system, "topic": topic, **fields}
                result[code] = convert(entry, Indicator, name, code)
    return result


def _breakdowns(folder: Traversable) -> dict[str, BreakdownKey]:
    name = "breakdowns.yaml"
    table: Any = read_file(folder, name)
    return entries(
        {code: _with_codes(fields, "values") for code, fields in table.items()}, BreakdownKey, name
    )


def _index(folder: Traversable) -> IndexStructure:
    name = "scales/index.yaml"
    table: Any = _with_codes(_with_codes(read_file(folder, name), "levels"), "components")
    table = {**table, "components": list(table["components"].values())}
    return convert(table, IndexStructure, name, table.get("code", "index"))


def _likelihood(folder: Traversable) -> dict[str, LikelihoodScale]:
    name = "scales/likelihood.yaml"
    table: Any = read_file(folder, name)
    return entries(
        {key: {"id": key, **fields} for key, fields in table.items()},
        LikelihoodScale,
        name,
        keyed=False,
    )


def _stages(folder: Traversable) -> dict[str, Stage]:
    name = "stages.yaml"
    table: Any = read_file(folder, name)
    numbered = {
        code: {"script": script, "order": order, **fields}
        for script, stages in table.items()
        for order, (code, fields) in enumerate(stages.items(), start=1)
    }
    return entries(numbered, Stage, name)


def _vocabulary(folder: Traversable) -> dict[str, dict[str, Term]]:
    name = "vocabulary.yaml"
    table: Any = read_file(folder, name)
    return {field: entries(terms, Term, f"{name}, {field}") for field, terms in table.items()}


def _with_codes(fields: Any, key: str) -> Any:
    """``fields`` with the entries of its sub-table ``key`` given their keys as codes."""
    if key not in fields:
        return fields
    coded = {code: {"code": code, **entry} for code, entry in fields[key].items()}
    return {**fields, key: coded}
