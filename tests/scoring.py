"""The scorer of the gold annotations, loaded from beside the repository, never copied."""

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score_claims.py"

needs_scorer = pytest.mark.skipif(
    not SCORER.is_file(), reason="the scorer of the gold files is not beside the repository"
)


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_claims", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def reading(path: Path) -> Any:
    from tinglys.reading.reader import read

    return read(path.read_bytes(), path.name)


def claims_as_json(path: Path) -> list[dict[str, Any]]:
    """The claims of a document as ``tinglys read --json`` prints them."""
    return json.loads(msgspec.json.encode(reading(path).claims))


def flattened(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The scores of one document by name: found, dated, full, judgements, routes ..."""
    scores = dict(result["facts"])
    if "judgements" in result:
        scores["judgements"] = result["judgements"]["span+level"]
    return scores | result["others"]
