"""Every code of the gold annotations' vocabulary exists here, spelt the same."""

import re
from pathlib import Path

import pytest

from tinglys.codebook import load_codebook

BOOK = load_codebook()
VOCABULARY = Path(__file__).resolve().parents[3] / "shared" / "gold" / "VOCABULARY.md"


@pytest.fixture(scope="module")
def text() -> str:
    if not VOCABULARY.is_file():
        pytest.skip(f"{VOCABULARY} is not beside the repository")
    return VOCABULARY.read_text(encoding="utf-8")


def _cells(text: str) -> list[tuple[str, list[str], list[str]]]:
    rows = re.findall(r"^\| ([a-z_]+) \| (.*?) \| (.*?) \|$", text, re.M)
    return [
        (code, [] if units == "-" else units.split(", "), [] if keys == "-" else keys.split(", "))
        for code, units, keys in rows
        if code != "indicator"
    ]


def _listed(text: str, begins: str) -> list[str]:
    line = next(line for line in text.splitlines() if line.startswith(begins))
    return line.removeprefix(begins).strip(" .").split(", ")


def test_indicators_with_their_units_and_keys(text: str) -> None:
    rows = _cells(text)
    assert len(rows) > 80
    for code, units, keys in rows:
        assert code in BOOK.indicators, code
        indicator = BOOK.indicators[code]
        for unit in units:
            fits = unit in indicator.units
            fits = fits or ("currency" in indicator.units and unit in BOOK.currencies)
            assert fits, (code, unit)
        assert set(keys) <= set(indicator.breakdowns), (code, keys)


def test_closed_breakdown_values(text: str) -> None:
    rows = re.findall(r"^- \*\*(\w+)\*\*: (.*)$", text, re.M)
    assert len(rows) >= 9
    for key, values in rows:
        assert BOOK.breakdowns[key].closed, key
        assert set(values.split(", ")) <= BOOK.group(key).keys(), key


def test_commodities_modes_and_roles(text: str) -> None:
    assert set(_listed(text, "Route commodities:")) <= BOOK.commodities.keys()
    assert set(_listed(text, "Modes:")) <= BOOK.modes.keys()
    assert set(_listed(text, "Network roles:")) <= BOOK.roles.keys()
