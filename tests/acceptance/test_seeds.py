"""The five real documents beside the repository, through the command, against their gold.

This is what the product promises for them: the scores of the reading, and the contradictions that
the checks name with their working.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scoring import SHARED, flattened, needs_scorer, scorer

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.skipif(
        not (SHARED / "seeds").is_dir(),
        reason="the real documents are not beside the repository",
    ),
    needs_scorer,
]

COMMAND = [sys.executable, "-c", "from tinglys.cli.main import main; main()"]
GOLD = {
    "000": "ocindex/norway-2025",
    "001": "statistics/crime-in-norway",
    "002": "kripos/optn-2024",
    "003": "tip/norway-2025",
    "004": "tip/norway-2008",
}
FLOORS = {
    "found": 0.97,
    "full": 0.93,
    "judgements": 0.95,
    "prices": 1.0,
    "definitions": 1.0,
    "recommendations": 1.0,
    "routes": 0.85,
    "networks": 0.85,
}


def seeds() -> list[Path]:
    return sorted((SHARED / "seeds").glob("*.txt"))


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def printed() -> dict[str, dict]:
    """What ``tinglys read --json`` prints of each document, by its number."""
    done = run("read", *seeds(), "--json")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {path.name[:3]: line for path, line in zip(seeds(), lines, strict=True)}


@pytest.mark.parametrize("number", sorted(GOLD))
def test_scores_reach_what_is_promised(number: str, printed):
    gold = json.loads((SHARED / "gold" / f"{GOLD[number]}.gold.json").read_text("utf-8"))
    result = scorer().score(gold, printed[number]["claims"])
    reached = {kind: one["f1"] for kind, one in flattened(result).items()}
    below = {kind: reached[kind] for kind in FLOORS.keys() & reached.keys()
             if reached[kind] < FLOORS[kind]}  # fmt: skip
    wrong = [(one["indicator"], one["value"], one["quote"]) for one in result["wrong"]]
    missed = [(one["indicator"], one["value"], one["quote"]) for one in result["missed"]]
    assert not below, f"{reached}\nmissed {missed}\nwrong {wrong}\nweak {result['weak']}"


@pytest.mark.parametrize("number", sorted(GOLD))
def test_every_claim_quotes_the_file(number: str, printed):
    path = next(one for one in seeds() if one.name.startswith(number))
    text = path.read_text("utf-8")
    claims = printed[number]["claims"]
    assert claims
    assert [one for one in claims if one["quote"] != text[one["start"] : one["end"]]] == []


def test_the_left_over_list_is_printed(printed):
    assert all("leftovers" in line for line in printed.values())


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What ``tinglys check`` prints after the five documents were read."""
    workspace = tmp_path_factory.mktemp("seeds") / "workspace"
    assert run("init", workspace).returncode == 0
    stored = run("read", *seeds(), "--workspace", workspace)
    assert stored.returncode == 0, stored.stderr
    checked = run("check", "--workspace", workspace)
    assert checked.returncode == 0, checked.stderr
    return checked.stdout


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("mafia-style actors follow from the mean of the actors", ("mafia_style_groups", "4.0")),
        ("and their change", ("mafia_style_groups", "-0.5")),
        ("criminality follows from its pillars", ("criminality", "3.83")),
        ("leadership cannot be derived, and that is said", ("political_leadership",)),
        ("the lowest likelihood is misprinted", ("<90",)),
        ("six regional rates do not bracket the rate of the whole", ("164",)),
    ],
)
def test_checks_name(what: str, words: tuple[str, ...], findings: str):
    lines = findings.splitlines()
    assert any(all(word in line for word in words) for line in lines), f"{what}\n{findings}"
